import CorpusModel

/// Makes the tables of a catalog, and adds to a store what a later catalog brings: a column for a field, a
/// table for a collection. What a removed analyzer left stays unread.
struct SchemaBuilder {
  let connection: Connection
  let schema: StoreSchema

  /// Creates or extends all data tables and the views; returns the analyzers whose stored columns had to go
  /// because a field changed its type.
  func build() throws -> Set<String> {
    try dropViews()
    var emptied: Set<String> = []
    for table in schema.tables { emptied.formUnion(try extend(table)) }
    for view in StoreViews(schema).all {
      try connection.run("CREATE VIEW \(StoreNaming.quoted(view.name)) AS \(view.query)")
    }
    return emptied
  }

  /// Indexes of the questions that are asked by name, kind or date; made after a fresh load, when they cost least.
  func buildIndexes() throws {
    for (name, columns) in Self.indexes {
      try connection.run("CREATE INDEX IF NOT EXISTS \(name) ON \(columns)")
    }
  }

  static let indexes = [
    ("articles_by_done", "data_articles(done)"),
    ("articles_by_file", "data_articles(file, id, ordinal)"),
    ("articles_by_id", "data_articles(id)"),
    ("articles_by_outlet", "data_articles(outlet)"),
    ("articles_by_published", "data_articles(published)"),
    ("articles_by_text", "data_articles(text_hash)"),
    ("co_speakers_by_form", "co_speaker(form)"),
    ("entities_by_name", "data_entities(name)"),
    ("flags_by_kind", "data_flags(category, kind)"),
    ("quotes_by_speaker", #"data_quotes(speaker, "speaker.kind")"#),
    ("quotes_by_unnamed", #"data_quotes("speaker.kind", "speaker.surface") WHERE "speaker.kind" = 'unnamed'"#),
    ("quotes_by_via", "data_quotes(via) WHERE via IS NOT NULL"),
  ]

  private func extend(_ table: StoreSchema.Table) throws -> Set<String> {
    let present = try columns(of: table.name)
    guard !present.isEmpty else {
      try create(table)
      return []
    }
    var emptied: Set<String> = []
    let own = Dictionary(table.columns.map { ($0.name, $0.type) }, uniquingKeysWith: { first, _ in first })
    if !table.collection.isCore, own.contains(where: { present[$0.key] != $0.value }) {
      // The shape of an analyzer's own rows changed, so that it runs again anyway.
      try connection.run("DROP TABLE \(StoreNaming.quoted(table.name))")
      try create(table)
      return Set([table.collection.analyzer].compactMap { $0 } + table.attached.compactMap(\.analyzer))
    }
    for field in table.attached {
      let type = StoreSchema.declaredType(field.type)
      if let stored = present[field.name] {
        guard stored != type else { continue }
        try alter(table, "DROP COLUMN \(StoreNaming.quoted(field.name))")
        if let analyzer = field.analyzer { emptied.insert(analyzer) }
      }
      try alter(table, "ADD COLUMN \(StoreNaming.quoted(field.name)) \(type)")
    }
    return emptied
  }

  private func create(_ table: StoreSchema.Table) throws {
    let columns = table.allColumns.map { ", \(StoreNaming.quoted($0.name)) \($0.type)" }.joined()
    try connection.run("CREATE TABLE \(StoreNaming.quoted(table.name))(key INTEGER PRIMARY KEY\(columns))")
  }

  private func alter(_ table: StoreSchema.Table, _ change: String) throws {
    try connection.run("ALTER TABLE \(StoreNaming.quoted(table.name)) \(change)")
  }

  private func columns(of table: String) throws -> [String: String] {
    let statement = try connection.prepare("SELECT name, type FROM pragma_table_info(?)")
    statement.bind(1, table)
    var columns: [String: String] = [:]
    while try statement.step() { columns[statement.text(0)] = statement.text(1) }
    return columns
  }

  private func dropViews() throws {
    let statement = try connection.prepare("SELECT name FROM sqlite_master WHERE type = 'view'")
    var names: [String] = []
    while try statement.step() { names.append(statement.text(0)) }
    for name in names { try connection.run("DROP VIEW \(StoreNaming.quoted(name))") }
  }
}
