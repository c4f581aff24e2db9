import QueryLanguage

extension Plan {
  /// The same plan with other names for the kept results it reads.
  func renamingResults(_ rename: (String) -> String) -> Plan {
    var plan = self
    switch input {
    case .corpus: break
    case .result(let name): plan.input = .result(rename(name))
    case .resultTable(let name): plan.input = .resultTable(rename(name))
    case .combined(let operation, let left, let right):
      plan.input = .combined(operation, left: rename(left), right: rename(right))
    case .tree(let inner): plan.input = .tree(inner.renamingResults(rename))
    case .table(let inner): plan.input = .table(inner.renamingResults(rename))
    }
    plan.definitions = definitions.map { $0.renamingResults(rename) }
    plan.conjuncts = conjuncts.map { Conjunct(level: $0.level, predicate: $0.predicate.renamingResults(rename)) }
    switch output {
    case .rows(let grain, let columns):
      plan.output = .rows(grain: grain, columns: columns.map { $0.renamingResults(rename) })
    case .groups(let grain, let keys, let columns):
      plan.output = .groups(
        grain: grain, keys: keys.map { $0.renamingResults(rename) },
        columns: columns.map { $0.renamingResults(rename) })
    case .total(let grain, let columns):
      plan.output = .total(grain: grain, columns: columns.map { $0.renamingResults(rename) })
    }
    plan.having = having?.renamingResults(rename)
    plan.order = order.map {
      OrderTerm(expression: $0.expression.renamingResults(rename), isDescending: $0.isDescending)
    }
    return plan
  }
}

extension OutputColumn {
  fileprivate func renamingResults(_ rename: (String) -> String) -> OutputColumn {
    OutputColumn(name: name, expression: expression.renamingResults(rename), type: type)
  }
}

extension Expression {
  /// Only the filter of an aggregate can name a result.
  fileprivate func renamingResults(_ rename: (String) -> String) -> Expression {
    switch self {
    case .literal, .field, .output, .surroundings: return self
    case .call(let function, let arguments):
      return .call(function, arguments.map { $0.renamingResults(rename) })
    case .arithmetic(let operation, let left, let right):
      return .arithmetic(operation, left.renamingResults(rename), right.renamingResults(rename))
    case .negated(let inner): return .negated(inner.renamingResults(rename))
    case .aggregate(var aggregate):
      aggregate.argument = aggregate.argument?.renamingResults(rename)
      aggregate.filter = aggregate.filter?.renamingResults(rename)
      return .aggregate(aggregate)
    case .nested(let level, let columns):
      return .nested(level: level, columns: columns.map { $0.renamingResults(rename) })
    }
  }
}

extension Predicate {
  fileprivate func renamingResults(_ rename: (String) -> String) -> Predicate {
    switch self {
    case .and(let all): return .and(all.map { $0.renamingResults(rename) })
    case .or(let all): return .or(all.map { $0.renamingResults(rename) })
    case .not(let inner): return .not(inner.renamingResults(rename))
    case .isUnknown(let inner): return .isUnknown(inner.renamingResults(rename))
    case .inResult(let expression, let result, let column):
      return .inResult(expression, result: rename(result), column: column)
    case .quantified(var quantified):
      quantified.predicate = quantified.predicate?.renamingResults(rename)
      return .quantified(quantified)
    default: return self
    }
  }
}
