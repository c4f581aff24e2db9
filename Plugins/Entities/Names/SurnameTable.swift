import TextKernel

/// Frequent surnames: two of them are two surnames, however near their letters.
enum CommonSurnames {
  static func contains(_ folded: [UInt8]) -> Bool { table.contains(folded) }

  private static let table: Set<[UInt8]> = {
    var table: Set<[UInt8]> = []
    WordLists.forEachLine(of: WordLists.commonSurnames) { line in
      var folded: [UInt8] = []
      Fold.append(line, to: &folded)
      for word in folded.split(separator: 0x20) { table.insert(Array(word)) }
    }
    return table
  }()
}
