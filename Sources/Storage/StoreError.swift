import GRDB
import GRDBSQLite

/// Why a store could not be opened, read or written: a kind for the program, a sentence for the user, and
/// what to do about it. Nothing stored before is lost by any of them.
package struct StoreError: Error, Sendable, Equatable {
  package enum Kind: String, Sendable, CaseIterable {
    case notFound = "store-not-found"
    case notAStore = "not-a-store"
    case newerVersion = "store-too-new"
    /// Its tables are not those that its version has, so that they cannot be brought up to date.
    case unknownVersion = "store-of-unknown-version"
    case corrupted = "store-corrupted"
    case readOnly = "store-read-only"
    case diskFull = "disk-full"
    /// Another process writes to the store.
    case locked = "store-locked"
    case inputOutput = "store-io"
    case tooManyAnalyzers = "too-many-analyzers"
    /// A regular expression reached its match limit.
    case patternTooExpensive = "pattern-too-expensive"
    /// A value grew past what the engine keeps in one cell.
    case tooLarge = "value-too-large"
    /// A statement the engine refused: our own fault, never the user's.
    case statement = "store-statement"
  }

  package var kind: Kind
  package var message: String
  /// What the user can do.
  package var advice: String?

  package init(_ kind: Kind, _ message: String, advice: String? = nil) {
    self.kind = kind
    self.message = message
    self.advice = advice
  }
}

extension StoreError {
  /// Marks a message of our own SQL functions, so that it is told from the engine's.
  static let tooExpensiveMark = "pattern too expensive"

  /// `SQLITE_IOERR_WRITE`.
  private static let writeFailed = SQLITE_IOERR | 3 << 8

  static func notAStore(_ path: String) -> StoreError {
    StoreError(
      .notAStore, "\(path) is not a Verbatim store",
      advice: "name another file; verbatim index PATH --into NEW.verbatim makes a store")
  }

  /// What SQLite's result `code` (extended) means for a store at `path`.
  init(code: Int32, message: String, path: String) {
    switch code & 0xFF {
    case SQLITE_FULL,
      SQLITE_IOERR where FileCalls.isDiskFull(path):
      // Even a reader makes a small file beside the store.
      self.init(
        .diskFull, "no space left on the disk that holds \(path)",
        advice: "free some space and run the command again; what was stored before is untouched")
    case SQLITE_IOERR where code == Self.writeFailed && FileCalls.hasSizeLimit:
      self.init(
        .diskFull, "\(path) grows past the size that the system lets this process write (ulimit -f)",
        advice: "raise the limit and run the command again; what was stored before is untouched")
    case SQLITE_READONLY where LogFiles.areInTheWay(of: path):
      self.init(
        .locked, "another user is reading \(path), or has left \(path)-wal and \(path)-shm",
        advice: "try again when nobody reads it; if they are still there then, and the first is empty, delete the two")
    case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH:
      self.init(
        .readOnly, "\(path) is read-only", advice: "change its permissions, or write to another file with --into")
    case SQLITE_CORRUPT:
      self.init(
        .corrupted, "\(path) is damaged: \(message)",
        advice: "delete it and index the corpus again; the articles themselves are not touched")
    case SQLITE_NOTADB:
      self = .notAStore(path)
    case SQLITE_CANTOPEN:
      self.init(.notFound, "\(path) cannot be opened", advice: "check the path and its permissions")
    case SQLITE_BUSY, SQLITE_LOCKED:
      self.init(.locked, "another program is using \(path)", advice: "try again when it has finished")
    case SQLITE_TOOBIG:
      self.init(.tooLarge, "a value is too large for one cell")
    case SQLITE_NOMEM:
      self.init(.inputOutput, "out of memory while reading or writing \(path)")
    case SQLITE_IOERR:
      self.init(
        .inputOutput, "\(path) cannot be read or written: \(message)",
        advice: "check the disk; what was stored before is untouched")
    case SQLITE_ERROR where message.hasPrefix(Self.tooExpensiveMark):
      self.init(
        .patternTooExpensive, "the regular expression needs too many steps on some text",
        advice: "make it more exact: fewer nested `*` and `+`")
    default:
      self.init(.statement, message)
    }
  }

  /// The error that `connection` reports for its last call.
  init(connection: OpaquePointer?, path: String) {
    let message = sqlite3_errmsg(connection).map { String(cString: $0) } ?? "unknown error"
    self.init(code: sqlite3_extended_errcode(connection), message: message, path: path)
  }

  init(_ error: DatabaseError, path: String) {
    self.init(code: error.extendedResultCode.rawValue, message: error.message ?? "\(error)", path: path)
  }
}
