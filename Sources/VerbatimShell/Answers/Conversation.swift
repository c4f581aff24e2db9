import CorpusModel
import Execution
import Presentation
import QueryLanguage
import TextKernel

/// Questions put to one corpus and their answers shown: what the shell, `-c`, `-f` and `run` share.
final class Conversation {
  let corpus: OpenedCorpus
  let session: Session
  private let exporter: FileExporter
  var settings = ShellSettings()
  /// Where answers go; nil: standard output.
  var file: AnswerOutlet?
  /// The next answer only.
  var fileOnce: AnswerOutlet?
  private(set) var lastOrigins: [RowOrigin?] = []
  /// What was said under the last answer; nil where nothing was.
  private var lastFacts: [FooterFact]?
  /// Said under the next answer instead of its own facts.
  private var givenFacts: [FooterFact]?
  private let terminal: Terminal
  private let answers: AnswerOptions
  private let isInteractive: Bool
  /// Hints are given once in a session.
  private var hintsGiven: Set<String> = []

  init(corpus: OpenedCorpus, answers: AnswerOptions, terminal: Terminal, isInteractive: Bool) throws {
    self.corpus = corpus
    self.answers = answers
    self.terminal = terminal
    self.isInteractive = isInteractive
    let checked = try answers.checked()
    settings.mode = checked.format
    exporter = FileExporter(store: corpus.label) { [reader = corpus.reader] in try reader.isSource($0) }
    session = Session(
      executor: Executor(source: corpus.reader, exporter: exporter), today: checked.today,
      parameters: checked.parameters)
  }

  /// Runs every statement of `text`.
  ///
  /// - Parameters:
  ///   - echo: called with each statement's own text before it runs.
  ///   - failed: takes an error; the statements after it run too. Where it throws the error, they don't, and a text
  ///     that cannot be parsed runs nothing.
  func run(
    _ text: String, echo: (String) throws -> Void = { _ in }, failed: (any Error) throws -> Void = { throw $0 }
  ) throws {
    let (script, errors) = Parser.parseScript(text)
    if !errors.isEmpty { try failed(BindingFailure(errors: errors, isCut: false)) }
    for statement in script.statements where !statement.isWrong(by: errors) {
      do {
        try echo(statement.description)
        try Interruptible.run(corpus.reader) { try run(statement, of: text) }
      } catch let error where Shell.isToTell(error) {
        try failed(error)
      }
    }
  }

  /// Shows the last answer again, with what was said under it.
  func showLast() throws {
    givenFacts = lastFacts
    defer {
      lastFacts = givenFacts ?? lastFacts
      givenFacts = nil
    }
    try run("Last")
  }

  private func run(_ statement: Syntax.Statement, of text: String) throws {
    let outlet = fileOnce ?? file ?? AnswerOutlet(screenRows: pagedRows)
    let sink = formatSink(outlet)
    let shown = ShownRows(sink, max: outlet.isFile || !showsFooter ? nil : settings.maxRows)
    do {
      lastFacts = nil
      let answer = try session.run(statement, of: text, into: shown)
      if case .rows = answer { lastOrigins = shown.origins }
      if case .rows(let outcome) = answer, outcome.isCut {
        try outlet.finish()
        try outlet.write(faint("left before the last row; `.last` shows the answer again\n"))
      } else if showsFooter && !outlet.isFile {
        try outlet.endRows()
        try writeFooter(answer, shown, sink.shortening, outlet)
      } else {
        try writeNotes(answer, sink.shortening)
      }
      try outlet.finish()
      fileOnce = nil
    } catch {
      // What was shown stays; the pager must not be left waiting.
      try? outlet.giveUp()
      exporter.abandon()
      throw error
    }
  }

  private func formatSink(_ outlet: AnswerOutlet) -> any FormatSink {
    let output: ByteOutput = { try outlet.writeRows($0) }
    if outlet.isFile {
      let format = settings.mode.flatMap(OutputFormat.named) ?? outlet.path.flatMap(OutputFormat.forFile) ?? .csv
      return format.sink(style: .file, output: output)
    }
    let style = OutputStyle(
      width: terminal.outputIsTerminal ? settings.maxWidth ?? answers.width ?? terminal.size.columns : answers.width,
      isColoured: terminal.usesColour(answers.color), isTerminal: terminal.outputIsTerminal)
    guard let format = settings.mode.flatMap(OutputFormat.named) else {
      return OutputFormat.automaticSink(style: style, output: output)
    }
    return format.sink(style: style, output: output)
  }

  /// The footer is for eyes: never in a pipe, never with `--format`.
  private var showsFooter: Bool { terminal.outputIsTerminal && answers.format == nil }

  /// Rows of the screen; nil where nothing is paged.
  var pagedRows: Int? {
    guard isInteractive, terminal.outputIsTerminal, !terminal.isDumb else { return nil }
    return switch settings.pager {
    case .off: nil
    case .on: 2
    case .auto: terminal.size.rows
    }
  }

  private func writeFooter(
    _ answer: Session.Answer, _ shown: ShownRows, _ shortening: Shortening?, _ outlet: AnswerOutlet
  ) throws {
    let outcome: Outcome
    switch answer {
    case .rows(let rows), .assigned(_, let rows): outcome = rows
    case .defined(let name): return try outlet.write("query \(name) is defined\n")
    case .set(let name): return try outlet.write("$\(name) is set\n")
    }
    var footer = FooterLines(showsTime: settings.showsTime)
    if case .assigned(let name, _) = answer { footer.label = name }
    if let givenFacts {
      givenFacts.forEach { footer.add($0) }
    } else {
      var facts: [FooterFact] = []
      try session.executor.facts(of: outcome) {
        footer.add($0)
        facts.append($0)
      }
      lastFacts = facts
    }
    if shown.left > 0 {
      let more =
        shown.left == 1
        ? "one more row; `.maxrows all` shows it" : "\(grouped(shown.left)) more rows; `.maxrows all` shows them"
      footer.notes.append(more)
    }
    if let shortening { footer.notes.append(shortening.message()) }
    let text = footer.text(duration: outcome.duration, isExplanation: outcome.isExplanation)
    try outlet.write(faint(text))
    for note in hintNotes(outcome.hints) { try? outlet.write(note.text) }
  }

  /// Where no footer is: on standard error.
  private func writeNotes(_ answer: Session.Answer, _ shortening: Shortening?) throws {
    let outcome: Outcome
    switch answer {
    case .rows(let rows), .assigned(_, let rows): outcome = rows
    case .defined, .set: return
    }
    for file in outcome.exported where isInteractive || terminal.errorIsTerminal {
      StandardStreams.error(FooterText.written(file).shownSafely + "\n")
    }
    var notes = try session.executor.doubts(of: outcome).map { Note(message: FooterText.text($0)) }
    notes += hintNotes(outcome.hints)
    if let shortening { notes.append(Note(message: shortening.message(isInteractive ? ".mode" : "--format"))) }
    for note in notes { StandardStreams.error(answers.jsonErrors ? note.json : note.text) }
  }

  /// Line by line: what follows the last line break would stand before the prompt, or be a pager's last line.
  private func faint(_ text: String) -> String {
    guard terminal.usesColour(answers.color) else { return text }
    return text.split(separator: "\n").map { "\u{1B}[2m\($0)\u{1B}[0m\n" }.joined()
  }

  private func hintNotes(_ hints: [Hint]) -> [Note] {
    hints.filter { hintsGiven.insert($0.text).inserted }.map { Note(message: $0.text, help: $0.suggestion) }
  }
}

extension Syntax.Statement {
  /// One of `errors` stands in it: what the parser made of it is not what was meant.
  fileprivate func isWrong(by errors: [QueryError]) -> Bool {
    errors.contains { error in error.span.map { span.start <= $0.start && $0.start <= span.end } ?? true }
  }
}

extension AnswerOptions {
  /// What the options say, to be looked at before anything is read.
  ///
  /// - Throws: `CommandFailure`, `ValidationError`: the first wrong one.
  func checked() throws -> (format: String?, today: CivilDate, parameters: [String: String]) {
    if let format, OutputFormat.named(format) == nil { throw Self.unknownFormat(format) }
    var parameters: [String: String] = [:]
    for (name, value) in try parameterValues() {
      guard Syntax.Parameter.isName(name) else { throw Self.noName(name) }
      guard parameters.updateValue(value, forKey: name) == nil else {
        throw CommandFailure(message: "--param \(name) is given twice", status: .usage)
      }
    }
    return (format, try Today.resolve(today), parameters)
  }

  private static func noName(_ name: String) -> CommandFailure {
    CommandFailure(
      message: "no parameter can be called \(name.shownSafely)",
      help: "a name has letters, digits and _ and begins with no digit, as in --param who=Peskov", status: .usage)
  }

  private static func unknownFormat(_ name: String) -> CommandFailure {
    let names = OutputFormat.all.map(\.name)
    let nearest = Nearest.best(to: name, among: names).map { ", nearest: \($0)" } ?? ""
    return CommandFailure(
      message: "no format \(name.shownSafely)\(nearest)", help: "the formats are \(names.joined(separator: ", "))",
      status: .usage)
  }
}
