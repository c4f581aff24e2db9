/// Conditions that leave out what must be said again: `outlet = "A" or "B"`, `10 < words < 50`.
extension Parser {
  /// Reports what follows a condition that was read and leans on it; reads on behind.
  mutating func passUnsaid(behind condition: Syntax.Condition) {
    if case .compare(_, let right) = condition.relation, currentComparison != nil {
      passChain(behind: condition, right)
    } else if let operand = condition.repeatedOperand, jointOfValue != nil {
      passValues(behind: condition, operand)
    }
  }

  /// Further signs behind a comparison: each wants a left side of its own.
  private mutating func passChain(behind condition: Syntax.Condition, _ right: Syntax.Expression) {
    let first = position
    let subject = text(condition.subject.span)
    var written = text(condition.span)
    var left = right
    while let sign = currentComparison {
      advance()
      let next = expression(valueOf: nil)
      // What stands in the middle is compared with both; a value there leaves out the field before it.
      let repeated = if case .literal = left { subject } else { text(left.span) }
      written += " and \(repeated) \(sign.rawValue) \(text(next.span))"
      left = next
    }
    report(
      QueryError(
        .syntax, "a second `\(text(tokens[first].span))` in one comparison", at: tokens[first].span,
        suggestion: rewriting(condition, to: written)), at: first)
  }

  private var currentComparison: Comparison? {
    if case .symbol(let symbol) = current.kind { return symbol.comparison }
    return nil
  }

  /// Values behind `or`, `and` or a comma: they stand in a list, or each with the field and its operator.
  private mutating func passValues(behind condition: Syntax.Condition, _ operand: SourceSpan) {
    let first = position
    var values = [operand]
    var joints: [Keyword] = []
    while let joint = jointOfValue {
      joints.append(joint)
      advance()
      let start = current.span
      _ = literal()
      values.append(span(from: start))
    }
    let subject = text(condition.subject.span)
    let written = values.map { text($0) }
    let list = "(" + written.joined(separator: ", ") + ")"
    let asked = text(SourceSpan(condition.span.start, operand.start))
    let each = zip([""] + joints.map { " \($0.rawValue) " }, written).map { $0 + asked + $1 }.joined()
    let isOr = !joints.contains(.and)
    let mended =
      switch condition.relation {
      case .compare(.equal, _) where isOr: "\(subject) in \(list)"
      case .compare(.notEqual, _): "\(subject) not in \(list)"
      // What stands before it binds closer than `or`.
      default: isOr ? "(\(each))" : each
      }
    report(
      QueryError(
        .syntax, "a value alone is no condition", at: values[1], label: "of what?",
        suggestion: rewriting(condition, to: mended)), at: first)
  }

  /// The joint that stands here where a value and nothing of its own follows it; a comma joins as `or` does.
  private var jointOfValue: Keyword? {
    let joint: Keyword
    switch current.keyword {
    case .and?: joint = .and
    case .or?: joint = .or
    default:
      // `0,8` is a number, and told as one.
      guard current.isSymbol(.comma), !(current.touches && peek().touches) else { return nil }
      joint = .or
    }
    let place = peek().isSymbol(.minus) ? 2 : 1
    return peek(place).isValue && peek(place + 1).endsTerm ? joint : nil
  }

  /// The condition and all that was read since, written anew; help shows it where that is a line.
  private func rewriting(_ condition: Syntax.Condition, to written: String) -> QueryError.Suggestion {
    let isShort = written.utf8.count <= 200
    return QueryError.Suggestion(
      written, at: condition.span.through(previousSpan),
      help: isShort
        ? "write `\(VisibleText.escaped(written))`" : "say the field and its operator again, or `in` and a list")
  }

}

extension Syntax.Condition {
  /// Where the one value stands that it compares a field with; nil where that is none.
  fileprivate var repeatedOperand: SourceSpan? {
    guard case .path = subject else { return nil }
    switch relation {
    case .compare(_, let right):
      switch right {
      case .literal, .negated(.literal, _): return right.span
      default: return nil
      }
    case .has(.literal(let literal), near: nil), .contains(.literal(let literal)), .startsWith(.literal(let literal)),
      .endsWith(.literal(let literal)):
      return literal.span
    default: return nil
    }
  }
}

extension Syntax.Token {
  fileprivate var isValue: Bool {
    switch kind {
    case .text, .integer, .decimal, .date: true
    default: false
    }
  }

  /// A condition is over where this stands.
  fileprivate var endsTerm: Bool {
    isEnd || startsLine || isSymbol(.close) || isSymbol(.comma) || isSymbol(.bar) || isSymbol(.semicolon)
      || keyword == .and || keyword == .or || keyword?.isClause == true
  }
}
