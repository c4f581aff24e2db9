import CorpusModel
import French
import TextKernel

/// «…», a déclaré X. — …, a-t-il ajouté. — …, souligne X, …
extension QuoteFinder {
  /// A report set off by a comma or a mark with its subject after it; the words around it are what was said.
  mutating func incises(_ unit: inout Unit) {
    for index in unit.reports.indices {
      let report = unit.reports[index]
      if announced(report, &unit, index) { continue }
      guard reading.markOf[report.range.lowerBound] < 0, let incise = incise(report, in: unit.range) else { continue }
      let before = start(of: incise, unit, index)..<incise.range.lowerBound
      guard let (said, kind) = content(before) else { continue }
      if kind == .indirect, reading.words(before) < 3 || !report.takesSpeech { continue }
      if kind == .direct, reading.words(before) < 2 { continue }
      let after = incise.range.upperBound..<unit.range.upperBound
      let parts = said + (continuation(after, kind, before, unit, index) ?? [])
      unit.used.insert(index)
      unit.subject = incise.subject
      unit.isInverted = true
      add(Candidate(parts: parts, kind: kind, cue: report.cue, subject: incise.subject, rule: .incise))
    }
  }

  /// The same inside the marks: "Je pense que c'est fini, estime X. On verra."
  mutating func incisesInside(_ unit: inout Unit, _ marks: [Int]) {
    for mark in marks where !taken[mark] {
      let inner = reading.marks[mark].inner
      for index in unit.reports.indices where inner.contains(unit.reports[index].range.lowerBound) {
        let report = unit.reports[index]
        guard let incise = incise(report, in: inner), incise.range.lowerBound > inner.lowerBound else { continue }
        let first = inner.lowerBound..<incise.range.lowerBound
        let second = incise.range.upperBound..<inner.upperBound
        let parts = [reading.trimmed(first), reading.trimmed(second)].filter { !$0.isEmpty }
        guard reading.words(first) >= 2 else { continue }
        unit.used.insert(index)
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
      guard isThird || report.takesSpeech || isAfterMark || isAfterMarkAndComma else { return nil }
      let source = isThird ? nil : subjects.source(after: report.range.upperBound, to: range.upperBound)
      subject = source ?? Subject(range: clitic..<clitic + 1, isPronoun: true)
    } else {
      guard let found = subjects.right(from: report.range.upperBound, to: range.upperBound),
        isAfterMark || isAfterMarkAndComma
          || (report.takesSpeech && (names(found) || isClause(range.lowerBound..<pause)))
      else { return nil }
      subject = found
    }
    var end = max(report.range.upperBound, subject.range.upperBound)
    while end < range.upperBound, !reading.isComma(end), reading.tokens[end].kind != .stop, !opensMark(end) { end += 1 }
    return ((isAfterMark ? pause + 1 : pause)..<end, subject)
  }

  /// Names somebody who can speak: so that "X, maire de Y, a annoncé la fermeture" is no incise.
  func names(_ subject: Subject) -> Bool {
    if subject.entity != nil { return true }
    return subject.range.prefix(4).contains { reading.has($0, [.role, .source, .honorific]) }
  }

  /// A clause with its own verb, so that what follows it after a comma is no predicate of its subject.
  private func isClause(_ range: Range<Int>) -> Bool {
    range.contains { reading.has($0, .auxiliary) } && !range.contains { reading.has($0, .relative) }
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
    unit.used.insert(index)
    unit.subject = subject
    add(Candidate(parts: parts, kind: kind, cue: report.cue, subject: subject, rule: .incise))
    return true
  }

  private func isComme(_ index: Int) -> Bool { reading.isWord(index, Self.comme) }
  private static let comme = Fold.hash("comme")

  func opensMark(_ index: Int) -> Bool {
    reading.markOf[index] >= 0 && reading.marks[Int(reading.markOf[index])].open == index
  }

  /// Where the words before an incise begin: the unit, or the last marked span where another report introduces more.
  private func start(of incise: (range: Range<Int>, subject: Subject), _ unit: Unit, _ index: Int) -> Int {
    var start = unit.range.lowerBound
    for other in unit.reports[..<index] where reading.markOf[other.range.lowerBound] < 0 {
      guard other.range.upperBound <= incise.range.lowerBound else { continue }
      guard let mark = marks(in: other.range.upperBound..<incise.range.lowerBound).last else { continue }
      start = max(start, reading.marks[mark].open)
    }
    return start
  }

  /// What goes on after an incise: a mark that opens at once, or the rest of a sentence that had hardly begun.
  private func continuation(
    _ after: Range<Int>, _ kind: QuoteKind, _ before: Range<Int>, _ unit: Unit, _ index: Int
  ) -> [Range<Int>]? {
    guard let first = after.first(where: { !reading.isComma($0) }) else { return nil }
    guard reading.isComma(after.lowerBound) || opensMark(first) else { return nil }
    if kind == .direct {
      guard opensMark(first), let (parts, next) = content(after), next == .direct else { return nil }
      return parts
    }
    let rest = first..<after.upperBound
    guard index + 1 == unit.reports.count, reading.words(before) <= 6, reading.words(rest) >= 4 else { return nil }
    return content(rest)?.parts
  }
}
