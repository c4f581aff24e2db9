import Testing

@testable import Execution

/// Laws that hold for every predicate, at the grain where it is evaluated.
struct LawTests {
  static let predicates = [
    #"speaker = "Peskov""#, #"speaker != "Peskov""#, "speaker is missing", "sentiment > 0", "sentiment is missing",
    #"speaker = "Peskov" or sentiment < 0"#, #"speaker.kind = "unnamed" and not sentiment > 0"#,
    #"text has "rouge*""#, #"published in 2021-12 or speaker = "Ouchakov""#, #"(sentiment > 0) is unknown"#,
    #"any entities (kind = "organisation")"#, "no flags", #"all entities (name = "OTAN")"#, "count flags >= 1",
    #"speaker in ("Peskov", "Ouchakov")"#, "via is missing", "sentiment is pending", "published is missing",
    #"outlet = "BBC""#, #"sentiment between -0.6 and 0.3"#, "length(text) > 12", #"month(published) = 2021-12"#,
  ]

  /// P, not P and P unknown part the rows.
  @Test(arguments: predicates)
  func everyRowIsOfOneKind(_ predicate: String) throws {
    let fixture = try WireFixture.make()
    let all = try fixture.lines("from quotes select articles.id, start")
    let parts = try [
      "from quotes where \(predicate)", "from quotes where not (\(predicate))",
      "from quotes where (\(predicate)) is unknown",
    ].flatMap { try fixture.lines($0 + " select articles.id, start") }
    #expect(parts.sorted() == all.sorted())
  }

  /// `any C (P)` and `no C (P)` part the articles that every analyzer has read; `any` is `count >= 1`.
  @Test(arguments: predicates)
  func anyAndNo(_ predicate: String) throws {
    let fixture = try WireFixture.make()
    let known = try fixture.lines("from articles where not (any quotes (\(predicate))) is unknown select id")
    let any = try fixture.lines("from articles where any quotes (\(predicate)) select id")
    let no = try fixture.lines("from articles where no quotes (\(predicate)) select id")
    #expect((any + no).sorted() == known.sorted())
    #expect(try fixture.lines("from articles where count quotes (\(predicate)) >= 1 select id") == any)
    #expect(try fixture.lines("from articles where count quotes (\(predicate)) = 0 select id") == no)
    let all = try fixture.lines("from articles where all quotes (\(predicate)) select id")
    let other = try fixture.lines(
      "from articles where no quotes (not (\(predicate)) or (\(predicate)) is unknown) select id")
    #expect(all == other)
  }

  /// R17: three ways to say the same.
  @Test(arguments: predicates)
  func prunedAlike(_ predicate: String) throws {
    // From articles, a bare `text` could be a sentence's.
    let predicate = predicate.replacing("text", with: "quotes.text")
    let fixture = try WireFixture.make()
    let first = #"outlet = "TASS" or speaker is known"#
    let select = "select id, quotes.start"
    let one = try fixture.lines("from articles where (\(first)) and (\(predicate)) \(select)")
    #expect(try fixture.lines("A = from articles where \(first); A | where \(predicate) \(select)") == one)
    #expect(try fixture.lines("A = from articles where \(first); from A where \(predicate) \(select)") == one)
    #expect(try fixture.lines("from articles where \(first) | where \(predicate) \(select)") == one)
    let parents = try fixture.lines("from articles where (\(first)) and (\(predicate)) select id")
    #expect(try fixture.lines("A = from articles where \(first); from A where \(predicate) select id") == parents)
  }

  /// A limit gives the first rows of the same query without it.
  @Test(arguments: ["speaker", "sentiment desc", "length(text)", "text desc", "published desc, text"])
  func limitsArePrefixes(_ order: String) throws {
    let fixture = try WireFixture.make()
    let all = try fixture.lines("from quotes select articles.id, text order by \(order)")
    for limit in 0...all.count {
      #expect(
        try fixture.lines("from quotes select articles.id, text order by \(order) limit \(limit)")
          == Array(all.prefix(limit)))
    }
  }
}
