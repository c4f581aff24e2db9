import CorpusModel

/// What a user should hear about a query that means something else than it may seem to.
extension PlanBuilder {
  /// Two `=` on one field of one child: both speak about the same child (R2).
  func noteEquality(_ syntax: Syntax.Predicate, _ predicate: Predicate) {
    guard case .condition(let condition) = syntax, case .compare(.equal, _) = condition.relation else { return }
    let level: Int
    let field: String
    let value: String
    switch predicate {
    case .isNamed(.field(let at, let name), let values) where values.count == 1:
      (level, field, value) = (at, name, values[0])
    case .compare(.field(let at, let name), .equal, .literal(.text(let text))):
      (level, field, value) = (at, name, text)
    default: return
    }
    let row = singular(tree.collection(level).name)
    for other in equalities where other.level == level && other.field == field && other.value != value {
      let first = "\(field) = \(Syntax.quoted(other.value))"
      let second = "\(field) = \(Syntax.quoted(value))"
      let isChild = !tree.isAncestorOrSelf(level, of: plan.source)
      let path = pathFromSource(level)
      hint(
        Hint(
          .sameChild, "one \(row) has one \(field): both conditions speak about the same \(row)", at: condition.span,
          suggestion: isChild
            ? "any \(path) (\(first)) and any \(path) (\(second))"
            : "\(field) in (\(Syntax.quoted(other.value)), \(Syntax.quoted(value)))"))
    }
    equalities.append(Equality(level: level, field: field, value: value))
  }

  /// `!=` on a child finds parents that have another one, not parents that have none.
  func noteOtherThan(_ predicate: Predicate, at span: SourceSpan) {
    let level: Int
    let field: String
    let value: String
    switch predicate {
    case .not(.isNamed(.field(let at, let name), let values)) where values.count == 1:
      (level, field, value) = (at, name, values[0])
    case .compare(.field(let at, let name), .notEqual, .literal(.text(let text))):
      (level, field, value) = (at, name, text)
    default: return
    }
    guard !tree.isAncestorOrSelf(level, of: plan.source) else { return }
    let parents = tree.collection(plan.source).name
    let children = tree.collection(level).name
    let text =
      field == "speaker"
      ? "these quote someone other than \(value); for \(parents) that never quote \(value)"
      : "these have \(children) with another \(field) than «\(value)»; for \(parents) that have none with it"
    otherThans.append(
      (
        level,
        Hint(
          .someOther, text, at: span,
          suggestion: "no \(pathFromSource(level)) (\(field) = \(Syntax.quoted(value)))")
      ))
  }

  /// The hints that depend on what is shown.
  func finishHints() {
    for (level, hint) in otherThans where !tree.isAncestorOrSelf(level, of: plan.grain) { self.hint(hint) }
    var children: [CorpusCollection] = []
    for level in shownLevels() where tree.isBelow(level, plan.source) {
      let collection = tree.collection(level)
      if !children.contains(where: { $0.name == collection.name }) { children.append(collection) }
    }
    let own = tree.levels.isEmpty ? "" : tree.collection(plan.source).name
    var told = Set<String>()
    for read in ownReads {
      guard let child = children.first(where: { $0.field(read.name) != nil }) else { continue }
      guard told.insert(read.name).inserted else { continue }
      hint(
        Hint(
          .ownField, "`\(read.name)` was read from \(own); \(child.name) have one too", at: read.span,
          suggestion: "\(pathFromSource(children: child.name)).\(read.name)"))
    }
  }

  private func shownLevels() -> Set<Int> {
    var levels: Set<Int> = [plan.grain]
    for column in plan.columns {
      column.expression.collectLevels(into: &levels)
      if case .nested(let level, _) = column.expression { levels.insert(level) }
      for aggregate in column.expression.aggregates { levels.insert(aggregate.level) }
    }
    return levels
  }

  private func pathFromSource(children name: String) -> String {
    shownLevels().sorted().first { tree.isBelow($0, plan.source) && tree.collection($0).name == name }
      .map { pathFromSource($0) } ?? name
  }

  private func singular(_ plural: String) -> String {
    plural.hasSuffix("ies") ? plural.dropLast(3) + "y" : plural.hasSuffix("s") ? String(plural.dropLast()) : plural
  }
}
