/// `between a and b`, `near/5`: what stands around a value, and how else people write it.
extension Parser {
  /// Both ends; `between` has been read.
  mutating func between(of subject: Syntax.Path?) -> Syntax.Relation {
    if let ends = endsInParentheses() { return ends }
    let low = decimalComma(in: expression(valueOf: subject))
    let token = current
    let isOther =
      token.isSymbol(.comma) || token.isSymbol(.range) || ["to", "through"].contains(token.word?.lowercased())
    guard isOther, !token.startsLine else {
      expect(.and, after: "between", written: "between … and …")
      return .between(low, expression(valueOf: subject))
    }
    let written = (token.touches ? " and" : "and") + (peek().touches ? " " : "")
    report(
      QueryError(
        .missingWord, .expected(["`and`"], found: found(token)), at: token.span,
        suggestion: QueryError.Suggestion(written, at: token.span, help: "write `between … and …`")))
    lastErrorPosition = -1
    advance()
    return .between(low, expression(valueOf: subject))
  }

  /// `between (0.5, 0.9)`: two ends and no list. Nil where something else stands here.
  private mutating func endsInParentheses() -> Syntax.Relation? {
    guard current.isSymbol(.open), peek(2).isSymbol(.comma), peek(4).isSymbol(.close) else { return nil }
    let start = current.span
    let open = position
    advance()
    guard let low = unsignedLiteral(), accept(.comma), let high = unsignedLiteral(), accept(.close) else {
      position = open
      return nil
    }
    let whole = span(from: start)
    let written = "\(text(low.span)) and \(text(high.span))"
    lastErrorPosition = -1
    report(
      QueryError(
        .syntax, .expected(["two values"], found: "a list"), at: whole,
        suggestion: QueryError.Suggestion(written, at: whole)))
    lastErrorPosition = -1
    return .between(.literal(low), .literal(high))
  }

  /// `between 0,5 and 0,9`: the comma of a decimal, told and read as its point.
  private mutating func decimalComma(in low: Syntax.Expression) -> Syntax.Expression {
    guard case .literal(let whole) = low, case .integer = whole.value, current.isSymbol(.comma), current.touches,
      case .integer = peek().kind, peek().touches, peek(2).keyword == .and
    else { return low }
    let written = text(whole.span) + "." + text(peek().span)
    let number = whole.span.through(peek().span)
    report(
      QueryError(
        .syntax, .expected(["`and`"], found: found(current)), at: current.span,
        suggestion: QueryError.Suggestion(written, at: number)))
    lastErrorPosition = -1
    advance()
    advance()
    return .literal(Syntax.Literal(value: .decimal(Double(written) ?? 0), span: number))
  }

  /// `near/5 "OTAN"`; nil where no `near` stands here.
  mutating func near() -> Syntax.Near? {
    note(.keyword("near/"))
    if current.keyword == nil, peek().isSymbol(.slash), nearest(among: [.near]) != nil {
      correct(to: .near, code: .unknownOperator, noun: "operator")
    }
    guard current.keyword == .near else { return nil }
    let start = current.span
    advance()
    var distance = 0
    if current.isSymbol(.slash), case .integer(let value) = peek().kind {
      advance()
      advance()
      distance = Int(clamping: value)
    } else {
      distance = misspeltDistance(from: start)
    }
    let text = textOperand("a text to find")
    return Syntax.Near(distance: distance, text: text, span: span(from: start))
  }

  /// `near/-1`, `near 5`, `near/0.5`: told at once, and passed over.
  private mutating func misspeltDistance(from start: SourceSpan) -> Int {
    let first = position
    var meant = 5
    while current.isSymbol(.slash) || current.isSymbol(.minus) { advance() }
    switch current.kind {
    case .integer(let value) where value > 0:
      meant = Int(clamping: value)
      advance()
    case .integer, .decimal: advance()
    default: break
    }
    let written = span(from: start)
    let end = position
    position = first
    report(
      QueryError(
        current.isEnd ? .incomplete : .syntax, "`near` takes a distance in tokens", at: written,
        suggestion: QueryError.Suggestion("near/\(meant)", at: written)))
    position = end
    // A text that is missing too is told once this is mended.
    lastErrorPosition = end
    return meant
  }
}
