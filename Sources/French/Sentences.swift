import FullForms
import TextKernel

/// Cuts a text into sentences.
public enum Sentences {
  /// The sentences of `bytes`, each from its first token to its last: in order, not overlapping, together holding
  /// every word.
  ///
  /// A sentence ends at . ! ? … where the next begins in upper case, a digit or a mark, glued or not ("zone.Le"), and
  /// at a line's end unless the text is wrapped by hand. Marks and brackets that close stay with it.
  public static func split(_ bytes: UnsafeBufferPointer<UInt8>, _ tokens: [Token]) -> [TextSpan] {
    guard let first = tokens.first, let last = tokens.last else { return [] }
    var splitter = SentenceSplitter(bytes, tokens)
    var sentences: [TextSpan] = []
    sentences.reserveCapacity(tokens.count / 16 + 1)
    var start = first.start
    for index in 1..<max(1, tokens.count) {
      // Between a word and what follows it on its line no sentence ends: nine gaps of ten.
      if tokens[index - 1].isWord, !tokens[index].flags.contains(.lineBefore) { continue }
      guard splitter.isBoundary(before: index) else { continue }
      sentences.append(TextSpan(start, tokens[index - 1].end))
      start = tokens[index].start
    }
    sentences.append(TextSpan(start, last.end))
    return sentences
  }
}

/// Walks over the gaps between tokens from left to right.
private struct SentenceSplitter {
  let bytes: UnsafeBufferPointer<UInt8>
  let tokens: [Token]
  let isWrapped: Bool
  /// A straight mark is open in this paragraph.
  var isOpen = false

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ tokens: [Token]) {
    self.bytes = bytes
    self.tokens = tokens
    isWrapped = LineWrap.isWrapped(bytes, tokens)
  }

  mutating func isBoundary(before index: Int) -> Bool {
    let token = tokens[index]
    let before = tokens[index - 1]
    if isStraightMark(before) { isOpen = !closesStraight(index - 1) }
    if token.flags.contains(.lineBefore) {
      if LineWrap.isBlankLine(bytes, before, token) {
        isOpen = false
        return true
      }
      if !isWrapped { return true }
    }
    if isCloser(index) { return false }
    // Back over what closes, to the stop.
    var stop = index - 1
    while stop > 0, tokens[stop].kind != .stop, closes(stop) { stop -= 1 }
    guard tokens[stop].kind == .stop else { return false }
    return endsSentence(stop, next: index)
  }

  /// True where the stop at `stop` ends a sentence and `next` (past what closes) begins one.
  private func endsSentence(_ stop: Int, next: Int) -> Bool {
    let token = tokens[next]
    guard begins(next) || beginsInLowerCase(next, after: stop) else { return false }
    // (...) stands for words left out.
    if stop > 0, byte(stop - 1) == 0x28, byte(stop + 1, within: next) == 0x29 { return false }
    guard isFullStop(stop), stop > 0, tokens[stop - 1].end == tokens[stop].start, stop == next - 1 else { return true }
    let word = tokens[stop - 1]
    guard word.kind == .word else {
      // 3. at the head of a line numbers it.
      return !(word.kind == .number && isFirstOfLine(stop - 1) && word.span.count <= 2)
    }
    // St. John, Vol. XVIII, No. 3
    let follows = ContinuedAbbreviation(word)
    if follows != .none, follows.isContinued(by: token) { return false }
    // 25 °C.
    let isUnit = stop > 1 && tokens[stop - 2].end == word.start && isDegree(stop - 2)
    if isInitial(word), !isUnit { return startsAlone(token) && token.flags.contains(.spaceBefore) }
    let kind = WordClass(rawValue: French.lexicon.value(of: word, in: bytes))
    if kind.contains(.abbreviation), word.flags.contains(.capitalised) == kind.contains(.honorific) { return false }
    return true
  }

  /// A capital, a digit after a blank, an opening mark or bracket, a dash.
  private func begins(_ index: Int) -> Bool {
    let token = tokens[index]
    switch token.kind {
    case .word:
      if token.flags.contains(.capitalised) { return true }
      // l'OTAN a dit. l'an: elided words are small where the sentence is; iPhone, eBay after a stop and a blank.
      return false
    case .number: return token.flags.contains(.spaceBefore) || isEndOfKnownWord(index - 1)
    case .quotationMark: return opens(index)
    case .stop: return false
    case .other:
      switch byte(index) {
      // (cité par Le Monde) goes on with the sentence before it.
      case 0x28:
        guard index + 1 < tokens.count, tokens[index + 1].kind == .word else { return true }
        return tokens[index + 1].flags.contains(.capitalised) || tokens[index + 1].flags.contains(.elided)
      case 0x5B, 0x23, 0x40: return true
      case 0x2D: return token.flags.contains(.spaceBefore) || isFree(after: index)
      case 0xE2: return true
      default: return false
      }
    }
  }

  /// True where a full stop at `stop` ends a word that is no abbreviation and the text goes on in lower case: careless
  /// or machine-made text. « à 24 mois. à 12 mois, … »; not « etc. et », « Inc. a annoncé ».
  private func beginsInLowerCase(_ next: Int, after stop: Int) -> Bool {
    let token = tokens[next]
    guard token.kind == .word, stop == next - 1, stop > 0, isFullStop(stop), tokens[stop - 1].end == tokens[stop].start
    else { return false }
    let isGlued = !token.flags.contains(.spaceBefore)
    let before = tokens[stop - 1]
    switch before.kind {
    case .word:
      if isEndOfKnownWord(stop) { return !isGlued || startsAlone(token) }
      if stop > 1, isDegree(stop - 2), !isGlued { return true }
      let kind = WordClass(rawValue: French.lexicon.value(of: before, in: bytes))
      return !isGlued && before.span.count >= 5 && before.flags.contains(.capitalised) && startsAlone(token)
        && !bytes[before.span.range].contains(0x2E) && !kind.contains(.abbreviation)
    case .number:
      return !isGlued && before.span.count >= 4 && startsAlone(token) && !bytes[before.span.range].contains(0x2E)
    case .other: return !isGlued && (byte(stop - 1) == 0x29 || byte(stop - 1) == 0x25) && startsAlone(token)
    default: return false
    }
  }

  /// A full stop at `stop` right after a word of the dictionary in lower case, three letters long, no abbreviation.
  private func isEndOfKnownWord(_ stop: Int) -> Bool {
    guard stop > 0, isFullStop(stop), tokens[stop - 1].end == tokens[stop].start else { return false }
    let word = tokens[stop - 1]
    guard word.kind == .word, word.span.count >= 3, !word.flags.contains(.capitalised) else { return false }
    guard ContinuedAbbreviation(word) == .none,
      !WordClass(rawValue: French.lexicon.value(of: word, in: bytes)).contains(.abbreviation)
    else { return false }
    return FullForms.french.match(word, in: bytes).written >= 0
  }

  /// °
  private func isDegree(_ index: Int) -> Bool {
    tokens[index].span.count == 2 && byte(index) == 0xC2 && bytes[Int(tokens[index].start) + 1] == 0xB0
  }

  private func isFree(after index: Int) -> Bool {
    index + 1 < tokens.count && tokens[index + 1].flags.contains(.spaceBefore)
  }

  private func startsAlone(_ token: Token) -> Bool {
    let kind = WordClass(rawValue: French.lexicon.value(of: token, in: bytes))
    return !kind.intersection([.determiner, .subjectPronoun, .preposition, .conjunction, .que]).isEmpty
  }

  /// A single capital (G. Bush) or an initialism (U.S.).
  private func isInitial(_ word: Token) -> Bool {
    guard word.flags.contains(.capitalised) else { return false }
    let text = bytes[word.span.range]
    if word.flags.contains(.nonASCII) { return word.span.count == 2 }
    return word.span.count == 1 || (text.contains(0x2E) && word.flags.contains(.allCapitals))
  }

  private func isFirstOfLine(_ index: Int) -> Bool { index == 0 || tokens[index].flags.contains(.lineBefore) }

  private func isFullStop(_ index: Int) -> Bool { tokens[index].span.count == 1 && byte(index) == 0x2E }

  private func byte(_ index: Int) -> UInt8 { bytes[Int(tokens[index].start)] }

  private func byte(_ index: Int, within end: Int) -> UInt8 { index < end ? byte(index) : 0 }

  private func isStraightMark(_ token: Token) -> Bool {
    token.kind == .quotationMark && bytes[Int(token.start)] == 0x22
  }

  /// True where the straight mark at `index` closes; blanks decide, else what is open.
  private func closesStraight(_ index: Int) -> Bool {
    switch MarkShape.leaning(bytes, tokens, at: index) {
    case .opening: false
    case .closing: true
    case .straight: isOpen
    }
  }

  /// The token before the gap stays with the sentence that stopped before it.
  private func closes(_ index: Int) -> Bool {
    let token = tokens[index]
    switch token.kind {
    case .quotationMark: return isStraightMark(token) ? !isOpen : MarkShape(bytes, token) != .opening
    case .other: return byte(index) == 0x29 || byte(index) == 0x5D
    default: return false
    }
  }

  /// The token after the gap closes what is open, so that the gap is inside.
  private func isCloser(_ index: Int) -> Bool {
    let token = tokens[index]
    switch token.kind {
    case .stop: return true
    case .quotationMark:
      if isStraightMark(token) { return closesStraight(index) }
      return MarkShape(bytes, token) == .closing && !token.flags.contains(.lineBefore)
    case .other: return byte(index) == 0x29 || byte(index) == 0x5D || byte(index) == 0x2C
    default: return false
    }
  }

  private func opens(_ index: Int) -> Bool {
    isStraightMark(tokens[index]) ? !closesStraight(index) : MarkShape(bytes, tokens[index]) != .closing
  }
}
