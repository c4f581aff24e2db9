import CorpusModel

extension Parser {
  mutating func definition() -> Syntax.Definition {
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
    let body = (current.keyword == .set ? settingInside() : pipeline()) ?? emptyPipeline()
    return Syntax.Definition(name: name, parameters: parameters, body: body, span: span(from: start))
  }

  /// `query said($w: text) = set $d = 2021-12 …`: nil, reported and passed over.
  private mutating func settingInside() -> Syntax.Pipeline? {
    unexpected(
      ["a query"],
      help: "a value of its own is a parameter with a default: `query name($since: date = 2021-12-01) = from …`")
    advance()
    skip { $0.current.isSymbol(.semicolon) || $0.beginsStatement || $0.current.startsLine }
    return nil
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

  mutating func setting() -> Syntax.Setting {
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
}
