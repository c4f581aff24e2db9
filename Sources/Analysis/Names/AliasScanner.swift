/// Reads the subset of TOML that `aliases.toml` is written in, statement by statement.
struct AliasScanner {
  enum Statement {
    case table(String)
    case entry(String, [String])
  }

  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  /// Of the statement read last.
  private(set) var place = AliasPlace()

  init(_ text: String) {
    bytes = Array(text.utf8)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  func error(_ message: String) -> AliasFile.Invalid { AliasFile.Invalid(line: line, message: message) }

  /// The next statement, nil at the end.
  mutating func next() throws(AliasFile.Invalid) -> Statement? {
    skipBlanks(lines: true)
    guard let byte = peek else { return nil }
    place = AliasPlace(line: line, start: index)
    if byte == UInt8(ascii: "[") {
      index += 1
      let name = try key()
      try expect("]")
      place.end = index
      try endOfLine()
      return .table(name)
    }
    let name = try key()
    try expect("=")
    skipBlanks(lines: false)
    place.isList = peek == UInt8(ascii: "[")
    let values = place.isList ? try list() : [try value()]
    place.end = index
    try endOfLine()
    return .entry(name, values)
  }

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipBlanks(lines: Bool) {
    while let byte = peek {
      if byte == UInt8(ascii: "#") {
        while let other = peek, other != 0x0A { _ = other; index += 1 }
      } else if byte == 0x0A {
        guard lines else { return }
        line += 1
        index += 1
      } else if byte == 0x20 || byte == 0x09 || byte == 0x0D {
        index += 1
      } else {
        return
      }
    }
  }

  private mutating func key() throws(AliasFile.Invalid) -> String {
    skipBlanks(lines: false)
    guard let byte = peek else { throw error("a name expected, the file ends") }
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { return try string() }
    let start = index
    while let byte = peek, byte >= 0x80 || byte == 0x2D || byte == 0x5F || Self.isAlphanumeric(byte) { index += 1 }
    guard index > start else { throw error("a name expected; quote it where it has blanks") }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func string() throws(AliasFile.Invalid) -> String {
    guard let mark = peek, mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") else {
      throw error("a string in quotation marks expected")
    }
    index += 1
    var text: [UInt8] = []
    while let byte = peek, byte != mark {
      if byte == 0x0A { break }
      if byte == UInt8(ascii: "\\"), mark == UInt8(ascii: "\""), index + 1 < bytes.count {
        let escaped = bytes[index + 1]
        guard escaped == UInt8(ascii: "\"") || escaped == UInt8(ascii: "\\") else {
          throw error("only \\\" and \\\\ may follow a backslash")
        }
        text.append(escaped)
        index += 2
      } else {
        text.append(byte)
        index += 1
      }
    }
    guard peek == mark else { throw error("the string is not closed on its line") }
    index += 1
    let value = String(decoding: text, as: UTF8.self)
    guard value.utf8.contains(where: { $0 > 0x20 }) else { throw error("an empty name") }
    return value
  }

  private mutating func value() throws(AliasFile.Invalid) -> String {
    let start = index
    let value = try string()
    place.values.append(start..<index)
    return value
  }

  private mutating func list() throws(AliasFile.Invalid) -> [String] {
    index += 1
    var values: [String] = []
    while true {
      skipBlanks(lines: true)
      guard let byte = peek else { throw error("the list is not closed") }
      if byte == UInt8(ascii: "]") { break }
      values.append(try value())
      skipBlanks(lines: true)
      if peek == UInt8(ascii: ",") {
        index += 1
      } else if peek != nil && peek != UInt8(ascii: "]") {
        throw error("`,` or `]` expected in the list")
      }
    }
    index += 1
    guard !values.isEmpty else { throw error("an empty list") }
    return values
  }

  private mutating func expect(_ character: Character) throws(AliasFile.Invalid) {
    skipBlanks(lines: false)
    guard let byte = peek, byte == character.asciiValue else { throw error("`\(character)` expected") }
    index += 1
  }

  private mutating func endOfLine() throws(AliasFile.Invalid) {
    skipBlanks(lines: false)
    guard let byte = peek else { return }
    guard byte == 0x0A else { throw error("one entry a line") }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }
}
