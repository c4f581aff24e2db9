import CorpusModel

/// Named queries and their arguments: R15.
extension PlanBuilder {
  func begin(_ call: Syntax.QueryCall) throws(QueryError) {
    let name = call.name.text
    if queryStack.contains(name) {
      throw QueryError(
        .recursiveQuery, "`\(name)` calls itself", at: call.span,
        label: (queryStack + [name]).joined(separator: " → "))
    }
    guard let definition = context.queries[name] else { throw unknownQuery(call.name) }
    guard queryStack.count < Self.queryDepthMax else {
      throw QueryError(.tooDeep, .limit("queries in each other", Self.queryDepthMax, unit: "calls"), at: call.span)
    }
    let values = try self.arguments(of: call, for: definition)
    let inner = PlanBuilder(context: context, queryStack: queryStack + [name], arguments: values)
    var stages: [BoundStage] = []
    do throws(QueryError) {
      stages = try inner.bind(definition.body)
    } catch {
      inner.errors.append(error)
    }
    // The body is another text: what is wrong there is told here, where it was called.
    if var error = inner.errors.first {
      error = QueryError(error.code, "in query `\(name)`: \(error.message)", at: call.span, help: error.help)
      throw error
    }
    guard stages.isEmpty else {
      throw QueryError(
        .unsupported, "`\(name)` ends with a stage and gives no rows to go on from", at: call.span,
        help: "leave the stage out of the query")
    }
    inner.finishHints()
    for hint in inner.hints { self.hint(Hint(hint.code, hint.text, at: call.span, suggestion: hint.suggestion)) }
    tree = inner.tree
    inputDepth = inner.inputDepth
    plan = inner.finished()
    collectOutputAliases()
  }

  private func unknownQuery(_ name: Syntax.Identifier) -> QueryError {
    if context.catalog.collection(name.text) != nil {
      return QueryError(
        .unknownQuery, .unknown("query", name: name.text, where: ""), at: name.span, label: "this is a collection",
        help: "conditions stand behind `where`: `from \(name.text) where …`")
    }
    let close = Nearest.best(to: name.text, among: context.queries.keys.sorted())
    var error = QueryError(
      .unknownQuery, .unknown("query", name: name.text, where: ""), at: name.span,
      label: close.map { "nearest: `\($0)`" }, suggestion: close.map { QueryError.Suggestion($0, at: name.span) })
    if close == nil {
      let known = context.queries.keys.sorted()
      error.help = known.isEmpty ? "none is defined yet: `query \(name.text)() = from …`" : thereAre(known)
    }
    return error
  }

  private func arguments(
    of call: Syntax.QueryCall, for definition: Syntax.Definition
  ) throws(QueryError) -> [String: ParameterValue] {
    var values: [String: ParameterValue] = [:]
    var next = 0
    for argument in call.arguments {
      let declaration: Syntax.ParameterDeclaration
      if let label = argument.label {
        guard let named = definition.parameters.first(where: { $0.parameter.name == label.text }) else {
          let close = Nearest.best(to: label.text, among: definition.parameters.map(\.parameter.name))
          throw QueryError(
            .unknownParameter, .unknown("parameter", name: label.text, where: "of `\(call.name.text)`"), at: label.span,
            label: close.map { "nearest: `\($0)`" },
            suggestion: close.map { QueryError.Suggestion($0, at: label.span) },
            help: close == nil ? Self.declared(definition) : nil)
        }
        declaration = named
      } else {
        guard next < definition.parameters.count else {
          throw QueryError(
            .argumentCount,
            "`\(call.name.text)` takes \(definition.parameters.count == 1 ? "one argument" : "\(definition.parameters.count) arguments")",
            at: argument.span,
            label: "\(call.arguments.count) given", help: Self.declared(definition))
        }
        declaration = definition.parameters[next]
        next += 1
      }
      guard values[declaration.parameter.name] == nil else {
        throw QueryError(
          .duplicateName, .duplicate("`\(declaration.parameter.name)`"), at: argument.span)
      }
      values[declaration.parameter.name] = try value(argument, for: declaration, of: call.name.text)
    }
    for declaration in definition.parameters where values[declaration.parameter.name] == nil {
      guard let constant = declaration.defaultValue else {
        throw QueryError(
          .missingArgument, "`\(call.name.text)` needs `\(declaration.parameter.name)`", at: call.span,
          label: declaration.type.noun,
          help: "it is declared `$\(declaration.parameter.name): \(declaration.type.rawValue)`")
      }
      values[declaration.parameter.name] = try value(constant, as: declaration.type)
    }
    return values
  }

  private static func declared(_ definition: Syntax.Definition) -> String {
    let parameters = definition.parameters.map(\.description).joined(separator: ", ")
    return VisibleText.escaped("it is declared `\(definition.name.text)(\(parameters))`")
  }

  /// An argument is a value: a literal, or a parameter of where the call stands.
  private func value(
    _ argument: Syntax.Argument, for declaration: Syntax.ParameterDeclaration, of query: String
  ) throws(QueryError) -> ParameterValue {
    if case .path(let path) = argument.value {
      let wantsText = declaration.type == .text || declaration.type == .name
      throw QueryError(
        .typeMismatch, .mismatch(found: "`\(path.text)`", expected: "a value"), at: path.span,
        label: wantsText ? "text stands in quotation marks" : nil,
        suggestion: wantsText ? QueryError.Suggestion("\"\(path.text)\"", at: path.span) : nil)
    }
    let typed = try expression(argument.value, in: NameScope(origin: 0))
    guard typed.literal != nil else {
      throw QueryError(
        .typeMismatch, .mismatch(found: "an expression", expected: "a value"), at: argument.value.span)
    }
    return try converted(typed, to: declaration, of: query)
  }

  func value(_ constant: Syntax.Constant, as type: FieldType) throws(QueryError) -> ParameterValue {
    let typed = try self.constant(constant)
    guard let literal = fitted(typed, to: type) else {
      throw QueryError(
        .typeMismatch, .mismatch(found: typed.type.noun, expected: type.noun), at: typed.span)
    }
    return .value(literal, type)
  }

  private func converted(
    _ typed: Typed, to declaration: Syntax.ParameterDeclaration, of query: String
  ) throws(QueryError) -> ParameterValue {
    let settled = try settled(typed, as: declaration.type)
    if let literal = fitted(settled, to: declaration.type) { return .value(literal, declaration.type) }
    var error = QueryError(
      .typeMismatch, .mismatch(found: typed.type.noun, expected: declaration.type.noun), at: typed.span,
      label: "`$\(declaration.parameter.name)` is \(declaration.type.noun)")
    if declaration.type == .list { error.help = "a list is set first: `set $list = (…)`, then `from \(query)($list)`" }
    if declaration.type == .date {
      var date = typed
      date.type = .date
      error.suggestion = mismatch(date, typed).suggestion
      error.help = mismatch(date, typed).help
    }
    throw error
  }

  /// Nil where the value is none of the type. A bare year is a date where one is wanted.
  private func fitted(_ typed: Typed, to type: FieldType) -> Literal? {
    switch (type, typed.literal) {
    case (.text, .text), (.name, .text), (.number, .integer), (.number, .number), (.bool, .bool), (.date, .date),
      (.list, .list):
      typed.literal
    case (.date, .integer(let year)): DateInterval(year: year).map { .date($0) }
    default: nil
    }
  }

  func constant(_ constant: Syntax.Constant) throws(QueryError) -> Typed {
    switch constant {
    case .literal(let literal): return try self.literal(literal)
    case .list(let literals, let span):
      var values: [Literal] = []
      for literal in literals {
        if let value = try self.literal(literal).literal { values.append(value) }
      }
      return Typed(expression: .literal(.list(values)), type: .list, span: span)
    case .missing(let span): throw QueryError(.incomplete, "a value is missing", at: span)
    }
  }
}
