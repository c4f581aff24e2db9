import CorpusModel
import French
import TextKernel

/// A token as the tables know it.
struct WordKey {
  var word: Vocabulary.Word
  /// Has a letter beyond ASCII (à and a fold alike).
  var isAccented: Bool
  /// The first word of its sentence.
  var opensSentence: Bool
}

/// An article as the rules read it; valid only while its buffers are.
struct FlagText {
  let bytes: UnsafeBufferPointer<UInt8>
  let tokens: UnsafeBufferPointer<Token>
  let sentences: [TextSpan]
  let entities: [Entity]
  /// Lines that hold something, as ranges of tokens.
  let lines: [Range<Int>]
  /// What each line is of the page around the article.
  let furniture: [Boilerplate.Furniture?]
  let marks: QuotationMarks
  let keys: [WordKey]
  /// Classes that some word of the article has.
  let seen: TextWords
  /// Marks of one byte that stand in the article.
  let seenMarks: ByteSet
  /// Verbs of reporting: places of *déclaré*, and how many others.
  let declared: [Int]
  let reported: Int
  /// What the phrase tables found, in order of the text.
  let phrases: [PhraseHit]
  let words: Int
  /// The article's date, where it is known.
  let published: CivilDate?

  private let vocabulary = Vocabulary.shared

  init(
    bytes: UnsafeBufferPointer<UInt8>, tokens: UnsafeBufferPointer<Token>, sentences: [TextSpan], entities: [Entity],
    published: CivilDate? = nil
  ) {
    self.published = published
    self.bytes = bytes
    self.tokens = tokens
    self.sentences = sentences
    self.entities = entities
    let vocabulary = self.vocabulary
    var lines: [Range<Int>] = []
    var quotationMarks: [Int] = []
    var declared: [Int] = []
    var reported = 0
    var words = 0
    var seen: TextWords = []
    var seenMarks = ByteSet()
    var start = 0
    var sentence = 0
    var opens = false
    keys = [WordKey](unsafeUninitializedCapacity: tokens.count) { keys, count in
      for index in tokens.indices {
        let token = tokens[index]
        if token.flags.contains(.lineBefore), index > 0 {
          lines.append(start..<index)
          start = index
        }
        while sentence < sentences.count, sentences[sentence].start <= token.start {
          opens = true
          sentence += 1
        }
        let word = vocabulary.word(token.hash)
        let isAccented = token.flags.contains(.nonASCII) && !token.flags.contains(.elided)
        keys.initializeElement(at: index, to: WordKey(word: word, isAccented: isAccented, opensSentence: false))
        if token.isWord {
          words += 1
          keys[index].opensSentence = opens
          opens = false
          let classes = vocabulary.classes(of: word)
          seen.formUnion(classes)
          if classes.contains(.declare) { declared.append(index) } else if classes.contains(.report) { reported += 1 }
        } else if token.kind == .quotationMark {
          quotationMarks.append(index)
        } else if token.span.count == 1 {
          seenMarks.insert(bytes[Int(token.start)], isSpaced: token.flags.contains(.spaceBefore))
        }
      }
      count = tokens.count
    }
    if start < tokens.count { lines.append(start..<tokens.count) }
    self.lines = lines
    self.declared = declared
    self.reported = reported
    self.words = words
    self.seen = seen
    self.seenMarks = seenMarks
    furniture = lines.map { Boilerplate.furniture(of: $0, tokens) }
    marks = QuotationMarks(bytes, tokens, quotationMarks)
    phrases = PhraseTable.shared.hits(keys, tokens)
  }

  /// What the lists of single words say of a token.
  @inline(__always)
  func classes(_ index: Int) -> TextWords {
    tokens[index].kind == .word ? vocabulary.classes(of: keys[index].word) : []
  }

  func span(_ range: Range<Int>) -> TextSpan {
    TextSpan(tokens[range.lowerBound].start, tokens[range.upperBound - 1].end)
  }

  func byte(_ index: Int) -> UInt8 { bytes[Int(tokens[index].start)] }

  func isJoined(_ index: Int) -> Bool {
    index < tokens.count && tokens[index].flags.contains(.spaceBefore) && !tokens[index].flags.contains(.lineBefore)
  }

  /// True where the token touches the one before.
  func touches(_ index: Int) -> Bool { index < tokens.count && !tokens[index].flags.contains(.spaceBefore) }

  /// A mark of one byte.
  func isMark(_ index: Int, _ byte: UInt8) -> Bool {
    index < tokens.count && index >= 0 && tokens[index].span.count == 1 && self.byte(index) == byte
  }

  func words(in line: Range<Int>) -> Int {
    var words = 0
    for index in line where tokens[index].isWord { words += 1 }
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
