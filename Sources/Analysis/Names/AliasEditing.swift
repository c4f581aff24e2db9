import TextKernel

/// One thing that a user said of names: one value of one key of one table.
package struct AliasChange: Sendable, Equatable {
  package var table: AliasFile.Table
  package var name: String
  package var value: String
  package var line = 0

  package init(_ table: AliasFile.Table, _ name: String, _ value: String, line: Int = 0) {
    self.table = table
    self.name = name
    self.value = value
    self.line = line
  }
}

/// Changes to the text of an `aliases.toml` that leave all else of it as it was, comments included.
extension AliasFile {
  /// All that the file says, in the order of its lines.
  package var changes: [AliasChange] {
    Table.allCases.flatMap { table in
      self[table].flatMap { entry in
        entry.values.map { AliasChange(table, entry.name, $0, line: entry.place.line) }
      }
    }.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)
  }

  /// `text` with a change more.
  ///
  /// - Throws: where `text` is wrong already, or the change contradicts it.
  package static func text(_ text: String, adding change: AliasChange) throws(Invalid) -> String {
    let file = try AliasFile(text)
    var bytes = Array(text.utf8)
    let value = quoted(change.value)
    if let entry = file[change.table].last(where: { Fold.fold($0.name) == Fold.fold(change.name) }) {
      guard let last = entry.place.values.last else { return text }
      if entry.values.contains(where: { Fold.fold($0) == Fold.fold(change.value) }), change.table.takesList {
        return text
      }
      if !change.table.takesList {
        bytes.replaceSubrange(last, with: value)
      } else if entry.place.isList {
        bytes.insert(contentsOf: Array(", ".utf8) + value, at: last.upperBound)
      } else {
        bytes.insert(contentsOf: Array(", ".utf8) + value + Array("]".utf8), at: last.upperBound)
        bytes.insert(UInt8(ascii: "["), at: last.lowerBound)
      }
    } else {
      let line =
        quoted(change.name) + Array(" = ".utf8)
        + (change.table.takesList ? Array("[".utf8) + value + Array("]".utf8) : value)
      if let end = file.ends[change.table] {
        // Behind the comment that may end the line.
        let place = bytes[end...].firstIndex(of: 0x0A) ?? bytes.count
        bytes.insert(contentsOf: [0x0A] + line, at: place)
      } else {
        if !bytes.isEmpty && bytes.last != 0x0A { bytes.append(0x0A) }
        if !bytes.isEmpty { bytes.append(0x0A) }
        bytes += Array("[\(change.table.rawValue)]\n".utf8) + line + [0x0A]
      }
    }
    let changed = String(decoding: bytes, as: UTF8.self)
    _ = try AliasFile(changed)
    return changed
  }

  /// `text` without a change; as it is where it does not have it.
  package static func text(_ text: String, removing change: AliasChange) throws(Invalid) -> String {
    let file = try AliasFile(text)
    var bytes = Array(text.utf8)
    for entry in file[change.table] where entry.name == change.name {
      guard let place = entry.values.firstIndex(of: change.value) else { continue }
      let ranges = entry.place.values
      if entry.values.count > 1 {
        // With the comma before it, or that behind the first.
        let range =
          place == 0
          ? ranges[0].lowerBound..<ranges[1].lowerBound : ranges[place - 1].upperBound..<ranges[place].upperBound
        bytes.removeSubrange(range)
      } else {
        let start = bytes[..<entry.place.start].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let end = bytes[entry.place.end...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
        bytes.removeSubrange(start..<end)
      }
      return String(decoding: bytes, as: UTF8.self)
    }
    return text
  }

  private static func quoted(_ name: String) -> [UInt8] {
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    for byte in name.utf8 {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte < 0x20 ? 0x20 : byte)
    }
    return bytes + [UInt8(ascii: "\"")]
  }
}
