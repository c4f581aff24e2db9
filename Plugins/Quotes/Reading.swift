import CorpusModel
import French
import Morphology
import TextKernel

/// An article as the quote rules read it: tokens with their classes, entities and marks, by index.
///
/// A class, since every rule holds it: a copy of its arrays costs more than most rules.
final class Reading {
  let bytes: UnsafeBufferPointer<UInt8>
  let tokens: [Token]
  let classes: [WordClass]
  /// What this module's lists say of each token.
  private let traits: [Traits]
  let word = Words.shared
  /// Part of speech and agreement of each token; empty where the language is not known.
  private let grammar: [Morphology.Reading]
  private let zones: [Zone]
  let entities: [Entity]
  /// Entity a token belongs to, -1 for none.
  let entityOf: [Int32]
  /// Tokens of each entity; empty where another has them.
  let namings: [Range<Int>]
  /// Outermost marked spans, in order.
  let marks: [MarkedSpan]
  /// Marked span a token belongs to (its marks included), -1 for none.
  let markOf: [Int32]

  init(_ document: borrowing Document, _ entities: [Entity], _ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    tokens = document.tokens
    classes = French.classes(of: document.tokens, in: bytes)
    traits = TraitTable.shared.traits(of: document.tokens, in: bytes)
    grammar = document.readings.count == document.tokens.count ? document.readings : []
    zones = document.zones
    self.entities = entities
    (entityOf, namings) = Self.cover(document.tokens, entities)
    marks = MarkPairing(bytes, document.tokens, classes).outermost()
    var markOf = [Int32](repeating: -1, count: document.tokens.count)
    for (index, mark) in marks.enumerated() {
      for token in mark.whole { markOf[token] = Int32(index) }
    }
    self.markOf = markOf
  }

  private static func cover(_ tokens: [Token], _ entities: [Entity]) -> (of: [Int32], ranges: [Range<Int>]) {
    var owner = [Int32](repeating: -1, count: tokens.count)
    var ranges = [Range<Int>](repeating: 0..<0, count: entities.count)
    var index = 0
    for number in entities.indices {
      let span = entities[number].span
      while index < tokens.count, tokens[index].end <= span.start { index += 1 }
      let start = index
      while index < tokens.count, tokens[index].span.overlaps(span) {
        owner[index] = Int32(number)
        index += 1
      }
      ranges[number] = start..<index
    }
    return (owner, ranges)
  }

  /// The byte at the start of a token: enough to tell punctuation apart.
  @inline(__always)
  func byte(_ index: Int) -> UInt8 { bytes[Int(tokens[index].start)] }

  func isComma(_ index: Int) -> Bool { tokens[index].kind == .other && byte(index) == 0x2C }

  func isColon(_ index: Int) -> Bool { tokens[index].kind == .other && byte(index) == 0x3A }

  /// A mark of its own shape, or anything else that opens or closes a span.
  func isMark(_ index: Int) -> Bool {
    if tokens[index].kind == .quotationMark { return true }
    guard tokens[index].kind == .other, markOf[index] >= 0 else { return false }
    let mark = marks[Int(markOf[index])]
    return mark.open == index || mark.close == index
  }

  func has(_ index: Int, _ kind: WordClass) -> Bool { !classes[index].isDisjoint(with: kind) }

  func `is`(_ index: Int, _ trait: Traits) -> Bool { !traits[index].isDisjoint(with: trait) }

  func isWord(_ index: Int, _ hash: UInt32) -> Bool { tokens[index].hash == hash && tokens[index].kind == .word }

  func entity(at index: Int) -> Entity? { entityOf[index] < 0 ? nil : entities[Int(entityOf[index])] }

  func entityKind(at index: Int) -> EntityKind? { entityOf[index] < 0 ? nil : entities[Int(entityOf[index])].kind }

  /// le, la, l', les
  func isArticle(_ index: Int) -> Bool {
    let hash = tokens[index].hash
    return hash == word.le || hash == word.la || hash == word.l || hash == word.les
  }

  /// de, d', du, des
  func isOf(_ index: Int) -> Bool {
    let hash = tokens[index].hash
    return tokens[index].kind == .word
      && (hash == word.de || hash == word.d || hash == word.du || hash == word.des)
  }

  /// The dot of M. and Dr.
  func isHonorificDot(_ index: Int) -> Bool {
    index > 0 && tokens[index].kind == .stop && has(index - 1, .honorific)
      && tokens[index].start == tokens[index - 1].end
  }

  /// ancien, nouveau, jeune …: adjectives that stand before a noun for somebody.
  func isAdjectiveBefore(_ index: Int) -> Bool { self.is(index, .adjectiveBefore) }

  /// The first token of a sentence or of what stands for one.
  func isSentenceStart(_ index: Int) -> Bool {
    guard index > 0, !tokens[index].flags.contains(.lineBefore) else { return true }
    if tokens[index - 1].kind == .stop { return !isHonorificDot(index - 1) }
    return markOf[index] < 0 && isMark(index - 1) && index > 1 && tokens[index - 2].kind == .stop
  }

  /// Share bars and related headlines are no part of the story.
  func isBoilerplate(_ index: Int) -> Bool { zones.zone(at: tokens[index].start)?.kind == .boilerplate }

  /// One past the last token of the dateline that `index` stands in; `index` where it stands in none.
  func afterDateline(_ index: Int) -> Int {
    guard let zone = zones.zone(at: tokens[index].start), zone.kind == .dateline else { return index }
    var next = index
    while next < tokens.count, tokens[next].start < zone.span.end { next += 1 }
    return next
  }

  /// The text core reads a finite verb here, and is sure of it.
  func isFinite(_ index: Int) -> Bool {
    guard index < grammar.count else { return false }
    let word = grammar[index]
    return word.isFinite && !word.isGuessed && !word.mayBeNoun && !word.mayBeAdjective
  }

  func isInfinitive(_ index: Int) -> Bool? { index < grammar.count ? grammar[index].isInfinitive : nil }

  func isVerbForm(_ index: Int) -> Bool? { index < grammar.count ? grammar[index].isVerb : nil }

  func isPastParticiple(_ index: Int) -> Bool { index < grammar.count && grammar[index].isPastParticiple }

  func isPresentParticiple(_ index: Int) -> Bool? {
    index < grammar.count ? grammar[index].isPresentParticiple : nil
  }

  /// The gender that the form of a noun shows.
  func gender(_ index: Int) -> WordClass {
    guard index < grammar.count else { return [] }
    switch grammar[index].gender {
    case .masculine: return .masculine
    case .feminine: return .feminine
    default: return []
    }
  }

  func isNoun(_ index: Int) -> Bool { index < grammar.count && grammar[index].part == .noun }

  /// A finite verb, as far as the lists know one.
  func isVerb(_ index: Int) -> Bool {
    guard index < tokens.count, tokens[index].kind == .word else { return false }
    if isFinite(index) { return true }
    if has(index, [.auxiliary, .cueFinite]) { return true }
    if has(index, [.negation, .objectPronoun]), !has(index, [.preposition, .determiner]) { return true }
    return self.is(index, .finite)
  }

  func endsInMuteE(_ index: Int) -> Bool { bytes[Int(tokens[index].end) - 1] == 0x65 }

  /// A noun that names somebody or some body: of the language pack's list or of this analyzer's.
  func isRoleNoun(_ index: Int) -> Bool {
    has(index, [.role, .source]) || !worlds(index).isEmpty
  }

  func worlds(_ index: Int) -> Worlds { traits[index].worlds }

  /// The noun after "ex-", nil without it.
  func withoutEx(_ index: Int) -> UnsafeBufferPointer<UInt8>? { Self.withoutEx(tokens[index], bytes) }

  static func withoutEx(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
    guard token.flags.contains(.hyphenated), token.span.count > 5 else { return nil }
    let start = Int(token.start)
    guard bytes[start] | 0x20 == 0x65, bytes[start + 1] | 0x20 == 0x78, bytes[start + 2] == 0x2D else { return nil }
    return UnsafeBufferPointer(rebasing: bytes[start + 3..<Int(token.end)])
  }

  /// Marked spans that some of `range` belongs to, by number: they stand in order and apart.
  func marks(in range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty, !marks.isEmpty else { return 0..<0 }
    var (first, last) = (0, marks.count)
    while first < last {
      let middle = (first + last) / 2
      if marks[middle].close < range.lowerBound { first = middle + 1 } else { last = middle }
    }
    while last < marks.count, marks[last].open < range.upperBound { last += 1 }
    return first..<last
  }

  /// Words and numbers in a range of tokens.
  func words(_ range: Range<Int>) -> Int { range.count { tokens[$0].isWord } }

  func span(_ range: Range<Int>) -> TextSpan {
    TextSpan(tokens[range.lowerBound].start, tokens[range.upperBound - 1].end)
  }

  /// Who is said to speak; of a pronoun behind its verb its word alone: il in a-t-il.
  func mention(_ range: Range<Int>) -> TextSpan {
    var span = span(range)
    guard range.count == 1, tokens[range.lowerBound].flags.contains(.clitic) else { return span }
    let letters = bytes[span.range].reversed().prefix { ($0 | 0x20) &- 0x61 < 26 }.count
    span.start = span.end - Int32(letters)
    return span
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
