import Testing

@testable import Execution

/// R17: kept results carry the pruned tree, are fixed when made, and combine.
struct ResultTests {
  @Test(arguments: [
    // What a result kept, and going on in the three ways that must agree.
    (#"A = from articles where speaker = "Peskov"; from A select quotes.text"#, ["q1", "q3"]),
    (#"A = from articles where speaker = "Peskov"; A"#, ["a1|∅|TASS|∅", "a2|∅|Reuters|∅"]),
    (
      #"A = from articles where speaker = "Peskov"; A | where quotes.sentiment.label = "negative" select quotes.text"#,
      ["q1"]
    ),
    (
      #"A = from articles where speaker = "Peskov"; from A where quotes.sentiment.label = "negative" select quotes.text"#,
      ["q1"]
    ),
    (#"from articles where (speaker = "Peskov") and (quotes.sentiment.label = "negative") select quotes.text"#, ["q1"]),
    // Childless parents stay in the tree.
    (#"A = from articles where outlet = "TASS" or speaker = "Blinken"; from A select id"#, ["a1", "a2", "a3", "a4"]),
    (
      #"A = from articles where outlet = "TASS" or speaker = "Blinken"; from A where outlet = "TASS" or speaker = "Peskov" select id"#,
      ["a1", "a3"]
    ),
    // Clauses alone go on from Last.
    (#"from articles where speaker = "Blinken"; select id, quotes.text"#, ["a2|q4", "a4|q5"]),
    (#"from quotes select text limit 2; where speaker = "Zakharova" select text"#, ["q2"]),
    (#"from quotes select text order by text desc limit 2 | where speaker is known select text"#, ["q5"]),
    (#"from quotes select text order by text desc limit 2 | select articles.id"#, ["a4"]),
    // Sets.
    (
      #"A = from quotes where speaker = "Peskov"; B = from quotes where sentiment > 0; C = A union B; C | select text"#,
      ["q1", "q2", "q3", "q5"]
    ),
    (
      #"A = from quotes where speaker = "Peskov"; B = from quotes where sentiment > 0; C = A intersect B; C | select text"#,
      ["q3"]
    ),
    (
      #"A = from quotes where speaker = "Peskov"; B = from quotes where sentiment > 0; C = A minus B; C | select text"#,
      ["q1"]
    ),
    (
      #"A = from articles where speaker = "Peskov"; B = from articles where speaker = "Blinken"; C = A union B; C | select quotes.text"#,
      ["q1", "q3", "q4", "q5"]
    ),
    (
      #"A = from articles where speaker = "Peskov"; B = from articles where speaker = "Blinken"; C = A intersect B; C | select quotes.text"#,
      []
    ),
    (
      #"A = from articles where speaker = "Peskov"; B = from articles where speaker = "Blinken"; C = B minus A; C | select quotes.text"#,
      ["q5"]
    ),
    // Tables.
    (
      #"N = from quotes group by speaker select count() as n; from N where n > 1 select speaker, n"#,
      ["Blinken|2", "Dmitri Peskov|2"]
    ),
    (#"N = from quotes group by speaker select count() as n; from N where speaker = "Peskov" select n"#, ["2"]),
    (
      #"N = from quotes group by speaker select count() as n; N | where n > 1; select speaker"#,
      ["Blinken", "Dmitri Peskov"]
    ),
    (#"from quotes group by speaker select count() as n | group by n select count() as m"#, ["1|2", "2|2"]),
    (
      #"from quotes group by speaker select count() as n order by n desc limit 2 | select speaker"#,
      ["Blinken", "Dmitri Peskov"]
    ),
    // Membership.
    (#"A = from quotes where speaker = "Peskov"; from articles where id in A select id"#, ["a1", "a2"]),
    (
      #"A = from quotes where sentiment > 0 select speaker; from quotes where speaker in A select text"#,
      ["q1", "q2", "q3", "q4", "q5"]
    ),
    (
      #"N = from quotes group by speaker select count() as n having n > 1; from quotes where speaker in N select text"#,
      ["q1", "q3", "q4", "q5"]
    ),
    (#"from quotes where speaker = "Peskov" | save as Dmitri; from Dmitri select text"#, ["q1", "q3"]),
    // A name given anew changes nothing for what was made from it.
    (
      #"A = from quotes where speaker = "Peskov"; B = from A where sentiment > 0; A = from quotes where speaker = "Zakharova"; B | select text"#,
      ["q3"]
    ),
  ])
  func answers(_ script: String, _ expected: [String]) throws {
    #expect(try LanguagePageTests.fixture().lines(script) == expected, "\(script)")
  }

  @Test func staleResults() throws {
    let fixture = try LanguagePageTests.fixture()
    _ = try fixture.run(#"A = from quotes where speaker = "Peskov""#)
    try fixture.touch()
    #expect(throws: ExecutionError.staleResult("A")) { try fixture.run("from A") }
  }

  @Test func samplesAreDrawnAlike() throws {
    let fixture = try LanguagePageTests.fixture()
    let once = try fixture.lines("from quotes select text sample 3 seed 7")
    #expect(once.count == 3)
    #expect(try fixture.lines("from quotes select text sample 3 seed 7") == once)
    let all = try fixture.lines("from quotes select text sample 100")
    #expect(all == ["q1", "q2", "q3", "q4", "q5", "q6"])
  }
}
