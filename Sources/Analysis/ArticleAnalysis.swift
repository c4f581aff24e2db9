import CorpusModel
import French
import Languages
import Morphology
import TextKernel

/// Runs some analyzers on one article.
package struct ArticleAnalysis: Sendable {
  /// In order, requirements first.
  let analyzers: [RegisteredAnalyzer]
  /// The user's last word on quotes.
  let corrections: CorrectionFile
  /// Of the corpus as it is stored.
  let repeated: RepeatedLines

  package init(
    analyzers: [RegisteredAnalyzer], corrections: CorrectionFile = CorrectionFile(),
    repeated: RepeatedLines = RepeatedLines()
  ) {
    self.analyzers = analyzers
    self.corrections = corrections
    self.repeated = repeated
  }

  /// A failed analyzer leaves no trace but its failure; those that require it are not run.
  package func analyse(_ article: ArticleRecord) -> Analysed {
    let document = Document(reading: article, repeated: repeated)
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
      let before = layers.mark
      let start = clock.now
      do {
        try registered.analyzer.analyze(document, into: &layers)
        try SpanCheck(document).check(layers, since: before, by: registered.manifest)
        let spent = start.duration(to: clock.now).components
        if !corrections.isEmpty, registered.manifest.provides.contains("quotes") {
          corrections.apply(to: &layers, of: document)
        }
        nanoseconds.append(spent.seconds * 1_000_000_000 + spent.attoseconds / 1_000_000_000)
        done.append(registered.id)
      } catch {
        layers.takeBack(to: before, registered.manifest.collections)
        failures.append(AnalyzerFailure(analyzer: registered.id, message: "\(error)"))
      }
    }
    return Analysed(
      document: document, layers: layers, done: done, failures: failures, nanoseconds: nanoseconds)
  }
}

extension Document {
  /// Tokens, sentences, readings, zones and lines of an article: one pass each, in this order.
  package convenience init(reading article: ArticleRecord, repeated: RepeatedLines = RepeatedLines()) {
    let declared = article.lang.flatMap { Language(code: $0) }
    var tokens: [Token] = []
    tokens.reserveCapacity(article.body.count / 5)
    let read = article.body.withUnsafeBufferPointer { bytes in
      Tokenizer.tokenize(bytes, into: &tokens)
      let sentences = Sentences.split(bytes, tokens)
      let language = Self.language(tokens[...], bytes) ?? declared
      let isFrench = language == nil || language == .fr
      let isRepeated: ((Range<Int>) -> Bool)? = repeated.isEmpty ? nil : { repeated.contains(tokens[$0]) }
      let zones = Zones.find(bytes, tokens, title: article.titleSpan, isRepeated: isRepeated) { range in
        Self.language(tokens[range], bytes).flatMap { $0 == language ? nil : $0 }
      }
      let readings =
        isFrench
        ? French.readings(of: tokens, sentences: sentences, in: bytes)
        : Array(repeating: Reading(rawValue: 0), count: tokens.count)
      return (sentences: sentences, lines: LineIndex(bytes), readings: readings, language: language, zones: zones)
    }
    self.init(
      article: article, tokens: tokens, sentences: read.sentences, lines: read.lines, readings: read.readings,
      language: read.language, zones: read.zones, words: Self.words(tokens, read.zones))
  }

  /// The language of some tokens where it is sure: as good as certain of a line, well ahead of an article.
  private static func language(_ tokens: ArraySlice<Token>, _ bytes: UnsafeBufferPointer<UInt8>) -> Language? {
    guard let found = LanguageIdentifier.shared.identify(tokens, in: bytes), found.confidence >= 4 else { return nil }
    return found.language
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
