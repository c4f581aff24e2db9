import CorpusModel

/// The one writer of a store: makes it, adds articles, and says when its changes are to be seen.
///
/// A new file is built beside its place in one transaction and put there when it is complete, so that a kill
/// leaves nothing half. A file that is there already is changed in batches under a write-ahead log: readers never
/// wait, and each batch is seen whole or not at all.
// @unchecked: everything mutable is touched only inside `connection.access`, which GRDB runs one at a time.
package final class StoreWriter: @unchecked Sendable {
  enum Mode: Equatable {
    case building(finalPath: String)
    case updating
    case memory
  }

  /// False where the store was there before.
  package let isNew: Bool
  let connection: Connection
  let schema: StoreSchema
  let mode: Mode
  var lock: WriterLock?
  /// Nil once the store is closed.
  var articles: ArticleInserter?
  var deleter: ArticleDeleter?
  var nextKey: Int64 = 1
  /// Articles inserted or deleted since the last commit.
  var uncommitted = 0
  /// Something is written and not committed.
  var hasChanged = false
  /// What readers see changed, not bookkeeping alone.
  var isRevised = false
  var namesAreStale = false
  /// Articles came or went since it was last looked which lines stand in many.
  var linesAreStale = false
  /// Pending articles are pending because of their lines.
  var isReadingForLines = false
  let hasher: RecordHasher
  /// Bits of `data_articles.done`, by analyzer.
  let masks: [String: Int64]

  /// Articles a transaction of an update holds.
  static let batchMax = 2000

  init(
    _ connection: Connection, _ schema: StoreSchema, mode: Mode, lock: WriterLock?, isNew: Bool, hasher: RecordHasher
  ) throws {
    self.connection = connection
    self.schema = schema
    self.mode = mode
    self.lock = lock
    self.isNew = isNew
    self.hasher = hasher
    masks = Dictionary(
      try AnalyzerTable(connection: connection).read().map { ($0.description.id, $0.mask) },
      uniquingKeysWith: { first, _ in first })
    let fullText = try FullTextQueue(connection)
    let articles = try ArticleInserter(connection, schema, fullText, masks: masks)
    self.articles = articles
    deleter = try ArticleDeleter(connection, schema, fullText, articles.rows.forms)
    nextKey = try connection.integer("SELECT value FROM property WHERE name = 'next_key'") ?? 1
    namesAreStale = try connection.integer("SELECT value FROM property WHERE name = 'names_stale'") == 1
    linesAreStale = try connection.integer("SELECT value FROM property WHERE name = 'lines_stale'") == 1
  }

  deinit { try? abandon() }

  /// Adds articles as they are, each as a new one; `CorpusUpdate` is the way that compares with what is there.
  ///
  /// - Returns: why articles could not be stored, in their order.
  @discardableResult
  package func add(_ batch: [Analysed], corpus: Int64 = 0) throws -> [ArticleRejection] {
    try changing {
      var rejections: [ArticleRejection] = []
      for item in batch {
        let record = item.document.article
        let text = hasher.text(record)
        let identity = ArticleIdentity(
          key: 0, corpus: corpus, file: 0, ordinal: 0, text: text, record: hasher.record(record, text: text))
        if let rejection = try write(item, identity) { rejections.append(rejection) }
      }
      return rejections
    }
  }

  /// Runs `body` alone on the connection; a failed statement takes the open transaction back.
  func changing<T>(_ body: () throws -> T) throws -> T {
    do {
      return try connection.access { _ in try body() }
    } catch {
      rollBack()
      throw error
    }
  }

  /// Writes one article: in place of the one with its key, or, with key 0, as a new one.
  func write(_ item: Analysed, _ identity: ArticleIdentity) throws -> ArticleRejection? {
    guard let articles, let deleter else { throw StoreError(.statement, "the store is closed") }
    if let reason = articles.check.rejection(item) {
      return ArticleRejection(record: item.document.article, reason: reason)
    }
    var identity = identity
    do {
      try begin()
      if identity.key == 0 {
        identity.key = nextKey
        nextKey += 1
      } else {
        try deleter.delete(identity.key)
      }
      try articles.insert(item, identity)
    } catch let error as StoreError where error.kind == .tooLarge {
      // One cell grew too large for the engine: the article goes, the load goes on.
      try deleter.delete(identity.key)
      return ArticleRejection(record: item.document.article, reason: error.message)
    }
    linesAreStale = true
    try countChange()
    return nil
  }

  /// Deletes one article with all its rows.
  func delete(_ key: Int64) throws {
    guard let deleter else { throw StoreError(.statement, "the store is closed") }
    try begin()
    try deleter.delete(key)
    linesAreStale = true
    try countChange()
  }

  /// Begins a transaction where none is open.
  func begin() throws {
    guard !hasChanged else { return }
    if !isInTransaction { try connection.run("BEGIN IMMEDIATE") }
    hasChanged = true
  }

  func countChange() throws {
    uncommitted += 1
    isRevised = true
    namesAreStale = true
    if case .updating = mode, uncommitted >= Self.batchMax { try commit() }
  }

  /// Makes what was written so far visible to readers.
  func commit() throws {
    guard hasChanged else { return }
    try articles?.flush()
    try nameFreshForms()
    try connection.run(
      """
      UPDATE property SET value = \(nextKey) WHERE name = 'next_key';
      UPDATE property SET value = value + \(isRevised ? 1 : 0) WHERE name = 'revision';
      INSERT OR REPLACE INTO property VALUES('names_stale', \(namesAreStale ? 1 : 0));
      INSERT OR REPLACE INTO property VALUES('lines_stale', \(linesAreStale ? 1 : 0));
      """)
    if case .building = mode {} else { try connection.run("COMMIT") }
    (uncommitted, hasChanged, isRevised) = (0, false, false)
  }

  var isInTransaction: Bool { (try? connection.access { $0.isInTransaction }) ?? false }
}

/// An article that could not be stored, and why.
package struct ArticleRejection: Sendable, Equatable {
  package var id: String
  package var file: String
  /// Where its record begins.
  package var byte: Int64
  package var reason: String

  init(record: ArticleRecord, reason: String) {
    id = record.id
    file = record.sourceFile
    byte = record.sourceStart
    self.reason = reason
  }
}
