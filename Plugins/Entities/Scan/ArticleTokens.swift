import French
import Morphology
import TextKernel

/// The tokens of one article with what the lists say of each, and what the article itself says of its words.
///
/// A class, so that the scanner passes it on for one word; valid only within `read`.
final class ArticleTokens {
  let bytes: UnsafeBufferPointer<UInt8>
  let tokens: UnsafeBufferPointer<Token>
  /// What the dictionary and the neighbours say of each token.
  let readings: UnsafeBufferPointer<Reading>
  let classes: UnsafeBufferPointer<WordClass>
  /// The first word of a sentence, of a line, after an opening mark or a colon: its capital says nothing.
  let opens: UnsafeBufferPointer<Bool>
  /// In a line whose grammar words are capitalised too, in capitals or in English: no capital says anything.
  let shouts: UnsafeBufferPointer<Bool>
  /// Whether any token shouts.
  let hasShouts: Bool
  /// The tokens at which a mention may begin, opening brackets among them: a quarter of all.
  let starts: UnsafeBufferPointer<Int32>
  /// Words that stand in lower case somewhere, and words that stand capitalised where nothing asks for it.
  private let lower: HashFilter
  private let capital: HashFilter

  private init(_ reader: LineReader, hasShouts: Bool, starts: Int) {
    bytes = reader.bytes
    tokens = reader.tokens
    readings = reader.readings
    classes = UnsafeBufferPointer(reader.classes)
    opens = UnsafeBufferPointer(reader.opens)
    shouts = UnsafeBufferPointer(reader.shouts)
    lower = reader.lower
    capital = reader.capital
    self.hasShouts = hasShouts
    self.starts = UnsafeBufferPointer(rebasing: reader.starts[..<starts])
  }

  /// Calls `body` with the tokens as read; all that is found of them stands in one piece of memory.
  static func read<Result>(
    _ tokens: UnsafeBufferPointer<Token>, _ readings: UnsafeBufferPointer<Reading>,
    in bytes: UnsafeBufferPointer<UInt8>, sentences: [TextSpan], _ lexicon: NameLexicon,
    _ body: (ArticleTokens) -> Result
  ) -> Result {
    let (count, filter) = (tokens.count, HashFilter.size(words: tokens.count))
    let size = filter * 16 + count * (MemoryLayout<WordClass>.stride + MemoryLayout<Int32>.stride + 2)
    return withUnsafeTemporaryAllocation(byteCount: size, alignment: 8) { memory in
      memory.initializeMemory(as: UInt8.self, repeating: 0)
      var free = memory[...]
      let lower = HashFilter(take(filter, of: UInt64.self, from: &free))
      let capital = HashFilter(take(filter, of: UInt64.self, from: &free))
      let classes = take(count, of: WordClass.self, from: &free)
      let starts = take(count, of: Int32.self, from: &free)
      let opens = take(count, of: Bool.self, from: &free)
      let shouts = take(count, of: Bool.self, from: &free)
      let reader = LineReader(
        bytes: bytes, tokens: tokens, readings: readings, lexicon: lexicon, classes: classes, opens: opens,
        shouts: shouts, starts: starts, lower: lower, capital: capital)
      let found = sentences.withUnsafeBufferPointer { reader.read(sentences: $0) }
      return body(ArticleTokens(reader, hasShouts: found.hasShouts, starts: found.starts))
    }
  }

  private static func take<Element>(
    _ count: Int, of type: Element.Type, from free: inout Slice<UnsafeMutableRawBufferPointer>
  ) -> UnsafeMutableBufferPointer<Element> {
    let taken = free.prefix(count * MemoryLayout<Element>.stride)
    free = free[taken.endIndex...]
    return UnsafeMutableRawBufferPointer(rebasing: taken).bindMemory(to: type)
  }

  var count: Int { tokens.count }

  func isLowerElsewhere(_ index: Int) -> Bool { lower.contains(tokens[index].hash) }
  func isCapitalElsewhere(_ index: Int) -> Bool { capital.contains(tokens[index].hash) }

  func isCapitalised(_ index: Int) -> Bool {
    tokens[index].kind == .word && tokens[index].flags.contains(.capitalised)
  }

  /// True where the token follows the one before on the same line, with only a blank between.
  func isJoined(_ index: Int) -> Bool {
    index < count && tokens[index].flags.contains(.spaceBefore) && !tokens[index].flags.contains(.lineBefore)
  }

  func byte(_ index: Int) -> UInt8 { bytes[Int(tokens[index].start)] }

  /// A word of the dictionary, whatever its capital.
  func isCommon(_ index: Int) -> Bool {
    let reading = readings[index]
    if tokens[index].flags.contains(.capitalised) { return French.isCommonWord(tokens[index], in: bytes) }
    if reading.isGuessed { return false }
    switch reading.part {
    case .none, .other, .number, .symbol, .punctuation: return false
    case .properNoun: return false
    default: return true
    }
  }

  /// A lone capital: of an initial where a dot follows.
  func isSingleCapital(_ index: Int) -> Bool {
    isCapitalised(index) && tokens[index].span.count <= 2 && !tokens[index].flags.contains(.elided)
      && !tokens[index].flags.contains(.allCapitals)
      && (tokens[index].span.count == 1 || tokens[index].flags.contains(.nonASCII))
  }

  /// A dot that touches the word before.
  func isDot(_ index: Int) -> Bool {
    index < count && tokens[index].kind == .stop && tokens[index].span.count == 1
      && !tokens[index].flags.contains(.spaceBefore) && byte(index) == 0x2E
  }

  /// The words as written, each blank one space.
  func text(of mention: Mention) -> String {
    if let part = mention.part { return String(decoding: bytes[part.range], as: UTF8.self) }
    let range = mention.first..<mention.end
    let written = Int(tokens[mention.first].start)..<Int(tokens[mention.end - 1].end)
    var isPlain = true
    for index in range.dropFirst() {
      let gap = Int(tokens[index - 1].end)..<Int(tokens[index].start)
      let isSpace = gap.count == 1 && bytes[gap.lowerBound] == 0x20
      if tokens[index].flags.contains(.spaceBefore) ? !isSpace : !gap.isEmpty { isPlain = false }
    }
    if isPlain { return String(decoding: bytes[written], as: UTF8.self) }
    var text: [UInt8] = []
    for index in range {
      if index > range.lowerBound && tokens[index].flags.contains(.spaceBefore) { text.append(0x20) }
      text += bytes[tokens[index].span.range]
    }
    return String(decoding: text, as: UTF8.self)
  }
}

/// A set of word hashes that may say yes in error, about once in a thousand words (two bits a word).
struct HashFilter {
  private let bits: UnsafeMutablePointer<UInt64>
  private let mask: Int

  /// Pieces of 64 bits that so many words need.
  static func size(words: Int) -> Int {
    var size = 32
    while size * 2 < words { size *= 2 }
    return size
  }

  /// - Parameter bits: `size(words:)` zeros.
  init(_ bits: UnsafeMutableBufferPointer<UInt64>) {
    self.bits = bits.baseAddress.unsafelyUnwrapped
    mask = bits.count * 64 - 1
  }

  @inline(__always)
  func insert(_ hash: UInt32) {
    let first = Int(hash) & mask
    let second = Int(hash >> 13) & mask
    bits[first >> 6] |= 1 &<< UInt64(first & 63)
    bits[second >> 6] |= 1 &<< UInt64(second & 63)
  }

  @inline(__always)
  func contains(_ hash: UInt32) -> Bool {
    let first = Int(hash) & mask
    let second = Int(hash >> 13) & mask
    return (bits[first >> 6] &>> UInt64(first & 63)) & (bits[second >> 6] &>> UInt64(second & 63)) & 1 != 0
  }
}
