import Analysis
import CorpusModel
import TextKernel
import Testing

@testable import EntitiesAnalyzer
@testable import SentimentAnalyzer

@Suite struct SentimentTests {
  private func cells(_ text: String, _ field: String, _ collection: String) throws -> [Cell] {
    let document = readDocument(text)
    var layers = Layers()
    try SentimentAnalyzer(configuration: AnalyzerConfiguration()).analyze(document, into: &layers)
    return layers.attached.first { $0.field == "sentiment." + field && $0.collection == collection }?.cells ?? []
  }

  // Typed: the test macro's overloads make the compiler take minutes over a bare literal.
  static let labelled: [(text: String, label: String)] = [
    ("Une victoire magnifique.", "positive"), ("Un drame terrible.", "negative"),
    ("Ce n'est pas bon.", "negative"), ("La situation est dangereuse.", "negative"), ("Ils ont été tués.", "negative"),
    ("Des mesures constructives.", "positive"), ("Il condamne fermement cet acte odieux.", "negative"),
    ("Il souffre.", "negative"), ("Elle a été déçue.", "negative"),
  ]

  @Test(arguments: labelled)
  func labels(_ text: String, _ label: String) throws {
    #expect(try cells(text, "label", "articles") == [.text(label)])
  }

  @Test func nothingFoundIsMissing() throws {
    let text = "Le train arrive. Un drame terrible."
    #expect(try cells(text, "label", "sentences") == [.missing, .text("negative")])
    #expect(try cells(text, "score", "sentences").first == .missing)
    #expect(try cells(text, "evidence", "sentences") == [.missing, .list([.text("drame"), .text("terrible")])])
    #expect(try cells("Le train.", "score", "articles") == [.missing])
    #expect(try cells("Anne Victoire parle.", "label", "articles") == [.missing])
    #expect(try cells("", "label", "articles") == [.missing])
    #expect(try cells("Le train.", "label", "quotes") == [])
  }

  @Test func negationIsShown() throws {
    #expect(try cells("Ce n'est pas un succès.", "evidence", "articles") == [.list([.text("not succès")])])
  }

  @Test func everyCaseOfTheTable() throws {
    let cases = CaseTable.lines("sentiment.txt")
    #expect(cases.count >= 150)
    for line in cases where line.count == 2 {
      let cell = try cells(line[1], "label", "articles").first ?? .missing
      let label = cell == .missing ? Cell.text("neutral") : cell
      #expect(label == .text(line[0]), "\(line[1])")
    }
  }

  @Test func theLexiconIsLarge() { #expect(Polarity.lemmas >= 3000) }

  static let judged: [(text: String, holder: String, target: String, isFor: Bool)] = [
    ("Paris condamne Moscou.", "Paris", "Moscou", false),
    ("Emmanuel Macron a salué Angela Merkel.", "Emmanuel Macron", "Angela Merkel", true),
    ("Emmanuel Macron a été critiqué par Marine Le Pen.", "Marine Le Pen", "Emmanuel Macron", false),
  ]

  @Test(arguments: judged)
  func stances(_ text: String, _ holder: String, _ target: String, _ isFor: Bool) throws {
    let document = readDocument(text)
    var layers = Layers()
    try EntitiesAnalyzer(configuration: AnalyzerConfiguration()).analyze(document, into: &layers)
    try SentimentAnalyzer(configuration: AnalyzerConfiguration()).analyze(document, into: &layers)
    let row = try #require(layers.tables["stances"]?.first)
    #expect(row.cells[0] == .text(holder))
    #expect(row.cells[1] == .text(target))
    guard case .real(let score) = row.cells[3] else {
      Issue.record("no score")
      return
    }
    #expect((score > 0) == isFor)
  }
}
