/// A half-open range of UTF-8 bytes of the text that was parsed.
package struct SourceSpan: Hashable, Sendable {
  package var start: Int
  package var end: Int

  package init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  package var isEmpty: Bool { end <= start }
  package var count: Int { end - start }

  /// From the start of this one to the end of `other`.
  package func through(_ other: SourceSpan) -> SourceSpan { SourceSpan(start, max(end, other.end)) }

  /// The empty span behind this one, where something is missing.
  package var after: SourceSpan { SourceSpan(end, end) }

  package func holds(_ byte: Int) -> Bool { start <= byte && byte < end }
}
