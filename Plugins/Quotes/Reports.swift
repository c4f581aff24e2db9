import French
import TextKernel

/// A verb that reports speech, with what belongs to it: "a-t-il ajouté", "s'est indigné", "souligne", "ajoutant".
struct Report {
  enum Form { case finite, participle, gerund, infinitive }

  /// From the first pronoun or auxiliary to the verb (and the pronoun after it).
  var range: Range<Int>
  /// Auxiliary and participle, or the verb.
  var cue: Range<Int>
  var form: Form
  var frames: WordClass
  /// The pronoun after the verb or its auxiliary.
  var clitic: Int?
  /// A rule has used it, as an incise or otherwise.
  var isUsed = false
  var isIncise = false

  var takesSpeech: Bool { !frames.contains(.onlyWithMarks) }
}

/// Finds the reports of an article, in order.
struct ReportScanner {
  let reading: Reading
  private static let betweenMax = 6

  func reports() -> [Report] {
    var reports: [Report] = []
    reports.reserveCapacity(16)
    for index in reading.tokens.indices {
      let token = reading.tokens[index]
      guard token.kind == .word else { continue }
      let isCue = reading.has(index, .cue)
      let isTrigger = reading.is(index, .trigger)
      let isBeforeClitic =
        index + 1 < reading.tokens.count
        && (reading.tokens[index + 1].flags.contains(.clitic) || reading.isWord(index + 1, reading.word.t))
      guard isCue || isTrigger || isBeforeClitic else { continue }
      var found = isTrigger ? made(at: index) ?? phrase(at: index) : nil
      if found == nil, isCue { found = tried(at: index) ?? report(at: index) }
      if found == nil, isBeforeClitic { found = inverted(at: index) }
      guard let report = found, !isNegated(report), !isImpersonal(report) else { continue }
      if !reports.isEmpty, reports[reports.count - 1].range.upperBound > report.range.lowerBound { continue }
      reports.append(report)
    }
    return reports
  }

  private func report(at index: Int) -> Report? {
    let kind = reading.classes[index]
    if kind.contains(.cueParticiple), let report = compound(index, kind) { return report }
    // décrit comme, jugé par: a participle.
    if kind.contains([.cueFinite, .cueParticiple]), index + 1 < reading.tokens.count,
      isAgent(index + 1)
    {
      return nil
    }
    if kind.contains(.cueFinite), !isNoun(index) {
      let hasClitic = index + 1 < reading.tokens.count && reading.tokens[index + 1].flags.contains(.clitic)
      let start = startOfPronouns(index)
      let end = hasClitic ? index + 2 : index + 1
      return Report(
        range: start..<end, cue: index..<index + 1, form: .finite, frames: kind, clitic: hasClitic ? index + 1 : nil)
    }
    if kind.contains(.cueGerund) {
      return Report(range: startOfPronouns(index)..<index + 1, cue: index..<index + 1, form: .gerund, frames: kind)
    }
    if kind.contains(.cueInfinitive) {
      return Report(range: index..<index + 1, cue: index..<index + 1, form: .infinitive, frames: kind)
    }
    return nil
  }

  /// il faut dire, on peut dire, c'est-à-dire: nobody says it.
  private func isImpersonal(_ report: Report) -> Bool {
    guard report.form == .infinitive, report.range.lowerBound > 0 else { return false }
    return reading.is(report.range.lowerBound - 1, .modal)
  }

  private func isAgent(_ index: Int) -> Bool {
    let hash = reading.tokens[index].hash
    return hash == reading.word.comme || hash == reading.word.by
  }

  /// Any verb that a pronoun follows behind a mark: "…", balaie-t-il; "…", a-t-elle balayé; "…", peut-on lire.
  private func inverted(at index: Int) -> Report? {
    guard index > 0, reading.tokens[index].kind == .word, index + 1 < reading.tokens.count else { return nil }
    // commente t-il, without its hyphen
    let clitic = reading.tokens[index + 1].flags.contains(.clitic) ? index + 1 : looseClitic(index + 1)
    guard let clitic else { return nil }
    let start = startOfPronouns(index)
    guard start > 0, reading.isComma(start - 1) || reading.isMark(start - 1), reading.isVerbForm(index) ?? true else {
      return nil
    }
    let isOn = !reading.has(clitic, [.masculine, .feminine])
    var end = clitic + 1
    if isOn || reading.is(index, .modal) || reading.has(index, [.auxiliary, .being])
      || reading.isWord(index, reading.word.fait)
    {
      // a-t-elle d'abord balayé, peut-on lire, veut-il croire, fait-il valoir
      while end < reading.tokens.count, end <= clitic + 4, reading.tokens[end].kind == .word, !endsAsVerbal(end) {
        end += 1
      }
      let isFound = end < reading.tokens.count && end <= clitic + 4 && endsAsVerbal(end)
      // a-t-il ajouté: the participle is a report of its own.
      if isFound, reading.has(end, .cueParticiple) { return nil }
      if !isFound, isOn || reading.has(index, [.auxiliary, .being]) { return nil }
      end = isFound ? end + 1 : clitic + 1
    }
    return Report(
      range: start..<end, cue: index..<end, form: .finite, frames: .onlyWithMarks, clitic: clitic)
  }

  private func looseClitic(_ index: Int) -> Int? {
    let token = reading.tokens[index]
    if token.kind == .word, reading.isWord(index, reading.word.t), index + 1 < reading.tokens.count,
      reading.has(index + 1, .subjectPronoun)
    {
      return index + 1
    }
    return nil
  }

  /// A participle or an infinitive by its ending.
  private func endsAsVerbal(_ index: Int) -> Bool {
    let token = reading.tokens[index]
    guard token.kind == .word, token.span.count > 3, !token.flags.contains(.capitalised) else { return false }
    if reading.has(index, [.cueParticiple, .cueInfinitive]) { return true }
    guard !reading.has(index, [.adverb, .determiner, .preposition]) else { return false }
    let end = Int(token.end)
    let (first, last) = (reading.bytes[end - 2], reading.bytes[end - 1])
    switch (first, last) {
    case (0xC3, 0xA9), (0x65, 0x72), (0x69, 0x72), (0x72, 0x65), (_, 0x75), (_, 0x69), (0x69, 0x74): return true
    default: return false
    }
  }

  /// a tenu à rassurer, a voulu croire, a tenté d'expliquer: the infinitive is what was said.
  private func tried(at index: Int) -> Report? {
    guard reading.has(index, .cueInfinitive), index > 1 else { return nil }
    var verb = index - 1
    while verb > 0, reading.has(verb, [.preposition, .objectPronoun]) { verb -= 1 }
    guard reading.is(verb, .attempt), var report = compound(verb, reading.classes[index]) else {
      return nil
    }
    report.range = report.range.lowerBound..<index + 1
    report.cue = report.cue.lowerBound..<index + 1
    return report
  }

  /// a mis en garde, a rendu hommage, a fait part: a verb with its noun.
  private func phrase(at index: Int) -> Report? {
    guard index > 0 else { return nil }
    let noun = reading.tokens[index].hash
    var verb = index - 1
    if noun == reading.word.garde {
      guard verb > 0, reading.tokens[verb].hash == reading.word.en else { return nil }
      verb -= 1
    }
    guard let verbs = Self.verbsOf[noun], verbs.contains(reading.tokens[verb].hash) else { return nil }
    if var report = compound(verb, .onlyWithMarks) {
      report.range = report.range.lowerBound..<index + 1
      report.cue = report.cue.lowerBound..<index + 1
      return report
    }
    guard !reading.has(verb, .auxiliary) else { return nil }
    let range = startOfPronouns(verb)..<index + 1
    return Report(range: range, cue: verb..<index + 1, form: .finite, frames: .onlyWithMarks)
  }
  private static let verbsOf: [UInt32: Set<UInt32>] = [
    Fold.hash("garde"): [Fold.hash("mis"), Fold.hash("met"), Fold.hash("mettent"), Fold.hash("mise")],
    Fold.hash("hommage"): [Fold.hash("rendu"), Fold.hash("rend"), Fold.hash("rendent")],
    Fold.hash("part"): [Fold.hash("fait"), Fold.hash("font")],
    Fold.hash("mine"): [Fold.hash("fait")],
  ]

  /// a fait savoir, fait valoir, faisant remarquer
  private func made(at index: Int) -> Report? {
    guard index > 0, reading.is(index, .madeKnown), reading.is(index - 1, .making)
    else { return nil }
    if var report = compound(index - 1, .takesQue) {
      report.range = report.range.lowerBound..<index + 1
      report.cue = report.cue.lowerBound..<index + 1
      return report
    }
    let range = startOfPronouns(index - 1)..<index + 1
    return Report(range: range, cue: index - 1..<index + 1, form: .finite, frames: .takesQue)
  }

  /// A participle with its auxiliary: "a déclaré", "a-t-il alors ajouté", "s'est de son côté indigné".
  private func compound(_ index: Int, _ kind: WordClass) -> Report? {
    var first = index - 1
    var clitic: Int?
    while first >= 0, index - first <= Self.betweenMax + 1 {
      let token = reading.tokens[first]
      if reading.has(first, .auxiliary) {
        if reading.isWord(first, reading.word.ete) { return nil }
        let start = startOfPronouns(first)
        let isReflexive = start < first
        if reading.has(first, .being), !isReflexive { return nil }
        return Report(
          range: start..<index + 1, cue: first..<index + 1, form: .participle, frames: kind, clitic: clitic)
      }
      // avait, elle, dénoncé
      if isSetOff(first, index) {
        first -= 3
        continue
      }
      guard token.kind == .word, reading.entityOf[first] < 0 || reading.has(first, .adverb) else { return nil }
      if token.flags.contains(.clitic) { clitic = first }
      first -= 1
    }
    return nil
  }

  /// The second comma of ", elle," or ", lui,".
  private func isSetOff(_ comma: Int, _ end: Int) -> Bool {
    guard comma > 3, reading.isComma(comma), reading.isComma(comma - 2), reading.tokens[comma - 1].kind == .word else {
      return false
    }
    return reading.has(comma - 1, .subjectPronoun) || reading.isWord(comma - 1, reading.word.lui)
      || reading.isWord(comma - 1, reading.word.eux)
  }

  /// Back over lui, s', ne … before a verb.
  private func startOfPronouns(_ index: Int) -> Int {
    var start = index
    while start > 0, reading.has(start - 1, [.objectPronoun, .negation]), !reading.has(start - 1, .preposition) {
      start -= 1
    }
    return start
  }

  /// une note, l'annonce, projet d'attaque: a determiner or a preposition stands before, and it is no pronoun before a verb.
  private func isNoun(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    if reading.has(index - 1, .preposition), !reading.has(index - 1, .objectPronoun) { return true }
    guard reading.has(index - 1, .determiner) else { return false }
    guard reading.has(index - 1, .objectPronoun), index > 1 else { return true }
    // comme l'explique X, il le rappelle
    return !reading.has(index - 2, [.subjectPronoun, .conjunction, .relative, .negation, .objectPronoun])
  }

  private func isNegated(_ report: Report) -> Bool {
    guard report.range.lowerBound < report.range.upperBound else { return false }
    for index in max(0, report.range.lowerBound - 1)..<report.range.upperBound where reading.has(index, .negation) {
      return true
    }
    return false
  }
}
