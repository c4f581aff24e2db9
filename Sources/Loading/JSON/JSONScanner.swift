/// Reads one JSON value from bytes, giving places instead of copies.
///
/// Strict as RFC 8259 is, but for what the usual dumps hold all the same: control characters other than NUL inside
/// strings, and `NaN` and `Infinity`, which are read as null.
struct JSONScanner {
  static let depthLimit = 64
  static let fieldLimit = 1_000

  let bytes: UnsafeBufferPointer<UInt8>
  /// The next byte to be read.
  private(set) var at: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, at: Int = 0) {
    self.bytes = bytes
    self.at = at
  }

  /// Reads an object; its fields replace those in `fields`.
  mutating func object(into fields: inout [RawField]) throws(JSONFault) {
    fields.removeAll(keepingCapacity: true)
    skipBlanks()
    guard at < bytes.count else { throw JSONFault(at, .expected("`{`")) }
    guard bytes[at] == Byte.openBrace else { throw JSONFault(at, .notAnObject) }
    at += 1
    skipBlanks()
    if at < bytes.count, bytes[at] == Byte.closeBrace {
      at += 1
      return
    }
    while true {
      let name = try name()
      var field = try value(depth: 1)
      field.nameStart = name.start
      field.nameEnd = name.end
      field.nameIsEscaped = name.isEscaped
      guard fields.count < Self.fieldLimit else { throw JSONFault(Int(name.start), .tooManyFields) }
      fields.append(field)
      if try !comma(before: Byte.closeBrace, named: "`,` or `}`", inside: "an object") { return }
    }
  }

  /// Reads an array; its elements replace those in `elements`.
  mutating func array(into elements: inout [RawField]) throws(JSONFault) {
    elements.removeAll(keepingCapacity: true)
    skipBlanks()
    guard at < bytes.count, bytes[at] == Byte.openBracket else { throw JSONFault(at, .expected("`[`")) }
    at += 1
    skipBlanks()
    if at < bytes.count, bytes[at] == Byte.closeBracket {
      at += 1
      return
    }
    while true {
      skipBlanks()
      elements.append(try value(depth: 1))
      if try !comma(before: Byte.closeBracket, named: "`,` or `]`", inside: "an array") { return }
    }
  }

  /// Only blanks may follow.
  mutating func finish() throws(JSONFault) {
    skipBlanks()
    if at < bytes.count { throw JSONFault(at, .trailing) }
  }

  mutating func skipBlanks() {
    while at < bytes.count {
      switch bytes[at] {
      case 0x20, 0x0A, 0x0D, 0x09: at += 1
      default: return
      }
    }
  }

  /// Reads `"name" :` up to the value.
  private mutating func name() throws(JSONFault) -> RawField {
    skipBlanks()
    guard at < bytes.count else { throw JSONFault(at, .unfinished("an object")) }
    guard bytes[at] == Byte.quote else { throw JSONFault(at, .expected("a field name in quotation marks")) }
    let name = try string()
    skipBlanks()
    guard at < bytes.count else { throw JSONFault(at, .unfinished("an object")) }
    guard bytes[at] == Byte.colon else { throw JSONFault(at, .expected("`:`")) }
    at += 1
    skipBlanks()
    return name
  }

  /// Reads `,` or the closing mark; true after a comma.
  private mutating func comma(
    before close: UInt8, named: StaticString, inside: StaticString
  ) throws(JSONFault) -> Bool {
    skipBlanks()
    guard at < bytes.count else { throw JSONFault(at, .unfinished(inside)) }
    let byte = bytes[at]
    guard byte == Byte.comma || byte == close else { throw JSONFault(at, .expected(named)) }
    at += 1
    return byte == Byte.comma
  }

  private mutating func value(depth: Int) throws(JSONFault) -> RawField {
    guard at < bytes.count else { throw JSONFault(at, .unfinished("a field")) }
    switch bytes[at] {
    case Byte.quote: return try string()
    case Byte.openBrace: return try nested(.object, depth)
    case Byte.openBracket: return try nested(.array, depth)
    case Byte.minus, Byte.zero...Byte.nine: return try number()
    case UInt8(ascii: "t"): return try word("true", .yes)
    case UInt8(ascii: "f"): return try word("false", .no)
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "N"): return try word("NaN", .null)
    case UInt8(ascii: "I"): return try word("Infinity", .null)
    case 0: throw JSONFault(at, .nul)
    default: throw JSONFault(at, .expected("a value"))
    }
  }

  private mutating func nested(_ kind: RawField.Kind, _ depth: Int) throws(JSONFault) -> RawField {
    guard depth < Self.depthLimit else { throw JSONFault(at, .tooDeep) }
    let start = at
    let isObject = kind == .object
    let close = isObject ? Byte.closeBrace : Byte.closeBracket
    at += 1
    skipBlanks()
    if at < bytes.count, bytes[at] == close {
      at += 1
    } else {
      repeat {
        if isObject { _ = try name() } else { skipBlanks() }
        _ = try value(depth: depth + 1)
      } while try comma(
        before: close, named: isObject ? "`,` or `}`" : "`,` or `]`", inside: isObject ? "an object" : "an array")
    }
    return RawField(kind: kind, start: Int32(start), end: Int32(at))
  }

  private mutating func string() throws(JSONFault) -> RawField {
    let start = at + 1
    let (end, isEscaped) = try endOfJSONString(bytes, from: start)
    at = end + 1
    return RawField(kind: .string, start: Int32(start), end: Int32(end), isEscaped: isEscaped)
  }

  private mutating func number() throws(JSONFault) -> RawField {
    let start = at
    if bytes[at] == Byte.minus { at += 1 }
    if at < bytes.count, bytes[at] == UInt8(ascii: "I") {
      var field = try word("Infinity", .null)
      field.start = Int32(start)
      return field
    }
    let first = at
    guard digits() else { throw JSONFault(start, .badNumber) }
    if bytes[first] == Byte.zero, at > first + 1 { throw JSONFault(start, .badNumber) }
    if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
      at += 1
      guard digits() else { throw JSONFault(start, .badNumber) }
    }
    if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      if at < bytes.count, bytes[at] == Byte.minus || bytes[at] == UInt8(ascii: "+") { at += 1 }
      guard digits() else { throw JSONFault(start, .badNumber) }
    }
    return RawField(kind: .number, start: Int32(start), end: Int32(at))
  }

  /// At least one digit.
  private mutating func digits() -> Bool {
    let start = at
    while at < bytes.count, Byte.zero...Byte.nine ~= bytes[at] { at += 1 }
    return at > start
  }

  private mutating func word(_ word: StaticString, _ kind: RawField.Kind) throws(JSONFault) -> RawField {
    let start = at
    let length = word.utf8CodeUnitCount
    for offset in 0..<length {
      guard at + offset < bytes.count else { throw JSONFault(at + offset, .unfinished("a field")) }
      guard bytes[at + offset] == word.utf8Start[offset] else { throw JSONFault(at, .expected("a value")) }
    }
    at += length
    return RawField(kind: kind, start: Int32(start), end: Int32(at))
  }
}

/// Why bytes are no JSON, and where.
struct JSONFault: Error {
  enum Reason {
    case expected(StaticString)
    case unfinished(StaticString)
    case notAnObject, trailing, nul, tooDeep, tooManyFields, badNumber, badEscape
  }

  /// Offset in the bytes that were read.
  var at: Int
  var reason: Reason

  init(_ at: Int, _ reason: Reason) {
    self.at = at
    self.reason = reason
  }

  var message: String {
    switch reason {
    case .expected(let what): "not JSON: expected \(what)"
    case .unfinished(let inside): "unfinished: it ends inside \(inside)"
    case .notAnObject: "not an object: a record is `{…}`"
    case .trailing: "not JSON: something follows the record"
    case .nul: "holds a NUL, which no text has"
    case .tooDeep: "nested more than \(JSONScanner.depthLimit) deep"
    case .tooManyFields: "more than \(JSONScanner.fieldLimit) fields"
    case .badNumber: "not JSON: not a number"
    case .badEscape: "not JSON: not an escape"
    }
  }
}

enum Byte {
  static let quote = UInt8(ascii: "\"")
  static let backslash = UInt8(ascii: "\\")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let colon = UInt8(ascii: ":")
  static let comma = UInt8(ascii: ",")
  static let minus = UInt8(ascii: "-")
  static let zero = UInt8(ascii: "0")
  static let nine = UInt8(ascii: "9")
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
}
