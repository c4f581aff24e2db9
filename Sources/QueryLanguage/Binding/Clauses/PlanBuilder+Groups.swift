import CorpusModel

/// `group by`: R9.
extension PlanBuilder {
  func apply(group items: Syntax.Items, select selection: Syntax.Selection?) {
    guard hasRoom(for: items.items.map(\.span)), hasRoom(for: selection?.items.map(\.span) ?? []) else { return }
    guard let (keys, grain) = attempt({ () throws(QueryError) in try self.keys(items) }) else { return }
    if selection?.isDistinct == true, let span = selection?.span {
      errors.append(
        QueryError(
          .unsupported, "groups are distinct already", at: span, label: "`distinct` beside `group by`",
          help: "leave `distinct` out"))
    }
    isGrouping = true
    defer { isGrouping = false }
    guard let selection else {
      let count = Aggregate(kind: .count, argument: nil, level: grain)
      show(
        .groups(
          grain: grain, keys: keys,
          columns: [OutputColumn(name: "count()", expression: .aggregate(count), type: .number)]), isDistinct: false)
      return
    }
    show(groupColumns(selection, keys, grain: grain), isDistinct: false)
  }

  private func keys(_ items: Syntax.Items) throws(QueryError) -> ([OutputColumn], grain: Int) {
    var scope = rowScope
    scope.aggregates = .forbidden(.group)
    var keys: [OutputColumn] = []
    var levels: Set<Int> = [plan.source]
    for item in items.items {
      if let (path, place) = try collectionPath(item.expression, in: scope) {
        let field = collection(place).fields.first?.name ?? "id"
        throw QueryError(
          .typeMismatch, .mismatch(found: "the collection `\(path.text)`", expected: "a value"), at: path.span,
          help: "group by a field, as `\(path.text).\(field)`")
      }
      let typed = try expression(item.expression, in: scope)
      levels.formUnion(tree.pruned(typed.expression.mentionedLevels))
      try append(
        OutputColumn(name: columnName(item), expression: typed.expression, type: typed.type), to: &keys, at: item.span)
    }
    guard let grain = tree.deepest(levels) else {
      throw siblings(levels, at: items.span, help: "group by fields of one line of collections")
    }
    return (keys, grain)
  }

  /// Keys that `select` names take its aliases; what is neither a key nor gathered is an error. A share is bound last,
  /// since it sees the names of the others.
  private func groupColumns(
    _ selection: Syntax.Selection, _ keys: [OutputColumn], grain: Int
  ) -> Output {
    var keys = keys
    var scope = rowScope
    scope.aggregates = .grouped(grain: grain)
    var bound: [Int: OutputColumn] = [:]
    var places: [Int: Int] = [:]
    // First pass: which items are keys, so that the places of the others are known.
    var next = keys.count
    for (index, item) in selection.items.enumerated() {
      if let key = keyIndex(item, keys) {
        if let alias = item.alias { keys[key].name = alias.text }
      } else {
        places[index] = next
        next += 1
      }
    }
    outputAliases = [:]
    for (place, key) in keys.enumerated() { outputAliases[key.name] = (place, key.type) }
    scope.seesOutputs = true
    var aliases = outputAliases
    for isShare in [false, true] {
      for (index, item) in selection.items.enumerated() where Self.isShare(item.expression) == isShare {
        guard let place = places[index] else { continue }
        attempt { () throws(QueryError) in
          let column = try groupColumn(item, keys, in: scope)
          bound[index] = column
          if item.alias != nil { aliases[column.name] = (place, column.type) }
        }
      }
      outputAliases = aliases
    }
    var columns: [OutputColumn] = []
    for index in bound.keys.sorted() {
      guard let column = bound[index] else { continue }
      attempt { () throws(QueryError) in
        if keys.contains(where: { $0.name == column.name }) {
          throw QueryError(
            .duplicateName, .duplicate("column `\(column.name)`"), at: selection.items[index].span,
            help: "give it a name of its own with `as`")
        }
        try append(column, to: &columns, behind: keys.count, at: selection.items[index].span)
      }
    }
    return .groups(grain: grain, keys: keys, columns: columns)
  }

  private func groupColumn(
    _ item: Syntax.Item, _ keys: [OutputColumn], in scope: NameScope
  ) throws(QueryError) -> OutputColumn {
    if let (path, _) = try collectionPath(item.expression, in: scope) {
      throw QueryError(
        .notGrouped, "a group has no one of \(path.text)", at: path.span,
        suggestion: QueryError.Suggestion("count(\(path.text))", at: path.span))
    }
    let typed = try expression(item.expression, in: scope)
    let expression = try gathered(typed.expression, keys, typed)
    return OutputColumn(name: columnName(item), expression: expression, type: typed.type)
  }

  /// The key that an item is: the same expression, or the key's name.
  private func keyIndex(_ item: Syntax.Item, _ keys: [OutputColumn]) -> Int? {
    if case .path(let path) = item.expression, let named = keys.firstIndex(where: { $0.name == path.text }) {
      return named
    }
    guard Self.hasFreePath(item.expression) else { return nil }
    let known = (errors, hints, ownReads)
    defer { (errors, hints, ownReads) = known }
    guard let typed = try? expression(item.expression, in: rowScope) else { return nil }
    return keys.firstIndex { $0.expression == typed.expression }
  }

  /// Puts keys for what they compute; any other field left has no one value in a group.
  func gathered(
    _ expression: Expression, _ keys: [OutputColumn], _ typed: Typed
  ) throws(QueryError) -> Expression {
    if let place = keys.firstIndex(where: { $0.expression == expression }) { return .output(place) }
    switch expression {
    case .literal, .output, .aggregate: return expression
    case .negated(let inner): return .negated(try gathered(inner, keys, typed))
    case .arithmetic(let operation, let left, let right):
      return .arithmetic(operation, try gathered(left, keys, typed), try gathered(right, keys, typed))
    case .call(let function, let arguments):
      var gatheredArguments: [Expression] = []
      for argument in arguments { gatheredArguments.append(try gathered(argument, keys, typed)) }
      return .call(function, gatheredArguments)
    case .field(let level, let name):
      let reference = typed.references.first { $0.level == level && $0.fullPath == fullPath(name, at: level) }
      throw notGrouped(reference?.name ?? name, keys, at: reference?.span, within: typed.span)
    case .nested, .surroundings:
      throw notGrouped("", keys, at: nil, within: typed.span)
    }
  }

  /// - Parameter span: where the field is named; nil where only the whole that names it is known.
  private func notGrouped(
    _ name: String, _ keys: [OutputColumn], at span: SourceSpan?, within whole: SourceSpan
  ) -> QueryError {
    let isTotal = keys.isEmpty
    let help = isTotal ? "write `first(\(name))`" : "add it to `group by`, or write `first(\(name))`"
    return QueryError(
      .notGrouped, isTotal ? "`\(name)` has no one value in a total" : "`\(name)` is no key of the group",
      at: span ?? whole, label: isTotal ? nil : "keys are " + Self.listed(keys.map { "`\($0.name)`" }),
      suggestion: span.map { QueryError.Suggestion("first(\(name))", at: $0, help: help) },
      help: span == nil ? help : nil)
  }

  private static func isShare(_ syntax: Syntax.Expression) -> Bool {
    switch syntax {
    case .literal, .parameter, .missing, .path: false
    case .call(let call): call.name.text == Aggregate.Kind.share.rawValue || call.arguments.contains(where: isShare)
    case .arithmetic(_, let left, let right, _): isShare(left) || isShare(right)
    case .negated(let inner, _): isShare(inner)
    }
  }
}
