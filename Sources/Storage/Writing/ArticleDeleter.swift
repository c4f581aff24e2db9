import CorpusModel

/// Takes articles, or the rows of some collections of an article, out of the store, and keeps the forms' counts.
final class ArticleDeleter {
  private let connection: Connection
  private let schema: StoreSchema
  private let fullText: FullTextQueue
  private let unindex: Statement
  private let body: Statement
  private let uses: Statement
  private let forms: FormTable
  private let whole: [Statement]
  private let byCollection: [String: [Statement]]

  init(_ connection: Connection, _ schema: StoreSchema, _ fullText: FullTextQueue, _ forms: FormTable) throws {
    self.fullText = fullText
    self.connection = connection
    self.schema = schema
    // Not INSERT … SELECT, which would open a savepoint and with it flush the full-text index for every article.
    unindex = try connection.prepare("INSERT INTO fts_bodies(fts_bodies, rowid, body) VALUES('delete', ?, ?)")
    body = try connection.prepare("SELECT body FROM data_bodies WHERE key = ?")
    uses = try connection.prepare(FormUses.query(schema, inOneArticle: true))
    self.forms = forms
    whole = try [
      "DELETE FROM data_bodies WHERE key = ?", "DELETE FROM data_articles WHERE key = ?",
      "DELETE FROM failure WHERE article = ?", "DELETE FROM short_line WHERE article = ?",
    ].map(connection.prepare)
    var byCollection: [String: [Statement]] = [:]
    for table in schema.tables where table.collection.name != "articles" {
      var statements = [try Self.range(connection, StoreNaming.quoted(table.name), "key")]
      if table.collection.name == "quotes" { statements.append(try Self.range(connection, "co_speaker", "quote")) }
      byCollection[table.collection.name] = statements
    }
    self.byCollection = byCollection
  }

  /// Deletes an article with all its rows.
  func delete(_ key: Int64) throws {
    try adjustForms(key, by: -1)
    try unindexText(key)
    for collection in byCollection.keys { try deleteRows(of: collection, key) }
    for statement in whole {
      statement.bind(1, key)
      try statement.run()
    }
  }

  /// Takes an article out of the full-text index, which must be given the text it holds.
  private func unindexText(_ key: Int64) throws {
    if fullText.remove(key) { return }
    body.bind(1, key)
    defer { body.reset() }
    guard try body.step() else { return }
    unindex.bind(1, key)
    unindex.bindKept(2, body.bytes(0))
    defer { unindex.clear() }
    try unindex.run()
  }

  /// Deletes an article's rows of one collection; the forms' counts are the caller's.
  func deleteRows(of collection: String, _ key: Int64) throws {
    for statement in byCollection[collection] ?? [] {
      statement.bind(1, key)
      try statement.run()
    }
  }

  /// Takes what an article gives out of the counts of its forms (-1), or adds it to them (1).
  func adjustForms(_ key: Int64, by sign: Int64) throws {
    uses.bind(1, key)
    var found: [(form: Int64, mentions: Int64, quotes: Int64)] = []
    while try uses.step() { found.append((uses.integer(0), uses.integer(1), uses.integer(2))) }
    uses.reset()
    for use in found {
      try forms.adjust(
        use.form, mentions: Int(use.mentions * sign), articles: Int(sign), quotes: Int(use.quotes * sign))
    }
  }

  private static func range(_ connection: Connection, _ table: String, _ column: String) throws -> Statement {
    try connection.prepare(
      "DELETE FROM \(table) WHERE \(column) BETWEEN ?1 << 20 AND (?1 << 20) + 1048575")
  }
}

/// How often each form is used, and as what, by all columns that hold names.
enum FormUses {
  /// Rows (form, mentions, quotes[, articles]); with an argument, of one article.
  static func query(_ schema: StoreSchema, inOneArticle: Bool) -> String {
    let range = inOneArticle ? " BETWEEN ?1 << 20 AND (?1 << 20) + 1048575" : " IS NOT NULL"
    var parts = ["SELECT quote >> 20 AS a, form AS f, 0 AS m, 1 AS q FROM co_speaker WHERE quote\(range)"]
    for table in schema.tables where table.collection.name != "articles" {
      for field in table.collection.fields where field.type == .name {
        let (mention, quote) = (
          table.collection.name == "entities" && field.name == "name" ? 1 : 0,
          table.collection.name == "quotes" && field.name == "speaker" ? 1 : 0
        )
        parts.append(
          """
          SELECT key >> 20, \(StoreNaming.quoted(field.name)), \(mention), \(quote) \
          FROM \(StoreNaming.quoted(table.name)) WHERE key\(range)
          """)
      }
    }
    return """
      SELECT f AS id, sum(m) AS m, sum(q) AS q, count(DISTINCT a) AS a FROM (\(parts.joined(separator: " UNION ALL ")))
      WHERE f IS NOT NULL GROUP BY f
      """
  }
}
