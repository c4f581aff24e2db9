import CorpusModel
import French
import Morphology
import TextKernel

/// Runs some analyzers on one article.
package struct ArticleAnalysis: Sendable {
  /// In order, requirements first.
  let analyzers: [RegisteredAnalyzer]

  package init(analyzers: [RegisteredAnalyzer]) { self.analyzers = analyzers }

  /// A failed analyzer leaves no trace but its failure; those that require it are not run.
  package func analyse(_ article: ArticleRecord) -> Analysed {
    let document = Document(reading: article)
    var layers = Layers()
    var done: [String] = []
    var failures: [AnalyzerFailure] = []
    var nanoseconds: [Int64] = []
    let clock = ContinuousClock()
    for registered in analyzers {
      if let missing = registered.manifest.requires.first(where: { !done.contains($0) }) {
        failures.append(AnalyzerFailure(analyzer: registered.id, message: "needs `\(missing)`, which failed"))
        continue
      }
      let before = layers
      let start = clock.now
      do {
        try registered.analyzer.analyze(document, into: &layers)
        try SpanCheck(document).check(layers, since: before, by: registered.manifest)
        let spent = start.duration(to: clock.now).components
        nanoseconds.append(spent.seconds * 1_000_000_000 + spent.attoseconds / 1_000_000_000)
        done.append(registered.id)
      } catch {
        layers = before
        failures.append(AnalyzerFailure(analyzer: registered.id, message: "\(error)"))
      }
    }
    return Analysed(
      document: document, layers: layers, done: done, failures: failures, nanoseconds: nanoseconds)
  }
}

extension Document {
  /// Tokens, sentences, readings and lines of an article, in one pass each.
  package init(reading article: ArticleRecord) {
    var tokens: [Token] = []
    var sentences: [TextSpan] = []
    var readings: [Reading] = []
    var zones: [Zone] = []
    var lines = LineIndex(UnsafeBufferPointer(start: nil, count: 0))
    article.body.withUnsafeBufferPointer { bytes in
      tokens.reserveCapacity(bytes.count / 5)
      Tokenizer.tokenize(bytes, into: &tokens)
      sentences = Sentences.split(bytes, tokens)
      readings = French.readings(of: tokens, sentences: sentences, in: bytes)
      zones = Zones.find(bytes, tokens, title: article.titleSpan)
      lines = LineIndex(bytes)
    }
    let words = Self.words(tokens, zones)
    self.init(
      article: article, tokens: tokens, sentences: sentences, lines: lines, readings: readings, zones: zones,
      words: words)
  }

  /// Words outside boilerplate.
  private static func words(_ tokens: [Token], _ zones: [Zone]) -> Int {
    var words = 0
    var next = 0
    for token in tokens where token.isWord {
      while next < zones.count, zones[next].span.end <= token.start { next += 1 }
      let isOutside = next == zones.count || zones[next].span.start > token.start
      if isOutside || zones[next].kind != .boilerplate { words += 1 }
    }
    return words
  }
}
