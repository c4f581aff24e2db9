import CorpusModel

/// What the executor asks besides the rows.
extension PlanCompiler {
  func keys(of level: Int) throws(DialectError) -> SQL {
    guard plan.choosesRows, plan.chain(plan.grain).contains(level), case .rows(let grain, _) = plan.output else {
      let scope = try survivors(of: level)
      let items = try identity(level, in: scope).enumerated().map { "\($1) AS k\(number: $0)" as SQL }
      return "SELECT \(items.joined(", ")) \(scope.clauses)"
    }
    let scope = try survivors(of: grain)
    if case .sample(let number, let seed) = plan.cut, plan.having == nil, level == grain {
      let keys = try identity(grain, in: scope)
      let items = keys.enumerated().map { "\($1) AS k\(number: $0)" as SQL }
      let rank = Sample.sql(keys.last ?? "1", seed: seed)
      let order = ([rank] + keys).joined(", ")
      return """
        SELECT \(items.joined(", ")) \(scope.clauses) ORDER BY \(order) LIMIT \(bind: .integer(max(0, number)))
        """
    }
    let keys = try identity(level, in: scope).enumerated().map { Item(sql: $1, name: "i\(number: $0)") }
    let rows = try self.rows(scope, grain, try outputItems(scope) + keys, isDistinct: false)
    let shown = keys.indices.map { "r.i\(number: $0) AS k\(number: $0)" as SQL }
    let distinct: SQL = level == grain ? "" : "DISTINCT "
    return "SELECT \(distinct)\(shown.joined(", ")) FROM (\(rows)) AS r"
  }

  /// The columns of the answer, where `having` or the order may name them; none where they cannot matter.
  func outputItems(_ scope: SelectScope) throws(DialectError) -> [Item] {
    guard plan.having != nil || plan.order.contains(where: { $0.expression.mentionsOutput }) else { return [] }
    var items: [Item] = []
    for (place, column) in plan.columns.enumerated() {
      items.append(Item(sql: try value(column.expression, scope), name: "out\(number: place)"))
    }
    return items
  }

  func count(limit: Int64) throws(DialectError) -> SQL {
    if case .rows(let grain, _) = plan.output, plan.cut == nil, plan.having == nil, !plan.isDistinct {
      return try count(survivors(of: grain), limit: limit)
    }
    let rows: SQL
    if case .rows(let grain, let columns) = plan.output {
      let scope = try survivors(of: grain)
      var items: [Item] = []
      for (place, column) in columns.enumerated() {
        items.append(Item(sql: try value(column.expression, scope), name: "out\(number: place)"))
      }
      rows = try self.rows(scope, grain, items, isDistinct: plan.isDistinct)
    } else {
      rows = try table()
    }
    return "SELECT count(*) FROM (\(rows) LIMIT \(bind: .integer(limit)))"
  }

  func unknownCount(of level: Int, limit: Int64) throws(DialectError) -> SQL {
    let scope = try SelectScope(self, base: level)
    try scope.attachParents()
    var values: [SQL] = []
    for each in plan.chain(level) {
      for conjunct in plan.conjuncts where conjunct.level == each {
        values.append("(\(try value(conjunct.predicate, scope)))")
      }
      if let keys = try inputKeys(each) { scope.add("\(tuple(try identity(each, in: scope))) IN (\(keys))") }
    }
    scope.add("(\(values.conjunction)) IS NULL")
    // What is pending is counted apart.
    if let done = try areDone(plan.analyzersRead(catalog), in: scope) { scope.add(done) }
    return count(scope, limit: limit)
  }

  func pendingCount(_ analyzer: String, limit: Int64) throws(DialectError) -> SQL {
    let scope = try SelectScope(self, base: 0)
    for conjunct in plan.conjuncts where conjunct.level == 0 {
      scope.add("(\(try value(conjunct.predicate, scope))) IS NOT FALSE")
    }
    if let keys = try inputKeys(0) { scope.add("\(try scope.articleKey()) IN (\(keys))") }
    scope.add("NOT coalesce(\(try isDone(analyzer, in: scope)), 0)")
    return count(scope, limit: limit)
  }

  func childlessCount(of level: Int, without child: Int, limit: Int64) throws(DialectError) -> SQL {
    let scope = try survivors(of: level)
    let inner = try SelectScope(self, base: child)
    try inner.attachParents(upTo: level)
    try prune(inner, to: child, below: level)
    let (mine, theirs) = try anchors(level, scope, inner)
    scope.add("\(mine) NOT IN (SELECT \(theirs) \(inner.clauses))")
    return count(scope, limit: limit)
  }

  private func count(_ scope: SelectScope, limit: Int64) -> SQL {
    "SELECT count(*) FROM (SELECT 1 \(scope.clauses) LIMIT \(bind: .integer(limit)))"
  }
}

extension Plan {
  /// True where not all survivors are rows of the answer.
  var choosesRows: Bool { cut != nil || having != nil }

  /// Analyzers whose work the levels and fields of the plan rest on, in order of mention.
  package func analyzersRead(_ catalog: Catalog) -> [String] {
    var found: [String] = []
    func add(_ analyzer: String?) {
      if let analyzer, !found.contains(analyzer) { found.append(analyzer) }
    }
    switch input {
    case .table, .resultTable: return []
    case .corpus, .result, .tree, .combined: break
    }
    for level in levels { add(catalog.collection(level.collection)?.analyzer) }
    visit { predicate in
      if case .span(_, _, let collection) = predicate { add(catalog.collection(collection)?.analyzer) }
    } expression: { expression in
      guard case .field(let level, let name) = expression, levels.indices.contains(level) else { return }
      add(catalog.collection(levels[level].collection)?.field(name)?.analyzer)
    }
    return found
  }
}
