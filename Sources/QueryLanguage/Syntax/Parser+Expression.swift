extension Parser {
  /// - Parameters:
  ///   - valueOf: the field this is compared with; its values may stand here (for completion).
  ///   - what: what is missing where there is nothing.
  mutating func expression(valueOf field: Syntax.Path?, what: String? = nil) -> Syntax.Expression {
    nested { $0.sum(field, what) } ?? .missing(previousSpan.after)
  }

  private mutating func sum(_ field: Syntax.Path?, _ what: String?) -> Syntax.Expression {
    let start = current.span
    var left = product(field, what)
    while true {
      let operation: Arithmetic
      if accept(.plus) { operation = .add } else if accept(Symbol.minus) { operation = .subtract } else { return left }
      guard isWithinOperators() else { return left }
      let right = product(field, nil)
      left = .arithmetic(operation, left, right, span: span(from: start))
    }
  }

  private mutating func product(_ field: Syntax.Path?, _ what: String?) -> Syntax.Expression {
    let start = current.span
    var left = factor(field, what)
    while true {
      let operation: Arithmetic
      if accept(.star) { operation = .multiply } else if accept(.slash) { operation = .divide } else { return left }
      guard isWithinOperators() else { return left }
      let right = factor(field, nil)
      left = .arithmetic(operation, left, right, span: span(from: start))
    }
  }

  private mutating func isWithinOperators() -> Bool {
    operators += 1
    if operators <= Self.maximumOperators { return true }
    giveUp(
      QueryError(
        .tooDeep, .limit("this is too much arithmetic", Self.maximumOperators, unit: "operators"), at: previousSpan))
    return false
  }

  private mutating func factor(_ field: Syntax.Path?, _ what: String?) -> Syntax.Expression {
    let start = current.span
    if current.isSymbol(.minus) {
      advance()
      let operand = primary(field, nil)
      return .negated(operand, span: span(from: start))
    }
    return primary(field, what)
  }

  private mutating func primary(_ field: Syntax.Path?, _ what: String?) -> Syntax.Expression {
    noteOperand(valueOf: field)
    if let literal = unsignedLiteral() { return .literal(literal) }
    if case .parameter(let name) = current.kind {
      advance()
      return .parameter(Syntax.Parameter(name: name, span: previousSpan))
    }
    let open = position
    if accept(.open) {
      let inner = expression(valueOf: field)
      if case .symbol(let symbol) = current.kind, symbol.comparison != nil { comparedCondition(open) }
      close(open, expecting: ["an operator"])
      return inner
    }
    if current.isName {
      if peek().isSymbol(.open), peek().touches || !peek().startsLine { return .call(call()) }
      return .path(path())
    }
    if isReservedField, let word = current.word {
      report(
        QueryError(
          .reservedWord, "`\(word)` is a word of the language", at: current.span,
          suggestion: QueryError.Suggestion(
            "meta." + word, at: current.span, help: "a column of the input is written `meta.\(word)`")))
      advance()
      return .missing(previousSpan)
    }
    unexpected(what.map { [$0] } ?? (field == nil ? ["a field", "a value"] : ["a value"]))
    return .missing(previousSpan.after)
  }

  /// `(words > 3) = true`: what stands in the parentheses holds or does not, and is compared with nothing.
  private mutating func comparedCondition(_ open: Int) {
    let end = closing[open]
    guard end > position, end + 2 < tokens.count, case .symbol(let sign) = tokens[end + 1].kind else { return }
    let value = tokens[end + 2]
    let isTrue = sign == .equal && value.keyword == .true
    report(
      QueryError(
        .syntax, "a condition is compared with no value", at: tokens[end + 1].span.through(value.span),
        suggestion: isTrue ? QueryError.Suggestion("", at: SourceSpan(tokens[end].span.end, value.span.end)) : nil,
        help: isTrue ? nil : "it stands alone, or as `not (…)`"))
  }

  /// A word of the language where a field stands: `where order = 3`.
  var isReservedField: Bool {
    guard current.keyword?.isReserved == true, !current.startsLine else { return false }
    if case .symbol(let symbol) = peek().kind { return symbol.comparison != nil }
    return false
  }

  private mutating func call() -> Syntax.Call {
    let start = current.span
    let name = Syntax.Identifier(text: current.word ?? "", span: start)
    advance()
    let open = position
    advance()
    note(.collection)
    let isDistinct = accept(.distinct)
    var arguments: [Syntax.Expression] = []
    if current.isSymbol(.star), peek().isSymbol(.close) {
      report(
        QueryError(
          .syntax, "no `*` here", at: current.span, suggestion: QueryError.Suggestion("", at: current.span),
          help: "`\(name.text)()` counts rows"))
      advance()
    } else if !current.isSymbol(.close) || isDistinct {
      repeat {
        note(.collection)
        arguments.append(expression(valueOf: nil))
      } while accept(.comma)
    }
    close(open, expecting: ["`,`", "an operator"])
    var filter: Syntax.Predicate?
    if current.keyword == .where, !current.startsLine, peek().isSymbol(.open) {
      advance()
      let filterOpen = position
      advance()
      filter = predicate()
      close(filterOpen, expecting: ["an operator", "`and`", "`or`"])
    }
    return Syntax.Call(
      name: name, isDistinct: isDistinct, arguments: arguments, filter: filter, span: span(from: start))
  }

  /// `name {. name}`; behind a dot any word is a name.
  mutating func path() -> Syntax.Path {
    let start = current.span
    var parts = [Syntax.Identifier(text: current.word ?? "", span: start)]
    advance()
    while current.isSymbol(.dot) {
      advance()
      if let word = current.word, current.touches || !current.startsLine {
        parts.append(Syntax.Identifier(text: word, span: current.span))
        advance()
      } else {
        unexpected(["a name after the dot"])
        break
      }
    }
    return Syntax.Path(parts: parts, span: span(from: start))
  }
}
