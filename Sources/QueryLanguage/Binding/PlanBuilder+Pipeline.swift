import CorpusModel

/// A pipeline: its head, then clauses that merge into the plan where that means the same, and wrap it where not (R17).
extension PlanBuilder {
  func bind(_ pipeline: Syntax.Pipeline) throws(QueryError) -> [BoundStage] {
    switch pipeline.head {
    case .sentence(let sentence):
      try begin(sentence.source)
      try apply(sentence.clauses)
    case .result(let name):
      try goOn(from: name)
    case .last(let clauses):
      try goOn(from: Syntax.Identifier(text: "Last", span: clauses.span))
      try apply(clauses)
    }
    var stages: [BoundStage] = []
    for stage in pipeline.stages {
      if case .clauses(let clauses) = stage.kind {
        if !stages.isEmpty {
          throw QueryError(.clauseOrder, "clauses stand before other stages", at: stage.span)
        }
        try apply(clauses)
      } else if let bound = attempt({ () throws(QueryError) in try self.stage(stage) }) {
        stages.append(bound)
      }
    }
    return stages
  }

  /// The plan as it stands.
  func finished() -> Plan {
    plan.levels = tree.levels
    return plan
  }

  private func apply(_ clauses: Syntax.Clauses) throws(QueryError) {
    if let filter = clauses.filter {
      try goOnFromRows()
      apply(where: filter)
    }
    if let with = clauses.with {
      try goOnFromRows()
      apply(with: with, isShown: clauses.group == nil && clauses.select == nil)
    }
    if let group = clauses.group {
      try goOnFromRows()
      apply(group: group, select: clauses.select)
    } else if let select = clauses.select {
      try goOnFromRows()
      apply(select: select)
    }
    if let having = clauses.having {
      try goOnFromCut()
      apply(having: having)
    }
    if let order = clauses.order {
      try goOnFromCut()
      apply(order: order)
    }
    if let limit = clauses.limit {
      try goOnFromCut()
      apply(limit: limit)
    }
  }

  /// For what prunes or shows anew: groups become a table, rows that were chosen after pruning a tree of their own.
  private func goOnFromRows() throws(QueryError) {
    let isChosen = plan.cut != nil || plan.having != nil
    if isGathered || (plan.isTable && isChosen) {
      try wrapAsTable()
    } else if isChosen {
      try wrapAsTree()
    }
  }

  /// For what speaks of the rows shown: only a cut closes them.
  private func goOnFromCut() throws(QueryError) {
    guard plan.cut != nil else { return }
    if plan.isTable { try wrapAsTable() } else { try wrapAsTree() }
  }

  private var isGathered: Bool {
    switch plan.output {
    case .rows: false
    case .groups, .total: true
    }
  }

  private func wrapAsTree() throws(QueryError) {
    try deepen()
    let inner = finished()
    plan = inner.goingOn(input: .tree(inner))
  }

  private func wrapAsTable() throws(QueryError) {
    try deepen()
    let inner = finished()
    goOn(fromTable: inner, input: .table(inner))
  }

  private func deepen() throws(QueryError) {
    inputDepth += 1
    guard inputDepth <= Self.inputDepthMax else {
      throw QueryError(.tooDeep, .limit("answers gone on from", Self.inputDepthMax, unit: "stages"), at: nil)
    }
  }

  /// The rows of a grouped answer: one level, its fields the columns.
  private func goOn(fromTable inner: Plan, input: Input) {
    let fields = inner.columns.map { Field($0.name, $0.type, "Column of the result.") }
    let table = CorpusCollection(
      "table", parent: nil, summary: "The rows of a grouped result.", fields: fields,
      defaultColumns: fields.map(\.name))
    let level = Level(collection: "table", parent: nil, link: .root)
    tree = LevelTree(catalog: context.catalog, levels: [level], table: table)
    plan = Plan(input: input, levels: [level], source: 0, output: .rows(grain: 0, columns: defaultColumns(0)))
    (ownReads, otherThans, equalities) = ([], [], [])
    collectOutputAliases()
  }

  /// R17: from a kept result with the tree it pruned, or with its rows where it is grouped.
  private func goOn(from name: Syntax.Identifier) throws(QueryError) {
    guard let kept = context.results[name.text] else { throw unknownResult(name) }
    if kept.isTable {
      goOn(fromTable: kept, input: .resultTable(name.text))
    } else {
      plan = kept.goingOn(input: .result(name.text))
      tree = LevelTree(catalog: context.catalog, levels: plan.levels)
      collectOutputAliases()
    }
  }

  private func begin(_ source: Syntax.Source) throws(QueryError) {
    switch source {
    case .collection(let path): try begin(path)
    case .result(let name): try goOn(from: name)
    case .call(let call): try begin(call)
    case .missing(let span): throw QueryError(.incomplete, "a collection is missing", at: span)
    }
  }

  /// `from quotes`, `from quotes.entities`
  private func begin(_ path: Syntax.Path) throws(QueryError) {
    let first = path.parts[0]
    guard let collection = context.catalog.collection(first.text) else { throw unknownSource(path) }
    let root = collection.parent ?? collection.name
    tree = LevelTree(catalog: context.catalog, levels: [Level(collection: root, parent: nil, link: .root)])
    var source = 0
    if collection.parent != nil { source = try tree.down(from: 0, to: first.text, quantifier: nil) }
    for part in path.parts.dropFirst() {
      guard let child = context.catalog.collection(part.text),
        tree.link(from: tree.collection(source), to: child) != nil
      else { throw unknownSource(path) }
      source = try tree.down(from: source, to: part.text, quantifier: nil)
    }
    plan = Plan(input: .corpus, levels: tree.levels, source: source, output: .rows(grain: source, columns: []))
    plan.output = .rows(grain: source, columns: defaultColumns(source))
  }

  private func unknownSource(_ path: Syntax.Path) -> QueryError {
    let text = path.text
    let owners = context.catalog.collections.filter { $0.field(text) != nil }
    if path.parts.count == 1, let owner = owners.first, context.catalog.collection(text) == nil {
      return QueryError(
        .unknownCollection, .unknown("collection", name: text, where: ""), at: path.span,
        label: "this is a field of " + Self.listed(owners.map(\.name)),
        suggestion: QueryError.Suggestion(owner.name, at: path.span))
    }
    if context.queries[text] != nil {
      return QueryError(
        .unknownCollection, .unknown("collection", name: text, where: ""), at: path.span, label: "this is a query",
        suggestion: QueryError.Suggestion("()", at: path.span.after))
    }
    if path.parts.count > 1, let first = context.catalog.collection(path.parts[0].text) {
      let rest = path.parts[path.parts.count - 1]
      if first.field(path.parts.dropFirst().map(\.text).joined(separator: ".")) != nil {
        return QueryError(
          .unknownCollection, .unknown("collection", name: text, where: ""), at: path.span, label: "this is a field",
          suggestion: QueryError.Suggestion(first.name, at: path.span))
      }
      return QueryError(
        .unknownCollection, .unknown("collection", name: rest.text, where: "in \(first.name)"), at: rest.span)
    }
    var error = unknownCollection(path)
    if error.suggestion == nil,
      let name = Nearest.best(to: text, among: context.results.keys.sorted() + context.queries.keys.sorted())
    {
      error.label = "nearest: `\(name)`"
      error.suggestion = QueryError.Suggestion(name, at: path.span)
    }
    return error
  }
}

extension Plan {
  /// A plan over this one's rows with the same levels, shown alike: what was chosen by `having` and `limit` is in the
  /// input.
  func goingOn(input: Input) -> Plan {
    var next = Plan(input: input, levels: levels, source: source, output: output)
    next.definitions = definitions
    next.isDistinct = isDistinct
    next.order = order
    return next
  }
}
