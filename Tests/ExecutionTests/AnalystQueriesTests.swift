import Testing

@testable import Execution

/// The queries of the language page that an analyst asks: all run, and answer over a small corpus.
struct AnalystQueriesTests {
  @Test(arguments: [
    #"from quotes where speaker = "Peskov" and published in 2021-12 order by published limit 20"#,
    #"from articles where any quotes (speaker = "Peskov") and any quotes (speaker = "Ouchakov") select title, outlet, published"#,
    #"from articles where no quotes (speaker = "Peskov") and body has "Kremlin""#,
    #"from quotes where text has "ligne* rouge*" near/12 "OTAN" | kwic "ligne* rouge*" width=60"#,
    #"from quotes group by speaker select count() as n, count(articles) as arts order by n desc limit 20"#,
    #"from quotes where speaker in ("Peskov", "Ouchakov") group by speaker, month(published) as m select avg(sentiment) as mood, count() as n having n >= 1"#,
    #"from articles where published in last 30 days select title, quotes"#,
    #"from flags group by category, kind select count() as n order by n desc"#,
    #"from quotes where no flags and confidence >= 0.8 select speaker, text, title"#,
    #"from quotes where entities.kind = "organisation" and entities.name = "OTAN" select speaker, text"#,
    #"Kremlin = from quotes where speaker in ("Peskov", "Ouchakov", "Poutine"); Kremlin | where confidence > 0.5"#,
    #"query by_month($who: name, $since: date = 2021-01-01) = from quotes where speaker = $who and published >= $since group by month(published) as m select count() as n; from by_month("Peskov", since: 2021-12-01) where n > 1"#,
    #"from entities where kind = "person" group by name select count() as n, list(distinct surface) as spellings having count(distinct surface) > 1"#,
    #"from quotes where sentiment < -0.5 group by outlet select count() as n, count() where (kind = "direct") as direct, share(n) as part order by part desc"#,
    #"query said($w: text, $n: number = 20) = from quotes where text has $w order by confidence desc limit $n; from said("rouge*")"#,
  ])
  func answers(_ query: String) throws {
    let result = try WireFixture.make().run(query, footer: true)
    #expect(!result.lines.isEmpty, "\(query) \(result.footer)")
  }

  @Test(
    arguments: [
      (
        "from quotes group by speaker select count() as n, count(articles) as arts",
        ["Dmitri Peskov|3|2", "Iouri Ouchakov|1|1", "unnamed|2|2", "unknown|2|2"]
      ),
      ("from quotes group by speaker select count() as n order by n desc limit 2", ["Dmitri Peskov|3", "unnamed|2"]),
      (
        "from quotes group by speaker order by speaker",
        ["Dmitri Peskov|3", "Iouri Ouchakov|1", "unnamed|2", "unknown|2"]
      ),
      (
        "from quotes group by speaker order by speaker desc",
        ["Iouri Ouchakov|1", "Dmitri Peskov|3", "unnamed|2", "unknown|2"]
      ),
      (
        "from quotes where text has \"rouge\" or speaker is missing select speaker order by speaker desc",
        ["Dmitri Peskov", "∅", "∅"]
      ),
      (#"from quotes where speaker = "Ouchakov" select text"#, ["un dialogue utile", "nous parlerons ensemble"]),
      (
        #"from quotes where speaker = "un haut responsable" select articles.id, text"#,
        ["w1|rien à dire", "w4|sécurité d’abord"]
      ),
      (
        #"from quotes where not speaker = "Peskov" select text"#,
        ["un dialogue utile", "rien à dire", "sécurité d’abord"]
      ),
      ("from quotes where speaker is missing select text", ["il verra", "je ne sais pas"]),
      (#"from quotes where (speaker = "Peskov") is unknown select text"#, ["il verra", "je ne sais pas"]),
      ("from quotes where sentiment is missing select text", []),
      ("from quotes where sentiment is pending select text", ["je ne sais pas", "sécurité d’abord"]),
      ("from quotes where count entities >= 1 select text", ["la ligne rouge de l’OTAN est là"]),
      (#"from quotes where entities.name = "Peskov" select text"#, []),
      (#"from articles where entities.name = "Peskov" select id"#, ["w1", "w2"]),
      (
        #"from quotes where speaker = "Ouchakov" select speakers"#,
        ["[Iouri Ouchakov]", "[Dmitri Peskov,Iouri Ouchakov]"]
      ),
      ("from articles where count quotes = 0 select id", ["w3"]),
      (
        "from articles select id, count(quotes) as n, list(quotes.speaker) as who order by n desc limit 2",
        ["w1|3|[Dmitri Peskov,Iouri Ouchakov,un haut responsable]", "w2|3|[Dmitri Peskov,Dmitri Peskov]"]
      ),
      (
        #"from articles where speaker = "Ouchakov" select title, quotes.text limit 1 per title"#,
        ["Sommet|un dialogue utile", "Lignes|nous parlerons ensemble"]
      ),
      (#"from articles where body has "Kremlin" select id"#, ["w1", "w3"]),
      (#"from articles where not body has "Kremlin" select id"#, ["w2", "w4", "w5"]),
      (#"from quotes where not text has "ligne* rouge*" select text limit 1"#, ["un dialogue utile"]),
      (#"from quotes where text has "rouges sont" select text"#, []),
      (#"from quotes where text has "rouges" near/5 "tracées" select text"#, ["les lignes rouges … sont tracées"]),
      ("from articles where published = 2021-12 select id", ["w1", "w2"]),
      ("from articles where published < 2021-12 select id", ["w3", "w5"]),
      ("from articles where published != 2021-12 select id", ["w3", "w5"]),
      ("from articles where published = 2021-12-30 select id", ["w2"]),
      ("from articles where published = 2021 select id", ["w1", "w2", "w3"]),
      ("from articles where month(published) = 2021-12 select id", ["w1", "w2"]),
      ("from articles where quarter(published) > 2021-Q3 select id", ["w1", "w2", "w3"]),
      (
        "from articles select id, month(published) as m, quarter(published), week(published), year(published) limit 2",
        ["w1|2021-12|2021-Q4|2021-W49|2021", "w2|2021-12|2021-Q4|2021-W52|2021"]
      ),
      (
        "from articles group by month(published) as m select count() as n",
        ["2020-01|1", "2021-11|1", "2021-12|2", "∅|1"]
      ),
      ("from articles select id order by published desc", ["w2", "w1", "w3", "w5", "w4"]),
      ("from articles select id order by published", ["w5", "w3", "w1", "w2", "w4"]),
      ("from articles where body has \"absent\" select count() as n, sum(words) as w, list(id)", ["0|∅|[]"]),
      (#"from articles where meta.source = "fil" select id, meta.rank"#, ["w1|3"]),
      (
        "from quotes select sum(articles.words) - sum(articles.words) as w, count(articles) as a, count() as n",
        ["0|3|8"]
      ),
      (
        "from quotes group by articles.outlet select count() as n, sum(articles.words) as w, count(articles) as a",
        ["BBC|2|12|1", "Reuters|3|19|1", "TASS|3|31|1"]
      ),
      ("from sentences where entities.name = \"OTAN\" select articles.id, n", ["w1|1", "w1|2"]),
      (
        "from articles group by outlet select count() as n, count(quotes) as q, round(sum(quotes.sentiment), 1) as s",
        ["BBC|2|2|∅", "Reuters|1|3|-0.3", "TASS|1|3|-0.1", "∅|1|0|∅"]
      ),
      (
        "from quotes select distinct speaker",
        ["Dmitri Peskov", "Iouri Ouchakov", "un haut responsable", "∅", "Un haut responsable"]
      ),
      // Quantifiers inside quantifiers, and statements that read what is outside.
      (#"from articles where any quotes (any entities (kind = "organisation")) select id"#, ["w1"]),
      (
        #"from quotes where any entities (kind = "organisation" and name = "OTAN") select text"#,
        ["la ligne rouge de l’OTAN est là"]
      ),
      (#"from articles where no quotes (any flags) select id"#, ["w2", "w3", "w4"]),
      (#"from articles where all quotes (sentiment > -1) select id"#, ["w1", "w2", "w3"]),
      (#"from articles where not any quotes (sentiment > 0) select id"#, ["w3"]),
      // Levels inside one another.
      (#"from quotes where entities.kind = "organisation" select entities.surface"#, ["OTAN"]),
      (#"from sentences where quotes.speaker = "Ouchakov" select articles.id, n"#, ["w1|3", "w2|2"]),
      (#"from sentences where text has "kremlin" select articles.id, n"#, ["w1|1", "w3|1"]),
      (#"from entities where quotes.speaker = "Peskov" select surface"#, ["OTAN"]),
      ("from quotes where flags.kind = \"calque\" select text, flags.text", ["un dialogue utile|un dialogue utile"]),
      ("from quotes where any sentences (n = 1) select text", ["les lignes rouges … sont tracées", "je ne sais pas"]),
      ("from entities where entities not overlaps quotes select count() as n", ["7"]),
      ("from entities where entities within quotes select surface", ["OTAN"]),
      // Rows over rows.
      ("from articles select id, quotes.text limit 1 | where id is known", ["w1|la ligne rouge de l’OTAN est là"]),
      (
        "from articles select title, quotes limit 1",
        [
          "Sommet|{2,Dmitri Peskov,la ligne rouge de l’OTAN est là;3,Iouri Ouchakov,un dialogue utile;4,un haut responsable,rien à dire}"
        ]
      ),
      ("from analyzers select id, done", ["quotes|4", "entities|5", "translation|5", "sentiment|4"]),
      ("from articles where quotes is pending select id", ["w5"]),
      (
        "from quotes group by kind select median(confidence) as m, min(text) as t, first(speaker) as s, max(published) as p",
        ["direct|0.9|il verra|Dmitri Peskov|2021-12-30T10:00:00+03:00"]
      ),
    ])
  func rows(_ query: String, _ expected: [String]) throws {
    #expect(try WireFixture.make().lines(query) == expected, "\(query)")
  }
}
