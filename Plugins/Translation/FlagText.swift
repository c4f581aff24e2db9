import CorpusModel
import TextKernel

/// An article as the rules read it; valid only while its buffers are.
struct FlagText {
  let bytes: UnsafeBufferPointer<UInt8>
  let tokens: UnsafeBufferPointer<Token>
  let sentences: [TextSpan]
  let entities: [Entity]
  /// Lines that hold something, as ranges of tokens.
  let lines: [Range<Int>]
  let marks: QuotationMarks
  /// Words per list of the analyzer.
  let classes: [TextWords]
  /// What the phrase tables found, in order of the text.
  let phrases: [PhraseHit]

  init(
    bytes: UnsafeBufferPointer<UInt8>, tokens: UnsafeBufferPointer<Token>, sentences: [TextSpan], entities: [Entity]
  ) {
    self.bytes = bytes
    self.tokens = tokens
    self.sentences = sentences
    self.entities = entities
    var lines: [Range<Int>] = []
    var start = 0
    for index in tokens.indices where index > 0 && tokens[index].flags.contains(.lineBefore) {
      lines.append(start..<index)
      start = index
    }
    if start < tokens.count { lines.append(start..<tokens.count) }
    self.lines = lines
    marks = QuotationMarks(bytes, tokens, lines)
    let lexicon = TextWords.lexicon
    classes = tokens.map { $0.kind == .word ? TextWords(rawValue: lexicon.value(of: $0, in: bytes)) : [] }
    phrases = PhraseTable.shared.hits(in: tokens, bytes: bytes, sentences: sentences)
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

  func words(in line: Range<Int>) -> Int { line.reduce(0) { $0 + (tokens[$1].isWord ? 1 : 0) } }

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
