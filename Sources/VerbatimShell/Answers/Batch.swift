import QueryLanguage

/// Questions answered without a prompt: `-c`, `-f`, `run`, and what comes through a pipe.
struct Batch {
  var corpus: [String]
  var corpusOptions: CorpusOptions
  var answers: AnswerOptions

  /// Runs each source in turn; the first error ends all, but with `--keep-going`.
  ///
  /// - Throws: `ExitStatus` once errors are told; `CommandFailure`, `CancellationError`, `BrokenPipe`.
  func run(_ sources: [ScriptSource]) throws {
    let terminal = Terminal()
    let today = try answers.checked().today
    // What the command line says wins.
    let days = try sources.map { try answers.today == nil ? $0.today() ?? today : today }
    try checkParameters(of: sources)
    let corpus = try corpus.isEmpty ? corpus(of: sources) : corpus
    if corpus.isEmpty, sources.contains(where: \.asks) {
      throw CommandFailure(
        message: "no corpus to ask", help: "name folders, files or a store: verbatim seeds -c 'from quotes'",
        status: .usage)
    }
    let opened = try Failures.told {
      try Interruptible.run {
        try OpenedCorpus(corpus, options: corpusOptions, showsProgress: terminal.errorIsTerminal)
      }
    }
    report(opened)
    try opened.report?.checkArticles(of: corpus)
    let unread = opened.report?.unreadFailure
    unread?.report()
    let conversation = try Failures.told {
      try Conversation(corpus: opened, answers: answers, terminal: terminal, isInteractive: false)
    }
    conversation.settings.stopsAtErrors = !answers.keepGoing
    let shell = Shell(conversation: conversation, answers: answers, terminal: terminal)
    var status = unread == nil ? ExitStatus.success : .failure
    for (source, day) in zip(sources, days) {
      conversation.session.today = day
      let end = try shell.run(source)
      if let code = end.code { throw ExitCode(code: code) }
      if end.hasFailed { status = .failure }
      if end.hasFailed && !answers.keepGoing { throw status }
    }
    if status != .success { throw status }
  }

  /// A value for a parameter that nothing asks for was meant for another. Scripts that these read are not known yet.
  private func checkParameters(of sources: [ScriptSource]) throws {
    var asked: Set<String> = []
    for source in sources {
      for piece in ScriptText.pieces(of: source.text) {
        guard case .query(let query, _) = piece else { return }
        asked.formUnion(Syntax.Parameter.names(in: query))
      }
    }
    for (name, _) in try answers.parameterValues() where !asked.contains(name) {
      let nearest = Nearest.best(to: name, among: asked.sorted()).map { ", nearest: $\($0)" } ?? ""
      let names = asked.sorted().map { "$" + $0 }.joined(separator: ", ")
      throw CommandFailure(
        message: "no query asks for $\(name.shownSafely)\(nearest)",
        help: names.isEmpty ? "--param gives a value to a `$name` of the queries" : "they ask for \(names)",
        status: .usage)
    }
  }

  /// The corpus that the scripts name themselves.
  private func corpus(of sources: [ScriptSource]) throws -> [String] {
    let named = try sources.compactMap { source in try source.corpus().map { (script: source.name, path: $0) } }
    guard let first = named.first else { return [] }
    if let other = named.first(where: { $0.path != first.path }) {
      throw CommandFailure(
        message: "\(first.script) asks \(first.path), and \(other.script) \(other.path)",
        help: "run them one by one, or name the corpus", status: .usage)
    }
    return [first.path]
  }

  /// What was refused is said even where nobody asked for an account.
  private func report(_ opened: OpenedCorpus) {
    let asJSON = answers.jsonErrors
    for note in opened.notes.map({ Note(message: $0) }) { StandardStreams.error(asJSON ? note.json : note.text) }
    guard let report = opened.report, AccountText.hasNews(report) else { return }
    for line in AccountText.lines(of: report, isWhole: !Terminal().errorIsTerminal) {
      let message = line.hasPrefix("note ") ? String(line.dropFirst(5)) : line
      StandardStreams.error(asJSON ? Note(message: message).json : line + "\n")
    }
  }
}

/// The exit code that `.quit N` asked for.
struct ExitCode: Error {
  var code: Int32
}

extension ScriptSource {
  /// Whether it holds a query, and not commands to the shell alone.
  fileprivate var asks: Bool {
    ScriptText.pieces(of: text).contains { piece in
      guard case .query(let query, _) = piece else { return false }
      let (script, errors) = Parser.parseScript(query)
      return !errors.isEmpty || !script.statements.isEmpty
    }
  }
}
