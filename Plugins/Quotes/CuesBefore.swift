import CorpusModel
import French
import TextKernel

/// X a répondu : «…» — X a dénoncé une «…» — and marked sentences that go on without a cue.
extension QuoteFinder {
  private static let distanceMax = 25
  private static let islandDistanceMax = 12

  mutating func cuesBefore(_ unit: inout Unit, _ marks: [Int]) {
    for mark in marks where !taken[mark] {
      let open = reading.marks[mark].open
      guard let index = unit.reports.indices.last(where: { unit.reports[$0].range.upperBound <= open }),
        case let report = unit.reports[index], reading.markOf[report.range.lowerBound] < 0,
        open - report.range.upperBound <= Self.distanceMax
      else {
        reportAfter(mark, &unit)
        continue
      }
      let isColon = open > 0 && reading.isColon(open - 1)
      let words = reading.words(reading.marks[mark].inner)
      guard isColon || (isSpeech(mark, words) && open - report.range.upperBound <= Self.islandDistanceMax) else {
        continue
      }
      let between = report.range.upperBound..<open
      if !isColon, between.contains(where: { reading.has($0, .relative) || reading.isColon($0) }) { continue }
      let found = subject(of: report, in: unit) ?? unit.subject
      unit.subject = found
      let isDirect = isColon || (between.isEmpty && words >= 4)
      add(
        Candidate(
          parts: [reading.marks[mark].inner], kind: isDirect ? .direct : .mixed, cue: report.cue, subject: found,
          rule: isColon ? .colon : .cueBefore))
    }
  }

  /// «…», X a déclaré: the order of machine translation.
  private mutating func reportAfter(_ mark: Int, _ unit: inout Unit) {
    let close = reading.marks[mark].close
    guard reading.marks[mark].open == unit.range.lowerBound,
      let index = unit.reports.indices.first(where: { unit.reports[$0].range.lowerBound > close }),
      case let report = unit.reports[index], !unit.used.contains(index), report.takesSpeech,
      report.range.lowerBound - close <= Self.distanceMax,
      let subject = subjects.left(before: report.range.lowerBound, from: close + 1)
    else { return }
    unit.used.insert(index)
    unit.subject = subject
    add(
      Candidate(
        parts: [reading.marks[mark].inner], kind: .direct, cue: report.cue, subject: subject, rule: .reportAfter))
  }

  /// A marked sentence with nothing outside goes on with what was said before.
  mutating func floating(_ unit: Unit, _ marks: [Int]) {
    for mark in marks where !taken[mark] {
      let span = reading.marks[mark]
      let isAlone = !unit.range.contains { !span.whole.contains($0) && reading.tokens[$0].isWord }
      guard isAlone, reading.words(span.inner) >= 4, !candidates.isEmpty else { continue }
      add(Candidate(parts: [span.inner], kind: .direct, isFloating: true, rule: .floating))
    }
  }

  /// Not a title or a nickname: more than two words, or no capitals.
  private func isSpeech(_ mark: Int, _ words: Int) -> Bool {
    let inner = reading.marks[mark].inner
    if words >= 5 { return true }
    let capitals = inner.count { reading.tokens[$0].flags.contains(.capitalised) }
    return words >= 2 && capitals == 0
  }
}
