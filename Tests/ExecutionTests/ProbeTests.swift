import Testing

@testable import Execution

struct ProbeTests {
  @Test func probe() throws {
    for query in [
      #"from quotes select text order by text desc limit 2 | select articles.id"#,
      #"from quotes select text order by text desc limit 2 | select articles.id | explain"#,
    ] { print(query, try LanguagePageTests.fixture().lines(query).joined(separator: "\n")) }
    print(try WireFixture.make().lines("from quotes group by articles.outlet select count() as n, sum(articles.words) as w, count(articles) as a"))
    print(try WireFixture.make().lines("from articles select id, words"))
    for query in [
      #"from articles where speaker = "Peskov" select quotes"#,
      #"from articles where outlet = "TASS" or speaker = "Blinken""#,
      #"from quotes where entities.kind = "person" and entities.name = "Biden" select speaker, text"#,
      #"from articles where no quotes (speaker = "Peskov") and body has "Kremlin""#,
      #"from quotes where sentiment < -0.5 group by outlet select count() as n, count() where (kind = "direct") as direct, share(n) as part order by part desc"#,
      #"from articles select title, quotes limit 3"#,
      #"from quotes where no flags and confidence >= 0.8 select speaker, text, title"#,
    ] {
      print(query)
      print(try WireFixture.make().lines(query + " | explain").joined(separator: "\n"))
    }
  }
}
