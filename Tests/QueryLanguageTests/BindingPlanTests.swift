import CorpusModel
import Testing

@testable import QueryLanguage

/// A query → levels, conjuncts and output of its plan.
@Suite struct BindingPlanTests {
  static let cases: [(String, String)] = [
    // The fixture of the language page.
    (
      #"from articles where speaker = "Peskov" select quotes"#,
      "articles*, quotes; where quotes; rows quotes: articles.id line speaker text"
    ),
    (
      #"from articles where speaker = "Peskov""#,
      "articles*, quotes; where quotes; rows articles: id published outlet title"
    ),
    (
      #"from articles where any quotes (speaker = "Peskov") select quotes"#,
      "articles*, ?0 quotes, quotes; where articles; rows quotes: articles.id line speaker text"
    ),
    (
      #"from articles where any quotes (speaker = "Peskov") and any quotes (speaker = "Blinken")"#,
      "articles*, ?0 quotes, ?1 quotes; where articles & articles; rows articles: id published outlet title"
    ),
    (
      #"from articles where speaker = "Peskov" and speaker = "Blinken""#,
      "articles*, quotes; where quotes & quotes; rows articles: id published outlet title"
    ),
    (
      #"from articles where speaker = "Peskov" and quotes.sentiment.label = "negative""#,
      "articles*, quotes; where quotes & quotes; rows articles: id published outlet title"
    ),
    (
      "from articles where speaker is missing",
      "articles*, quotes; where quotes; rows articles: id published outlet title"
    ),
    (
      #"from articles where no quotes (speaker = "Peskov")"#,
      "articles*, ?0 quotes; where articles; rows articles: id published outlet title"
    ),
    (
      #"from articles where outlet = "TASS" or speaker = "Blinken""#,
      "articles*, quotes; where quotes; rows articles: id published outlet title"
    ),
    (
      "from articles where all quotes (speaker is known)",
      "articles*, ?0 quotes; where articles; rows articles: id published outlet title"
    ),
    // R1
    ("from articles where sentiment < 0 select id", "articles*; where articles; rows articles: id"),
    ("from quotes where sentiment < 0 select line", "articles, quotes*; where quotes; rows quotes: line"),
    ("from entities where sentiment < 0 select line", "articles, entities*; where articles; rows entities: line"),
    ("from flags where translation < 50 select line", "articles, flags*; where articles; rows flags: line"),
    (
      #"from quotes where name = "OTAN" select line"#,
      "articles, quotes*, quotes.entities; where quotes.entities; rows quotes: line"
    ),
    (
      #"from quotes where entities.name = "OTAN" select line"#,
      "articles, quotes*, quotes.entities; where quotes.entities; rows quotes: line"
    ),
    (
      #"from entities where quotes.speaker = "Peskov" select line"#,
      "articles, entities*, entities.quotes; where entities.quotes; rows entities: line"
    ),
    (
      #"from articles where quotes.entities.name = "OTAN""#,
      "articles*, quotes, quotes.entities; where quotes.entities; rows articles: id published outlet title"
    ),
    (
      #"from articles where name = "OTAN""#,
      "articles*, entities; where entities; rows articles: id published outlet title"
    ),
    (
      "from quotes select articles.title, articles.quotes.line",
      "articles, quotes*; rows quotes: articles.title articles.quotes.line"
    ),
    (
      #"from quotes where articles.entities.name = "OTAN" select line"#,
      "articles, quotes*, entities; where entities; rows quotes: line"
    ),
    (
      "from quotes.entities select speaker, name",
      "articles, quotes, quotes.entities*; rows quotes.entities: speaker name"
    ),
    (
      "from sentences where quotes.kind = \"direct\" select n",
      "articles, sentences*, sentences.quotes; where sentences.quotes; rows sentences: n"
    ),
    // R2: conjuncts are cut at `and`, parentheses or not; each has its deepest level.
    (
      #"from articles where outlet = "TASS" and (speaker = "Peskov" and published in 2021) select id"#,
      "articles*, quotes; where articles & quotes & articles; rows articles: id"
    ),
    (
      #"from articles where speaker = "Peskov" and category = "form" select id"#,
      "articles*, quotes, flags; where quotes & flags; rows articles: id"
    ),
    ("from articles where quotes is pending select id", "articles*; where articles; rows articles: id"),
    ("from quotes where sentiment is not pending select line", "articles, quotes*; where articles; rows quotes: line"),
    // R5: anchors
    (
      #"from quotes where no flags and confidence >= 0.8 select text"#,
      "articles, quotes*, ?0 quotes.flags; where quotes & quotes; rows quotes: text"
    ),
    (
      #"from quotes where any articles.quotes (speaker = "Peskov") select text"#,
      "articles, quotes*, ?0 quotes; where articles; rows quotes: text"
    ),
    (
      "from articles where any quotes (no flags) select id",
      "articles*, ?0 quotes, ?1 quotes.flags; where articles; rows articles: id"
    ),
    (
      "from articles where count quotes.entities (kind = \"person\") >= 2 select id",
      "articles*, ?0 quotes, ?0 quotes.entities; where articles; rows articles: id"
    ),
    // R6
    ("from quotes select title", "articles, quotes*; rows articles: title"),
    ("from quotes", "articles, quotes*; rows quotes: articles.id line speaker text"),
    ("from articles select title, quotes", "articles*, quotes; rows articles: title quotes[line speaker text]"),
    ("from quotes select title, quotes", "articles, quotes*; rows articles: title quotes[line speaker text]"),
    ("from articles select title, speaker", "articles*, quotes; rows quotes: title speaker"),
    (
      "from articles select quotes, entities",
      "articles*, quotes, entities; rows articles: quotes[line speaker text] entities[line name surface kind]"
    ),
    (
      "from quotes select quotes, confidence",
      "articles, quotes*; rows quotes: articles.id line speaker text confidence"
    ),
    // R8
    ("from articles select title, count(quotes) as n", "articles*, quotes; rows articles: title n"),
    (
      "from articles select title, avg(quotes.sentiment)",
      "articles*, quotes; rows articles: title avg(quotes.sentiment)"
    ),
    (
      "from quotes select count(), count(articles), sum(articles.words)",
      "articles, quotes*; total quotes: count() count(articles) sum(articles.words)"
    ),
    (
      "from quotes select max(words), count(distinct outlet)",
      "articles, quotes*; total quotes: max(words) count(distinct outlet)"
    ),
    // R9
    (
      "from quotes group by speaker, month(published) as m select avg(sentiment) as mood, count() as n having n >= 2",
      "articles, quotes*; groups quotes by speaker m: mood n"
    ),
    (
      "from articles group by outlet select count(), count(quotes)",
      "articles*, quotes; groups articles by outlet: count() count(quotes)"
    ),
    ("from articles group by speaker", "articles*, quotes; groups quotes by speaker: count()"),
    ("from quotes group by outlet select count() as n, outlet as o", "articles, quotes*; groups quotes by o: n"),
    ("from quotes group by speaker select upper(speaker) as u", "articles, quotes*; groups quotes by speaker: u"),
    // with
    ("from quotes with length(text) as len", "articles, quotes*; rows quotes: articles.id line speaker text len"),
    ("from quotes with length(text) as len select text order by len desc", "articles, quotes*; rows quotes: text"),
    (
      "from articles with count(quotes) as n order by n desc",
      "articles*, quotes; rows articles: id published outlet title n"
    ),
    // R17
    (
      "A = from articles where speaker = \"Peskov\"\nfrom A select quotes",
      "articles*, quotes; rows quotes: articles.id line speaker text"
    ),
    (
      "A = from articles where speaker = \"Peskov\"\nA | where outlet = \"TASS\"",
      "articles*, quotes; where articles; rows articles: id published outlet title"
    ),
    (
      "from articles where speaker = \"Peskov\" | where outlet = \"TASS\" | select quotes",
      "articles*, quotes; where quotes & articles; rows quotes: articles.id line speaker text"
    ),
    ("from quotes group by speaker select count() as n | where n > 2", "table*; where table; rows table: speaker n"),
    ("from quotes limit 5 | where kind = \"direct\" select text", "articles, quotes*; where quotes; rows quotes: text"),
    (
      "A = from quotes group by speaker select count() as n\nfrom A where speaker = \"Peskov\" select n",
      "table*; where table; rows table: n"
    ),
    (
      "query q($w: text, $n: number = 20) = from quotes where text has $w order by confidence desc limit $n\nfrom q(\"OTAN\") select speaker",
      "articles, quotes*; rows quotes: speaker"
    ),
    (
      "from analyzers where state = \"failed\"",
      "analyzers*; where analyzers; rows analyzers: id version origin state error done time"
    ),
  ]

  @Test(arguments: cases) func outline(query: String, expected: String) throws {
    #expect(try BindingSession.bind(query).plan.outline == expected)
  }

  @Test func pipesMergeLikeOneSentence() throws {
    let pairs = [
      (
        #"from articles where speaker = "Peskov" and outlet = "TASS" select quotes"#,
        #"from articles where speaker = "Peskov" | where outlet = "TASS" | select quotes"#
      ),
      (
        "from quotes group by speaker select count() as n having n > 1 order by n desc limit 5",
        "from quotes | group by speaker select count() as n | having n > 1 | order by n desc | limit 5"
      ),
    ]
    for (sentence, pipe) in pairs {
      #expect(try BindingSession.bind(sentence).plan == BindingSession.bind(pipe).plan)
    }
  }

  @Test func goingOnWrapsWhatWasChosen() throws {
    let cut = try BindingSession.bind("from quotes order by confidence limit 5 | where kind = \"direct\"").plan
    guard case .tree(let inner) = cut.input else {
      Issue.record("not a tree")
      return
    }
    #expect(inner.cut == .limit(5, per: nil))
    #expect(cut.cut == nil)
    #expect(cut.order == inner.order)
    let groups = try BindingSession.bind("from quotes group by speaker limit 5 | where speaker is known").plan
    guard case .table(let table) = groups.input else {
      Issue.record("not a table")
      return
    }
    #expect(table.cut == .limit(5, per: nil))
    let distinct = try BindingSession.bind("from quotes select distinct speaker limit 5 | where speaker is known").plan
    #expect(distinct.goesOnFromTable)
    let kept = try BindingSession.bind("A = from quotes where confidence > 0.5\nfrom A limit 3").plan
    #expect(kept.input == .result("A"))
    let last = try BindingSession.bind("from quotes\nselect text").plan
    #expect(last.input == .corpus)
    #expect(try BindingSession.bind("from quotes;\nselect text").plan.input == .result("Last"))
  }
}
