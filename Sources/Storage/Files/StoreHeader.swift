import GRDBSQLite

/// What says that a database is a store of ours, and of which version.
enum StoreHeader {
  /// "VRBT" in the file's header.
  static let applicationID: Int64 = 0x5652_4254

  /// Throws where the database on `connection` is not a store this program can read.
  static func check(_ connection: Connection) throws {
    guard try connection.integer("PRAGMA application_id") == applicationID else {
      throw StoreError.notAStore(connection.path)
    }
    let version = try connection.integer("PRAGMA user_version") ?? 0
    guard version <= Migration.newest else {
      throw StoreError(
        .newerVersion,
        "\(connection.path) was written by a newer Verbatim (store version \(version), this program reads \(Migration.newest))",
        advice: "update this program, or index the corpus into another file")
    }
  }
}
