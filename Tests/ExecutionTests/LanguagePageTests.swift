import Testing

/// The fixture of the language page, and every row of its table.
struct LanguagePageTests {
  static func fixture() throws -> Fixture {
    try Fixture(
      [
        FixtureArticle(
          id: "a1", outlet: "TASS",
          quotes: [
            FixtureQuote(text: "q1", speaker: "Peskov", label: "negative", score: -0.8),
            FixtureQuote(text: "q2", speaker: "Zakharova", label: "positive", score: 0.8),
          ]),
        FixtureArticle(
          id: "a2", outlet: "Reuters",
          quotes: [
            FixtureQuote(text: "q3", speaker: "Dmitri Peskov", label: "positive", score: 0.5),
            FixtureQuote(text: "q4", speaker: "Blinken", label: "negative", score: -0.5),
          ]),
        FixtureArticle(id: "a3", outlet: "TASS", lead: "Rien.\n"),
        FixtureArticle(
          id: "a4", outlet: "BBC",
          quotes: [
            FixtureQuote(text: "q5", speaker: "Blinken", label: "positive", score: 0.4),
            FixtureQuote(text: "q6", speaker: nil, label: "neutral", score: 0),
          ]),
        FixtureArticle(id: "a5", outlet: "BBC", lead: "Plus tard.\n", pending: ["quotes", "sentiment"]),
      ], names: [["Dmitri Peskov", "Peskov"]])
  }

  @Test(arguments: [
    (#"from articles where speaker = "Peskov" select quotes.text"#, ["q1", "q3"]),
    (#"from articles where speaker = "Peskov" select id"#, ["a1", "a2"]),
    (#"from articles where any quotes (speaker = "Peskov") select quotes.text"#, ["q1", "q2", "q3", "q4"]),
    (#"from articles where any quotes (speaker = "Peskov") and any quotes (speaker = "Blinken") select id"#, ["a2"]),
    (#"from articles where speaker = "Peskov" and speaker = "Blinken" select id"#, []),
    (#"from articles where speaker = "Peskov" and quotes.sentiment.label = "negative" select id"#, ["a1"]),
    (#"from articles where speaker != "Peskov" select id"#, ["a1", "a2", "a4"]),
    (#"from articles where speaker is missing select id"#, ["a4"]),
    (#"from articles where no quotes (speaker = "Peskov") select id"#, ["a3", "a4"]),
    (#"from articles where outlet = "TASS" or speaker = "Blinken" select id"#, ["a1", "a2", "a3", "a4"]),
    (
      #"from articles where outlet = "TASS" or speaker = "Blinken" select quotes.text"#, ["q1", "q2", "q4", "q5"]
    ),
    (#"from articles where all quotes (speaker is known) select id"#, ["a1", "a2", "a3"]),
  ])
  func table(_ query: String, _ expected: [String]) throws {
    #expect(try Self.fixture().lines(query) == expected)
  }

  @Test func defaultColumns() throws {
    let lines = try Self.fixture().lines(#"from articles where speaker = "Peskov" select quotes"#)
    #expect(lines == ["a1|1|Dmitri Peskov|q1", "a2|1|Dmitri Peskov|q3"])
    #expect(try Self.fixture().lines(#"from articles where speaker = "Peskov""#) == ["a1|∅|TASS|∅", "a2|∅|Reuters|∅"])
  }

  @Test func footers() throws {
    let fixture = try Self.fixture()
    let no = try fixture.run(#"from articles where no quotes (speaker = "Peskov")"#, footer: true).footer
    #expect(no.contains("2 articles"))
    #expect(no.contains("1 of these articles has a quote without a known speaker"))
    #expect(no.contains("1 article pending (quotes)"))
    let card = try fixture.run(#"from articles where speaker = "Peskov" select quotes"#, footer: true).footer
    #expect(card.contains("2 quotes in 2 articles"))
    #expect(card.contains("«Peskov» = Dmitri Peskov (also written Peskov)"))
    #expect(card.contains("1 quote without a known speaker left out"))
  }
}
