import CorpusModel

/// Reads the JSON that the engine's own cells hold (lists, nested rows) without Foundation.
struct JSONText {
  private let bytes: [UInt8]
  private var place = 0
  /// Our own cells are two lists deep; a column of the input may be deeper.
  private static let depthMax = 64

  init(_ text: String) { bytes = Array(text.utf8) }

  /// Nil where the text is not JSON. An object becomes the list of its values.
  static func read(_ text: String) -> Value? {
    var reader = JSONText(text)
    guard let value = reader.value(depth: 0) else { return nil }
    reader.skipBlanks()
    return reader.place == reader.bytes.count ? value : nil
  }

  private mutating func value(depth: Int) -> Value? {
    skipBlanks()
    guard depth < Self.depthMax, place < bytes.count else { return nil }
    switch bytes[place] {
    case UInt8(ascii: "["): return sequence(UInt8(ascii: "]"), isObject: false, depth)
    case UInt8(ascii: "{"): return sequence(UInt8(ascii: "}"), isObject: true, depth)
    case UInt8(ascii: "\""): return string().map(Value.text)
    case UInt8(ascii: "t"): return word("true") ? .bool(true) : nil
    case UInt8(ascii: "f"): return word("false") ? .bool(false) : nil
    case UInt8(ascii: "n"): return word("null") ? .missing : nil
    default: return number()
    }
  }

  private mutating func sequence(_ end: UInt8, isObject: Bool, _ depth: Int) -> Value? {
    place += 1
    var items: [Value] = []
    skipBlanks()
    if accept(end) { return .list([]) }
    while true {
      if isObject {
        skipBlanks()
        guard place < bytes.count, bytes[place] == UInt8(ascii: "\""), string() != nil else { return nil }
        skipBlanks()
        guard accept(UInt8(ascii: ":")) else { return nil }
      }
      guard let item = value(depth: depth + 1) else { return nil }
      items.append(item)
      skipBlanks()
      if accept(end) { return .list(items) }
      guard accept(UInt8(ascii: ",")) else { return nil }
    }
  }

  private mutating func number() -> Value? {
    let start = place
    while place < bytes.count, "+-.0123456789eE".utf8.contains(bytes[place]) { place += 1 }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    if let integer = Int64(text) { return .integer(integer) }
    return Double(text).map(Value.real)
  }

  private mutating func string() -> String? {
    place += 1
    var out: [UInt8] = []
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: out, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let scalar = escape() else { return nil }
        out += String(Character(scalar)).utf8
      default: out.append(byte)
      }
    }
    return nil
  }

  private mutating func escape() -> UnicodeScalar? {
    guard place < bytes.count else { return nil }
    let byte = bytes[place]
    place += 1
    switch byte {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "u"):
      guard let high = hex() else { return nil }
      guard (0xD800..<0xDC00).contains(high) else { return UnicodeScalar(high) ?? "\u{FFFD}" }
      // What stands behind a half that is alone is read for itself.
      let behind = place
      guard accept(UInt8(ascii: "\\")), accept(UInt8(ascii: "u")), let low = hex(), (0xDC00..<0xE000).contains(low)
      else {
        place = behind
        return "\u{FFFD}"
      }
      return UnicodeScalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
    default: return UnicodeScalar(byte)
    }
  }

  private mutating func hex() -> UInt32? {
    guard place + 4 <= bytes.count else { return nil }
    defer { place += 4 }
    return UInt32(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16)
  }

  private mutating func word(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    let isThere = word.withUTF8Buffer { bytes[place...].starts(with: $0) }
    if isThere { place += count }
    return isThere
  }

  private mutating func accept(_ byte: UInt8) -> Bool {
    guard place < bytes.count, bytes[place] == byte else { return false }
    place += 1
    return true
  }

  private mutating func skipBlanks() {
    while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
  }
}
