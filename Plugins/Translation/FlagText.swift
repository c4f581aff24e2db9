import CorpusModel
import French
import Morphology
import TextKernel

/// An article as the rules read it; valid only while its buffers are.
struct FlagText {
  let bytes: UnsafeBufferPointer<UInt8>
  let tokens: UnsafeBufferPointer<Token>
  let sentences: [TextSpan]
  let entities: [Entity]
  /// The tokens that begin in each sentence.
  let sentenceTokens: [Range<Int>]
  let lines: [TextLine]
  let places: Places
  let marks: QuotationMarks
  let keys: [WordKey]
  /// Classes that some word of the article has.
  let seen: TextWords
  /// Marks of one byte that stand in the article.
  let seenMarks: ByteSet
  /// Verbs of reporting: *déclaré*, and the others.
  let declared: Int
  let reported: Int
  /// What the phrase tables found, in order of the text.
  let phrases: [PhraseHit]
  let words: Int
  /// The likeliest reading of each token; as many as tokens.
  let readings: UnsafeBufferPointer<Reading>
  /// The article's date, where it is known.
  let published: CivilDate?

  private let vocabulary = Vocabulary.shared

  init(
    bytes: UnsafeBufferPointer<UInt8>, tokens: UnsafeBufferPointer<Token>, sentences: [TextSpan], entities: [Entity],
    readings: UnsafeBufferPointer<Reading>, published: CivilDate? = nil
  ) {
    self.readings = readings
    self.published = published
    self.bytes = bytes
    self.tokens = tokens
    self.sentences = sentences
    self.entities = entities
    let scan = TextScan(bytes, tokens, sentences: sentences, readings)
    keys = scan.keys
    places = scan.places
    lines = scan.lines
    sentenceTokens = scan.sentences
    words = scan.words
    declared = scan.declared
    reported = scan.reported
    seen = scan.seen
    seenMarks = scan.seenMarks
    marks = QuotationMarks(bytes, tokens, places)
    phrases = PhraseTable.shared.hits(keys, tokens)
  }

  /// What the lists of single words say of a token.
  @inline(__always)
  func classes(_ index: Int) -> TextWords {
    tokens[index].kind == .word ? vocabulary.classes(of: keys[index].word) : []
  }

  /// The tokens of a kind, in order.
  subscript(_ kind: PlaceKind) -> Places.Marked { places[kind] }

  func span(_ range: Range<Int>) -> TextSpan {
    TextSpan(tokens[range.lowerBound].start, tokens[range.upperBound - 1].end)
  }

  func byte(_ index: Int) -> UInt8 { bytes[Int(tokens[index].start)] }

  func isJoined(_ index: Int) -> Bool {
    index < tokens.count && tokens[index].flags.contains(.spaceBefore) && !tokens[index].flags.contains(.lineBefore)
  }

  /// True where the token touches the one before.
  func touches(_ index: Int) -> Bool { index < tokens.count && !tokens[index].flags.contains(.spaceBefore) }

  /// The reading of a token; no word beyond the ends.
  @inline(__always)
  func reading(_ index: Int) -> Reading {
    index >= 0 && index < readings.count ? readings[index] : Reading(rawValue: 0)
  }

  /// A mark of one byte.
  func isMark(_ index: Int, _ byte: UInt8) -> Bool {
    index < tokens.count && index >= 0 && tokens[index].span.count == 1 && self.byte(index) == byte
  }

  func words(in line: Range<Int>) -> Int {
    var words = 0
    for index in line { words &+= tokens[index].isWord ? 1 : 0 }
    return words
  }

  /// The tokens that begin in `sentence`.
  func tokens(in sentence: TextSpan) -> Range<Int> { first(at: sentence.start)..<first(at: sentence.end) }

  /// The first token at or behind an offset.
  func first(at offset: Int32) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// ASCII marks that were seen, with a blank before them and without.
struct ByteSet {
  private var touching: (UInt64, UInt64) = (0, 0)
  private var spaced: (UInt64, UInt64) = (0, 0)

  @inline(__always)
  mutating func insert(_ byte: UInt8, isSpaced: Bool) {
    let bit: UInt64 = 1 << UInt64(byte & 63)
    switch (byte >> 6, isSpaced) {
    case (0, false): touching.0 |= bit
    case (0, true): spaced.0 |= bit
    case (1, false): touching.1 |= bit
    case (1, true): spaced.1 |= bit
    default: break
    }
  }

  func contains(_ character: Unicode.Scalar, spaced wanted: Bool) -> Bool {
    let byte = UInt8(ascii: character)
    let bits = wanted ? spaced : touching
    return (byte < 64 ? bits.0 : bits.1) & (1 << UInt64(byte & 63)) != 0
  }

  func contains(_ character: Unicode.Scalar) -> Bool {
    contains(character, spaced: true) || contains(character, spaced: false)
  }
}
