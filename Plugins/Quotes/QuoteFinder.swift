import CorpusModel
import French
import TextKernel

/// Applies the rules to each unit of an article, the surest first; a marked span is taken once.
struct QuoteFinder {
  let reading: Reading
  let subjects: SubjectFinder
  var candidates: [Candidate] = []
  /// Marked spans that belong to a candidate.
  private(set) var taken: [Bool]

  private let reports: [Report]
  let keys = According.Keys()

  init(_ reading: Reading) {
    self.reading = reading
    subjects = SubjectFinder(reading: reading)
    reports = ReportScanner(reading: reading).reports()
    taken = Array(repeating: false, count: reading.marks.count)
  }

  mutating func find(in units: [Range<Int>]) {
    var next = 0
    for range in units {
      let first = next
      while next < reports.count, reports[next].range.lowerBound < range.upperBound { next += 1 }
      // A verb that a paragraph's end cuts from its auxiliary reports nothing.
      let whole = reports[first..<next].filter { $0.range.upperBound <= range.upperBound }
      guard !reading.isBoilerplate(range.lowerBound) else { continue }
      var unit = Unit(range: range, reports: whole)
      let marks = self.marks(in: range)
      let isAttributed = range.contains { keys.holds(reading.tokens[$0].hash) }
      if unit.reports.isEmpty, marks.isEmpty, !isAttributed { continue }
      incises(&unit)
      incisesInside(&unit, marks)
      if isAttributed { according(&unit) }
      queClauses(&unit)
      infinitives(&unit)
      cuesBefore(&unit, marks)
      floating(unit, marks)
    }
    candidates.sort { $0.parts[0].lowerBound < $1.parts[0].lowerBound }
  }

  mutating func add(_ candidate: Candidate) {
    candidates.append(candidate)
    for part in candidate.parts {
      for index in part where reading.markOf[index] >= 0 { taken[Int(reading.markOf[index])] = true }
    }
  }

  func isTaken(_ range: Range<Int>) -> Bool {
    candidates.contains { $0.parts.contains { $0.overlaps(range) } }
  }

  /// A candidate shares some of `range`; one within the other is a report within a report, and both stay.
  func isPartlyTaken(_ range: Range<Int>) -> Bool {
    candidates.contains { candidate in
      candidate.parts.contains { part in
        guard part.overlaps(range) else { return false }
        let isWithin = part.contains(range.lowerBound) && part.upperBound >= range.upperBound
        let holds = range.contains(part.lowerBound) && range.upperBound >= part.upperBound
        return part == range || !(isWithin || holds)
      }
    }
  }

  func marks(in range: Range<Int>) -> [Int] {
    var marks: [Int] = []
    for index in range where reading.markOf[index] >= 0 && marks.last != Int(reading.markOf[index]) {
      marks.append(Int(reading.markOf[index]))
    }
    return marks
  }

  /// The content of `range`: direct where marked spans hold all of it (their insides), mixed where they hold some.
  func content(_ range: Range<Int>) -> (parts: [Range<Int>], kind: QuoteKind)? {
    let range = reading.trimmed(range)
    guard !range.isEmpty else { return nil }
    let marks = self.marks(in: range)
    if marks.isEmpty { return ([range], .indirect) }
    let isOutside = range.contains { reading.markOf[$0] < 0 && reading.tokens[$0].isWord }
    if isOutside { return ([range], .mixed) }
    let parts = marks.map { reading.marks[$0].inner.clamped(to: range) }.filter { !$0.isEmpty }
    return parts.isEmpty ? nil : (parts, .direct)
  }
}

/// What the rules know of the stretch they work on.
struct Unit {
  var range: Range<Int>
  var reports: [Report]
  /// Reports that a rule has used, by index.
  var used: Set<Int> = []
  /// The last subject found: what a gerund or a second verb goes on with.
  var subject: Subject?
  /// That subject stands behind its verb, as in an incise: a gerund goes on with it.
  var isInverted = false
  /// Tokens at which reports used as incises begin.
  var incises: Set<Int> = []

  func isIncise(_ report: Report) -> Bool { incises.contains(report.range.lowerBound) }

  init(range: Range<Int>, reports: [Report]) {
    self.range = range
    self.reports = reports
  }
}
