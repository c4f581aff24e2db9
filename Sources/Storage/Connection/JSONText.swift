import CorpusModel

/// Values as JSON text: the `meta` column, lists and the parts of a quote.
enum JSONText {
  static func encoded(_ value: Value) -> [UInt8] {
    var text: [UInt8] = []
    if case .list(let values) = value { text.reserveCapacity(values.reduce(2) { $0 + room(for: $1) }) }
    append(value, to: &text)
    return text
  }

  /// An object, its members in the given order.
  static func object(_ members: [(name: String, value: Value)]) -> String {
    var text: [UInt8] = [0x7B]
    for (index, member) in members.enumerated() {
      if index > 0 { text.append(0x2C) }
      append(member.name, to: &text)
      text.append(0x3A)
      append(member.value, to: &text)
    }
    text.append(0x7D)
    return String(decoding: text, as: UTF8.self)
  }

  static func append(_ value: Value, to text: inout [UInt8]) {
    switch value {
    case .missing, .table: text += "null".utf8
    case .text(let string): append(string, to: &text)
    case .integer(let number): text += String(number).utf8
    // JSON has no infinities; Swift's shortest form of a finite number is JSON.
    case .real(let number): text += (number.isFinite ? "\(number)" : "null").utf8
    case .bool(let flag): text += (flag ? "true" : "false").utf8
    case .list(let values):
      text.append(0x5B)
      for (index, element) in values.enumerated() {
        if index > 0 { text.append(0x2C) }
        append(element, to: &text)
      }
      text.append(0x5D)
    }
  }

  static func append(_ string: String, to text: inout [UInt8]) {
    var string = string
    text.append(0x22)
    string.withUTF8 { bytes in
      if isPlain(bytes) {
        text.append(contentsOf: bytes)
      } else {
        for byte in bytes { appendEscaped(byte, to: &text) }
      }
    }
    text.append(0x22)
  }

  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var isPlain = true
    for byte in bytes { isPlain = isPlain && byte >= 0x20 && byte != 0x22 && byte != 0x5C }
    return isPlain
  }

  /// Bytes that most values of a kind need, with quotation marks and comma.
  private static func room(for value: Value) -> Int {
    if case .text(let text) = value { text.utf8.count + 3 } else { 8 }
  }

  private static func appendEscaped(_ byte: UInt8, to text: inout [UInt8]) {
    switch byte {
    case 0x22, 0x5C: text += [0x5C, byte]
    case 0x0A: text += "\\n".utf8
    case 0x09: text += "\\t".utf8
    case 0..<0x20: text += ("\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16)).utf8
    default: text.append(byte)
    }
  }
}
