import CorpusModel

/// Values of a row over its surviving children. Each is a range of keys read once for the row, so that a limit
/// spares the children of rows that are not shown.
extension PlanCompiler {
  /// `count(quotes)` beside the fields of an article (R8).
  func rowAggregate(_ aggregate: Aggregate, _ scope: SelectScope) throws(DialectError) -> SQL {
    let inner = try children(aggregate.level, of: scope)
    if let filter = aggregate.filter { inner.add(try truth(filter, inner)) }
    guard let argument = aggregate.argument else { return "(SELECT count(*) \(inner.clauses))" }
    let value =
      try aggregate.kind == .count ? identity(of: argument, inner) : value(argument, inner)
    let key = try inner.key(aggregate.level)
    if aggregate.kind == .list {
      let sql = try Feed.function(.list, "r.x", isDistinct: aggregate.isDistinct, key: "r.k")
      let order = try order(of: aggregate.level, inner, scope)
      return "(SELECT coalesce(\(sql), '[]') FROM (SELECT \(value) AS x \(inner.clauses) ORDER BY \(order)) AS r)"
    }
    let sql = try Feed.function(aggregate.kind, value, isDistinct: aggregate.isDistinct, key: key)
    return "(SELECT \(sql) \(inner.clauses))"
  }

  /// The children as a JSON list of lists, in their order.
  func nested(_ level: Int, _ columns: [OutputColumn], _ scope: SelectScope) throws(DialectError) -> SQL {
    let inner = try children(level, of: scope)
    var items: [SQL] = []
    for (place, column) in columns.enumerated() {
      items.append("\(try value(column.expression, inner)) AS x\(number: place)")
    }
    let cells = columns.enumerated().map { place, column in
      let isJSON = column.type == .list
      return isJSON ? "json(r.x\(number: place))" as SQL : "r.x\(number: place)"
    }
    let order = try order(of: level, inner, scope)
    return """
      (SELECT json_group_array(json_array(\(cells.joined(", ")))) \
      FROM (SELECT \(items.joined(", ")) \(inner.clauses) ORDER BY \(order)) AS r)
      """
  }

  /// Without the row's own keys: they are one value here, and SQLite finds no outer column in the ORDER BY of such a
  /// subquery.
  private func order(of level: Int, _ inner: SelectScope, _ scope: SelectScope) throws(DialectError) -> SQL {
    var keys: [SQL] = []
    for each in plan.chain(level) where !plan.chain(scope.base).contains(each) { keys.append(try inner.key(each)) }
    return keys.joined(", ")
  }

  private func children(_ level: Int, of scope: SelectScope) throws(DialectError) -> SelectScope {
    guard scope.base >= 0, plan.levels.indices.contains(level), level != scope.base else {
      throw .misplaced("aggregate")
    }
    let mine = plan.chain(scope.base)
    guard let common = plan.chain(level).last(where: mine.contains), common != level else {
      throw .misplaced("aggregate")
    }
    let inner = try SelectScope(self, base: level, outer: scope)
    try inner.attachParents(upTo: common)
    try prune(inner, to: level, below: common)
    return inner
  }
}
