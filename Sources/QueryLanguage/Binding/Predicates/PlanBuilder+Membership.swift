import CorpusModel

/// `in` and `between`.
extension PlanBuilder {
  func membership(
    _ subject: Syntax.Expression, _ membership: Syntax.Membership, in scope: NameScope
  ) throws(QueryError) -> Predicate {
    let left = try expression(subject, in: scope)
    switch membership {
    case .list(let operands, _):
      var values: [Typed] = []
      for operand in operands { values.append(try self.operand(operand)) }
      return try isIn(left, values)
    case .range(let low, let high, _):
      return try between(left, try operand(low), try operand(high))
    case .value(let operand):
      let value = try self.operand(operand)
      // Of the command line: one date, else a list of them.
      if left.type == .date, let interval = interval((try? settled(value, as: .date)) ?? value, for: left) {
        return compareDate(left.expression, .equal, interval)
      }
      if value.isRaw {
        var list = try self.settled(value, as: .list)
        list.isRaw = true
        return try isIn(left, elements(list))
      }
      if value.type == .list { return try isIn(left, elements(value)) }
      throw QueryError(
        .typeMismatch, .mismatch(found: value.type.noun, expected: left.type == .date ? "a date or a list" : "a list"),
        at: value.span, label: described(value), help: "write `in (…)`, or `=` for one value")
    case .result(let name): return try inResult(left, name)
    case .missing(let span): throw QueryError(.incomplete, "a list is missing", at: span)
    }
  }

  private func elements(_ list: Typed) -> [Typed] {
    guard case .list(let values) = list.literal else { return [] }
    return values.map { Typed(expression: .literal($0), type: $0.type, span: list.span, isRaw: list.isRaw) }
  }

  private func isIn(_ left: Typed, _ values: [Typed]) throws(QueryError) -> Predicate {
    var literals: [Literal] = []
    var intervals: [Predicate] = []
    for value in values {
      let value = left.type == .list ? value : try settled(value, as: left.type)
      switch (left.type, value.literal) {
      case (.date, _):
        guard let interval = interval(value, for: left) else { throw mismatch(left, value) }
        intervals.append(compareDate(left.expression, .equal, interval))
      case (.name, .text(let text)): literals.append(.text(text))
      case (.text, .text(let text)):
        checkVocabulary(left, text, at: value.span)
        literals.append(.text(text))
      case (.number, .integer), (.number, .number), (.bool, .bool):
        if let literal = value.literal { literals.append(literal) }
      default: throw mismatch(left, value)
      }
    }
    if left.type == .date, !intervals.isEmpty { return intervals.count == 1 ? intervals[0] : .or(intervals) }
    guard left.type == .name, left.literal == nil else { return .isIn(left.expression, literals) }
    return .isNamed(
      left.expression,
      literals.compactMap { if case .text(let text) = $0 { text } else { nil } })
  }

  func between(
    _ left: Typed, _ low: Syntax.Expression, _ high: Syntax.Expression, in scope: NameScope
  ) throws(QueryError) -> Predicate {
    try between(left, try expression(low, in: scope), try expression(high, in: scope))
  }

  /// Both ends included.
  private func between(_ left: Typed, _ low: Typed, _ high: Typed) throws(QueryError) -> Predicate {
    let low = try settled(low, as: left.type)
    let high = try settled(high, as: left.type)
    switch left.type {
    case .date:
      if let first = interval(low, for: left), let last = interval(high, for: left) {
        if first.start >= last.end { emptyRange(low, high) }
        return compareDate(left.expression, .equal, first.through(last))
      }
      return .and([
        try dateBound(left, .greaterOrEqual, low), try dateBound(left, .lessOrEqual, high),
      ])
    case .number, .text:
      for bound in [low, high] where bound.type != left.type { throw mismatch(left, bound) }
      if let first = low.literal, let last = high.literal {
        if Self.isAfter(first, last) { emptyRange(low, high) }
        return .between(left.expression, first, last)
      }
      return .and([
        .compare(left.expression, .greaterOrEqual, low.expression),
        .compare(left.expression, .lessOrEqual, high.expression),
      ])
    case .name, .bool, .list:
      throw QueryError(
        .typeMismatch, .mismatch(found: left.type.noun, expected: "a number, a date or text"), at: left.span,
        label: described(left), help: "a range needs an order")
    }
  }

  private func dateBound(_ left: Typed, _ comparison: Comparison, _ bound: Typed) throws(QueryError) -> Predicate {
    if let interval = interval(bound, for: left) { return compareDate(left.expression, comparison, interval) }
    guard bound.type == .date else { throw mismatch(left, bound) }
    return .compareDates(left.expression, comparison, bound.expression)
  }

  private func emptyRange(_ low: Typed, _ high: Typed) {
    hint(Hint(.emptyRange, "the range is empty: its end lies before its start", at: low.span.through(high.span)))
  }

  private static func isAfter(_ first: Literal, _ last: Literal) -> Bool {
    switch (first, last) {
    case (.integer(let first), .integer(let last)): first > last
    case (.number(let first), .number(let last)): first > last
    case (.integer(let first), .number(let last)): Double(first) > last
    case (.number(let first), .integer(let last)): first > Double(last)
    default: false
    }
  }

  /// `x in A`: A's column of that name, else its ids (R17).
  private func inResult(_ left: Typed, _ name: Syntax.Identifier) throws(QueryError) -> Predicate {
    guard let result = context.results[name.text] else { throw unknownResult(name) }
    guard let reference = left.references.first, left.references.count == 1, left.field != nil else {
      throw QueryError(
        .typeMismatch, .mismatch(found: "an expression", expected: "a field"), at: left.span,
        label: "a result is asked by the name of a column")
    }
    let column = result.columns.first { column in
      if column.name == reference.name || column.name == reference.fullPath { return true }
      guard case .field(let level, let field) = column.expression, result.levels.indices.contains(level) else {
        return false
      }
      return result.levels[level].collection + "." + field == reference.fullPath
    }
    if let column {
      let texts: [FieldType] = [.text, .name]
      guard column.type == left.type || (texts.contains(column.type) && texts.contains(left.type)) else {
        throw QueryError(
          .typeMismatch, .mismatch(found: column.type.noun, expected: left.type.noun), at: name.span,
          label: "its column `\(column.name)` is \(column.type.noun)",
          labels: [QueryError.Label(left.span, described(left))])
      }
      return .inResult(left.expression, result: name.text, column: column.name)
    }
    if reference.fullPath == "articles.id", !result.isTable {
      return .inResult(left.expression, result: name.text, column: nil)
    }
    throw QueryError(
      .unknownField, .unknown("column", name: reference.name, where: "in `\(name.text)`"), at: left.span,
      help: "its columns: " + Self.listed(result.columns.map { "`\($0.name)`" }))
  }
}
