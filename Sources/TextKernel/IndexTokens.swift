/// Text as the full-text index and `has` see it (R13): the words and numbers of the tokenizer, folded.
///
/// An elided article or pronoun is without its apostrophe (`l'` → l), a pronoun after its verb without its hyphens
/// (`-t-il` → il), an initialism without its dots (U.S → us). A hyphenated word or an address is one token whole;
/// in a document its parts stand at the same place, so that `has "déploiement"` finds non-déploiement.
public enum IndexTokens {
  public enum Mode: Sendable {
    case document
    /// No parts: `has "non-déploiement"` asks for the whole word, not for either part.
    case query
  }

  /// Terms end after so many bytes of their folded form, in documents and queries alike.
  public static let termBytesMax = 512

  /// Calls `body` with each term (folded bytes, valid during the call), the bytes of `bytes` it stands on, and
  /// whether it stands at the same place as the term before it. Ends when `body` returns false.
  public static func forEach(
    _ bytes: UnsafeBufferPointer<UInt8>, mode: Mode,
    _ body: (_ folded: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ isColocated: Bool) throws -> Bool
  ) rethrows {
    var tokens: [Token] = []
    Tokenizer.tokenize(bytes, into: &tokens)
    try forEach(bytes, tokens: tokens, mode: mode, body)
  }

  /// The same where the tokens are known already.
  public static func forEach(
    _ bytes: UnsafeBufferPointer<UInt8>, tokens: [Token], mode: Mode,
    _ body: (_ folded: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ isColocated: Bool) throws -> Bool
  ) rethrows {
    var folded: [UInt8] = []
    folded.reserveCapacity(termBytesMax)
    for token in tokens where token.isWord {
      folded.removeAll(keepingCapacity: true)
      let isCompound = fold(token, bytes, into: &folded)
      guard !folded.isEmpty else { continue }
      let (start, end) = (Int(token.start), Int(token.end))
      let goesOn = try folded.withUnsafeBufferPointer { try body($0, start, end, false) }
      guard goesOn else { return }
      if isCompound, mode == .document {
        let parts = try folded.withUnsafeBufferPointer { whole in
          try forEachPart(whole) { try body($0, start, end, true) }
        }
        guard parts else { return }
      }
    }
  }

  /// Appends the term of `token`; true where it has parts.
  private static func fold(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>, into folded: inout [UInt8]) -> Bool {
    Fold.append(UnsafeBufferPointer(rebasing: bytes[token.span.range]), to: &folded)
    if token.flags.contains(.elided) { folded.removeLast() }
    if token.flags.contains(.clitic), let hyphen = folded.lastIndex(of: 0x2D) { folded.removeSubrange(...hyphen) }
    if folded.count > termBytesMax {
      folded.removeSubrange(termBytesMax...)
      // Never half a scalar: the index takes text.
      while let last = folded.last, last & 0xC0 == 0x80 { folded.removeLast() }
      if let last = folded.last, last >= 0xC0 { folded.removeLast() }
    }
    guard token.kind == .word else { return token.flags.contains(.hyphenated) }
    guard folded.contains(0x2E) else {
      return token.flags.contains(.hyphenated) && !token.flags.contains(.clitic)
    }
    // A dot stands in initialisms after each single letter, in addresses after longer labels.
    if folded.count < 2 || folded[1] == 0x2E {
      folded.removeAll { $0 == 0x2E }
      return folded.contains(0x2D)
    }
    return true
  }

  /// The runs of letters and digits in a compound; false where `body` ended it.
  private static func forEachPart(
    _ whole: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) throws -> Bool
  ) rethrows -> Bool {
    var start = 0
    for index in 0...whole.count {
      let isInside =
        index < whole.count
        && (whole[index] >= 0x80 || whole[index] &- 0x61 < 26 || whole[index] &- 0x30 < 10)
      guard !isInside else { continue }
      if index > start, index - start < whole.count {
        guard try body(UnsafeBufferPointer(rebasing: whole[start..<index])) else { return false }
      }
      start = index + 1
    }
    return true
  }
}
