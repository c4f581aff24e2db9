import CorpusModel

/// What a plan goes on from: kept results and plans inside this one.
extension PlanCompiler {
  /// True where level 0 is the rows of a grouped or total answer.
  var isTable: Bool {
    switch plan.input {
    case .table, .resultTable: true
    case .result(let name): bindings.results[name]?.table != nil
    case .tree(let inner): SQLiteDialect(catalog: catalog).isTable(inner, bindings)
    case .corpus, .combined: false
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
      if inner.levels.first?.collection == tableCollection.name { return [] }
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
      guard !isTable, inherited.contains(level) else { return nil }
      return try self.inner(inner).keys(of: level)
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
    case .table(let inner), .tree(let inner): return "(\(try self.inner(inner).table()))"
    case .resultTable(let name), .result(let name):
      guard let table = bindings.results[name]?.table else { throw .unknownResult(name) }
      return "temp.\(name: KeptTables.name(table))"
    case .corpus, .combined: throw .unknownCollection("table")
    }
  }

  /// Columns of the input table.
  func inputColumns() throws(DialectError) -> [OutputColumn] {
    switch plan.input {
    case .table(let inner), .tree(let inner):
      return try SQLiteDialect(catalog: catalog).tableColumns(of: inner, bindings)
    case .resultTable(let name), .result(let name):
      guard let kept = bindings.results[name] else { throw .unknownResult(name) }
      return kept.columns
    case .corpus, .combined: return []
    }
  }

  func inputColumn(_ name: String) throws(DialectError) -> (place: Int, column: OutputColumn) {
    let columns = try inputColumns()
    guard let place = columns.firstIndex(where: { $0.name == name }) else {
      throw .unknownField(name, collection: "the result")
    }
    return (place, columns[place])
  }

  /// Two results of one grain as one (R17): the grain by its keys, above it what has kept rows, below it what the
  /// results that the ancestor was taken from keep.
  private func combinedKeys(
    _ level: Int, _ operation: SetOperation, _ left: String, _ right: String
  ) throws(DialectError) -> SQL {
    guard let first = bindings.results[left] else { throw .unknownResult(left) }
    guard let second = bindings.results[right] else { throw .unknownResult(right) }
    let grain = first.plan.grain
    if level == grain || plan.isAncestor(level, of: grain) {
      // Alone of the rows of the left, or of both.
      var sides: [SQL] = [
        try side(first, left, grain, selecting: level, butIn: operation == .union ? nil : (second, right, operation))
      ]
      if operation == .union, let mine = first.plan.matching(level, in: second.plan) {
        sides.append(try side(second, right, second.plan.grain, selecting: mine, butIn: nil))
      }
      return sides.joined(" UNION ")
    }
    return try below(level, operation, (left, first), (right, second))
  }

  private func side(
    _ kept: KeptTables, _ name: String, _ grain: Int, selecting level: Int,
    butIn other: (KeptTables, String, SetOperation)?
  ) throws(DialectError) -> SQL {
    let compiler = try inner(kept.plan.goingOn(from: name))
    let scope = try compiler.survivors(of: grain)
    if let (kept, name, operation) = other {
      let theirs = try inner(kept.plan.goingOn(from: name))
      let scope2 = try theirs.survivors(of: kept.plan.grain)
      let keys: SQL = "SELECT \(try scope2.key(kept.plan.grain)) \(scope2.clauses)"
      let test: SQL = operation == .minus ? "NOT IN" : "IN"
      scope.add("\(try scope.key(grain)) \(test) (\(keys))")
    }
    return "SELECT DISTINCT \(try compiler.identity(level, in: scope).joined(", ")) \(scope.clauses)"
  }

  private func below(
    _ level: Int, _ operation: SetOperation, _ left: (name: String, kept: KeptTables),
    _ right: (name: String, kept: KeptTables)
  ) throws(DialectError) -> SQL {
    let mine = try inner(left.kept.plan.goingOn(from: left.name))
    let leftKeys = try mine.keys(of: level)
    guard operation != .minus else { return leftKeys }
    let theirs = try inner(right.kept.plan.goingOn(from: right.name))
    let rightKeys: SQL
    if let match = left.kept.plan.matching(level, in: right.kept.plan) {
      rightKeys = try theirs.keys(of: match)
    } else {
      // The right does not have the level: unpruned under its rows.
      var plan = right.kept.plan.goingOn(from: right.name)
      let added = plan.adopt(level, of: left.kept.plan)
      rightKeys = try inner(plan).keys(of: added)
    }
    return operation == .union ? "\(leftKeys) UNION \(rightKeys)" : "\(leftKeys) INTERSECT \(rightKeys)"
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
      let columns = kept.columns
      let place = column.flatMap { name in columns.firstIndex { $0.name == name } } ?? 0
      let item: SQL = isName && columns.indices.contains(place) && columns[place].type == .name ? "id" : "out"
      let cell: SQL = "\(item)\(number: place)"
      theirs = "SELECT \(cell) FROM temp.\(name: KeptTables.name(table)) WHERE \(cell) IS NOT NULL"
    } else {
      var plan = kept.plan.goingOn(from: name)
      plan.definitions = []
      let compiler = try inner(plan)
      let grain = plan.grain
      let inside = try compiler.survivors(of: grain)
      if let column {
        let shown = kept.plan.columns.first { $0.name == column }?.expression
        let field = shown ?? .field(level: grain, name: column)
        let value = isName ? try compiler.identity(of: field, inside) : try compiler.value(field, inside)
        theirs = "SELECT value FROM (SELECT \(value) AS value \(inside.clauses)) WHERE value IS NOT NULL"
      } else {
        theirs = "SELECT \(try compiler.field("id", 0, inside)) \(inside.clauses)"
      }
    }
    return "CASE WHEN \(mine) IS NOT NULL THEN \(mine) IN (\(theirs)) END"
  }
}

extension Plan {
  /// The plan of all that a kept result holds of this one.
  package func goingOn(from name: String) -> Plan {
    var plan = Plan(input: .result(name), levels: levels, source: source, output: .rows(grain: grain, columns: []))
    plan.definitions = definitions
    return plan
  }

  /// The level of another plan that is reached by the same collections.
  func matching(_ level: Int, in other: Plan) -> Int? {
    let path = chain(level).map { levels[$0].collection }
    return other.levels.indices.first { index in
      other.levels[index].quantifier == nil && other.chain(index).map { other.levels[$0].collection } == path
    }
  }

  /// Adds the levels that lead to a level of another plan and that this one lacks.
  mutating func adopt(_ level: Int, of other: Plan) -> Int {
    if let match = other.matching(level, in: self) { return match }
    guard let parent = other.levels[level].parent else { return 0 }
    let mine = adopt(parent, of: other)
    levels.append(Level(collection: other.levels[level].collection, parent: mine, link: other.levels[level].link))
    return levels.count - 1
  }
}
