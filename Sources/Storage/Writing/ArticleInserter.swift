import CorpusModel

/// Where an article belongs in the store, beside what it says.
struct ArticleIdentity {
  var key: Int64
  var corpus: Int64
  var file: Int64
  /// How many records of its file with the same id stand before it.
  var ordinal: Int
  var text: RecordHash
  var record: RecordHash
}

/// Writes and deletes whole articles.
final class ArticleInserter {
  let rows: RowInserter
  private let fullText: FullTextQueue
  private let connection: Connection
  private let schema: StoreSchema
  /// Places of these tables in the schema.
  private let (articles, sentences): (Int, Int)
  private let masks: [String: Int64]
  let check: LayerCheck
  let lines: LineTable
  private let failures: Statement
  var meta = MetaFields()
  /// The first column that no query can name, and the file it stands in.
  private(set) var unlisted: (column: String, file: String)?
  /// Time and runs of each analyzer since the last flush.
  private(set) var times: [String: (nanoseconds: Int64, runs: Int64)] = [:]

  init(
    _ connection: Connection, _ schema: StoreSchema, _ fullText: FullTextQueue, masks: [String: Int64]
  ) throws {
    self.connection = connection
    self.schema = schema
    guard let articles = schema.place("articles"), let sentences = schema.place("sentences") else {
      throw StoreError(.statement, "a store without articles")
    }
    (self.articles, self.sentences) = (articles, sentences)
    self.masks = masks
    self.fullText = fullText
    rows = try RowInserter(connection, schema, fullText)
    check = LayerCheck(schema: schema)
    lines = try LineTable(connection)
    failures = try connection.prepare("INSERT OR IGNORE INTO failure VALUES(?, ?, ?)")
    try meta.load(from: connection)
  }

  /// Inserts an article with all its rows.
  func insert(_ item: Analysed, _ identity: ArticleIdentity) throws {
    let accepted = check.accept(item)
    try insertArticle(item, identity, accepted)
    try rows.insertText(item.document, key: identity.key)
    try lines.add(item.document, key: identity.key)
    try rows.insertRows(sentences, item, accepted.columns[sentences], key: identity.key)
    for table in accepted.stored.indices where accepted.stored[table] {
      try rows.insertRows(table, item, accepted.columns[table], key: identity.key)
    }
    try note(item, accepted, key: identity.key)
  }

  /// Puts the work of some analyzers in place of what the article had of them; the text and all else stay.
  func replace(
    _ item: Analysed, _ accepted: LayerCheck.Accepted, key: Int64, isTextStale: Bool, _ deleter: ArticleDeleter
  ) throws {
    try deleter.adjustForms(key, by: -1)
    rows.forms.isCounting = false
    defer { rows.forms.isCounting = true }
    var replaced = accepted.stored
    if isTextStale {
      replaced[sentences] = true
      try lines.delete(key)
      try lines.add(item.document, key: key)
    }
    try item.document.bytes.withUnsafeBufferPointer { body in
      for (table, collection) in schema.tables.map(\.collection.name).enumerated() {
        if replaced[table] {
          try deleter.deleteRows(of: collection, key)
          try rows.insertRows(table, item, accepted.columns[table], key: key)
          continue
        }
        let first = table == articles ? key : key << StoreNaming.keyShift
        for column in accepted.columns[table] {
          try rows.inserter(table).update(item.layers.attached[column.index], from: first, body)
        }
      }
    }
    try deleter.adjustForms(key, by: 1)
    // Whoever had attached fields to rows that are new now must run again.
    let lost = Set(
      schema.tables.indices.filter { replaced[$0] }.flatMap { schema.tables[$0].attached.compactMap(\.analyzer) })
    let finish = try connection.cached("UPDATE data_articles SET done = done & ~?2 | ?3, words = ?4 WHERE key = ?1")
    finish.bind(1, key)
    finish.bind(2, mask(lost))
    finish.bind(3, mask(accepted.done))
    finish.bind(4, item.document.words)
    try finish.run()
    let settled = try connection.cached("DELETE FROM failure WHERE article = ? AND analyzer = ?")
    for analyzer in accepted.done.union(accepted.failures.map(\.analyzer)) {
      settled.bind(1, key)
      settled.bind(2, analyzer)
      try settled.run()
    }
    try note(item, accepted, key: key)
  }

  /// Keeps failures and times.
  func note(_ item: Analysed, _ accepted: LayerCheck.Accepted, key: Int64) throws {
    for failure in accepted.failures {
      failures.bind(1, key)
      failures.bind(2, failure.analyzer)
      failures.bind(3, failure.message)
      try failures.run()
    }
    for (analyzer, nanoseconds) in zip(item.done, item.nanoseconds) where accepted.done.contains(analyzer) {
      times[analyzer, default: (0, 0)].nanoseconds += nanoseconds
      times[analyzer, default: (0, 0)].runs += 1
    }
  }

  /// After a transaction was taken back.
  func forget() {
    fullText.forget()
    rows.forms.forget()
  }

  func mask(_ analyzers: Set<String>) -> Int64 { analyzers.reduce(0) { $0 | (masks[$1] ?? 0) } }

  /// Gives the full-text index the texts that wait for it.
  func flushTexts() throws { try fullText.flush() }

  /// Writes what is kept in memory: texts to be indexed, forms of names, times and the columns of the input.
  func flush() throws {
    try fullText.flush()
    try rows.forms.flush()
    try meta.save(to: connection)
    guard !times.isEmpty else { return }
    let statement = try connection.prepare(
      "UPDATE analyzer SET nanoseconds = nanoseconds + ?2, timed = timed + ?3 WHERE id = ?1")
    for (analyzer, time) in times {
      statement.bind(1, analyzer)
      statement.bind(2, time.nanoseconds)
      statement.bind(3, time.runs)
      try statement.run()
    }
    times = [:]
  }

  private func insertArticle(
    _ item: Analysed, _ identity: ArticleIdentity, _ accepted: LayerCheck.Accepted
  ) throws {
    let record = item.document.article
    try item.document.bytes.withUnsafeBufferPointer { body in
      try rows.inserter(articles).rows.insert(1) { _, statement in
        statement.bind(1, identity.key)
        let texts = [
          record.id, record.path, record.title, record.outlet, record.author,
          record.lang ?? item.document.language?.rawValue, record.published, record.url,
        ]
        for (offset, text) in texts.enumerated() { statement.bind(Int32(2 + offset), text) }
        statement.bind(10, item.document.words)
        statement.bind(11, record.sourceFile)
        statement.bind(12, record.sourceStart)
        statement.bind(13, record.sourceEnd)
        statement.bind(14, metaText(record))
        statement.bind(15, mask(accepted.done))
        statement.bind(16, identity.corpus)
        statement.bindBlob(17, identity.text.bytes)
        statement.bindBlob(18, identity.record.bytes)
        if let span = record.titleSpan {
          statement.bind(19, span.start)
          statement.bind(20, span.end)
        }
        statement.bind(21, identity.file)
        statement.bind(22, identity.ordinal)
        for column in accepted.columns[articles] {
          guard let cell = item.layers.attached[column.index].cells.first else { continue }
          statement.bind(column.parameter, cell, in: body)
        }
      }
    }
  }

  private func metaText(_ record: ArticleRecord) -> String? {
    guard !record.meta.isEmpty else { return nil }
    let members = record.meta.map { (name: MetaFields.name($0.name), value: $0.value) }
    for member in members where !meta.see(member.name, member.value) && unlisted == nil {
      unlisted = (member.name, record.sourceFile)
    }
    return JSONText.object(members)
  }
}
