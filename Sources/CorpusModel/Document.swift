import Morphology
import TextKernel

/// An article as analyzers read it: bytes, tokens, sentences and lines, computed once and shared.
public struct Document: Sendable {
  public let article: ArticleRecord
  public let tokens: [Token]
  /// In order, not overlapping; together they hold every word.
  public let sentences: [TextSpan]
  public let lines: LineIndex
  /// The likeliest reading of each token (part of speech, gender, number, person, mood), as many as `tokens`; lemmas on
  /// demand (`French.lemma(of:as:in:)`). All `.none` where the article is not in French.
  public let readings: [Reading]
  /// Words of the body.
  public let words: Int

  public var bytes: [UInt8] { article.body }

  public init(
    article: ArticleRecord, tokens: [Token], sentences: [TextSpan], lines: LineIndex, readings: [Reading], words: Int
  ) {
    self.article = article
    self.tokens = tokens
    self.sentences = sentences
    self.lines = lines
    self.readings = readings
    self.words = words
  }

  /// The text of `span`.
  public func text(_ span: TextSpan) -> String {
    article.body.withUnsafeBufferPointer { String(decoding: $0[span.range], as: UTF8.self) }
  }
}
