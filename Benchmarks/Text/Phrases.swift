import Analysis
import CorpusModel
import EntitiesAnalyzer
import Foundation
import QuotesAnalyzer
import TextKernel
import TranslationAnalyzer

/// How often each phrase of the translation tables stands in a corpus: with native press, what `PhraseRates` holds.
///
/// One line an entry that was found: findings in 100,000 words, kind, pattern. `WORST=n` prints n places of each. Behind
/// `#` the kinds of all flags, as `FlagRates` holds them.
enum Phrases {
  static func measure(_ file: String) throws {
    let shown = ProcessInfo.processInfo.environment["WORST"].flatMap(Int.init) ?? 0
    let phrases = TranslationMeasure.phrases
    var hits = [Int](repeating: 0, count: phrases.count)
    var places = [[String]](repeating: [], count: phrases.count)
    var byKind: [String: Int] = [:]
    var words = 0
    let configuration = AnalyzerConfiguration()
    let analyzers: [any Analyzer] = [
      try EntitiesAnalyzer(configuration: configuration), try QuotesAnalyzer(configuration: configuration),
      try TranslationAnalyzer(configuration: configuration),
    ]
    // Copies of an article count once.
    var seen: Set<[UInt8]> = []
    for line in try TextLine.read(file) {
      let text = unglued(line.text)
      guard seen.insert(text).inserted else { continue }
      var article = ArticleRecord(id: "", path: file, body: text)
      article.published = line.date
      let document = Document(reading: article)
      words += document.words
      var layers = Layers()
      for analyzer in analyzers { try analyzer.analyze(document, into: &layers) }
      for flag in layers.flags { byKind[flag.kind, default: 0] += 1 }
      for hit in TranslationMeasure.hits(in: document) {
        hits[hit.phrase] += 1
        if places[hit.phrase].count < shown { places[hit.phrase].append(place(hit.span, text)) }
      }
    }
    func rate(_ hits: Int) -> String { String(format: "%.3f", 1e5 * Double(hits) / Double(max(1, words))) }
    for (index, phrase) in phrases.enumerated() where hits[index] > 0 {
      print(rate(hits[index]), phrase.kind, phrase.pattern)
      for place in places[index] { print("        ", place) }
    }
    for (kind, hits) in byKind.sorted(by: { $0.key < $1.key }) { print("#", kind, hits, rate(hits)) }
    print("#", words, "words")
  }

  private static func place(_ span: TextSpan, _ text: [UInt8]) -> String {
    let from = max(0, Int(span.start) - 40)
    let to = min(text.count, Int(span.end) + 40)
    return String(decoding: text[from..<to].map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
  }

  /// Puts a blank between sentences where a page's lines were joined without one (`mardi.Le`), as some corpora have it.
  private static func unglued(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count + 64)
    for (index, byte) in text.enumerated() {
      result.append(byte)
      guard byte == 0x2E || byte == 0x3F || byte == 0x21 || byte == 0x22, index > 0, index + 2 < text.count else {
        continue
      }
      let isEnd = text[index - 1] | 0x20 >= 0x61 && text[index - 1] != 0x20
      let isCapital = text[index + 1] &- 0x41 < 26 || text[index + 1] == 0xC3 && text[index + 2] < 0xA0
      let isWord = text[index + 2] &- 0x61 < 26 || text[index + 2] >= 0x80 || text[index + 2] == 0x27
      if isEnd, isCapital, isWord { result.append(0x20) }
    }
    return result
  }
}
