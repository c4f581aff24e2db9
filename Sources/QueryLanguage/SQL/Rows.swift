import CorpusModel

/// One column of a SELECT: an expression and its name, a letter sequence and a number of this compiler's.
struct Item {
  var sql: SQL
  var name: SQL

  var text: SQL { "\(sql) AS \(name)" }
}

/// Answers whose rows are the rows of a level.
extension PlanCompiler {
  func query() throws(DialectError) -> CompiledQuery {
    guard case .rows(let grain, let columns) = plan.output else { return try groupedQuery() }
    let scope = try chosen(of: grain)
    var shown: [ResultColumn] = []
    var items: [Item] = []
    var nested: [Int: [OutputColumn]] = [:]
    for (place, column) in columns.enumerated() {
      if case .nested(_, let inside) = column.expression { nested[place] = inside }
      items.append(Item(sql: try value(column.expression, scope), name: "out\(number: place)"))
      shown.append(try resultColumn(column))
    }
    var origin: String?
    if !plan.isDistinct {
      for field in try hiddenFields(grain, shown) {
        items.append(Item(sql: try self.field(field, grain, scope), name: "out\(number: items.count)"))
        shown.append(
          ResultColumn(
            name: field, type: try type(of: .field(level: grain, name: field), scope),
            field: try collection(of: grain).name + "." + field, isHidden: true))
      }
      origin = try addOrigin(grain, scope, &items)
    }
    let statement =
      try choosesFirst
      ? ordered(scope, grain, items) : rows(scope, grain, items, isDistinct: plan.isDistinct)
    return CompiledQuery(statement: finished(statement), columns: shown, originCollection: origin, nested: nested)
  }

  func resultColumn(_ column: OutputColumn) throws(DialectError) -> ResultColumn {
    var field: String?
    if case .field(let level, let name) = column.expression, !(level == 0 && isTable) {
      field = try collection(of: level).name + "." + name
    }
    return ResultColumn(name: column.name, type: column.type, field: field)
  }

  /// What a card of a quote shows beside the columns asked for.
  private func hiddenFields(_ grain: Int, _ shown: [ResultColumn]) throws(DialectError) -> [String] {
    let collection = try collection(of: grain)
    guard collection.name == "quotes" else { return [] }
    return ["kind", "speaker.surface", "confidence"].filter { field in
      collection.field(field) != nil && !shown.contains { $0.field == "quotes." + field }
    }
  }

  /// Article, line and key, where rows stand in an article.
  private func addOrigin(_ grain: Int, _ scope: SelectScope, _ items: inout [Item]) throws(DialectError) -> String? {
    let collection = try collection(of: grain)
    guard !isTable, try self.collection(of: 0).name == "articles" else { return nil }
    items.append(Item(sql: "\(try scope.alias(0)).id", name: "origin_article"))
    let line: SQL = collection.field("line") == nil ? "NULL" : try field("line", grain, scope)
    items.append(Item(sql: line, name: "origin_line"))
    items.append(Item(sql: grain == 0 ? try scope.articleKey() : try scope.key(grain), name: "origin_key"))
    return collection.name
  }

  /// The surviving rows with order, `having` and cut (R10).
  func rows(
    _ scope: SelectScope, _ grain: Int, _ items: [Item], isDistinct: Bool
  ) throws(DialectError) -> SQL {
    let isPlainCut: Bool
    switch plan.cut {
    case nil, .limit(_, per: nil): isPlainCut = true
    case .limit, .sample: isPlainCut = false
    }
    guard plan.having == nil, isPlainCut, !isDistinct else {
      return try wrappedRows(scope, items, try identity(grain, in: scope), isDistinct: isDistinct)
    }
    let select = try ordered(scope, grain, items)
    guard case .limit(let number, per: nil) = plan.cut else { return select }
    return "\(select) LIMIT \(bind: .integer(max(0, number)))"
  }

  /// The rows of a scope in the plan's order, which ends with their identity.
  private func ordered(_ scope: SelectScope, _ grain: Int, _ items: [Item]) throws(DialectError) -> SQL {
    var terms: [SQL] = []
    for term in plan.order {
      if let rank = try rank(term.expression, scope) { terms.append(rank) }
      let expression: SQL
      if case .output(let place) = term.expression, items.count > place {
        expression = items[place].name
      } else {
        expression = try value(term.expression, scope)
      }
      terms.append("\(expression)\(term.direction)")
    }
    let order = (terms + (try identity(grain, in: scope))).joined(", ")
    return "SELECT \(items.map(\.text).joined(", ")) \(scope.clauses) ORDER BY \(order)"
  }

  /// Where the groups of unnamed and of missing speakers stand in an order by a name of a table: last.
  private func rank(_ expression: Expression, _ scope: SelectScope) throws(DialectError) -> SQL? {
    let expression = expression.resolvingOutput(plan.columns)
    guard isTableField(expression), try type(of: expression, scope) == .name else { return nil }
    return Self.rank(try identity(of: expression, scope))
  }

  /// Where few of many rows are taken by an order, their identities are found first and the columns computed for them
  /// alone.
  private var choosesFirst: Bool {
    guard plan.having == nil, !plan.isDistinct, !isTable, let cut = plan.cut else { return false }
    if case .limit(_, per: nil) = cut { return !plan.order.isEmpty }
    return true
  }

  private func chosen(of grain: Int) throws(DialectError) -> SelectScope {
    guard choosesFirst else { return try survivors(of: grain) }
    let scope = try SelectScope(self, base: grain)
    try scope.attachParents()
    scope.add("\(tuple(try identity(grain, in: scope))) IN (\(try keys(of: grain)))")
    return scope
  }

  private func wrappedRows(
    _ scope: SelectScope, _ items: [Item], _ keys: [SQL], isDistinct: Bool
  ) throws(DialectError) -> SQL {
    let inner = InnerRows(scope, items, plan.columns)
    let outer = SelectScope(self, computed: inner)
    // It speaks of one row, and so of what stands beside it: which analyzers have run, whom a name names.
    if let having = plan.having { scope.add(try truth(having.resolvingOutputs(plan.columns), scope)) }
    var terms: [SQL] = []
    for term in plan.order {
      if let rank = try rank(term.expression, outer) { terms.append(rank) }
      terms.append("\(try value(term.expression, outer))\(term.direction)")
    }
    var partition: SQL?
    if case .limit(_, let per?) = plan.cut { partition = try identity(of: per, outer) }
    var distinct: [SQL] = []
    if isDistinct {
      for (place, column) in plan.columns.enumerated() {
        distinct.append(
          column.type == .name ? try identity(of: .output(place), outer) : "r.out\(number: place)")
      }
    }
    var hidden = keys.indices.map { "k\(number: $0)" as SQL }
    var all = inner.items + zip(keys, hidden).map { Item(sql: $0, name: $1) }
    if isDistinct, keys.count > 1 {
      // The least of several keys is that of one row, not the least of each.
      all.append(Item(sql: "row_number() OVER (ORDER BY \(keys.joined(", ")))", name: "first"))
      hidden.insert("first", at: 0)
    }
    var source: SQL = "SELECT \(all.map(\.text).joined(", ")) \(scope.clauses)"
    if isDistinct {
      // One row for each value; of what is not shown, the least.
      let least = all.map { "min(r.\($0.name)) AS \($0.name)" as SQL }
      let groups: SQL = distinct.isEmpty ? "" : " GROUP BY \(distinct.joined(", "))"
      source = "SELECT \(least.joined(", ")) FROM (\(source)) AS r\(groups)"
    }
    return cut(
      source, shown: items.map { "r.\($0.name) AS \($0.name)" }, having: nil, terms: terms,
      keys: hidden.map { "r.\($0)" }, partition: partition)
  }

  /// `having`, order and cut over the rows `r` of a source.
  func cut(
    _ source: SQL, shown: [SQL], having: SQL?, terms: [SQL], keys: [SQL], partition: SQL?
  ) -> SQL {
    let order = (terms + keys).joined(", ")
    let filter: SQL = having.map { " WHERE \($0)" } ?? ""
    let shown = shown.joined(", ")
    switch plan.cut {
    case nil: return "SELECT \(shown) FROM (\(source)) AS r\(filter) ORDER BY \(order)"
    case .limit(let number, per: nil):
      return "SELECT \(shown) FROM (\(source)) AS r\(filter) ORDER BY \(order) LIMIT \(bind: .integer(max(0, number)))"
    case .limit(let number, per: .some):
      let place: SQL = "row_number() OVER (PARTITION BY \(partition ?? "1") ORDER BY \(order))"
      return """
        SELECT \(shown) FROM (SELECT r.*, \(place) AS place FROM (\(source)) AS r\(filter)) AS r \
        WHERE r.place <= \(bind: .integer(number)) ORDER BY \(order)
        """
    case .sample(let number, let seed):
      let rank = Sample.sql(keys.last ?? "1", seed: seed)
      let place: SQL = "row_number() OVER (ORDER BY \(rank), \(keys.joined(", ")))"
      return """
        SELECT \(shown) FROM (SELECT r.*, \(place) AS place FROM (\(source)) AS r\(filter)) AS r \
        WHERE r.place <= \(bind: .integer(number)) ORDER BY \(order)
        """
    }
  }
}

extension OrderTerm {
  /// Missing last in both directions.
  var direction: SQL { isDescending ? " DESC NULLS LAST" : " NULLS LAST" }
}

extension Expression {
  /// What an output column computes, where the expression is one.
  fileprivate func resolvingOutput(_ columns: [OutputColumn]) -> Expression {
    if case .output(let place) = self, columns.indices.contains(place) { columns[place].expression } else { self }
  }
}
