import CorpusModel

// Carrying out what was decided; always on the connection, inside a change of the writer.

extension CorpusUpdate {
  /// Writes an article to the place decided for it; false where it is not the one that was decided on.
  func perform(_ target: UpdateStep.Target, _ item: Analysed) throws -> Bool {
    guard target.id == item.document.article.id else {
      lose(target)
      return false
    }
    var identity = target.identity
    if target.isOldKept {
      try orphan(identity.key)
      shared.withLock { _ = $0.replaced.insert(identity.key) }
      identity.key = 0
    }
    let rejection = try writer.write(item, identity)
    shared.withLock { shared in
      guard let rejection else {
        shared.account.imported += 1
        if target.isCopy { shared.account.copies += 1 }
        if !item.document.isFrench { shared.account.foreign += 1 }
        return
      }
      shared.broken.insert(identity.file)
      shared.account.add(
        LoadAccount.Rejected(file: rejection.file, byte: rejection.byte, reason: rejection.reason))
    }
    return true
  }

  func perform(_ step: UpdateStep) throws {
    switch step {
    case .write: break
    case .fileBegan(let file):
      try run("INSERT OR IGNORE INTO source_file(id, corpus, path) VALUES(?, ?, ?)") {
        $0.bind(1, file.id)
        $0.bind(2, file.corpus)
        $0.bind(3, file.stamp.path)
      }
      for table in ["duplicate", "rejection"] {
        try run("DELETE FROM \(table) WHERE file = ?") { $0.bind(1, file.id) }
      }
    case .duplicate(let place, let hash):
      try run("INSERT OR IGNORE INTO duplicate VALUES(?, ?, ?, ?, ?, ?, ?, ?)") {
        $0.bind(1, place.file)
        $0.bind(2, place.id)
        $0.bind(3, place.ordinal)
        $0.bindBlob(4, hash.bytes)
        $0.bind(5, place.path)
        $0.bind(6, place.sourceFile)
        $0.bind(7, place.start)
        $0.bind(8, place.end)
      }
    case .moved(let key, let place):
      try run(
        """
        UPDATE data_articles SET "source.file" = ?2, "source.start" = ?3, "source.end" = ?4 WHERE key = ?1
        """
      ) {
        $0.bind(1, key)
        $0.bind(2, place.sourceFile)
        $0.bind(3, place.start)
        $0.bind(4, place.end)
      }
    case .rejection(let file, let n, let rejection):
      try run("INSERT OR IGNORE INTO rejection VALUES(?, ?, ?, ?, ?)") {
        $0.bind(1, file)
        $0.bind(2, n)
        $0.bind(3, rejection.line.map { .integer(Int64($0)) } ?? .missing)
        $0.bind(4, rejection.byte.map { .integer($0) } ?? .missing)
        $0.bind(5, rejection.reason)
      }
    case .fileEnded(let file, let records, let duplicates, let rejected, let gone, let isWhole):
      for article in gone {
        if article.isKept { try orphan(article.key) } else { try remove(article.key) }
      }
      let isKept = isWhole && file.isTrusted && file.stamp.isRegular && shared.withLock { !$0.broken.contains(file.id) }
      try run(
        """
        UPDATE source_file SET size = ?2, modified = ?3, inode = ?4, records = ?5, duplicates = ?6, rejected = ?7
        WHERE id = ?1
        """
      ) {
        $0.bind(1, file.id)
        $0.bind(2, isKept ? .integer(file.stamp.size) : .missing)
        $0.bind(3, isKept ? .integer(file.stamp.modified) : .missing)
        $0.bind(4, isKept ? .integer(Int64(bitPattern: file.stamp.inode)) : .missing)
        $0.bind(5, records)
        $0.bind(6, duplicates)
        $0.bind(7, rejected)
      }
    }
  }

  /// Deletes the articles of files that were there last time and are no more.
  func removeVanished(_ state: borrowing ReadingState) throws {
    let connection = writer.connection
    var vanished: [Int64] = []
    for corpus in state.corpusIDs {
      let files = try connection.prepare("SELECT id FROM source_file WHERE corpus = ? ORDER BY id")
      files.bind(1, corpus)
      while try files.step() {
        if !state.met.contains(files.integer(0)) { vanished.append(files.integer(0)) }
      }
    }
    guard !vanished.isEmpty else { return }
    try writer.begin()
    // First what they only repeated, so that no article is given to a file that is gone.
    for file in vanished {
      for table in ["duplicate", "rejection"] {
        try run("DELETE FROM \(table) WHERE file = ?") { $0.bind(1, file) }
      }
    }
    for file in vanished {
      for article in try state.lookup.articles(ofFile: file) where try !giveToDuplicate(article.key, article.hash) {
        try remove(article.key)
      }
      try run("DELETE FROM source_file WHERE id = ?") { $0.bind(1, file) }
    }
  }

  private func remove(_ article: Int64) throws {
    try writer.delete(article)
    shared.withLock { $0.account.removed += 1 }
  }

  /// No file that has an id: an article that its own no longer holds, until it is known whether another does.
  private static let noFile: Int64 = -1

  private func orphan(_ article: Int64) throws {
    try run("UPDATE data_articles SET file = \(Self.noFile) WHERE key = ?") { $0.bind(1, article) }
  }

  /// Gives articles without a file to one that has the same record, now that all are read, and deletes the others; also
  /// those that an update left which did not come to its end.
  func settleOrphans() throws {
    let rows = try writer.connection.prepare("SELECT key, record_hash FROM data_articles WHERE file = \(Self.noFile)")
    var orphans: [UpdateStep.Gone] = []
    while try rows.step() {
      if let hash = RecordHash(rows.blob(1)) { orphans.append(.init(key: rows.integer(0), hash: hash)) }
    }
    for orphan in orphans where try !giveToDuplicate(orphan.key, orphan.hash) {
      if shared.withLock({ $0.replaced.contains(orphan.key) }) {
        try writer.delete(orphan.key)
      } else {
        try remove(orphan.key)
      }
    }
  }

  /// Lets an article stand for a record that was skipped because it repeated it; false where there is none.
  private func giveToDuplicate(_ key: Int64, _ hash: RecordHash) throws -> Bool {
    let places = try writer.connection.cached(
      """
      SELECT d.file, d.ordinal, d.path, d.source_file, d.source_start, d.source_end, s.corpus, d.id
      FROM duplicate AS d JOIN source_file AS s ON s.id = d.file WHERE d.record_hash = ? ORDER BY d.file, d.ordinal
      """)
    places.bindBlob(1, hash.bytes)
    defer { places.reset() }
    guard try places.step() else { return false }
    let (file, ordinal, id) = (places.integer(0), places.integer(1), places.text(7))
    try run(
      """
      UPDATE data_articles SET file = ?2, ordinal = ?3, path = ?4, "source.file" = ?5, "source.start" = ?6,
        "source.end" = ?7, corpus = ?8 WHERE key = ?1
      """
    ) {
      $0.bind(1, key)
      for column: Int32 in 0...6 { $0.bind(column + 2, places.value(column)) }
    }
    places.reset()
    try run("DELETE FROM duplicate WHERE file = ? AND id = ? AND ordinal = ?") {
      $0.bind(1, file)
      $0.bind(2, id)
      $0.bind(3, ordinal)
    }
    try run("UPDATE source_file SET duplicates = duplicates - 1 WHERE id = ?") { $0.bind(1, file) }
    writer.isRevised = true
    // Counted as skipped where it was met, when the article was not yet known to have lost its place.
    shared.withLock {
      $0.account.duplicate -= 1
      $0.account.unchanged += 1
      $0.account.moved += 1
    }
    return true
  }

  private func run(_ sql: String, _ bind: (Statement) -> Void) throws {
    // A step before may have ended the batch.
    try writer.begin()
    let statement = try writer.connection.cached(sql)
    bind(statement)
    try statement.run()
  }
}
