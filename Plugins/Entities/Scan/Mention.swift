import CorpusModel
import TextKernel

/// A mention as the scanner found it, in tokens.
struct Mention {
  /// First token and the one behind the last.
  var first: Int
  var end: Int
  var kind: EntityKind
  var evidence: Evidence
  /// The bytes of a part of the one token, where a hyphen joins two names (Russie-OTAN).
  var part: TextSpan?
  /// Hash of the sequence of folded tokens.
  var key: UInt64 = 0

  enum Evidence: UInt8, Comparable {
    /// A capital where the language may put one too: a name only where the article has it elsewhere.
    case doubtful
    /// Shape alone.
    case shape
    /// A preposition, an article, an abbreviation.
    case context
    /// A list, a given name, a title or a function beside it.
    case known

    static func < (left: Evidence, right: Evidence) -> Bool { left.rawValue < right.rawValue }
  }
}
