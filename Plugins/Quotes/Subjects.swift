import CorpusModel
import French
import TextKernel

/// Finds the phrase that names who speaks, left or right of the verb.
struct SubjectFinder {
  let reading: Reading

  private static let wordsMax = 18
  private static let de: Set<UInt32> = [Fold.hash("de"), Fold.hash("d'"), Fold.hash("du"), Fold.hash("des")]
  private static let contracted: Set<UInt32> = [
    Fold.hash("du"), Fold.hash("au"), Fold.hash("aux"),
  ]
  private static let to: Set<UInt32> = [Fold.hash("au"), Fold.hash("aux")]
  private static let times = Lexicon([
    (
      1,
      "semaine mois matin matinée soir soirée jour journée année an fois après-midi heure heures occasion nuit week-end veille lendemain"
    )
  ])

  /// The subject after an inverted verb that ends before `start`.
  func right(from start: Int, to limit: Int) -> Subject? {
    var index = start
    var unknown = 0
    while index < limit, unknown < 6 {
      let token = reading.tokens[index]
      if token.kind == .stop || token.kind == .quotationMark || reading.has(index, [.que, .relative]) { return nil }
      if let phrase = phrase(at: index, to: limit) { return phrase }
      index = adverbialEnd(index, limit)
      unknown += 1
    }
    return nil
  }

  /// a-t-on appris de source proche, auprès de X
  func source(after start: Int, to limit: Int) -> Subject? {
    for index in start..<min(limit, start + 4) where reading.has(index, .source) || reading.entityOf[index] >= 0 {
      if let phrase = phrase(at: index, to: limit) { return phrase }
    }
    return nil
  }

  /// The subject before a verb group that begins at `end`, not before `limit`.
  func left(before end: Int, from limit: Int) -> Subject? {
    var last = end - 1
    while last >= limit, reading.has(last, [.adverb, .negation]) || isManner(last) { last -= 1 }
    guard last >= limit else { return nil }
    if reading.has(last, .subjectPronoun), !reading.has(last, .objectPronoun) {
      return Subject(range: last..<last + 1, isPronoun: true)
    }
    let phrases = phrases(in: clauseStart(last, limit)..<last + 1)
    guard var index = phrases.indices.last(where: { !isInRelative(phrases[$0], before: end) }) else { return nil }
    while index > 0, isApposition(phrases[index], after: phrases[index - 1]), !isPerson(phrases[index]) { index -= 1 }
    return phrases[index]
  }

  /// The first phrase of a clause that no preposition governs.
  func first(in range: Range<Int>) -> Subject? {
    guard !range.isEmpty else { return nil }
    return phrases(in: clauseStart(range.upperBound - 1, range.lowerBound)..<range.upperBound).first
  }

  /// Phrases in `range` that no preposition governs, in order.
  private func phrases(in range: Range<Int>) -> [Subject] {
    var phrases: [Subject] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let isGoverned = index > 0 && reading.has(index - 1, .preposition) && !reading.has(index - 1, .objectPronoun)
      if let phrase = phrase(at: index, to: range.upperBound) {
        if !isGoverned { phrases.append(phrase) }
        index = phrase.range.upperBound
      } else if reading.has(index, .subjectPronoun), !reading.has(index, .objectPronoun) {
        phrases.append(Subject(range: index..<index + 1, isPronoun: true))
        index += 1
      } else if let entity = reading.entity(at: index) {
        while index < range.upperBound, reading.tokens[index].start < entity.span.end { index += 1 }
      } else {
        index += 1
      }
    }
    return phrases
  }

  /// A noun phrase that begins at `start`.
  func phrase(at start: Int, to limit: Int) -> Subject? {
    let token = reading.tokens[start]
    guard token.kind == .word, !Self.contracted.contains(token.hash), !token.flags.contains(.clitic) else { return nil }
    let isDetermined = reading.has(start, .determiner)
    if isDetermined {
      guard start + 1 < limit, reading.tokens[start + 1].kind == .word, !isTime(start + 1) else { return nil }
      // "la" of "la rappelle"
      if reading.has(start + 1, .cueFinite), reading.has(start, .objectPronoun) { return nil }
    } else if reading.entityOf[start] < 0 {
      guard reading.has(start, [.honorific, .role, .source]) || isName(start) else { return nil }
      guard !reading.has(start, [.weekday, .month, .adverb, .preposition, .conjunction, .auxiliary]) else { return nil }
    }
    let end = phraseEnd(start, limit)
    guard end > start + (isDetermined ? 1 : 0) else { return nil }
    return subject(start..<end, limit)
  }

  private func phraseEnd(_ start: Int, _ limit: Int) -> Int {
    var index = start
    var hasPerson = false
    while index < limit, index - start < Self.wordsMax {
      if let entity = reading.entity(at: index) {
        if hasPerson { break }
        while index < limit, reading.tokens[index].start < entity.span.end { index += 1 }
        hasPerson = entity.kind == .person && !isComplement(Int(reading.entityOf[index - 1]), from: start)
        continue
      }
      let token = reading.tokens[index]
      if token.kind == .stop, index > start, isTitleDot(index) {
        index += 1
        continue
      }
      guard token.kind == .word || token.kind == .number else { break }
      if hasPerson { break }
      if reading.has(index, [.relative, .que, .conjunction, .auxiliary, .weekday, .cueGerund, .subjectPronoun]) {
        break
      }
      if reading.has(index, .negation) { break }
      if reading.has(index, .adverb), index > start { break }
      if reading.has(index, [.cueFinite]), index > start, !reading.has(index, .role),
        !reading.has(index - 1, .determiner)
      {
        break
      }
      if reading.has(index, .preposition) || Self.to.contains(token.hash), !Self.de.contains(token.hash) {
        // secrétaire d'État à la Santé, conseiller en politique étrangère; not "le ministre à l'AFP".
        guard index > start, reading.has(index - 1, .role), !isMedium(index + 1, limit) else { break }
      }
      index += 1
    }
    while index > start, reading.has(index - 1, [.preposition, .determiner]), reading.entityOf[index - 1] < 0 {
      index -= 1
    }
    return index
  }

  private func isMedium(_ index: Int, _ limit: Int) -> Bool {
    var next = index
    while next < limit, reading.has(next, .determiner) { next += 1 }
    return next >= limit || reading.entity(at: next)?.kind == .organisation || reading.has(next, .role)
  }

  /// The dot of M. and Dr.
  private func isTitleDot(_ index: Int) -> Bool {
    reading.has(index - 1, .honorific) && reading.tokens[index].start == reading.tokens[index - 1].end
  }

  /// The phrase with its head; "un de ses proches, Jordan Allory" takes the name beside it.
  private func subject(_ range: Range<Int>, _ limit: Int) -> Subject {
    if let head = head(range) { return Subject(range: range, entity: head) }
    let next = range.upperBound + 1
    if next < limit, reading.isComma(next - 1), let entity = reading.entity(at: next), entity.kind == .person,
      entity.span.start == reading.tokens[next].start
    {
      var end = next
      while end < limit, reading.tokens[end].start < entity.span.end { end += 1 }
      if end >= limit || !reading.tokens[end].isWord {
        return Subject(range: range.lowerBound..<end, entity: Int(reading.entityOf[next]))
      }
    }
    return Subject(range: range)
  }

  /// The entity that heads the phrase: a person not after "de"; else the name that follows the determiner at once.
  private func head(_ range: Range<Int>) -> Int? {
    for index in range {
      let entity = Int(reading.entityOf[index])
      guard entity >= 0, reading.entities[entity].kind == .person else { continue }
      if !isComplement(entity, from: range.lowerBound) { return entity }
    }
    let first = reading.has(range.lowerBound, .determiner) ? range.lowerBound + 1 : range.lowerBound
    guard first < range.upperBound, reading.entityOf[first] >= 0 else { return nil }
    return Int(reading.entityOf[first])
  }

  /// "l'avocat de Jean Dupont", not "le ministre Jean Dupont".
  private func isComplement(_ entity: Int, from start: Int) -> Bool {
    var index = start
    while index < reading.tokens.count, reading.entityOf[index] != Int32(entity) { index += 1 }
    while index > start, reading.has(index - 1, .honorific) { index -= 1 }
    return index > start && Self.de.contains(reading.tokens[index - 1].hash)
  }

  private func isPerson(_ subject: Subject) -> Bool {
    subject.entity.map { reading.entities[$0].kind == .person } ?? false
  }

  /// "X, porte-parole de Y," between commas after another phrase.
  private func isApposition(_ phrase: Subject, after before: Subject) -> Bool {
    let start = phrase.range.lowerBound
    return start > 0 && reading.isComma(start - 1) && before.range.upperBound == start - 1
  }

  /// The phrase stands in a relative clause that has its own verb before `end`.
  private func isInRelative(_ phrase: Subject, before end: Int) -> Bool {
    var index = phrase.range.lowerBound - 1
    let limit = max(0, index - 30)
    while index >= limit, reading.tokens[index].kind == .word || reading.tokens[index].kind == .number {
      if reading.has(index, .relative) {
        return (index + 1..<max(index + 1, end)).contains { reading.has($0, [.auxiliary, .cueFinite]) }
      }
      index -= 1
    }
    return false
  }

  /// Back to what begins the clause: a stop, a colon, a mark, que, or mais.
  private func clauseStart(_ index: Int, _ limit: Int) -> Int {
    var start = index
    while start > limit {
      let before = start - 1
      let token = reading.tokens[before]
      if token.kind == .stop, before == limit || !isTitleDot(before) { break }
      if reading.isColon(before) || reading.isMark(before) { break }
      // X, qui a dit que …, a nié: after a comma the verb goes back over the clause.
      if reading.has(before, .que), !reading.isComma(index) { break }
      start -= 1
    }
    return start
  }

  private func adverbialEnd(_ index: Int, _ limit: Int) -> Int {
    guard reading.has(index, .preposition) || Self.contracted.contains(reading.tokens[index].hash) else {
      if reading.has(index, .determiner) { return min(limit, index + 2) }
      return index + 1
    }
    var next = index + 1
    while next < limit, reading.has(next, [.determiner, .preposition]), reading.entityOf[next] < 0 { next += 1 }
    guard next < limit else { return limit }
    if let entity = reading.entity(at: next) {
      while next < limit, reading.tokens[next].start < entity.span.end { next += 1 }
      return next
    }
    return next + 1
  }

  private func isTime(_ index: Int) -> Bool {
    reading.has(index, [.weekday, .month]) || reading.tokens[index].kind == .number
      || Self.times.value(of: reading.tokens[index], in: reading.bytes) != 0
  }

  /// A capital that no sentence asks for.
  private func isName(_ index: Int) -> Bool {
    guard reading.tokens[index].flags.contains(.capitalised), index > 0 else { return false }
    let before = reading.tokens[index - 1]
    return before.kind != .stop && before.kind != .quotationMark && !reading.tokens[index].flags.contains(.lineBefore)
  }

  /// An adverb in -ment.
  private func isManner(_ index: Int) -> Bool {
    let token = reading.tokens[index]
    guard token.kind == .word, token.span.count > 6 else { return false }
    return bytesEnd(token, "ement") || bytesEnd(token, "amment") || bytesEnd(token, "emment")
  }

  private func bytesEnd(_ token: Token, _ suffix: StaticString) -> Bool {
    let count = suffix.utf8CodeUnitCount
    guard token.span.count >= count else { return false }
    for offset in 0..<count where reading.bytes[Int(token.end) - count + offset] != suffix.utf8Start[offset] {
      return false
    }
    return true
  }
}
