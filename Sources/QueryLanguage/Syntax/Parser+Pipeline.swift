extension Parser {
  /// Nil, reported, where nothing here is a pipeline.
  mutating func pipeline() -> Syntax.Pipeline? {
    nested { $0.pipelineHere() } ?? nil
  }

  private mutating func pipelineHere() -> Syntax.Pipeline? {
    let start = current.span
    guard var head = self.head() else { return nil }
    if case .last(let clauses) = head, current.keyword == .from, !current.startsLine, !clauses.isEmpty {
      head = fromBehind(clauses, start: start)
    }
    var stages: [Syntax.Stage] = []
    while true {
      if hasImpliedBar {
        hasImpliedBar = false
      } else if current.keyword?.isClause == true, current.startsLine {
        // Behind what a stage shows it goes on from `Last`: a statement of its own.
        if let last = stages.last, !last.isClauses { break }
        // A line that goes on where the clauses cannot: as if `|` stood before it.
      } else if !accept(.bar) {
        break
      }
      stages.append(stage())
    }
    return Syntax.Pipeline(head: head, stages: stages, span: span(from: start))
  }

  private mutating func head() -> Syntax.Head? {
    noteStatementStart()
    if current.keyword == .from { return .sentence(sentence()) }
    if current.isResultName {
      let result = Syntax.Identifier(text: current.word ?? "", span: current.span)
      advance()
      recorder?.scope.source = .result(result.text)
      if let keyword = current.keyword, keyword.isClause, !current.startsLine { clauseWithoutBar(keyword) }
      finishClauses(rank: 7)
      return .result(result)
    }
    recorder?.scope.source = .result("Last")
    if current.keyword?.isClause == true { return .last(clauses()) }
    if current.isSymbol(.bar) || hasImpliedBar {
      return .last(Syntax.Clauses(span: SourceSpan(current.span.start, current.span.start)))
    }
    if lacksFrom {
      reportLackingFrom()
      return .sentence(sentence(lacksFrom: true))
    }
    if current.word != nil, let keyword = nearest(among: [.from]) {
      correct(to: keyword, code: .unknownKeyword, noun: "query that begins with")
      return .sentence(sentence())
    }
    let isWrapped = current.isSymbol(.open) && peek().keyword == .from
    unexpected(
      ["a query", "a result"],
      help: isWrapped
        ? "a query stands without parentheses here"
        : current.isEnd ? nil : "a query begins with `from`: `from articles where …`")
    return nil
  }

  /// `Kremlin where …`
  private mutating func clauseWithoutBar(_ keyword: Keyword) {
    report(
      QueryError(
        .missingWord, "`\(keyword.rawValue)` goes on from a result behind a `|`", at: current.span,
        suggestion: QueryError.Suggestion("| ", at: SourceSpan(current.span.start, current.span.start))))
    lastErrorPosition = -1
    hasImpliedBar = true
  }

  private mutating func sentence(lacksFrom: Bool = false) -> Syntax.Sentence {
    let start = current.span
    if !lacksFrom { advance() }
    let source = self.source()
    recorder?.scope.setSource(source)
    let clauses = self.clauses()
    return Syntax.Sentence(source: source, clauses: clauses, span: span(from: start))
  }

  private mutating func source() -> Syntax.Source {
    note(.collection)
    note(.result)
    note(.namedQuery)
    guard current.isName, let word = current.word else {
      var suggestion: QueryError.Suggestion?
      if case .text(let text) = current.kind, Syntax.isName(text) { suggestion = .init(text, at: current.span) }
      unexpected(["a collection", "a result"], suggestion: suggestion)
      if suggestion != nil { advance() }
      return .missing(previousSpan.after)
    }
    if peek().isSymbol(.open) { return .call(queryCall()) }
    if current.isResultName, !peek().isSymbol(.dot) {
      let result = Syntax.Identifier(text: word, span: current.span)
      advance()
      return .result(result)
    }
    return .collection(path())
  }

  private mutating func queryCall() -> Syntax.QueryCall {
    let start = current.span
    let name = Syntax.Identifier(text: current.word ?? "", span: start)
    advance()
    let open = position
    advance()
    var arguments: [Syntax.Argument] = []
    if !current.isSymbol(.close) {
      repeat {
        let argumentStart = current.span
        note(.argument(of: name.text))
        var label: Syntax.Identifier?
        if current.isName, peek().isSymbol(.colon) {
          label = Syntax.Identifier(text: current.word ?? "", span: current.span)
          advance()
          advance()
        }
        let value = listArgument(of: name.text) ?? expression(valueOf: nil)
        arguments.append(Syntax.Argument(label: label, value: value, span: span(from: argumentStart)))
      } while accept(.comma)
    }
    close(open, expecting: ["`,`"])
    return Syntax.QueryCall(name: name, arguments: arguments, span: span(from: start))
  }

  /// `said(("Peskov", "Biden"))`: reported and passed over. Nil where no list stands here.
  private mutating func listArgument(of query: String) -> Syntax.Expression? {
    let open = position
    guard current.isSymbol(.open), closing[open] > open, peek(2).isSymbol(.comma) else { return nil }
    position = closing[open]
    advance()
    let whole = tokens[open].span.through(previousSpan)
    report(
      QueryError(
        .syntax, .expected(["a value"], found: "a list"), at: whole,
        help: VisibleText.escaped("name it first: `set $list = \(text(whole))`, then `from \(query)($list)`")),
      at: open)
    return .missing(whole)
  }

  /// `select quotes from articles`: SQL's order. Reads on as it was meant.
  private mutating func fromBehind(_ clauses: Syntax.Clauses, start: SourceSpan) -> Syntax.Head {
    let fromSpan = current.span
    advance()
    let source = self.source()
    recorder?.scope.setSource(source)
    lastErrorPosition = -1
    var merged = self.clauses()
    // `select *` is what is shown without a `select`.
    var selection = clauses.select
    selection?.items.removeAll { if case .missing = $0.expression { true } else { false } }
    if selection?.items.isEmpty == true { selection = nil }
    merged.select = merged.select ?? selection
    merged.filter = merged.filter ?? clauses.filter
    let whole = span(from: start)
    let sentence = Syntax.Sentence(source: source, clauses: merged, span: whole)
    let written = sentence.description
    lastErrorPosition = -1
    report(
      QueryError(
        .clauseOrder, "`from` comes first", at: fromSpan,
        suggestion: QueryError.Suggestion(written, at: whole, help: "write `\(VisibleText.escaped(written))`")))
    return .sentence(sentence)
  }
}
