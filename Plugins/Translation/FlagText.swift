import CorpusModel
import French
import Morphology
import TextKernel

/// A token as the tables know it.
struct WordKey {
  var word: Vocabulary.Word
  /// Has a letter beyond ASCII (à and a fold alike).
  var isAccented: Bool
  /// The first word of its sentence.
  var opensSentence: Bool
}

/// A line that holds something.
struct TextLine {
  var tokens: Range<Int>
  var words: Int
  /// Grammar words of other languages.
  var foreign: Int
  /// What it is of the page around the article.
  var furniture: Boilerplate.Furniture?
}

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
    let vocabulary = self.vocabulary
    var lines: [TextLine] = []
    lines.reserveCapacity(Self.linesUsual)
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(sentences.count)
    var line = TextLine(tokens: 0..<0, words: 0, foreign: 0)
    var classesInLine: TextWords = []
    var places = Places(tokens: tokens.count)
    var declared = 0
    var reported = 0
    var words = 0
    var seen: TextWords = []
    var seenMarks = ByteSet()
    var sentence = 0
    var opens = false
    let isRead = readings.count == tokens.count
    keys = [WordKey](unsafeUninitializedCapacity: tokens.count) { keys, count in
      for index in tokens.indices {
        let token = tokens[index]
        if token.flags.contains(.lineBefore), index > 0 {
          Self.close(&line, at: index, classesInLine, tokens, &lines)
          seen.formUnion(classesInLine)
          classesInLine = []
        }
        while sentence < sentences.count, sentences[sentence].start <= token.start {
          Self.open(at: index, sentences, tokens, &ranges)
          opens = true
          sentence &+= 1
        }
        let word = vocabulary.word(token.hash)
        let isAccented = token.flags.contains(.nonASCII) && !token.flags.contains(.elided)
        var key = WordKey(word: word, isAccented: isAccented, opensSentence: false)
        if token.isWord {
          words &+= 1
          line.words &+= 1
          key.opensSentence = opens
          opens = false
          if word != 0 {
            let classes = vocabulary.classes(of: word)
            classesInLine.formUnion(classes)
            if classes.contains(.declare) {
              declared &+= 1
              places.add(index, .declared)
            } else if classes.contains(.report) {
              reported &+= 1
            }
            if token.kind == .word {
              if !classes.isDisjoint(with: .foreign), !classes.contains(.french) { line.foreign &+= 1 }
              places.add(index, classes: classes)
            }
          }
          if token.kind == .number { places.add(index, .number) }
          if isRead { places.add(index, reading: readings[index]) }
        } else if token.kind == .quotationMark {
          places.add(index, .quotationMark)
        } else if token.span.count == 1 {
          let byte = bytes[Int(token.start)]
          seenMarks.insert(byte, isSpaced: token.flags.contains(.spaceBefore))
          if byte == 0x28 { places.add(index, .openingBracket) }
        }
        keys.initializeElement(at: index, to: key)
      }
      count = tokens.count
    }
    seen.formUnion(classesInLine)
    if line.tokens.lowerBound < tokens.count { Self.close(&line, at: tokens.count, classesInLine, tokens, &lines) }
    while ranges.count < sentences.count { Self.open(at: tokens.count, sentences, tokens, &ranges) }
    Self.end(&ranges, before: tokens.count, sentences, tokens)
    self.lines = lines
    sentenceTokens = ranges
    self.places = places
    self.declared = declared
    self.reported = reported
    self.words = words
    self.seen = seen
    self.seenMarks = seenMarks
    marks = QuotationMarks(bytes, tokens, places)
    phrases = PhraseTable.shared.hits(keys, tokens)
  }

  /// Ends the line that goes up to a token, and begins the next one.
  private static func close(
    _ line: inout TextLine, at end: Int, _ classes: TextWords, _ tokens: UnsafeBufferPointer<Token>,
    _ lines: inout [TextLine]
  ) {
    line.tokens = line.tokens.lowerBound..<end
    line.furniture = Boilerplate.furniture(of: line, classes, tokens)
    lines.append(line)
    line = TextLine(tokens: end..<end, words: 0, foreign: 0)
  }

  /// The next sentence begins with a token; the one before ends there or earlier.
  private static func open(
    at index: Int, _ sentences: [TextSpan], _ tokens: UnsafeBufferPointer<Token>, _ ranges: inout [Range<Int>]
  ) {
    end(&ranges, before: index, sentences, tokens)
    ranges.append(index..<index)
  }

  /// What stands between two sentences belongs to neither.
  private static func end(
    _ ranges: inout [Range<Int>], before index: Int, _ sentences: [TextSpan], _ tokens: UnsafeBufferPointer<Token>
  ) {
    guard let last = ranges.last else { return }
    var end = index
    while end > last.lowerBound, tokens[end - 1].start >= sentences[ranges.count - 1].end { end -= 1 }
    ranges[ranges.count - 1] = last.lowerBound..<end
  }

  /// Most articles have fewer lines.
  private static let linesUsual = 16

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
