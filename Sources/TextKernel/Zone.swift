/// What a stretch of an article is: the story itself, or what stands around it on the page.
public enum ZoneKind: String, Sendable, CaseIterable, Codable {
  case headline
  /// MOSCOU (Reuters) - : place, date and agency at the head of the story, with the dash.
  case dateline
  /// Who wrote it and when it was put up.
  case byline
  /// (AFP), avec Reuters, Source : TASS.
  case agency
  /// A line above a part of the story.
  case heading
  case body
  /// Lines that are one quotation.
  case quote
  case caption
  /// Share bars, navigation, related headlines, comment forms, notices: not the story.
  case boilerplate
}

/// A stretch of the body and what it is; zones don't overlap.
public struct Zone: Sendable, Hashable {
  public var span: TextSpan
  public var kind: ZoneKind
  /// The language of its lines where it is another than the article's and that is sure; else nil.
  public var language: Language?

  public init(span: TextSpan, kind: ZoneKind, language: Language? = nil) {
    self.span = span
    self.kind = kind
    self.language = language
  }
}

extension Array where Element == Zone {
  /// The zone that holds `offset`; nil between zones (blank lines). Zones are in order.
  ///
  /// - Complexity: O(log zones).
  public func zone(at offset: Int32) -> Zone? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].span.end <= offset { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].span.start <= offset ? self[low] : nil
  }
}
