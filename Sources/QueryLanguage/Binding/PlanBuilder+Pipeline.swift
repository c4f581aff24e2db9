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
        if !stages.isEmpty { throw late(stage, in: pipeline) }
        try apply(clauses)
      } else if let bound = attempt({ () throws(QueryError) in try self.stage(stage) }) {
        stages.append(bound)
      }
    }
    return stages
  }

  /// `| kwic "x" | where …`: what a stage shows is no longer asked.
  private func late(_ stage: Syntax.Stage, in pipeline: Syntax.Pipeline) -> QueryError {
    let others = pipeline.stages.filter { $0.span.start < stage.span.start && !$0.isClauses }
    let passed = others.map(\.description)
    let span = (others.first?.span ?? stage.span).through(stage.span)
    let moved = ([stage.description] + passed).joined(separator: " | ")
    return QueryError(
      .clauseOrder, "clauses stand before other stages", at: stage.span,
      label: "belongs before `\(others.first?.kind.name ?? "")`",
      suggestion: QueryError.Suggestion(moved, at: span, help: "write `\(VisibleText.escaped(moved))`"))
  }

  /// The plan as it stands.
  func finished() -> Plan {
    plan.levels = tree.levels
    return plan
  }

  private func apply(_ clauses: Syntax.Clauses) throws(QueryError) {
    willGroup = clauses.group != nil
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
      throw QueryError(
        .tooDeep, .limit("answers gone on from", Self.inputDepthMax, unit: "stages"), at: nil,
        help: "keep what there is so far, `Some = …`, and go on from that")
    }
  }

  /// The rows of a grouped answer: one level, its fields the columns.
  func goOn(fromTable inner: Plan, input: Input) {
    let table = Self.table(of: inner)
    let level = Level(collection: "table", parent: nil, link: .root)
    tree = LevelTree(catalog: context.catalog, levels: [level], table: table)
    plan = Plan(input: input, levels: [level], source: 0, output: .rows(grain: 0, columns: defaultColumns(0)))
    (ownReads, otherThans, equalities) = ([], [], [])
    collectOutputAliases()
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

extension Syntax.Stage {
  var isClauses: Bool { if case .clauses = kind { true } else { false } }
}
