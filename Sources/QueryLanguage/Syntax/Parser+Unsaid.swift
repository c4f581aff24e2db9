/// Conditions that leave out what must be said again: `outlet = "A" or "B"`, `10 < words < 50`.
extension Parser {
  /// Reports what follows a condition that was read and leans on it; reads on behind.
  mutating func passUnsaid(behind condition: Syntax.Condition) {
    if case .compare(_, let right) = condition.relation, currentComparison != nil {
      passChain(behind: condition, right)
    } else {
      passValues(behind: condition, at: condition.span)
    }
  }

  /// The same behind parentheses, which stand at `span`: `(outlet = "A") or "B"`.
  mutating func passUnsaid(behind predicate: Syntax.Predicate, at span: SourceSpan) {
    if case .condition(let condition) = predicate { passValues(behind: condition, at: span) }
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
        suggestion: rewriting(condition.span.through(previousSpan), to: written)), at: first)
  }

  private var currentComparison: Comparison? {
    if case .symbol(let symbol) = current.kind { return symbol.comparison }
    return nil
  }

  /// Values behind `or`, `and` or a comma: they stand in a list, or each with the field and its operator.
  private mutating func passValues(behind condition: Syntax.Condition, at span: SourceSpan) {
    guard jointOfValue != nil, let operands = condition.repeatedOperands, let asked = operands.first?.start else {
      return
    }
    let first = position
    var values: [SourceSpan] = []
    var joints: [Keyword] = []
    while let joint = jointOfValue {
      joints.append(joint)
      advance()
      let start = current.span
      _ = literal()
      values.append(self.span(from: start))
    }
    let behind = SourceSpan(span.start, previousSpan.end)
    let mended = repeated(condition, asked: SourceSpan(condition.span.start, asked), operands, joints, values)
    report(
      QueryError(
        .syntax, "a value alone is no condition", at: values[0], label: "of what?",
        suggestion: rewriting(behind, to: mended)), at: first)
  }

  /// The condition with all values: one list, or what is asked of each again.
  private func repeated(
    _ condition: Syntax.Condition, asked: SourceSpan, _ operands: [SourceSpan], _ joints: [Keyword],
    _ values: [SourceSpan]
  ) -> String {
    let subject = text(condition.subject.span)
    let list = "(" + (operands + values).map { text($0) }.joined(separator: ", ") + ")"
    let isOr = !joints.contains(.and)
    switch condition.relation {
    case .compare(.equal, _) where isOr: return "\(subject) in \(list)"
    case .compare(.notEqual, _): return "\(subject) not in \(list)"
    case .isIn where isOr || condition.isNegated: return text(asked) + String(list.dropFirst())
    default: break
    }
    let end = if case .isIn = condition.relation { ")" } else { "" }
    let whole = operands.map { text($0) }.joined(separator: ", ")
    let all = zip([""] + joints.map { " \($0.rawValue) " }, [whole] + values.map { text($0) })
    let each = all.map { $0 + text(asked) + $1 + end }.joined()
    // What stands before it binds closer than `or`.
    return isOr ? "(\(each))" : each
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
  private func rewriting(_ span: SourceSpan, to written: String) -> QueryError.Suggestion {
    let isShort = written.utf8.count <= 200
    return QueryError.Suggestion(
      written, at: span,
      help: isShort
        ? "write `\(VisibleText.escaped(written))`" : "say the field and its operator again, or `in` and a list")
  }

}

extension Syntax.Condition {
  /// Where the values stand that it compares a field with; nil where it compares with something else.
  fileprivate var repeatedOperands: [SourceSpan]? {
    guard case .path = subject else { return nil }
    switch relation {
    case .compare(_, let right):
      switch right {
      case .literal, .negated(.literal, _): return [right.span]
      default: return nil
      }
    case .has(.literal(let literal), near: nil), .contains(.literal(let literal)), .startsWith(.literal(let literal)),
      .endsWith(.literal(let literal)):
      return [literal.span]
    case .isIn(.list(let operands, _)): return operands.isEmpty ? nil : operands.map(\.span)
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
