import Testing

@testable import QueryLanguage

/// Every query of the language page binds.
@Suite struct BindingLanguagePageTests {
  static let script = """
    from quotes where speaker = "Peskov" and published in 2021-12 order by published limit 20
    from articles where any quotes (speaker = "Peskov") and any quotes (speaker = "Ouchakov") select title, outlet, published
    from articles where no quotes (speaker = "Peskov") and body has "Kremlin"
    from quotes where text has "ligne* rouge*" near/12 "OTAN" | kwic "ligne* rouge*" width=60
    from quotes group by speaker select count() as n, count(articles) as arts order by n desc limit 20 | chart bar
    from quotes where speaker in ("Peskov", "Ouchakov") group by speaker, month(published) as m select avg(sentiment) as mood, count() as n having n >= 2
    from articles where published in last 30 days select title, quotes
    from flags group by category, kind select count() as n order by n desc
    from quotes where no flags and confidence >= 0.8 select speaker, text, title
    from quotes where entities.kind = "person" and entities.name = "Biden" select speaker, text
    from quotes where speaker = "Poutine" | collocates of "sécurité" window=5 by=logdice top=30
    Kremlin = from quotes where speaker in ("Peskov", "Ouchakov", "Poutine")
    Kremlin | keywords against (from quotes where speaker = "Biden") by=loglik top=50
    query by_month($who: name, $since: date = 2021-01-01) = from quotes where speaker = $who and published >= $since group by month(published) as m select count() as n
    from by_month("Peskov", since: 2021-12-01) where n > 1 | export "peskov.csv"
    from entities where kind = "person" group by name select count() as n, list(distinct surface) as spellings having count(distinct surface) > 1
    from quotes where sentiment < -0.5 group by outlet select count() as n, count() where (kind = "direct") as direct, share(n) as part order by part desc
    query said($w: text, $n: number = 20) = from quotes where text has $w order by confidence desc limit $n
    from said("OTAN")
    from articles select id, translation.machine as mt, translation.score as score order by mt desc
    from quotes where speaker = "Peskov" and no flags | export "peskov.csv"
    from articles where speaker != "Peskov"
    """

  @Test func everyQueryBinds() throws {
    var session = BindingSession()
    #expect(try session.run(Self.script).count == 22)
  }

  /// The stages of later versions are understood, and say so when they are run.
  @Test(arguments: [
    "from quotes | chart bar", "from quotes | freq text", "from quotes | pivot speaker by outlet",
    "from quotes | collocates of \"OTAN\"", "from quotes | keywords against (from articles)",
  ]) func laterStages(query: String) throws {
    let stages = try BindingSession.bind(query).stages
    guard case .later(let error) = try #require(stages.first) else {
      Issue.record("not later: \(stages)")
      return
    }
    #expect(error.code == .notInVersion)
  }
}
