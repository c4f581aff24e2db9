import GRDBSQLite

/// One call of an SQL function: reads its arguments and gives its result.
///
/// Borrowed views of the arguments are valid until the function returns.
struct FunctionCall {
  let context: OpaquePointer?
  let arguments: UnsafeMutablePointer<OpaquePointer?>?

  /// Bytes of a text argument, nil for any other type.
  func text(_ index: Int) -> UnsafeBufferPointer<UInt8>? {
    guard let value = arguments?[index], sqlite3_value_type(value) == SQLITE_TEXT else { return nil }
    let start = sqlite3_value_text(value)
    return UnsafeBufferPointer(start: start, count: Int(sqlite3_value_bytes(value)))
  }

  func integer(_ index: Int) -> Int64? {
    guard let value = arguments?[index], sqlite3_value_type(value) == SQLITE_INTEGER else { return nil }
    return sqlite3_value_int64(value)
  }

  func number(_ index: Int) -> Double? {
    guard let value = arguments?[index] else { return nil }
    switch sqlite3_value_type(value) {
    case SQLITE_INTEGER, SQLITE_FLOAT: return sqlite3_value_double(value)
    default: return nil
    }
  }

  func value(_ index: Int) -> OpaquePointer? { arguments?[index] }

  func isNull(_ index: Int) -> Bool {
    guard let value = arguments?[index] else { return true }
    return sqlite3_value_type(value) == SQLITE_NULL
  }
}

extension FunctionCall {
  func returnNull() { sqlite3_result_null(context) }
  func give(_ flag: Bool) { sqlite3_result_int64(context, flag ? 1 : 0) }
  func give(_ number: Int64) { sqlite3_result_int64(context, number) }
  func give(_ number: Double) { sqlite3_result_double(context, number) }

  func give(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress, bytes.count > 0 else {
      return sqlite3_result_text(context, "", 0, Statement.copied)
    }
    base.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
      sqlite3_result_text64(context, $0, sqlite3_uint64(bytes.count), Statement.copied, UInt8(SQLITE_UTF8))
    }
  }

  func give(_ text: String) {
    var text = text
    text.withUTF8 { give($0) }
  }

  func fail(_ message: String) { sqlite3_result_error(context, message, -1) }
}

/// What a statement's constant argument was compiled to, kept by SQLite for the life of the statement.
extension FunctionCall {
  /// The value made from argument `index` by `make`; made once where the argument is constant. `make` gives
  /// nil for an argument that is of no use.
  func compiled<T: AnyObject>(_ index: Int, as type: T.Type, _ make: () -> T?) -> T? {
    if let kept = sqlite3_get_auxdata(context, Int32(index)) {
      // One place of a statement, which always asks for one type.
      return Unmanaged<T>.fromOpaque(kept).takeUnretainedValue()
    }
    guard let value = make() else { return nil }
    let kept = Unmanaged<T>.passRetained(value).toOpaque()
    // SQLite may free it at once (not a constant), so that `value` holds a reference of its own.
    sqlite3_set_auxdata(context, Int32(index), kept) { pointer in
      if let pointer { Unmanaged<AnyObject>.fromOpaque(pointer).release() }
    }
    return value
  }
}
