import CorpusModel
import QueryLanguage

/// What an expression or a predicate reads: levels, and the analyzers whose fields or rows they are.
struct NaiveReads {
  let plan: Plan
  let catalog: Catalog

  func levels(_ expression: Expression) -> Set<Int> { Set(fields(expression).map(\.level)) }

  func analyzers(_ expression: Expression) -> Set<String> {
    Set(
      fields(expression).compactMap { field in
        guard plan.levels[field.level].collection != "table" else { return nil }
        return catalog.analyzer(of: field.name, in: plan.levels[field.level].collection)
      })
  }

  func analyzers(_ predicate: Predicate) -> Set<String> {
    switch predicate {
    case .and(let parts), .or(let parts): return union(parts.map(analyzers))
    case .not(let inner), .isUnknown(let inner): return analyzers(inner)
    case .constant, .isPending: return []
    case .compare(let left, _, let right), .compareDates(let left, _, let right), .sameName(let left, let right):
      return union([analyzers(left), analyzers(right)])
    case .compareDate(let value, _, _), .isNamed(let value, _), .isIn(let value, _), .inResult(let value, _, _),
      .between(let value, _, _), .has(let value, _), .contains(let value, _), .startsWith(let value, _),
      .endsWith(let value, _), .matches(let value, _, _), .isMissing(let value), .isEmpty(let value):
      return analyzers(value)
    case .span(_, _, let collection): return Set([catalog.collection(collection)?.analyzer].compactMap(\.self))
    case .quantified(let quantified):
      let chain = plan.levels.chain(quantified.level).drop { $0 != quantified.anchor }.dropFirst()
      let makers = chain.compactMap { catalog.collection(plan.levels[$0].collection)?.analyzer }
      return union([Set(makers), quantified.predicate.map(analyzers) ?? []])
    }
  }

  private func union(_ parts: [Set<String>]) -> Set<String> { parts.reduce(into: []) { $0.formUnion($1) } }

  private func fields(_ expression: Expression) -> [(level: Int, name: String)] {
    switch expression {
    case .literal, .aggregate, .nested, .surroundings: []
    case .output(let place): fields(plan.columns[place].expression)
    case .field(let level, let name): [(level, name)]
    case .call(_, let arguments): arguments.flatMap(fields)
    case .arithmetic(_, let left, let right): fields(left) + fields(right)
    case .negated(let inner): fields(inner)
    }
  }
}
