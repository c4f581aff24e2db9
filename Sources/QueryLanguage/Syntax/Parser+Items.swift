extension Parser {
  mutating func items() -> [Syntax.Item] {
    var items: [Syntax.Item] = []
    while true {
      items.append(item())
      if accept(.comma) { continue }
      guard current.isName, !current.startsLine, !endsPipeline, current.keyword?.isStage != true,
        nearest(among: Keyword.clauses) == nil, lastErrorPosition != position
      else { return items }
      let here = SourceSpan(current.span.start, current.span.start)
      let isCall: Bool = if case .call? = items.last?.expression { true } else { false }
      let isAlias = isCall && items.last?.alias == nil && !peek().isSymbol(.open)
      report(
        QueryError(
          .missingWord, .expected(isAlias ? ["`as`", "`,`"] : ["`,`"], found: found(current)), at: current.span,
          suggestion: isAlias
            ? QueryError.Suggestion("as ", at: here, help: "insert `as`")
            : QueryError.Suggestion(",", at: previousSpan.after)))
      lastErrorPosition = -1
      if isAlias { items[items.count - 1].alias = name("a name") }
      if isAlias, !accept(.comma) { return items }
    }
  }

  private mutating func item() -> Syntax.Item {
    let start = current.span
    if current.isSymbol(.star) {
      // `select * from quotes`: told at its `from`.
      if peek().keyword != .from || peek().startsLine { reportStar() }
      advance()
      return Syntax.Item(expression: .missing(previousSpan), alias: nil, span: previousSpan)
    }
    if let keyword = current.keyword, keyword.isClause, tokens[max(position - 1, 0)].isSymbol(.comma) {
      // `select , where`: said at the comma.
      if lastErrorPosition == position - 1 { lastErrorPosition = position }
      unexpected(
        ["a field", "a function"], label: "after a `,`",
        suggestion: QueryError.Suggestion("", at: previousSpan, help: "leave the `,` out"))
      return Syntax.Item(expression: .missing(previousSpan.after), alias: nil, span: previousSpan.after)
    }
    note(.collection)
    let expression = self.expression(valueOf: nil)
    var alias: Syntax.Identifier?
    if accept(.as) {
      note(.newName)
      if case .text(let text) = current.kind {
        let name = Syntax.isName(text) ? text : nil
        unexpected(["a name"], suggestion: name.map { QueryError.Suggestion($0, at: current.span) })
        advance()
      } else {
        alias = aliasName()
      }
    }
    if let alias { recorder?.scope.aliases.append(alias.text) }
    return Syntax.Item(expression: expression, alias: alias, span: span(from: start))
  }

  private mutating func reportStar() {
    report(
      QueryError(
        .syntax, "no `*` here", at: current.span, help: "leave `select` out for the usual columns, or name the fields"))
  }

  /// `as limit` is a name that may not be; `as limit 5` is a name left out.
  private mutating func aliasName() -> Syntax.Identifier {
    let next = peek()
    let isLast =
      next.isEnd || next.startsLine || next.isSymbol(.comma) || next.isSymbol(.bar) || next.isSymbol(.semicolon)
      || next.keyword?.isClause == true
    guard isLast, current.keyword?.isClause == true, let word = current.word, !current.startsLine else {
      return name("a name")
    }
    report(
      QueryError(
        .reservedWord, "`\(word)` is a word of the language", at: current.span,
        suggestion: QueryError.Suggestion(word + "_", at: current.span), help: "choose another name"))
    advance()
    return Syntax.Identifier(text: word + "_", span: previousSpan)
  }

  mutating func order() -> Syntax.Order {
    let start = current.span
    advance()
    expect(.by, after: "order")
    var terms: [Syntax.OrderTerm] = []
    repeat {
      let termStart = current.span
      let expression = self.expression(valueOf: nil)
      var isDescending = false
      if accept(.desc) { isDescending = true } else if !accept(.asc) { isDescending = direction() }
      terms.append(
        Syntax.OrderTerm(expression: expression, isDescending: isDescending, span: span(from: termStart)))
    } while accept(.comma)
    return Syntax.Order(terms: terms, span: span(from: start))
  }

  /// `descending`, `ascending`: said and taken.
  private mutating func direction() -> Bool {
    guard let word = current.word?.lowercased(), word == "descending" || word == "ascending" else { return false }
    correct(to: word == "descending" ? .desc : .asc, code: .unknownKeyword, noun: "word")
    advance()
    return word == "descending"
  }

  mutating func limit() -> Syntax.Limit {
    let start = current.span
    let isSample = current.keyword == .sample
    advance()
    note(.number)
    let count = numberOperand(isSample ? "a number of rows to draw" : "a number of rows")
    if isSample {
      var seed: Syntax.Operand?
      if accept(.seed) { seed = numberOperand("a number") }
      return Syntax.Limit(kind: .sample(count, seed: seed), span: span(from: start))
    }
    var per: Syntax.Path?
    if accept(.per) {
      note(.field)
      per = pathOrMissing("a field")
    }
    return Syntax.Limit(kind: .limit(count, per: per), span: span(from: start))
  }

  /// A whole number or a parameter.
  mutating func numberOperand(_ what: String) -> Syntax.Operand {
    note(.number)
    note(.parameter)
    switch current.kind {
    case .integer(let value):
      advance()
      return .literal(Syntax.Literal(value: .integer(value), span: previousSpan))
    case .parameter(let name):
      advance()
      return .parameter(Syntax.Parameter(name: name, span: previousSpan))
    case .decimal, .text:
      var suggestion: QueryError.Suggestion?
      if case .text(let text) = current.kind, let value = Int64(text), value >= 0 {
        suggestion = QueryError.Suggestion(String(value), at: current.span)
      }
      unexpected([what], label: "a whole number, 0 or more", suggestion: suggestion)
      advance()
      return .missing(previousSpan)
    default:
      let isMinus = current.isSymbol(.minus)
      unexpected([what], label: isMinus ? "a whole number, 0 or more" : nil)
      if isMinus {
        advance()
        if case .integer = current.kind { advance() }
      }
      return .missing(previousSpan.after)
    }
  }

  mutating func pathOrMissing(_ what: String) -> Syntax.Path {
    if current.isName { return path() }
    let name = missingName([what])
    return Syntax.Path(parts: [name], span: name.span)
  }
}
