import CorpusModel
import QueryLanguage
import TextKernel

/// An unknown value is no error: nothing was found, and the nearest values are offered.
extension FooterFacts {
  func collectNearest(_ report: (FooterFact) throws -> Void) throws {
    let unknown = outcome.names.filter(\.matches.isEmpty)
    let compared = textComparisons()
    for name in unknown.prefix(Self.nearestMax) {
      let near = try executor.source.names(near: name.literal, limit: 3)
      try report(
        .nearest(
          literal: name.literal, field: "name",
          near.map { FooterFact.Candidate(value: $0.canonical, count: Int64($0.mentions)) }))
    }
    for (level, field, literal) in compared.prefix(Self.nearestMax) {
      guard let near = try nearest(literal, field, collection(level)), !near.isEmpty else { continue }
      try report(.nearest(literal: literal, field: field, near))
    }
    let left = max(0, unknown.count - Self.nearestMax) + max(0, compared.count - Self.nearestMax)
    if left > 0 { try report(.notLookedUp(Int64(left))) }
  }

  /// Values of a long list are not all looked for: a footer must not take longer than its answer.
  private static let nearestMax = 5

  /// `outlet = "TAS"`: a text field that is asked to be a value.
  private func textComparisons() -> [(level: Int, field: String, literal: String)] {
    var found: [(level: Int, field: String, literal: String)] = []
    var seen: Set<[String]> = []
    func add(_ expression: Expression, _ literal: Literal) {
      guard case .field(let level, let field) = expression, case .text(let text) = literal,
        plan.levels.indices.contains(level), catalog.collection(collection(level))?.field(field)?.type == .text,
        !["body", "text", "title"].contains(field)
      else { return }
      if seen.insert([String(level), field, text]).inserted { found.append((level, field, text)) }
    }
    plan.visit { predicate in
      switch predicate {
      case .compare(let field, .equal, .literal(let literal)): add(field, literal)
      case .isIn(let field, let literals): for literal in literals { add(field, literal) }
      default: break
      }
    } expression: { _ in
    }
    return found
  }

  /// Nil where the field has the value, or too many values to look through.
  private func nearest(_ literal: String, _ field: String, _ collection: String) throws -> [FooterFact.Candidate]? {
    let statement = try translating { () throws(DialectError) in
      try prepared.dialect.values(of: field, in: collection, limit: Self.valuesMax + 1)
    }
    var values: [FooterFact.Candidate] = []
    try executor.source.query(statement) { row in
      if case .text(let value)? = row.first {
        values.append(FooterFact.Candidate(value: value, count: row.count > 1 ? row[1].integer ?? 0 : 0))
      }
      return true
    }
    guard values.count <= Self.valuesMax, !values.contains(where: { $0.value == literal }) else { return nil }
    let folded = Fold.fold(literal)
    guard !folded.isEmpty else { return nil }
    let most = min(3, (folded.count - 1) / 2)
    let ranked = values.compactMap { candidate -> (FooterFact.Candidate, Int)? in
      let other = Fold.fold(candidate.value)
      if !other.isEmpty, other.hasPrefix(folded) || folded.hasPrefix(other) { return (candidate, 0) }
      return Nearest.distance(folded, other, limit: most).map { (candidate, $0) }
    }
    if ranked.isEmpty, values.count <= 5 { return values }
    return ranked.sorted { ($0.1, -$0.0.count) < ($1.1, -$1.0.count) }.prefix(3).map(\.0)
  }
}
