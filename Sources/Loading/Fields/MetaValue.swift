import CorpusModel

/// The value a field has under `meta`; nil where it holds nothing.
///
/// Nested values stay JSON text. A number that neither an integer nor a double holds keeps its digits as text.
func metaValue(_ field: RawField, in bytes: UnsafeBufferPointer<UInt8>, unpaired: inout Bool) -> Value? {
  let slice = UnsafeBufferPointer(rebasing: bytes[field.range])
  switch field.kind {
  case .null: return nil
  case .yes: return .bool(true)
  case .no: return .bool(false)
  case .number:
    let text = String(decoding: slice, as: UTF8.self)
    if let integer = Int64(text) { return .integer(integer) }
    // Digits only: an integer too long for 64 bits (an id) must not lose its end.
    if let real = Double(text), real.isFinite,
      text.utf8.contains(where: { !($0 == Byte.minus || Byte.zero...Byte.nine ~= $0) })
    {
      return .real(real)
    }
    return .text(text)
  case .string:
    if !field.isEscaped { return .text(String(decoding: slice, as: UTF8.self)) }
    return .text(String(decoding: unescapeJSON(bytes, field.range, unpaired: &unpaired), as: UTF8.self))
  case .object, .array: return .text(String(decoding: slice, as: UTF8.self))
  case .cell: return cellValue(slice)
  }
}

/// The value of a cell, which says no type: a number where it is written as a number is printed, so that `75001` is
/// one and the code `01000` is none.
private func cellValue(_ cell: UnsafeBufferPointer<UInt8>) -> Value? {
  if cell.isEmpty { return nil }
  let text = String(decoding: cell, as: UTF8.self)
  switch text {
  case "true", "True", "TRUE": return .bool(true)
  case "false", "False", "FALSE": return .bool(false)
  default: break
  }
  guard isPlainNumber(cell) else { return .text(text) }
  if let integer = Int64(text) { return .integer(integer) }
  return Double(text).map { .real($0) } ?? .text(text)
}

/// `-?(0|[1-9][0-9]*)(\.[0-9]+)?` of at most 15 digits, which a double holds.
private func isPlainNumber(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
  var digits = 0
  var points = 0
  let start = cell.first == Byte.minus ? 1 : 0
  for index in start..<cell.count {
    switch cell[index] {
    case Byte.zero...Byte.nine: digits += 1
    case UInt8(ascii: ".") where index > start && index + 1 < cell.count && points == 0: points += 1
    default: return false
    }
  }
  guard 1...15 ~= digits else { return false }
  let isPadded = cell[start] == Byte.zero && start + 1 < cell.count && cell[start + 1] != UInt8(ascii: ".")
  return !isPadded && !(start == 1 && digits == 1 && cell[1] == Byte.zero)
}
