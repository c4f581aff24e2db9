import TextKernel

/// All word lists: what a word is, and which phrases begin with it.
///
/// A class, so that the scanner passes it on for one reference count.
final class NameLexicon: Sendable {
  /// Built at first use: a query that analyses nothing does not pay for it.
  static let shared = NameLexicon()

  private let words: WordTable
  /// By the hashes of all tokens of the entry, beginnings of entries included.
  private let phrases: PhraseTable

  init() {
    var entries: [WordTable.Entry] = []
    var phrases: [UInt64: Phrase] = [:]
    for (list, mark) in WordLists.words {
      Lexicon.forEachWord(list) { entries.append(WordTable.Entry($0, mark)) }
    }
    for (list, kind) in WordLists.phrases {
      WordLists.forEachLine(of: list) { Self.add($0, kind, to: &phrases, &entries) }
    }
    words = WordTable(entries)
    self.phrases = PhraseTable(phrases)
  }

  @inline(__always)
  func classes(of token: Token, in bytes: UnsafeBufferPointer<UInt8>) -> WordClass {
    words.classes(ofHash: token.hash, UnsafeBufferPointer(rebasing: bytes[token.span.range]))
  }

  func classes(of word: UnsafeBufferPointer<UInt8>) -> WordClass { words.classes(ofHash: Fold.hash(word), word) }

  func classes(of word: String) -> WordClass {
    var word = word
    return word.withUTF8 { classes(of: $0) }
  }

  /// The longest entry that begins at `tokens[index]`: its kind and the index behind it.
  func phrase(at index: Int, in tokens: UnsafeBufferPointer<Token>) -> (kind: PhraseKind, end: Int)? {
    var found: (kind: PhraseKind, end: Int)?
    var key: UInt64 = 0
    var capitals: UInt16 = 0
    for offset in 0..<min(Self.lengthMax, tokens.count - index) {
      let token = tokens[index + offset]
      if offset > 0 && token.flags.contains(.lineBefore) { break }
      key = Self.combine(key, token.hash)
      if token.flags.contains(.capitalised) { capitals |= 1 << offset }
      guard let phrase = phrases[key] else { break }
      if phrase.kind != .prefix && capitals & phrase.capitals == phrase.capitals {
        found = (phrase.kind, index + offset + 1)
      }
      if !phrase.isBeginning { break }
    }
    return found
  }

  /// The kind of a listed name of one capitalised word.
  func kind(ofWord word: UnsafeBufferPointer<UInt8>) -> PhraseKind? {
    guard let first = word.first, first >= 0x80 || first &- 0x41 < 26 else { return nil }
    guard let phrase = phrases[Self.combine(0, Fold.hash(word))], phrase.kind != .none, phrase.kind != .prefix else {
      return nil
    }
    return phrase.kind
  }

  /// Hash of a sequence of tokens, one token at a time from 0.
  @inline(__always)
  static func combine(_ key: UInt64, _ hash: UInt32) -> UInt64 {
    let mixed = (key ^ UInt64(hash)) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ (mixed >> 29)
  }

  private static let lengthMax = 16

  private static func add(
    _ entry: UnsafeBufferPointer<UInt8>, _ kind: PhraseKind, to phrases: inout [UInt64: Phrase],
    _ words: inout [WordTable.Entry]
  ) {
    var tokens: [Token] = []
    Tokenizer.tokenize(entry, into: &tokens)
    guard let first = tokens.first, tokens.count <= lengthMax else { return }
    let isLower = !first.flags.contains(.capitalised)
    words.append(
      WordTable.Entry(
        UnsafeBufferPointer(rebasing: entry[first.span.range]),
        isLower ? [.phraseStart, .lowerPhraseStart] : .phraseStart))
    var key: UInt64 = 0
    var capitals: UInt16 = 0
    for (offset, token) in tokens.enumerated() {
      key = combine(key, token.hash)
      if token.flags.contains(.capitalised) { capitals |= 1 << offset }
      var phrase = phrases[key] ?? Phrase()
      if offset + 1 < tokens.count {
        phrase.isBeginning = true
      } else {
        phrase.capitals = phrase.kind == kind ? phrase.capitals & capitals : capitals
        phrase.kind = kind
      }
      phrases[key] = phrase
    }
  }
}
