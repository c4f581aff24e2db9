/// Arithmetic as SQL. A chain of one rank stands in one pair of parentheses: SQLite's parser holds a hundred at most.
extension PlanCompiler {
  func arithmetic(
    _ operation: Arithmetic, _ left: Expression, _ right: Expression, _ scope: SelectScope
  ) throws(DialectError) -> SQL {
    "(\(try chain(operation, left, right, scope)))"
  }

  private func chain(
    _ operation: Arithmetic, _ left: Expression, _ right: Expression, _ scope: SelectScope
  ) throws(DialectError) -> SQL {
    let isReal = Self.isQuotient(left)
    let first: SQL
    if case .arithmetic(let inner, let innerLeft, let innerRight) = left, inner.isSum == operation.isSum,
      operation != .divide || isReal, try scope.computed?.value(left) == nil
    {
      first = try chain(inner, innerLeft, innerRight, scope)
    } else {
      first = try value(left, scope)
    }
    let second = try value(right, scope)
    switch operation {
    case .add: return "\(first) + \(second)"
    case .subtract: return "\(first) - \(second)"
    case .multiply: return "\(first) * \(second)"
    // Real division; by zero is missing.
    case .divide: return isReal ? "\(first) / nullif(\(second), 0)" : "1.0 * \(first) / nullif(\(second), 0)"
    }
  }

  /// True for a product with a division in its chain: it is real already.
  private static func isQuotient(_ expression: Expression) -> Bool {
    var expression = expression
    while case .arithmetic(let operation, let left, _) = expression, !operation.isSum {
      if operation == .divide { return true }
      expression = left
    }
    return false
  }
}

extension Arithmetic {
  fileprivate var isSum: Bool { self == .add || self == .subtract }
}
