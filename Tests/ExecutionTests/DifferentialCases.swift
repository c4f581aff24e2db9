import Testing

/// Queries on which compiled and naive answers once differed, each over the random corpus of a seed.
struct DifferentialCases {
  @Test(
    arguments: [
      // The parts of a quote that has one.
      (6, ["from articles | select distinct quotes.speaker.start, quotes.parts as z"]),
      (66, ["from sentences.quotes where not (quotes.parts is empty) select parts"]),
      // Rows inside rows that stand in others.
      (59, ["from quotes select via, sentences"]),
      (91, ["from sentences select n, n * n, flags limit 4"]),
      // Stage upon stage, within what the engine's parser keeps open.
      (13, ["from quotes where confidence > 0" + String(repeating: " | where line > 0 limit 4", count: 8)]),
      (13, ["from quotes group by speaker" + String(repeating: " | group by speaker select count() as n", count: 8)]),
      (
        13,
        [
          "from articles where quotes.confidence > 0 or outlet is known"
            + String(repeating: " | where quotes.line > 0 limit 9 | where entities.line > 0 limit 7", count: 4)
        ]
      ),
      // Groups of missing speakers: called unknown, and missing.
      (28, ["from quotes group by speaker having speaker is known"]),
      (28, ["from quotes group by speaker | where speaker is missing"]),
      (28, [#"from quotes group by speaker | where speaker != "Nobody""#]),
      (13, ["from quotes group by speaker | group by speaker"]),
      (13, ["from quotes group by speaker | select speaker order by speaker desc"]),
      (13, ["from quotes group by speaker | select count(speaker), count(distinct speaker)"]),
      // What is said of rows that are shown reads what stands beside them.
      (74, ["from quotes select parts having confidence is not pending"]),
      (74, ["from quotes select start, sentiment as z having z is missing"]),
      (74, [#"from quotes select speaker as who having who = "Песков" and text is known"#]),
      (74, [#"from quotes select distinct speaker as who having who in ("Peskov", "Martin")"#]),
      // What lies within something is unknown where that is.
      (
        17,
        [
          "from sentences where not (all articles.quotes (any entities (all articles.sentences (sentences not within flags))))"
        ]
      ),
    ] as [(UInt64, [String])])
  func agree(_ seed: UInt64, _ script: [String]) throws {
    let comparison = try NaiveComparison(RandomCorpus.make(seed: seed))
    comparison.run(script)
    #expect(comparison.counts.bound == script.count)
    for difference in comparison.differences { Issue.record("\(difference)") }
  }
}
