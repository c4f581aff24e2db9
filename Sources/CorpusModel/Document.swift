import Morphology
import TextKernel

/// An article as analyzers read it: bytes, tokens, sentences and lines, computed once and shared.
public final class Document: Sendable {
  public let article: ArticleRecord
  public let tokens: [Token]
  /// In order, not overlapping; together they hold every word.
  public let sentences: [TextSpan]
  public let lines: LineIndex
  /// The likeliest reading of each token (part of speech, gender, number, person, mood), as many as `tokens`; lemmas on
  /// demand (`French.lemma(of:as:in:)`). All `.none` where the article is not in French.
  public let readings: [Reading]
  /// What the text is in, as read; as the input says where there is too little to read. Nil where nobody knows.
  ///
  /// Other languages than French get tokens, sentences, zones and quotes in marks; `readings` are empty there.
  public let language: Language?
  /// What each part is: headline, dateline, body, boilerplate …; in order, not overlapping. Share bars, related headlines
  /// and notices (`isBoilerplate`) are no part of the story: quotes, names, scores and counts leave them out.
  public let zones: [Zone]
  /// Words of the body, boilerplate left out.
  public let words: Int

  public var bytes: [UInt8] { article.body }

  public init(
    article: ArticleRecord, tokens: [Token], sentences: [TextSpan], lines: LineIndex, readings: [Reading] = [],
    language: Language? = nil, zones: [Zone] = [], words: Int
  ) {
    self.article = article
    self.tokens = tokens
    self.sentences = sentences
    self.lines = lines
    self.readings = readings
    self.language = language
    self.zones = zones
    self.words = words
  }

  /// True unless the text is known to be in another language: what analyzers with French rules ask first.
  public var isFrench: Bool { language == nil || language == .fr }

  /// The kind of zone at a byte of the body; nil between zones.
  public func zone(at offset: Int32) -> ZoneKind? { zones.zone(at: offset)?.kind }

  /// True where the byte at `offset` is not of the story: O(log zones), and there is one zone in most articles.
  public func isBoilerplate(at offset: Int32) -> Bool { zone(at: offset) == .boilerplate }

  /// The text of `span`.
  public func text(_ span: TextSpan) -> String {
    article.body.withUnsafeBufferPointer { String(decoding: $0[span.range], as: UTF8.self) }
  }
}
