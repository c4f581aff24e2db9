import Analysis
import CorpusModel
import Foundation
import TextKernel
import Testing

@testable import EntitiesAnalyzer
@testable import QuotesAnalyzer

/// Every construction and trap of `Tables/quotes.txt`, names found by the program's own analyzer.
@Suite struct QuoteCasesTests {
  static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Tables/quotes.txt").path

  @Test func theBedHoldsFourHundred() throws {
    #expect(try QuoteCase.read(Self.path).count >= 400)
  }

  @Test func everyCase() throws {
    let registry = try AnalyzerRegistry([EntitiesAnalyzer.self, QuotesAnalyzer.self])
    let analysis = ArticleAnalysis(analyzers: registry.closure(of: ["quotes"]))
    for one in try QuoteCase.read(Self.path) {
      var article = ArticleRecord(id: "a", path: "a", body: Array(one.text.utf8))
      article.published = "2019-05-05"
      let quotes = analysis.analyse(article).layers.quotes
      guard let kind = one.kind else {
        #expect(quotes.isEmpty, "\(one)")
        continue
      }
      let bytes = article.body
      let isFound = quotes.contains { quote in
        let parts = quote.parts.map { Self.trimmed(String(decoding: bytes[$0.range], as: UTF8.self)) }
        let speaker = quote.speakers.first?.name ?? "?"
        return parts == one.parts.map(Self.trimmed) && quote.kind == kind
          && speaker.lowercased() == one.speaker.lowercased()
      }
      #expect(isFound, "\(one)")
      #expect(one.allowsMore || quotes.count == 1, "\(one)")
    }
  }

  // Typed: the test macro's overloads make the compiler take minutes over a bare literal.
  static let titles: [(title: String, text: String, speakers: [String])] = [
    (
      "Paul Girard répond à ses critiques", "« Je n'ai rien à cacher », a-t-il dit mardi à la radio.", ["Paul Girard"]
    ),
    (
      "Claire Morel quitte la scène", "« Je n'ai plus la force », a expliqué la chanteuse mardi.", ["Claire Morel"]
    ),
    (
      "Paul Girard quitte la scène", "« Je n'ai plus la force », a-t-elle expliqué mardi.", []
    ),
    (
      "Un accord à Lyon", "Selon Mediapart et Le Monde, l'accord sera signé mardi à Lyon.", ["Mediapart", "Le Monde"]
    ),
  ]

  @Test func namesOfTheTitleAreAntecedents() throws {
    let registry = try AnalyzerRegistry([EntitiesAnalyzer.self, QuotesAnalyzer.self])
    let analysis = ArticleAnalysis(analyzers: registry.closure(of: ["quotes"]))
    for one in Self.titles {
      var article = ArticleRecord(id: "a", path: "a", body: Array(one.text.utf8))
      article.title = one.title
      let quotes = analysis.analyse(article).layers.quotes
      #expect(quotes.first?.speakers.map(\.name) == one.speakers, "\(one.title)")
    }
  }

  /// Without marks, blanks and stops at the edges, which no measure counts.
  private static func trimmed(_ text: String) -> String {
    text.trimmingCharacters(in: CharacterSet(charactersIn: " \u{A0}\u{202F}\n\"«»“”„'’,;:.!?…–-+"))
  }
}
