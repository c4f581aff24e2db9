import ArgumentParser

/// `verbatim`: a word that names a subcommand is one; anything else is a corpus.
struct RootCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verbatim",
    abstract: "Answers questions about a corpus of news articles: who said what, where, how surely.",
    discussion: """
      verbatim seeds                                      the shell on a folder of articles
      verbatim seeds -c 'from quotes group by speaker select count()'
      verbatim index articles.jsonl.gz --into news.verbatim
      verbatim run question.vq --param who=Peskov
      """,
    version: VerbatimProgram.version,
    subcommands: [ShellCommand.self, IndexCommand.self, RunCommand.self, NamesCommand.self, EvaluateCommand.self],
    defaultSubcommand: ShellCommand.self)
}
