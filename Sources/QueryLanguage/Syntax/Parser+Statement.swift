extension Parser {
  mutating func statement() -> Syntax.Statement? {
    noteStatementStart()
    recorder?.scope = Completion.Scope()
    operators = 0
    values = 0
    let start = current.span
    guard let kind = statementKind() else { return nil }
    return Syntax.Statement(kind: kind, span: span(from: start))
  }

  private mutating func statementKind() -> Syntax.Statement.Kind? {
    if current.keyword != nil, peek().isSymbol(.equal), current.keyword != .set { return reservedResult() }
    switch current.keyword {
    case .query?: return .define(definition())
    case .set?: return .set(setting())
    case .from?: return pipeline().map { .pipeline($0) }
    case let keyword? where keyword.isClause: return pipeline().map { .pipeline($0) }
    default: break
    }
    if current.isSymbol(.bar) { return pipeline().map { .pipeline($0) } }
    if current.isResultName {
      if peek().isSymbol(.equal) { return .assign(assignment()) }
      let next = peek()
      if next.isEnd || next.startsLine || next.word == nil || next.keyword?.isClause == true
        || next.keyword?.isStage == true
      {
        return pipeline().map { .pipeline($0) }
      }
    }
    return misspelt()
  }

  /// `Chart = …`: a word of the grammar names no result.
  private mutating func reservedResult() -> Syntax.Statement.Kind? {
    if let keyword = current.keyword { reservedName(keyword) }
    lastErrorPosition = -1
    return .assign(assignment())
  }

  /// A word of the grammar where a result is given its name.
  mutating func reservedName(_ keyword: Keyword) {
    let name = current.word ?? ""
    report(
      QueryError(
        .reservedWord,
        keyword == .last ? "`Last` is always the previous result" : "`\(name)` is a word of the language",
        at: current.span, suggestion: QueryError.Suggestion(name.capitalizedFirst + "1", at: current.span),
        help: "give the result another name"))
  }

  /// What begins no statement: a misspelling that is plain is taken for what was meant.
  private mutating func misspelt() -> Syntax.Statement.Kind? {
    guard let word = current.word else {
      unexpected(["a query, which begins with `from`"])
      skip { $0.current.isSymbol(.semicolon) || $0.beginsStatement }
      return nil
    }
    if peek().isSymbol(.equal), peek(2).keyword == .from || peek(2).isResultName {
      let name = word.capitalizedFirst
      report(
        QueryError(
          .syntax, "the name of a result begins with a capital", at: current.span,
          suggestion: name == word ? nil : QueryError.Suggestion(name, at: current.span)))
      lastErrorPosition = -1
      return .assign(assignment())
    }
    if let explained = explainBefore() { return explained }
    if lacksFrom, nearest(among: [.from]) == nil { return pipeline().map { .pipeline($0) } }
    if let keyword = nearest(among: [.from] + Keyword.clauses + [.query, .set]) {
      correct(to: keyword, code: .unknownKeyword, noun: "statement that begins with")
      return statementKind()
    }
    let isStage = current.keyword?.isStage == true
    report(
      QueryError(
        isStage ? .syntax : .unknownKeyword,
        isStage
          ? "`\(word)` is a stage: it stands behind a `|`" : "no statement begins with `\(VisibleText.escaped(word))`",
        at: current.span,
        suggestion: isStage ? QueryError.Suggestion("| ", at: SourceSpan(current.span.start, current.span.start)) : nil,
        help: isStage ? nil : "a query begins with `from`: `from articles where …`"))
    if isStage {
      hasImpliedBar = true
      lastErrorPosition = -1
      return pipeline().map { .pipeline($0) }
    }
    skip { $0.current.isSymbol(.semicolon) || $0.current.isSymbol(.bar) || $0.beginsStatement }
    if current.isSymbol(.bar) { return pipeline().map { .pipeline($0) } }
    return nil
  }

  // MARK: Result =

  private mutating func assignment() -> Syntax.Assignment {
    let start = current.span
    let result = Syntax.Identifier(text: current.word ?? "", span: start)
    advance()
    advance()
    if current.isResultName, let operation = peek().word.flatMap({ Syntax.SetOperation(rawValue: $0.lowercased()) }) {
      let left = Syntax.Identifier(text: current.word ?? "", span: current.span)
      advance()
      advance()
      note(.result)
      let right = current.isResultName ? name("a result") : combined(with: left, by: operation)
      let value = Syntax.Assignment.Value.combination(left, operation, right)
      if let more = current.word, Syntax.SetOperation(rawValue: more.lowercased()) != nil {
        unexpected(["the end of the statement"], help: "two results at a time: name this one, then go on from it")
        skip { $0.current.isSymbol(.semicolon) || $0.beginsStatement || $0.current.startsLine }
      }
      return Syntax.Assignment(result: result, value: value, span: span(from: start))
    }
    if literalStands {
      let parameter = "$" + result.text.lowercased()
      report(
        QueryError(
          .syntax, "a result is made by a query, a value is set", at: current.span,
          suggestion: QueryError.Suggestion(
            "set " + parameter, at: result.span, help: "write `set \(parameter) = …`")))
      _ = literal()
      return Syntax.Assignment(result: result, value: .pipeline(emptyPipeline()), span: span(from: start))
    }
    let value = pipeline() ?? emptyPipeline()
    if case .result = value.head, value.stages.isEmpty {
      for operation in Syntax.SetOperation.allCases { note(.keyword(operation.rawValue)) }
    }
    return Syntax.Assignment(result: result, value: .pipeline(value), span: span(from: start))
  }

  /// `Q union (from …)`: the second must have a name too.
  private mutating func combined(with left: Syntax.Identifier, by operation: Syntax.SetOperation) -> Syntax.Identifier {
    let inner = current.isSymbol(.open) ? peek() : current
    guard inner.keyword == .from else { return missingName(["a result"]) }
    unexpected(
      ["a result"],
      help: "name it first: `A = from …`, then `B = \(left.text) \(operation.rawValue) A`")
    skip { $0.current.isSymbol(.semicolon) || $0.current.startsLine }
    return Syntax.Identifier(text: "", span: previousSpan.after)
  }

  func emptyPipeline() -> Syntax.Pipeline {
    let here = previousSpan.after
    return Syntax.Pipeline(
      head: .sentence(Syntax.Sentence(source: .missing(here), clauses: Syntax.Clauses(span: here), span: here)),
      stages: [], span: here)
  }

  mutating func expectEqual() {
    if !accept(.equal) { unexpected(["`=`"]) }
  }

  // MARK: Names

  mutating func name(_ what: String) -> Syntax.Identifier {
    guard current.isName, let word = current.word else { return missingName([what]) }
    defer { advance() }
    return Syntax.Identifier(text: word, span: current.span)
  }

  mutating func missingName(_ what: [String]) -> Syntax.Identifier {
    if let word = current.word, let keyword = current.keyword, keyword.isReserved, !keyword.isClause,
      !current.startsLine
    {
      report(
        QueryError(
          .reservedWord, "`\(word)` is a word of the language", at: current.span,
          suggestion: QueryError.Suggestion(word + "_", at: current.span), help: "choose another name"))
      advance()
      return Syntax.Identifier(text: word + "_", span: previousSpan)
    }
    unexpected(what)
    return Syntax.Identifier(text: "", span: previousSpan.after)
  }
}

extension String {
  /// `kremlin` as `Kremlin`.
  fileprivate var capitalizedFirst: String {
    guard let first = unicodeScalars.first else { return self }
    return first.properties.titlecaseMapping + String(String.UnicodeScalarView(unicodeScalars.dropFirst()))
  }
}
