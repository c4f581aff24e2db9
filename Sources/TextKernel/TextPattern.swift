/// What stands after `has`: a phrase of tokens, each ending in `*` or not, perhaps near another phrase.
///
/// Two serial forms: `description` (canonical, parsed back by `init(serialized:)`; a bound SQL argument) and
/// `fts5`, the same question to the full-text index.
public struct TextPattern: Sendable, Equatable {
  public struct Term: Sendable, Equatable {
    /// Folded.
    public var form: String
    public var isPrefix: Bool
  }

  public var phrase: [Term]
  public var near: [Term]?
  /// At most so many tokens between, either order.
  public var distance: Int

  /// Fails (nil) where the text holds no token.
  public init?(_ phrase: String, near: String? = nil, distance: Int = 0) { return nil }

  public init?(serialized: String) { return nil }
  public var serialized: String { "" }
  /// The FTS5 query string: every term quoted, never user syntax.
  public var fts5: String { "" }

  /// True where the pattern stands in `text`. `breaks` are byte offsets no phrase may cross (gaps between
  /// the parts of a quote).
  public func matches(_ text: UnsafeBufferPointer<UInt8>, breaks: [Int32] = []) -> Bool { false }

  /// Every occurrence of the phrase (of either phrase with `near`), in bytes of `text`.
  public func occurrences(in text: UnsafeBufferPointer<UInt8>, breaks: [Int32] = []) -> [TextSpan] { [] }
}
