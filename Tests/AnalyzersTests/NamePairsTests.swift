import Analysis
import CorpusModel
import Testing

@testable import EntitiesAnalyzer

/// `Tables/name-pairs.tsv`: two names, whether they are one person's, and the construction.
@Suite struct NamePairsTests {
  @Test func eachPairHolds() throws {
    let analyzer = try EntitiesAnalyzer(configuration: AnalyzerConfiguration())
    let lines = EntityCasesTests.table("name-pairs.tsv")
    #expect(lines.count >= 300)
    for line in lines {
      let fields = line.split(separator: "\t").map(String.init)
      #expect(fields.count == 4, "\(line)")
      guard fields.count == 4 else { continue }
      let isSame = fields[2] == "1"
      let verdict = analyzer.match(fields[0], fields[1])
      #expect(verdict.isSame == isSame, "\(line): \(verdict.reason)")
      #expect(analyzer.match(fields[1], fields[0]).isSame == isSame, "\(line), the other way round")
    }
  }

  static let initials: [(forms: [String], names: Int)] = [
    (["Donald Trump", "Donald J. Trump"], 1),
    (["George Bush", "George W. Bush"], 2),
    (["George H. W. Bush", "George W. Bush", "George Bush"], 3),
    (["Paul Anderson", "Paul W. Anderson", "Paul T. Anderson"], 3),
    (["Donald Trump", "Donald Trump Jr."], 2),
    (["Viktor Orban", "Orban Viktor"], 1),
    (["Mao Zedong", "Mao Tse-tung"], 1),
  ]

  /// How many people the corpus has.
  @Test(arguments: initials.indices)
  func initialsInACorpus(_ number: Int) throws {
    let (texts, names) = Self.initials[number]
    #expect(try resolved(texts.map { ($0, 3) }).names.count == names)
  }

  @Test func aRareSurnameGoesToAFrequentOneNearIt() throws {
    #expect(try resolved([("Joe Biden", 11), ("Baiden", 2)]).names.count == 1)
    // Too seldom; two bearers; a name of its own.
    #expect(try resolved([("Joe Biden", 4), ("Baiden", 2)]).names.count == 2)
    #expect(try resolved([("Joe Biden", 30), ("Martin Baiden", 2), ("Baiden", 2)]).names.count == 2)
  }

  @Test func whySaysWhatJoined() throws {
    let analyzer = try EntitiesAnalyzer(configuration: AnalyzerConfiguration())
    let view = CorpusViews.of([("Joe Biden", 40), ("Baiden", 2), ("Hunter Biden", 3), ("Joseph Biden", 2)])
    #expect(analyzer.match("Baiden", "Joe Biden", in: view).reason.contains("a slip away from a frequent one"))
    #expect(analyzer.match("Joseph Biden", "Joe Biden", in: view).reason.contains("short form"))
    let apart = analyzer.match("Hunter Biden", "Joe Biden", in: view)
    #expect(!apart.isSame && apart.reason.contains("different given names"))
    // No form of the corpus: what `=` would find.
    #expect(analyzer.match("Байден", "Joe Biden", in: view).isSame)
  }

  @Test func whyCountsWordsUnderAllTheirKinds() throws {
    let analyzer = try EntitiesAnalyzer(configuration: AnalyzerConfiguration())
    let view = CorpusView(forms: [
      NameForm(id: 1, text: "Afrique du Nord", kind: "place", mentions: 30, articles: 9),
      NameForm(id: 2, text: "Nord", kind: "person", mentions: 0, articles: 9),
      NameForm(id: 3, text: "Nord", kind: "place", mentions: 19, articles: 9),
      NameForm(id: 4, text: "Paul Nord", kind: "person", mentions: 3, articles: 1),
      NameForm(id: 5, text: "Paula Nord", kind: "person", mentions: 3, articles: 1),
    ])
    let reasons = [
      ("Nord", "Afrique du Nord", "«Nord» (19) and «Afrique du Nord» (30): other words"),
      ("Paul Nord", "Nord", "«Paul Nord» (3) and «Nord» (19): person and place"),
      ("Mer du Nord", "Nord", "the corpus has «Nord» (place) and no «Mer du Nord»"),
    ]
    for (first, second, reason) in reasons {
      let verdict = analyzer.match(first, second, in: view)
      #expect(!verdict.isSame && verdict.reason == reason)
    }
    // The place has no part in the doubts about persons.
    #expect(analyzer.doubtful(in: view, limit: 9).allSatisfy { $0.first != "Nord" && $0.second != "Nord" })
  }

  @Test func doubtfulPairsAreAskedFor() throws {
    let analyzer = try EntitiesAnalyzer(configuration: AnalyzerConfiguration())
    let view = CorpusViews.of([("Jean Kowalski", 9), ("Jean Kovalski", 8), ("Jean Kowalsky", 1), ("Anne Petit", 9)])
    let doubts = analyzer.doubtful(in: CorpusViews.of([("Paul Lerner", 9), ("Paul Lernez", 8)]), limit: 9)
    #expect(doubts.count == 1 && doubts[0].verdict.score > 0.5)
    #expect(analyzer.doubtful(in: view, limit: 0).isEmpty)
  }

  private func resolved(_ forms: [(String, Int)]) throws -> Resolution {
    var resolution = Resolution()
    try EntitiesAnalyzer(configuration: AnalyzerConfiguration()).resolve(CorpusViews.of(forms), into: &resolution)
    return resolution
  }
}

/// Corpora of persons.
enum CorpusViews {
  static func of(_ forms: [(String, Int)]) -> CorpusView {
    CorpusView(
      forms: forms.sorted { $0.0 < $1.0 }.enumerated().map {
        NameForm(
          id: Int64($0.offset), text: $0.element.0, kind: "person", mentions: $0.element.1, articles: 1)
      })
  }
}
