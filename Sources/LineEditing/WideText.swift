import CLibeditShim
import Glibc

/// libedit's text: one `wchar_t` a code point, ended by 0.
typealias WideText = [wchar_t]

extension WideText {
  init(_ text: some StringProtocol) { self = text.unicodeScalars.map { wchar_t(bitPattern: $0.value) } }

  var terminated: WideText { self + [0] }

  var string: String {
    var text = String.UnicodeScalarView()
    for character in self { text.append(Unicode.Scalar(UInt32(bitPattern: character)) ?? "\u{FFFD}") }
    return String(text)
  }
}

extension String {
  /// The text without what a terminal would obey: controls (C0 but newline, DEL, C1) and marks that turn the direction.
  var withoutControls: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { !$0.commandsTerminal }))
  }

  /// Columns on the terminal, by the C library's table (libedit draws by the same).
  var cells: Int {
    unicodeScalars.reduce(0) { $0 + Int(vb_character_cells(wchar_t(bitPattern: $1.value))) }
  }

  /// The longest beginning of at most `limit` columns; a cut is marked by `…`.
  func cut(toCells limit: Int) -> String {
    if cells <= limit { return self }
    var text = ""
    var used = 0
    for character in self {
      let width = String(character).cells
      if used + width > limit - 1 { break }
      text.append(character)
      used += width
    }
    return limit > 0 ? text + "…" : ""
  }
}

extension Unicode.Scalar {
  fileprivate var commandsTerminal: Bool {
    switch value {
    case 10: false
    case 0..<32, 0x7F..<0xA0: true
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    case 0x2028, 0x2029: true
    default: false
    }
  }
}
