import CorpusModel

/// What a plan goes on from: kept results and plans inside this one.
extension PlanCompiler {
  /// True where level 0 is the rows of a grouped or total answer.
  var isTable: Bool {
    switch plan.input {
    case .table, .resultTable: true
    case .corpus, .result, .tree, .combined: false
    }
  }

  static let tableCollection = CorpusCollection("table", parent: nil, summary: "", fields: [], defaultColumns: [])

  static func restricted(_ input: Input, _ bindings: Bindings) throws(DialectError) -> Set<Int> {
    switch input {
    case .corpus, .table, .resultTable: return []
    case .result(let name):
      guard let kept = bindings.results[name] else { throw .unknownResult(name) }
      return Set(kept.levels.keys)
    case .tree(let inner):
      return inner.restrictedLevels(try restricted(inner.input, bindings))
    case .combined(_, let left, let right):
      guard let first = bindings.results[left] else { throw .unknownResult(left) }
      guard let second = bindings.results[right] else { throw .unknownResult(right) }
      return Set(first.plan.chain(first.plan.grain)).union(first.levels.keys)
        .union(
          first.plan.levels.indices.filter {
            first.plan.matching($0, in: second.plan).map(second.levels.keys.contains) ?? false
          })
    }
  }

  /// SELECT of the identities that the input keeps of a level; nil where it keeps all.
  func inputKeys(_ level: Int) throws(DialectError) -> SQL? {
    switch plan.input {
    case .corpus, .table, .resultTable: return nil
    case .result(let name):
      guard let kept = bindings.results[name] else { throw .unknownResult(name) }
      return kept.levels[level].map { keptKeys($0, identity(level).count) }
    case .tree(let inner):
      guard inherited.contains(level) else { return nil }
      let keys = try innerPlans.keys(of: level, in: inner) { () throws(DialectError) in
        try self.inner(inner).keys(of: level)
      }
      return "SELECT * FROM \(keys)"
    case .combined(let operation, let left, let right):
      guard inherited.contains(level) else { return nil }
      return try combinedKeys(level, operation, left, right)
    }
  }

  func keptKeys(_ table: Int, _ columns: Int) -> SQL {
    "SELECT \((0..<columns).map { "k\(number: $0)" as SQL }.joined(", ")) FROM temp.\(name: KeptTables.name(table))"
  }

  /// The rows of the input where they are a table: `key`, `out0` …, `id0` …
  func inputTable() throws(DialectError) -> SQL {
    switch plan.input {
    case .table(let inner):
      return try innerPlans.table(inner) { () throws(DialectError) in try self.inner(inner).table() }
    case .resultTable(let name):
      guard let table = bindings.results[name]?.table else { throw .unknownResult(name) }
      return "temp.\(name: KeptTables.name(table))"
    case .corpus, .result, .tree, .combined: throw .unknownCollection("table")
    }
  }

  /// Columns of the input table.
  func inputColumns() throws(DialectError) -> [OutputColumn] {
    switch plan.input {
    case .table(let inner): return inner.columns
    case .resultTable(let name):
      guard let kept = bindings.results[name] else { throw .unknownResult(name) }
      return kept.plan.columns
    case .corpus, .result, .tree, .combined: return []
    }
  }

  func inputColumn(_ name: String) throws(DialectError) -> (place: Int, column: OutputColumn) {
    let columns = try inputColumns()
    guard let place = columns.firstIndex(where: { $0.name == name }) else {
      throw .unknownField(name, collection: "the result")
    }
    return (place, columns[place])
  }

  /// The value stands in a column of a kept result, or among the ids of its articles (R17).
  func isIn(
    _ expression: Expression, result name: String, column: String?, _ scope: SelectScope
  ) throws(DialectError) -> SQL {
    guard let kept = bindings.results[name] else { throw .unknownResult(name) }
    let isName = try type(of: expression, scope) == .name
    let mine = isName ? try identity(of: expression, scope) : try value(expression, scope)
    let theirs: SQL
    if let table = kept.table, kept.plan.isTable {
      let columns = kept.plan.columns
      let place = column.flatMap { name in columns.firstIndex { $0.name == name } } ?? 0
      let item: SQL = isName && columns.indices.contains(place) && columns[place].type == .name ? "id" : "out"
      let cell: SQL = "\(item)\(number: place)"
      theirs = "SELECT \(cell) FROM temp.\(name: KeptTables.name(table)) WHERE \(cell) IS NOT NULL"
    } else {
      let values = try valuesOfRows(kept.plan, name, column, isName: isName)
      theirs = "SELECT * FROM \(values)"
    }
    return "CASE WHEN \(mine) IS NOT NULL THEN \(mine) IN (\(theirs)) END"
  }

  /// Name of what the rows of a kept result have in a column, or of the ids of their articles.
  private func valuesOfRows(
    _ kept: Plan, _ name: String, _ column: String?, isName: Bool
  ) throws(DialectError) -> SQL {
    var plan = kept.goingOn(from: name)
    plan.definitions = []
    return try innerPlans.column(column, isName: isName, of: plan) { () throws(DialectError) in
      let compiler = try inner(plan)
      let inside = try compiler.survivors(of: plan.grain)
      guard let column else { return "SELECT \(try compiler.field("id", 0, inside)) \(inside.clauses)" }
      let shown = kept.columns.first { $0.name == column }?.expression
      let field = shown ?? .field(level: plan.grain, name: column)
      let value = isName ? try compiler.identity(of: field, inside) : try compiler.value(field, inside)
      return "SELECT value FROM (SELECT \(value) AS value \(inside.clauses)) WHERE value IS NOT NULL"
    }
  }
}
