import Terminal
import Testing

/// Commands of a page, to be run again: `$ command` in a shell, `verbatim> statement` at the prompt that it opened.
struct Transcript {
  private struct Step {
    var command: String
    /// What is typed at the prompt.
    var statements: [String] = []
  }

  private var steps: [Step] = []

  init(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2))))
      } else if line.hasPrefix(Self.prompt), !steps.isEmpty {
        steps[steps.count - 1].statements.append(String(line.dropFirst(Self.prompt.count)))
      } else if let last = steps.indices.last, Self.isOpen(steps[last].command) {
        // A text mark that is open goes on in the next line, as in a shell.
        steps[last].command += "\n" + line
      }
    }
  }

  /// What it shows now.
  func play(in place: VerbatimRun) throws -> String {
    var text = ""
    for step in steps {
      text += "$ " + step.command + "\n"
      if step.statements.isEmpty {
        let run = try place.shell(step.command)
        text += run.output + run.errors
      } else {
        text += try sitting(step, in: place)
      }
    }
    return text
  }

  private func sitting(_ step: Step, in place: VerbatimRun) throws -> String {
    place.environment["NO_COLOR"] = "1"
    place.environment["PAGER"] = "cat"
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", "exec " + step.command], environment: place.environment, folder: place.home, rows: 200,
      columns: 110)
    let isAtPrompt: (Screen) -> Bool = { $0.lines[$0.row] == "verbatim>" && $0.column == Self.prompt.count }
    try #require(terminal.wait(seconds: VerbatimRun.seconds, until: isAtPrompt), "\(terminal.screen)")
    for statement in step.statements {
      terminal.send(statement)
      try #require(terminal.wait(for: String(statement.suffix(20)), seconds: VerbatimRun.seconds))
      terminal.send("\r")
      try #require(terminal.wait(seconds: VerbatimRun.seconds, until: isAtPrompt), "\(terminal.screen)")
    }
    let shown = terminal.screen.text
    terminal.send("\u{4}")
    #expect(terminal.exitCode(seconds: VerbatimRun.seconds) == 0)
    // The prompt that waits is left out.
    return String(shown.dropLast("verbatim>".count))
  }

  private static let prompt = "verbatim> "
  private static func isOpen(_ command: String) -> Bool { command.count { $0 == "'" } % 2 == 1 }
}
