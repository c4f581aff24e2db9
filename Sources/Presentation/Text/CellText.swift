import CorpusModel

/// A value as people read it; empty where it is missing.
func cellText(_ value: Value) -> String {
  switch value {
  case .missing: ""
  case .text(let text): text
  case .integer(let integer): String(integer)
  case .real(let real): shortNumber(real)
  case .bool(let bool): bool ? "true" : "false"
  case .list(let values): values.map(listItem).joined(separator: ", ")
  case .table(let table): table.rows.count == 1 ? "1 row" : "\(table.rows.count) rows"
  }
}

/// The rows of a nested table, a line each.
func nestedLines(_ table: NestedTable, _ separator: String, _ text: (String) -> String) -> [String] {
  table.rows.map { row in row.filter { !$0.isMissing }.map { text(cellText($0)) }.joined(separator: separator) }
}

/// `[12, 40]` for a list in a list (the parts of a quote).
private func listItem(_ value: Value) -> String {
  guard case .list(let values) = value else { return cellText(value) }
  return "[" + values.map(listItem).joined(separator: ", ") + "]"
}

/// At most four decimals; a number that they can't show keeps its own form.
func shortNumber(_ real: Double) -> String {
  guard real.isFinite else { return "" }
  let scaled = (real * 10_000).rounded()
  guard abs(scaled) < 1e15, scaled != 0 || real == 0 else { return "\(real)" }
  let whole = Int64(scaled)
  let digits = String(abs(whole) % 10_000)
  var decimals = blanks(4 - digits.utf8.count).map { _ in "0" }.joined() + digits
  while decimals.last == "0" { decimals.removeLast() }
  let sign = whole < 0 ? "-" : ""
  return sign + String(abs(whole) / 10_000) + (decimals.isEmpty ? "" : "." + decimals)
}

extension String {
  /// Each `mark` replaced, byte for byte.
  func replacingAll(_ mark: StaticString, with replacement: StaticString) -> String {
    let wanted = UnsafeBufferPointer(start: mark.utf8Start, count: mark.utf8CodeUnitCount)
    let other = UnsafeBufferPointer(start: replacement.utf8Start, count: replacement.utf8CodeUnitCount)
    let bytes = Array(utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var at = 0
    while at < bytes.count {
      if bytes.count - at >= wanted.count, bytes[at..<at + wanted.count].elementsEqual(wanted) {
        result += other
        at += wanted.count
      } else {
        result.append(bytes[at])
        at += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
