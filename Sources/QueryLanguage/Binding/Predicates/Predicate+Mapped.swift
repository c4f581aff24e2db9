extension Predicate {
  /// The same with output columns put back to what they compute.
  func resolvingOutputs(_ columns: [OutputColumn]) -> Predicate {
    let resolve: (Expression) throws(QueryError) -> Expression = { $0.resolvingOutputs(columns) }
    return (try? mapped(resolve)) ?? self
  }

  /// The same with every expression replaced; quantifiers are left alone, since they see no outputs.
  func mapped(_ transform: (Expression) throws(QueryError) -> Expression) throws(QueryError) -> Predicate {
    switch self {
    case .and(let parts): return .and(try Predicate.mapped(parts, transform))
    case .or(let parts): return .or(try Predicate.mapped(parts, transform))
    case .not(let inner): return .not(try inner.mapped(transform))
    case .isUnknown(let inner): return .isUnknown(try inner.mapped(transform))
    case .constant, .isPending, .span, .quantified: return self
    case .compare(let left, let comparison, let right):
      return .compare(try transform(left), comparison, try transform(right))
    case .compareDate(let value, let comparison, let interval):
      return .compareDate(try transform(value), comparison, interval)
    case .compareDates(let left, let comparison, let right):
      return .compareDates(try transform(left), comparison, try transform(right))
    case .isNamed(let value, let names): return .isNamed(try transform(value), names)
    case .sameName(let left, let right): return .sameName(try transform(left), try transform(right))
    case .isIn(let value, let list): return .isIn(try transform(value), list)
    case .inResult(let value, let result, let column):
      return .inResult(try transform(value), result: result, column: column)
    case .between(let value, let low, let high): return .between(try transform(value), low, high)
    case .has(let value, let pattern): return .has(try transform(value), pattern: pattern)
    case .contains(let value, let text): return .contains(try transform(value), text)
    case .startsWith(let value, let text): return .startsWith(try transform(value), text)
    case .endsWith(let value, let text): return .endsWith(try transform(value), text)
    case .matches(let value, let pattern, let ignoringCase):
      return .matches(try transform(value), pattern: pattern, ignoringCase: ignoringCase)
    case .isMissing(let value): return .isMissing(try transform(value))
    case .isEmpty(let value): return .isEmpty(try transform(value))
    }
  }

  private static func mapped(
    _ parts: [Predicate], _ transform: (Expression) throws(QueryError) -> Expression
  ) throws(QueryError) -> [Predicate] {
    var mapped: [Predicate] = []
    for part in parts { mapped.append(try part.mapped(transform)) }
    return mapped
  }
}
