import TextKernel

/// People who go under names that no rule of spelling joins (Mao Zedong, Mao Tsé-toung).
enum KnownPersons {
  /// The number of the line that holds a name.
  static func line(of parts: NameParts) -> Int? { table[parts.joinedKey] }

  /// All names of a line, as written, the usual one first.
  static func names(of line: Int) -> [String] { lines[line] }

  private static let lines: [[String]] = {
    var lines: [[String]] = []
    WordLists.forEachLine(of: WordLists.personVariants) { bytes in
      lines.append(bytes.split(separator: UInt8(ascii: ";")).map { String(decoding: $0, as: UTF8.self) })
    }
    return lines
  }()

  private static let table: [UInt64: Int] = {
    var table: [UInt64: Int] = [:]
    for (index, names) in lines.enumerated() {
      for name in names { table[NameParts(name).joinedKey] = index }
    }
    return table
  }()
}
