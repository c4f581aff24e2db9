import Foundation
import GRDBSQLite

/// SQLite FTS5 at its defaults over the same texts and nothing else: one transaction, texts ready in memory.
enum FullTextReference {
  static func run(texts path: String, database: String) throws {
    let data = try Data(contentsOf: URL(filePath: path), options: .alwaysMapped)
    try? FileManager.default.removeItem(atPath: database)
    let database = try Database(database)
    let start = ContinuousClock.now
    try database.run("CREATE VIRTUAL TABLE texts USING fts5(body); BEGIN")
    let insert = try database.prepare("INSERT INTO texts(body) VALUES(?)")
    data.withUnsafeBytes { bytes in
      var offset = 0
      while offset + 4 <= bytes.count {
        let count = Int(bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
        let text = bytes.baseAddress!.advanced(by: offset + 4).assumingMemoryBound(to: CChar.self)
        sqlite3_bind_text(insert, 1, text, Int32(count), nil)
        sqlite3_step(insert)
        sqlite3_reset(insert)
        offset += 4 + count
      }
    }
    sqlite3_finalize(insert)
    try database.run("COMMIT")
    print(start.duration(to: .now) / .seconds(1))
  }

  /// Writes the bodies of a store one after the other, each after its length.
  static func extract(from store: String, to path: String) throws {
    let database = try Database(store, readOnly: true)
    let statement = try database.prepare("SELECT body FROM data_bodies ORDER BY key")
    defer { sqlite3_finalize(statement) }
    var data = Data()
    while sqlite3_step(statement) == SQLITE_ROW {
      let count = sqlite3_column_bytes(statement, 0)
      withUnsafeBytes(of: UInt32(count)) { data.append(contentsOf: $0) }
      if let text = sqlite3_column_text(statement, 0) { data.append(text, count: Int(count)) }
    }
    try data.write(to: URL(filePath: path))
  }
}

/// The same rows that a full load writes, copied by SQLite itself from a finished store: tables, full-text index,
/// indexes. No load can be faster that writes these rows.
enum RowFloor {
  static func run(store: String, database path: String) throws {
    try? FileManager.default.removeItem(atPath: path)
    let database = try Database(path)
    try database.run("PRAGMA page_size=16384; PRAGMA journal_mode=DELETE; PRAGMA synchronous=FULL")
    try database.run("ATTACH '\(store)' AS full")
    let tables = try database.rows(
      """
      SELECT name, sql FROM full.sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'
        AND name NOT LIKE 'fts_bodies%' AND name NOT LIKE 'sqlite%' AND sql IS NOT NULL
      """)
    let indexes = try database.rows("SELECT sql FROM full.sqlite_schema WHERE type = 'index' AND sql IS NOT NULL")
    // What is read is in memory before the clock starts.
    for table in tables { _ = try database.rows("SELECT count(*) FROM full.\"\(table[0])\"") }
    _ = try database.rows("SELECT sum(length(body)) FROM full.data_bodies")
    let start = ContinuousClock.now
    try database.run("BEGIN")
    for table in tables {
      try database.run(table[1])
      try database.run("INSERT INTO main.\"\(table[0])\" SELECT * FROM full.\"\(table[0])\"")
    }
    try database.run(
      """
      CREATE VIRTUAL TABLE fts_bodies USING fts5(body, content='data_bodies', content_rowid='key');
      INSERT INTO fts_bodies(fts_bodies, rank) VALUES('hashsize', \(64 << 20));
      INSERT INTO fts_bodies(rowid, body) SELECT key, body FROM main.data_bodies;
      """)
    for index in indexes { try database.run(index[0]) }
    try database.run("COMMIT")
    print(start.duration(to: .now) / .seconds(1))
  }
}
