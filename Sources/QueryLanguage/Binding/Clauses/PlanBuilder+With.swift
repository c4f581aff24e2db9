import CorpusModel

/// `with`: names for expressions.
extension PlanBuilder {
  /// `with length(text) as n`: a name for an expression, and a column where nothing is selected.
  func apply(with items: Syntax.Items, isShown: Bool) {
    guard hasRoom(for: items.items.map(\.span)) else { return }
    var scope = rowScope
    scope.aggregates = .perRow
    for item in items.items {
      attempt { () throws(QueryError) in
        let typed = try expression(item.expression, in: scope)
        let column = OutputColumn(name: columnName(item), expression: typed.expression, type: typed.type)
        if item.alias != nil { define(column) }
        guard isShown, case .rows(let grain, var columns) = plan.output else { return }
        let levels = tree.pruned(typed.expression.mentionedLevels).union([grain])
        guard let deepest = tree.deepest(levels) else {
          throw siblings(levels, at: item.span, help: "rows here are \(tree.collection(grain).name)")
        }
        try checkPerRow(typed, grain: deepest)
        try append(column, to: &columns, at: item.span)
        if deepest != grain { try checkStillBelow(columns, grain: deepest, at: item.span) }
        plan.output = .rows(grain: deepest, columns: columns)
      }
    }
  }

  private func checkStillBelow(_ columns: [OutputColumn], grain: Int, at span: SourceSpan) throws(QueryError) {
    for column in columns {
      var levels = column.expression.aggregates.map(\.level)
      if case .nested(let level, _) = column.expression { levels.append(level) }
      guard levels.allSatisfy({ tree.isBelow($0, grain) }) else {
        throw QueryError(
          .grainMismatch, "rows would become \(tree.collection(grain).name)", at: span,
          label: "`\(column.name)` gathers them", help: "write a `select` with what is wanted")
      }
    }
  }
}
