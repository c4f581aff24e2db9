import CorpusModel

/// What a `$name` stands for. A value stays a value: it reaches the plan as a literal and nothing else (R15).
enum ParameterValue: Sendable {
  case value(Literal, FieldType)
  /// From the command line: read as its place wants it.
  case raw(String)
}

extension PlanBuilder {
  func parameter(_ parameter: Syntax.Parameter) throws(QueryError) -> Typed {
    let value: ParameterValue
    if let arguments {
      guard let argument = arguments[parameter.name] else {
        throw unknownParameter(parameter, among: arguments.keys.sorted())
      }
      value = argument
    } else if let text = context.parameters[parameter.name] {
      value = .raw(text)
    } else if let literal = context.variables[parameter.name] {
      value = .value(literal, literal.type)
    } else {
      throw unknownParameter(parameter, among: context.parameters.keys.sorted() + context.variables.keys.sorted())
    }
    switch value {
    case .value(let literal, let type):
      return Typed(expression: .literal(literal), type: type, span: parameter.span)
    case .raw(let text):
      return Typed(expression: .literal(.text(text)), type: .text, span: parameter.span, isRaw: true)
    }
  }

  private func unknownParameter(_ parameter: Syntax.Parameter, among names: [String]) -> QueryError {
    let name = Nearest.best(to: parameter.name, among: names)
    return QueryError(
      .unknownParameter, .unknown("parameter", name: "$" + parameter.name, where: ""), at: parameter.span,
      label: name.map { "nearest: `$\($0)`" },
      suggestion: name.map { QueryError.Suggestion("$" + $0, at: parameter.span) },
      help: name == nil ? givingIt(parameter.name) : nil)
  }

  /// How a parameter gets its value; a named query knows none but its own.
  private func givingIt(_ name: String) -> String {
    guard arguments != nil else { return "give it: `set $\(name) = …`, or `--param \(name)=…`" }
    let type = context.variables[name]?.type ?? .text
    return "a named query knows its own parameters: declare `$\(name): \(type.rawValue)` in its parentheses"
  }

  /// A value from the command line as the type its place wants; others pass unchanged.
  func settled(_ typed: Typed, as type: FieldType) throws(QueryError) -> Typed {
    guard typed.isRaw, case .literal(.text(let text)) = typed.expression else { return typed }
    guard let literal = Self.read(text, as: type, today: context.today) else {
      throw QueryError(
        .typeMismatch, .mismatch(found: "«\(text)»", expected: type.noun), at: typed.span,
        label: "given on the command line",
        help: type == .list ? "a list is `a, b` or, as a query writes it, `(\"a\", \"b\")`" : nil)
    }
    return Typed(expression: .literal(literal), type: type, span: typed.span)
  }

  /// Nil where the text is no value of the type.
  static func read(_ text: String, as type: FieldType, today: CivilDate) -> Literal? {
    switch type {
    case .text, .name: .text(text)
    case .number: Int64(text).map { .integer($0) } ?? finite(text).map { .number($0) }
    case .date: DateInterval(text: text, today: today).map { .date($0) }
    case .bool: text == "true" ? .bool(true) : text == "false" ? .bool(false) : nil
    case .list: (text.hasPrefix("(") ? listWritten(text, today: today) : listed(text)).map { .list($0) }
    }
  }

  /// `TASS, BBC`
  private static func listed(_ text: String) -> [Literal]? {
    text.split(separator: ",").map { part in
      .text(String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()))
    }
  }

  /// `("TASS", "BBC")`: the constant of `set`, and nothing else. Nil where the text is not one.
  private static func listWritten(_ text: String, today: CivilDate) -> [Literal]? {
    let (script, errors) = Parser.parseScript("set $list = " + text)
    guard errors.isEmpty, script.statements.count == 1, case .set(let setting) = script.statements[0].kind,
      case .list(let items, _) = setting.value
    else { return nil }
    let values: [Literal] = items.compactMap { item in
      switch item.value {
      case .text(let text): .text(text)
      case .integer(let number): .integer(number)
      case .decimal(let number): .number(number)
      case .bool(let value): .bool(value)
      case .date(let date): DateInterval(date, today: today).map { .date($0) }
      }
    }
    return values.count == items.count ? values : nil
  }

  private static func finite(_ text: String) -> Double? {
    guard let value = Double(text), value.isFinite else { return nil }
    return value
  }
}
