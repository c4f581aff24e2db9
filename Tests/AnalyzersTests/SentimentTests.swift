import Analysis
import CorpusModel
import TextKernel
import Testing

@testable import SentimentAnalyzer

@Suite struct SentimentTests {
  private func cells(_ text: String, _ field: String, _ collection: String) throws -> [Cell] {
    let document = document(text)
    var layers = Layers()
    try SentimentAnalyzer(configuration: AnalyzerConfiguration()).analyze(document, into: &layers)
    return layers.attached.first { $0.field == "sentiment." + field && $0.collection == collection }?.cells ?? []
  }

  // Typed: the test macro's overloads make the compiler take minutes over a bare literal.
  static let labelled: [(text: String, label: String)] = [
    ("Une victoire magnifique.", "positive"), ("Un drame terrible.", "negative"), ("Le train arrive.", "neutral"),
    ("Ce n'est pas bon.", "negative"), ("La situation est dangereuse.", "negative"), ("Ils ont été tués.", "negative"),
    ("Des mesures constructives.", "positive"), ("Il condamne fermement cet acte odieux.", "negative"),
    ("Il souffre.", "negative"), ("Elle a été déçue.", "negative"), ("Anne Victoire parle.", "neutral"),
    ("", "neutral"),
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
    #expect(try cells("Le train.", "score", "articles") == [.real(0)])
    #expect(try cells("Le train.", "label", "quotes") == [])
  }

  @Test func negationIsShown() throws {
    #expect(try cells("Ce n'est pas un succès.", "evidence", "articles") == [.list([.text("not succès")])])
  }
}
