import CorpusModel
import QueryLanguage
import TextKernel

/// An unknown value is no error: the nearest values are offered.
extension FooterFacts {
  /// Near values are looked for so many times, and of the rest it is said how many they are: a footer must not take
  /// longer than its answer.
  private static let searchesMax = 5

  /// Names that nobody has, whatever else was found.
  func collectNobody(_ report: (FooterFact) throws -> Void) throws {
    let unmatched = outcome.names.filter(\.matches.isEmpty)
    for name in unmatched.prefix(Self.searchesMax) {
      // Found all the same.
      if outcome.rows > 0, try executor.source.isUnnamedSource(name.literal) { continue }
      let near = try executor.source.names(near: name.literal, limit: 3)
      try report(
        .nearest(
          literal: name.literal, field: "name",
          near.map { FooterFact.Candidate(value: $0.canonical, count: Int64($0.mentions)) }))
    }
    if unmatched.count > Self.searchesMax { try report(.nobody(more: Int64(unmatched.count - Self.searchesMax))) }
  }

  /// Nothing was found: texts that no row has.
  func collectNearest(_ report: (FooterFact) throws -> Void) throws {
    var known: [String: NearValues?] = [:]
    var searches = 0
    var left = 0
    for (level, field, literal) in textComparisons() {
      let place = collection(level) + "." + field
      if known[place] == nil { known[place] = .some(try values(of: field, in: collection(level))) }
      guard let values = known[place] ?? nil, !values.has(literal) else { continue }
      guard searches < Self.searchesMax else {
        left += 1
        continue
      }
      searches += 1
      let near = values.near(literal)
      if !near.isEmpty { try report(.nearest(literal: literal, field: field, near)) }
    }
    if left > 0 { try report(.notLookedUp(Int64(left))) }
  }

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

  /// Nil where there are too many to look through.
  private func values(of field: String, in collection: String) throws -> NearValues? {
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
    return values.count <= Self.valuesMax ? NearValues(values) : nil
  }
}

/// The values of a field, with how often each occurs.
private struct NearValues {
  private let candidates: [FooterFact.Candidate]
  private let texts: Set<String>

  init(_ candidates: [FooterFact.Candidate]) {
    self.candidates = candidates
    texts = Set(candidates.map(\.value))
  }

  func has(_ literal: String) -> Bool { texts.contains(literal) }

  /// Those it begins, or that begin it, then by edit distance, then the most frequent; all where there are few.
  func near(_ literal: String) -> [FooterFact.Candidate] {
    let folded = Fold.fold(literal)
    guard !folded.isEmpty else { return [] }
    let most = min(3, (folded.count - 1) / 2)
    let ranked = candidates.compactMap { candidate -> (FooterFact.Candidate, Int)? in
      let other = Fold.fold(candidate.value)
      if !other.isEmpty, other.hasPrefix(folded) || folded.hasPrefix(other) { return (candidate, 0) }
      return Nearest.distance(folded, other, limit: most).map { (candidate, $0) }
    }
    if ranked.isEmpty, candidates.count <= 5 { return candidates }
    return ranked.sorted { ($0.1, -$0.0.count) < ($1.1, -$1.0.count) }.prefix(3).map(\.0)
  }
}
