import ArgumentParser
import Glibc

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
    var answers = answers
    if answers.today == nil, let today = source.directive("today") {
      try source.placing(today) { _ = try Today.resolve($0) }
      answers.today = today.value
    }
    var corpus = corpus
    if corpus.isEmpty, let own = source.directive("corpus") {
      corpus = [try source.placing(own) { try path(of: source, $0) }]
    }
    try Batch(corpus: corpus, corpusOptions: corpusOptions, answers: answers).run([source])
  }

  /// Of the corpus that the script names.
  ///
  /// - Throws: `CommandFailure` where there is none, or the script comes from there.
  private func path(of source: ScriptSource, _ written: String) throws -> String {
    guard !written.isEmpty else { throw CommandFailure(message: "the comment names no corpus") }
    let path = source.resolve(written)
    try ScriptSource.checkInput(corpus: [path], scripts: [script])
    guard path == "-" || access(path, F_OK) == 0 else {
      throw CommandFailure(
        message: "\(path): no such file or folder", help: "the path is relative to the script; a second argument wins")
    }
    return path
  }
}
