import CorpusModel
import QueryLanguage

/// Writes the answer of a plan into temporary tables: identities level by level, or the rows of a table.
struct Materializer {
  let source: any RowSource

  func write(
    _ plan: Plan, _ results: [String: KeptTables], number: () -> Int
  ) throws -> KeptTables {
    let bindings = Bindings(names: try NameResolver(source: source).ids(of: plan.nameLiterals), results: results)
    let dialect = SQLiteDialect(catalog: try source.catalog)
    guard !plan.isTable else {
      let table = number()
      try create(table, dialect.table(plan, bindings))
      return KeptTables(plan: plan, levels: [:], table: table)
    }
    var levels: [Int: Int] = [:]
    for level in try dialect.restrictedLevels(of: plan, bindings).sorted() {
      let table = number()
      let columns = dialect.identityCount(of: level, in: plan)
      try create(table, dialect.keys(of: level, in: plan, bindings), keyColumns: columns)
      levels[level] = table
    }
    return KeptTables(plan: plan, levels: levels)
  }

  private func create(_ table: Int, _ rows: SQLStatement) throws {
    try source.execute(SQLStatement("CREATE TEMP TABLE \(name(table)) AS " + rows.sql, rows.arguments))
  }

  /// One key is a rowid, several are a primary key: either way IN is a look-up.
  private func create(_ table: Int, _ rows: SQLStatement, keyColumns: Int) throws {
    let columns = (0..<keyColumns).map { "k" + String($0) }
    if columns.count == 1 {
      try source.execute(SQLStatement("CREATE TEMP TABLE \(name(table))(k0 INTEGER PRIMARY KEY)"))
    } else {
      let list = columns.joined(separator: ", ")
      try source.execute(
        SQLStatement(
          "CREATE TEMP TABLE \(name(table))(\(columns.map { $0 + " INTEGER" }.joined(separator: ", ")), "
            + "PRIMARY KEY(\(list))) WITHOUT ROWID"))
    }
    try source.execute(SQLStatement("INSERT OR IGNORE INTO temp.\(name(table)) " + rows.sql, rows.arguments))
  }

  private func name(_ table: Int) -> String { StoreNaming.quoted(KeptTables.name(table)) }
}
