/// How an answer may be shown: what the screen can do, or that there is none.
package struct OutputStyle: Sendable, Hashable {
  /// Cells of a line of the screen; nil where there is none: then nothing is shortened or wrapped.
  package var width: Int?
  /// ANSI colours of the 16-colour palette.
  package var isColoured: Bool
  /// The bytes go to a terminal: no control character of an article may reach it, whatever the format.
  package var isTerminal: Bool

  package init(width: Int? = nil, isColoured: Bool = false, isTerminal: Bool = false) {
    self.width = width
    self.isColoured = isColoured
    self.isTerminal = isTerminal
  }

  /// Of a pipe or file: everything, as it is.
  package static let file = OutputStyle()

  static let ellipsis = "…"
  static let missing = "·"
  static let separator = " · "

  func paint(_ text: String, _ paint: Paint) -> String {
    isColoured && !text.isEmpty ? "\u{1B}[\(paint.rawValue)m\(text)\u{1B}[0m" : text
  }
}

/// What a part of an answer is painted with, as ANSI's numbers.
enum Paint: String {
  case strong = "1"
  case faint = "2"
  case match = "1;33"
  case place = "36"
}

/// Takes the bytes of an answer, in order.
package typealias ByteOutput = (UnsafeRawBufferPointer) throws -> Void
