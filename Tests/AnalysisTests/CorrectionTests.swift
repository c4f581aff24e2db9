import CorpusModel
import TextKernel
import Testing

@testable import Analysis

/// What a user says of quotes has the last word, on the text it was said of.
@Suite struct CorrectionTests {
  private static let body = Array("« Oui », dit Anne. « Non », dit Paul.".utf8)

  private func document() -> Document {
    var article = ArticleRecord(id: "a", path: "a", body: Self.body)
    article.title = nil
    return Document(reading: article)
  }

  private func quotes() -> [Quote] {
    [
      Quote(parts: [TextSpan(4, 7)], kind: .direct, confidence: 0.5, rule: "incise"),
      Quote(parts: [TextSpan(25, 28)], kind: .direct, confidence: 0.5, rule: "incise"),
    ]
  }

  private func correction(_ set: QuoteCorrection.Said, _ value: String?, _ start: Int32, text: String? = nil)
    -> QuoteCorrection
  {
    QuoteCorrection(
      article: "a", text: text ?? QuoteCorrection.bodyHash(Self.body), start: start, end: start + 3, set: set,
      value: value, quote: "Oui")
  }

  private func applied(_ corrections: [QuoteCorrection]) -> [Quote] {
    var file = CorrectionFile()
    for one in corrections { file.add(one) }
    var layers = Layers()
    layers.quotes = quotes()
    file.apply(to: &layers, of: document())
    return layers.quotes
  }

  @Test func eachHasItsEffect() {
    #expect(applied([correction(.notAQuote, nil, 4)]).count == 1)
    #expect(applied([correction(.kind, "mixed", 25)])[1].kind == .mixed)
    let said = applied([correction(.speaker, "Anne Martin", 4)])[0]
    #expect(said.speakers.map(\.name) == ["Anne Martin"])
    #expect(said.rule == "corrected" && said.confidence == 1)
  }

  @Test func theLastWordCounts() {
    let said = applied([correction(.speaker, "Anne", 4), correction(.speaker, "Paul", 4)])
    #expect(said[0].speakers.map(\.name) == ["Paul"])
  }

  @Test func anotherTextIsLeftAlone() {
    #expect(applied([correction(.notAQuote, nil, 4, text: "0")]) == quotes())
    #expect(applied([correction(.notAQuote, nil, 12)]) == quotes())
  }

  @Test func theFileComesBack() throws {
    var file = CorrectionFile()
    file.add(correction(.speaker, "Zoé « la Rouge »", 4))
    file.add(correction(.notAQuote, nil, 25))
    #expect(try CorrectionFile(file.text) == file)
    #expect(file.without(0).corrections == [file.corrections[1]])
  }

  static let wrong: [String] = [
    "{}", "not json",
    #"{"article":"a","text":"0","start":3,"end":3,"set":"not-a-quote","quote":""}"#,
    #"{"article":"a","text":"0","start":0,"end":3,"set":"kind","value":"loud","quote":""}"#,
    #"{"article":"a","text":"0","start":0,"end":3,"set":"speaker","quote":""}"#,
  ]

  @Test(arguments: wrong) func sayWhichLineIsWrong(line: String) {
    #expect(throws: CorrectionFile.Invalid.self) { try CorrectionFile("\n" + line) }
  }
}
