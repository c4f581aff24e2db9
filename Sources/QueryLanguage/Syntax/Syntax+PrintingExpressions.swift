extension Syntax.Expression: CustomStringConvertible {
  package var description: String {
    switch self {
    case .literal(let literal): literal.description
    case .parameter(let parameter): parameter.description
    case .path(let path): path.description
    case .call(let call): call.description
    case .arithmetic(let operation, let left, let right, _):
      operand(left, isRight: false, of: operation) + " " + operation.sign + " "
        + operand(right, isRight: true, of: operation)
    case .negated(let inner, _):
      switch inner {
      case .arithmetic, .negated: "-(" + inner.description + ")"
      default: "-" + inner.description
      }
    case .missing: "?"
    }
  }

  private func operand(_ operand: Self, isRight: Bool, of operation: Arithmetic) -> String {
    guard case .arithmetic(let inner, _, _, _) = operand else { return operand.description }
    let isLooser = inner.rank < operation.rank || (isRight && inner.rank == operation.rank)
    return isLooser ? "(" + operand.description + ")" : operand.description
  }
}

extension Arithmetic {
  package var sign: String {
    switch self {
    case .add: "+"
    case .subtract: "-"
    case .multiply: "*"
    case .divide: "/"
    }
  }

  fileprivate var rank: Int { self == .add || self == .subtract ? 0 : 1 }
}

extension Syntax.Call: CustomStringConvertible {
  package var description: String {
    name.text + "(" + (isDistinct ? "distinct " : "") + arguments.map(\.description).joined(separator: ", ") + ")"
      + (filter.map { " where (" + $0.description + ")" } ?? "")
  }
}

extension Syntax.Predicate: CustomStringConvertible {
  package var description: String {
    switch self {
    case .or(let terms, _): terms.map { $0.inside(.or) }.joined(separator: " or ")
    case .and(let terms, _): terms.map { $0.inside(.and) }.joined(separator: " and ")
    case .not(let inner, _): "not " + inner.inside(.not)
    case .isUnknown(let inner, let isNegated, _):
      "(" + inner.description + ") is " + (isNegated ? "not " : "") + "unknown"
    case .quantified(let quantified): quantified.description
    case .condition(let condition): condition.description
    case .missing: "?"
    }
  }

  private enum Rank: Int { case or, and, not }

  /// With parentheses where it binds no closer than what it stands in.
  private func inside(_ outer: Rank) -> String {
    let rank: Rank? =
      switch self {
      case .or: .or
      case .and: .and
      default: nil
      }
    guard let rank, rank.rawValue <= outer.rawValue else { return description }
    return "(" + description + ")"
  }
}

extension Syntax.Quantified: CustomStringConvertible {
  package var description: String {
    let body = collection.description + (predicate.map { " (" + $0.description + ")" } ?? "")
    return switch kind {
    case .any: "any " + body
    case .no: "no " + body
    case .all: "all " + body
    case .count(let comparison, let number): "count " + body + " " + comparison.rawValue + " " + number.description
    }
  }
}

extension Syntax.Condition: CustomStringConvertible {
  package var description: String {
    let not = isNegated ? "not " : ""
    let text = subject.description
    return switch relation {
    case .bare: text
    case .compare(let comparison, let right): text + " " + comparison.rawValue + " " + right.description
    case .isIn(let membership): text + " " + not + "in " + membership.description
    case .between(let low, let high): text + " " + not + "between " + low.description + " and " + high.description
    case .has(let operand, let near):
      text + " " + not + "has " + operand.description
        + (near.map { " near/\($0.distance) " + $0.text.description } ?? "")
    case .contains(let operand): text + " " + not + "contains " + operand.description
    case .startsWith(let operand): text + " " + not + "starts with " + operand.description
    case .endsWith(let operand): text + " " + not + "ends with " + operand.description
    case .matches(let regex): text + " " + not + "matches " + regex.description
    case .state(let state): text + " is " + not + state.rawValue
    case .span(let relation, let path): text + " " + not + relation.rawValue + " " + path.description
    }
  }
}

extension Syntax.Membership: CustomStringConvertible {
  package var description: String {
    switch self {
    case .list(let operands, _): "(" + operands.map(\.description).joined(separator: ", ") + ")"
    case .range(let low, let high, _): low.description + " .. " + high.description
    case .value(let operand): operand.description
    case .result(let name): name.text
    case .missing: "?"
    }
  }
}
