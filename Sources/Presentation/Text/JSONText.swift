import CorpusModel

extension ByteWriter {
  /// Writes `value` as JSON; reals as the shortest text that reads back the same.
  func writeJSON(_ value: Value) {
    switch value {
    case .missing: write("null")
    case .text(let text): writeJSON(text)
    case .integer(let integer): write(String(integer))
    case .real(let real): write(real.isFinite ? "\(real)" : "null")
    case .bool(let bool): write(bool ? "true" : "false")
    case .list(let values):
      write(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { write(UInt8(ascii: ",")) }
        writeJSON(value)
      }
      write(UInt8(ascii: "]"))
    case .table(let table):
      let names = distinctNames(table.columns)
      write(UInt8(ascii: "["))
      for (index, row) in table.rows.enumerated() {
        if index > 0 { write(UInt8(ascii: ",")) }
        writeJSON(names: names, values: row)
      }
      write(UInt8(ascii: "]"))
    }
  }

  /// Writes an object with a member a column, in the order of the columns.
  func writeJSON(names: [String], values: [Value]) {
    write(UInt8(ascii: "{"))
    for (index, name) in names.enumerated() {
      if index > 0 { write(UInt8(ascii: ",")) }
      writeJSON(name)
      write(UInt8(ascii: ":"))
      writeJSON(values.indices.contains(index) ? values[index] : .missing)
    }
    write(UInt8(ascii: "}"))
  }

  /// Writes a string; controls, line separators and what reorders text are escaped, so that it may go to a terminal.
  func writeJSON(_ text: String) {
    var text = text
    write(UInt8(ascii: "\""))
    text.withUTF8 { bytes in
      var written = 0
      var at = 0
      while at < bytes.count {
        let length = escapedLength(bytes, at)
        if length == 0 {
          at += 1
          continue
        }
        write(UnsafeBufferPointer(rebasing: bytes[written..<at]))
        escape(bytes, at, length)
        at += length
        written = at
      }
      write(UnsafeBufferPointer(rebasing: bytes[written...]))
    }
    write(UInt8(ascii: "\""))
  }

  /// Bytes at `at` of a scalar that must be escaped; 0 where there is none.
  private func escapedLength(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    switch bytes[at] {
    case 0..<0x20, 0x22, 0x5C, 0x7F: return 1
    case 0xC2: return at + 1 < bytes.count && bytes[at + 1] < 0xA0 ? 2 : 0
    case 0xE2:
      guard at + 2 < bytes.count else { return 0 }
      let isEscaped =
        bytes[at + 1] == 0x80
        ? 0xA8...0xAE ~= bytes[at + 2] : bytes[at + 1] == 0x81 && 0xA6...0xA9 ~= bytes[at + 2]
      return isEscaped ? 3 : 0
    default: return 0
    }
  }

  private func escape(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ length: Int) {
    switch bytes[at] {
    case 0x22: write("\\\"")
    case 0x5C: write("\\\\")
    case 0x08: write("\\b")
    case 0x09: write("\\t")
    case 0x0A: write("\\n")
    case 0x0C: write("\\f")
    case 0x0D: write("\\r")
    default:
      let scalar = String(decoding: bytes[at..<at + length], as: UTF8.self).unicodeScalars.first?.value ?? 0xFFFD
      let digits = String(scalar, radix: 16)
      write("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits)
    }
  }
}

/// `names`, the second of one name as `name_2`: an object has no two members of one name.
func distinctNames(_ names: [String]) -> [String] {
  var seen: Set<String> = []
  return names.map { name in
    var distinct = name
    var copy = 2
    while !seen.insert(distinct).inserted {
      distinct = "\(name)_\(copy)"
      copy += 1
    }
    return distinct
  }
}

/// A list or nested rows as one JSON text, for a cell of a table.
func jsonText(_ value: Value) -> String {
  var text = ""
  let writer = ByteWriter { text += String(decoding: $0, as: UTF8.self) }
  writer.writeJSON(value)
  // The output above throws nothing.
  try? writer.flush()
  return text
}
