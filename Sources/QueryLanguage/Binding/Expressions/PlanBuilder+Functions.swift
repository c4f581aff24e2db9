import CorpusModel

extension PlanBuilder {
  func call(_ function: Function, _ call: Syntax.Call, in scope: NameScope) throws(QueryError) -> Typed {
    guard let description = function.description else { throw unknownFunction(call.name) }
    if call.isDistinct {
      throw QueryError(
        .aggregatePlace, "`distinct` belongs to an aggregate", at: call.span,
        label: "`\(description.name)` is a function")
    }
    if let filter = call.filter {
      throw QueryError(
        .aggregatePlace, "`where (…)` belongs to an aggregate", at: filter.span,
        label: "`\(description.name)` is a function")
    }
    let least = description.arguments.count - description.optional
    let most = description.isVariadic ? Int.max : description.arguments.count
    guard call.arguments.count >= least, call.arguments.count <= most else {
      throw QueryError(
        .argumentCount, "`\(description.name)` takes \(Self.counted(description))", at: call.span,
        label: "\(call.arguments.count) given", help: "write `\(description.usage)`")
    }
    var result = Typed(expression: .literal(.bool(false)), type: .text, span: call.span)
    var arguments: [Expression] = []
    var types: [Typed] = []
    for (place, argument) in call.arguments.enumerated() {
      let wanted = description.arguments[min(place, description.arguments.count - 1)]
      let typed = try self.argument(argument, wanted, of: description, in: scope)
      arguments.append(typed.expression)
      types.append(typed)
      result.references += typed.references
      result.aggregates += typed.aggregates
    }
    result.expression = .call(function, arguments)
    switch description.result {
    case .always(let type): result.type = type
    case .sameAsArguments: result.type = try commonType(types)
    }
    return result
  }

  private func argument(
    _ syntax: Syntax.Expression, _ wanted: FunctionDescription.ArgumentType, of description: FunctionDescription,
    in scope: NameScope
  ) throws(QueryError) -> Typed {
    var typed = try expression(syntax, in: scope)
    let isRight: Bool
    switch wanted {
    case .text:
      typed = try settled(typed, as: .text)
      isRight = typed.type == .text || typed.type == .name
    case .number:
      typed = try settled(typed, as: .number)
      isRight = typed.type == .number
    case .date:
      typed = try settled(typed, as: .date)
      isRight = typed.type == .date
    case .any:
      isRight = true
    }
    if isRight { return typed }
    let noun = wanted == .date ? "a date" : wanted == .number ? "a number" : "text"
    throw QueryError(
      .typeMismatch, .mismatch(found: typed.type.noun, expected: noun), at: typed.span, label: described(typed),
      help: "write `\(description.usage)`")
  }

  private func commonType(_ values: [Typed]) throws(QueryError) -> FieldType {
    guard let first = values.first else { return .text }
    var type = first.type
    for value in values.dropFirst() where value.type != type {
      if [type, value.type].allSatisfy({ $0 == .text || $0 == .name }) {
        type = .text
        continue
      }
      throw QueryError(
        .typeMismatch, .mismatch(found: value.type.noun, expected: type.noun), at: value.span, label: described(value),
        labels: [QueryError.Label(first.span, described(first))])
    }
    return type
  }

  private static func counted(_ description: FunctionDescription) -> String {
    let most = description.arguments.count
    let least = most - description.optional
    if description.isVariadic { return "\(least) arguments or more" }
    if least != most { return "\(least) or \(most) arguments" }
    return most == 1 ? "one argument" : "\(most) arguments"
  }

  func unknownFunction(_ name: Syntax.Identifier) -> QueryError {
    let known = Aggregate.table.map(\.name) + Function.table.map(\.name)
    if context.catalog.collection(name.text) != nil {
      return QueryError(
        .unknownFunction, .unknown("function", name: name.text, where: ""), at: name.span,
        label: "this is a collection",
        suggestion: QueryError.Suggestion("any " + name.text, at: name.span))
    }
    if context.queries[name.text] != nil {
      return QueryError(
        .unknownFunction, .unknown("function", name: name.text, where: ""), at: name.span, label: "this is a query",
        help: "a query stands behind `from`")
    }
    let close = Nearest.best(to: name.text, among: known)
    return QueryError(
      .unknownFunction, .unknown("function", name: name.text, where: ""), at: name.span,
      label: close.map { "nearest: `\($0)`" }, suggestion: close.map { QueryError.Suggestion($0, at: name.span) },
      help: close == nil ? "there are " + Self.listed(known.sorted()) : nil)
  }
}
