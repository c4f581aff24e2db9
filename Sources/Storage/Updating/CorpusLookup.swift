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

  private let file: Statement
  private let record: Statement
  private let sameRecord: Statement
  private let sameText: Statement
  private let articles: Statement
  private let places: Statement
  private let rejections: Statement
  private let connection: Connection
  /// False where no article was there, so that nothing need be asked.
  let hasArticles: Bool

  init(_ connection: Connection) throws {
    self.connection = connection
    hasArticles = try connection.integer("SELECT 1 FROM data_articles LIMIT 1") != nil
    file = try connection.prepare(
      """
      SELECT id, size, modified, inode, records, duplicates, rejected FROM source_file WHERE corpus = ? AND path = ?
      """)
    record = try connection.prepare(
      """
      SELECT key, record_hash, "source.start", "source.end", "source.file" FROM data_articles
      WHERE file = ? AND id = ? AND ordinal = ?
      """)
    sameRecord = try connection.prepare("SELECT 1 FROM data_articles WHERE text_hash = ? AND record_hash = ? LIMIT 1")
    sameText = try connection.prepare("SELECT 1 FROM data_articles WHERE text_hash = ? LIMIT 1")
    articles = try connection.prepare("SELECT key, record_hash FROM data_articles WHERE file = ?")
    places = try connection.prepare("SELECT 1 FROM duplicate WHERE record_hash = ? LIMIT 1")
    rejections = try connection.prepare("SELECT line, byte, reason FROM rejection WHERE file = ? ORDER BY n")
  }

  func file(_ path: String, corpus: Int64) throws -> KnownFile? {
    try connection.access { _ in
      file.bind(1, corpus)
      file.bind(2, path)
      defer { file.reset() }
      guard try file.step() else { return nil }
      var known = KnownFile(
        id: file.integer(0), stamp: nil, records: Int(file.integer(4)), duplicates: Int(file.integer(5)),
        rejected: Int(file.integer(6)))
      if !file.isNull(1) {
        known.stamp = SourceStamp(
          path: path, size: file.integer(1), modified: file.integer(2), inode: UInt64(bitPattern: file.integer(3)))
      }
      return known
    }
  }

  func record(_ id: String, ordinal: Int, file: Int64) throws -> KnownRecord? {
    try connection.access { _ in
      record.bind(1, file)
      record.bind(2, id)
      record.bind(3, ordinal)
      defer { record.reset() }
      guard try record.step(), let hash = RecordHash(record.blob(1)) else { return nil }
      return KnownRecord(
        key: record.integer(0), hash: hash, start: record.integer(2), end: record.integer(3), sourceFile: record.text(4)
      )
    }
  }

  func holdsRecord(_ hash: RecordHash, text: RecordHash) throws -> Bool {
    try connection.access { _ in
      sameRecord.bindBlob(1, text.bytes)
      sameRecord.bindBlob(2, hash.bytes)
      defer { sameRecord.reset() }
      return try sameRecord.step()
    }
  }

  func holdsText(_ hash: RecordHash) throws -> Bool {
    try connection.access { _ in
      sameText.bindBlob(1, hash.bytes)
      defer { sameText.reset() }
      return try sameText.step()
    }
  }

  func articles(ofFile file: Int64) throws -> [UpdateStep.Gone] {
    try connection.access { _ in
      articles.bind(1, file)
      defer { articles.reset() }
      var found: [UpdateStep.Gone] = []
      while try articles.step() {
        if let hash = RecordHash(articles.blob(1)) { found.append(.init(key: articles.integer(0), hash: hash)) }
      }
      return found
    }
  }

  /// Whether a record that was skipped as a duplicate could take the place of its article.
  func hasPlace(_ hash: RecordHash) throws -> Bool {
    try connection.access { _ in
      places.bindBlob(1, hash.bytes)
      defer { places.reset() }
      return try places.step()
    }
  }

  func rejections(ofFile file: Int64, named name: String) throws -> [LoadAccount.Rejected] {
    try connection.access { _ in
      rejections.bind(1, file)
      defer { rejections.reset() }
      var found: [LoadAccount.Rejected] = []
      while try rejections.step() {
        found.append(
          LoadAccount.Rejected(
            file: name, line: rejections.isNull(0) ? nil : Int(rejections.integer(0)),
            byte: rejections.isNull(1) ? nil : rejections.integer(1), reason: rejections.text(2)))
      }
      return found
    }
  }
}
