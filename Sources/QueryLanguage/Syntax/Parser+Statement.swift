import CorpusModel

extension Parser {
  mutating func statement() -> Syntax.Statement? {
    noteStatementStart()
    recorder?.scope = Completion.Scope()
    operators = 0
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
    let name = current.word ?? ""
    let isLast = current.keyword == .last
    report(
      QueryError(
        .reservedWord, isLast ? "`Last` is always the previous result" : "`\(name)` is a word of the language",
        at: current.span, suggestion: QueryError.Suggestion(name.capitalizedFirst + "1", at: current.span),
        help: "give the result another name"))
    lastErrorPosition = -1
    return .assign(assignment())
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

  // MARK: query

  private mutating func definition() -> Syntax.Definition {
    let start = current.span
    advance()
    note(.newName)
    let name = self.name("a name for the query")
    var parameters: [Syntax.ParameterDeclaration] = []
    let open = position
    if accept(.open) {
      if !current.isSymbol(.close) {
        repeat { if let parameter = parameterDeclaration() { parameters.append(parameter) } } while accept(.comma)
      }
      close(open, expecting: ["`,`"])
    } else {
      unexpected(["`(`"], help: "a query without parameters is written `query \(name.text)() = …`")
    }
    recorder?.scope.parameters = parameters.map(\.parameter.name)
    expectEqual()
    let body = pipeline() ?? emptyPipeline()
    return Syntax.Definition(name: name, parameters: parameters, body: body, span: span(from: start))
  }

  private mutating func parameterDeclaration() -> Syntax.ParameterDeclaration? {
    let start = current.span
    guard case .parameter(let name) = current.kind else {
      let suggestion = current.word.map { QueryError.Suggestion("$" + $0, at: current.span) }
      unexpected(["a parameter (`$name: type`)"], suggestion: suggestion)
      return nil
    }
    let parameter = Syntax.Parameter(name: name, span: start)
    advance()
    if !accept(.colon) {
      unexpected(["`:` and a type"], help: "write `$\(name): text`")
    }
    let type = self.type()
    var value: Syntax.Constant?
    if accept(.equal) { value = constant() }
    return Syntax.ParameterDeclaration(parameter: parameter, type: type, defaultValue: value, span: span(from: start))
  }

  private mutating func type() -> FieldType {
    let names = FieldType.allCases.map(\.rawValue)
    for name in names { note(.keyword(name)) }
    guard let word = current.word else {
      unexpected(["a type (\(QueryError.Reason.alternatives(names)))"])
      return .text
    }
    if let type = FieldType(rawValue: word.lowercased()) {
      advance()
      return type
    }
    let near = Self.typeMeant(by: word) ?? Nearest.best(to: word, among: names)
    report(
      QueryError(
        .unknownType, .unknown("type", name: VisibleText.escaped(word), where: ""), at: current.span,
        label: near.map { "nearest: `\($0)`" }, suggestion: near.map { QueryError.Suggestion($0, at: current.span) },
        help: near == nil ? "the types are \(names.joined(separator: ", "))" : nil))
    advance()
    return near.flatMap(FieldType.init(rawValue:)) ?? .text
  }

  private static func typeMeant(by word: String) -> String? {
    switch word.lowercased() {
    case "string", "str", "varchar": "text"
    case "int", "integer", "float", "double", "decimal": "number"
    case "boolean": "bool"
    case "datetime", "time": "date"
    case "array", "set": "list"
    default: nil
    }
  }

  // MARK: set

  private mutating func setting() -> Syntax.Setting {
    let start = current.span
    advance()
    note(.parameter)
    var parameter = Syntax.Parameter(name: "", span: previousSpan.after)
    if case .parameter(let name) = current.kind {
      parameter = Syntax.Parameter(name: name, span: current.span)
      advance()
    } else if let word = current.word, !current.startsLine {
      report(
        QueryError(
          .syntax, .expected(["a parameter"], found: found(current)), at: current.span,
          suggestion: QueryError.Suggestion("$" + word, at: current.span)))
      parameter = Syntax.Parameter(name: word, span: current.span)
      advance()
    } else {
      unexpected(["a parameter (`$name`)"])
    }
    expectEqual()
    let value = constant()
    return Syntax.Setting(parameter: parameter, value: value, span: span(from: start))
  }

  private mutating func constant() -> Syntax.Constant {
    note(.value(of: nil))
    let start = current.span
    let open = position
    if accept(.open) {
      let operands = operandList(open: open, of: nil, allowsParameters: false)
      let literals = operands.compactMap { if case .literal(let literal) = $0 { literal } else { nil } }
      return .list(literals, span: span(from: start))
    }
    if let literal = literal() { return .literal(literal) }
    switch unquoted() {
    case let literal?: return .literal(literal)
    case nil:
      unexpected(["a value"])
      return .missing(previousSpan.after)
    }
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
      let right = current.isResultName ? name("a result") : missingName(["a result"])
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
          suggestion: QueryError.Suggestion("set " + parameter, at: result.span)))
      _ = literal()
      return Syntax.Assignment(result: result, value: .pipeline(emptyPipeline()), span: span(from: start))
    }
    let value = pipeline() ?? emptyPipeline()
    if case .result = value.head, value.stages.isEmpty {
      for operation in Syntax.SetOperation.allCases { note(.keyword(operation.rawValue)) }
    }
    return Syntax.Assignment(result: result, value: .pipeline(value), span: span(from: start))
  }

  func emptyPipeline() -> Syntax.Pipeline {
    let here = previousSpan.after
    return Syntax.Pipeline(
      head: .sentence(Syntax.Sentence(source: .missing(here), clauses: Syntax.Clauses(span: here), span: here)),
      stages: [], span: here)
  }

  private mutating func expectEqual() {
    if !accept(.equal) { unexpected(["`=`"]) }
  }

  // MARK: Names

  mutating func name(_ what: String) -> Syntax.Identifier {
    guard current.isName, let word = current.word else { return missingName([what]) }
    defer { advance() }
    return Syntax.Identifier(text: word, span: current.span)
  }

  mutating func missingName(_ what: [String]) -> Syntax.Identifier {
    if let word = current.word, current.keyword?.isReserved == true, !current.startsLine, !current.keyword!.isClause {
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
