import CorpusModel

/// `having`, `order by`, `limit`, `sample`: what is said of the rows that are shown.
extension PlanBuilder {
  private var outputScope: NameScope {
    var scope = rowScope
    scope.seesOutputs = true
    switch plan.output {
    case .rows: scope.aggregates = .perRow
    case .groups(let grain, _, _), .total(let grain, _): scope.aggregates = .grouped(grain: grain)
    }
    return scope
  }

  func apply(having filter: Syntax.Filter) {
    isGrouping = if case .groups = plan.output { true } else { false }
    defer { isGrouping = false }
    attempt { () throws(QueryError) in
      if Self.asksOfChildren(filter.predicate) {
        throw QueryError(
          .grainMismatch, "`having` speaks about what is shown", at: filter.span,
          label: "children are asked for in `where`")
      }
      var predicate = try gathered(filter)
      predicate = try predicate.mapped { (expression: Expression) throws(QueryError) in
        try shown(expression, name: filter.predicate.description, at: filter.predicate.span)
      }
      let levels = tree.pruned(predicate.mentionedLevels)
      let allowed: Set<Int> = if case .rows(let grain, _) = plan.output { Set(tree.chain(grain)) } else { [] }
      guard levels.isSubset(of: allowed) else {
        throw QueryError(
          .grainMismatch, "`having` speaks about what is shown", at: filter.span,
          help: "conditions on rows stand in `where`")
      }
      plan.having = plan.having.map { .and([$0, predicate]) } ?? predicate
    }
  }

  /// The condition of a `having`; where nothing is gathered, a name that is nothing else is told what it needs.
  private func gathered(_ filter: Syntax.Filter) throws(QueryError) -> Predicate {
    do throws(QueryError) {
      return try predicate(filter.predicate, in: outputScope)
    } catch {
      guard error.code == .unknownField, error.suggestion == nil, case .rows = plan.output,
        case .unknown(_, let name, _) = error.reason
      else { throw error }
      var error = error
      error.label = "nothing is gathered here"
      error.help = "gather first: `group by … select count() as \(name) having \(filter.predicate.description)`"
      throw error
    }
  }

  private static func asksOfChildren(_ predicate: Syntax.Predicate) -> Bool {
    switch predicate {
    case .or(let parts, _), .and(let parts, _): parts.contains(where: asksOfChildren)
    case .not(let inner, _), .isUnknown(let inner, _, _): asksOfChildren(inner)
    case .quantified: true
    case .condition(let condition): if case .span = condition.relation { true } else { false }
    case .missing: false
    }
  }

  func apply(order: Syntax.Order) {
    let hasRoom = hasRoom(for: order.terms.map(\.span)) { span in
      QueryError(.tooLong, .limit("this is too long an order", Self.columnsMax, unit: "fields"), at: span)
    }
    guard hasRoom else { return }
    isGrouping = if case .groups = plan.output { true } else { false }
    defer { isGrouping = false }
    var terms: [OrderTerm] = []
    for term in order.terms {
      attempt { () throws(QueryError) in
        let expression = try outputExpression(term.expression)
        terms.append(OrderTerm(expression: expression, isDescending: term.isDescending))
      }
    }
    plan.order = terms
  }

  func apply(limit: Syntax.Limit) {
    attempt { () throws(QueryError) in
      switch limit.kind {
      case .limit(let operand, let per):
        let number = try wholeNumber(operand)
        var expression: Expression?
        if let per { expression = try outputExpression(.path(per), isPath: true) }
        plan.cut = .limit(number, per: expression)
      case .sample(let operand, let seed):
        let number = try wholeNumber(operand)
        plan.cut = .sample(
          number, seed: try seed.map { (seed: Syntax.Operand) throws(QueryError) in try wholeNumber(seed) } ?? 1)
      }
    }
  }

  /// One value for each row that is shown.
  ///
  /// - Parameter isPath: only a path may stand there, as behind `per`.
  private func outputExpression(_ syntax: Syntax.Expression, isPath: Bool = false) throws(QueryError) -> Expression {
    let typed = try expression(syntax, in: outputScope)
    guard typed.type != .list else {
      throw QueryError(
        .typeMismatch, .mismatch(found: "a list", expected: "a value with an order"), at: typed.span,
        label: described(typed))
    }
    if case .rows(let grain, let columns) = plan.output {
      try checkPerRow(typed, grain: grain)
      let chain = Set(tree.chain(grain))
      if let deeper = typed.references.first(where: { !chain.contains($0.level) }) {
        throw deeperThanRows(deeper, grain: grain, isPath: isPath)
      }
      guard plan.isDistinct else { return typed.expression }
      if let place = columns.firstIndex(where: { $0.expression == typed.expression }) { return .output(place) }
      if case .output = typed.expression { return typed.expression }
      throw QueryError(
        .grainMismatch, "`\(syntax.description)` is no column of the distinct rows", at: typed.span,
        help: "add it to `select`")
    }
    return try shown(typed.expression, name: syntax.description, at: typed.span, references: typed.references)
  }

  /// In a grouped answer: keys for what they compute.
  private func shown(
    _ expression: Expression, name: String, at span: SourceSpan, references: [Typed.Reference] = []
  ) throws(QueryError) -> Expression {
    let typed = Typed(expression: expression, type: .text, span: span, references: references)
    switch plan.output {
    case .rows(let grain, _):
      for aggregate in expression.aggregates where !tree.isBelow(aggregate.level, grain) {
        throw QueryError(
          .aggregateGrain, "nothing to gather: each row is one of the \(tree.collection(grain).name)", at: span,
          help: "add `group by` for one value a group")
      }
      return expression
    case .groups(_, let keys, _): return try gathered(expression, keys, typed)
    case .total: return try gathered(expression, [], typed)
    }
  }

  private func deeperThanRows(_ reference: Typed.Reference, grain: Int, isPath: Bool) -> QueryError {
    let rows = tree.collection(grain).name
    guard tree.isBelow(reference.level, grain) else {
      return siblings([reference.level, grain], at: reference.span, help: "rows here are \(rows)")
    }
    let deeper = tree.collection(reference.level).name
    return QueryError(
      .grainMismatch, "`\(reference.name)` is deeper than the rows, which are \(rows)", at: reference.span,
      label: "a row has many",
      suggestion: isPath
        ? nil
        : QueryError.Suggestion(
          "max(\(reference.fullPath))", at: reference.span,
          help: "write `max(\(reference.fullPath))`, or select \(deeper)"),
      help: isPath ? "for one of each: `select \(deeper) limit 1 per \(reference.fullPath)`" : nil)
  }
}
