import ArgumentParser

/// `verbatim run SCRIPT`: a saved script over the corpus that it names, or the one given.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Run a query script.",
    discussion: """
      A script names its corpus in a comment line (`-- corpus: wire.jsonl`, relative to the script), and perhaps its day
      (`-- today: 2022-01-20`). What is given here wins.
      """)

  @Argument(help: ArgumentHelp("The script; - is standard input.", valueName: "script"))
  var script: String

  @Argument(help: ArgumentHelp("Folders, files or a store, instead of the script's own.", valueName: "corpus"))
  var corpus: [String] = []

  @OptionGroup var corpusOptions: CorpusOptions
  @OptionGroup var answers: AnswerOptions

  func run() throws {
    try ScriptSource.checkInput(corpus: corpus, scripts: [script])
    let source = try ScriptSource(path: script)
    try Batch(corpus: corpus, corpusOptions: corpusOptions, answers: answers).run([source])
  }
}
