import CorpusModel

extension PlanBuilder {
  func expression(_ syntax: Syntax.Expression, in scope: NameScope) throws(QueryError) -> Typed {
    switch syntax {
    case .literal(let literal): return try self.literal(literal)
    case .parameter(let parameter): return try self.parameter(parameter)
    case .path(let path): return try self.path(path, in: scope)
    case .call(let call):
      if let function = Function(rawValue: call.name.text) { return try self.call(function, call, in: scope) }
      if let kind = Aggregate.Kind(rawValue: call.name.text) { return try aggregate(kind, call, in: scope) }
      throw unknownFunction(call.name)
    case .arithmetic(let operation, let left, let right, let span):
      let left = try number(left, in: scope)
      let right = try number(right, in: scope)
      return Typed(
        expression: .arithmetic(operation, left.expression, right.expression), type: .number, span: span,
        references: left.references + right.references, aggregates: left.aggregates + right.aggregates)
    case .negated(let inner, let span):
      var typed = try number(inner, in: scope)
      typed.span = span
      typed.field = nil
      switch typed.expression {
      case .literal(.integer(let value)) where value != .min: typed.expression = .literal(.integer(-value))
      case .literal(.number(let value)): typed.expression = .literal(.number(-value))
      default: typed.expression = .negated(typed.expression)
      }
      return typed
    case .missing(let span):
      throw QueryError(.incomplete, "a value is missing", at: span)
    }
  }

  func literal(_ literal: Syntax.Literal) throws(QueryError) -> Typed {
    let value: Literal
    switch literal.value {
    case .text(let text): value = .text(text)
    case .integer(let number): value = .integer(number)
    case .decimal(let number): value = .number(number)
    case .bool(let bool): value = .bool(bool)
    case .date(let date):
      guard let interval = DateInterval(date, today: context.today) else {
        throw QueryError(.invalidDate, "no such date", at: literal.span)
      }
      value = .date(interval)
    }
    return Typed(expression: .literal(value), type: value.type, span: literal.span)
  }

  func operand(_ operand: Syntax.Operand) throws(QueryError) -> Typed {
    switch operand {
    case .literal(let literal): return try self.literal(literal)
    case .parameter(let parameter): return try self.parameter(parameter)
    case .missing(let span): throw QueryError(.incomplete, "a value is missing", at: span)
    }
  }

  private func path(_ path: Syntax.Path, in scope: NameScope) throws(QueryError) -> Typed {
    if scope.seesOutputs, path.parts.count == 1, let output = outputAliases[path.text] {
      return Typed(expression: .output(output.place), type: output.type, span: path.span)
    }
    switch try meaning(of: path, in: scope) {
    case .field(let place, let field, let isBare):
      let level = try self.level(place)
      return Typed(
        expression: .field(level: level, name: field.name), type: field.type, span: path.span, field: field,
        references: [
          Typed.Reference(
            level: level, name: path.text, fullPath: fullPath(field.name, at: level), isBare: isBare, span: path.span)
        ])
    case .alias(let name):
      guard let definition = plan.definitions.last(where: { $0.name == name }) else {
        throw unknownField(path, in: scope)
      }
      return try alias(definition, path, in: scope)
    case .collection(let place):
      let field = path.text + "." + (collection(place).fields.first?.name ?? "id")
      let count =
        if case .forbidden(.filter) = scope.aggregates { "count \(path.text) >= 1" } else { "count(\(path.text))" }
      throw QueryError(
        .typeMismatch, .mismatch(found: "the collection `\(path.text)`", expected: "a value"), at: path.span,
        help: "name a field, as `\(field)`, or count: `\(count)`")
    }
  }

  /// A name given by `with` or `as` stands for its expression.
  private func alias(_ definition: OutputColumn, _ path: Syntax.Path, in scope: NameScope) throws(QueryError) -> Typed {
    let aggregates = definition.expression.aggregates
    if !aggregates.isEmpty, case .forbidden(let place) = scope.aggregates {
      throw misplacedAggregate(.path(path), place, at: path.span, in: scope)
    }
    if !aggregates.isEmpty, case .grouped = scope.aggregates {
      throw QueryError(
        .aggregatePlace, "`\(path.text)` is one value a row, not a group", at: path.span,
        help: "write the aggregate itself in `select`")
    }
    var reference = Typed(expression: definition.expression, type: definition.type, span: path.span)
    for level in definition.expression.mentionedLevels.sorted() {
      var full = path.text
      if case .field(_, let name) = definition.expression { full = fullPath(name, at: level) }
      reference.references.append(
        Typed.Reference(level: level, name: path.text, fullPath: full, isBare: true, span: path.span))
    }
    if case .field(let level, let name) = definition.expression {
      reference.field = tree.collection(level).fields.first { $0.name == name }
    }
    reference.aggregates = aggregates.map { ($0, path.span) }
    return reference
  }

  func fullPath(_ field: String, at level: Int) -> String {
    tree.table == nil ? tree.collection(level).name + "." + field : field
  }

  private func number(_ syntax: Syntax.Expression, in scope: NameScope) throws(QueryError) -> Typed {
    let typed = try settled(try expression(syntax, in: scope), as: .number)
    guard typed.type == .number else {
      throw QueryError(
        .typeMismatch, .mismatch(found: typed.type.noun, expected: "a number"), at: typed.span,
        label: described(typed))
    }
    return typed
  }

  /// For the label of a type error: «`speaker` is a name».
  func described(_ typed: Typed) -> String {
    if let reference = typed.references.first, typed.field != nil { return "`\(reference.name)` is \(typed.type.noun)" }
    return "this is \(typed.type.noun)"
  }
}
