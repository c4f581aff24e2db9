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

  /// `text/P mentions` (person, place, organisation), and the names that come of them; a form without mentions is of a
  /// table that says no kind, and stands as a person's.
  static let kinds: [(forms: String, names: String)] = [
    ("Israël/L 40; Israël/P 0; Stéphane Israël/P 3", "Israël/L; Stéphane Israël/P"),
    ("Europe/L 98; Europe/P 0; Laurent Bergerpar Europe/P 1", "Europe/L; Laurent Bergerpar Europe/P"),
    ("Guyane/L 27; Guyane/P 1; Balata GUYANE/P 1", "Balata GUYANE/P; Guyane/L"),
    ("Nord/L 19; Nord/P 0; Afrique du Nord/L 30; Afrique du Nord/P 0", "Afrique du Nord/L; Nord/L"),
    ("Bobigny/L 46; Bobigny/P 0; parquet de Bobigny/O 33; parquet de Bobigny/P 0", "Bobigny/L; parquet de Bobigny/O"),
    ("Berlin/L 16; Berlin/P 0; Air Berlin/P 2; Belin/P 1", "Air Berlin/P; Belin/P; Berlin/L"),
    ("Chine/L 90; Chine/P 0; Jaiwon Shin/P 1", "Chine/L; Jaiwon Shin/P"),
    ("Renault/O 34; Renault/P 0; Estafette Renault/P 1", "Estafette Renault/P; Renault/O"),
    ("New York/L 9; New York/P 0; New-York/P 1; York/P 0; York/L 3", "New York/L; York/L"),
    // A surname that articles have as a person's.
    ("Peskov/P 3; Peskov/O 2; Dmitri Peskov/P 9", "Dmitri Peskov/P; Peskov/O"),
    ("Peskov/P 8; Peskov/O 2; Dmitri Peskov/P 9", "Dmitri Peskov/P"),
    ("Washington/L 25; Washington/P 9; Denzel Washington/P 3", "Denzel Washington/P; Washington/L"),
    ("Elysée/O 20; Elysée/P 0; l'Elysée/O 3; L'Elysée/L 1", "Elysée/O"),
    ("Abdelaziz/P 0; Ahmed Abdelaziz/P 4", "Ahmed Abdelaziz/P"),
  ]

  @Test(arguments: kinds)
  func aPlaceOrABodyIsNobodysSurname(_ forms: String, _ expected: String) throws {
    let kinds: [Substring: String] = ["P": "person", "L": "place", "O": "organisation"]
    let read = try forms.split(separator: ";").enumerated().map { index, form in
      let pieces = form.split(separator: "/")
      let counted = pieces[1].split(separator: " ")
      return NameForm(
        id: Int64(index), text: String(pieces[0].trimmingPrefix(" ")), kind: try #require(kinds[counted[0]]),
        mentions: try #require(Int(counted[1])), articles: 1)
    }
    let names = try resolve(read).map { "\($0.canonical)/\(letter(of: $0.kind))" }
    #expect(names.sorted().joined(separator: "; ") == expected)
  }

  private func letter(of kind: String) -> String { kind == "place" ? "L" : kind == "organisation" ? "O" : "P" }

  @Test func whatIsMostlyAPlaceIsNoKeyOfAPerson() throws {
    let place = NameForm(id: 1, text: "Israël", kind: "place", mentions: 40, articles: 9)
    func owners(_ mentions: Int) throws -> [String] {
      let person = NameForm(id: 2, text: "Stéphane Israël", kind: "person", mentions: mentions, articles: 3)
      return try resolve([place, person]).filter { $0.keys.contains("israel") }.map(\.canonical)
    }
    #expect(try owners(3) == ["Israël"])
    #expect(try owners(200) == ["Israël", "Stéphane Israël"])
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
