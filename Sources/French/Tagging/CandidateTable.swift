import FullForms
import Morphology

/// The readings of every set of the dictionary as candidates, with their costs: made once, a tenth of a millisecond.
///
/// `@unchecked Sendable`: the memory is written in `init` only and never freed.
struct CandidateTable: @unchecked Sendable {
  static let shared = CandidateTable(FullForms.french)

  private let starts: UnsafeMutablePointer<Int32>
  private let candidates: UnsafeMutablePointer<TaggingCandidate>

  private init(_ table: FullFormTable) {
    var starts: [Int32] = [0]
    var candidates: [TaggingCandidate] = []
    for set in 0..<Int32(table.sets) {
      for index in 0..<table.count(set) { candidates.append(Self.candidate(table.reading(set, index))) }
      starts.append(Int32(candidates.count))
    }
    self.starts = .allocate(capacity: starts.count)
    self.starts.initialize(from: starts, count: starts.count)
    self.candidates = .allocate(capacity: max(1, candidates.count))
    self.candidates.initialize(from: candidates, count: candidates.count)
  }

  /// The candidates of `set`, one of a match.
  @inline(__always)
  subscript(_ set: Int32) -> UnsafeBufferPointer<TaggingCandidate> {
    let start = Int(starts[Int(set)])
    return UnsafeBufferPointer(start: candidates + start, count: Int(starts[Int(set) + 1]) - start)
  }

  private static func candidate(_ reading: Reading) -> TaggingCandidate {
    var candidate = TaggingCandidate(reading)
    candidate.cost = plainCost(reading)
    let rare: Int16 = reading.isRare ? 20 : 0
    switch reading.part {
    case .noun, .adjective: (candidate.insideCost, candidate.capitalsCost) = (4 + rare, 8 + rare)
    case .verb: (candidate.insideCost, candidate.capitalsCost) = (30 + rare, 16 + rare)
    case .interjection: (candidate.insideCost, candidate.capitalsCost) = (40, 40)
    default: (candidate.insideCost, candidate.capitalsCost) = (3 + rare, 10 + rare)
    }
    return candidate
  }

  /// Forms of the imperfect subjunctive and of commands are rare in print.
  private static func plainCost(_ reading: Reading) -> Int16 {
    switch reading.part {
    case .verb:
      let usual: Mood = [.present, .imperfect, .simplePast, .future, .conditional, .subjunctive]
      let isUnusual = reading.isFinite && reading.mood.isDisjoint(with: usual)
      return (reading.isRare ? 22 : 0) + (isUnusual ? 12 : 0)
    case .interjection: return 14
    case .adjective, .noun, .adverb: return reading.isRare ? 24 : 0
    default: return reading.isRare ? 18 : 0
    }
  }
}
