import CorpusModel

/// R5: statements about all children of a row as stored. They never prune.
extension PlanCompiler {
  func quantified(_ quantified: Quantified, exact: Bool, _ scope: SelectScope) throws(DialectError) -> SQL {
    let inner = try SelectScope(self, base: quantified.level)
    try inner.attachParents(upTo: quantified.anchor)
    let predicate = quantified.predicate ?? .constant(true)
    var test: SQL
    switch quantified.kind {
    case .any:
      if quantified.predicate != nil { inner.add(try truth(predicate, inner)) }
      test = try membership(" IN ", quantified, scope, inner)
    case .no:
      if quantified.predicate != nil { inner.add(try truth(predicate, inner)) }
      test = try membership(" NOT IN ", quantified, scope, inner)
    case .all:
      inner.add("(\(try value(predicate, inner))) IS NOT TRUE")
      test = try membership(" NOT IN ", quantified, scope, inner)
    case .count(let comparison, let number):
      if quantified.predicate != nil { inner.add(try truth(predicate, inner)) }
      // A row without any such child stands in no group: it is among those that fail where zero satisfies.
      let group = comparison.holds(0, number)
      let having = (group ? comparison.opposite : comparison)
      test = try membership(group ? " NOT IN " : " IN ", quantified, scope, inner, having: (having, number))
    }
    var analyzers = try analyzers(of: quantified)
    if !exact, case .any = quantified.kind {
      // Where a child is found, its analyzer has run.
      let own = try collection(of: quantified.level).analyzer
      analyzers.removeAll { $0 == own }
    }
    guard let done = try areDone(analyzers, in: scope) else { return test }
    test = exact ? "CASE WHEN \(done) THEN \(test) END" : "(\(done) AND \(test))"
    return test
  }

  private func membership(
    _ operator: SQL, _ quantified: Quantified, _ scope: SelectScope, _ inner: SelectScope,
    having: (Comparison, Int64)? = nil
  ) throws(DialectError) -> SQL {
    let (mine, theirs) = try anchors(quantified.anchor, scope, inner)
    var set: SQL = "SELECT \(theirs) \(inner.clauses)"
    if let (comparison, number) = having {
      set = "\(set) GROUP BY \(theirs) HAVING count(*)\(comparison.sql)\(bind: .integer(number))"
    }
    return "\(mine)\(`operator`)\(innerPlans.set(set))"
  }

  /// Analyzers that must have run for the statement to be known, those of the anchor's own rows left out.
  func analyzers(of quantified: Quantified) throws(DialectError) -> [String] {
    var found: [String] = []
    func add(_ analyzer: String?) {
      if let analyzer, !found.contains(analyzer) { found.append(analyzer) }
    }
    for level in plan.chain(quantified.level) { add(try collection(of: level).analyzer) }
    if let predicate = quantified.predicate {
      for case .quantified(let inside) in predicate.parts {
        for analyzer in try analyzers(of: inside) { add(analyzer) }
      }
      for case .span(_, _, let name) in predicate.parts { add(catalog.collection(name)?.analyzer) }
      for field in predicate.fields { add(try collection(of: field.level).field(field.name)?.analyzer) }
    }
    var present: Set<String> = []
    for level in plan.chain(quantified.anchor) {
      if let analyzer = try collection(of: level).analyzer { present.insert(analyzer) }
    }
    return found.filter { !present.contains($0) }
  }

  /// The row lies within, or shares a byte with, some row of a collection in its article.
  func span(
    _ level: Int, _ relation: SpanRelation, _ name: String, _ scope: SelectScope
  ) throws(DialectError) -> SQL {
    guard let other = catalog.collection(name) else { throw .unknownCollection(name) }
    let collection = try collection(of: level)
    let inner = alias("x", level)
    let outer = alias("y", level)
    let condition =
      switch relation {
      case .within: within(outer, isQuote: name == "quotes", inner)
      case .overlaps: overlap(collection.name, inner, name, outer)
      }
    let set: SQL = """
      SELECT \(inner).key FROM \(name: StoreNaming.table(name)) AS \(outer) \
      JOIN \(try table(of: level)) AS \(inner) ON \(sameArticle(inner, level, outer, -1)) WHERE \(condition)
      """
    let test: SQL = "\(try scope.key(level)) IN \(innerPlans.set(set))"
    guard let analyzer = other.analyzer, analyzer != collection.analyzer else { return test }
    return "CASE WHEN \(try isDone(analyzer, in: scope)) THEN \(test) END"
  }
}

extension Comparison {
  var sql: SQL {
    switch self {
    case .equal: " = "
    case .notEqual: " <> "
    case .less: " < "
    case .lessOrEqual: " <= "
    case .greater: " > "
    case .greaterOrEqual: " >= "
    }
  }

  func holds(_ left: Int64, _ right: Int64) -> Bool {
    switch self {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }

  var opposite: Comparison {
    switch self {
    case .equal: .notEqual
    case .notEqual: .equal
    case .less: .greaterOrEqual
    case .lessOrEqual: .greater
    case .greater: .lessOrEqual
    case .greaterOrEqual: .less
    }
  }
}
