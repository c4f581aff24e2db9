import CorpusModel
import Execution
import LineEditing
import QueryLanguage

/// `verbatim CORPUS` in a terminal.
struct InteractiveShell {
  var corpus: [String]
  var corpusOptions: CorpusOptions
  var answers: AnswerOptions
  var terminal: Terminal

  func run() throws {
    _ = try answers.checked()
    let opened = try Failures.told {
      try Interruptible.run {
        try OpenedCorpus(corpus, options: corpusOptions, showsProgress: terminal.errorIsTerminal)
      }
    }
    if !terminal.inputIsTerminal { try Terminal.takeKeys() }
    let conversation = try Failures.told {
      try Conversation(corpus: opened, answers: answers, terminal: terminal, isInteractive: true)
    }
    let shell = Shell(conversation: conversation, answers: answers, terminal: terminal)
    try Failures.told { try Banner(opened).write(isBrief: corpus.isEmpty) }
    let editor = try editor(for: shell)
    var previous = ""
    var history = HistoryWarning()
    history.tell(of: editor)
    shell.history = editor.history
    while true {
      switch editor.read(prompt: "verbatim> ") {
      case .interrupted: continue
      case .end: return StandardStreams.out("\n")
      case .line(let line):
        guard !line.allSatisfy(\.isWhitespace) else { continue }
        editor.addHistory(line)
        history.tell(of: editor)
        shell.history = editor.history
        try answer(line, after: &previous, in: shell)
      }
    }
  }

  /// Runs what was typed or pasted; an error ends it and is told.
  ///
  /// - Parameter previous: the statement that a line may go on from.
  /// - Throws: `ExitCode` for `.quit`.
  private func answer(_ line: String, after previous: inout String, in shell: Shell) throws {
    // `help` without its dot is a command where it stands alone; a paste may hold commands between its statements.
    let isCommand = !line.contains("\n") && CommandLineText(line) != nil
    for piece in isCommand ? [.command(line, line: 1)] : ScriptText.pieces(of: line) {
      var text = line
      do {
        switch piece {
        case .command(let line, _):
          guard let command = CommandLineText(line) else { continue }
          if case .ends(let code) = try shell.run(command) { throw ExitCode(code: code) }
        case .query(let query, _):
          // A line that goes on from the statement before is read together with it, as a script would be.
          text = StatementReader.joined(previous, query)
          previous = ""
          try shell.conversation.run(text)
          previous = Self.lastStatement(of: text)
        }
      } catch is CancellationError {
        return StandardStreams.error("interrupted\n")
      } catch let error where Shell.isToTell(error) {
        return StandardStreams.error(report.text(error, of: text))
      }
    }
  }

  /// Said once, not under every line.
  private struct HistoryWarning {
    private var isTold = false

    mutating func tell(of editor: LineEditor) {
      guard !isTold, let problem = editor.historyProblem else { return }
      isTold = true
      StandardStreams.error(Note(message: "what you type is not kept for later: \(problem)").text)
    }
  }

  /// What a line that goes on from `text` goes on from: of a paste of several statements the last only.
  private static func lastStatement(of text: String) -> String {
    guard let span = Parser.parseScript(text).0.statements.last?.span else { return "" }
    return String(decoding: Array(text.utf8)[span.start..<span.end], as: UTF8.self)
  }

  private var report: ErrorReport {
    ErrorReport(asJSON: answers.jsonErrors, isSitting: true, isColoured: terminal.errorsUseColour(answers.color))
  }

  private func editor(for shell: Shell) throws -> LineEditor {
    var options = LineEditor.Options()
    options.isComplete = { text in
      guard case .query(let query, _)? = ScriptText.pieces(of: text).last else { return true }
      return StatementReader.completeness(of: query) != .incomplete
    }
    options.complete = { text, byte in
      DotCommand.completions(text, cursorByte: byte, shell: shell) ?? Completer(shell: shell).complete(text, at: byte)
    }
    do {
      return try LineEditor(options)
    } catch {
      throw CommandFailure(message: "\(error)")
    }
  }
}
