import CLibeditShim
import Glibc

/// Reads statements from a person at a terminal, or plain lines from a pipe.
///
/// At a terminal libedit edits the line: Emacs keys (vi's by `~/.editrc`), UTF-8 whatever the locale, statements of
/// several lines in one buffer, bracketed paste, history with Ctrl-R, Tab completion. Ctrl-C clears the line.
/// Elsewhere whole lines are read as they come, without prompt or history.
///
/// One editor at a time, used by one thread: the terminal, libedit and signal handlers belong to the whole program.
package final class LineEditor {
  /// What a read brought.
  package enum Input: Sendable, Hashable {
    /// A line, or a statement of several, without the final newline.
    case line(String)
    /// Ctrl-C: what was typed is dropped.
    case interrupted
    /// Ctrl-D on an empty line, or the end of the input.
    case end
  }

  package let options: Options
  private let terminal: TerminalLine?
  private var plain = PlainLines()
  private let historyFile: HistoryFile?

  /// Statements typed, oldest first, those of earlier sessions included.
  package private(set) var history: [String] = []

  /// Why the history of earlier sessions cannot be read or kept, for one line of warning; nil where it can.
  package private(set) var historyProblem: String?

  /// True where a person types: prompt, history and completion are on.
  package var isInteractive: Bool { terminal != nil }

  /// - Throws: `LineEditorError.terminal` where libedit cannot start on a terminal.
  package init(_ options: Options = Options()) throws(LineEditorError) {
    self.options = options
    guard let output = LineEditor.drawingDescriptor else {
      terminal = nil
      historyFile = nil
      return
    }
    UTF8Locale.use()
    terminal = try TerminalLine(options, output: output)
    historyFile = options.history.path.map { HistoryFile(path: $0, limit: options.historyLimit) }
    loadHistory()
  }

  /// Reads one line or, where `Options.isComplete` asks for more, one statement of several lines.
  ///
  /// - Parameter prompt: may hold colour escapes (`ESC [ … m`); they take no room.
  package func read(prompt: String) -> Input {
    guard let terminal else { return plain.next() }
    return terminal.read(prompt: prompt)
  }

  /// Remembers a statement for Up, Ctrl-R and the sessions to come.
  ///
  /// Left out: what is blank, begins with a space, or repeats the statement before.
  package func addHistory(_ statement: String) {
    guard let terminal, HistoryFile.keeps(statement), statement != history.last else { return }
    history.append(statement)
    if history.count > options.historyLimit { history.removeFirst() }
    terminal.enterHistory(statement)
    do throws(HistoryError) {
      try historyFile?.append(statement)
    } catch {
      historyProblem = error.description
    }
  }

  private func loadHistory() {
    guard let historyFile, let terminal else { return }
    do throws(HistoryError) {
      history = try historyFile.load()
    } catch {
      historyProblem = error.description
    }
    history.forEach(terminal.enterHistory)
  }

  /// Where to draw: standard output, or standard error where the answers go to a file; nil without a terminal.
  private static var drawingDescriptor: Int32? {
    guard isatty(STDIN_FILENO) == 1 else { return nil }
    return [STDOUT_FILENO, STDERR_FILENO].first { isatty($0) == 1 }
  }
}

package enum LineEditorError: Error, CustomStringConvertible {
  case terminal

  package var description: String { "the line editor cannot use this terminal" }
}
