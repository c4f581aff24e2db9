/// The levels that expressions and predicates speak of.
///
/// Aggregates and nested tables look down from a row and do not count: they never make an answer deeper.
extension Expression {
  var mentionedLevels: Set<Int> {
    var levels = Set<Int>()
    collectLevels(into: &levels)
    return levels
  }

  func collectLevels(into levels: inout Set<Int>) {
    switch self {
    case .literal, .output, .aggregate, .nested: break
    case .field(let level, _), .surroundings(let level, _, _): levels.insert(level)
    case .call(_, let arguments): for argument in arguments { argument.collectLevels(into: &levels) }
    case .arithmetic(_, let left, let right):
      left.collectLevels(into: &levels)
      right.collectLevels(into: &levels)
    case .negated(let inner): inner.collectLevels(into: &levels)
    }
  }

  var aggregates: [Aggregate] {
    switch self {
    case .literal, .output, .field, .nested, .surroundings: []
    case .aggregate(let aggregate): [aggregate]
    case .call(_, let arguments): arguments.flatMap(\.aggregates)
    case .arithmetic(_, let left, let right): left.aggregates + right.aggregates
    case .negated(let inner): inner.aggregates
    }
  }

  /// The same with `.output(i)` put back to what column i computes: for an order that outlives its `select`.
  func resolvingOutputs(_ columns: [OutputColumn]) -> Expression {
    switch self {
    case .literal, .field, .nested, .surroundings, .aggregate: self
    case .output(let place): columns.indices.contains(place) ? columns[place].expression : self
    case .call(let function, let arguments): .call(function, arguments.map { $0.resolvingOutputs(columns) })
    case .arithmetic(let operation, let left, let right):
      .arithmetic(operation, left.resolvingOutputs(columns), right.resolvingOutputs(columns))
    case .negated(let inner): .negated(inner.resolvingOutputs(columns))
    }
  }
}

extension Predicate {
  var mentionedLevels: Set<Int> {
    var levels = Set<Int>()
    collectLevels(into: &levels)
    return levels
  }

  private func collectLevels(into levels: inout Set<Int>) {
    switch self {
    case .and(let parts), .or(let parts): for part in parts { part.collectLevels(into: &levels) }
    case .not(let inner), .isUnknown(let inner): inner.collectLevels(into: &levels)
    case .constant: break
    case .compare(let left, _, let right), .compareDates(let left, _, let right), .sameName(let left, let right):
      left.collectLevels(into: &levels)
      right.collectLevels(into: &levels)
    case .compareDate(let value, _, _), .isNamed(let value, _), .isIn(let value, _), .inResult(let value, _, _),
      .between(let value, _, _), .has(let value, _), .contains(let value, _), .startsWith(let value, _),
      .endsWith(let value, _), .matches(let value, _, _), .isMissing(let value), .isEmpty(let value):
      value.collectLevels(into: &levels)
    case .isPending: levels.insert(0)
    case .span(let level, _, _): levels.insert(level)
    case .quantified(let quantified):
      levels.insert(quantified.anchor)
      quantified.predicate?.collectLevels(into: &levels)
    }
  }
}
