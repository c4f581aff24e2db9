import Analysis
import CorpusModel
import Testing
import SeededRandom

@testable import EntitiesAnalyzer

/// The names of a corpus are a function of the set of its articles: neither their order nor the numbers that the forms
/// got counts.
@Suite struct NamesOrderTests {
  /// A name with what its articles gave for it, without any number.
  struct Named: Hashable {
    let canonical: String
    let kind: String
    let forms: [String]
    let keys: [String]
  }

  @Test(arguments: [3, 5, 8, 13, 21] as [UInt64])
  func orderIsNothing(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var articles = (0..<60).map { _ in NamesArticle.random(&random) }
    let expected = try names(of: articles)
    #expect(expected.count > 8 && expected.contains { $0.forms.count > 1 }, "seed \(seed)")
    for _ in 0..<3 {
      for index in articles.indices { articles.swapAt(index, random.below(articles.count)) }
      #expect(try names(of: articles) == expected, "seed \(seed)")
    }
  }

  /// As the store does it: a form gets its number where it first comes.
  private func names(of articles: [String]) throws -> Set<Named> {
    let analyzer = try EntitiesAnalyzer(configuration: AnalyzerConfiguration())
    var forms: [NameForm] = []
    for article in articles {
      var seen: Set<Int> = []
      for entity in try mentions(article).entities {
        let kind = entity.kind.rawValue
        let known = forms.firstIndex { $0.text == entity.name && $0.kind == kind }
        let index = known ?? forms.count
        if known == nil {
          forms.append(NameForm(id: Int64(index), text: entity.name, kind: kind, mentions: 0, articles: 0))
        }
        forms[index].mentions += 1
        if seen.insert(index).inserted { forms[index].articles += 1 }
      }
    }
    var resolution = Resolution()
    try analyzer.resolve(CorpusView(forms: forms), into: &resolution)
    #expect(resolution.names.flatMap(\.forms).sorted() == forms.map(\.id))
    return Set(
      resolution.names.map { name in
        Named(
          canonical: name.canonical, kind: name.kind,
          forms: name.forms.map { forms[Int($0)].text + "/" + forms[Int($0)].kind }.sorted(), keys: name.keys)
      })
  }
}

/// A short article about people and bodies under several spellings.
enum NamesArticle {
  static func random(_ random: inout SplitMix64) -> String {
    (0..<(1 + random.below(3))).map { _ in
      let (one, other) = (who[random.below(who.count)], who[random.below(who.count)])
      return String(sentences[random.below(sentences.count)]).replacing("%1", with: one).replacing("%2", with: other)
    }.joined(separator: " ")
  }

  private static let sentences = [
    "Selon %1, rien ne presse.", "Hier, %1 a reçu %2.", "Le ministre %1 attend M. %2.", "« Nous partons », a dit %1.",
    "Les propos de %1 ont surpris %2.", "La réunion de l'OTAN attend %1.", "L'Alliance atlantique écoute %1.",
    "La Maison-Blanche reçoit %1.", "La Maison Blanche dément.", "Le Kremlin a répondu à %1.",
  ]

  private static let who = [
    "Iouri Ouchakov", "Yuri Ushakov", "Ouchakov", "Dmitri Peskov", "Dimitri Peskov", "Peskov", "Joe Biden",
    "Jill Biden", "Biden", "Baiden", "Vladimir Poutine", "Vladimir Putin", "Poutine", "Anne Martin", "Anne Marlin",
    "Martin", "Nicolas Sarkozy", "Nicolas Sarkosy", "Orban Viktor", "Viktor Orban", "George W. Bush", "George Bush",
  ]
}
