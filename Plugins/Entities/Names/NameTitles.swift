/// What stands before or behind a name and is no part of it: M., Madame, le président; Jr.
enum NameTitles {
  /// Takes titles away from folded words.
  static func strip(from words: inout [NameParts.Word]) -> (gender: NameParts.Gender?, generation: UInt8?) {
    var gender: NameParts.Gender?
    stripFunction(&words)
    while words.count > 1, words[0].count <= 12 {
      let first = words[0]
      if words[0].count == 1 {
        // "m." is Monsieur only where no other name but a surname follows: M. Night Shyamalan.
        guard first.first == UInt8(ascii: "m"), words.count == 2 || isArticle(words[1]) else { break }
        gender = .masculine
      } else if let found = courtesies.first(where: { $0.word.elementsEqual(first) }) {
        gender = gender ?? found.gender
      } else {
        break
      }
      words.removeFirst()
    }
    var generation: UInt8?
    if words.count > 2, let last = words.last, let found = generations.first(where: { $0.elementsEqual(last) }) {
      generation = found[0]
      words.removeLast()
    }
    return (gender, generation)
  }

  /// le président Macron, la chancelière allemande Merkel: the words up to the last function.
  private static func stripFunction(_ words: inout [NameParts.Word]) {
    guard words.count > 2, isArticle(words[0]) else { return }
    let lexicon = NameLexicon.shared
    func classes(_ word: NameParts.Word) -> WordClass { lexicon.classes(of: String(decoding: word, as: UTF8.self)) }
    guard classes(words[1]).contains(.role) else { return }
    var start = 2
    while start < words.count - 1, classes(words[start]).contains(.demonym) { start += 1 }
    words.removeFirst(start)
  }

  private static func isArticle(_ word: NameParts.Word) -> Bool {
    word.elementsEqual("le".utf8) || word.elementsEqual("la".utf8) || word.elementsEqual("l'".utf8)
  }

  /// All of them, folded.
  static var words: [[UInt8]] { courtesies.map(\.word) + generations + [[UInt8(ascii: "m")]] }

  private static let courtesies: [(word: [UInt8], gender: NameParts.Gender?)] = [
    ("dr", nil), ("lady", .feminine), ("lord", .masculine), ("madame", .feminine), ("mademoiselle", .feminine),
    ("maitre", nil), ("me", nil), ("mgr", .masculine), ("mlle", .feminine), ("mm", .masculine), ("mme", .feminine),
    ("mmes", .feminine), ("monseigneur", .masculine), ("monsieur", .masculine), ("mr", .masculine),
    ("mrs", .feminine), ("ms", .feminine), ("pr", nil), ("sir", .masculine),
  ].map { (Array($0.0.utf8), $0.1) }

  private static let generations = ["fils", "jr", "junior", "pere", "senior", "sr"].map { Array($0.utf8) }
}
