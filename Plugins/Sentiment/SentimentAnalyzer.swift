import Analysis
import CorpusModel
import TextKernel

/// How good or bad the words of an article, a sentence or a quote are: a lexicon of news, negation and intensity.
///
/// Nothing found leaves a sentence or a quote without a value; an article is neutral then.
public struct SentimentAnalyzer: Analyzer {
  public static let manifest = AnalyzerManifest(
    id: "sentiment", version: "1", summary: "Polarity of articles, sentences and quotes, by a lexicon of news.",
    requires: ["quotes"],
    attachments: [
      .init(
        on: ["articles", "sentences", "quotes"],
        fields: [
          Field("score", .number, "Polarity of the words, −1 (negative) to 1 (positive)."),
          Field("label", .text, "The score in a word.", vocabulary: SentimentLabel.allCases.map(\.rawValue)),
          Field("evidence", .list, "Words the score rests on, in order; `not` before those a negation turns."),
        ], primary: "score")
    ], examples: sentimentExamples)

  public init(configuration: AnalyzerConfiguration) throws {}

  public func analyze(_ document: borrowing Document, into layers: inout Layers) throws {
    let sentences = document.sentences
    let tokens = document.tokens
    let quotes = layers.quotes
    let found = document.article.body.withUnsafeBufferPointer { bytes in
      let hits = PolarityScanner(bytes: bytes, tokens: tokens).hits()
      let words = WordCounter(tokens)
      let whole = TextSpan(0, bytes.count)
      return (
        articles: SentimentColumns([[whole]], hits, words, bytes, isNeutralWithoutHits: true),
        sentences: SentimentColumns(sentences.map { [$0] }, hits, words, bytes),
        quotes: SentimentColumns(quotes.map(\.parts), hits, words, bytes)
      )
    }
    found.articles.attach(to: "articles", &layers)
    found.sentences.attach(to: "sentences", &layers)
    found.quotes.attach(to: "quotes", &layers)
  }
}

enum SentimentLabel: String, CaseIterable {
  case negative, neutral, positive

  /// Below this a score says too little; set on sentences and quotes that two readers had labelled.
  private static let threshold = 0.15

  init(_ score: Double) {
    self = score <= -Self.threshold ? .negative : score >= Self.threshold ? .positive : .neutral
  }
}
