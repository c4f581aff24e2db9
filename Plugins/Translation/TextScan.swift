import CorpusModel
import Morphology
import TextKernel

/// A token as the tables know it.
struct WordKey: BitwiseCopyable {
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

/// What one pass over the tokens of an article finds for all rules.
struct TextScan {
  private(set) var keys: [WordKey] = []
  private(set) var places: Places
  private(set) var lines: [TextLine] = []
  /// The tokens that begin in each sentence.
  private(set) var sentences: [Range<Int>] = []
  private(set) var words = 0
  /// Verbs of reporting: *déclaré*, and the others.
  private(set) var declared = 0
  private(set) var reported = 0
  /// Classes that some word of the article has.
  private(set) var seen: TextWords = []
  /// Marks of one byte that stand in the article.
  private(set) var seenMarks = ByteSet()

  private let bytes: UnsafeBufferPointer<UInt8>
  private let tokens: UnsafeBufferPointer<Token>
  private let spans: [TextSpan]

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ tokens: UnsafeBufferPointer<Token>, sentences spans: [TextSpan],
    _ readings: UnsafeBufferPointer<Reading>
  ) {
    self.bytes = bytes
    self.tokens = tokens
    self.spans = spans
    places = Places(tokens: 0)
    lines.reserveCapacity(Self.linesUsual)
    sentences.reserveCapacity(spans.count)
    var found = Places(tokens: tokens.count)
    keys = [WordKey](unsafeUninitializedCapacity: tokens.count) { keys, count in
      found.write { read(readings.count == tokens.count ? readings : nil, keys, $0) }
      count = tokens.count
    }
    places = found
    endSentence(before: tokens.count)
  }

  private mutating func read(
    _ readings: UnsafeBufferPointer<Reading>?, _ keys: UnsafeMutableBufferPointer<WordKey>, _ places: PlaceWriter
  ) {
    let vocabulary = Vocabulary.shared
    var nextSentence = spans.first?.start ?? .max
    var opens = false
    var line = TextLine(tokens: 0..<0, words: 0, foreign: 0)
    var classesInLine: TextWords = []
    for index in tokens.indices {
      let token = tokens[index]
      let (kind, flags) = (token.kind, token.flags)
      if flags.contains(.lineBefore), index > 0 {
        close(&line, at: index, &classesInLine)
      }
      if token.start >= nextSentence {
        nextSentence = openSentences(at: index)
        opens = true
      }
      let word = vocabulary.word(token.hash)
      let isWord = kind == .word || kind == .number
      keys.initializeElement(
        at: index,
        to: WordKey(
          word: word, isAccented: flags.contains(.nonASCII) && !flags.contains(.elided),
          opensSentence: opens && isWord))
      guard isWord else {
        mark(token, index, places)
        continue
      }
      opens = false
      line.words &+= 1
      if word != 0 {
        let classes = vocabulary.classes(of: word)
        classesInLine.formUnion(classes)
        if !classes.isDisjoint(with: .counted) { count(classes, index, kind == .word, &line.foreign, places) }
      }
      if kind == .number { places.add(index, .number) }
      if let readings { places.add(index, reading: readings[index]) }
    }
    if line.tokens.lowerBound < tokens.count { close(&line, at: tokens.count, &classesInLine) }
    while sentences.count < spans.count { openSentence(at: tokens.count) }
  }

  /// A word that is counted or has a list.
  private mutating func count(
    _ classes: TextWords, _ index: Int, _ isPlain: Bool, _ foreign: inout Int, _ places: PlaceWriter
  ) {
    if classes.contains(.declare) {
      declared += 1
      places.add(index, .declared)
    } else if classes.contains(.report) {
      reported += 1
    }
    guard isPlain else { return }
    if !classes.isDisjoint(with: .foreign), !classes.contains(.french) { foreign += 1 }
    places.add(index, classes: classes)
  }

  @inline(__always)
  private mutating func mark(_ token: Token, _ index: Int, _ places: PlaceWriter) {
    if token.kind == .quotationMark {
      places.add(index, .quotationMark)
    } else if token.end &- token.start == 1 {
      let byte = bytes[Int(token.start)]
      seenMarks.insert(byte, isSpaced: token.flags.contains(.spaceBefore))
      if byte == 0x28 { places.add(index, .openingBracket) }
    }
  }

  /// Ends the line that goes up to a token, and begins the next one.
  private mutating func close(_ line: inout TextLine, at end: Int, _ classes: inout TextWords) {
    line.tokens = line.tokens.lowerBound..<end
    line.furniture = Boilerplate.furniture(of: line, classes, tokens)
    lines.append(line)
    words += line.words
    seen.formUnion(classes)
    classes = []
    line = TextLine(tokens: end..<end, words: 0, foreign: 0)
  }

  /// The sentences that have begun when a token does. Gives the beginning of the next one.
  private mutating func openSentences(at index: Int) -> Int32 {
    while sentences.count < spans.count, spans[sentences.count].start <= tokens[index].start {
      openSentence(at: index)
    }
    return sentences.count < spans.count ? spans[sentences.count].start : .max
  }

  private mutating func openSentence(at index: Int) {
    endSentence(before: index)
    sentences.append(index..<index)
  }

  /// Ends the last sentence before a token; what stands between two sentences belongs to neither.
  private mutating func endSentence(before index: Int) {
    guard let last = sentences.last else { return }
    var end = index
    while end > last.lowerBound, tokens[end - 1].start >= spans[sentences.count - 1].end { end -= 1 }
    sentences[sentences.count - 1] = last.lowerBound..<end
  }

  /// Most articles have fewer lines.
  private static let linesUsual = 16
}
