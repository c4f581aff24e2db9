import CorpusModel

/// What a store is made for: the catalog, the analyzers and the version of the text core.
struct StoreSettings {
  var catalog: Catalog
  var analyzers: [AnalyzerDescription]
  var textCore: String

  /// True where the store has all this already, so that nothing is written.
  func isCurrent(on connection: Connection) throws -> Bool {
    var stored = try CatalogTable(connection: connection).read()
    stored.setMetaFields([])
    var asked = catalog
    asked.setMetaFields([])
    return try stored == asked && connection.integer("PRAGMA user_version") == Migration.newest
      && Self.property("text_core", of: connection) == textCore
      && AnalyzerTable(connection: connection).isCurrent(analyzers)
  }

  /// Brings the tables to this state, inside a transaction; the work of what changed is taken back.
  func apply(to connection: Connection, isNew: Bool) throws -> RecordHasher {
    let schema = StoreSchema(catalog)
    let reset = AnalyzerReset(connection: connection, schema: schema)
    var changed = try SchemaBuilder(connection: connection, schema: schema).build()
    try CatalogTable(connection: connection).write(catalog)
    changed.formUnion(try AnalyzerTable(connection: connection).register(analyzers))
    if isNew {
      try Self.setProperty("hash_key", RecordHasher.random().key.bytes, on: connection)
    } else {
      if try Self.property("text_core", of: connection) != textCore {
        try reset.resetText()
        changed.formUnion(analyzers.map(\.id))
      }
      try reset.reset(changed)
      try connection.run("UPDATE property SET value = value + 1 WHERE name = 'revision'")
    }
    try Self.setProperty("text_core", Array(textCore.utf8), on: connection)
    guard let hasher = try Self.hasher(of: connection) else { throw StoreError(.corrupted, "the store has no key") }
    return hasher
  }

  static func hasher(of connection: Connection) throws -> RecordHasher? {
    let statement = try connection.prepare("SELECT value FROM property WHERE name = 'hash_key'")
    guard try statement.step() else { return nil }
    return RecordHash(statement.blob(0)).map(RecordHasher.init)
  }

  private static func property(_ name: String, of connection: Connection) throws -> String? {
    let statement = try connection.prepare("SELECT value FROM property WHERE name = ?")
    statement.bind(1, name)
    return try statement.step() ? String(decoding: statement.blob(0), as: UTF8.self) : nil
  }

  private static func setProperty(_ name: String, _ value: [UInt8], on connection: Connection) throws {
    let statement = try connection.prepare("INSERT OR REPLACE INTO property VALUES(?, ?)")
    statement.bind(1, name)
    statement.bindBlob(2, value)
    try statement.run()
  }
}
