import TextKernel

/// Bodies and places that the press names in several ways: the usual name first, then the others.
enum KnownVariants {
  /// The number of the line that holds a folded name.
  static func line(of folded: String) -> Int? { table[folded] }

  /// All names of a line, as written.
  static func names(of line: Int) -> [String] { lines[line] }

  private static let lines: [[String]] = {
    var lines: [[String]] = []
    WordLists.forEachLine(of: WordLists.knownVariants) { bytes in
      lines.append(bytes.split(separator: UInt8(ascii: ";")).map { String(decoding: $0, as: UTF8.self) })
    }
    return lines
  }()

  private static let table: [String: Int] = {
    var table: [String: Int] = [:]
    for (index, names) in lines.enumerated() {
      for name in names { table[ResolverState.folded(name)] = index }
    }
    return table
  }()
}
