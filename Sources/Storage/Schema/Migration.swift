import GRDBSQLite

/// One step of the store's bookkeeping from a version to the next; steps are never changed once released.
///
/// The data tables are made from the catalog (`SchemaBuilder`); a migration that changes their core columns
/// does so here.
struct Migration: Sendable {
  /// The version a store has after it.
  var version: Int64
  var statements: String

  /// All steps, oldest first.
  static let all: [Migration] = [.bookkeeping, .repeatedLines]

  /// The version this program writes.
  static var newest: Int64 { all.last?.version ?? 0 }

  /// Brings the store on `connection` to the newest version.
  ///
  /// - Throws: `StoreError`, of the kind `unknownVersion` where its tables are not those of the version it names.
  static func run(on connection: Connection) throws {
    let current = try connection.integer("PRAGMA user_version") ?? 0
    for migration in all where migration.version > current {
      do { try connection.run(migration.statements) } catch let error as StoreError where error.kind == .statement {
        throw StoreError(
          .unknownVersion,
          "\(connection.path) says that it is of store version \(current), but has other tables: \(error.message)",
          advice: "index the corpus into another file; the articles themselves are not touched")
      }
      try connection.run("PRAGMA user_version=\(migration.version)")
    }
  }
}

extension Migration {
  /// Which articles have a short line, and the lines that stand in many.
  static let repeatedLines = Migration(
    version: 2,
    statements: """
      CREATE TABLE short_line(
        article INTEGER NOT NULL, hash INTEGER NOT NULL, PRIMARY KEY(article, hash)) WITHOUT ROWID;
      CREATE TABLE repeated_line(hash INTEGER PRIMARY KEY);
      """)

  /// What the store knows of itself, of its sources and of names.
  static let bookkeeping = Migration(
    version: 1,
    statements: """
      CREATE TABLE property(name TEXT PRIMARY KEY, value) WITHOUT ROWID;
      INSERT INTO property VALUES('revision', 0), ('next_key', 1);

      CREATE TABLE catalog_collection(
        position INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, parent TEXT, summary TEXT, analyzer TEXT,
        is_core INTEGER NOT NULL, default_columns TEXT NOT NULL);
      CREATE TABLE catalog_field(
        collection TEXT NOT NULL, position INTEGER NOT NULL, name TEXT NOT NULL, type TEXT NOT NULL, summary TEXT,
        unit TEXT, vocabulary TEXT, analyzer TEXT, is_primary INTEGER NOT NULL,
        PRIMARY KEY(collection, position)) WITHOUT ROWID;
      CREATE TABLE meta_field(position INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, type TEXT NOT NULL);

      CREATE TABLE analyzer(
        id TEXT PRIMARY KEY, bit INTEGER NOT NULL UNIQUE, version TEXT, origin TEXT, summary TEXT, requires TEXT,
        fingerprint TEXT, configuration TEXT, active INTEGER NOT NULL DEFAULT 1, position INTEGER, error TEXT,
        nanoseconds INTEGER NOT NULL DEFAULT 0, timed INTEGER NOT NULL DEFAULT 0);
      CREATE TABLE failure(
        article INTEGER NOT NULL, analyzer TEXT NOT NULL, message TEXT NOT NULL,
        PRIMARY KEY(article, analyzer)) WITHOUT ROWID;

      CREATE TABLE corpus(id INTEGER PRIMARY KEY, root TEXT NOT NULL UNIQUE, reading TEXT);
      CREATE TABLE source_file(
        id INTEGER PRIMARY KEY, corpus INTEGER NOT NULL, path TEXT NOT NULL, size INTEGER, modified INTEGER,
        inode INTEGER, records INTEGER NOT NULL DEFAULT 0, duplicates INTEGER NOT NULL DEFAULT 0,
        rejected INTEGER NOT NULL DEFAULT 0, UNIQUE(corpus, path));
      CREATE TABLE duplicate(
        file INTEGER NOT NULL, id TEXT NOT NULL, ordinal INTEGER NOT NULL, record_hash BLOB NOT NULL, path TEXT,
        source_file TEXT, source_start INTEGER, source_end INTEGER,
        PRIMARY KEY(file, id, ordinal)) WITHOUT ROWID;
      CREATE INDEX duplicate_by_hash ON duplicate(record_hash);
      CREATE TABLE rejection(
        file INTEGER NOT NULL, n INTEGER NOT NULL, line INTEGER, byte INTEGER, reason TEXT NOT NULL,
        PRIMARY KEY(file, n)) WITHOUT ROWID;

      CREATE TABLE data_bodies(key INTEGER PRIMARY KEY, body TEXT NOT NULL);
      CREATE VIRTUAL TABLE fts_bodies USING fts5(
        body, content='data_bodies', content_rowid='key', tokenize='verbatim');
      INSERT INTO fts_bodies(fts_bodies, rank) VALUES('pgsz', 16000);

      CREATE TABLE form(
        id INTEGER PRIMARY KEY, text TEXT NOT NULL, kind TEXT NOT NULL, name INTEGER,
        mentions INTEGER NOT NULL DEFAULT 0, articles INTEGER NOT NULL DEFAULT 0, quotes INTEGER NOT NULL DEFAULT 0,
        UNIQUE(text, kind));
      CREATE INDEX form_by_name ON form(name);
      CREATE TABLE name(
        id INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, mentions INTEGER NOT NULL DEFAULT 0,
        quotes INTEGER NOT NULL DEFAULT 0);
      CREATE TABLE alias(key TEXT NOT NULL, name INTEGER NOT NULL, PRIMARY KEY(key, name)) WITHOUT ROWID;
      CREATE TABLE co_speaker(
        quote INTEGER NOT NULL, n INTEGER NOT NULL, form INTEGER, surface TEXT,
        PRIMARY KEY(quote, n)) WITHOUT ROWID;
      """)
}
