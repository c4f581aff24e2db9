import CorpusModel
import GRDBSQLite
import TextKernel

/// A prepared statement; arguments are bound by place from 1, columns read by place from 0.
///
/// Raw, because a load binds a million rows: 0.37 µs a row against 1.3 through the wrapper's own statements.
final class Statement {
  /// Tells SQLite to copy what is bound (a macro that Swift does not import).
  static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  private let handle: OpaquePointer
  private let connection: OpaquePointer
  private let path: String
  /// What `bind` adds to a place: where the columns of a row begin, of several in one statement.
  var firstPlace: Int32 = 0
  /// Takes the texts that are bound, where it is set; it is not emptied before the next run.
  var room: TextRoom?

  init(_ connection: OpaquePointer, _ sql: String, path: String) throws {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v3(connection, sql, -1, 0, &statement, nil) == SQLITE_OK, let statement else {
      throw StoreError(connection: connection, path: path)
    }
    handle = statement
    self.connection = connection
    self.path = path
  }

  deinit { sqlite3_finalize(handle) }

  /// True where a row came.
  func step() throws -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case SQLITE_INTERRUPT: throw CancellationError()
    default: throw StoreError(connection: connection, path: path)
    }
  }

  /// Runs a statement without rows and makes it ready for the next arguments.
  func run() throws {
    let code = sqlite3_step(handle)
    guard code == SQLITE_DONE || code == SQLITE_ROW else {
      // The message goes with the reset.
      let error = StoreError(connection: connection, path: path)
      sqlite3_reset(handle)
      if code == SQLITE_INTERRUPT { throw CancellationError() }
      throw error
    }
    sqlite3_reset(handle)
  }

  func reset() { sqlite3_reset(handle) }

  /// Sets all arguments to NULL, so that none points to memory that goes.
  func clear() { sqlite3_clear_bindings(handle) }

  var columnCount: Int32 { sqlite3_column_count(handle) }
}

extension Statement {
  func bind(_ place: Int32, _ value: Int64) { sqlite3_bind_int64(handle, firstPlace + place, value) }
  func bind(_ place: Int32, _ value: Int32) { bind(place, Int64(value)) }
  func bind(_ place: Int32, _ value: Int) { bind(place, Int64(value)) }
  func bind(_ place: Int32, _ value: Double) { sqlite3_bind_double(handle, firstPlace + place, value) }
  func bindNull(_ place: Int32) { sqlite3_bind_null(handle, firstPlace + place) }

  func bind(_ place: Int32, _ value: String?) {
    guard var value else { return bindNull(place) }
    value.withUTF8 { bytes in bindCopy(place, bytes) }
  }

  func bind(_ place: Int32, _ value: StaticString) {
    let bytes = UnsafeBufferPointer(start: value.utf8Start, count: value.utf8CodeUnitCount)
    bindText(place, bytes, nil)
  }

  func bindText(_ place: Int32, _ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { bindCopy(place, $0) }
  }

  /// Text that stays where it is until the next `reset`, not copied.
  func bindKept(_ place: Int32, _ bytes: UnsafeBufferPointer<UInt8>) {
    bindText(place, bytes, nil)
  }

  func bindBlob(_ place: Int32, _ bytes: [UInt8]) {
    _ = bytes.withUnsafeBytes {
      sqlite3_bind_blob(handle, firstPlace + place, $0.baseAddress, Int32($0.count), Self.copied)
    }
  }

  func bind(_ place: Int32, _ value: Value) {
    switch value {
    case .missing, .table: bindNull(place)
    case .text(let text): bind(place, text)
    case .integer(let number): bind(place, number)
    case .real(let number): bind(place, number)
    case .bool(let flag): bind(place, Int64(flag ? 1 : 0))
    case .list: bindText(place, JSONText.encoded(value))
    }
  }

  private func bindCopy(_ place: Int32, _ bytes: UnsafeBufferPointer<UInt8>) {
    if let kept = room?.keep(bytes) { bindText(place, kept, nil) } else { bindText(place, bytes, Self.copied) }
  }

  /// An empty buffer may have no address, and SQLite takes a null pointer for NULL.
  private func bindText(_ place: Int32, _ bytes: UnsafeBufferPointer<UInt8>, _ kept: sqlite3_destructor_type?) {
    guard let base = bytes.baseAddress, bytes.count > 0 else {
      sqlite3_bind_text(handle, firstPlace + place, "", 0, Self.copied)
      return
    }
    _ = base.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
      sqlite3_bind_text64(handle, firstPlace + place, $0, sqlite3_uint64(bytes.count), kept, UInt8(SQLITE_UTF8))
    }
  }
}

extension Statement {
  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }
  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }
  func real(_ column: Int32) -> Double { sqlite3_column_double(handle, column) }

  /// The bytes of a text or blob, until the next step.
  func bytes(_ column: Int32) -> UnsafeBufferPointer<UInt8> {
    let start = sqlite3_column_text(handle, column)
    return UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
  }

  func blob(_ column: Int32) -> [UInt8] {
    guard let start = sqlite3_column_blob(handle, column) else { return [] }
    return [UInt8](UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column))))
  }

  func text(_ column: Int32) -> String { String(decoding: bytes(column), as: UTF8.self) }
  func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }

  func value(_ column: Int32) -> Value {
    switch sqlite3_column_type(handle, column) {
    case SQLITE_INTEGER: .integer(integer(column))
    case SQLITE_FLOAT: .real(real(column))
    case SQLITE_NULL: .missing
    default: .text(text(column))
    }
  }
}
