import Testing

@testable import QueryLanguage

@Suite struct ParseTests {
  /// Every query of the language page.
  static let page = [
    #"from articles where speaker = "Peskov" select quotes"#,
    #"from articles where speaker = "Peskov""#,
    #"from articles where any quotes (speaker = "Peskov") select quotes"#,
    #"from articles where any quotes (speaker = "Peskov") and any quotes (speaker = "Blinken")"#,
    #"from articles where speaker = "Peskov" and quotes.sentiment.label = "negative""#,
    #"from articles where speaker != "Peskov""#,
    #"from articles where speaker is missing"#,
    #"from articles where no quotes (speaker = "Peskov")"#,
    #"from articles where outlet = "TASS" or speaker = "Blinken""#,
    #"from articles where all quotes (speaker is known)"#,
    #"from quotes where entities.name = "OTAN""#,
    #"from quotes where speaker = "Peskov" and published in 2021-12 order by published limit 20"#,
    #"from articles where any quotes (speaker = "Peskov") and any quotes (speaker = "Ouchakov") select title, outlet, published"#,
    #"from articles where no quotes (speaker = "Peskov") and body has "Kremlin""#,
    #"from quotes where text has "ligne* rouge*" near/12 "OTAN" | kwic "ligne* rouge*" width=60"#,
    #"from quotes group by speaker select count() as n, count(articles) as arts order by n desc limit 20 | chart bar"#,
    #"from quotes where speaker in ("Peskov", "Ouchakov") group by speaker, month(published) as m select avg(sentiment) as mood, count() as n having n >= 2"#,
    #"from articles where published in last 30 days select title, quotes"#,
    #"from flags group by category, kind select count() as n order by n desc"#,
    #"from quotes where no flags and confidence >= 0.8 select speaker, text, title"#,
    #"from quotes where entities.kind = "person" and entities.name = "Biden" select speaker, text"#,
    #"from quotes where speaker = "Poutine" | collocates of "sécurité" window=5 by=logdice top=30"#,
    #"Kremlin = from quotes where speaker in ("Peskov", "Ouchakov", "Poutine")"#,
    #"Kremlin | keywords against (from quotes where speaker = "Biden") by=loglik top=50"#,
    #"query by_month($who: name, $since: date = 2021-01-01) = from quotes where speaker = $who and published >= $since group by month(published) as m select count() as n"#,
    #"from by_month("Peskov", since: 2021-12-01) where n > 1 | export "peskov.csv""#,
    #"from entities where kind = "person" group by name select count() as n, list(distinct surface) as spellings having count(distinct surface) > 1"#,
    #"from quotes where sentiment < -0.5 group by outlet select count() as n, count() where (kind = "direct") as direct, share(n) as part order by part desc"#,
    #"query said($w: text, $n: number = 20) = from quotes where text has $w order by confidence desc limit $n"#,
  ]

  static let further = [
    #"set $who = ("Peskov", "Biden")"#, #"set $n = -5"#, "A = B union Last", "A = B minus C;",
    "A = from Kremlin where n > 1",
    "Kremlin", "| chart bar", "where n > 1 | limit 3", "from analyzers", "from meteo.stations where height > 3",
    "from quotes where (speaker = $who) is not unknown", "from quotes where not (a or b) and not not c",
    "from quotes where count flags (severity = \"major\") >= $n", "from articles where count quotes = 0",
    "from quotes where (start + 1) * 2 > end - start and (floating) and (a) is missing",
    "from quotes where -sentiment > -0.5", "from quotes where published between 2021-01 and today",
    "from quotes where published in 2021-12 .. 2022-Q1", "from quotes where words in 1..20",
    "from quotes where published in 2021",
    "from quotes where speaker not in Kremlin and id in Last", "from quotes where speaker in $names",
    "from quotes where text not has 'a' near/5 $b and text contains “x” and title starts with \"L'\"",
    "from quotes where title not ends with $x or text not matches /^l['’]/i",
    "from entities where x within quotes and y not overlaps sentences",
    "from quotes where parts is not empty and sentiment is pending and speaker is known",
    "from quotes with month(published) as m group by m select distinct m, count(distinct speaker) as s",
    "from articles limit 3 per outlet", "from articles sample 10 seed 3", "from articles sample $n",
    "from quotes | freq speaker top=10 | pivot speaker by outlet", "from quotes | freq", "from quotes | kwic",
    "from quotes | save as best", "from quotes | explain analyze", "from quotes | explain",
    "from quotes | chart heat x=$a y=b",
    "from quotes | where a = 1 select text order by text | sample 3 | export $file format=csv",
    "from quotes where meta.order = 1 and meta.group.select = 2", "from quotes select count() as count, last as no",
    "from quotes where count > 1 and last = 2 and any = 3", "from quotes where größe > 1 and имя = \"x\"",
    "from articles from quotes", "from articles; ; from quotes -- the end\n# and more", "",
    "-- only a comment", "FROM quotes WHERE a = TRUE OR b = Yesterday LIMIT 5",
    "from quotes where a = 2021 - 12 and b = 2021-12-31",
    "from quotes\n  where a = 1 -- one\n  and b = 2\n  | chart bar\n", "from quotes select floating where (a = 1) as b",
    "from f() where a = 1", "from f(1 + 2, x: \"a\")", "query f() = Kremlin | where a = 1",
    "query f($a: list = (1, 2), $b: bool = true, $c: number = -1.5) = from quotes",
  ]

  @Test(arguments: page + further.filter { !$0.contains("floating where (") })
  func reads(query: String) {
    let (_, errors) = Parser.parseScript(query)
    #expect(errors.isEmpty, "\(ErrorRenderer(source: query).render(errors))")
  }

  @Test func spansAreTheWordsOfTheText() throws {
    let text = #"from articles where speaker = "Песков" and words > 3 select quotes, count() as n"#
    let (script, _) = Parser.parseScript(text)
    guard case .pipeline(let pipeline)? = script.statements.first?.kind, case .sentence(let sentence) = pipeline.head,
      case .and(let terms, let span)? = sentence.clauses.filter?.predicate
    else {
      Issue.record("not a sentence with two conditions")
      return
    }
    func words(_ span: SourceSpan) -> String {
      String(decoding: Array(text.utf8)[span.start..<span.end], as: UTF8.self)
    }
    #expect(words(span) == #"speaker = "Песков" and words > 3"#)
    #expect(terms.map { words($0.span) } == [#"speaker = "Песков""#, "words > 3"])
    #expect(sentence.clauses.select?.items.map { words($0.span) } == ["quotes", "count() as n"])
    #expect(words(sentence.source.span) == "articles")
    #expect(words(try #require(sentence.clauses.select).span) == "select quotes, count() as n")
  }

  /// A script read whole: how its lines fall into statements.
  @Test(arguments: [
    ("from articles\nwhere a = 1\nselect b", ["from articles where a = 1 select b"]),
    ("from articles\n| limit 3\nwhere a = 1", ["from articles | limit 3 | where a = 1"]),
    ("from articles limit 3\nwhere a = 1", ["from articles limit 3 | where a = 1"]),
    ("from articles where a = 1\nwhere b = 1", ["from articles where a = 1 | where b = 1"]),
    (
      "Kremlin = from quotes\nwhere a = 1\nKremlin\n| chart bar",
      ["Kremlin = from quotes where a = 1", "Kremlin | chart bar"]
    ),
    ("Kremlin\nwhere a = 1", ["Kremlin | where a = 1"]),
    ("from quotes | kwic\nwhere a = 1", ["from quotes | kwic", "where a = 1"]),
    ("from quotes | where b = 2\nselect a", ["from quotes | where b = 2 select a"]),
    (
      "from quotes\n| kwic \"x\"\n| export \"a.csv\"\nlimit 3",
      ["from quotes | kwic \"x\" | export \"a.csv\"", "limit 3"]
    ),
    ("set $a = 1\nwhere b = $a", ["set $a = 1", "where b = $a"]),
    ("A = B union C\nwhere b = 1", ["A = B union C", "where b = 1"]),
    ("from quotes | freq\nKremlin", ["from quotes | freq", "Kremlin"]),
    ("from quotes | kwic width=3\nTop = from quotes", ["from quotes | kwic width=3", "Top = from quotes"]),
    ("from quotes where a = 1 from articles", ["from quotes where a = 1", "from articles"]),
    ("from quotes;where a = 1", ["from quotes", "where a = 1"]),
  ])
  func statements(text: String, expected: [String]) {
    let (script, errors) = Parser.parseScript(text)
    #expect(errors.isEmpty, "\(ErrorRenderer(source: text).render(errors))")
    #expect(script.statements.map(\.description) == expected)
  }

  @Test func commentsAreKept() {
    let (script, _) = Parser.parseScript("# one\nfrom quotes -- two")
    #expect(script.comments.map(\.text) == ["one", "two"])
  }
}
