import CorpusModel
import French
import TextKernel

/// «…», a déclaré X. — …, a-t-il ajouté. — …, souligne X, …
extension QuoteFinder {
  /// A report set off by a comma or a mark with its subject after it; the words around it are what was said.
  mutating func incises(_ unit: inout Unit) {
    for index in unit.reports.indices {
      let report = unit.reports[index]
      if unit.reports[index].isUsed || announced(report, &unit, index) { continue }
      guard reading.markOf[report.range.lowerBound] < 0, let incise = incise(report, in: unit.range) else { continue }
      let limit = start(of: incise, unit, index)
      let pause = incise.range.lowerBound
      if opensClause(pause, limit) {
        // "…, pour lequel, affirme-t-il, son équipe a reçu …": what was said follows.
        followed(incise, report, &unit, index)
        continue
      }
      guard pause > limit, case (var said, let kind)? = saidBefore(pause, from: limit) else { continue }
      let words = said.reduce(0) { $0 + reading.words($1) }
      if kind == .indirect, !report.takesSpeech, !isLearnt(report, incise.subject) { continue }
      if kind == .direct, words < 2, !reading.marks.contains(where: { $0.inner == said[0] }) { continue }
      let after = incise.range.upperBound..<unit.range.upperBound
      let before = said[0].lowerBound..<pause
      let rest = continuation(after, incise, kind, before, unit, index) ?? Parts()
      if kind == .indirect, words < 3, rest.isEmpty { continue }
      said.append(rest)
      unit.reports[index].isUsed = true
      unit.subject = incise.subject
      unit.isInverted = true
      unit.reports[index].isIncise = true
      let (who, relaying) = relayed(incise.subject)
      unit.subject = who
      var candidate = Candidate(parts: said, kind: kind, cue: report.cue, subject: who, rule: .incise)
      candidate.via = relaying ?? relay(after: incise.range.upperBound, &unit, index)
      add(candidate)
    }
  }

  /// a-t-on appris de source proche, a appris BFMTV
  private func isLearnt(_ report: Report, _ subject: Subject) -> Bool {
    guard report.frames.contains(.takesQue) else { return false }
    if let clitic = report.clitic { return !reading.has(clitic, [.masculine, .feminine]) }
    return subject.entity.map { PressNames.holds(reading.entities[$0].name) } ?? false
  }

  /// "a appris l'AFP de sources proches": the sources speak, the agency passes it on.
  private func relayed(_ subject: Subject) -> (Subject, Subject?) {
    guard let entity = subject.entity, PressNames.holds(reading.entities[entity].name),
      let source = subject.range.first(where: { reading.has($0, .source) && $0 > 0 && reading.isOf($0 - 1) })
    else { return (subject, nil) }
    let press = Subject(range: subject.range.lowerBound..<source - 1, entity: entity)
    return (Subject(range: source..<subject.range.upperBound), press)
  }

  /// A relative or a conjunction stands right before the pause.
  private func opensClause(_ pause: Int, _ limit: Int) -> Bool {
    var before = pause - 1
    while before > limit, reading.isComma(before) { before -= 1 }
    guard before > limit, reading.markOf[before] < 0 else { return false }
    return reading.has(before, [.relative, .que]) || (reading.has(before, .conjunction) && !reading.isMark(before))
  }

  private mutating func followed(
    _ incise: (range: Range<Int>, subject: Subject), _ report: Report, _ unit: inout Unit, _ index: Int
  ) {
    let end = sentenceEnd(from: incise.range.upperBound, unit.range.upperBound)
    guard incise.range.upperBound < end, let (parts, kind) = content(incise.range.upperBound..<end),
      parts.reduce(0, { $0 + reading.words($1) }) >= 4
    else { return }
    unit.reports[index].isUsed = true
    unit.subject = incise.subject
    unit.isInverted = true
    add(Candidate(parts: parts, kind: kind, cue: report.cue, subject: incise.subject, rule: .incise))
  }

  /// "affirme X, relate L'Équipe": the report behind another, past where and when, says who passes the words on.
  private func relay(after end: Int, _ unit: inout Unit, _ index: Int) -> Subject? {
    guard index + 1 < unit.reports.count, end < unit.range.upperBound, reading.isComma(end) else { return nil }
    let next = unit.reports[index + 1]
    let start = next.range.lowerBound
    guard start - end <= Self.relayDistanceMax, start > end, reading.isComma(start - 1), next.clitic == nil,
      next.form == .finite || next.form == .participle, reading.markOf[start] < 0,
      !(end..<start).contains(where: { isStop($0) || reading.isMark($0) || reading.has($0, [.auxiliary, .relative]) }),
      let subject = subjects.right(from: next.range.upperBound, to: unit.range.upperBound), names(subject)
    else { return nil }
    unit.reports[index + 1].isUsed = true
    return subject
  }

  private static let relayDistanceMax = 16

  /// The same inside the marks: "Je pense que c'est fini, estime X. On verra."
  mutating func incisesInside(_ unit: inout Unit, _ marks: Range<Int>) {
    for mark in marks where !taken[mark] {
      let inner = reading.marks[mark].inner
      for index in unit.reports.indices where inner.contains(unit.reports[index].range.lowerBound) {
        let report = unit.reports[index]
        guard let incise = incise(report, in: inner), incise.range.lowerBound > inner.lowerBound else { continue }
        let first = inner.lowerBound..<incise.range.lowerBound
        let second = incise.range.upperBound..<inner.upperBound
        let (before, after) = (reading.trimmed(first), reading.trimmed(second))
        var parts = Parts()
        if !before.isEmpty { parts.append(before) }
        if !after.isEmpty { parts.append(after) }
        guard reading.words(first) >= 2 else { continue }
        unit.reports[index].isUsed = true
        unit.subject = incise.subject
        unit.isInverted = true
        add(Candidate(parts: parts, kind: .direct, cue: report.cue, subject: incise.subject, rule: .inciseInside))
        break
      }
    }
  }

  private func incise(_ report: Report, in range: Range<Int>) -> (range: Range<Int>, subject: Subject)? {
    guard report.form == .finite || report.form == .participle, report.range.upperBound <= range.upperBound else {
      return nil
    }
    var start = report.range.lowerBound
    // comme l'explique X, ainsi que le rappelle X
    while start > range.lowerBound, reading.has(start - 1, [.adverb, .que]) || isComme(start - 1) { start -= 1 }
    guard start > range.lowerBound else { return nil }
    let pause = start - 1
    let mark = reading.markOf[pause]
    let isAfterMark = mark >= 0 && pause == reading.marks[Int(mark)].close
    let isAfterMarkAndComma = pause > range.lowerBound && reading.isComma(pause) && reading.isMark(pause - 1)
    guard isAfterMark || reading.isComma(pause) || reading.tokens[pause].kind == .stop else { return nil }
    let subject: Subject
    if let clitic = report.clitic {
      let isThird = reading.has(clitic, [.masculine, .feminine])
      guard isThird || report.frames.contains(.takesQue) || isAfterMark || isAfterMarkAndComma else { return nil }
      let source = isThird ? nil : subjects.source(after: report.range.upperBound, to: range.upperBound)
      subject = source ?? Subject(range: clitic..<clitic + 1, isPronoun: true)
    } else {
      guard let found = subjects.right(from: report.range.upperBound, to: range.upperBound),
        isAfterMarkAndComma || (isAfterMark && (names(found) || found.range.upperBound + 1 >= range.upperBound))
          || ((report.takesSpeech || isLearnt(report, found)) && (names(found) || isAlone(found, after: report, range)))
      else { return nil }
      // "a annoncé samedi sur son site que": the verb has its own clause.
      if !isAfterMark, !isAfterMarkAndComma, hasClause(found.range.upperBound, range.upperBound) { return nil }
      if isAddressee(found, of: report, range) || isJudged(found, by: report) { return nil }
      subject = found
    }
    var end = max(report.range.upperBound, subject.range.upperBound)
    while end < range.upperBound, !reading.isComma(end), reading.tokens[end].kind != .stop, !opensMark(end) { end += 1 }
    return ((isAfterMark ? pause + 1 : pause)..<end, subject)
  }

  /// "a appelé l'OTAN à revoir sa position": whom is said to do something has an infinitive behind.
  private func isAddressee(_ subject: Subject, of report: Report, _ range: Range<Int>) -> Bool {
    guard report.frames.contains(.takesPreposition), subject.range.upperBound + 1 < range.upperBound else {
      return false
    }
    let next = subject.range.upperBound
    return reading.isWord(next, reading.word.a) || reading.isWord(next, reading.word.de)
      || reading.isWord(next, reading.word.d)
  }

  /// "a déclaré lundi coupables X et Y": of whom a court says what they are.
  private func isJudged(_ subject: Subject, by report: Report) -> Bool {
    let (start, end) = (report.range.upperBound, subject.range.lowerBound)
    return start < end && (start..<end).contains { Self.verdicts.contains(reading.tokens[$0].hash) }
  }

  private static let verdicts: Set<UInt32> = [
    Fold.hash("coupable"), Fold.hash("coupables"), Fold.hash("innocent"), Fold.hash("innocente"),
    Fold.hash("innocents"), Fold.hash("innocentes"), Fold.hash("irrecevable"), Fold.hash("irrecevables"),
    Fold.hash("recevable"), Fold.hash("recevables"),
  ]

  /// Names somebody who can speak: so that "X, maire de Y, a annoncé la fermeture" is no incise.
  func names(_ subject: Subject) -> Bool {
    if subject.entity != nil { return true }
    // le remaniement du gouvernement is no government.
    let head = subject.range.prefix { $0 == subject.range.lowerBound || !reading.isOf($0) }
    return head.prefix(4).contains { reading.has($0, .honorific) || reading.isRoleNoun($0) }
  }

  private func hasClause(_ start: Int, _ limit: Int) -> Bool {
    var index = start
    while index < limit, !reading.isComma(index), reading.tokens[index].kind != .stop {
      if reading.has(index, .que) { return true }
      index += 1
    }
    return false
  }

  /// Right behind its verb, definite, and the end of its sentence: "…, prévient la voisine."
  private func isAlone(_ subject: Subject, after report: Report, _ range: Range<Int>) -> Bool {
    let first = subject.range.lowerBound
    guard first == report.range.upperBound,
      reading.isArticle(first) || reading.isWord(first, reading.word.un)
        || reading.isWord(first, reading.word.une)
    else { return false }
    return subject.range.upperBound >= range.upperBound || !reading.tokens[subject.range.upperBound].isWord
  }

  /// Comme l'explique X, … at the head of a sentence: what was said follows.
  private mutating func announced(_ report: Report, _ unit: inout Unit, _ index: Int) -> Bool {
    let start = report.range.lowerBound - 1
    guard start >= unit.range.lowerBound, isComme(start), reading.words(unit.range.lowerBound..<start) <= 2,
      let subject = subjects.right(from: report.range.upperBound, to: unit.range.upperBound)
    else { return false }
    var end = subject.range.upperBound
    while end < unit.range.upperBound, !reading.isComma(end) { end += 1 }
    guard end < unit.range.upperBound, let (parts, kind) = content(end..<unit.range.upperBound),
      parts.reduce(0, { $0 + reading.words($1) }) >= 4
    else { return false }
    unit.reports[index].isUsed = true
    unit.subject = subject
    add(Candidate(parts: parts, kind: kind, cue: report.cue, subject: subject, rule: .incise))
    return true
  }

  private func isComme(_ index: Int) -> Bool { reading.isWord(index, reading.word.comme) }

  func opensMark(_ index: Int) -> Bool {
    reading.markOf[index] >= 0 && reading.marks[Int(reading.markOf[index])].open == index
  }

  /// Where the words before an incise begin: the unit, or the last marked span where another report introduces more.
  private func start(of incise: (range: Range<Int>, subject: Subject), _ unit: Unit, _ index: Int) -> Int {
    var start = unit.range.lowerBound
    for place in unit.reports.indices[..<index] {
      let other = unit.reports[place]
      guard reading.markOf[other.range.lowerBound] < 0, other.range.upperBound <= incise.range.lowerBound,
        unit.reports[place].isUsed || other.takesSpeech && !other.frames.contains(.takesPreposition)
      else { continue }
      guard let mark = reading.marks(in: other.range.upperBound..<incise.range.lowerBound).last else { continue }
      start = max(start, reading.marks[mark].open)
    }
    return start
  }

  /// What goes on after an incise: a mark that opens at once, or the rest of a sentence that had hardly begun.
  private func continuation(
    _ after: Range<Int>, _ incise: (range: Range<Int>, subject: Subject), _ kind: QuoteKind, _ before: Range<Int>,
    _ unit: Unit, _ index: Int
  ) -> Parts? {
    guard var first = after.first(where: { !reading.isComma($0) }) else { return nil }
    guard reading.isComma(after.lowerBound) || opensMark(first) || reading.has(first, .conjunction) else { return nil }
    // assure le ministre, qui milite aussi "pour …": a clause of the narrator's stands between.
    let tail = min(incise.subject.range.upperBound, incise.range.upperBound)..<incise.range.upperBound
    if tail.contains(where: { reading.has($0, [.relative, .auxiliary, .cueGerund]) }) { return nil }
    if reading.has(first, .conjunction), first + 1 < after.upperBound, opensMark(first + 1) { first += 1 }
    if kind != .indirect, opensMark(first) {
      let mark = reading.marks[Int(reading.markOf[first])]
      // The next marked sentence has its own report behind it, or follows it after the stop.
      if unit.reports.contains(where: { $0.range.lowerBound > mark.close && $0.range.lowerBound <= mark.close + 3 }),
        beginsSentence(Int(reading.markOf[first]))
      {
        return nil
      }
      return mark.inner.isEmpty ? nil : Parts(mark.inner)
    }
    guard kind != .direct, reading.isComma(after.lowerBound) else { return nil }
    let rest = first..<sentenceEnd(from: first, after.upperBound)
    guard index + 1 == unit.reports.count, reading.words(before) <= 6, reading.words(rest) >= 4 else { return nil }
    return content(rest)?.parts
  }
}
