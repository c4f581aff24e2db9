import CorpusModel
import GRDBSQLite

/// Reads a store through one read-only connection; temporary tables for kept results stand in a temporary file.
package final class StoreReader: RowSource {
  let connection: Connection
  package let interrupter: Interrupter
  /// Further keys under which a user's spelling of a name is looked for where its folded form finds nothing, the
  /// surest first; those that begin with `~` count only where they lead to one name.
  let nameKeys: @Sendable (String) -> [String]
  /// The file that is read; nil for a store in memory, and once closed.
  private var file: String?
  private var known: (revision: Int64, catalog: Catalog)?

  /// Opens the store at `path`.
  ///
  /// - Throws: `StoreError`: not found, not a store, newer, damaged.
  package init(
    path: String, interrupter: Interrupter = Interrupter(),
    nameKeys: @escaping @Sendable (String) -> [String] = { _ in [] }
  ) throws {
    let absolute = FileCalls.absolute(path)
    guard let size = FileCalls.size(absolute) else {
      if let writer = WriterLock.holder(store: absolute) {
        throw StoreError(
          .notFound, "\(path) is being made by \(writer)", advice: "ask it when its first load has ended")
      }
      throw StoreError(
        .notFound, "there is no store at \(path)", advice: "make one: verbatim index PATH --into \(path)")
    }
    guard size > 0, !FileCalls.isDirectory(absolute) else { throw StoreError.notAStore(path) }
    connection = try Self.open(absolute)
    file = absolute
    self.interrupter = interrupter
    self.nameKeys = nameKeys
    try start()
  }

  /// Reads what `writer` wrote to memory.
  package init(
    sharing writer: StoreWriter, interrupter: Interrupter = Interrupter(),
    nameKeys: @escaping @Sendable (String) -> [String] = { _ in [] }
  ) throws {
    connection = writer.connection
    self.interrupter = interrupter
    self.nameKeys = nameKeys
    try start()
  }

  deinit { close() }

  /// Ends the reading; nothing can be asked after. A program that exits calls it, so that the store is one file again.
  package func close() {
    interrupter.attach(nil)
    guard let file else { return }
    self.file = nil
    try? connection.close()
    Connection.tidy(file)
    LogFiles.remove(file)
  }

  package var revision: Int64 {
    get throws { try connection.integer("SELECT value FROM property WHERE name = 'revision'") ?? 0 }
  }

  package var catalog: Catalog {
    get throws {
      let revision = try revision
      if let known, known.revision == revision { return known.catalog }
      let catalog = try CatalogTable(connection: connection).read()
      known = (revision, catalog)
      return catalog
    }
  }

  package func query(_ statement: SQLStatement, _ body: ([Value]) throws -> Bool) throws {
    try connection.access { _ in
      let prepared = try prepare(statement)
      let columns = prepared.columnCount
      var values: [Value] = []
      while try prepared.step() {
        try interrupter.check()
        values.removeAll(keepingCapacity: true)
        for column in 0..<columns { values.append(prepared.value(column)) }
        guard try body(values) else { return }
      }
    }
  }

  package func execute(_ statement: SQLStatement) throws {
    try connection.access { _ in try prepare(statement).run() }
  }

  /// Runs `body` on one unchanging view of the store, whatever a writer commits meanwhile.
  package func withSnapshot<T>(_ body: () throws -> T) throws -> T {
    try connection.access { handle in
      guard !handle.isInTransaction else { return try body() }
      try connection.run("BEGIN DEFERRED")
      defer { sqlite3_exec(handle, "COMMIT", nil, nil, nil) }
      return try body()
    }
  }

  /// A statement with its arguments bound, unless the user has just cancelled.
  func prepare(_ statement: SQLStatement) throws -> Statement {
    try interrupter.check()
    let prepared = try connection.prepare(statement.sql)
    for (index, argument) in statement.arguments.enumerated() { prepared.bind(Int32(index + 1), argument) }
    return prepared
  }

  private func start() throws {
    try StoreHeader.check(connection)
    try connection.access { interrupter.attach($0) }
  }

  /// A store on a medium that cannot be written has no place for the files that readers share with a writer; it
  /// has no writer either.
  private static func open(_ path: String) throws -> Connection {
    do {
      let connection = try Connection(path: path, mode: .readOnly)
      _ = try connection.integer("PRAGMA user_version")
      LogFiles.share(path)
      return connection
    } catch let error as StoreError where error.kind == .notFound || error.kind == .readOnly {
      guard FileCalls.size(path + "-wal") ?? 0 == 0 else { throw error }
      return try Connection(path: path, mode: .immutable)
    }
  }
}
