import CorpusModel

/// R8, R9: grouped and total answers.
///
/// Each level whose rows are aggregated is a feed of its own, grouped by the same keys; what stands above the grain
/// is counted once for each row there. The feeds meet on their keys, then come share, having, order and cut.
extension PlanCompiler {
  func groupedQuery() throws(DialectError) -> CompiledQuery {
    let columns = plan.columns
    var shown: [ResultColumn] = []
    for column in columns { shown.append(try resultColumn(column)) }
    return CompiledQuery(
      statement: finished(try grouped(withIdentities: false)), columns: shown, originCollection: nil, nested: [:])
  }

  /// `key`, `out0` …, and `id0` … of the names: what goes on from the answer reads.
  func table() throws(DialectError) -> SQL {
    let rows: SQL
    if case .rows(let grain, let columns) = plan.output {
      let scope = try survivors(of: grain)
      var items: [Item] = []
      for (place, column) in columns.enumerated() {
        items.append(Item(sql: try value(column.expression, scope), name: "out\(number: place)"))
      }
      for (place, column) in columns.enumerated() where column.type == .name {
        items.append(Item(sql: try identity(of: column.expression, scope), name: "id\(number: place)"))
      }
      rows = try self.rows(scope, grain, items, isDistinct: plan.isDistinct)
    } else {
      rows = try grouped(withIdentities: true)
    }
    return "SELECT row_number() OVER () AS key, r.* FROM (\(rows)) AS r"
  }

  private func grouped(withIdentities: Bool) throws(DialectError) -> SQL {
    let (grain, keys): (Int, [OutputColumn])
    switch plan.output {
    case .groups(let level, let columns, _): (grain, keys) = (level, columns)
    case .total(let level, _): (grain, keys) = (level, [])
    case .rows: throw .misplaced("group")
    }
    let groups = try GroupColumns(self, grain: grain, keys: keys)
    let scope = SelectScope(self, computed: groups)
    var items: [Item] = []
    for (place, _) in plan.columns.enumerated() {
      items.append(Item(sql: try value(.output(place), scope), name: "out\(number: place)"))
      if withIdentities, plan.columns[place].type == .name {
        items.append(Item(sql: try identity(of: .output(place), scope), name: "id\(number: place)"))
      }
    }
    let having = try plan.having.map { predicate throws(DialectError) in try truth(predicate, scope) }
    var terms: [SQL] = []
    for term in plan.order {
      if let rank = groups.rank(term.expression) { terms.append(rank) }
      terms.append("\(try value(term.expression, scope))\(term.direction)")
    }
    var partition: SQL?
    if case .limit(_, let per?) = plan.cut { partition = try identity(of: per, scope) }
    let hidden = groups.hiddenOrder()
    return cutGroups(
      try groups.source(), items.map(\.text), having, terms, hidden, partition)
  }

  /// As `cut`, of rows whose sample is drawn by their place.
  private func cutGroups(
    _ source: SQL, _ shown: [SQL], _ having: SQL?, _ terms: [SQL], _ hidden: [SQL], _ partition: SQL?
  ) -> SQL {
    guard case .sample = plan.cut else {
      return cut(
        source, shown: shown, having: having, terms: terms, keys: hidden.isEmpty ? ["1"] : hidden, partition: partition)
    }
    let filter: SQL = having.map { " WHERE \($0)" } ?? ""
    let numbered: SQL =
      "SELECT r.*, row_number() OVER (ORDER BY \((hidden.isEmpty ? ["1"] : hidden).joined(", "))) AS key FROM (\(source)) AS r\(filter)"
    return cut(numbered, shown: shown, having: nil, terms: terms, keys: ["r.key"], partition: nil)
  }
}
