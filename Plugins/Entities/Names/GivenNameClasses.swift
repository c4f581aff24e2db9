import TextKernel

/// Given names that are spellings or short forms of one another.
///
/// A name may stand in one class only; what is merely similar (Gérald and Gérard) is another name.
enum GivenNameClasses {
  /// The class of a folded given name, nil where it has none.
  ///
  /// A spelling that is in no list goes by its sound: Dimitrij with Dimitri.
  static func of(_ name: ArraySlice<UInt8>) -> Int? {
    if let listed = table[name] { return listed }
    guard name.count >= 4, let heard = sounds[Romanisation.skeleton(of: name, isSurname: false)],
      !GivenNames.isKnown(name)
    else { return nil }
    return heard
  }

  /// The spellings of the class of a folded given name, itself included.
  static func spellings(of name: String) -> [String] {
    table[ArraySlice(Array(name.utf8))].map { lists[$0] } ?? [name]
  }

  /// The usual spelling of a class.
  static func first(of number: Int) -> String { lists[number].first ?? "" }

  private static let lists: [[String]] = {
    var lists: [[String]] = []
    WordLists.forEachLine(of: WordLists.givenNameClasses) { line in
      lists.append(String(decoding: line, as: UTF8.self).split(separator: " ").map { Fold.fold(String($0)) })
    }
    return lists
  }()

  /// By skeleton, where it is of one class only.
  private static let sounds: [[UInt8]: Int] = {
    var sounds: [[UInt8]: Int] = [:]
    var shared: Set<[UInt8]> = []
    for (name, number) in table where name.count >= 4 {
      let skeleton = Romanisation.skeleton(of: name, isSurname: false)
      if let other = sounds[skeleton], other != number { shared.insert(skeleton) }
      sounds[skeleton] = number
    }
    for skeleton in shared { sounds[skeleton] = nil }
    return sounds
  }()

  private static let table: [ArraySlice<UInt8>: Int] = {
    var table: [ArraySlice<UInt8>: Int] = [:]
    for (index, list) in lists.enumerated() {
      for name in list where table[ArraySlice(Array(name.utf8))] == nil { table[ArraySlice(Array(name.utf8))] = index }
    }
    return table
  }()
}
