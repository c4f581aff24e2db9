import Glibc

/// What a terminal sends between `ESC [ 200 ~` and `ESC [ 201 ~`, made fit for the line.
struct Paste {
  /// More than this is dropped: every key redraws the whole line.
  static let charactersMax = 1 << 20
  static let tab = WideText("    ")

  private(set) var text: WideText = []
  /// True once the closing sequence has been seen.
  private(set) var isClosed = false
  /// True where something was dropped for its length.
  private(set) var isCut = false

  private static let close = WideText("\u{1B}[201~")
  private var matched = 0
  private var afterReturn = false

  /// Takes one character. A closing sequence begins with ESC, which a paste cannot hold otherwise: terminals filter it.
  mutating func take(_ character: wchar_t) {
    if character == Self.close[matched] {
      matched += 1
      isClosed = matched == Self.close.count
      return
    }
    let held = Self.close[..<matched]
    matched = 0
    held.forEach { keep($0) }
    if character == Self.close[0] { matched = 1 } else { keep(character) }
  }

  private mutating func keep(_ character: wchar_t) {
    defer { afterReturn = character == 13 }
    switch character {
    case 10 where afterReturn: break
    case 10, 13: append([.newline])
    case 9: append(Self.tab)
    case 0..<32, 0x7F..<0xA0: break
    default: append([character])
    }
  }

  private mutating func append(_ characters: WideText) {
    if text.count + characters.count > Self.charactersMax { isCut = true } else { text += characters }
  }
}
