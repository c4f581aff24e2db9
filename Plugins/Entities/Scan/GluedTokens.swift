import Morphology
import TextKernel

/// Words that lost the blank between them: "TrumpLe président", "BFMTVInterrogé", "en mireYannick Jadot".
///
/// Each half becomes a token; the second stands as at the beginning of a line. Names that are written so (LaREM,
/// YouTube, McDonald) have no word of the language for a second half.
enum GluedTokens {
  struct Parted {
    var tokens: [Token]
    var readings: [Reading]
  }

  /// - Returns: nil where no token is glued, as in most articles.
  static func part(
    _ tokens: [Token], _ readings: [Reading], in bytes: UnsafeBufferPointer<UInt8>, _ lexicon: NameLexicon
  ) -> Parted? {
    var parted: Parted?
    var copied = 0
    var index = 0
    var place = InnerCapitals.next(in: bytes, from: 2)
    while let capital = place {
      place = InnerCapitals.next(in: bytes, from: capital + 1)
      while index < tokens.count, Int(tokens[index].end) <= capital { index += 1 }
      guard index < tokens.count else { break }
      let token = tokens[index]
      guard Int(token.start) + 2 <= capital, token.kind == .word, token.span.count >= 4,
        let cut = cut(token, in: bytes, lexicon)
      else { continue }
      if parted == nil {
        parted = Parted(tokens: [], readings: [])
        parted?.tokens.reserveCapacity(tokens.count + 4)
        parted?.readings.reserveCapacity(tokens.count + 4)
      }
      parted?.tokens += tokens[copied..<index]
      parted?.readings += readings[copied..<index]
      let halves = halves(of: token, at: cut, in: bytes)
      parted?.tokens += halves
      parted?.readings += halves.map { _ in Reading(.properNoun) }
      index += 1
      copied = index
    }
    parted?.tokens += tokens[copied...]
    parted?.readings += readings[copied...]
    return parted
  }

  private static func halves(of token: Token, at cut: Int, in bytes: UnsafeBufferPointer<UInt8>) -> [Token] {
    var halves: [Token] = []
    for range in [token.span.range.lowerBound..<cut, cut..<token.span.range.upperBound] {
      var pieces: [Token] = []
      Tokenizer.tokenize(UnsafeBufferPointer(rebasing: bytes[range]), into: &pieces)
      for var piece in pieces {
        piece.start += Int32(range.lowerBound)
        piece.end += Int32(range.lowerBound)
        if halves.isEmpty { piece.flags.formUnion(token.flags.intersection([.spaceBefore, .lineBefore])) }
        if Int(piece.start) == cut { piece.flags.formUnion([.spaceBefore, .lineBefore]) }
        halves.append(piece)
      }
    }
    return halves
  }

  /// Where a small letter, or capitals, meet the capital of a word that can begin a sentence or a name.
  private static func cut(
    _ token: Token, in bytes: UnsafeBufferPointer<UInt8>, _ lexicon: NameLexicon
  ) -> Int? {
    let range = token.span.range
    var index = range.lowerBound + 2
    while index + 1 < range.upperBound {
      let isCapital = bytes[index] &- 0x41 < 26
      let next = bytes[index + 1]
      if isCapital, next &- 0x61 < 26 || next >= 0x80 || next == 0x27, isWord(index..<range.upperBound, bytes, lexicon)
      {
        let before = bytes[index - 1]
        let isAfterSmall = before &- 0x61 < 26 || before >= 0x80
        if isAfterSmall || (before &- 0x41 < 26 && bytes[index - 2] &- 0x41 < 26) { return index }
        return nil
      }
      if isCapital, next &- 0x61 < 26, bytes[range.lowerBound] &- 0x61 < 26, index - range.lowerBound >= 4,
        bytes[index - 1] &- 0x61 < 26
      {
        // "mireYannick": a word in small letters, then a name.
        let classes = lexicon.classes(of: UnsafeBufferPointer(rebasing: bytes[index..<range.upperBound]))
        if !classes.isDisjoint(with: [.given, .phraseStart]) { return index }
      }
      index += 1
    }
    return nil
  }

  /// Words of grammar that begin many a sentence, and end no brand (BlaBlaCar).
  private static let starters = MentionScanner.hashes(
    "le", "la", "les", "un", "une", "des", "du", "ce", "cet", "cette", "ces", "il", "elle", "ils", "elles", "on",
    "nous",
    "dans", "pour", "selon", "mais", "au", "aux", "après", "avant", "depuis", "sur", "avec", "si", "son", "sa", "ses",
    "leur", "leurs", "cela", "quant", "outre", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
    "lors", "malgré", "pourtant", "ainsi", "alors", "aussi", "comme", "quand", "à")

  /// A word of grammar, or an elision and what follows it.
  private static func isWord(
    _ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, _ lexicon: NameLexicon
  ) -> Bool {
    if range.count > 2, bytes[range.lowerBound + 1] == 0x27 || bytes[range.lowerBound + 1] == 0xE2 { return true }
    let word = UnsafeBufferPointer(rebasing: bytes[range])
    if starters.contains(Fold.hash(word)) { return true }
    let classes = lexicon.classes(of: word)
    return range.count > 4 && classes.contains(.opener) && classes.isDisjoint(with: [.given, .phraseStart])
  }
}
