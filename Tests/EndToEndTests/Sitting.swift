import Terminal
import Testing

/// A person at the shell: types, waits for the prompt, looks at the screen.
final class Sitting {
  let place: VerbatimRun
  let terminal: PseudoTerminal

  /// - Parameter corpus: what the shell is opened on.
  init(
    _ corpus: String..., place: VerbatimRun? = nil, environment: [String: String] = [:], rows: Int = 50,
    columns: Int = 160
  ) throws {
    let place = try place ?? VerbatimRun()
    place.environment.merge(environment) { $1 }
    self.place = place
    terminal = try PseudoTerminal(
      BuiltProducts.verbatim, corpus, environment: place.environment, folder: place.home, rows: rows, columns: columns)
    try #require(terminal.wait(seconds: VerbatimRun.seconds) { Self.isAtPrompt($0) }, "\(terminal.screen)")
  }

  /// All that has been shown.
  var text: String { terminal.screen.text }

  /// Types keys one after another and lets the screen follow.
  func type(_ keys: String...) {
    for key in keys {
      terminal.send(key)
      terminal.settle(milliseconds: 250)
    }
  }

  /// Types a line and Enter.
  ///
  /// - Returns: what was shown up to the next prompt.
  @discardableResult
  func ask(_ line: String, _ location: SourceLocation = #_sourceLocation) -> String {
    type(line)
    return enter(location)
  }

  /// Enter, and what was shown up to the next prompt.
  @discardableResult
  func enter(_ location: SourceLocation = #_sourceLocation) -> String {
    let before = text
    terminal.send("\r")
    let came = terminal.wait(seconds: VerbatimRun.seconds) { $0.text.count != before.count && Self.isAtPrompt($0) }
    #expect(came, "no prompt: \(terminal.screen)", sourceLocation: location)
    let after = text
    return String(after.dropFirst(after.commonPrefix(with: before).count))
  }

  func expect(_ shown: String, _ location: SourceLocation = #_sourceLocation) {
    #expect(
      terminal.wait(for: shown, seconds: VerbatimRun.seconds), "not shown: \(shown)\(terminal.screen)",
      sourceLocation: location)
  }

  /// Ends it with Ctrl-D.
  func end(_ location: SourceLocation = #_sourceLocation) {
    terminal.send(Key.control("d"))
    #expect(terminal.exitCode(seconds: VerbatimRun.seconds) == 0, sourceLocation: location)
  }

  static func isAtPrompt(_ screen: Screen) -> Bool { screen.lines[screen.row] == "verbatim>" && screen.column == 10 }
}

/// What keys send.
enum Key {
  static let tab = "\t"
  static let up = "\u{1B}[A"
  static let altEnter = "\u{1B}\r"

  static func control(_ letter: Character) -> String {
    String(decoding: [(letter.asciiValue ?? 64) & 0x1F], as: UTF8.self)
  }

  static func paste(_ text: String) -> String { "\u{1B}[200~\(text)\u{1B}[201~" }
}
