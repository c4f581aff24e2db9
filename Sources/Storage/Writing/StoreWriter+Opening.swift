import CorpusModel
import GRDBSQLite
import Glibc

extension OpaquePointer {
  /// Of a connection.
  var isInTransaction: Bool { sqlite3_get_autocommit(self) == 0 }
}

extension StoreWriter {
  /// Opens the store at `location` for writing, or makes it; what the catalog and the analyzers ask for is there
  /// when it returns, and the work of analyzers that changed is pending.
  ///
  /// - Parameter textCore: version of tokens and sentences; another than the stored one makes every article pending.
  /// - Throws: `StoreError`: locked, read-only, not a store, newer, damaged, disk full.
  package static func open(
    _ location: StoreLocation, catalog: Catalog, analyzers: [AnalyzerDescription], textCore: String = ""
  ) throws -> StoreWriter {
    let settings = StoreSettings(catalog: catalog, analyzers: analyzers, textCore: textCore)
    switch location {
    case .memory:
      let connection = try Connection()
      try connection.run("PRAGMA page_size=16384")
      return try make(connection, settings, mode: .memory, lock: nil)
    case .file(let path):
      let path = FileCalls.absolute(path)
      if FileCalls.isDirectory(path) {
        throw StoreError(.notAStore, "\(path) is a folder", advice: "name a file for the store")
      }
      let lock = try WriterLock(store: path)
      guard FileCalls.size(path) ?? 0 > 0 else { return try build(path, settings, lock) }
      return try update(path, settings, lock)
    }
  }

  /// The name under which a new store is built, beside its place and so on the same disk.
  static func buildingPath(_ path: String) -> String { path + ".building" }

  private static func build(_ path: String, _ settings: StoreSettings, _ lock: WriterLock) throws -> StoreWriter {
    let building = buildingPath(path)
    // Left by a process that was killed: we hold the lock, so nobody works on it. A store that somebody deleted may have
    // left its log, which says so now rather than after hours where it cannot be deleted.
    FileCalls.remove(building)
    for store in [building, path] { try LogFiles.removeLeft(beside: store) }
    let connection = try Connection(path: building, shownAs: path, mode: .readWrite)
    // The cache's size is turned into pages of the size that holds when it is set. As much as the tables whose indexes
    // are made at the end.
    try connection.run(
      """
      PRAGMA page_size=16384; PRAGMA cache_size=-65536; PRAGMA journal_mode=DELETE; PRAGMA synchronous=FULL;
      PRAGMA secure_delete=OFF
      """)
    return try make(connection, settings, mode: .building(finalPath: path), lock: lock)
  }

  private static func make(
    _ connection: Connection, _ settings: StoreSettings, mode: Mode, lock: WriterLock?
  ) throws -> StoreWriter {
    try connection.run("BEGIN IMMEDIATE; PRAGMA application_id=\(StoreHeader.applicationID)")
    try Migration.run(on: connection)
    // At the default (1 MB) the index is written and merged over and over; with much more, most of it at the end, when
    // other threads have nothing left to do. Set back when the store is complete.
    try connection.run(
      """
      INSERT INTO fts_bodies(fts_bodies, rank) VALUES('hashsize', \(8 << 20));
      INSERT INTO fts_bodies(fts_bodies, rank) VALUES('automerge', 8);
      """)
    let hasher = try settings.apply(to: connection, isNew: true)
    if mode == .memory { try connection.run("COMMIT") }
    return try StoreWriter(
      connection, StoreSchema(settings.catalog), mode: mode, lock: lock, isNew: true, hasher: hasher)
  }

  private static func update(_ path: String, _ settings: StoreSettings, _ lock: WriterLock) throws -> StoreWriter {
    // Before it is opened: SQLite would make its files beside a store that may not be written, and leave them.
    guard access(path, W_OK) == 0 else { throw StoreError(code: SQLITE_READONLY, message: "", path: path) }
    let connection = try Connection(path: path, mode: .readWrite)
    try StoreHeader.check(connection)
    guard try connection.access({ sqlite3_db_readonly($0, "main") }) == 0 else {
      throw StoreError(code: SQLITE_READONLY, message: "", path: path)
    }
    if try connection.text("PRAGMA journal_mode") != "wal" { try connection.run("PRAGMA journal_mode=WAL") }
    try connection.run("PRAGMA synchronous=FULL")
    var hasher: RecordHasher?
    if try settings.isCurrent(on: connection) {
      hasher = try StoreSettings.hasher(of: connection)
    } else {
      hasher = try connection.transaction {
        try Migration.run(on: connection)
        return try settings.apply(to: connection, isNew: false)
      }
    }
    guard let hasher else { throw StoreError(code: SQLITE_CORRUPT, message: "no key", path: path) }
    return try StoreWriter(
      connection, StoreSchema(settings.catalog), mode: .updating, lock: lock, isNew: false, hasher: hasher)
  }
}
