/// A half-open range of UTF-8 byte offsets into an article's unchanged body.
public struct TextSpan: Hashable, Sendable, Codable {
  public var start: Int32
  public var end: Int32

  @inlinable
  public init(_ start: Int32, _ end: Int32) {
    self.start = start
    self.end = end
  }

  @inlinable
  public init(_ start: Int, _ end: Int) {
    self.init(Int32(start), Int32(end))
  }

  /// Length in bytes.
  @inlinable public var count: Int { Int(end - start) }
  @inlinable public var isEmpty: Bool { end <= start }
  @inlinable public var range: Range<Int> { Int(start)..<Int(end) }

  /// True where `other` lies wholly inside.
  @inlinable
  public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }

  /// True where the two share at least one byte.
  @inlinable
  public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }
}
