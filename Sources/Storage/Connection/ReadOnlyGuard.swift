import GRDBSQLite

/// Refuses, when a statement is compiled, whatever would change a store or reach beyond it; temporary tables are
/// free.
enum ReadOnlyGuard {
  static func install(on connection: OpaquePointer) throws {
    guard sqlite3_set_authorizer(connection, authorize, nil) == SQLITE_OK else {
      throw StoreError(.statement, "the store cannot be guarded")
    }
  }

  /// Pragmas that only ask; the first is the full-text index's own.
  fileprivate static let askingPragmas = [
    "data_version", "application_id", "user_version", "page_count", "table_info", "table_xinfo",
  ]
}

private func authorize(
  _ state: UnsafeMutableRawPointer?, _ action: Int32, _ first: UnsafePointer<CChar>?, _ second: UnsafePointer<CChar>?,
  _ database: UnsafePointer<CChar>?, _ trigger: UnsafePointer<CChar>?
) -> Int32 {
  switch action {
  case SQLITE_SELECT, SQLITE_READ, SQLITE_FUNCTION, SQLITE_RECURSIVE, SQLITE_TRANSACTION, SQLITE_SAVEPOINT,
    SQLITE_CREATE_TEMP_TABLE, SQLITE_CREATE_TEMP_INDEX, SQLITE_CREATE_TEMP_VIEW, SQLITE_DROP_TEMP_TABLE,
    SQLITE_DROP_TEMP_INDEX, SQLITE_DROP_TEMP_VIEW:
    return SQLITE_OK
  case SQLITE_INSERT, SQLITE_UPDATE, SQLITE_DELETE, SQLITE_REINDEX:
    // An index that is dropped or made deletes and inserts in the list of its own database.
    return database.map { String(cString: $0) } == "temp" ? SQLITE_OK : SQLITE_DENY
  case SQLITE_PRAGMA:
    let name = first.map { String(cString: $0) } ?? ""
    return ReadOnlyGuard.askingPragmas.contains(name) ? SQLITE_OK : SQLITE_DENY
  default:
    return SQLITE_DENY
  }
}
