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

  init(_ reading: Reading) {
    self.reading = reading
    subjects = SubjectFinder(reading: reading)
    reports = ReportScanner(reading: reading).reports()
    taken = Array(repeating: false, count: reading.marks.count)
  }

  mutating func find(in units: [Range<Int>]) {
    var next = 0
    candidates.reserveCapacity(min(units.count, Self.candidatesUsual))
    // One for all, so that its reports need memory once.
    var unit = Unit()
    for range in units {
      let first = next
      while next < reports.count, reports[next].range.lowerBound < range.upperBound { next += 1 }
      let marks = reading.marks(in: range)
      let isAttributed = range.contains { reading.is($0, .sourceCue) }
      if first == next, marks.isEmpty, !isAttributed { continue }
      guard !reading.isBoilerplate(range.lowerBound) else { continue }
      // A verb that a paragraph's end cuts from its auxiliary reports nothing.
      var last = next
      while last > first, reports[last - 1].range.upperBound > range.upperBound { last -= 1 }
      unit.begin(range, reports[first..<last])
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

  private static let candidatesUsual = 16

  mutating func add(_ candidate: consuming Candidate) {
    let parts = candidate.parts
    candidates.append(candidate)
    for part in parts {
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

  /// The content of `range`: direct where marked spans hold all of it (their insides), mixed where they hold some.
  func content(_ range: Range<Int>) -> (parts: Parts, kind: QuoteKind)? {
    let range = reading.trimmed(range)
    guard !range.isEmpty else { return nil }
    let marks = reading.marks(in: range)
    if marks.isEmpty { return (Parts(range), .indirect) }
    let isOutside = range.contains { reading.markOf[$0] < 0 && reading.tokens[$0].isWord }
    if isOutside { return (Parts(range), .mixed) }
    var parts = Parts()
    for mark in marks {
      let inner = reading.marks[mark].inner.clamped(to: range)
      if !inner.isEmpty { parts.append(inner) }
    }
    return parts.isEmpty ? nil : (parts, .direct)
  }
}

/// What the rules know of the stretch they work on.
struct Unit {
  private(set) var range = 0..<0
  var reports: [Report] = []
  /// The last subject found: what a gerund or a second verb goes on with.
  var subject: Subject?
  /// That subject stands behind its verb, as in an incise: a gerund goes on with it.
  var isInverted = false

  mutating func begin(_ range: Range<Int>, _ reports: ArraySlice<Report>) {
    self.range = range
    self.reports.removeAll(keepingCapacity: true)
    self.reports.append(contentsOf: reports)
    subject = nil
    isInverted = false
  }
}
