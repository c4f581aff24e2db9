import CSQLiteTuning
import GRDB
import GRDBSQLite

/// One connection to a store, opened by GRDB and shared by what reads or writes through it.
///
/// GRDB opens, configures, serialises and closes; hot statements go through `Statement` on its handle.
final class Connection {
  enum Mode {
    /// Nothing of the store can be changed; temporary tables can.
    case readOnly
    /// Nothing may change the file while it is read: a store on a read-only medium.
    case immutable
    case readWrite
  }

  let queue: DatabaseQueue
  /// The file, for messages.
  let path: String
  /// What the full-text tokenizer of this connection may use; see `FullTextContext`.
  let fullText = FullTextContext()
  private var statements: [String: Statement] = [:]

  /// Opens the file at `path` (absolute, so that it is never read as a URI); `shownAs` names it in messages.
  init(path: String, shownAs: String? = nil, mode: Mode) throws {
    self.path = shownAs ?? path
    _ = Self.tuning
    var target = path
    if mode == .immutable { target = "file:" + Self.percentEncoded(path) + "?immutable=1" }
    do {
      queue = try DatabaseQueue(path: target, configuration: Self.configuration(mode, fullText))
    } catch let error as DatabaseError {
      throw StoreError(error, path: self.path)
    }
    try access(Self.dropAuthorizer(of:))
  }

  /// A database in memory, gone with the last reference to this connection.
  init() throws {
    path = "the store in memory"
    _ = Self.tuning
    do {
      queue = try DatabaseQueue(configuration: Self.configuration(.readWrite, fullText))
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    }
    try access(Self.dropAuthorizer(of:))
  }

  // Before the queue, which closes the connection.
  deinit { statements = [:] }

  /// Once a process, before its first connection.
  private static let tuning: Void = vb_sqlite_leave_out_memory_account()

  /// Runs `body` alone on the connection; may be nested. Engine errors come out as `StoreError`.
  func access<T>(_ body: (OpaquePointer) throws -> T) throws -> T {
    do {
      return try queue.unsafeReentrantWrite { db in
        guard let handle = db.sqliteConnection else { throw StoreError(.statement, "the store is closed") }
        return try body(handle)
      }
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    }
  }

  /// Statements without rows or arguments.
  func run(_ sql: String) throws {
    try access { handle in
      let code = sqlite3_exec(handle, sql, nil, nil, nil)
      guard code == SQLITE_OK else {
        if code == SQLITE_INTERRUPT { throw CancellationError() }
        throw StoreError(connection: handle, path: path)
      }
    }
  }

  func prepare(_ sql: String) throws -> Statement {
    try access { handle in try Statement(handle, sql, path: path) }
  }

  /// A statement that is prepared once and used again and again, one use at a time.
  func cached(_ sql: String) throws -> Statement {
    if let statement = statements[sql] {
      statement.reset()
      statement.clear()
      return statement
    }
    let statement = try prepare(sql)
    statements[sql] = statement
    return statement
  }

  /// The first value of the first row, where there is one.
  func integer(_ sql: String) throws -> Int64? {
    let statement = try prepare(sql)
    return try statement.step() && !statement.isNull(0) ? statement.integer(0) : nil
  }

  func text(_ sql: String) throws -> String? {
    let statement = try prepare(sql)
    return try statement.step() && !statement.isNull(0) ? statement.text(0) : nil
  }

  /// Runs `body` in one transaction; an error takes everything back.
  func transaction<T>(_ body: () throws -> T) throws -> T {
    try access { handle in
      try run("BEGIN IMMEDIATE")
      do {
        let result = try body()
        try run("COMMIT")
        return result
      } catch {
        // SQLite has already rolled back after a full disk or an I/O error.
        if sqlite3_get_autocommit(handle) == 0 { sqlite3_exec(handle, "ROLLBACK", nil, nil, nil) }
        throw error
      }
    }
  }

  func close() throws {
    // Statements must be gone before their connection.
    statements = [:]
    do { try queue.close() } catch let error as DatabaseError { throw StoreError(error, path: path) }
  }

  /// Puts away the files of an empty write-ahead log beside the store at `path`, unless somebody uses them: a
  /// connection that only reads makes them and cannot delete them.
  static func tidy(_ path: String) {
    guard FileCalls.size(path + "-wal") == 0 else { return }
    var connection: OpaquePointer?
    if sqlite3_open_v2(path, &connection, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK {
      sqlite3_exec(connection, "SELECT 1 FROM sqlite_master LIMIT 1", nil, nil, nil)
    }
    sqlite3_close(connection)
  }

  /// GRDB watches, for its own statements, what every statement of the connection touches, in a list that would
  /// grow with each of ours.
  private static func dropAuthorizer(of connection: OpaquePointer) { sqlite3_set_authorizer(connection, nil, nil) }

  /// A sort in memory is one step, which an interrupt cannot end. One that may use a file sorts no more at once than
  /// the cache holds, for a reader a tenth of a second's work, and its memory does not grow with what is sorted. Where
  /// there is no folder for such a file, only memory is left.
  private static func settings(_ mode: Mode) -> String {
    guard FileCalls.hasTemporaryFolder else { return "PRAGMA temp_store=MEMORY; PRAGMA cache_size=-32768" }
    return "PRAGMA temp_store=FILE; PRAGMA cache_size=-\(mode == .readWrite ? 32768 : 12288)"
  }

  private static func configuration(_ mode: Mode, _ fullText: FullTextContext) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = mode != .readWrite
    configuration.foreignKeysEnabled = false
    configuration.busyMode = .timeout(5)
    // A load keeps one transaction open from batch to batch.
    configuration.allowsUnsafeTransactions = true
    configuration.prepareDatabase { db in
      guard let handle = db.sqliteConnection else { return }
      sqlite3_exec(handle, settings(mode), nil, nil, nil)
      try SQLFunctions.register(on: handle)
      try FullTextTokenizer.register(on: handle, context: fullText)
    }
    return configuration
  }

  private static func percentEncoded(_ path: String) -> String {
    var encoded = ""
    for byte in path.utf8 {
      switch byte {
      case 0x2F, 0x2D, 0x2E, 0x5F, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: encoded.unicodeScalars.append(.init(byte))
      default: encoded += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }
    return encoded
  }
}
