import Analysis
import CorpusModel
import DatesAnalyzer
import EntitiesAnalyzer
import Foundation
import QuotesAnalyzer
import SentimentAnalyzer
import TranslationAnalyzer
import ZonesAnalyzer

/// Nanoseconds of processor time a word that each analyzer takes beyond the text core and what it requires: one thread,
/// the whole corpus `rounds` times, the best.
enum AnalyzerSpeed {
  private static let rounds = 5

  static func measure(_ file: String) throws {
    let articles = try TextLine.read(file).enumerated().map { number, line in
      ArticleRecord(id: "\(number)", path: file, body: line.text)
    }
    let configuration = AnalyzerConfiguration()
    let analyzers: [(name: String, analyzer: any Analyzer)] = [
      ("entities", try EntitiesAnalyzer(configuration: configuration)),
      ("quotes", try QuotesAnalyzer(configuration: configuration)),
      ("sentiment", try SentimentAnalyzer(configuration: configuration)),
      ("translation", try TranslationAnalyzer(configuration: configuration)),
      ("dates", try DatesAnalyzer(configuration: configuration)),
      ("zones", try ZonesAnalyzer(configuration: configuration)),
    ]
    var best = [Double](repeating: .infinity, count: analyzers.count + 1)
    var words = 0
    for _ in 0..<rounds {
      var times = [Double](repeating: 0, count: best.count)
      words = 0
      for article in articles {
        var before = Speed.spent()
        let document = Document(reading: article)
        var now = Speed.spent()
        times[0] += now - before
        words += document.words
        var layers = Layers()
        for (index, analyzer) in analyzers.enumerated() {
          before = Speed.spent()
          try analyzer.analyzer.analyze(document, into: &layers)
          now = Speed.spent()
          times[index + 1] += now - before
        }
      }
      for index in best.indices { best[index] = min(best[index], times[index]) }
    }
    func line(_ name: String, _ time: Double) {
      let perWord = time / Double(max(1, words))
      print(
        name,
        String(
          format: "%.1f ns a word, %.2f million words a second, %.1f µs an article", perWord, 1000 / perWord,
          time / 1000 / Double(max(1, articles.count))))
    }
    line("core", best[0])
    for (index, analyzer) in analyzers.enumerated() { line(analyzer.name, best[index + 1]) }
    line("core and entities", best[0] + best[1])
    line("sentiment and translation", best[3] + best[4])
    print(words, "words", articles.count, "articles")
  }
}
