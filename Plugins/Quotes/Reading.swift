import CorpusModel
import French
import TextKernel

/// An article as the quote rules read it: tokens with their classes, entities and marks, by index.
struct Reading {
  let bytes: UnsafeBufferPointer<UInt8>
  let tokens: [Token]
  let classes: [WordClass]
  let entities: [Entity]
  /// Entity a token belongs to, -1 for none.
  let entityOf: [Int32]
  /// Outermost marked spans, in order.
  let marks: [MarkedSpan]
  /// Marked span a token belongs to (its marks included), -1 for none.
  let markOf: [Int32]

  init(_ document: borrowing Document, _ entities: [Entity], _ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    tokens = document.tokens
    classes = French.classes(of: document.tokens, in: bytes)
    self.entities = entities
    entityOf = Self.cover(document.tokens, entities)
    marks = MarkPairing(bytes, document.tokens).outermost()
    var markOf = [Int32](repeating: -1, count: document.tokens.count)
    for (index, mark) in marks.enumerated() {
      for token in mark.whole { markOf[token] = Int32(index) }
    }
    self.markOf = markOf
  }

  private static func cover(_ tokens: [Token], _ entities: [Entity]) -> [Int32] {
    var owner = [Int32](repeating: -1, count: tokens.count)
    var next = 0
    for index in tokens.indices {
      while next < entities.count, entities[next].span.end <= tokens[index].start { next += 1 }
      guard next < entities.count else { break }
      if entities[next].span.overlaps(tokens[index].span) { owner[index] = Int32(next) }
    }
    return owner
  }

  /// The byte at the start of a token: enough to tell punctuation apart.
  @inline(__always)
  func byte(_ index: Int) -> UInt8 { bytes[Int(tokens[index].start)] }

  func isComma(_ index: Int) -> Bool { tokens[index].kind == .other && byte(index) == 0x2C }

  func isColon(_ index: Int) -> Bool { tokens[index].kind == .other && byte(index) == 0x3A }

  func isMark(_ index: Int) -> Bool { tokens[index].kind == .quotationMark }

  func has(_ index: Int, _ kind: WordClass) -> Bool { !classes[index].isDisjoint(with: kind) }

  func isWord(_ index: Int, _ hash: UInt32) -> Bool { tokens[index].hash == hash && tokens[index].kind == .word }

  func entity(at index: Int) -> Entity? { entityOf[index] < 0 ? nil : entities[Int(entityOf[index])] }

  /// Words and numbers in a range of tokens.
  func words(_ range: Range<Int>) -> Int { range.count { tokens[$0].isWord } }

  func span(_ range: Range<Int>) -> TextSpan {
    TextSpan(tokens[range.lowerBound].start, tokens[range.upperBound - 1].end)
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[span(range).range], as: UTF8.self) }

  /// `range` without blanks' worth of punctuation at its edges: commas, colons, dashes and final stops.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, tokens[start].kind == .other && byte(start) != 0x28 || tokens[start].kind == .stop { start += 1 }
    while end > start, tokens[end - 1].kind == .other && byte(end - 1) != 0x29 { end -= 1 }
    while end > start, tokens[end - 1].kind == .stop, byte(end - 1) == 0x2E { end -= 1 }
    return start..<end
  }
}
