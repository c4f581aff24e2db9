import Testing

@testable import TextKernel

@Suite struct LexiconTests {
  @Test func listsMeet() {
    let lexicon = Lexicon([(1, "le la l' ÉTÉ"), (2, "la qu'\nbonjour")])
    #expect(lexicon.value(of: "La") == 3)
    #expect(lexicon.value(of: "L’") == 1)
    #expect(lexicon.value(of: "ete") == 1)
    #expect(lexicon.value(of: "Bonjour") == 2)
    #expect(lexicon.value(of: "bonsoir") == 0)
    #expect(lexicon.count == 6)
    let text = "L’été, la"
    let values = Array(text.utf8).withUnsafeBufferPointer { lexicon.values(of: tokens(text), in: $0) }
    #expect(values == [1, 1, 0, 3])
  }

  /// A soft hyphen makes a word of ASCII longer than its folded form.
  @Test func softHyphenIsNoLetter() {
    let lexicon = Lexicon([(1, "difficile")])
    let text = "diffi\u{AD}cile difficiles diffi\u{AD}ciles"
    let values = Array(text.utf8).withUnsafeBufferPointer { lexicon.values(of: tokens(text), in: $0) }
    #expect(values == [1, 0, 0])
  }

  @Test func grows() {
    var lexicon = Lexicon(capacity: 1)
    for index in 1...5_000 {
      Array("mot\(index)".utf8).withUnsafeBufferPointer { lexicon.insert($0, UInt32(index)) }
    }
    #expect(lexicon.count == 5_000)
    #expect((1...5_000).allSatisfy { lexicon.value(of: "MOT\($0)") == UInt32($0) })
    #expect(lexicon.value(of: "mot5001") == 0)
  }

  @Test(arguments: [
    ("La Maison Blanche a", 1, 2, 7), ("chef de l’État", 0, 4, 9), ("chef de gare", 0, 1, 8), ("gare", 0, 0, 0),
  ])
  func phrases(_ text: String, _ index: Int, _ count: Int, _ value: UInt32) {
    let lexicon = PhraseLexicon([(7, "maison blanche"), (8, "chef"), (9, "chef de l'état")])
    let match = lexicon.match(tokens(text), at: index)
    #expect((match?.count ?? 0) == count && (match?.value ?? 0) == value)
  }
}
