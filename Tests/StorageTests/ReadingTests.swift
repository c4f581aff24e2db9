import CorpusModel
import Testing

@testable import Storage

/// Names, values, views, snapshots and interrupts.
struct ReadingTests {
  private static func reader(keys: [String: String] = [:]) throws -> StoreReader {
    let writer = try TestCorpus.memory([
      TestCorpus.analysed(TestCorpus.peskov, TestCorpus.peskovLayers), other("a2", "Dmitri Peskov"),
      other("a3", "Dimitri Peskov"), other("a4", "Pavel Peskov"), other("a5", "Joe Biden"),
    ])
    let forms = try writer.forms()
    func ids(_ texts: String...) -> [Int64] { forms.filter { texts.contains($0.text) }.map(\.id) }
    try writer.apply([
      ResolvedName(
        canonical: "Dmitri Peskov", kind: "person", forms: ids("Dmitri Peskov", "Dimitri Peskov"),
        keys: ["peskov", "Песков", "dmitri  peskov"]),
      ResolvedName(canonical: "Pavel Peskov", kind: "person", forms: ids("Pavel Peskov"), keys: ["peskov"]),
    ])
    try writer.finish()
    return try StoreReader(sharing: writer) { literal in keys[literal].map { [$0] } ?? [] }
  }

  private static func other(_ id: String, _ name: String) -> Analysed {
    let record = TestCorpus.record(id, "\(name) parle.")
    var layers = Layers()
    layers.entities = [Entity(span: TestCorpus.span(name, in: record), kind: .person, name: name)]
    return TestCorpus.analysed(record, layers)
  }

  @Test(arguments: [
    ("Peskov", ["Dmitri Peskov 3/2 [Dimitri Peskov]", "Pavel Peskov 1/0 []"]),
    ("  DIMITRI   peskóv ", ["Dmitri Peskov 3/2 [Dimitri Peskov]"]), ("песков", ["Dmitri Peskov 3/2 [Dimitri Peskov]"]),
    ("Peskoff", ["Dmitri Peskov 3/2 [Dimitri Peskov]", "Pavel Peskov 1/0 []"]), ("moscou", ["Moscou 1/0 []"]),
    ("Poutine", []), ("", []), ("'; DROP TABLE name; --", []),
  ])
  func matching(literal: String, expected: [String]) throws {
    let found = try Self.reader(keys: ["Peskoff": "peskov"]).names(matching: literal)
    #expect(found.map(\.shown) == expected)
  }

  /// A slip that an article joins to a name is one of its spellings; one that two names share is not taken.
  @Test(arguments: [
    ("Baiden", ["Joe Biden"]), ("  baiden ", ["Joe Biden"]), ("Martain", []), ("\"Baiden\" OR x", []),
    ("a\"\u{301} b", []), ("\"\u{301}Baiden OR Biden", []),
  ])
  func aSlipInAText(literal: String, expected: [String]) throws {
    let texts = [("Joe Biden", "Baiden"), ("Paul Martin", "Martain"), ("Luc Martin", "Martain")]
    let articles = texts.map { name, slip in
      let record = TestCorpus.record(name, "\(name) parle. \(slip) se tait.")
      var layers = Layers()
      layers.entities = [name, slip].map { Entity(span: TestCorpus.span($0, in: record), kind: .person, name: name) }
      return TestCorpus.analysed(record, layers)
    }
    let found = try StoreReader(sharing: TestCorpus.memory(articles)).names(matching: literal)
    #expect(found.map(\.canonical) == expected)
  }

  @Test(arguments: [
    ("Peskow", ["Dmitri Peskov", "Pavel Peskov"]), ("Dmitri Pesk", ["Dmitri Peskov"]), ("Jeo Biden", ["Joe Biden"]),
    ("Mo", ["Moscou"]), ("x", []), ("", []), ("Zelensky", []),
  ])
  func nearest(literal: String, expected: [String]) throws {
    #expect(try Self.reader().names(near: literal, limit: 5).map(\.canonical) == expected)
  }

  @Test func nearestIsLimited() throws {
    #expect(try Self.reader().names(near: "Peskow", limit: 1).map(\.canonical) == ["Dmitri Peskov"])
    #expect(try Self.reader().names(near: "Peskow", limit: 0).isEmpty)
  }

  @Test(arguments: [
    ("speaker", "quotes", "", ["Dmitri Peskov 2", "OTAN 1"]), ("speaker", "quotes", "pe", ["Dmitri Peskov 2"]),
    ("name", "entities", "", ["Dmitri Peskov 3", "Joe Biden 1", "Moscou 1", "OTAN 1", "Pavel Peskov 1"]),
    ("name", "entities", "dIm", ["Dmitri Peskov 3"]), ("kind", "quotes", "", ["direct 1", "indirect 1", "mixed 1"]),
    ("kind", "quotes", "D", ["direct 1"]), ("sentiment", "quotes", "", ["-1 1", "1 1"]),
    ("id", "articles", "a", ["a1 1", "a2 1", "a3 1", "a4 1", "a5 1"]), ("body", "articles", "", []),
    ("nothing", "quotes", "", []), ("kind", "nothing", "", []), ("sure", "promises", "", ["1 1"]),
  ])
  func values(field: String, collection: String, prefix: String, expected: [String]) throws {
    let list = try Self.reader().values(of: field, in: collection, prefix: prefix)
    #expect(list.values.map { "\($0.value.shown) \($0.count)" } == expected)
    #expect(list.isComplete)
  }

  @Test func valuesOfMetaFields() throws {
    var record = TestCorpus.record("m", "Texte.")
    // The second would end a literal of SQL, were it one: its mark stands under an accent.
    let names = ["it's \"odd\"", "x'\u{301}) FROM data_articles UNION SELECT 'secret' --"]
    record.meta = names.map { .init(name: $0, value: .text("Éclair")) }
    let reader = try StoreReader(sharing: TestCorpus.memory([TestCorpus.analysed(record)]))
    for name in ["it's _odd_", names[1]] {
      let list = try reader.values(of: "meta." + name, in: "articles")
      #expect(list.values == [ValueCount(value: .text("Éclair"), count: 1)])
    }
    #expect(try reader.values(of: "meta.it's _odd_", in: "articles", prefix: "ecl").total == 1)
  }

  /// So many columns that nobody could ask them fill neither memory nor catalog; their values stay where they are.
  @Test func columnsWithoutEnd() throws {
    let writer = try TestCorpus.memory([])
    let update = try CorpusUpdate(writer, roots: ["/c"])
    #expect(try update.begin(SourceStamp(path: "a", size: 1, modified: 1, inode: 1), root: "/c", named: "c/a"))
    for number in 0..<6 {
      var record = TestCorpus.record("m\(number)", "Texte.")
      record.sourceFile = "c/a"
      record.meta = (0..<1_000).map { .init(name: "n\(number)_\($0)", value: .integer(1)) }
      if number == 0 { record.meta[0].name = String(repeating: "é", count: 501) }
      if try update.decide(record) == .analyse { try update.store([TestCorpus.analysed(record)]) }
    }
    try update.end(isComplete: true)
    let start = String(repeating: "é", count: 40)
    #expect(
      try update.finish(isComplete: true).notes == [
        .init(
          file: "c/a",
          message:
            "no query can name the column `\(start)…`, longer than 1000 bytes: it stands in `meta` alone, as others may"
        )
      ])
    try writer.finish()
    let reader = try StoreReader(sharing: writer)
    let fields = try reader.catalog.collection("articles")?.fields.filter { $0.name.hasPrefix("meta.") } ?? []
    #expect(fields.count == 4_096)
    #expect(fields.first?.name == "meta.n0_1" && fields.last?.name == "meta.n4_96")
    #expect(
      try reader.rows("SELECT json_extract(meta, '$.n5_999') FROM data_articles WHERE id = 'm5'") == ["1"])
  }

  @Test(arguments: [
    ("a", "\"a\""), ("a\"b", "\"a\"\"b\""), ("\"\u{301}", "\"\"\"\u{301}\""), ("", "\"\""), ("\"\"", "\"\"\"\"\"\""),
  ])
  func quotedNames(name: String, quoted: String) {
    #expect(Array(StoreNaming.quoted(name).utf8) == Array(quoted.utf8))
  }

  /// Order and number of loads make no difference to names.
  @Test func resolutionIsAFunctionOfTheArticles() throws {
    let items = [
      TestCorpus.analysed(TestCorpus.peskov, TestCorpus.peskovLayers), Self.other("a2", "Dimitri Peskov"),
      Self.other("a3", "Joe Biden"),
    ]
    func names(_ batches: [[Analysed]]) throws -> [String] {
      let writer = try StoreWriter.open(.memory, catalog: TestCorpus.catalog, analyzers: TestCorpus.analyzers)
      for batch in batches {
        try writer.add(batch)
        let forms = try writer.forms()
        let peskov = forms.filter { $0.text.hasSuffix("Peskov") }.map(\.id)
        try writer.apply([ResolvedName(canonical: "Dmitri Peskov", kind: "person", forms: peskov, keys: ["peskov"])])
        try writer.finish()
      }
      return try StoreReader(sharing: writer).rows(
        "SELECT n.id, n.name, n.mentions, n.quotes, a.key FROM name AS n JOIN alias AS a ON a.name = n.id ORDER BY 1, 5"
      )
    }
    let expected = try names([items])
    #expect(expected.count == 6)
    #expect(try names([items.reversed()]) == expected)
    #expect(try names(items.map { [$0] }) == expected)
  }

  @Test func anotherResolverIsAskedAgain() throws {
    try TestFolder.with { folder in
      func open() throws -> StoreWriter {
        try StoreWriter.open(.file(folder + "/s"), catalog: TestCorpus.catalog, analyzers: TestCorpus.analyzers)
      }
      let first = try open()
      try first.add([TestCorpus.analysed(TestCorpus.peskov, TestCorpus.peskovLayers)])
      #expect(try first.namesNeedResolving(by: 1))
      try first.apply([], from: 1)
      try first.finish()
      let second = try open()
      #expect(try !second.namesNeedResolving(by: 1))
      #expect(try second.namesNeedResolving(by: 2))
      try second.apply([], from: 2)
      try second.finish()
      let third = try open()
      #expect(try !third.namesNeedResolving(by: 2))
      try third.add([TestCorpus.analysed(TestCorpus.record("b", "Encore."))])
      #expect(try third.namesNeedResolving(by: 2))
      try third.abandon()
    }
  }

  @Test func viewsAreOrdinarySQL() throws {
    try TestFolder.with { folder in
      let writer = try StoreWriter.open(
        .file(folder + "/s"), catalog: TestCorpus.catalog, analyzers: TestCorpus.analyzers)
      try writer.add([TestCorpus.analysed(TestCorpus.peskov, TestCorpus.peskovLayers)])
      try writer.finish()
      // A connection without any function of ours, as another program has it.
      let plain = try PlainConnection(folder + "/s")
      #expect(
        try plain.rows("SELECT article_id, line, speaker, speakers, via, text, speaker_kind FROM quotes") == [
          "a1|2|Dmitri Peskov|[\"Dmitri Peskov\"]|Moscou|La sécurité compte … pour l’OTAN|person",
          "a1|3|Il|[\"Il\"]|∅|l’a promis|unnamed",
          "a1|2|Dmitri Peskov|[\"Dmitri Peskov\",\"OTAN\"]|∅|compte|person",
        ])
      #expect(
        try plain.rows("SELECT n, text FROM sentences LIMIT 2") == ["1|Moscou.", "2|\n"])
      #expect(
        try plain.rows("SELECT name, surface FROM entities WHERE kind = 'person'") == ["Dmitri Peskov|Dmitri Peskov"])
      #expect(try plain.rows("SELECT who, what, tags FROM promises") == ["Dmitri Peskov|l’a promis|[\"x\",1]"])
      #expect(try plain.rows("SELECT key, name FROM aliases ORDER BY key LIMIT 1") == ["dmitri peskov|Dmitri Peskov"])
      #expect(try plain.rows("SELECT name, mentions, quotes FROM names WHERE kind = 'place'") == ["Moscou|1|0"])
      #expect(try plain.rows("SELECT state, done FROM analyzers WHERE id = 'quotes'") == ["ready|1"])
      #expect(try plain.rows("SELECT id, words, length(body) FROM articles") == ["a1|18|106"])
      for view in ["articles", "sentences", "quotes", "entities", "flags", "promises", "names", "aliases", "analyzers"]
      {
        _ = try plain.rows("SELECT * FROM \(view)")
      }
    }
  }

  @Test func hostileStringsAreValues() throws {
    let hostile = [
      "'; DROP TABLE data_articles; --", "\u{0}", "\u{1B}[31m", "\"\"\"", "𝒳\u{301}\u{202E}", "%s%n", "\\",
    ]
    let writer = try TestCorpus.memory(
      hostile.enumerated().map { number, text in
        var record = TestCorpus.record(text + "\(number)", text)
        record.title = text
        record.meta = [.init(name: text, value: .text(text))]
        return TestCorpus.analysed(record)
      })
    let reader = try StoreReader(sharing: writer)
    for (number, text) in hostile.enumerated() {
      #expect(
        try reader.rows("SELECT title FROM data_articles WHERE id = ?", [.text(text + "\(number)")]) == [text])
      #expect(try reader.articles(id: text + "\(number)").first?.record.body == Array(text.utf8))
    }
  }

  @Test func aFormOfAnyKindOfArgument() throws {
    let reader = try Self.reader()
    let arguments: [Value] = [.missing, .text("a"), .integer(1), .real(1.5), .bool(true), .list([.text("x")])]
    #expect(try reader.rows("SELECT ?, ?, ?, ?, ?, ?", arguments) == ["∅|a|1|1.5|1|[\"x\"]"])
  }

  @Test func keptResultsLiveOnAReadOnlyConnection() throws {
    try TestFolder.with { folder in
      let writer = try StoreWriter.open(
        .file(folder + "/s"), catalog: TestCorpus.catalog, analyzers: TestCorpus.analyzers)
      try writer.add([TestCorpus.analysed(TestCorpus.peskov, TestCorpus.peskovLayers)])
      try writer.finish()
      let reader = try StoreReader(path: folder + "/s")
      try reader.execute(SQLStatement("CREATE TEMP TABLE kept(key INTEGER PRIMARY KEY)"))
      try reader.execute(SQLStatement("INSERT INTO kept SELECT key FROM data_quotes WHERE kind <> ?", [.text("mixed")]))
      #expect(try reader.rows("SELECT count(*) FROM kept") == ["2"])
      for change in [
        "DELETE FROM data_quotes", "UPDATE data_articles SET id = 'x'", "DROP TABLE data_quotes", "CREATE TABLE t(x)",
        "INSERT INTO fts_bodies(fts_bodies) VALUES('rebuild')", "PRAGMA user_version=7",
      ] {
        #expect(throws: StoreError.self, "\(change)") { try reader.execute(SQLStatement(change)) }
      }
      #expect(try reader.rows("SELECT count(*) FROM data_quotes") == ["3"])
      #expect(try reader.rows("SELECT count(*) FROM fts_bodies WHERE fts_bodies MATCH 'otan'") == ["1"])
      try reader.execute(SQLStatement("CREATE INDEX temp.kept_index ON kept(key)"))
      try reader.execute(SQLStatement("DELETE FROM kept"))
      try reader.execute(SQLStatement("DROP TABLE kept"))
      #expect(throws: StoreError.self) { try reader.rows("SELECT * FROM nothing") }
      #expect(try TestFolder.names(folder).count > 1)
      reader.close()
      #expect(try TestFolder.names(folder) == ["s"], "the store is one file again")
      #expect(throws: StoreError.self) { try reader.rows("SELECT 1") }
    }
  }

  @Test func aQueryMayAskAgainWhileItRuns() throws {
    let reader = try Self.reader()
    var inner: [String] = []
    try reader.query(SQLStatement("SELECT id FROM data_articles ORDER BY key")) { row in
      inner += try reader.rows(
        "SELECT count(*) FROM data_entities WHERE key >> 20 = (SELECT key FROM data_articles WHERE id = ?)", [row[0]])
      return inner.count < 2
    }
    #expect(inner == ["3", "1"])
  }
}

extension NameMatch {
  fileprivate var shown: String { "\(canonical) \(mentions)/\(quotes) [\(spellings.joined(separator: ", "))]" }
}
