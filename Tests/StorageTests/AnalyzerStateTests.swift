import CorpusModel
import Testing
import TextKernel

@testable import Storage

/// Fingerprints, pending work and what a changed analyzer takes with it.
struct AnalyzerStateTests {
  /// Makes a store with the article of the tests, then opens it again with other analyzers.
  private static func reopened(
    _ folder: String, _ change: (inout [AnalyzerDescription]) -> Void, catalog: Catalog = TestCorpus.catalog,
    textCore: String = "1"
  ) throws -> StoreWriter {
    let path = folder + "/s"
    let first = try StoreWriter.open(
      .file(path), catalog: TestCorpus.catalog, analyzers: TestCorpus.analyzers, textCore: "1")
    try first.add([
      TestCorpus.analysed(TestCorpus.peskov, TestCorpus.peskovLayers),
      TestCorpus.analysed(TestCorpus.record("a2", "Rien.")),
    ])
    try first.finish()
    var analyzers = TestCorpus.analyzers
    change(&analyzers)
    return try StoreWriter.open(.file(path), catalog: catalog, analyzers: analyzers, textCore: textCore)
  }

  @Test(arguments: [
    ("entities", ["entities"]), ("translation", ["translation"]), ("sentiment", ["sentiment"]),
    // Sentiment reads quotes and hangs on their rows.
    ("quotes", ["quotes", "sentiment"]),
  ])
  func aChangedFingerprintMakesPending(changed: String, pending: [String]) throws {
    try TestFolder.with { folder in
      let writer = try Self.reopened(folder) { analyzers in
        for index in analyzers.indices where analyzers[index].id == changed { analyzers[index].fingerprint = "2" }
      }
      #expect(try writer.pendingCounts() == Dictionary(uniqueKeysWithValues: pending.map { ($0, 2) }))
      let articles = try writer.pendingArticles(after: 0, limit: 10)
      #expect(articles.map(\.record) == [TestCorpus.peskov, TestCorpus.record("a2", "Rien.")])
      #expect(articles.map { $0.analyzers.sorted() } == [pending, pending])
      #expect(try writer.pendingArticles(after: articles[0].key, limit: 1).map(\.record.id) == ["a2"])
      try writer.finish()
      let reader = try StoreReader(path: folder + "/s")
      let rows = try reader.rows(
        """
        SELECT (SELECT count(*) FROM data_quotes), (SELECT count(*) FROM data_entities),
          (SELECT count(*) FROM data_flags), (SELECT count("sentiment.score") FROM data_sentences),
          (SELECT count("sentiment.score") FROM data_quotes), (SELECT count("sentiment.score") FROM data_articles)
        """)
      let expected = [
        "entities": "3|0|1|5|2|1", "translation": "3|3|0|5|2|1", "sentiment": "3|3|1|0|0|0", "quotes": "0|3|1|0|0|0",
      ]
      #expect(rows == [expected[changed]])
      #expect(
        try reader.rows("SELECT id FROM analyzers WHERE state = 'pending' AND pending = 2 ORDER BY id") == pending)
      try StoreHealth.check(folder + "/s")
    }
  }

  @Test(arguments: ["entities", "translation", "sentiment", "quotes", "promises"])
  func runningThePendingOnesGivesTheSameStore(changed: String) throws {
    try TestFolder.with { folder in
      let writer = try Self.reopened(folder) { analyzers in
        for index in analyzers.indices where analyzers[index].id == changed { analyzers[index].fingerprint = "2" }
      }
      let pending = try writer.pendingArticles(after: 0, limit: 10)
      try writer.update(
        pending.map { article in
          let layers = article.record.id == "a1" ? TestCorpus.peskovLayers : Layers()
          return (article, TestCorpus.analysed(article.record, layers))
        })
      #expect(try writer.pendingCounts() == [:])
      try writer.finish()
      let fresh = try TestCorpus.memory([
        TestCorpus.analysed(TestCorpus.peskov, TestCorpus.peskovLayers),
        TestCorpus.analysed(TestCorpus.record("a2", "Rien.")),
      ])
      let (one, two) = (try StoreReader(path: folder + "/s"), try StoreReader(sharing: fresh))
      for view in ["articles", "sentences", "quotes", "entities", "flags", "promises", "names", "aliases"] {
        let sql = "SELECT * FROM \(view) ORDER BY 1, 2"
        let (first, second) = (try one.rows(sql), try two.rows(sql))
        // Ids of names are of no meaning.
        if view != "names" { #expect(first == second, "\(view)") }
      }
      #expect(
        try one.rows("SELECT name, kind, mentions, quotes FROM names ORDER BY 1")
          == two.rows("SELECT name, kind, mentions, quotes FROM names ORDER BY 1"))
      try StoreHealth.check(folder + "/s")
    }
  }

  @Test func anotherTextCoreMakesAllPending() throws {
    try TestFolder.with { folder in
      let writer = try Self.reopened(folder, { _ in }, textCore: "2")
      #expect(try writer.pendingCounts().count == TestCorpus.analyzers.count)
      let pending = try writer.pendingArticles(after: 0, limit: 10)
      try writer.update(
        pending.map { article in
          (article, TestCorpus.analysed(article.record, article.record.id == "a1" ? TestCorpus.peskovLayers : Layers()))
        })
      try writer.finish()
      let reader = try StoreReader(path: folder + "/s")
      #expect(try reader.rows("SELECT count(*) FROM data_sentences") == ["6"])
      #expect(try reader.rows("SELECT words FROM data_articles ORDER BY key") == ["18", "1"])
      try StoreHealth.check(folder + "/s")
    }
  }

  @Test func anAnalyzerThatComesLaterIsPending() throws {
    try TestFolder.with { folder in
      var catalog = TestCorpus.catalog
      let flags = catalog.collections.firstIndex { $0.name == "flags" } ?? 0
      catalog.collections[flags].fields.append(Field("style.rank", .number, "Rank.", analyzer: "style"))
      catalog.collections.append(
        CorpusCollection(
          "figures", parent: "articles", summary: "Numbers.",
          fields: [
            Field("value", .number, "Value."), Field("start", .number, ""), Field("end", .number, ""),
            Field("line", .number, ""),
          ],
          defaultColumns: ["value"], analyzer: "style"))
      let writer = try Self.reopened(folder, { $0.append(TestCorpus.description("style")) }, catalog: catalog)
      #expect(try writer.pendingCounts() == ["style": 2])
      try writer.finish()
      let reader = try StoreReader(path: folder + "/s")
      #expect(try reader.catalog == catalog)
      #expect(try reader.rows("SELECT \"style.rank\" FROM data_flags") == ["∅"])
      #expect(try reader.rows("SELECT * FROM figures") == [])
    }
  }

  @Test func aRemovedAnalyzerLeavesItsColumnsUnread() throws {
    try TestFolder.with { folder in
      let writer = try Self.reopened(
        folder, { $0.removeAll { $0.id == "sentiment" || $0.id == "promises" } }, catalog: .core)
      try writer.add([TestCorpus.analysed(TestCorpus.record("a3", "Encore."), done: ["quotes"])])
      try writer.finish()
      let reader = try StoreReader(path: folder + "/s")
      #expect(try reader.catalog == .core)
      #expect(try reader.rows("SELECT id FROM analyzers ORDER BY id") == ["entities", "quotes", "translation"])
      // It comes back: what it did stands, what came meanwhile is pending.
      let back = try StoreWriter.open(
        .file(folder + "/s"), catalog: TestCorpus.catalog, analyzers: TestCorpus.analyzers, textCore: "1")
      #expect(try back.pendingCounts()["sentiment"] == 1)
      #expect(try back.pendingCounts()["promises"] == 1)
      try back.finish()
    }
  }

  @Test func aFailingAnalyzerLeavesItsFieldsPendingAndIsNotRunAgain() throws {
    try TestFolder.with { folder in
      var layers = TestCorpus.peskovLayers
      layers.flags[0].span = TextSpan(0, 1_000_000)
      layers.attached.removeAll { $0.field == "sentiment.label" }
      layers.attach("sentiment.label", on: "quotes", [.text("too"), .text("few")])
      let writer = try StoreWriter.open(
        .file(folder + "/s"), catalog: TestCorpus.catalog, analyzers: TestCorpus.analyzers)
      try writer.add([
        TestCorpus.analysed(
          TestCorpus.peskov, layers, done: ["quotes", "translation", "sentiment", "promises"],
          failures: [AnalyzerFailure(analyzer: "entities", message: "crashed")])
      ])
      #expect(try writer.pendingCounts() == [:])
      try writer.finish()
      let reader = try StoreReader(path: folder + "/s")
      #expect(
        try reader.rows("SELECT id, state, error FROM analyzers WHERE pending > 0 ORDER BY id") == [
          "entities|failed|crashed", "sentiment|failed|sentiment.label: 2 values for 3 quotes",
          "translation|failed|a flag outside the text",
        ])
      #expect(try reader.rows("SELECT count(*) FROM data_quotes") == ["3"])
      #expect(try reader.rows("SELECT count(*) FROM data_flags") == ["0"])
      #expect(try reader.rows("SELECT count(\"sentiment.score\") FROM data_articles") == ["0"])
    }
  }

  @Test func aFieldThatChangedItsTypeIsEmptied() throws {
    try TestFolder.with { folder in
      var catalog = TestCorpus.catalog
      for index in catalog.collections.indices {
        for field in catalog.collections[index].fields.indices
        where catalog.collections[index].fields[field].name == "sentiment.score" {
          catalog.collections[index].fields[field].type = .text
        }
      }
      let writer = try Self.reopened(folder, { _ in }, catalog: catalog)
      #expect(try writer.pendingCounts() == ["sentiment": 2])
      try writer.finish()
      #expect(try StoreReader(path: folder + "/s").rows("SELECT count(\"sentiment.score\") FROM data_quotes") == ["0"])
    }
  }

  @Test func moreAnalyzersThanBitsIsAClearError() throws {
    let many = (0..<63).map { TestCorpus.description("x\($0)") }
    let error = #expect(throws: StoreError.self) {
      try StoreWriter.open(.memory, catalog: .core, analyzers: many)
    }
    #expect(error?.kind == .tooManyAnalyzers)
  }
}
