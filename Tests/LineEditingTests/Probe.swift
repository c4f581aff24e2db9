import Foundation
import Glibc
import Terminal
import Testing

/// The probe program on a terminal, with a home folder of its own.
struct Probe {
  let terminal: PseudoTerminal
  let home: String

  var historyPath: String { home + "/.local/state/verbatim/history" }

  init(
    home: String? = nil, environment: [String: String] = [:], rows: Int = 24, columns: Int = 80
  ) throws {
    self.home = try home ?? Self.temporaryFolder()
    var all = ["HOME": self.home, "TERM": "xterm", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"]
    all.merge(environment) { $1 }
    terminal = try PseudoTerminal(
      BuiltProducts.path("LineEditingProbe"), environment: all, rows: rows, columns: columns)
    try #require(terminal.wait(for: "probe>"))
  }

  /// Types keys one after another, as a person does: Ctrl-C drops what the program has not read yet.
  func type(_ keys: String...) {
    for key in keys {
      terminal.send(key)
      terminal.settle(milliseconds: 60)
    }
  }

  func expect(_ text: String, _ location: SourceLocation = #_sourceLocation) {
    #expect(terminal.wait(for: text), "screen:\n\(terminal.screen.text)", sourceLocation: location)
  }

  /// A new folder, gone when the tests end.
  static func temporaryFolder() throws -> String { try #require(folder(root + "/XXXXXX")) }

  private static let root: String = {
    guard let root = folder("/tmp/v-XXXXXX") else { return "/nowhere" }
    atexit { try? FileManager.default.removeItem(atPath: Probe.root) }
    return root
  }()

  private static func folder(_ template: String) -> String? {
    var name = Array(template.utf8CString)
    guard mkdtemp(&name) != nil else { return nil }
    return String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

/// What keys send.
enum Key {
  static let enter = "\r"
  static let altEnter = "\u{1B}\r"
  static let up = "\u{1B}[A"
  static let down = "\u{1B}[B"
  static let right = "\u{1B}[C"
  static let left = "\u{1B}[D"
  static let home = "\u{1B}[H"
  static let end = "\u{1B}[F"
  static let delete = "\u{1B}[3~"
  static let backspace = "\u{7F}"
  static let tab = "\t"
  static let escape = "\u{1B}"

  static func control(_ letter: Character) -> String {
    String(decoding: [(letter.asciiValue ?? 64) & 0x1F], as: UTF8.self)
  }

  static func alt(_ letter: Character) -> String { "\u{1B}\(letter)" }

  static func paste(_ text: String) -> String { "\u{1B}[200~\(text)\u{1B}[201~" }
}
