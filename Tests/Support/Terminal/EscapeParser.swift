/// Cuts a program's output into characters, controls and escape sequences.
struct EscapeParser {
  enum Event {
    case character(Unicode.Scalar)
    case control(UInt8)
    case sequence(Sequence)
  }

  /// `ESC [ mark parameters final`
  struct Sequence {
    var mark: Character?
    var parameters: [Int]
    var final: Character
  }

  private enum State {
    case text
    case escape
    /// One byte more belongs to the sequence (`ESC ( B`).
    case designation
    case sequence([UInt8])
    /// A title or the like, up to BEL or `ESC \`.
    case string(sawEscape: Bool)
  }

  private var state = State.text
  private var pending: [UInt8] = []

  mutating func take(_ byte: UInt8) -> Event? {
    switch state {
    case .text: return takeText(byte)
    case .escape:
      switch byte {
      case UInt8(ascii: "["): state = .sequence([])
      case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
        state = .string(sawEscape: false)
      case UInt8(ascii: "("), UInt8(ascii: ")"): state = .designation
      default: state = .text
      }
    case .designation: state = .text
    case .sequence(let bytes):
      guard (0x40...0x7E).contains(byte) else {
        state = .sequence(bytes + [byte])
        return nil
      }
      state = .text
      return .sequence(Self.parse(bytes, final: byte))
    case .string(let sawEscape):
      if byte == 7 || sawEscape {
        state = .text
      } else if byte == 27 {
        state = .string(sawEscape: true)
      }
    }
    return nil
  }

  private mutating func takeText(_ byte: UInt8) -> Event? {
    switch byte {
    case 27: state = .escape
    case 0..<32, 127: return .control(byte)
    case 32..<127: return .character(Unicode.Scalar(byte))
    default:
      if byte >= 0xC0 { pending = [] }
      pending.append(byte)
      let length = pending[0] >= 0xF0 ? 4 : pending[0] >= 0xE0 ? 3 : 2
      guard pending.count == length else { return nil }
      defer { pending = [] }
      return String(decoding: pending, as: UTF8.self).unicodeScalars.first.map { .character($0) }
    }
    return nil
  }

  private static func parse(_ bytes: [UInt8], final: UInt8) -> Sequence {
    var text = String(decoding: bytes, as: UTF8.self)[...]
    let mark = text.first.flatMap { "?>=!".contains($0) ? $0 : nil }
    if mark != nil { text.removeFirst() }
    return Sequence(
      mark: mark, parameters: text.split(separator: ";").map { Int($0) ?? 0 },
      final: Character(Unicode.Scalar(final)))
  }
}
