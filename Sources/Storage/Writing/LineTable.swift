import CorpusModel

/// The short lines of each article, by which the page around the texts is told from the texts.
struct LineTable {
  private let connection: Connection
  private let insert: Statement
  private let remove: Statement

  init(_ connection: Connection) throws {
    self.connection = connection
    insert = try connection.prepare("INSERT INTO short_line(article, hash) VALUES(?, ?)")
    remove = try connection.prepare("DELETE FROM short_line WHERE article = ?")
  }

  func add(_ document: Document, key: Int64) throws {
    for hash in RepeatedLines.hashes(of: document.tokens) {
      insert.bind(1, key)
      insert.bind(2, hash)
      try insert.run()
    }
  }

  func delete(_ key: Int64) throws {
    remove.bind(1, key)
    try remove.run()
  }

  /// Looks again which lines stand in many articles.
  ///
  /// Articles of which a line has become repeated, or is so no more, are to be read again whole: what was said of them
  /// goes, and so do the failures, since an analyzer may not fail on what it reads now.
  ///
  /// - Returns: whether there are such articles.
  func update(_ schema: StoreSchema, _ deleter: ArticleDeleter) throws -> Bool {
    let any = "SELECT 1 FROM (SELECT 1 FROM short_line UNION ALL SELECT 1 FROM repeated_line) LIMIT 1"
    guard try connection.integer(any) != nil else { return false }
    try connection.run(
      """
      CREATE TEMP TABLE IF NOT EXISTS line_now(hash INTEGER PRIMARY KEY);
      CREATE TEMP TABLE IF NOT EXISTS line_changed(hash INTEGER PRIMARY KEY);
      CREATE TEMP TABLE IF NOT EXISTS line_article(key INTEGER PRIMARY KEY);
      INSERT INTO line_now SELECT l.hash FROM short_line AS l JOIN data_articles AS a ON a.key = l.article
        GROUP BY l.hash HAVING count(DISTINCT a.text_hash) >= \(RepeatedLines.articlesMin);
      INSERT INTO line_changed SELECT hash FROM line_now EXCEPT SELECT hash FROM repeated_line;
      INSERT INTO line_changed SELECT hash FROM repeated_line EXCEPT SELECT hash FROM line_now;
      INSERT INTO line_article SELECT DISTINCT article FROM short_line WHERE hash IN (SELECT hash FROM line_changed);
      """)
    defer { try? connection.run("DELETE FROM line_now; DELETE FROM line_changed; DELETE FROM line_article") }
    guard try connection.integer("SELECT 1 FROM line_changed LIMIT 1") != nil else { return false }
    let keys = try connection.prepare("SELECT key FROM line_article")
    var articles: [Int64] = []
    while try keys.step() { articles.append(keys.integer(0)) }
    for article in articles {
      try deleter.adjustForms(article, by: -1)
      for table in schema.tables where table.collection.name != "articles" {
        try deleter.deleteRows(of: table.collection.name, article)
      }
    }
    let columns = schema.table("articles")?.attached.map { ", \(StoreNaming.quoted($0.name)) = NULL" } ?? []
    try connection.run(
      """
      UPDATE data_articles SET words = NULL, done = 0\(columns.joined()) WHERE key IN line_article;
      DELETE FROM failure WHERE article IN line_article;
      DELETE FROM repeated_line;
      INSERT INTO repeated_line SELECT hash FROM line_now;
      """)
    return true
  }
}

extension Connection {
  func repeatedLines() throws -> RepeatedLines {
    let rows = try prepare("SELECT hash FROM repeated_line")
    var hashes: Set<Int64> = []
    while try rows.step() { hashes.insert(rows.integer(0)) }
    return RepeatedLines(hashes)
  }
}

extension StoreWriter {
  /// Lines that stand in many articles, as the stored articles were read with.
  package func repeatedLines() throws -> RepeatedLines { try connection.access { _ in try connection.repeatedLines() } }

  /// After articles came or went: looks again which lines stand in many. Articles that another answer concerns are
  /// pending then, so that what is said of an article follows from the set of articles, whatever their order.
  ///
  /// - Returns: whether any article has to be read again.
  package func updateRepeatedLines() throws -> Bool {
    try changing {
      guard let articles, let deleter, linesAreStale else { return false }
      try begin()
      let isChanged = try articles.lines.update(schema, deleter)
      isRevised = isRevised || isChanged
      linesAreStale = false
      isReadingForLines = isChanged
      return isChanged
    }
  }
}

extension StoreReader {
  /// Lines that stand in many articles, as the stored articles were read with.
  package func repeatedLines() throws -> RepeatedLines {
    try connection.access { _ in
      // Stores of the first version have none.
      let table = try connection.integer("SELECT 1 FROM sqlite_schema WHERE name = 'repeated_line'")
      return table == nil ? RepeatedLines() : try connection.repeatedLines()
    }
  }
}
