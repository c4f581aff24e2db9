/// One token of the text core: the one notion of token that analyzers, the full-text index, `has`,
/// the concordance and the statistics share (R13 of the query language).
///
/// An elided article or pronoun is a token of its own with its apostrophe (`l'` | `OTAN`), a pronoun that
/// follows its verb likewise with its hyphen (`dit` | `-elle`); another hyphenated word is one token;
/// punctuation is one token a mark.
public struct Token: Sendable, Equatable {
  public var start: Int32
  public var end: Int32
  /// Hash of the folded form (`Fold.hash`), so that a word list is asked with one probe.
  public var hash: UInt32
  public var kind: TokenKind
  public var flags: TokenFlags

  @inlinable
  public init(start: Int32, end: Int32, hash: UInt32, kind: TokenKind, flags: TokenFlags) {
    self.start = start
    self.end = end
    self.hash = hash
    self.kind = kind
    self.flags = flags
  }

  @inlinable public var span: TextSpan { TextSpan(start, end) }
  @inlinable public var isWord: Bool { kind == .word || kind == .number }
}

public enum TokenKind: UInt8, Sendable {
  /// Letters, with inner hyphens and apostrophes that belong to the word (aujourd'hui, non-déploiement),
  /// initialisms (U.S, J.-C), domains and addresses (lemonde.fr).
  case word
  /// Digits, with inner separators and letters (15h35, 1,5, 2021).
  case number
  /// . ! ? … and their runs.
  case stop
  /// Any of « “ „ ‹ and a straight mark; which side it opens is for the analyzer to say.
  case quotationMark
  /// Other punctuation and symbols.
  case other
}

public struct TokenFlags: OptionSet, Sendable {
  public let rawValue: UInt8
  @inlinable
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The first letter is upper case.
  @inlinable public static var capitalised: TokenFlags { TokenFlags(rawValue: 1) }
  /// Every letter is upper case, and there are at least two.
  @inlinable public static var allCapitals: TokenFlags { TokenFlags(rawValue: 2) }
  /// Ends in the apostrophe of an elision (l', d', qu').
  @inlinable public static var elided: TokenFlags { TokenFlags(rawValue: 4) }
  /// Holds a hyphen.
  @inlinable public static var hyphenated: TokenFlags { TokenFlags(rawValue: 8) }
  /// Blank (also NBSP, U+202F or a line break) stands before the token.
  @inlinable public static var spaceBefore: TokenFlags { TokenFlags(rawValue: 16) }
  /// A line break stands before the token.
  @inlinable public static var lineBefore: TokenFlags { TokenFlags(rawValue: 32) }
  /// Holds a byte ≥ 0x80.
  @inlinable public static var nonASCII: TokenFlags { TokenFlags(rawValue: 64) }
  /// A subject pronoun after its verb, with the hyphen that joins it (`-elle`, `-t-il`).
  @inlinable public static var clitic: TokenFlags { TokenFlags(rawValue: 128) }
}
