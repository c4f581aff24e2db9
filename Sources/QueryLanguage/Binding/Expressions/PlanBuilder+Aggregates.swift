import CorpusModel

/// R8: aggregates know where they belong.
extension PlanBuilder {
  func aggregate(_ kind: Aggregate.Kind, _ call: Syntax.Call, in scope: NameScope) throws(QueryError) -> Typed {
    guard let description = Aggregate.description(of: kind) else { throw unknownFunction(call.name) }
    if case .forbidden(let place) = scope.aggregates {
      throw misplacedAggregate(.call(call), place, at: call.span, in: scope)
    }
    guard call.arguments.count == 1 || (call.arguments.isEmpty && kind == .count && !call.isDistinct) else {
      throw QueryError(
        .argumentCount, "`\(kind.rawValue)` takes one argument", at: call.span, label: "\(call.arguments.count) given",
        help: "write `\(description.usage)`")
    }
    if call.isDistinct, kind != .count, kind != .list {
      throw QueryError(
        .aggregatePlace, "`distinct` belongs to `count` and `list`", at: call.span,
        label: kind == .sum || kind == .avg ? "equal values of different rows would count once" : nil,
        suggestion: QueryError.Suggestion(
          "\(kind.rawValue)(\(call.arguments.map(\.description).joined(separator: ", ")))", at: call.span))
    }
    if kind == .share { return try share(call, in: scope) }

    var typed = Typed(expression: .literal(.bool(false)), type: .number, span: call.span)
    var aggregate = Aggregate(kind: kind, argument: nil, isDistinct: call.isDistinct, level: 0)
    var isRepeated: Typed.Reference?
    if let argument = call.arguments.first, let level = try countedCollection(argument, kind, in: scope) {
      aggregate.level = level
      aggregate.isDistinct = false
    } else if let argument = call.arguments.first {
      var inner = scope
      inner.aggregates = .forbidden(.aggregate)
      inner.seesOutputs = false
      let value = try expression(argument, in: inner)
      try check(value, description)
      aggregate.argument = value.expression
      aggregate.level = try self.level(of: value, in: scope, call)
      isRepeated = value.references.first { $0.isBare && $0.level == aggregate.level }
      if description.result == .sameAsArgument { typed.type = value.type }
    } else {
      guard case .grouped(let grain) = scope.aggregates else { throw countOfRow(call, in: scope) }
      aggregate.level = grain
    }
    if case .always(let type) = description.result { typed.type = type }
    if case .grouped(let grain) = scope.aggregates {
      try check(aggregate, description, isRepeated, grain: grain, call)
    }
    if let filter = call.filter { aggregate.filter = try self.filter(filter, of: aggregate, call, in: scope) }
    typed.expression = .aggregate(aggregate)
    typed.aggregates = [(aggregate, call.span)]
    return typed
  }

  /// The level of `count(quotes)`; nil where the argument is a value.
  private func countedCollection(
    _ argument: Syntax.Expression, _ kind: Aggregate.Kind, in scope: NameScope
  ) throws(QueryError) -> Int? {
    guard kind == .count, case .path(let path) = argument,
      case .collection(let place) = try meaning(of: path, in: scope)
    else { return nil }
    return try level(place)
  }

  /// The deepest level of the argument; a constant is one value for each row.
  private func level(of value: Typed, in scope: NameScope, _ call: Syntax.Call) throws(QueryError) -> Int {
    let levels = tree.pruned(value.expression.mentionedLevels)
    if let deepest = tree.deepest(levels) { return deepest }
    if levels.isEmpty, case .grouped(let grain) = scope.aggregates { return grain }
    if levels.isEmpty { return scope.origin }
    throw siblings(levels, at: call.span, help: "an aggregate reads one line of collections")
  }

  private func check(_ value: Typed, _ description: AggregateDescription) throws(QueryError) {
    let isRight =
      switch description.argument {
      case .number: value.type == .number
      case .ordered: value.type != .list && value.type != .bool
      case .rows, .aggregate, .any: true
      }
    if isRight { return }
    let noun = description.argument == .number ? "a number" : "a number, a date or text"
    throw QueryError(
      .typeMismatch, .mismatch(found: value.type.noun, expected: noun), at: value.span, label: described(value),
      help: value.type == .bool ? "to count: `count() where (…)`" : nil)
  }

  /// Over groups: a bare field of an ancestor would count once for each row, so the path must say what is meant.
  private func check(
    _ aggregate: Aggregate, _ description: AggregateDescription, _ reference: Typed.Reference?, grain: Int,
    _ call: Syntax.Call
  ) throws(QueryError) {
    guard tree.deepest([aggregate.level, grain]) != nil else {
      throw siblings([aggregate.level, grain], at: call.span, help: "rows here are \(tree.collection(grain).name)")
    }
    guard tree.isBelow(grain, aggregate.level), let reference, !description.ignoresRepeats, !aggregate.isDistinct
    else { return }
    let article = tree.collection(aggregate.level).name
    throw QueryError(
      .aggregateGrain, "`\(call.name.text)(\(reference.name))` would take `\(reference.name)` once for each row",
      at: reference.span, label: "a field of \(article); rows here are \(tree.collection(grain).name)",
      suggestion: QueryError.Suggestion(
        reference.fullPath, at: reference.span,
        help: "for each of the \(article) once: `\(call.name.text)(\(reference.fullPath))`"))
  }

  private func filter(
    _ syntax: Syntax.Predicate, of aggregate: Aggregate, _ call: Syntax.Call, in scope: NameScope
  ) throws(QueryError) -> Predicate {
    var inner = NameScope(origin: aggregate.level)
    inner.aggregates = .forbidden(.aggregate)
    let predicate = try self.predicate(syntax, in: inner)
    let chain = Set(tree.chain(aggregate.level))
    guard let deeper = tree.pruned(predicate.mentionedLevels).subtracting(chain).min() else { return predicate }
    let name = tree.collection(deeper).name
    throw QueryError(
      .grainMismatch, "`\(name)` are not what is counted here", at: syntax.span,
      label: "rows here are \(tree.collection(aggregate.level).name)",
      help: "write `any \(name) (…)`, or count them: `count(\(name)) where (…)`")
  }

  /// x over its sum in all groups.
  private func share(_ call: Syntax.Call, in scope: NameScope) throws(QueryError) -> Typed {
    guard case .grouped(let grain) = scope.aggregates, isGrouping else {
      throw QueryError(
        .aggregatePlace, "`share` needs `group by`", at: call.span, label: "a share of the sum in all groups",
        help: "as in `group by … select count() as n, share(n) as part`")
    }
    if let filter = call.filter {
      throw QueryError(
        .aggregatePlace, "`where (…)` belongs inside `share`", at: filter.span,
        help: "write `share(count() where (…))`")
    }
    var inner = scope
    inner.seesOutputs = true
    let value = try expression(call.arguments[0], in: inner)
    let isOutput = if case .output = value.expression { true } else { false }
    guard value.type == .number, isOutput || !value.aggregates.isEmpty, value.references.isEmpty else {
      throw QueryError(
        .aggregatePlace, "`share` takes an aggregate", at: value.span, label: described(value),
        help: "as in `count() as n, share(n) as part`")
    }
    let aggregate = Aggregate(kind: .share, argument: value.expression, level: grain)
    return Typed(
      expression: .aggregate(aggregate), type: .number, span: call.span, aggregates: [(aggregate, call.span)])
  }

  /// One value a row: what is gathered must stand below the row.
  func checkPerRow(_ typed: Typed, grain: Int) throws(QueryError) {
    for (aggregate, span) in typed.aggregates {
      if tree.isBelow(aggregate.level, grain) { continue }
      let rows = tree.collection(grain).name
      guard tree.deepest([aggregate.level, grain]) != nil else {
        throw siblings([aggregate.level, grain], at: span, help: "rows here are \(rows)")
      }
      throw QueryError(
        .aggregateGrain, "nothing to gather: each row is one of the \(rows)", at: span,
        label: "an aggregate beside fields is one value a row",
        help: "add `group by` for one value a group")
    }
  }

  /// R4. `help` says how to put it otherwise.
  func siblings(_ levels: some Sequence<Int>, at span: SourceSpan, help: String) -> QueryError {
    let names = Set(levels.filter { $0 != 0 }.map { tree.collection($0).name }).sorted()
    return QueryError(
      .siblings, "\(Self.listed(names)) are siblings and are never crossed", at: span,
      label: "each stands in the article on its own", help: help)
  }
}
