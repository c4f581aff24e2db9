import CorpusModel
import TextKernel

/// An article as it stands in the store.
package struct StoredArticle: Sendable, Equatable {
  package var key: Int64
  package var record: ArticleRecord
}

extension StoreReader {
  /// The articles with this id; more than one where two files use it.
  package func articles(id: String) throws -> [StoredArticle] {
    try connection.access { _ in
      let rows = try connection.prepare(ArticleReading.query + " WHERE a.id = ? ORDER BY a.key")
      rows.bind(1, id)
      return try ArticleReading(connection).all(rows)
    }
  }

  /// True for a file that articles were read from, however its path is written.
  package func isSource(_ path: String) throws -> Bool {
    guard let target = FileCalls.identity(path) else { return false }
    return try connection.access { _ in
      // A number may be missing, or be that of another disk's file: the file system has the last word.
      let rows = try connection.prepare(
        """
        SELECT c.root, s.path
        FROM source_file AS s JOIN corpus AS c ON c.id = s.corpus
        WHERE s.inode = ?1 OR s.path = ?2 OR substr(s.path, -length(?2) - 1) = '/' || ?2
        """)
      rows.bind(1, Int64(bitPattern: target.inode))
      rows.bind(2, target.name)
      while try rows.step() {
        // A root is a folder, or the file itself.
        let (root, path) = (rows.text(0), rows.text(1))
        if [root, root + "/" + path].contains(where: { FileCalls.identity($0) == target }) { return true }
      }
      return false
    }
  }

  /// The article with this key, or the one that holds the row with this key of another collection (`RowOrigin`).
  package func article(key: Int64, of collection: String = "articles") throws -> StoredArticle? {
    try connection.access { _ in
      let rows = try connection.prepare(ArticleReading.query + " WHERE a.key = ?")
      rows.bind(1, collection == "articles" ? key : key >> StoreNaming.keyShift)
      return try ArticleReading(connection).all(rows).first
    }
  }
}

/// Makes records of stored articles, the same that were loaded.
struct ArticleReading {
  static let query = """
    SELECT a.key, a.id, a.path, a.title, a.outlet, a.author, a.lang, a.published, a.url, a."source.file",
      a."source.start", a."source.end", a.title_start, a.title_end, a.meta, b.body
    FROM data_articles AS a JOIN data_bodies AS b ON b.key = a.key
    """

  private let members: Statement
  private let elements: Statement

  init(_ connection: Connection) throws {
    members = try connection.prepare("SELECT key, type, value FROM json_each(?)")
    elements = try connection.prepare("SELECT key, type, value FROM json_each(?)")
  }

  func all(_ rows: Statement) throws -> [StoredArticle] {
    var articles: [StoredArticle] = []
    while try rows.step() { articles.append(try article(rows)) }
    return articles
  }

  func article(_ row: Statement) throws -> StoredArticle {
    var record = ArticleRecord(id: row.text(1), path: row.text(2), body: Array(row.bytes(15)))
    record.title = row.optionalText(3)
    record.outlet = row.optionalText(4)
    record.author = row.optionalText(5)
    record.lang = row.optionalText(6)
    record.published = row.optionalText(7)
    record.url = row.optionalText(8)
    record.sourceFile = row.text(9)
    record.sourceStart = row.integer(10)
    record.sourceEnd = row.integer(11)
    if !row.isNull(12), let start = Int32(exactly: row.integer(12)), let end = Int32(exactly: row.integer(13)) {
      record.titleSpan = TextSpan(start, end)
    }
    if let meta = row.optionalText(14) {
      record.meta = try values(meta, members).map { ArticleRecord.MetaField(name: $0.name, value: $0.value) }
    }
    return StoredArticle(key: row.integer(0), record: record)
  }

  private func values(_ json: String, _ statement: Statement) throws -> [(name: String, value: Value)] {
    statement.bind(1, json)
    defer { statement.reset() }
    var found: [(String, Value)] = []
    while try statement.step() {
      let value: Value =
        switch statement.text(1) {
        case "null": .missing
        case "true": .bool(true)
        case "false": .bool(false)
        // A list of lists is kept as its text: one level is what an input's column holds.
        case "array" where statement === members: .list(try values(statement.text(2), elements).map(\.value))
        default: statement.value(2)
        }
      found.append((statement.text(0), value))
    }
    return found
  }
}
