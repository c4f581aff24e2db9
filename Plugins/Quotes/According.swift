import CorpusModel
import French
import TextKernel

/// Selon X, … — …, d'après X — aux yeux de X, … — à en croire X — de source proche.
enum According {

  /// Tokens of the preposition that ends at `index`: (first, past the last). Nil where none does.
  static func preposition(_ reading: Reading, _ index: Int) -> Range<Int>? {
    let hash = reading.tokens[index].hash
    guard reading.tokens[index].kind == .word else { return nil }
    if hash == reading.word.selon { return index..<index + 1 }
    let before = index > 0 ? reading.tokens[index - 1].hash : 0
    switch hash {
    case reading.word.apres:
      return before == reading.word.d ? index - 1..<index + 1 : nil
    case reading.word.yeux, reading.word.dires:
      // aux yeux de X, à ses yeux, aux dires de
      guard index > 1 || before == reading.word.aux else { return nil }
      if before == reading.word.aux, index + 1 < reading.tokens.count, reading.isOf(index + 1) {
        return index - 1..<index + 2
      }
      return nil
    case reading.word.avis:
      // de l'avis de X
      guard index > 1, before == reading.word.l, reading.tokens[index - 2].hash == reading.word.de,
        index + 1 < reading.tokens.count, reading.isOf(index + 1)
      else { return nil }
      return index - 2..<index + 2
    case reading.word.croire:
      guard index > 1, before == reading.word.en, reading.tokens[index - 2].hash == reading.word.a else { return nil }
      return index - 2..<index + 1
    case reading.word.source, reading.word.sources:
      // de source diplomatique, de sources proches
      guard before == reading.word.de, index > 1, reading.isComma(index - 2) || reading.isSentenceStart(index - 1)
      else {
        return nil
      }
      return index - 1..<index
    default: return nil
    }
  }

  /// Pour X, … at the head of a sentence.
  static func isFor(_ reading: Reading, _ index: Int) -> Bool {
    reading.tokens[index].hash == reading.word.pour && reading.tokens[index].flags.contains(.capitalised)
      && reading.isSentenceStart(index)
  }

  /// à ses yeux, à son avis
  static func isOwn(_ reading: Reading, _ index: Int) -> Bool {
    guard index > 1 else { return false }
    let hash = reading.tokens[index].hash
    let before = reading.tokens[index - 1].hash
    return
      (hash == reading.word.yeux && before == reading.word.ses
      || hash == reading.word.avis && before == reading.word.son)
      && reading.tokens[index - 2].hash == reading.word.a
  }
}

extension QuoteFinder {
  mutating func according(_ unit: inout Unit) {
    var index = unit.range.lowerBound
    while index < unit.range.upperBound {
      defer { index += 1 }
      guard reading.is(index, .sourceCue), reading.markOf[index] < 0 else { continue }
      if According.isFor(reading, index) {
        attribute(index..<index + 1, isFor: true, &unit)
      } else if According.isOwn(reading, index) {
        own(index, &unit)
      } else if let preposition = According.preposition(reading, index) {
        attribute(preposition, isFor: false, &unit)
      }
    }
  }

  private mutating func attribute(_ cue: Range<Int>, isFor: Bool, _ unit: inout Unit) {
    let limit = unit.range
    guard let subject = source(after: cue.upperBound, limit, isFor: isFor) else {
      relative(cue, &unit)
      return
    }
    if isFor, subject.isPronoun ? !isWhole(subject, limit) : !names(subject) { return }
    // "aurait déclaré, selon Le Parisien, X": who relays, within another's incise.
    if cue.lowerBound > 1, reading.isComma(cue.lowerBound - 1),
      unit.reports.contains(where: { $0.range.upperBound == cue.lowerBound - 1 && $0.isIncise })
    {
      return
    }
    let start = sentenceStart(before: cue.lowerBound, limit.lowerBound)
    let sentence = sentenceEnd(from: subject.range.upperBound, limit.upperBound)
    let end = pastAddition(subject.range.upperBound, sentence)
    let said: (parts: Parts, kind: QuoteKind)?
    if isHead(start..<cue.lowerBound) {
      if isFor, end >= sentence || !(reading.isComma(end) || opensMark(end) || subject.isPronoun) { return }
      said = following(end, sentence)
    } else if let before = opening(cue.lowerBound, start) {
      // …, mais selon X, …: a clause that the preposition opens.
      _ = before
      said = following(end, sentence)
    } else {
      guard !isFor, cue.lowerBound > start else { return }
      said = preceding(cue.lowerBound, start, end, sentence)
    }
    guard let (parts, kind) = said, parts.reduce(0, { $0 + reading.words($1) }) >= 2 else { return }
    guard kind != .indirect || parts.reduce(0, { $0 + reading.words($1) }) >= 4 else { return }
    guard !parts.contains(where: isPartlyTaken) else { return }
    unit.subject = unit.subject ?? subject
    add(Candidate(parts: parts, kind: kind, cue: cue, subject: subject, rule: .according))
  }

  /// At the head of a sentence, past a conjunction or an adverb.
  private func isHead(_ range: Range<Int>) -> Bool {
    reading.words(range) <= 2 && range.allSatisfy { !reading.has($0, [.auxiliary, .cueFinite]) }
  }

  /// A conjunction right before, so that what follows is a clause of its own.
  private func opening(_ index: Int, _ start: Int) -> Int? {
    var before = index - 1
    if before > start, reading.isComma(before) { before -= 1 }
    guard before > start, reading.has(before, [.conjunction, .que]) || reading.has(before, .relative) else {
      return nil
    }
    // "et selon lui" joins; "comme selon" doesn't.
    return before
  }

  /// Past "révélé vendredi par Le Monde," and "qui regroupe des proches,": what is added to the source.
  private func pastAddition(_ end: Int, _ limit: Int) -> Int {
    var end = end
    while end < limit, !reading.isComma(end), !opensMark(end) {
      if reading.byte(end) == 0x28 {
        while end < limit, reading.byte(end) != 0x29 { end += 1 }
      }
      end += 1
    }
    while end + 1 < limit, reading.isComma(end) {
      let next = end + 1
      let isAdded =
        reading.has(next, .relative) || (reading.isRoleNoun(next) && reading.entityOf[next] < 0)
        || reading.has(next, .cueParticiple) || isParticiple(next) || reading.isWord(next, reading.word.de)
      guard isAdded else { break }
      var close = next
      while close < limit, !reading.isComma(close) { close += 1 }
      guard close < limit else { break }
      end = close
    }
    return end
  }

  /// A participle that nothing stands before: cité, interrogé, publiée.
  private func isParticiple(_ index: Int) -> Bool {
    let token = reading.tokens[index]
    guard token.kind == .word, token.flags.contains(.nonASCII), !token.flags.contains(.capitalised) else {
      return false
    }
    let end = Int(token.end)
    guard token.span.count > 4 else { return false }
    // é, ée, és, ées
    for back in 2...4 where reading.bytes[end - back] == 0xC3 && reading.bytes[end - back + 1] == 0xA9 { return true }
    return false
  }

  private func following(_ end: Int, _ sentence: Int) -> (parts: Parts, kind: QuoteKind)? {
    guard end < sentence else { return nil }
    var end = end
    // Selon la plateforme "Nous toutes", …: the marks hold the source's name.
    if opensMark(end), case let mark = reading.marks[Int(reading.markOf[end])], mark.close + 1 < sentence,
      reading.isComma(mark.close + 1), reading.words(mark.inner) <= 6
    {
      end = mark.close + 1
    }
    var range = reading.trimmed(end..<sentence)
    range = range.lowerBound..<max(range.lowerBound, min(range.upperBound, tail(range.lowerBound, range.upperBound)))
    // "selon X, «…»." and no more: the marks hold all.
    if let first = range.first, opensMark(first) {
      let mark = reading.marks[Int(reading.markOf[first])]
      if beginsSentence(Int(reading.markOf[first])), mark.close + 1 < range.upperBound,
        reading.isComma(mark.close + 1)
      {
        range = first..<mark.close + 1
      }
    }
    return content(range)
  }

  private func preceding(
    _ cue: Int, _ start: Int, _ end: Int, _ sentence: Int
  ) -> (parts: Parts, kind: QuoteKind)? {
    let isSetOff = reading.isComma(cue - 1) || reading.isMark(cue - 1)
    // "s'est confirmé selon X": at the end of its sentence it needs no comma; nor "(selon X)".
    guard isSetOff || end >= sentence - 1 || reading.isComma(end) else { return nil }
    if reading.byte(cue - 1) == 0x28 { return nil }
    var first = start
    // où une dizaine …, que …: the clause that the preposition closes.
    if let open = (start..<cue).last(where: {
      reading.markOf[$0] < 0 && reading.tokens[$0].hash == reading.word.ou
        && reading.tokens[$0].flags.contains(.nonASCII) && $0 > start && reading.isComma($0 - 1)
    }) {
      first = open + 1
    }
    first = afterDateline(first)
    guard first < cue, var (parts, kind) = content(first..<cue) else { return nil }
    if end < sentence, reading.isComma(end), reading.words(first..<cue) <= 6, let rest = content(end..<sentence) {
      parts.append(rest.parts)
      if rest.kind != kind { kind = .mixed }
    }
    return (parts, kind)
  }

  /// … un tweet de X selon lequel …
  private mutating func relative(_ cue: Range<Int>, _ unit: inout Unit) {
    let next = cue.upperBound
    guard next < unit.range.upperBound, reading.has(next, .relative), !reading.isWord(next, reading.word.qui) else {
      return
    }
    let sentence = sentenceEnd(from: next, unit.range.upperBound)
    guard let subject = subjects.antecedent(before: cue.lowerBound, from: unit.range.lowerBound),
      let (parts, kind) = content(next + 1..<sentence), parts.reduce(0, { $0 + reading.words($1) }) >= 4,
      !parts.contains(where: isPartlyTaken)
    else { return }
    add(Candidate(parts: parts, kind: kind, cue: cue.lowerBound..<next + 1, subject: subject, rule: .according))
  }

  /// À ses yeux, «…»
  private mutating func own(_ index: Int, _ unit: inout Unit) {
    let start = sentenceStart(before: index - 2, unit.range.lowerBound)
    let sentence = sentenceEnd(from: index, unit.range.upperBound)
    guard isHead(start..<index - 2), let (parts, kind) = following(index + 1, sentence),
      parts.reduce(0, { $0 + reading.words($1) }) >= 4, !parts.contains(where: isPartlyTaken)
    else { return }
    let subject = Subject(range: index - 1..<index, isPronoun: true)
    add(Candidate(parts: parts, kind: kind, cue: index - 2..<index + 1, subject: subject, rule: .according))
  }

  /// Pour lui ces indicateurs …, and not "pour elle-même".
  private func isWhole(_ subject: Subject, _ range: Range<Int>) -> Bool {
    subject.range.upperBound < range.upperBound && !reading.isWord(subject.range.lowerBound, reading.word.un)
  }

  /// Who the words come from: a name, a role or a paper; not a rule or a case ("selon les cas").
  private func source(after first: Int, _ range: Range<Int>, isFor: Bool) -> Subject? {
    guard first < range.upperBound else { return nil }
    if reading.has(first, .subjectPronoun) || reading.isWord(first, reading.word.lui)
      || reading.isWord(first, reading.word.eux)
    {
      guard reading.has(first, [.masculine, .feminine]) || !reading.has(first, .subjectPronoun) else { return nil }
      return Subject(range: first..<first + 1, isPronoun: true)
    }
    guard let phrase = subjects.phrase(at: first, to: range.upperBound),
      !phrase.range.contains(where: { reading.entityOf[$0] < 0 && subjects.isTime($0) })
    else { return nil }
    return names(phrase)
      || (!isFor && (Documents.holds(phrase.range, reading) || Documents.isCircle(phrase.range, reading)))
      ? phrase : nil
  }
}
