import CorpusModel
import French
import TextKernel

/// The subject that stands before its verb.
///
/// A clause is read as segments between commas: introductions ("Interrogé sur…,", "En 2014,", "Pour réaliser ces
/// tests,"), the subject, what is added to it ("ministre de…,", "qui est aussi…,"), the verb. The subject begins the
/// first segment that a noun phrase begins.
extension SubjectFinder {
  /// The subject before a verb group that begins at `end`, not before `limit`.
  func left(before end: Int, from limit: Int) -> Subject? {
    var last = end - 1
    while last >= limit, reading.has(last, [.adverb, .negation]) || isManner(last) { last -= 1 }
    guard last >= limit else { return nil }
    if reading.has(last, .subjectPronoun), !reading.has(last, .objectPronoun) {
      return Subject(range: last..<last + 1, isPronoun: true)
    }
    if reading.isWord(last, reading.word.qui) { return antecedent(of: last, limit) }
    return segments(from: clauseStart(last, limit), to: last + 1)
  }

  /// The subject of the clause that `range` begins: that of a gerund or a second verb at its end.
  func first(in range: Range<Int>) -> Subject? {
    guard !range.isEmpty else { return nil }
    return segments(from: sentenceStart(range), to: range.upperBound)
  }

  /// The phrase before a relative that begins at `index`: un tweet de X | selon lequel
  func antecedent(before index: Int, from limit: Int) -> Subject? { antecedent(of: index, limit) }

  /// X, qui a dit; le ministre, qui
  private func antecedent(of relative: Int, _ limit: Int) -> Subject? {
    var end = relative
    if end > limit, reading.isComma(end - 1) { end -= 1 }
    if end > limit, reading.byte(end - 1) == 0x29 {
      while end > limit, reading.byte(end - 1) != 0x28 { end -= 1 }
      end -= 1
    }
    // "l'avis de X, qui": the person right before.
    if end > limit, let entity = reading.entity(at: end - 1), entity.kind == .person {
      var first = end - 1
      while first > limit, reading.entityOf[first - 1] == reading.entityOf[end - 1] { first -= 1 }
      if reading.isOf(first - 1), let phrase = phrase(at: first, to: end) { return phrase }
    }
    var best: Subject?
    var start = max(limit, end - Self.phraseMax)
    while start < end {
      if let phrase = phrase(at: start, to: end), phrase.range.upperBound >= end - (phrase.entity == nil ? 0 : 1) {
        if let head = best, !isGoverned(start) || head.entity != nil { return head }
        best = phrase
        break
      }
      if let entity = reading.entity(at: start) {
        while start < end, reading.tokens[start].start < entity.span.end { start += 1 }
      } else {
        start += 1
      }
    }
    return best
  }

  private static let phraseMax = 18

  private func segments(from first: Int, to end: Int) -> Subject? {
    // The town of a dateline says nothing.
    let start = first < end ? min(end, reading.afterDateline(first)) : first
    if let adjacent = person(endingAt: end, from: start) ?? role(endingAt: end, from: start) { return adjacent }
    var index = start
    var fallback: Subject?
    while index < end {
      let segmentEnd = endOfSegment(index, end)
      if !isSubordinate(index), let subject = subject(beginning: index, segmentEnd, end) { return subject }
      if fallback == nil, !isSubordinate(index) || segmentEnd >= end { fallback = inside(index, segmentEnd) }
      index = segmentEnd + 1
    }
    return fallback
  }

  private func endOfSegment(_ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end, !reading.isComma(index) { index += 1 }
    return index
  }

  /// A noun phrase at the head of a segment, past conjunctions, adverbs and days.
  private func subject(beginning start: Int, _ end: Int, _ verb: Int) -> Subject? {
    var index = start
    while index < end {
      if reading.has(index, [.conjunction, .adverb, .weekday, .month]) || isManner(index)
        || reading.tokens[index].kind == .number || reading.tokens[index].kind == .other
      {
        index += 1
        continue
      }
      // La semaine dernière l'OMS: when, before who.
      if reading.has(index, .determiner), index + 1 < end, isTime(index + 1) {
        index += 2
        while index < end, !reading.has(index, .determiner), reading.entityOf[index] < 0,
          !reading.has(index, .subjectPronoun)
        {
          index += 1
        }
        continue
      }
      break
    }
    guard index < end else { return nil }
    if reading.has(index, .subjectPronoun), !reading.has(index, .objectPronoun) {
      return Subject(range: index..<index + 1, isPronoun: true)
    }
    guard !isGoverned(index), phrase(at: index, to: end) != nil else { return nil }
    // The whole up to the verb: "la commissaire de Royan, Jacqueline Cazorla, a assuré".
    return phrase(at: index, to: verb)
  }

  /// Comme on lui demandait …, Si X a reçu …, Alors que …: another verb's clause, up to its comma.
  private func isSubordinate(_ index: Int) -> Bool { reading.is(index, .opensSubordinate) }

  /// The first phrase of a segment that no preposition governs.
  private func inside(_ start: Int, _ end: Int) -> Subject? {
    var index = start
    while index < end {
      if let phrase = phrase(at: index, to: end) {
        if !isGoverned(index), !isObject(index, from: start) { return phrase }
        index = phrase.range.upperBound
      } else {
        index += 1
      }
    }
    return nil
  }

  /// A person, body or place named right before the verb that no preposition and no verb governs.
  private func person(endingAt end: Int, from start: Int) -> Subject? {
    let last = end - 1
    guard last >= start, reading.entityOf[last] >= 0 else { return nil }
    var index = last
    while index > start, reading.entityOf[index - 1] == reading.entityOf[last] { index -= 1 }
    if reading.entities[Int(reading.entityOf[last])].kind != .person {
      // …, le Kremlin | a dit: behind a comma, with its article.
      let hasArticle = index > start && reading.has(index - 1, .determiner) && !reading.isOf(index - 1)
      if hasArticle { index -= 1 }
      guard index > start, reading.isComma(index - 1), hasArticle || reading.isArticle(index) else { return nil }
      return isApposed(index, start) ? nil : phrase(at: index, to: end)
    }
    let isOpen =
      index == start || reading.isComma(index - 1) || reading.entityOf[index - 1] >= 0
      || reading.has(index - 1, .conjunction)
    guard isOpen, !isGoverned(index), !reading.isComma(max(start, index - 1)) || !isApposed(index, start) else {
      return nil
    }
    return phrase(at: index, to: end)
  }

  /// … et cinq jours plus tard | le patron de Tesla | confirmait: a definite noun for somebody right before the verb,
  /// after words that say when.
  private func role(endingAt end: Int, from start: Int) -> Subject? {
    var index = end - 2
    while index > start, end - index <= Self.roleMax {
      guard reading.tokens[index].kind == .word else { return nil }
      if reading.isArticle(index), !reading.isOf(index), reading.isRoleNoun(index + 1) {
        let isAfterTime =
          reading.has(index - 1, [.adverb, .month, .weekday]) || isTime(index - 1)
          || reading.isWord(index - 1, reading.word.tard)
        guard isAfterTime, !isGoverned(index), let phrase = phrase(at: index, to: end), phrase.range.upperBound == end
        else { return nil }
        return phrase
      }
      index -= 1
    }
    return nil
  }

  private static let roleMax = 8

  /// "Le ministre, X": the name goes with the noun before it.
  private func isApposed(_ index: Int, _ start: Int) -> Bool {
    var before = index - 1
    while before > start, !reading.isComma(before - 1) { before -= 1 }
    return phrase(at: before, to: index).map { $0.range.upperBound == index - 1 || $0.range.upperBound > index }
      ?? false
  }

  func isGoverned(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    if reading.isOf(index - 1) || reading.isWord(index - 1, reading.word.au)
      || reading.isWord(index - 1, reading.word.aux)
    {
      return true
    }
    return reading.has(index - 1, .preposition) && !reading.has(index - 1, .objectPronoun)
  }

  /// Behind an infinitive or a gerund, in the same segment: "pour reprendre le contrôle".
  private func isObject(_ index: Int, from start: Int) -> Bool {
    var before = index - 1
    while before >= start {
      if reading.has(before, [.cueInfinitive, .cueGerund, .cueParticiple]) || isInfinitiveLike(before) { return true }
      before -= 1
    }
    return false
  }

  private func isInfinitiveLike(_ index: Int) -> Bool {
    let token = reading.tokens[index]
    guard token.kind == .word, token.span.count > 4, !token.flags.contains(.capitalised) else { return false }
    let bytes = reading.bytes
    let end = Int(token.end)
    switch (bytes[end - 2], bytes[end - 1]) {
    case (0x65, 0x72), (0x72, 0x65), (0x69, 0x72): return index > 0 && reading.has(index - 1, .preposition)
    case (0x6E, 0x74): return bytes[end - 3] == 0x61
    default: return false
    }
  }

  /// Back to what begins the clause: a stop, a colon, a mark, que, or a conjunction with a verb before it.
  func clauseStart(_ index: Int, _ limit: Int) -> Int {
    var start = index
    var hasComma = false
    while start > limit {
      let before = start - 1
      let token = reading.tokens[before]
      if token.kind == .stop, before == limit || !reading.isHonorificDot(before) { break }
      if reading.isColon(before) || (reading.isMark(before) && !isShortSpan(before)) { break }
      if reading.isComma(before) { hasComma = true }
      // X, qui a dit que …, a nié: after a comma the verb goes back over the clause.
      if reading.has(before, .que), !hasComma { break }
      if reading.has(before, .conjunction), !hasComma, start <= index {
        // lorsque la Russie a dit; X est venu et son avocat a dit
        if !reading.isWord(before, reading.word.et) || hasVerb(before, limit) { break }
      }
      start -= 1
    }
    return start
  }

  /// A few words in marks within a clause: s'il "redoutait" une vague.
  private func isShortSpan(_ index: Int) -> Bool {
    let mark = reading.markOf[index]
    return mark >= 0 && reading.words(reading.marks[Int(mark)].inner) <= 4
      && reading.tokens[max(0, reading.marks[Int(mark)].close - 1)].kind != .stop
  }

  private func hasVerb(_ end: Int, _ limit: Int) -> Bool {
    var index = end - 1
    while index >= limit, !reading.isComma(index), reading.tokens[index].kind != .stop, !reading.has(index, .que) {
      if reading.has(index, [.auxiliary, .cueFinite]) || reading.isVerb(index) { return true }
      index -= 1
    }
    return false
  }

  private func sentenceStart(_ range: Range<Int>) -> Int {
    var start = range.upperBound
    while start > range.lowerBound {
      let before = start - 1
      if reading.tokens[before].kind == .stop, !reading.isHonorificDot(before), reading.markOf[before] < 0 { break }
      let mark = reading.markOf[before]
      if mark >= 0, reading.marks[Int(mark)].close == before, reading.tokens[before - 1].kind == .stop { break }
      start -= 1
    }
    return start
  }
}
