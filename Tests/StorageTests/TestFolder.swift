import Foundation
import Testing

@testable import Storage

enum TestFolder {
  /// Runs `body` with a folder of its own, gone after.
  static func with<T>(_ body: (String) throws -> T) throws -> T {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("verbatim-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder.path)
  }

  static func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

  static func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }
}

/// What must hold of every store, whatever happened to it.
enum StoreHealth {
  static func check(_ path: String) throws {
    let connection = try Connection(path: path, mode: .readWrite)
    #expect(try connection.text("PRAGMA integrity_check") == "ok")
    // The index holds just what the bodies do.
    try connection.run("INSERT INTO fts_bodies(fts_bodies, rank) VALUES('integrity-check', 1)")
    let schema = StoreSchema(try CatalogTable(connection: connection).read())
    let uses = FormUses.query(schema, inOneArticle: false)
    let wrong = try connection.integer(
      """
      SELECT count(*) FROM form LEFT JOIN (\(uses)) AS u ON u.id = form.id
      WHERE (form.mentions, form.quotes, form.articles) IS NOT (coalesce(u.m, 0), coalesce(u.q, 0), coalesce(u.a, 0))
      """)
    #expect(wrong == 0, "forms whose counts are not those of the rows")
    #expect(try connection.integer("SELECT count(*) FROM form WHERE name IS NULL") == 0)
    #expect(try connection.integer("SELECT count(*) FROM name WHERE id NOT IN (SELECT name FROM form)") == 0)
    for table in schema.tables where table.collection.name != "articles" {
      let orphans = "SELECT count(*) FROM \"\(table.name)\" WHERE key >> 20 NOT IN (SELECT key FROM data_articles)"
      #expect(try connection.integer(orphans) == 0, "\(table.name) without their article")
    }
    #expect(
      try connection.integer("SELECT count(*) FROM data_bodies")
        == connection.integer("SELECT count(*) FROM data_articles"))
    #expect(
      try connection.integer("SELECT count(*) FROM co_speaker WHERE quote NOT IN (SELECT key FROM data_quotes)") == 0)
  }
}
