import Testing

/// Queries on which compiled and naive answers once differed, each over the random corpus of a seed.
struct DifferentialCases {
  @Test(arguments: [
    // The parts of a quote that has one.
    (6, ["from articles | select distinct quotes.speaker.start, quotes.parts as z"]),
    (66, ["from sentences.quotes where not (quotes.parts is empty) select parts"]),
    // Rows inside rows that stand in others.
    (59, ["from quotes select via, sentences"]),
    (91, ["from sentences select n, n * n, flags limit 4"]),
  ] as [(UInt64, [String])])
  func agree(_ seed: UInt64, _ script: [String]) throws {
    let comparison = try NaiveComparison(RandomCorpus.make(seed: seed))
    comparison.run(script)
    #expect(comparison.counts.bound == script.count)
    for difference in comparison.differences { Issue.record("\(difference)") }
  }
}
