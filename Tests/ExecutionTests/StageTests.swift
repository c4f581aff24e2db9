import CorpusModel
import Testing

@testable import Execution

struct StageTests {
  @Test func concordanceLines() throws {
    let result = try WireFixture.make().run(
      #"from quotes where text has "ligne* rouge*" | kwic "ligne* rouge*" width=12"#)
    #expect(
      result.lines == ["w1:2|…rlent. « la |ligne rouge| de l’OTAN e…", "w2:1|« les |lignes rouges| », dit Dimi…"])
    #expect(result.sink.header?.view == "kwic")
  }

  /// Each sentence reads its own piece of the article, so that the time is not the square of its length.
  @Test func concordanceOfALongArticle() throws {
    let article = FixtureArticle(id: "a", lead: String(repeating: "Le mot est très long ici.\n", count: 20_000))
    let result = try Fixture([article], names: []).run("from sentences | kwic \"mot\" width=12")
    #expect(result.lines.count == 20_000)
    #expect(result.lines.first == "a:1|Le |mot| est très lo…")
    #expect(result.lines.dropFirst(9_999).first == "a:10000|…ong ici. Le |mot| est très lo…")
    #expect(result.lines.last == "a:20000|…ong ici. Le |mot| est très lo…")
    let characters = try Fixture([article], names: []).run("from sentences select chars(end) order by n desc limit 1")
    #expect(characters.lines == ["519999"])
  }

  @Test func explanations() throws {
    let result = try WireFixture.make().run(#"from quotes where speaker = "Peskov" | explain analyze"#)
    let parts = result.sink.rows.compactMap { $0.values.first?.text }
    for part in ["plan", "sql", "argument", "sqlite", "rows", "time"] { #expect(parts.contains(part), "\(part)") }
    #expect(result.lines.contains { $0.hasPrefix("plan|") && $0.contains("speaker = \"Peskov\"") })
    #expect(result.lines.contains { $0.hasPrefix("sqlite|") && $0.contains("quotes_by_speaker") }, "\(result.lines)")
  }

  @Test func exports() throws {
    let fixture = try WireFixture.make()
    let exporter = MemoryExporter()
    fixture.session.executor.exporter = exporter
    let result = try fixture.run(#"from quotes where speaker = "Ouchakov" select text | export "o.csv""#, footer: true)
    #expect(result.lines.isEmpty)
    #expect(exporter.files["o.csv"]?.lines == ["un dialogue utile", "nous parlerons ensemble"])
    #expect(exporter.metadata["o.csv"]?.rows == 2)
    #expect(
      exporter.metadata["o.csv"]?.query == #"from quotes where speaker = "Ouchakov" select text | export "o.csv""#)
    #expect(result.footer.contains("wrote 2 rows to o.csv (and how they were made to o.csv.meta.json)"))
  }

  /// What an export says of itself can be read without the sitting it was made in.
  @Test func exportsKeepTheQueriesTheyCall() throws {
    let fixture = try WireFixture.make()
    let exporter = MemoryExporter()
    fixture.session.executor.exporter = exporter
    _ = try fixture.run(
      """
      query quoted($n: number = 20) = from quotes limit $n
      query unused() = from articles
      query said($who: name) = from quoted() where speaker = $who
      from said("Ouchakov") select text | export "o.csv"
      """)
    let made = try #require(exporter.metadata["o.csv"])
    #expect(
      made.definitions == [
        "query quoted($n: number = 20) = from quotes limit $n",
        "query said($who: name) = from quoted() where speaker = $who",
      ])
    let again = try WireFixture.make()
    again.session.executor.exporter = MemoryExporter()
    _ = try again.run((made.definitions + [made.query]).joined(separator: "\n"))
    #expect(exporter.files["o.csv"]?.lines == ["un dialogue utile", "nous parlerons ensemble"])
  }

  @Test func anExportSaysThatAnotherFileWasThere() throws {
    let fixture = try WireFixture.make()
    fixture.session.executor.exporter = MemoryExporter()
    _ = try fixture.run(#"from articles | export "o.csv""#)
    let again = try fixture.run(#"from articles limit 1 | export "o.csv""#, footer: true)
    #expect(
      again.footer.contains(
        "wrote 1 row to o.csv, replacing the file there (and how they were made to o.csv.meta.json)"))
  }

  @Test func originsAndCards() throws {
    let sink = try WireFixture.make().run(#"from quotes where speaker = "Ouchakov""#).sink
    #expect(sink.rows.map(\.origin?.article) == ["w1", "w2"])
    #expect(sink.rows.map(\.origin?.line) == [3, 2])
    #expect(
      sink.header?.columns.filter(\.isHidden).map(\.field) == [
        "quotes.kind", "quotes.speaker.surface", "quotes.confidence",
      ])
  }

  @Test(arguments: [
    (#"from quotes where speaker = "Peskof""#, "no name «Peskof»; nearest: Dmitri Peskov (3)"),
    (#"from articles where outlet = "Tas""#, "no outlet «Tas»; nearest: TASS (1)"),
    ("from quotes group by speaker select count() as n order by n desc limit 2", "2 of 4 speakers (limit 2)"),
    ("from quotes group by speaker select count() as n", "2 quotes without a known speaker"),
    ("from articles where published in 2021 select quotes", "1 article without quotes"),
    ("from quotes where sentiment > 0", "1 article pending (sentiment)"),
    // What is shown is counted, and what it was looked for in.
    (#"from quotes where text has "ligne* rouge*" | kwic"#, "2 lines from 2 quotes in 2 articles"),
    (#"from quotes | kwic "ligne* rouge*""#, "2 lines from 2 of 8 quotes in 2 articles"),
    (#"from articles where body has "Kremlin" | kwic "Kremlin""#, "2 lines from 2 articles"),
    (#"from quotes | kwic "nulle""#, "0 lines from 0 of 8 quotes"),
    (#"from quotes where text has "ligne* rouge*" limit 1 | kwic"#, "1 line from 1 quote in 1 article"),
    (#"from quotes where text has "ligne* rouge*" limit 1 | kwic"#, "1 of 2 quotes (limit 1)"),
    (#"from articles where outlet in ("a", "b", "c", "d", "e", "f", "g")"#, "2 further values not looked up"),
    (#"from quotes where speaker in ("a1", "b1", "c1", "d1", "e1", "f1")"#, "1 more name that nobody has"),
  ])
  func footers(_ query: String, _ expected: String) throws {
    let footer = try WireFixture.make().run(query, footer: true).footer
    #expect(footer.contains(expected), "\(footer)")
  }
}

private final class MemoryExporter: ResultExporter {
  var files: [String: ListSink] = [:]
  var metadata: [String: ExportMetadata] = [:]

  func open(_ path: String) throws -> any RowSink {
    let sink = ListSink()
    files[path] = sink
    return sink
  }

  func finish(_ path: String, _ metadata: ExportMetadata) throws -> Bool {
    self.metadata.updateValue(metadata, forKey: path) != nil
  }
}
