import CorpusModel
import French
import TextKernel

/// X a déclaré que … — ajoutant que … — X assure avoir … — X promet de …
extension QuoteFinder {
  private static let queDistanceMax = 20

  mutating func queClauses(_ unit: inout Unit) {
    for index in unit.reports.indices {
      let report = unit.reports[index]
      guard reading.markOf[report.range.lowerBound] < 0, !unit.reports[index].isUsed else { continue }
      let found = subject(of: report, in: unit)
      defer { if let found { unit.subject = found } }
      guard !unit.reports[index].isUsed, report.frames.contains(.takesQue), let que = que(after: report, unit, index)
      else { continue }
      let end = clauseEnd(from: que + 1, unit, index)
      let range = reading.trimmed(que + 1..<end)
      // Thoughts, wishes and fears are speech where marks say so.
      guard reading.words(range) >= 3, !isPartlyTaken(range), report.takesSpeech || !reading.marks(in: range).isEmpty
      else {
        continue
      }
      let kind: QuoteKind = reading.marks(in: range).isEmpty ? .indirect : .mixed
      // On dit que …: nobody in particular.
      if let found, found.isPronoun, !reading.has(found.range.lowerBound, [.masculine, .feminine]) { continue }
      unit.reports[index].isUsed = true
      add(Candidate(parts: Parts(range), kind: kind, cue: report.cue, subject: found ?? unit.subject, rule: .que))
    }
  }

  mutating func infinitives(_ unit: inout Unit) {
    for index in unit.reports.indices where !unit.reports[index].isUsed {
      let report = unit.reports[index]
      guard reading.markOf[report.range.lowerBound] < 0, report.form != .infinitive,
        let start = infinitive(after: report, unit.range)
      else { continue }
      let end = clauseEnd(from: start, unit, index)
      let range = reading.trimmed(start..<end)
      guard reading.words(range) >= 4, !isPartlyTaken(range) else { continue }
      let kind: QuoteKind = reading.marks(in: range).isEmpty ? .indirect : .mixed
      // An offer or a threat is speech where marks say so.
      guard kind == .mixed || report.takesSpeech, let subject = subject(of: report, in: unit) ?? unit.subject else {
        continue
      }
      unit.reports[index].isUsed = true
      add(Candidate(parts: Parts(range), kind: kind, cue: report.cue, subject: subject, rule: .infinitive))
    }
  }

  /// The subject left of a report; a gerund or a second verb has that of the verb before.
  func subject(of report: Report, in unit: Unit) -> Subject? {
    if let clitic = report.clitic { return Subject(range: clitic..<clitic + 1, isPronoun: true) }
    let start = report.range.lowerBound
    let isJoined = start > unit.range.lowerBound && reading.has(start - 1, .conjunction)
    // "Notant que …, ils appellent": the main clause has the subject.
    if report.form == .gerund, isIntroduction(report, sentenceStart(before: start, unit.range.lowerBound)) {
      let limit = sentenceEnd(from: start, unit.range.upperBound)
      if let comma = (start..<limit).first(where: { reading.isComma($0) && reading.markOf[$0] < 0 }), comma + 1 < limit
      {
        if reading.has(comma + 1, .subjectPronoun), !reading.has(comma + 1, .objectPronoun) {
          return Subject(range: comma + 1..<comma + 2, isPronoun: true)
        }
        if let phrase = subjects.phrase(at: comma + 1, to: limit) { return phrase }
      }
    }
    if report.form == .gerund || isJoined {
      if unit.isInverted, let subject = unit.subject { return subject }
      return subjects.first(in: unit.range.lowerBound..<start) ?? unit.subject
    }
    if report.form == .infinitive { return subjects.first(in: unit.range.lowerBound..<start) ?? unit.subject }
    return subjects.left(before: start, from: unit.range.lowerBound)
  }

  /// The "que" that opens what was said: at once, or after whom it was said to, when and where.
  private func que(after report: Report, _ unit: Unit, _ index: Int) -> Int? {
    let limit = min(unit.range.upperBound, report.range.upperBound + Self.queDistanceMax)
    var next = report.range.upperBound
    while next < limit {
      if reading.has(next, .que) {
        // alors que, afin que, ainsi que: another clause.
        return next > 0 && reading.is(next - 1, .beforeQue) ? nil : next
      }
      if opensMark(next), reading.words(reading.marks[Int(reading.markOf[next])].inner) <= 2 {
        // a assuré "en off" que
        next = reading.marks[Int(reading.markOf[next])].close + 1
        continue
      }
      let token = reading.tokens[next]
      if isStop(next) || token.kind == .quotationMark || reading.isColon(next) { return nil }
      if unit.reports.contains(where: { $0.range.lowerBound == next && $0.form != .infinitive }) { return nil }
      // "a annoncé une mesure que …": an object of its own, and que is its pronoun.
      if next == report.range.upperBound, reading.has(next, .determiner), reading.entityOf[next] < 0,
        !reading.has(next, .preposition), !isTimeOrAddressee(next)
      {
        return nil
      }
      next += 1
    }
    return nil
  }

  /// au, aux (to whom), ce lundi, mardi (when)
  private func isTimeOrAddressee(_ index: Int) -> Bool {
    reading.isWord(index, reading.word.au) || reading.isWord(index, reading.word.aux)
      || (index + 1 < reading.tokens.count && reading.has(index + 1, [.weekday, .role]))
  }

  /// Where what was said ends: with its sentence, before the next report that goes on by itself, before a colon that
  /// introduces marks, or behind the comma that closes an introduction.
  func clauseEnd(from start: Int, _ unit: Unit, _ index: Int) -> Int {
    let report = unit.reports[index]
    let first = sentenceStart(before: report.range.lowerBound, unit.range.lowerBound)
    let limit = sentenceEnd(from: start, unit.range.upperBound)
    let isRelative = report.range.lowerBound > first && reading.has(report.range.lowerBound - 1, .relative)
    if isRelative || isIntroduction(report, first) {
      if let comma = (start..<limit).first(where: { reading.isComma($0) && reading.markOf[$0] < 0 }) { return comma }
      return limit
    }
    if let colon = (start..<limit).first(where: { reading.isColon($0) && $0 + 1 < limit && opensMark($0 + 1) }) {
      return colon
    }
    for other in unit.reports[(index + 1)...] where reading.markOf[other.range.lowerBound] < 0 {
      guard other.range.lowerBound < limit else { break }
      var before = other.range.lowerBound - 1
      while before > start, reading.has(before, .adverb) || reading.has(before, .subjectPronoun) { before -= 1 }
      guard before > start else { continue }
      // An incise that closes the sentence: "X a dit que …, a rapporté Y".
      if reading.isComma(before), other.isIncise { return before }
      let isJoined = reading.isWord(before, reading.word.et) || reading.isWord(before, reading.word.mais)
      if isJoined, other.form == .gerund || (other.form != .infinitive && other.frames.contains(.takesQue)) {
        return reading.isComma(before - 1) ? before - 1 : before
      }
      if reading.isComma(before), other.form == .gerund || other.clitic != nil { return before }
      if other.form == .gerund, reading.isWord(before, reading.word.en), before > start, reading.isComma(before - 1) {
        return before - 1
      }
      // …, avant d'ajouter que
      if other.form == .infinitive, reading.isOf(before), before > start + 1,
        reading.isWord(before - 1, reading.word.avant)
      {
        return reading.isComma(before - 2) ? before - 2 : before - 1
      }
    }
    return tail(start, limit)
  }

  /// Before the comma behind the last mark, where a narrator's addition follows: …", alors que …; …", à l'unisson de …
  func tail(_ start: Int, _ limit: Int) -> Int {
    guard let last = reading.marks(in: start..<limit).last else { return limit }
    let close = reading.marks[last].close
    guard close + 2 < limit, reading.isComma(close + 1) else { return limit }
    let next = close + 2
    let isAddition =
      reading.has(next, [.preposition, .relative, .cueGerund]) || reading.is(next, .beforeQue)
      || reading.isWord(next, reading.word.a) || reading.isWord(next, reading.word.au) || isGerund(next)
      || (reading.has(next, .conjunction) && !reading.has(next + 1, .que) && !opensMark(next + 1)
        && reading.words(next..<limit) < 25)
    return isAddition ? close + 1 : limit
  }

  /// -ant, in small letters.
  func isGerund(_ index: Int) -> Bool {
    let token = reading.tokens[index]
    guard token.kind == .word, token.span.count > 5, !token.flags.contains(.capitalised) else { return false }
    if let isParticiple = reading.isPresentParticiple(index) { return isParticiple }
    let end = Int(token.end)
    return reading.bytes[end - 3] == 0x61 && reading.bytes[end - 2] == 0x6E && reading.bytes[end - 1] == 0x74
  }

  /// "Après avoir affirmé …," "En expliquant que …,": the main clause follows the comma.
  private func isIntroduction(_ report: Report, _ first: Int) -> Bool {
    let start = report.range.lowerBound
    guard report.form == .infinitive || report.form == .gerund || isPerfectInfinitive(report) else { return false }
    return start - first <= 4
      && (first..<start).allSatisfy {
        reading.has($0, [.preposition, .adverb, .determiner, .conjunction]) || reading.isWord($0, reading.word.avoir)
          || reading.isWord($0, reading.word.apres)
      }
  }

  /// avoir affirmé
  private func isPerfectInfinitive(_ report: Report) -> Bool {
    report.form == .participle && (report.range.contains { reading.isWord($0, reading.word.avoir) })
  }

  /// Start of the infinitive that says what was said (assure avoir, promet de venir, appelle à voter).
  private func infinitive(after report: Report, _ range: Range<Int>) -> Int? {
    var next = report.range.upperBound
    guard next < range.upperBound else { return nil }
    if report.frames.contains(.takesInfinitive) {
      while next < range.upperBound,
        reading.has(next, [.objectPronoun, .negation, .adverb]) || isPas(next)
          || subjects.isManner(next)
      {
        next += 1
      }
      if next < range.upperBound, isInfinitive(next) { return report.range.upperBound }
      return perfect(after: report.range.upperBound, range)
    }
    guard report.frames.contains(.takesPreposition) else { return nil }
    let limit = min(range.upperBound - 1, next + 10)
    let takesObject = report.frames.contains(.noObject) || !report.frames.contains(.takesQue)
    while next < limit {
      let token = reading.tokens[next]
      guard token.kind == .word || token.kind == .number else { return nil }
      // a proposé la création de: a noun is what is proposed.
      if reading.has(next, [.conjunction, .que, .relative, .auxiliary]) || reading.isWord(next, reading.word.si) {
        return nil
      }
      if next == report.range.upperBound, !takesObject, reading.has(next, .determiner), !isTimeOrAddressee(next) {
        return nil
      }
      if reading.isWord(next, reading.word.de) || reading.isWord(next, reading.word.d)
        || (reading.isWord(next, reading.word.a) && reading.has(next, .preposition))
      {
        var verb = next + 1
        // appelle à "rendre obligatoire"
        if verb < range.upperBound, opensMark(verb) { verb += 1 }
        while verb < range.upperBound, reading.has(verb, [.objectPronoun, .negation]) || isPas(verb) { verb += 1 }
        if verb < range.upperBound, isInfinitive(verb) { return next + 1 }
      }
      next += 1
    }
    return nil
  }

  /// avoir or être after whom it was said to and when: "a annoncé mercredi 18 septembre avoir choisi".
  private func perfect(after start: Int, _ range: Range<Int>) -> Int? {
    for index in start..<min(range.upperBound, start + 9) {
      let token = reading.tokens[index]
      if token.kind == .stop || token.kind == .quotationMark || reading.has(index, [.que, .relative]) { return nil }
      guard reading.isWord(index, reading.word.avoir) || reading.isWord(index, reading.word.etre) else { continue }
      var first = index
      while first > start, reading.has(first - 1, [.objectPronoun, .negation]) || isPas(first - 1) { first -= 1 }
      return first > start && reading.has(first - 1, .preposition) ? nil : first
    }
    return nil
  }

  private func isPas(_ index: Int) -> Bool { reading.isWord(index, reading.word.pas) }

  /// Ends as infinitives do, in small letters.
  private func isInfinitive(_ index: Int) -> Bool {
    let token = reading.tokens[index]
    guard token.kind == .word, token.span.count > 3, !token.flags.contains(.capitalised), !reading.has(index, .role)
    else { return false }
    if let isInfinitive = reading.isInfinitive(index) { return isInfinitive }
    let last = reading.bytes[Int(token.end) - 1]
    let before = reading.bytes[Int(token.end) - 2]
    switch (before, last) {
    case (0x65, 0x72), (0x69, 0x72), (0x72, 0x65): return true
    default: return false
    }
  }
}
