import CorpusModel
import French
import TextKernel

/// X a répondu : «…» — X a dénoncé une «…» — and marked sentences that go on without a cue.
extension QuoteFinder {
  private static let distanceMax = 25
  private static let islandDistanceMax = 14

  mutating func cuesBefore(_ unit: inout Unit, _ marks: Range<Int>) {
    for mark in marks where !taken[mark] {
      let open = reading.marks[mark].open
      let start = sentenceStart(before: open, unit.range.lowerBound)
      let isColon = open > 0 && reading.isColon(open - 1)
      let index = unit.reports.indices.last {
        let range = unit.reports[$0].range
        return range.upperBound <= open && range.lowerBound >= start && reading.markOf[range.lowerBound] < 0
      }
      if isColon {
        colon(mark, start, index.map { unit.reports[$0] }, &unit)
      } else if let index, open - unit.reports[index].range.upperBound <= Self.islandDistanceMax {
        if !island(mark, unit.reports[index], index, &unit) { reportAfter(mark, &unit) }
      } else {
        reportAfter(mark, &unit)
      }
    }
  }

  /// X a répondu : «…»; X (UDI) : «…»; X est formel : «…»
  private mutating func colon(_ mark: Int, _ start: Int, _ report: Report?, _ unit: inout Unit) {
    let span = reading.marks[mark]
    let words = reading.words(span.inner)
    let colon = span.open - 1
    guard start < colon else { return }
    if let report, colon - report.range.upperBound <= Self.distanceMax {
      let found = subject(of: report, in: unit) ?? unit.subject
      unit.subject = found
      guard words >= 2 || report.takesSpeech else { return }
      add(Candidate(parts: Parts(span.inner), kind: .direct, cue: report.cue, subject: found, rule: .colon))
      return
    }
    guard words >= 3, beginsSentence(mark), !reading.is(colon - 1, .titleNoun),
      let speaker = subjects.first(in: start..<colon),
      speaker.isPronoun ? isPerson(speaker) : names(speaker)
    else { return }
    unit.subject = speaker
    add(Candidate(parts: Parts(span.inner), kind: .direct, subject: speaker, rule: .label))
  }

  private func isPerson(_ pronoun: Subject) -> Bool {
    reading.has(pronoun.range.lowerBound, [.masculine, .feminine])
  }

  /// X a lancé «…»; X a salué le «…» du personnel; X souhaite obtenir «…» sur cette «…»
  ///
  /// What was said begins behind the cue: the marks hold the words of it that are the speaker's own.
  private mutating func island(_ mark: Int, _ report: Report, _ index: Int, _ unit: inout Unit) -> Bool {
    let span = reading.marks[mark]
    guard report.form != .infinitive, !unit.reports[index].isUsed, !report.frames.contains(.noObject) else {
      return false
    }
    var start = report.range.upperBound
    let between = start..<span.open
    if between.contains(where: { reading.has($0, .relative) || reading.isColon($0) || isStop($0) }) { return false }
    start = objectStart(start, span.open)
    let isAtOnce = start == span.open
    let words = reading.words(span.inner)
    // s'est dit "confiant"; but "le dispositif dit «de la dernière chance»" is called so.
    let isReflexive = report.range.lowerBound < report.cue.lowerBound
    // a jugé "inadmissible" de …: one word that is an opinion
    let isOpinion = report.cue.contains { reading.is($0, .judging) }
    let isNaming =
      isAtOnce && report.range.count == 1 && reading.is(report.cue.lowerBound, .naming)
    guard isSpeech(mark, words, isAtOnce && !isReflexive && !isOpinion), !(isNaming && !beginsSentence(mark)) else {
      return false
    }
    let end = islandEnd(mark, unit, index)
    guard let found = subject(of: report, in: unit) ?? unit.subject, isSomebody(found) else { return false }
    unit.reports[index].isUsed = true
    unit.subject = found
    if isAtOnce, beginsSentence(mark), words >= 3 {
      add(Candidate(parts: Parts(span.inner), kind: .direct, cue: report.cue, subject: found, rule: .cueBefore))
      return true
    }
    let range = reading.trimmed(start..<end)
    guard !range.isEmpty else { return false }
    add(Candidate(parts: Parts(range), kind: .mixed, cue: report.cue, subject: found, rule: .cueBefore))
    return true
  }

  /// Past adverbs, days and whom it was said to.
  private func objectStart(_ start: Int, _ limit: Int) -> Int {
    var index = start
    while index < limit {
      let isMoment = reading.has(index, [.adverb, .weekday, .month]) || reading.tokens[index].kind == .number
      if isMoment || reading.isComma(index) {
        index += 1
        continue
      }
      if reading.isWord(index, reading.word.de) || reading.isWord(index, reading.word.d) { return index + 1 }
      // dans un tweet, sur Twitter, à la presse
      if reading.is(index, .circumstance), let phrase = subjects.phrase(at: index + 1, to: limit) {
        index = phrase.range.upperBound
        continue
      }
      return index
    }
    return limit
  }

  /// Behind the last mark of the sentence before another report: to the next comma, which a further mark may follow.
  private func islandEnd(_ mark: Int, _ unit: Unit, _ index: Int) -> Int {
    let sentence = sentenceEnd(from: reading.marks[mark].close + 1, unit.range.upperBound)
    var limit = sentence
    for other in unit.reports[(index + 1)...] where reading.markOf[other.range.lowerBound] < 0 {
      guard other.range.lowerBound > reading.marks[mark].close, other.range.lowerBound < limit else { continue }
      var end = other.range.lowerBound
      while end > reading.marks[mark].close + 1, !reading.isComma(end), !reading.has(end, .conjunction) { end -= 1 }
      limit = end
      break
    }
    var close = reading.marks[mark].close
    for next in reading.marks(in: close + 1..<max(close + 1, limit)) {
      let gap = close + 1..<reading.marks[next].open
      if gap.contains(where: { reading.has($0, .relative) && reading.isComma($0 - 1) }) || gap.count > 25 { break }
      close = reading.marks[next].close
    }
    var end = close + 1
    while end < limit, !reading.isComma(end), !reading.isColon(end) { end += 1 }
    return end
  }

  /// «…», X a déclaré: the order of machine translation.
  private mutating func reportAfter(_ mark: Int, _ unit: inout Unit) {
    let close = reading.marks[mark].close
    guard reading.marks[mark].open == sentenceStart(before: reading.marks[mark].open, unit.range.lowerBound),
      let index = unit.reports.indices.first(where: { unit.reports[$0].range.lowerBound > close }),
      case let report = unit.reports[index], !unit.reports[index].isUsed, report.takesSpeech,
      report.range.lowerBound - close <= Self.distanceMax,
      !(close + 1..<report.range.lowerBound).contains(where: isStop),
      let subject = subjects.left(before: report.range.lowerBound, from: close + 1)
    else { return }
    unit.reports[index].isUsed = true
    unit.subject = subject
    add(
      Candidate(
        parts: Parts(reading.marks[mark].inner), kind: .direct, cue: report.cue, subject: subject, rule: .reportAfter))
  }

  /// A marked sentence with nothing outside goes on with what was said before.
  mutating func floating(_ unit: Unit, _ marks: Range<Int>) {
    for mark in marks where !taken[mark] {
      let span = reading.marks[mark]
      let start = sentenceStart(before: span.open, unit.range.lowerBound)
      let end = sentenceEnd(from: span.close + 1, unit.range.upperBound)
      let isAlone = ![start..<span.open, span.close + 1..<max(end, span.close + 1)].joined().contains {
        reading.tokens[$0].isWord && reading.markOf[$0] < 0
      }
      guard isAlone, beginsSentence(mark), reading.words(span.inner) >= 3 else { continue }
      add(Candidate(parts: Parts(span.inner), kind: .direct, isFloating: true, rule: .floating))
    }
  }

  /// Somebody who can speak, not a thing ("le contrôle du pays").
  private func isSomebody(_ subject: Subject) -> Bool {
    subject.isPronoun ? reading.has(subject.range.lowerBound, [.masculine, .feminine]) : true
  }

  /// Not a title, a nickname or a term: more than two words, or no capitals.
  private func isSpeech(_ mark: Int, _ words: Int, _ isAtOnce: Bool) -> Bool {
    let span = reading.marks[mark]
    let inner = span.inner
    guard words > 0 else { return false }
    let capitals = inner.count { reading.tokens[$0].flags.contains(.capitalised) }
    // "Ce pays que tu ne connais pas" (Les Arènes)
    if span.close + 1 < reading.tokens.count, reading.byte(span.close + 1) == 0x28, beginsSentence(mark) {
      return false
    }
    if words >= 5 { return true }
    if words == 1 { return capitals == 0 && !isAtOnce }
    return capitals == 0 || (words >= 3 && capitals == 1)
  }
}
