import Analysis
import CorpusModel
import TextKernel

/// How good or bad the words of an article, a sentence or a quote are: a lexicon of news, negation and intensity; and
/// who speaks well or ill of whom.
///
/// Nothing found leaves a row without a value: it abstains.
public struct SentimentAnalyzer: Analyzer {
  public static let manifest = AnalyzerManifest(
    id: "sentiment", version: "2", summary: "Polarity of articles, sentences and quotes, by a lexicon of news.",
    requires: ["entities", "quotes"],
    collections: [Stances.collection],
    attachments: [
      .init(
        on: ["articles", "sentences", "quotes"],
        fields: [
          Field("score", .number, "Polarity of the words, −1 (negative) to 1 (positive)."),
          Field("label", .text, "The score in a word.", vocabulary: SentimentLabel.allCases.map(\.rawValue)),
          Field("evidence", .list, "Words the score rests on, in order; `not` before those a negation turns."),
        ], primary: "score"),
      .init(
        on: ["articles"],
        fields: [
          Field("narrator", .number, "Polarity of the words outside quotes, −1 to 1."),
          Field("quoted", .number, "Polarity of the words inside quotes, −1 to 1."),
        ]),
      .init(
        on: ["quotes"],
        fields: [Field("targets", .list, "Whom the quote speaks well or ill of, each with its score: `Moscou −0.4`.")]),
    ], examples: sentimentExamples)

  public init(configuration: AnalyzerConfiguration) throws {}

  public func analyze(_ document: borrowing Document, into layers: inout Layers) throws {
    let sentences = document.sentences
    let wordsOfBody = document.words
    let quotes = layers.quotes
    let entities = layers.entities
    let reading: Reading = document.article.body.withUnsafeBufferPointer { bytes in
      document.tokens.withUnsafeBufferPointer { tokens in
        let hits = PolarityScanner(bytes: bytes, tokens: tokens).hits()
        var reading = Reading(sentences: sentences.count, quotes: quotes.count)
        guard !hits.isEmpty else { return reading }
        let found = FoundWords(hits, bytes)
        reading.articles.set(0, found, hits.indices, words: wordsOfBody)
        let words = WordCounter(tokens)
        var next = 0
        for (row, sentence) in sentences.enumerated() {
          while next < hits.count, hits[next].span.start < sentence.start { next += 1 }
          var end = next
          while end < hits.count, hits[end].span.end <= sentence.end { end += 1 }
          if end > next {
            reading.sentences.set(row, found, next..<end, words: words.words(in: sentence))
          }
          next = end
        }
        for row in quotes.indices { reading.quotes.set(row, found, quotes[row].parts, words) }
        reading.voices = Voices(hits, quotes, wordsOfBody, words)
        reading.stances = Stances.rows(
          StanceText(tokens: tokens, found: found, entities: entities, quotes: quotes),
          targets: &reading.targets)
        return reading
      }
    }
    // The twelve of this analyzer, and of those that come after it about as many again.
    layers.attached.reserveCapacity(layers.attached.count + 32)
    reading.articles.attach(to: "articles", &layers)
    reading.sentences.attach(to: "sentences", &layers)
    reading.quotes.attach(to: "quotes", &layers)
    layers.attach("sentiment.narrator", on: "articles", [reading.voices.narrator])
    layers.attach("sentiment.quoted", on: "articles", [reading.voices.quoted])
    let targets = reading.targets.isEmpty ? SentimentColumns.missing(quotes.count) : reading.targets
    layers.attach("sentiment.targets", on: "quotes", targets)
    layers.tables["stances"] = reading.stances
  }

  private struct Reading {
    var articles = SentimentColumns(rows: 1)
    var sentences: SentimentColumns
    var quotes: SentimentColumns
    var voices = Voices()
    var stances: [LayerRow] = []
    /// Of each quote; empty where none has any.
    var targets: [Cell] = []

    init(sentences: Int, quotes: Int) {
      self.sentences = SentimentColumns(rows: sentences)
      self.quotes = SentimentColumns(rows: quotes)
    }
  }
}

enum SentimentLabel: String, CaseIterable {
  case negative, neutral, positive

  /// Below this a score says too little; set on sentences and quotes that two readers had labelled.
  private static let negativeFrom = -0.2
  private static let positiveFrom = 0.22

  init(_ score: Double) {
    self = score <= Self.negativeFrom ? .negative : score >= Self.positiveFrom ? .positive : .neutral
  }
}
