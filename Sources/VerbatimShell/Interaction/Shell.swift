import Analysis
import CorpusModel
import Execution
import Presentation
import QueryLanguage
import Storage

/// The shell without its keys: runs queries, dot-commands and scripts, and tells errors.
final class Shell: ShellContext {
  /// How a source ended.
  struct End {
    /// Set where `.quit` asked for it.
    var code: Int32?
    var hasFailed = false
  }

  let conversation: Conversation
  let answers: AnswerOptions
  let terminal: Terminal
  /// Statements typed, oldest first; the interactive shell fills it.
  var history: [String] = []
  private var depth = 0
  /// Where the command that is running writes.
  private var page: AnswerOutlet?

  private static let depthMax = 16

  init(conversation: Conversation, answers: AnswerOptions, terminal: Terminal) {
    self.conversation = conversation
    self.answers = answers
    self.terminal = terminal
  }

  /// Runs a text piece by piece. Errors are told on standard error.
  ///
  /// - Throws: `CancellationError`, `BrokenPipe`, and `ExitStatus` where one ends the program.
  func run(_ source: ScriptSource) throws -> End {
    var end = End()
    for piece in ScriptText.pieces(of: source.text) {
      let tell = { [self] (error: any Error) in
        let report = ErrorReport(
          name: source.name.hasPrefix("-c") ? nil : source.name, asJSON: answers.jsonErrors,
          isColoured: terminal.errorsUseColour(answers.color))
        StandardStreams.error(report.text(error, of: textOf(piece), firstLine: lineOf(piece)))
        end.hasFailed = true
      }
      do {
        switch piece {
        case .query(let query, _):
          try conversation.run(
            query, echo: { [self] in if settings.echoes { try write($0 + "\n") } },
            failed: { [self] error in
              if settings.stopsAtErrors { throw error }
              tell(error)
            })
        case .command(let command, _):
          if case .ends(let code) = try CommandLineText(command)?.run(in: self) ?? .goesOn {
            end.code = code
            return end
          }
        }
      } catch let error where Self.isToTell(error) {
        tell(error)
        if settings.stopsAtErrors { return end }
      }
    }
    return end
  }

  /// Errors that end one statement and not the program.
  static func isToTell(_ error: any Error) -> Bool {
    !(error is CancellationError || error is BrokenPipe || error is ExitStatus || error is ExitCode)
  }

  private func textOf(_ piece: ScriptText.Piece) -> String {
    switch piece {
    case .query(let text, _), .command(let text, _): text
    }
  }

  private func lineOf(_ piece: ScriptText.Piece) -> Int {
    switch piece {
    case .query(_, let line), .command(_, let line): line
    }
  }

  // MARK: What dot-commands see

  var settings: ShellSettings {
    get { conversation.settings }
    set { conversation.settings = newValue }
  }

  var modes: [ModeDescription] { OutputFormat.all.map { ModeDescription(name: $0.name, summary: $0.summary) } }
  var catalog: Catalog { get throws { try conversation.corpus.reader.catalog } }
  var kinds: [AnalyzerManifest.Kind] {
    VerbatimProgram.manifests.flatMap { $0.kinds ?? [] }.sorted { $0.id < $1.id }
  }
  func phrases(of kind: String) -> [ExplainedPhrase] { VerbatimProgram.phrases(of: kind) }
  var names: NamesDesk { conversation.corpus.names }
  var quotes: QuotesDesk { conversation.corpus.quotes }
  var version: String { VerbatimProgram.version }

  var parameters: [(name: String, value: String)] {
    var values = conversation.session.variables.mapValues(\.written)
    for (name, value) in conversation.session.parameters { values[name] = JSONLine.quoted(value) }
    return values.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// What commands say may hold the words of a store, which may be anybody's.
  func write(_ text: String) throws {
    if let file = conversation.file { return try file.write(text) }
    let text = terminal.outputIsTerminal ? text.linesShownSafely : text
    if let page { try page.write(text) } else { try StandardStreams.write(text, to: 1) }
  }

  /// Runs a command typed at the prompt; what it writes goes through the pager where it is taller than the screen.
  func run(_ command: CommandLineText) throws -> DotCommand.Effect {
    page = AnswerOutlet(screenRows: conversation.pagedRows)
    defer { page = nil }
    let effect = Result { try command.run(in: self) }
    try page?.finish()
    return try effect.get()
  }

  /// What is written so far stands before what a query answers.
  private func endPage() throws {
    try page?.finish()
    page = nil
  }

  func answer(_ query: String) throws {
    try endPage()
    try conversation.run(query)
  }

  func showLast() throws {
    try endPage()
    try conversation.showLast()
  }

  func runScript(_ path: String) throws {
    try endPage()
    guard depth < Self.depthMax else {
      throw CommandFailure(
        message: "\(path) is read by a script that it reads", help: "scripts may read others 16 deep")
    }
    depth += 1
    defer { depth -= 1 }
    let end = try run(try ScriptSource(path: path.withHome))
    if let code = end.code { throw ExitCode(code: code) }
    if end.hasFailed && settings.stopsAtErrors { throw CommandFailure(message: "\(path) ended at its first error") }
  }

  func send(to output: AnswerOutput) throws {
    switch output {
    case .screen:
      try conversation.file?.finish()
      conversation.file = nil
    case .file(let path): conversation.file = try outlet(path.withHome)
    case .fileOnce(let path): conversation.fileOnce = try outlet(path.withHome)
    }
  }

  private func outlet(_ path: String) throws -> AnswerOutlet {
    guard try !conversation.corpus.reader.isSource(path) else {
      throw CommandFailure(message: "cannot write \(path): \(CommandFailure.isSource)")
    }
    do {
      try AnswerOutlet.check(path)
    } catch let failure as WriteFailure {
      throw CommandFailure(message: "cannot write \(path): \(failure.message)")
    }
    return AnswerOutlet(file: path)
  }

  func openRow(_ number: Int) throws {
    try ArticleExcerpt.write(origin(ofRow: number), from: conversation.corpus.reader) { try write($0) }
  }

  func origin(ofRow number: Int) throws -> RowOrigin {
    guard number >= 1, number <= conversation.lastOrigins.count else {
      let rows = conversation.lastOrigins.count
      throw CommandFailure(
        message: rows == 0
          ? "there is no answer with rows yet"
          : "the last answer has \(FooterText.counted(Int64(rows), "rows")), not \(number)")
    }
    guard let origin = conversation.lastOrigins[number - 1] else {
      throw CommandFailure(message: "row \(number) stands in no one article", help: "a group is made of many rows")
    }
    return origin
  }
}

extension Literal {
  /// As a query would write it.
  var written: String {
    switch self {
    case .text(let text): JSONLine.quoted(text)
    case .number(let number): "\(number)"
    case .integer(let number): "\(number)"
    case .bool(let value): "\(value)"
    case .date(let date): date.text
    case .list(let items): "(" + items.map(\.written).joined(separator: ", ") + ")"
    }
  }
}
