import Glibc

/// Finds the quotation mark that ends a JSON string whose text begins at `start`, checking its escapes.
func endOfJSONString(
  _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
) throws(JSONFault) -> (end: Int, isEscaped: Bool) {
  var at = start
  var isEscaped = false
  while true {
    at = skipPlain(bytes, from: at)
    guard at < bytes.count else { throw JSONFault(at, .unfinished("a string")) }
    switch bytes[at] {
    case Byte.quote: return (at, isEscaped)
    case Byte.backslash:
      isEscaped = true
      at += try lengthOfEscape(bytes, at)
    case 0: throw JSONFault(at, .nul)
    default: at += 1
    }
  }
}

/// The first byte at or after `start` that is a quotation mark, a backslash or a control character.
///
/// Long plain strings are most of a dump: eight bytes are tested at once (SWAR; the lowest mark found is exact).
@inline(__always)
private func skipPlain(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
  guard let base = bytes.baseAddress else { return start }
  let ones: UInt64 = 0x0101_0101_0101_0101
  let highs: UInt64 = 0x8080_8080_8080_8080
  var at = start
  while at + 8 <= bytes.count {
    let word = UInt64(littleEndian: UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self))
    let quotes = word ^ (ones &* 0x22)
    let backslashes = word ^ (ones &* 0x5C)
    let controls = (word &- ones &* 0x20) & ~word
    let marks = (((quotes &- ones) & ~quotes) | ((backslashes &- ones) & ~backslashes) | controls) & highs
    if marks != 0 { return at + marks.trailingZeroBitCount / 8 }
    at += 8
  }
  while at < bytes.count {
    let byte = base[at]
    if byte == Byte.quote || byte == Byte.backslash || byte < 0x20 { return at }
    at += 1
  }
  return at
}

/// Length of the escape at `at`.
private func lengthOfEscape(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) throws(JSONFault) -> Int {
  guard at + 1 < bytes.count else { throw JSONFault(at, .unfinished("a string")) }
  switch bytes[at + 1] {
  case Byte.quote, Byte.backslash, UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"),
    UInt8(ascii: "r"), UInt8(ascii: "t"):
    return 2
  case UInt8(ascii: "u"):
    guard at + 6 <= bytes.count else { throw JSONFault(at, .unfinished("a string")) }
    guard let unit = hexUnit(bytes, at + 2) else { throw JSONFault(at, .badEscape) }
    if unit == 0 { throw JSONFault(at, .nul) }
    return 6
  default: throw JSONFault(at, .badEscape)
  }
}

/// The text of a JSON string whose escapes have been checked.
///
/// - Parameter unpaired: set where half of a surrogate pair stood alone, which no text can hold: U+FFFD then.
func unescapeJSON(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, unpaired: inout Bool) -> [UInt8] {
  guard let base = bytes.baseAddress, !range.isEmpty else { return [] }
  var result: [UInt8] = []
  result.reserveCapacity(range.count)
  var at = range.lowerBound
  while at < range.upperBound {
    guard let found = memchr(base + at, Int32(Byte.backslash), range.upperBound - at) else {
      result += UnsafeBufferPointer(start: base + at, count: range.upperBound - at)
      break
    }
    let escape = UnsafeRawPointer(found) - UnsafeRawPointer(base)
    if escape > at { result += UnsafeBufferPointer(start: base + at, count: escape - at) }
    at = escape + appendEscape(bytes, escape, range.upperBound, to: &result, unpaired: &unpaired)
  }
  return result
}

/// Appends what the escape at `at` means; returns its length.
private func appendEscape(
  _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int, to result: inout [UInt8], unpaired: inout Bool
) -> Int {
  switch bytes[at + 1] {
  case UInt8(ascii: "b"): result.append(0x08)
  case UInt8(ascii: "f"): result.append(0x0C)
  case UInt8(ascii: "n"): result.append(0x0A)
  case UInt8(ascii: "r"): result.append(0x0D)
  case UInt8(ascii: "t"): result.append(0x09)
  case UInt8(ascii: "u"):
    let unit = hexUnit(bytes, at + 2) ?? 0xFFFD
    if 0xD800..<0xDC00 ~= unit, at + 12 <= end, bytes[at + 6] == Byte.backslash, bytes[at + 7] == UInt8(ascii: "u"),
      let low = hexUnit(bytes, at + 8), 0xDC00..<0xE000 ~= low
    {
      appendScalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00), to: &result)
      return 12
    }
    let isHalf = 0xD800..<0xE000 ~= unit
    if isHalf { unpaired = true }
    appendScalar(isHalf ? 0xFFFD : unit, to: &result)
    return 6
  default: result.append(bytes[at + 1])
  }
  return 2
}

/// Four hexadecimal digits at `at`.
private func hexUnit(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> UInt32? {
  var unit: UInt32 = 0
  for index in at..<at + 4 {
    switch bytes[index] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): unit = unit << 4 | UInt32(bytes[index] - 0x30)
    case UInt8(ascii: "a")...UInt8(ascii: "f"): unit = unit << 4 | UInt32(bytes[index] - 0x57)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): unit = unit << 4 | UInt32(bytes[index] - 0x37)
    default: return nil
    }
  }
  return unit
}
