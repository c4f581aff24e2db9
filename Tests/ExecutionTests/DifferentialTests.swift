import Foundation
import Testing

/// Compiled answers against naive ones, on random queries over random corpora.
///
/// `VERBATIM_MORE=1` draws ten times as many; `VERBATIM_SEED=n` only the corpus of that seed.
struct DifferentialTests {
  private static let corpora = 100
  private static let scriptsEach = 25

  @Test func compiledAnswersAreNaiveAnswers() throws {
    let environment = ProcessInfo.processInfo.environment
    var seeds = (1...UInt64(Self.corpora)).map { $0 }
    let fresh = UInt64.random(in: 1000...UInt64(UInt32.max))
    if let seed = environment["VERBATIM_SEED"].flatMap(UInt64.init) { seeds = [seed] } else { seeds.append(fresh) }
    let scripts = environment["VERBATIM_MORE"] == nil ? Self.scriptsEach : 10 * Self.scriptsEach
    print("differential: seeds 1...\(Self.corpora) and \(fresh) (VERBATIM_SEED=\(fresh) for that alone)")
    var (drawn, bound, compared, answered) = (0, 0, 0, 0)
    var differing = 0
    var refusals: [String: Int] = [:]
    for seed in seeds {
      let comparison = try NaiveComparison(RandomCorpus.make(seed: seed))
      var random = RandomQuery(seed: seed &* 7919)
      for _ in 0..<scripts { comparison.run(random.script()) }
      drawn += comparison.counts.drawn
      bound += comparison.counts.bound
      compared += comparison.counts.compared
      answered += comparison.counts.answered
      refusals.merge(comparison.refusals, uniquingKeysWith: +)
      differing += comparison.differences.count
      for difference in comparison.differences.prefix(max(0, 12 - differing)) {
        Issue.record("seed \(seed): \(difference)")
      }
    }
    print("differential: \(drawn) statements, \(bound) bind, \(compared) compared, \(answered) with rows; \(refusals)")
    #expect(differing == 0)
    #expect(bound * 100 > drawn * 60)
    if seeds.count > 1 {
      #expect(compared >= 2000)
      #expect(answered > compared / 4)
      #expect(compared - answered > compared / 20)
    }
  }
}
