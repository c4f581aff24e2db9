import CorpusModel
import French
import TextKernel

/// Where what was said begins and ends: the edges that the rules share.
extension QuoteFinder {
  /// The first token of the sentence that holds the token before `index`, not before `limit`.
  ///
  /// A unit may hold several sentences, where a marked span joins them; a stop outside marks ends one, and so does a
  /// marked sentence.
  func sentenceStart(before index: Int, _ limit: Int) -> Int {
    var start = index
    while start > limit {
      let before = start - 1
      if isStop(before) { break }
      if reading.isMark(before), endsSentence(closing: before), start < index { break }
      start -= 1
    }
    return start
  }

  /// One past the last token of the sentence that `start` stands in, its stop left out.
  func sentenceEnd(from start: Int, _ limit: Int) -> Int {
    var end = start
    while end < limit, !isStop(end) {
      end += 1
      if end < limit, endsSentence(closing: end - 1), reading.tokens[end].flags.contains(.capitalised) { break }
    }
    return end
  }

  /// A stop outside marks that is no honorific's dot and stands before nothing in small letters.
  func isStop(_ index: Int) -> Bool {
    guard reading.tokens[index].kind == .stop, reading.markOf[index] < 0, !reading.isHonorificDot(index) else {
      return false
    }
    guard index + 1 < reading.tokens.count else { return true }
    let next = reading.tokens[index + 1]
    return next.flags.contains(.capitalised) || next.kind != .word
  }

  /// The closing mark of a span that ends with a stop, so that its sentence ends with it.
  func endsSentence(closing index: Int) -> Bool {
    let mark = reading.markOf[index]
    guard mark >= 0, reading.marks[Int(mark)].close == index, index > 0 else { return false }
    return reading.tokens[index - 1].kind == .stop
  }

  /// The first word inside a marked span has a capital: a sentence of its own.
  func beginsSentence(_ mark: Int) -> Bool {
    let inner = reading.marks[mark].inner
    guard let first = inner.first(where: { reading.tokens[$0].isWord }) else { return false }
    return reading.tokens[first].flags.contains(.capitalised)
  }

  /// The span that closes right before `index`, a comma aside.
  func mark(closingBefore index: Int) -> Int? {
    var last = index - 1
    while last > 0, reading.isComma(last), reading.markOf[last] < 0 { last -= 1 }
    guard last >= 0, reading.markOf[last] >= 0, reading.marks[Int(reading.markOf[last])].close == last else {
      return nil
    }
    return Int(reading.markOf[last])
  }

  /// A subheading runs into the mark (… de gestion"Il y a …): no blank between them and a capital inside.
  func isGlued(_ mark: Int) -> Bool {
    let open = reading.marks[mark].open
    guard open > 0, !reading.tokens[open].flags.contains(.spaceBefore), beginsSentence(mark) else { return false }
    let before = reading.tokens[open - 1]
    return before.kind == .word && !before.flags.contains(.elided)
  }

  /// What stands before an incise: direct where marks hold it, mixed where a sentence runs into them.
  func saidBefore(_ end: Int, from limit: Int) -> (parts: Parts, kind: QuoteKind)? {
    guard let last = mark(closingBefore: end) else {
      let start = afterDateline(sentenceStart(before: end, limit))
      return start < end ? content(start..<end) : nil
    }
    let open = reading.marks[last].open
    let inner = reading.marks[last].inner
    var start = max(limit, sentenceStart(before: open, limit))
    if let colon = (start..<max(start, open)).last(where: { reading.markOf[$0] < 0 && reading.isColon($0) }) {
      start = colon + 1
    }
    if isGlued(last) || start >= open { return inner.isEmpty ? nil : (Parts(inner), .direct) }
    start = afterDateline(start)
    let outside = (start..<open).lazy.filter { reading.markOf[$0] < 0 && reading.tokens[$0].isWord }
    let earlier = reading.marks(in: start..<open)
    if outside.allSatisfy({ reading.has($0, .conjunction) || reading.is($0, .joining) }) {
      // «…» et «…», a-t-il dit: one quote in parts; a conjunction before the first belongs to nobody.
      if earlier.isEmpty, !outside.isEmpty { return (Parts(start..<reading.marks[last].close + 1), .mixed) }
      var parts = Parts()
      for mark in earlier where !reading.marks[mark].inner.isEmpty { parts.append(reading.marks[mark].inner) }
      if !inner.isEmpty { parts.append(inner) }
      return parts.isEmpty ? nil : (parts, .direct)
    }
    // A marked sentence behind other words is all that was said: Il s'emporte "Vous n'avez pas le droit".
    if beginsSentence(last), reading.words(inner) >= 4, !reading.isComma(open - 1),
      !reading.tokens[open - 1].flags.contains(.elided), !reading.has(open - 1, [.determiner, .preposition, .que])
    {
      return (Parts(inner), .direct)
    }
    return content(start..<end)
  }

  /// Past "JAKARTA (AFP) -": a dash near the head of a paragraph, after a place.
  func afterDateline(_ start: Int) -> Int {
    let zoned = reading.afterDateline(start)
    if zoned > start { return zoned }
    guard start == 0 || reading.tokens[start].flags.contains(.lineBefore) else { return start }
    for index in start..<min(start + 9, reading.tokens.count) {
      guard reading.tokens[index].kind == .other else { continue }
      let byte = reading.byte(index)
      let isDash = byte == 0x2D || (byte == 0xE2 && reading.tokens[index].span.count == 3)
      if isDash, reading.tokens[index].flags.contains(.spaceBefore), index > start,
        reading.tokens[start].flags.contains(.capitalised)
      {
        return index + 1
      }
    }
    return start
  }
}
