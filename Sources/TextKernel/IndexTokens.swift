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
    var room = 4 * termBytesMax
    var folded = UnsafeMutablePointer<UInt8>.allocate(capacity: room)
    defer { folded.deallocate() }
    for token in tokens where token.isWord {
      // Most words are their own folded form.
      if let term = plain(token, bytes) {
        guard try body(term, Int(token.start), Int(token.end), false) else { return }
        continue
      }
      let needed = token.span.count * Fold.growthMax
      if needed > room {
        folded.deallocate()
        folded = .allocate(capacity: needed)
        room = needed
      }
      let (term, isCompound) = fold(token, bytes, to: folded)
      guard !term.isEmpty else { continue }
      let (start, end) = (Int(token.start), Int(token.end))
      guard try body(term, start, end, false) else { return }
      if isCompound, mode == .document {
        guard try forEachPart(term, { try body($0, start, end, true) }) else { return }
      }
    }
  }

  /// The bytes of a token of lower-case ASCII letters alone, the apostrophe of an elision left out; nil for another.
  @inline(__always)
  private static func plain(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
    guard token.kind == .word, token.flags.isDisjoint(with: [.capitalised, .nonASCII, .hyphenated, .clitic]) else {
      return nil
    }
    let count = token.span.count - (token.flags.contains(.elided) ? 1 : 0)
    guard count > 0, count <= termBytesMax, let base = bytes.baseAddress else { return nil }
    let start = base + Int(token.start)
    var isPlain = true
    for index in 0..<count { isPlain = isPlain && start[index] &- 0x61 < 26 }
    return isPlain ? UnsafeBufferPointer(start: start, count: count) : nil
  }

  /// The term of `token` and whether it has parts.
  private static func fold(
    _ token: Token, _ bytes: UnsafeBufferPointer<UInt8>, to folded: UnsafeMutablePointer<UInt8>
  ) -> (UnsafeBufferPointer<UInt8>, isCompound: Bool) {
    var count = Fold.write(UnsafeBufferPointer(rebasing: bytes[token.span.range]), to: folded)
    if token.flags.contains(.elided) { count -= 1 }
    if count > termBytesMax {
      // Never half a scalar: the index takes text.
      count = termBytesMax
      while count > 0, folded[count] & 0xC0 == 0x80 { count -= 1 }
    }
    let term = UnsafeBufferPointer(start: UnsafePointer(folded), count: count)
    if token.flags.contains(.clitic), let hyphen = term.lastIndex(of: 0x2D) {
      return (UnsafeBufferPointer(rebasing: term[(hyphen + 1)...]), false)
    }
    guard token.kind == .word else { return (term, token.flags.contains(.hyphenated)) }
    guard term.contains(0x2E) else { return (term, token.flags.contains(.hyphenated)) }
    // A dot stands in initialisms after each single letter, in addresses after longer labels.
    guard count > 1, folded[1] == 0x2E else { return (term, true) }
    var kept = 0
    for index in 0..<count where folded[index] != 0x2E {
      folded[kept] = folded[index]
      kept += 1
    }
    let initials = UnsafeBufferPointer(start: UnsafePointer(folded), count: kept)
    return (initials, initials.contains(0x2D))
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
