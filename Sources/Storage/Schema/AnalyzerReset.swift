import CorpusModel

/// Takes back the work of analyzers that changed, so that their fields are pending and never wrong.
struct AnalyzerReset {
  let connection: Connection
  let schema: StoreSchema

  /// Resets `analyzers` and all whose work rests on theirs.
  func reset(_ analyzers: Set<String>) throws {
    guard !analyzers.isEmpty else { return }
    let rows = try AnalyzerTable(connection: connection).read()
    let all = dependents(of: analyzers, rows)
    for table in schema.tables {
      let name = StoreNaming.quoted(table.name)
      if let analyzer = table.collection.analyzer, all.contains(analyzer) {
        try connection.run("DELETE FROM \(name)")
        if table.collection.name == "quotes" { try connection.run("DELETE FROM co_speaker") }
        continue
      }
      let columns = table.attached.filter { $0.analyzer.map(all.contains) ?? false }
      guard !columns.isEmpty else { continue }
      let changes = columns.map { "\(StoreNaming.quoted($0.name)) = NULL" }.joined(separator: ", ")
      try connection.run("UPDATE \(name) SET \(changes)")
    }
    let mask = rows.filter { all.contains($0.description.id) }.reduce(0) { $0 | $1.mask }
    try connection.run("UPDATE data_articles SET done = done & ~\(mask)")
    let bookkeeping = try ["DELETE FROM failure WHERE analyzer = ?", clearTimes].map(connection.prepare)
    for analyzer in all {
      for statement in bookkeeping {
        statement.bind(1, analyzer)
        try statement.run()
      }
    }
    try recountForms()
  }

  private let clearTimes = "UPDATE analyzer SET nanoseconds = 0, timed = 0, error = NULL WHERE id = ?"

  init(connection: Connection, schema: StoreSchema) {
    self.connection = connection
    self.schema = schema
  }

  /// Tokens and sentences changed: the index is made anew, and an article without words is to be read again.
  func resetText() throws {
    try connection.run("DELETE FROM data_sentences; UPDATE data_articles SET words = NULL")
    try connection.run("INSERT INTO fts_bodies(fts_bodies) VALUES('rebuild')")
  }

  /// Counts every form from the rows.
  func recountForms() throws {
    try connection.run(
      """
      UPDATE form SET mentions = 0, articles = 0, quotes = 0;
      UPDATE form SET mentions = u.m, quotes = u.q, articles = u.a
      FROM (\(FormUses.query(schema, inOneArticle: false))) AS u WHERE u.id = form.id;
      """)
  }

  /// `analyzers`, those that require them, and those that attach fields to rows these make.
  private func dependents(of analyzers: Set<String>, _ rows: [AnalyzerTable.Row]) -> Set<String> {
    var all = analyzers
    var before = 0
    while before != all.count {
      before = all.count
      for row in rows where row.description.requires.contains(where: all.contains) { all.insert(row.description.id) }
      for table in schema.tables where table.collection.analyzer.map(all.contains) ?? false {
        all.formUnion(table.attached.compactMap(\.analyzer))
      }
    }
    return all
  }
}
