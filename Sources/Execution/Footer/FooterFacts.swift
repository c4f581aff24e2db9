import CorpusModel
import QueryLanguage

extension Executor {
  /// What is worth knowing about an answer: the cheap facts first, then those that take statements of their own.
  ///
  /// Each statement is bounded and ends with `CancellationError` when interrupted; what was found until then is
  /// handed to `report` already.
  package func facts(of outcome: Outcome, report: (FooterFact) throws -> Void) throws {
    guard !outcome.isExplanation else { return }
    let collector = FooterFacts(
      executor: self, outcome: outcome, prepared: try prepare(outcome.plan))
    try collector.collect(report)
  }

  /// Where an answer may not be to what was meant: a name of several, a word that nothing matches. For those who have
  /// no footer.
  package func doubts(of outcome: Outcome) throws -> [FooterFact] {
    guard !outcome.isExplanation, outcome.rows == 0 || outcome.names.contains(where: { $0.matches.count != 1 })
    else { return [] }
    return try FooterFacts(executor: self, outcome: outcome, prepared: try prepare(outcome.plan)).doubts()
  }

  package func facts(of outcome: Outcome) throws -> [FooterFact] {
    var found: [FooterFact] = []
    try facts(of: outcome) { found.append($0) }
    return found
  }
}

/// Collects the facts of one answer.
struct FooterFacts {
  /// Counting stops here: a footer must not take longer than its answer.
  static let countMax: Int64 = 100_001
  /// A field with more values than this is not searched for near ones.
  static let valuesMax: Int64 = 2_000

  let executor: Executor
  let outcome: Outcome
  let prepared: Prepared

  var plan: Plan { prepared.plan }
  var catalog: Catalog { prepared.dialect.catalog }

  func collect(_ report: (FooterFact) throws -> Void) throws {
    for fact in try counts() { try report(fact) }
    for file in outcome.exported { try report(.exported(file)) }
    for name in outcome.saved { try report(.saved(name: name, rows: outcome.rows, noun: noun)) }
    for fact in identities { try report(fact) }
    guard !readsTable else { return }
    try collectNobody(report)
    try collectVanished(report)
    try collectUnknown(report)
    try collectUnknownChildren(report)
    try collectUnknownGroup(report)
    try collectPending(report)
    if outcome.rows == 0 { try collectNearest(report) }
  }

  func doubts() throws -> [FooterFact] {
    var found = identities.filter { if case .ambiguous = $0 { true } else { false } }
    guard !readsTable else { return found }
    try collectNobody { found.append($0) }
    if outcome.rows == 0 { try collectNearest { found.append($0) } }
    return found
  }

  private var readsTable: Bool {
    switch plan.input {
    case .table, .resultTable: true
    case .corpus, .result, .tree, .combined: false
    }
  }

  // MARK: The rows themselves

  /// Plural: a collection, or what the groups are of.
  var noun: String {
    switch plan.output {
    case .rows(let grain, _): return plan.isDistinct || readsTable && grain == 0 ? "rows" : collection(grain)
    case .total: return "rows"
    case .groups(_, let keys, _):
      guard keys.count == 1, case .field(_, let name) = keys[0].expression,
        let word = name.split(separator: ".").last, !word.hasSuffix("s"), word.allSatisfy(\.isLetter)
      else { return "groups" }
      return word.hasSuffix("y") ? String(word.dropLast()) + "ies" : String(word) + "s"
    }
  }

  func collection(_ level: Int) -> String {
    plan.levels.indices.contains(level) ? plan.levels[level].collection : "rows"
  }

  private func counts() throws -> [FooterFact] {
    if case .total = plan.output { return [] }
    let rows =
      outcome.concordance.map { FooterFact.concordance($0, of: outcome.rows, noun: noun) }
      ?? .rows(outcome.rows, noun: noun, articles: outcome.articles)
    guard let limited = try limited() else { return [rows] }
    return outcome.concordance == nil ? [limited] : [rows, limited]
  }

  /// Of how many a cut left the rows; nil where it left all.
  private func limited() throws -> FooterFact? {
    guard let cut = plan.cut else { return nil }
    var whole = plan
    whole.cut = nil
    whole.order = []
    // Groups are as many whatever is said of them.
    if case .groups(let grain, let keys, _) = plan.output, plan.having == nil {
      whole.output = .groups(grain: grain, keys: keys, columns: [])
    }
    let all = try count(whole)
    guard all.number > outcome.rows else { return nil }
    let text =
      switch cut {
      case .limit(let number, let per): "limit " + FooterText.number(number) + (per == nil ? "" : " per " + name(per))
      case .sample(let number, let seed): "sample " + FooterText.number(number) + " seed " + String(seed)
      }
    return .limited(shown: outcome.rows, of: all, noun: noun, cut: text)
  }

  private func name(_ expression: Expression?) -> String {
    switch expression {
    case .field(_, let name)?: name
    case .output(let place)? where plan.columns.indices.contains(place): plan.columns[place].name
    default: "group"
    }
  }

  func count(_ plan: Plan) throws -> FooterFact.Count {
    let statement = try translating { () throws(DialectError) in
      try prepared.dialect.count(plan, limit: Self.countMax, prepared.bindings)
    }
    return FooterFact.Count(try executor.number(statement), max: Self.countMax)
  }

  /// Rows of a level that survive with some more conditions.
  func survivors(of level: Int, with conjuncts: [Conjunct] = []) -> Plan {
    var plan = plan
    plan.output = .rows(grain: level, columns: [])
    plan.conjuncts += conjuncts
    plan.order = []
    plan.having = nil
    plan.cut = nil
    plan.isDistinct = false
    return plan
  }

  private var identities: [FooterFact] {
    outcome.names.compactMap { name in
      if name.matches.count > 1 { return .ambiguous(literal: name.literal, name.matches) }
      guard let match = name.matches.first else { return nil }
      let isPlain = match.canonical == name.literal && match.spellings.allSatisfy { $0 == name.literal }
      return isPlain ? nil : .identity(literal: name.literal, match)
    }
  }
}
