import CorpusModel

/// `select` without `group by`, and `with`: R6, R8.
extension PlanBuilder {
  enum Selected {
    case value(Typed, name: String)
    case collection(level: Int, name: String, alias: String?, span: SourceSpan)
  }

  func apply(select selection: Syntax.Selection) {
    guard hasRoom(for: selection.items.map(\.span)) else { return }
    if selection.items.allSatisfy({ !Self.hasFreePath($0.expression) }),
      selection.items.contains(where: { hasAggregate($0.expression) })
    {
      total(selection)
      return
    }
    var scope = rowScope
    scope.aggregates = .perRow
    var selected: [Selected] = []
    var isComplete = true
    for item in selection.items {
      if let bound = attempt({ () throws(QueryError) in try self.item(item, in: scope) }) {
        selected.append(bound)
      } else {
        isComplete = false
      }
    }
    guard isComplete else { return }
    attempt { () throws(QueryError) in try finishRows(selected, selection) }
  }

  private func item(_ item: Syntax.Item, in scope: NameScope) throws(QueryError) -> Selected {
    if let (path, place) = try collectionPath(item.expression, in: scope) {
      return .collection(
        level: try level(place), name: path.text, alias: item.alias?.text, span: item.expression.span)
    }
    return .value(try expression(item.expression, in: scope), name: columnName(item))
  }

  private func finishRows(_ selected: [Selected], _ selection: Syntax.Selection) throws(QueryError) {
    let grain = try self.grain(of: selected, selection)
    var columns: [OutputColumn] = []
    var aliases: [OutputColumn] = []
    for (item, syntax) in zip(selected, selection.items) {
      switch item {
      case .value(let typed, let name):
        try checkPerRow(typed, grain: grain)
        let column = OutputColumn(name: name, expression: typed.expression, type: typed.type)
        try append(column, to: &columns, at: syntax.span)
        if syntax.alias != nil { aliases.append(column) }
      case .collection(let level, let name, let alias, let span):
        if tree.isAncestorOrSelf(level, of: grain) {
          if alias != nil {
            throw QueryError(
              .unsupported, "`\(name)` shows several columns and takes no one name", at: syntax.span,
              help: "name fields: `\(name).…`")
          }
          for column in defaultColumns(level) where !columns.contains(column) {
            try append(column, to: &columns, at: span)
          }
        } else if tree.isBelow(level, grain) {
          if selection.isDistinct {
            throw QueryError(
              .unsupported, "`distinct` compares values, and `\(name)` are rows", at: span,
              help: "name a field: `\(name).…`")
          }
          let nested = Expression.nested(level: level, columns: nestedColumns(level, in: grain))
          try append(OutputColumn(name: alias ?? name, expression: nested, type: .list), to: &columns, at: syntax.span)
        } else {
          throw siblings([level, grain], at: span, help: "rows here are \(tree.collection(grain).name)")
        }
      }
    }
    show(.rows(grain: grain, columns: columns), isDistinct: selection.isDistinct)
    for alias in aliases { define(alias) }
  }

  /// The deepest level among the items; a collection beside others nests and does not count (R6).
  private func grain(of selected: [Selected], _ selection: Syntax.Selection) throws(QueryError) -> Int {
    if selected.count == 1, case .collection(let level, _, _, _) = selected[0] { return level }
    var levels = Set<Int>()
    var collections: [Int] = []
    for item in selected {
      switch item {
      case .value(let typed, _): levels.formUnion(tree.pruned(typed.expression.mentionedLevels))
      case .collection(let level, _, _, _): collections.append(level)
      }
    }
    if levels.isEmpty {
      return tree.deepest(collections.filter { tree.isAncestorOrSelf($0, of: plan.source) }) ?? plan.source
    }
    guard let grain = tree.deepest(levels) else {
      let names = levels.filter { tree.isBelow($0, plan.source) }.sorted().map { pathFromSource($0) }
      throw siblings(
        levels, at: selection.span,
        help: names.count < 2 ? "select from one of them" : "side by side: `select \(names.joined(separator: ", "))`")
    }
    return grain
  }

  /// Inside a row: without what the row itself already says.
  private func nestedColumns(_ level: Int, in grain: Int) -> [OutputColumn] {
    let above = Set(tree.chain(grain))
    return defaultColumns(level).filter { $0.expression.mentionedLevels.isDisjoint(with: above) }
  }

  private func total(_ selection: Syntax.Selection) {
    var scope = rowScope
    scope.aggregates = .grouped(grain: plan.source)
    isGrouping = false
    var columns: [OutputColumn] = []
    for item in selection.items {
      attempt { () throws(QueryError) in
        let typed = try expression(item.expression, in: scope)
        try append(
          OutputColumn(name: columnName(item), expression: typed.expression, type: typed.type), to: &columns,
          at: item.span)
      }
    }
    show(.total(grain: plan.source, columns: columns), isDistinct: false)
  }

  /// A path outside every aggregate: the answer then has rows, not one total.
  static func hasFreePath(_ syntax: Syntax.Expression) -> Bool {
    switch syntax {
    case .literal, .parameter, .missing: false
    case .path: true
    case .call(let call):
      Aggregate.Kind(rawValue: call.name.text) == nil && call.arguments.contains(where: hasFreePath)
    case .arithmetic(_, let left, let right, _): hasFreePath(left) || hasFreePath(right)
    case .negated(let inner, _): hasFreePath(inner)
    }
  }

  private func hasAggregate(_ syntax: Syntax.Expression) -> Bool {
    switch syntax {
    case .literal, .parameter, .missing, .path: false
    case .call(let call):
      Aggregate.Kind(rawValue: call.name.text) != nil || call.arguments.contains(where: hasAggregate)
    case .arithmetic(_, let left, let right, _): hasAggregate(left) || hasAggregate(right)
    case .negated(let inner, _): hasAggregate(inner)
    }
  }
}
