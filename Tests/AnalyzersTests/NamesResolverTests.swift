import Analysis
import CorpusModel
import Testing
import TextKernel
import SeededRandom

@testable import EntitiesAnalyzer

@Suite struct NamesResolverTests {
  /// Forms of persons with their mentions.
  private func resolve(_ forms: [(String, Int)], kind: String = "person", aliases: String = "") throws -> [ResolvedName]
  {
    let sorted = forms.sorted { $0.0 < $1.0 }.enumerated().map {
      NameForm(id: Int64($0.offset), text: $0.element.0, kind: kind, mentions: $0.element.1, articles: 1)
    }
    return try resolve(sorted, aliases: aliases)
  }

  private func resolve(_ forms: [NameForm], aliases: String = "") throws -> [ResolvedName] {
    var resolution = Resolution()
    let analyzer = try EntitiesAnalyzer(configuration: AnalyzerConfiguration(aliases: aliases))
    try analyzer.resolve(CorpusView(forms: forms), into: &resolution)
    return resolution.names.sorted { $0.canonical < $1.canonical }
  }

  typealias Case = (forms: [(String, Int)], names: [String])

  static let cases: [Case] = [
    ([("Dmitri Peskov", 7), ("Dimitri Peskov", 3), ("Peskov", 2)], ["Dmitri Peskov"]),
    ([("Iouri Ouchakov", 7), ("Yuri Ushakov", 4), ("Ouchakov", 3), ("Ushakov", 1)], ["Iouri Ouchakov"]),
    ([("Vladimir Putin", 9), ("Vladimir Poutine", 8)], ["Vladimir Poutine"]),
    ([("Joe Biden", 33), ("Baiden", 4)], ["Joe Biden"]),
    ([("Joe Biden", 33), ("Jill Biden", 3), ("Biden", 9)], ["Jill Biden", "Joe Biden"]),
    ([("Joe Biden", 33), ("Jill Biden", 20), ("Biden", 9)], ["Biden", "Jill Biden", "Joe Biden"]),
    ([("Nicolas Sarkozy", 40), ("Nicolas Sarkosy", 2)], ["Nicolas Sarkozy"]),
    ([("Michel Martin", 40), ("Michel Marlin", 35)], ["Michel Marlin", "Michel Martin"]),
    ([("EMMANUEL MACRON", 3), ("Emmanuel Macron", 2)], ["Emmanuel Macron"]),
    ([("Manfred Weber", 90), ("Bart De Wever", 4), ("De Wever", 1)], ["Bart De Wever", "Manfred Weber"]),
    ([("Luigi Di Maio", 20), ("Mayo", 1)], ["Luigi Di Maio", "Mayo"]),
    ([("Joe Biden", 90), ("Joe Budden", 1)], ["Joe Biden", "Joe Budden"]),
    ([], []),
  ]

  /// The names that come of forms.
  @Test(arguments: cases.indices)
  func joins(_ number: Int) throws {
    let (forms, names) = Self.cases[number]
    #expect(try resolve(forms).map(\.canonical) == names)
  }

  @Test func bodiesJoinByTheirKnownNames() throws {
    let forms = [("OTAN", 9), ("Alliance atlantique", 2), ("Maison Blanche", 3), ("Maison-Blanche", 2), ("Nato", 1)]
    #expect(try resolve(forms, kind: "organisation").map(\.canonical) == ["Maison Blanche", "OTAN"])
  }

  @Test func oneSpellingUnderTwoKindsIsOneNameWhereOneRules() throws {
    let forms = [
      NameForm(id: 1, text: "Paris", kind: "person", mentions: 1, articles: 1),
      NameForm(id: 2, text: "Paris", kind: "place", mentions: 40, articles: 9),
    ]
    let names = try resolve(forms)
    #expect(names.count == 1 && names[0].kind == "place" && names[0].forms.count == 2)
  }

  @Test(arguments: [
    "ouchakov", "ushakov", "iouri ouchakov", "yuri ushakov", "youri ouchakov", "yury ushakov",
  ])
  func keysReachSpellingsThatDoNotOccur(_ key: String) throws {
    #expect(try resolve([("Iouri Ouchakov", 3)])[0].keys.contains(key))
  }

  @Test func keysAreFoldedSortedAndOnce() throws {
    for name in try resolve([("Vladimir Poutine", 3), ("Jean-Luc Mélenchon", 2), ("Elysée", 1), ("M. Véran", 1)]) {
      #expect(name.keys == Set(name.keys).sorted())
      for key in name.keys { #expect(Fold.fold(key) == key) }
    }
  }

  @Test func aSurnameOfTwoIsNobodysKey() throws {
    for name in try resolve([("Joe Biden", 10), ("Jill Biden", 8)]) { #expect(!name.keys.contains("biden")) }
  }

  @Test func theUserMergesSplitsRenamesAndSaysTheKind() throws {
    let aliases = """
      [merge]
      "Joe Biden" = ["Robinette", "Le patron"]
      [split]
      "Dmitri Peskov" = ["Dimitri Peskov"]
      [rename]
      "Dmitri Peskov" = "Dmitri S. Peskov"
      [kind]
      "Robinette" = "organisation"
      """
    let names = try resolve(
      [("Joe Biden", 3), ("Robinette", 2), ("Dmitri Peskov", 5), ("Dimitri Peskov", 2)], aliases: aliases)
    #expect(names.map(\.canonical) == ["Dimitri Peskov", "Dmitri S. Peskov", "Joe Biden"])
    #expect(names[2].kind == "organisation" && names[2].keys.contains("le patron"))
    #expect(names[1].keys.contains("dmitri s. peskov"))
  }

  @Test func theOrderOfFormsIsNothing() throws {
    let seed: UInt64 = 7
    var random = SplitMix64(seed: seed)
    let given = ["Joe", "Jill", "Iouri", "Yuri", "Anne", "Dmitri", "Dimitri", ""]
    let surnames = ["Biden", "Baiden", "Ouchakov", "Ushakov", "Martin", "Marlin", "Peskov", "Poutine", "Putin"]
    for _ in 0..<50 {
      var texts = Set<String>()
      while texts.count < 14 {
        let text = given[random.below(given.count)] + " " + surnames[random.below(surnames.count)]
        texts.insert(text.hasPrefix(" ") ? String(text.dropFirst()) : text)
      }
      var forms = texts.sorted().enumerated().map {
        NameForm(id: Int64($0.offset), text: $0.element, kind: "person", mentions: 1 + random.below(60), articles: 1)
      }
      let expected = try resolve(forms)
      #expect(Set(expected.flatMap(\.forms)).count == forms.count, "seed \(seed)")
      for index in forms.indices { forms.swapAt(index, random.below(forms.count)) }
      #expect(try resolve(forms) == expected, "seed \(seed)")
    }
  }
}
