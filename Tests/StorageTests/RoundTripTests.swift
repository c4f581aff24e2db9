import CorpusModel
import Testing
import TextKernel

@testable import Storage

/// Every noun that is written reads back as it was.
struct RoundTripTests {
  @Test(arguments: [
    ("SELECT id, words, done = (SELECT sum(1 << bit) FROM analyzer) FROM data_articles", ["a1|18|1"]),
    (
      "SELECT (key & 1048575) + 1, key >> 20, \"line\", \"sentiment.score\" FROM data_sentences",
      ["1|1|1|0.5", "2|1|1|0.5", "3|1|2|0.5", "4|1|2|0.5", "5|1|3|0.5"]
    ),
    (
      """
      SELECT text, "speaker.surface", "speaker.kind", cue, kind, floating, confidence, rule, parts IS NULL, line,
        "sentiment.score", "sentiment.label" FROM data_quotes
      """,
      [
        "La sécurité compte … pour l’OTAN|Dmitri Peskov|person|a déclaré|direct|0|0.9|incise|0|2|-1|negative",
        "l’a promis|Il|unnamed|∅|indirect|0|0.5|que|1|3|∅|∅",
        "compte|Dmitri Peskov|person|∅|mixed|1|0.4|joint|1|2|1|positive",
      ]
    ),
    (
      "SELECT n.name FROM data_quotes AS q JOIN form AS f ON f.id = q.via JOIN name AS n ON n.id = f.name", ["Moscou"]
    ),
    ("SELECT quote & 1048575, n, surface, f.text FROM co_speaker JOIN form AS f ON f.id = form", ["2|1|OTAN|OTAN"]),
    (
      """
      SELECT n.name, surface, e.kind, honorific, role, line FROM data_entities AS e JOIN form AS f ON f.id = e.name
      JOIN name AS n ON n.id = f.name
      """,
      [
        "Moscou|Moscou|place|∅|∅|1", "Dmitri Peskov|Dmitri Peskov|person|M.|porte-parole|2",
        "OTAN|OTAN|organisation|∅|∅|2",
      ]
    ),
    (
      "SELECT kind, category, severity, tier, text, message, suggestion, line FROM data_flags",
      ["calque|language|minor|likely|compte|is a calque|importe|2"]
    ),
    (
      "SELECT f.text, what, sure, weight, tags, line FROM data_promises JOIN form AS f ON f.id = who",
      ["Dmitri Peskov|l’a promis|1|7|[\"x\",1]|3"]
    ),
    (
      "SELECT name, kind, mentions, quotes FROM name ORDER BY name",
      [
        "Dmitri Peskov|person|1|2", "Moscou|place|1|0", "OTAN|organisation|1|1",
      ]
    ),
  ])
  func rows(sql: String, expected: [String]) throws {
    let reader = try StoreReader(sharing: TestCorpus.memory())
    #expect(try reader.rows(sql) == expected)
  }

  @Test func aRecordComesBackWhole() throws {
    var record = TestCorpus.record("x/é « 1 »", "Ligne\u{0}une.\nLigne 2", path: "dump.jsonl")
    record.title = "Titre"
    record.titleSpan = TextSpan(0, 5)
    record.outlet = "TASS"
    record.author = "A. B."
    record.lang = "fr"
    record.published = "2021-12-07T15:35:00+03:00"
    record.url = "https://example.org/?a=1&b='x'"
    record.sourceFile = "/tmp/dump.jsonl"
    record.sourceStart = 12
    record.sourceEnd = 345
    record.meta = [
      .init(name: "rank", value: .integer(3)), .init(name: "price", value: .real(1.5)),
      .init(name: "paid", value: .bool(true)), .init(name: "tags", value: .list([.text("a\"b\\"), .integer(1)])),
      .init(name: "note", value: .text("tab\tnew\nline \u{1}")), .init(name: "none", value: .missing),
    ]
    let writer = try TestCorpus.memory([TestCorpus.analysed(record)])
    let reader = try StoreReader(sharing: writer)
    #expect(try reader.articles(id: record.id).map(\.record) == [record])
    let meta = try reader.catalog.collection("articles")?.fields.filter { $0.name.hasPrefix("meta.") }
    #expect(
      meta?.map { "\($0.name) \($0.type)" } == [
        "meta.rank number", "meta.price number", "meta.paid bool", "meta.tags list", "meta.note text",
      ])
  }

  @Test func theCatalogComesBackWhole() throws {
    let reader = try StoreReader(sharing: TestCorpus.memory())
    #expect(try reader.catalog == TestCorpus.catalog)
  }

  @Test(arguments: [
    ("otan", 1), ("l", 1), ("\"ile-de-france\"", 1), ("france", 1), ("securite", 1), ("\"l\" + \"otan\"", 1),
    ("secur*", 1), ("absent", 0), ("NEAR(securite otan, 7)", 1), ("NEAR(securite otan, 6)", 0),
  ])
  func fullText(query: String, count: Int) throws {
    let reader = try StoreReader(sharing: TestCorpus.memory())
    #expect(try reader.rows("SELECT rowid FROM fts_bodies WHERE fts_bodies MATCH ?", [.text(query)]).count == count)
  }
}
