import Dispatch
import GRDBSQLite

extension StoreWriter {
  /// Makes all changes visible and, for a new file, puts it in its place. A file is closed after; a store in
  /// memory stays open for its reader.
  package func finish() throws {
    try connection.access { handle in
      guard articles != nil else { return }
      do {
        if namesAreStale || hasChanged {
          try dropUnusedForms()
          try nameFreshForms()
          // Names that were given last were counted then.
          if hasChanged, namesAreStale { try countNames() }
        }
        try complete()
      } catch {
        // SQLite has already rolled back after a full disk or an I/O error.
        if handle.isInTransaction { sqlite3_exec(handle, "ROLLBACK", nil, nil, nil) }
        throw error
      }
    }
    switch mode {
    case .memory: break
    case .updating: try close()
    case .building(let path): try publish(path)
    }
  }

  /// In a new file, ends what stands on articles alone, their full-text and other indexes, when no more will come;
  /// elsewhere nothing. Meant for the time in which another thread works out the names.
  package func finishArticles() throws {
    guard case .building(let path) = mode else { return }
    let building = Self.buildingPath(path)
    writeOut(building)
    try changing {
      guard let articles else { return }
      try begin()
      try articles.flushTexts()
      // The release of a savepoint is what makes the full-text index write out what it holds.
      try connection.run("SAVEPOINT articles; RELEASE articles")
      try SchemaBuilder(connection: connection, schema: schema).buildIndexes()
      try writePages()
      writeOut(building)
    }
  }

  /// The disk begins; nobody waits for it.
  private func writeOut(_ path: String) { DispatchQueue.global().async { FileCalls.writeOut(path) } }

  /// Hands what is ready to the system, while the names are still worked out: the end has less to write then.
  private func writePages() throws {
    try connection.access { handle in
      let code = sqlite3_db_cacheflush(handle)
      // What is in use or locked is written later.
      guard code == SQLITE_OK || code == SQLITE_BUSY else {
        // The connection itself is not told of it.
        throw StoreError(code: code, message: String(cString: sqlite3_errstr(code)), path: connection.path)
      }
    }
  }

  /// Gives up what is not committed; a new file leaves nothing.
  package func abandon() throws {
    guard articles != nil else { return }
    try connection.access { handle in
      if handle.isInTransaction { sqlite3_exec(handle, "ROLLBACK", nil, nil, nil) }
    }
    if mode == .memory {
      articles?.forget()
      (uncommitted, hasChanged, isRevised) = (0, false, false)
      return
    }
    defer { if case .building(let path) = mode { removeBuilding(path) } }
    try close()
  }

  /// Ends a transaction of which a statement failed.
  func rollBack() {
    _ = try? connection.access { handle in
      if handle.isInTransaction { sqlite3_exec(handle, "ROLLBACK", nil, nil, nil) }
    }
    articles?.forget()
    (uncommitted, hasChanged, isRevised) = (0, false, false)
  }

  private func complete() throws {
    switch mode {
    case .updating: try commit()
    case .memory:
      try commit()
      if isNew { try SchemaBuilder(connection: connection, schema: schema).buildIndexes() }
      // A little of each index is enough for the planner.
      try connection.run("PRAGMA analysis_limit=400; ANALYZE")
    case .building:
      hasChanged = true
      try commit()
      try connection.run(
        """
        INSERT INTO fts_bodies(fts_bodies, rank) VALUES('hashsize', \(1 << 20));
        INSERT INTO fts_bodies(fts_bodies, rank) VALUES('automerge', 4);
        """)
      try SchemaBuilder(connection: connection, schema: schema).buildIndexes()
      try connection.run("PRAGMA analysis_limit=400; ANALYZE; COMMIT; PRAGMA journal_mode=WAL")
    }
  }

  private func publish(_ path: String) throws {
    do {
      try close(keepingLock: true)
      try LogFiles.removeLeft(beside: path)
      try FileCalls.publish(Self.buildingPath(path), as: path)
    } catch {
      removeBuilding(path)
      throw error
    }
    lock = nil
  }

  private func close(keepingLock: Bool = false) throws {
    // Statements must be gone before their connection.
    articles = nil
    deleter = nil
    defer { if !keepingLock { lock = nil } }
    try connection.close()
  }

  private func removeBuilding(_ path: String) {
    let building = Self.buildingPath(path)
    FileCalls.remove(building)
    try? LogFiles.removeLeft(beside: building)
    lock = nil
  }
}
