import TextKernel

/// Given names that are spellings or short forms of one another.
///
/// A name may stand in one class only; what is merely similar (Gérald and Gérard) is another name.
enum GivenNameClasses {
  /// The class of a folded given name, nil where it has none.
  static func of(_ name: String) -> Int? { table[name] }

  /// The spellings of the class of a folded given name, itself included.
  static func spellings(of name: String) -> [String] { table[name].map { lists[$0] } ?? [name] }

  private static let lists: [[String]] = {
    var lists: [[String]] = []
    WordLists.forEachLine(of: WordLists.givenNameClasses) { line in
      lists.append(String(decoding: line, as: UTF8.self).split(separator: " ").map { Fold.fold(String($0)) })
    }
    return lists
  }()

  private static let table: [String: Int] = {
    var table: [String: Int] = [:]
    for (index, list) in lists.enumerated() {
      for name in list where table[name] == nil { table[name] = index }
    }
    return table
  }()
}
