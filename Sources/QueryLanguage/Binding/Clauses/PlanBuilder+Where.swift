import CorpusModel

/// `where`: R2 and R4.
extension PlanBuilder {
  func apply(where filter: Syntax.Filter) {
    for conjunct in Self.conjuncts(filter.predicate) {
      attempt { () throws(QueryError) in
        let predicate = try self.predicate(conjunct, in: rowScope)
        let levels = tree.pruned(predicate.mentionedLevels)
        guard let level = levels.isEmpty ? plan.source : tree.deepest(levels) else {
          throw crossing(conjunct, levels)
        }
        plan.conjuncts.append(Conjunct(level: level, predicate: predicate))
        noteEquality(conjunct, predicate)
        noteOtherThan(predicate, at: conjunct.span)
      }
    }
  }

  /// Cut at every `and` that is not inside an `or` or `not`.
  private static func conjuncts(_ predicate: Syntax.Predicate) -> [Syntax.Predicate] {
    if case .and(let parts, _) = predicate { return parts.flatMap(conjuncts) }
    return [predicate]
  }

  /// R4: siblings in one condition. Where each side of an `or` speaks of one of them, its quantified form is shown.
  private func crossing(_ syntax: Syntax.Predicate, _ levels: Set<Int>) -> QueryError {
    let names = levels.filter { !tree.isAncestorOrSelf($0, of: plan.source) }.sorted().map { pathFromSource($0) }
    let forms = names.map { "`any \($0) (…)`" }
    guard case .or(let parts, let span) = syntax else {
      return siblings(levels, at: syntax.span, help: "ask for each on its own: " + forms.joined(separator: " and "))
    }
    var sides: [String]? = []
    for part in parts {
      guard let text = quantifiedText(part) else {
        sides = nil
        break
      }
      sides?.append(text)
    }
    var error = siblings(levels, at: span, help: "write " + forms.joined(separator: " or "))
    if let sides {
      error.help = nil
      error.suggestion = QueryError.Suggestion(sides.joined(separator: " or "), at: span)
    }
    return error
  }

  /// One side of an `or` as a statement about the source: `any quotes (speaker = "Peskov")`.
  private func quantifiedText(_ part: Syntax.Predicate) -> String? {
    let known = (errors, hints, ownReads)
    defer { (errors, hints, ownReads) = known }
    guard let predicate = try? predicate(part, in: rowScope) else { return nil }
    let levels = tree.pruned(predicate.mentionedLevels)
    guard let level = levels.isEmpty ? plan.source : tree.deepest(levels) else {
      guard case .and(let parts, _) = part else { return nil }
      let sides = parts.compactMap(quantifiedText)
      return sides.count == parts.count ? "(" + sides.joined(separator: " and ") + ")" : nil
    }
    let text = part.description
    if tree.isAncestorOrSelf(level, of: plan.source) { return text }
    return "any \(pathFromSource(level)) (\(text))"
  }

  /// How a query names a level: `quotes`, `quotes.entities`, `articles.entities` from a sibling.
  func pathFromSource(_ level: Int) -> String {
    let above = Set(tree.chain(plan.source))
    var names: [String] = []
    for step in tree.chain(level) {
      if above.contains(step) {
        if step != plan.source { names.append(tree.collection(step).name) }
        break
      }
      names.append(tree.collection(step).name)
    }
    return names.reversed().joined(separator: ".")
  }
}
