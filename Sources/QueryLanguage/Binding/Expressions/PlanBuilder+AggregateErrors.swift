import CorpusModel

/// Errors for aggregates where nothing is gathered, with what to write instead (R8).
extension PlanBuilder {
  /// `count()` beside fields.
  func countOfRow(_ call: Syntax.Call, in scope: NameScope) -> QueryError {
    let children = bareDescendants(of: scope.origin).map(\.name)
    let counted = children.contains("quotes") ? "quotes" : children.first
    return QueryError(
      .aggregateGrain, "`count()` counts rows, and each row is one", at: call.span,
      label: "beside fields, without `group by`",
      help: "add `group by`" + (counted.map { ", or count children: `count(\($0))`" } ?? ""))
  }

  /// - Parameter expression: the aggregate, or a name that stands for one.
  func misplacedAggregate(
    _ expression: Syntax.Expression, _ place: NameScope.AggregateRule.Place, at span: SourceSpan, in scope: NameScope
  ) -> QueryError {
    let name = if case .call(let call) = expression { call.name.text } else { expression.description }
    switch place {
    case .filter:
      return QueryError(
        .aggregatePlace, "an aggregate in `where`", at: span, label: "`\(name)` is known after rows are gathered",
        help: insteadOfFilter(expression, in: scope))
    case .group:
      return QueryError(
        .aggregatePlace, "an aggregate in `group by`", at: span, label: "groups are made before `\(name)`",
        help: "group by a field and gather in `select`: `group by … select \(expression.description)`")
    case .inner, .aggregate:
      return QueryError(
        .aggregatePlace, "an aggregate inside an aggregate", at: span, label: "`\(name)` gathers already",
        help: "gather once, then go on from that: `group by … select \(expression.description) as n | select avg(n)`")
    }
  }

  /// What asks of an aggregate: `having`, and of the number of children a count before it.
  private func insteadOfFilter(_ expression: Syntax.Expression, in scope: NameScope) -> String {
    guard case .call(let call) = expression else { return "write `having \(expression.description) > …`" }
    if call.name.text == Aggregate.Kind.count.rawValue, case .path(let path)? = call.arguments.first,
      case .collection(let place)? = try? meaning(of: path, in: scope), !place.steps.isEmpty
    {
      let condition = call.filter.map { " (\($0))" } ?? ""
      return "children of a row are counted so: `count \(path.text)\(condition) >= …`"
    }
    let having = "having \(expression.description) > …"
    return willGroup
      ? "write it behind `group by` and `select`: `\(having)`" : "gather first: `group by … \(having)`"
  }
}
