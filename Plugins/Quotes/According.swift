import CorpusModel
import French
import TextKernel

/// Selon X, … — …, d'après X.
enum According {
  private static let selon = Fold.hash("selon")
  private static let d = Fold.hash("d'")
  private static let apres = Fold.hash("après")

  private static let pour = Fold.hash("pour")

  /// Pour X, … at the head of a sentence.
  static func isFor(_ reading: Reading, _ index: Int) -> Bool {
    reading.tokens[index].hash == pour && reading.tokens[index].flags.contains(.capitalised)
  }

  static func isPreposition(_ reading: Reading, _ index: Int) -> Bool {
    let hash = reading.tokens[index].hash
    return hash == selon || (hash == apres && index > 0 && reading.tokens[index - 1].hash == d)
  }
}

extension QuoteFinder {
  mutating func according(_ unit: inout Unit) {
    let first = unit.range.lowerBound
    if According.isFor(reading, first), reading.markOf[first] < 0, let subject = source(after: first, unit.range),
      !subject.isPronoun, subject.range.upperBound < unit.range.upperBound, reading.isComma(subject.range.upperBound),
      let (parts, kind) = content(subject.range.upperBound..<unit.range.upperBound),
      parts.reduce(0, { $0 + reading.words($1) }) >= 4, !parts.contains(where: isTaken)
    {
      unit.subject = subject
      add(Candidate(parts: parts, kind: kind, cue: first..<first + 1, subject: subject, rule: .according))
      return
    }
    for index in unit.range where reading.markOf[index] < 0 && According.isPreposition(reading, index) {
      let start =
        reading.tokens[index - (index > unit.range.lowerBound ? 1 : 0)].flags.contains(.elided) ? index - 1 : index
      guard let subject = source(after: index, unit.range) else { continue }
      var end = subject.range.upperBound
      while end < unit.range.upperBound, !reading.isComma(end), reading.tokens[end].kind != .stop { end += 1 }
      let isFirst = reading.words(unit.range.lowerBound..<start) <= 2
      var parts: [Range<Int>]
      let kind: QuoteKind
      if isFirst {
        guard end < unit.range.upperBound, let found = content(end..<unit.range.upperBound) else { continue }
        (parts, kind) = found
      } else {
        guard start > unit.range.lowerBound,
          reading.isComma(start - 1) || reading.isMark(start - 1) || end >= unit.range.upperBound - 1
        else {
          continue
        }
        guard let found = content(unit.range.lowerBound..<start) else { continue }
        (parts, kind) = found
        if end < unit.range.upperBound, reading.isComma(end), reading.words(unit.range.lowerBound..<start) <= 6,
          let rest = content(end..<unit.range.upperBound)
        {
          parts += rest.parts
        }
      }
      guard parts.reduce(0, { $0 + reading.words($1) }) >= 4, !parts.contains(where: isTaken) else { continue }
      unit.subject = unit.subject ?? subject
      add(
        Candidate(
          parts: parts, kind: kind == .direct ? .mixed : kind, cue: start..<index + 1, subject: subject,
          rule: .according))
      return
    }
  }

  /// Who the words come from: a name, a role or a paper; not a rule or a case ("selon les cas").
  private func source(after index: Int, _ range: Range<Int>) -> Subject? {
    let first = index + 1
    guard first < range.upperBound else { return nil }
    if reading.has(first, .subjectPronoun) || reading.isWord(first, Self.lui) || reading.isWord(first, Self.eux) {
      return Subject(range: first..<first + 1, isPronoun: true)
    }
    guard let phrase = subjects.phrase(at: first, to: range.upperBound), names(phrase) else { return nil }
    return phrase
  }

  private static let lui = Fold.hash("lui")
  private static let eux = Fold.hash("eux")
}
