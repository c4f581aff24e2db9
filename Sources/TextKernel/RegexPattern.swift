/// A regular expression (PCRE2, UTF-8), bounded so that a hostile one ends with an error and not with the day.
public final class RegexPattern: Sendable {
  public struct Invalid: Error, Sendable, Equatable {
    public var message: String
    /// Byte of the pattern.
    public var offset: Int
  }
  /// The match limit was reached.
  public struct TooExpensive: Error, Sendable {}

  public init(_ pattern: String, ignoringCase: Bool) throws(Invalid) {}

  public func matches(_ text: UnsafeBufferPointer<UInt8>) throws(TooExpensive) -> Bool { false }
}
