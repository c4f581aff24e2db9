import CorpusModel

/// An article some of whose analyzers have yet to run.
package struct PendingArticle: Sendable {
  package var key: Int64
  package var record: ArticleRecord
  /// Their ids, in the order they were registered.
  package var analyzers: [String]

  package init(key: Int64, record: ArticleRecord, analyzers: [String]) {
    self.key = key
    self.record = record
    self.analyzers = analyzers
  }
}

extension StoreWriter {
  /// How many articles each active analyzer has yet to read; those on which it failed as it is now are left out,
  /// since it would fail again.
  package func pendingCounts() throws -> [String: Int] {
    try connection.access { _ in
      let rows = try connection.prepare(
        """
        SELECT r.id, (SELECT count(*) FROM data_articles WHERE NOT done >> r.bit & 1)
          - (SELECT count(*) FROM failure WHERE analyzer = r.id) FROM analyzer AS r WHERE r.active
        """)
      var counts: [String: Int] = [:]
      while try rows.step() {
        if rows.integer(1) > 0 { counts[rows.text(0)] = Int(rows.integer(1)) }
      }
      return counts
    }
  }

  /// The next articles, by key, that some active analyzer has yet to read, as the records they were.
  ///
  /// - Parameter after: the last key of the batch before, 0 at first.
  package func pendingArticles(after key: Int64, limit: Int) throws -> [PendingArticle] {
    try connection.access { _ in
      let active = try AnalyzerTable(connection: connection).read().filter(\.isActive)
      let mask = active.reduce(0) { $0 | $1.mask }
      let rows = try connection.prepare(
        ArticleReading.query + " WHERE a.key > ? AND a.done & ? <> ? ORDER BY a.key")
      let state = try connection.prepare("SELECT done FROM data_articles WHERE key = ?")
      let failed = try connection.prepare("SELECT analyzer FROM failure WHERE article = ?")
      rows.bind(1, key)
      rows.bind(2, mask)
      rows.bind(3, mask)
      let reading = try ArticleReading(connection)
      var found: [PendingArticle] = []
      while found.count < limit, try rows.step() {
        let key = rows.integer(0)
        state.bind(1, key)
        failed.bind(1, key)
        defer {
          state.reset()
          failed.reset()
        }
        let done = try state.step() ? state.integer(0) : 0
        var failures: Set<String> = []
        while try failed.step() { failures.insert(failed.text(0)) }
        let pending = active.filter { done & $0.mask == 0 }.map(\.description.id).filter { !failures.contains($0) }
        guard !pending.isEmpty else { continue }
        found.append(PendingArticle(key: key, record: try reading.article(rows).record, analyzers: pending))
      }
      return found
    }
  }

  /// Stores what analyzers said of articles that are there already.
  ///
  /// `analysed` may hold the layers of further analyzers, which had to run because the pending ones read theirs:
  /// those stay as they are stored.
  package func update(_ batch: [(pending: PendingArticle, analysed: Analysed)]) throws {
    try changing {
      for (pending, item) in batch { try update(pending, item) }
    }
  }

  private func update(_ pending: PendingArticle, _ item: Analysed) throws {
    guard let articles, let deleter else { throw StoreError(.statement, "the store is closed") }
    guard articles.check.rejection(item) == nil else { return }
    try begin()
    let words = try connection.cached("SELECT words IS NULL FROM data_articles WHERE key = ?")
    words.bind(1, pending.key)
    defer { words.reset() }
    guard try words.step() else { return }
    let isTextStale = words.integer(0) != 0
    var asked = Set(pending.analyzers)
    // Fields can be attached only to rows that are as many as the analyzer saw; else these are made anew too.
    for table in schema.tables {
      guard let maker = table.collection.analyzer, !asked.contains(maker), item.done.contains(maker),
        let column = item.layers.attached.first(where: { column in
          column.collection == table.collection.name
            && table.attached.contains { $0.name == column.field && $0.analyzer.map(asked.contains) ?? false }
        }), try rowCount(table, pending.key) != column.cells.count
      else { continue }
      asked.insert(maker)
    }
    let accepted = articles.check.accept(item, limitedTo: asked)
    try articles.replace(item, accepted, key: pending.key, isTextStale: isTextStale, deleter)
    // Another text core cuts other lines; where lines are why the article is read, they stay the same.
    if isTextStale, !isReadingForLines { linesAreStale = true }
    try countChange()
  }

  private func rowCount(_ table: StoreSchema.Table, _ key: Int64) throws -> Int {
    let count = try connection.prepare(
      "SELECT count(*) FROM \(StoreNaming.quoted(table.name)) WHERE key BETWEEN ?1 << 20 AND (?1 << 20) + 1048575")
    count.bind(1, key)
    return try count.step() ? Int(count.integer(0)) : 0
  }
}
