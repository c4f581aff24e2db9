import CorpusModel
import QueryLanguage

/// Rows that are not in the answer, and why (R5, R7, R11).
extension FooterFacts {
  /// Parents at the source's level that survive and have no row at the grain.
  func collectVanished(_ report: (FooterFact) throws -> Void) throws {
    guard case .rows(let grain, _) = plan.output, plan.cut == nil, plan.isAncestor(plan.source, of: grain) else {
      return
    }
    let statement = try translating { () throws(DialectError) in
      try prepared.dialect.childlessCount(
        of: plan.source, without: grain, in: survivors(of: plan.source), limit: Self.countMax, prepared.bindings)
    }
    let count = FooterFact.Count(try executor.number(statement), max: Self.countMax)
    if count.number > 0 {
      try report(.vanished(count, collection: collection(plan.source), child: collection(grain)))
    }
  }

  func collectUnknown(_ report: (FooterFact) throws -> Void) throws {
    for level in plan.levels.indices where plan.levels[level].quantifier == nil {
      let conjuncts = plan.conjuncts.filter { $0.level == level }
      let fields = conjuncts.flatMap { missable($0.predicate) }
      guard !fields.isEmpty else { continue }
      let statement = try translating { () throws(DialectError) in
        try prepared.dialect.unknownCount(of: level, in: plan, limit: Self.countMax, prepared.bindings)
      }
      let count = FooterFact.Count(try executor.number(statement), max: Self.countMax)
      guard count.number > 0 else { continue }
      try report(.unknown(count, collection: collection(level), fields: names(fields)))
    }
  }

  func collectPending(_ report: (FooterFact) throws -> Void) throws {
    guard plan.levels.first?.collection == "articles" else { return }
    // Who asks what is pending has seen it.
    var asked: Set<String> = []
    plan.visit {
      if case .isPending(let analyzer) = $0 { asked.insert(analyzer) }
    } expression: { _ in
    }
    for analyzer in plan.analyzersRead(catalog) where !asked.contains(analyzer) {
      let statement = try translating { () throws(DialectError) in
        try prepared.dialect.pendingCount(analyzer, in: plan, limit: Self.countMax, prepared.bindings)
      }
      let count = FooterFact.Count(try executor.number(statement), max: Self.countMax)
      if count.number > 0 { try report(.pending(count, analyzer: analyzer)) }
    }
  }

  /// `no` holds where the condition is unknown for a child, `all` fails there.
  func collectUnknownChildren(_ report: (FooterFact) throws -> Void) throws {
    for (place, conjunct) in plan.conjuncts.enumerated() {
      for quantified in Self.positive(conjunct.predicate) {
        guard let predicate = quantified.predicate else { continue }
        let fields = missable(predicate)
        guard !fields.isEmpty else { continue }
        let unknown = Predicate.quantified(
          Quantified(kind: .any, anchor: quantified.anchor, level: quantified.level, predicate: .isUnknown(predicate)))
        var asked: Plan
        switch quantified.kind {
        case .no:
          asked = survivors(of: quantified.anchor, with: [Conjunct(level: conjunct.level, predicate: unknown)])
        case .all:
          // Those that fail for nothing else: no child is known to be against it.
          asked = survivors(of: quantified.anchor)
          let no = Predicate.quantified(
            Quantified(kind: .no, anchor: quantified.anchor, level: quantified.level, predicate: .not(predicate)))
          asked.conjuncts[place].predicate = .and([unknown, no])
        case .any, .count: continue
        }
        guard plan.levels[quantified.anchor].quantifier == nil else { continue }
        let count = try count(asked)
        guard count.number > 0 else { continue }
        try report(
          .unknownChild(
            count, collection: collection(quantified.anchor), child: collection(quantified.level),
            fields: names(fields), held: quantified.kind == .no))
      }
    }
  }

  /// Quantifiers that must hold for the conjunct to hold.
  private static func positive(_ predicate: Predicate) -> [Quantified] {
    switch predicate {
    case .quantified(let quantified): [quantified]
    case .and(let all): all.flatMap(positive)
    default: []
    }
  }

  /// Speakers that nobody knows are a group of their own.
  func collectUnknownGroup(_ report: (FooterFact) throws -> Void) throws {
    guard case .groups(let grain, let keys, _) = plan.output else { return }
    for key in keys {
      guard case .field(let level, "speaker") = key.expression, collection(level) == "quotes", level == grain else {
        continue
      }
      let missing = Conjunct(level: level, predicate: .isMissing(key.expression))
      let count = try count(survivors(of: grain, with: [missing]))
      if count.number > 0 { try report(.unknownGroup(count, collection: "quotes", field: "speaker")) }
    }
  }

  // MARK: Fields

  /// Fields read outside quantifiers that may be missing where their row is.
  private func missable(_ predicate: Predicate) -> [(level: Int, name: String)] {
    predicate.fields.filter { field in
      guard plan.levels.indices.contains(field.level) else { return false }
      return !Self.alwaysThere(field.name, collection(field.level))
    }
  }

  private func names(_ fields: [(level: Int, name: String)]) -> [String] {
    var names: [String] = []
    for field in fields where !names.contains(field.name) { names.append(field.name) }
    return names
  }

  /// Fields that a row of a core collection cannot lack.
  private static func alwaysThere(_ field: String, _ collection: String) -> Bool {
    if ["start", "end", "line", "n"].contains(field) { return true }
    switch collection {
    case "articles":
      return ["id", "path", "body", "words", "source.file", "source.start", "source.end"].contains(field)
    case "sentences": return field == "text"
    case "quotes": return ["text", "kind", "floating", "confidence", "rule"].contains(field)
    case "entities": return ["name", "surface", "kind"].contains(field)
    case "flags": return ["kind", "category", "severity", "tier", "text", "message"].contains(field)
    default: return false
    }
  }
}
