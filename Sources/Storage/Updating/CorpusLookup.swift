import CorpusModel

/// What the store knew of the corpora before an update reads them.
final class CorpusLookup {
  struct KnownFile {
    var id: Int64
    var stamp: SourceStamp?
    var records: Int
    var duplicates: Int
    var rejected: Int
  }

  struct KnownRecord {
    var key: Int64
    var hash: RecordHash
    var start: Int64
    var end: Int64
    var sourceFile: String
  }

  private struct Statements {
    let file: Statement
    let record: Statement
    let sameRecord: Statement
    let sameText: Statement
    let articles: Statement
    let places: Statement
    let rejections: Statement

    init(_ connection: Connection) throws {
      file = try connection.prepare(
        """
        SELECT id, size, modified, inode, records, duplicates, rejected FROM source_file WHERE corpus = ? AND path = ?
        """)
      record = try connection.prepare(
        """
        SELECT key, record_hash, "source.start", "source.end", "source.file" FROM data_articles
        WHERE file = ? AND id = ? AND ordinal = ?
        """)
      sameRecord = try connection.prepare(
        "SELECT 1 FROM data_articles WHERE text_hash = ? AND record_hash = ? LIMIT 1")
      sameText = try connection.prepare("SELECT record_hash FROM data_articles WHERE text_hash = ?")
      articles = try connection.prepare("SELECT key, record_hash FROM data_articles WHERE file = ?")
      places = try connection.prepare("SELECT file FROM duplicate WHERE record_hash = ?")
      rejections = try connection.prepare("SELECT line, byte, reason FROM rejection WHERE file = ? ORDER BY n")
    }
  }

  private let connection: Connection
  /// Nil once closed.
  private var statements: Statements?
  /// False where no article was there, so that nothing need be asked.
  let hasArticles: Bool

  init(_ connection: Connection) throws {
    self.connection = connection
    hasArticles = try connection.integer("SELECT 1 FROM data_articles LIMIT 1") != nil
    statements = try Statements(connection)
  }

  /// Lets go of the statements, without which the connection cannot be closed.
  func close() { statements = nil }

  private func asking<T>(_ body: (Statements) throws -> T) throws -> T {
    try connection.access { _ in
      guard let statements else { throw StoreError(.statement, "the update is finished") }
      return try body(statements)
    }
  }

  func file(_ path: String, corpus: Int64) throws -> KnownFile? {
    try asking { statements in
      statements.file.bind(1, corpus)
      statements.file.bind(2, path)
      defer { statements.file.reset() }
      guard try statements.file.step() else { return nil }
      var known = KnownFile(
        id: statements.file.integer(0), stamp: nil, records: Int(statements.file.integer(4)),
        duplicates: Int(statements.file.integer(5)),
        rejected: Int(statements.file.integer(6)))
      if !statements.file.isNull(1) {
        known.stamp = SourceStamp(
          path: path, size: statements.file.integer(1), modified: statements.file.integer(2),
          inode: UInt64(bitPattern: statements.file.integer(3)))
      }
      return known
    }
  }

  func record(_ id: String, ordinal: Int, file: Int64) throws -> KnownRecord? {
    try asking { statements in
      statements.record.bind(1, file)
      statements.record.bind(2, id)
      statements.record.bind(3, ordinal)
      defer { statements.record.reset() }
      guard try statements.record.step(), let hash = RecordHash(statements.record.blob(1)) else { return nil }
      return KnownRecord(
        key: statements.record.integer(0), hash: hash, start: statements.record.integer(2),
        end: statements.record.integer(3), sourceFile: statements.record.text(4)
      )
    }
  }

  func holdsRecord(_ hash: RecordHash, text: RecordHash) throws -> Bool {
    try asking { statements in
      statements.sameRecord.bindBlob(1, text.bytes)
      statements.sameRecord.bindBlob(2, hash.bytes)
      defer { statements.sameRecord.reset() }
      return try statements.sameRecord.step()
    }
  }

  /// Whether an article has this text, other than those in `outdated`.
  func holdsText(_ hash: RecordHash, leavingOut outdated: Set<RecordHash>) throws -> Bool {
    try asking { statements in
      statements.sameText.bindBlob(1, hash.bytes)
      defer { statements.sameText.reset() }
      while try statements.sameText.step() {
        if let record = RecordHash(statements.sameText.blob(0)), !outdated.contains(record) { return true }
      }
      return false
    }
  }

  func articles(ofFile file: Int64) throws -> [UpdateStep.Gone] {
    try asking { statements in
      statements.articles.bind(1, file)
      defer { statements.articles.reset() }
      var found: [UpdateStep.Gone] = []
      while try statements.articles.step() {
        if let hash = RecordHash(statements.articles.blob(1)) {
          found.append(.init(key: statements.articles.integer(0), hash: hash))
        }
      }
      return found
    }
  }

  /// Whether some file, other than those in `entered`, had a record that was skipped as a duplicate.
  func hasPlace(_ hash: RecordHash, leavingOut entered: Set<Int64>) throws -> Bool {
    try asking { statements in
      statements.places.bindBlob(1, hash.bytes)
      defer { statements.places.reset() }
      while try statements.places.step() {
        if !entered.contains(statements.places.integer(0)) { return true }
      }
      return false
    }
  }

  func rejections(ofFile file: Int64, named name: String) throws -> [LoadAccount.Rejected] {
    try asking { statements in
      statements.rejections.bind(1, file)
      defer { statements.rejections.reset() }
      var found: [LoadAccount.Rejected] = []
      while try statements.rejections.step() {
        found.append(
          LoadAccount.Rejected(
            file: name, line: statements.rejections.isNull(0) ? nil : Int(statements.rejections.integer(0)),
            byte: statements.rejections.isNull(1) ? nil : statements.rejections.integer(1),
            reason: statements.rejections.text(2)))
      }
      return found
    }
  }
}
