import ArgumentParser

/// The shell, or with `-c`, `-f` or a pipe the same questions without one.
struct ShellCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shell", abstract: "Ask questions about a corpus (this is what `verbatim CORPUS` does).")

  @Argument(help: ArgumentHelp("Folders, files, a store, or - for standard input.", valueName: "corpus"))
  var corpus: [String] = []

  @Option(
    name: .customShort("c"), help: ArgumentHelp("Answer this and end; may be given more than once.", valueName: "query")
  )
  var queries: [String] = []

  @Option(
    name: .customShort("f"), help: ArgumentHelp("Run a script and end; - is standard input.", valueName: "script"))
  var scripts: [String] = []

  @OptionGroup var corpusOptions: CorpusOptions
  @OptionGroup var answers: AnswerOptions

  func run() throws {
    try ScriptSource.checkInput(corpus: corpus, scripts: scripts)
    let terminal = Terminal()
    if !queries.isEmpty || !scripts.isEmpty {
      var sources = queries.enumerated().map {
        ScriptSource(name: queries.count == 1 ? "-c" : "-c \($0.offset + 1)", text: $0.element)
      }
      sources += try scripts.map(ScriptSource.init(path:))
      try Batch(corpus: corpus, corpusOptions: corpusOptions, answers: answers).run(sources)
    } else if terminal.inputIsTerminal || corpus == ["-"] && terminal.outputIsTerminal {
      try InteractiveShell(corpus: corpus, corpusOptions: corpusOptions, answers: answers, terminal: terminal).run()
    } else {
      try ScriptSource.checkInput(corpus: corpus, scripts: ["-"])
      try Batch(corpus: corpus, corpusOptions: corpusOptions, answers: answers).run([ScriptSource(path: "-")])
    }
  }
}
