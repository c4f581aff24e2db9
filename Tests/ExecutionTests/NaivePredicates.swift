import CorpusModel
import QueryLanguage
import TextKernel

/// Three-valued truth (R11) of predicates at a row or over a group.
extension NaiveScope {
  func truth(_ predicate: Predicate) -> NaiveTruth {
    switch predicate {
    case .and(let parts): return .and(parts.map(truth))
    case .or(let parts): return .or(parts.map(truth))
    case .not(let inner): return truth(inner).negated
    case .isUnknown(let inner): return NaiveTruth(truth(inner) == .unknown)
    case .constant(let value): return NaiveTruth(value)
    case .isPending(let analyzer):
      return path.map { NaiveTruth(!world.hasRun(analyzer, on: $0[0].article)) } ?? .unknown
    case .quantified(let quantified): return absent.contains(quantified.anchor) ? .unknown : truth(quantified)
    case .span(let level, let relation, let collection):
      return absent.contains(level) ? .unknown : span(level, relation, collection)
    case .isMissing(let expression): return isTouched(expression) ? .unknown : isMissing(expression)
    case .compare(let left, let comparison, let right):
      return both(left, right) { NaiveTruth(comparison.holds(naiveOrder($0, $1))) }
    case .compareDates(let left, let comparison, let right): return both(left, right) { dates($0, comparison, $1) }
    case .sameName(let left, let right): return both(left, right) { sameName($0, $1) }
    case .compareDate(let expression, let comparison, let interval):
      return one(expression) { compare($0, comparison, interval) }
    case .isNamed(let expression, let literals): return one(expression) { isNamed($0, literals) }
    case .isIn(let expression, let literals):
      return one(expression) { value in
        NaiveTruth(literals.contains { Self.value($0).shown == Self.plain(value).shown })
      }
    case .inResult(let expression, let result, let column): return one(expression) { isIn($0, result, column) }
    case .between(let expression, let low, let high):
      return one(expression) { value in
        NaiveTruth(
          !NaiveValue.precedes(value, Self.value(low)) && !NaiveValue.precedes(Self.value(high), value))
      }
    case .has(let expression, let pattern): return has(expression, pattern)
    case .contains(let expression, let part):
      return folded(expression, part) { text, part in
        part.isEmpty || text.indices.contains { text[$0...].starts(with: part) }
      }
    case .startsWith(let expression, let part): return folded(expression, part) { $0.starts(with: $1) }
    case .endsWith(let expression, let part):
      return folded(expression, part) { $0.reversed().starts(with: $1.reversed()) }
    case .matches(let expression, let pattern, let ignoringCase):
      return one(expression) { value in
        let regex = try? RegexPattern(pattern, ignoringCase: ignoringCase)
        let text = Array((value.text ?? "").utf8)
        return NaiveTruth((try? text.withUnsafeBufferPointer { try regex?.matches($0) }) ?? false)
      }
    case .isEmpty(let expression):
      return one(expression) { NaiveTruth($0 == .list([]) || $0.text?.isEmpty == true) }
    }
  }

  /// R5, over all children as stored.
  private func truth(_ quantified: Quantified) -> NaiveTruth {
    guard let path else { return .unknown }
    let steps = tree.chain(quantified.level).drop { $0 != quantified.anchor }.dropFirst()
    var needed = Set(steps.compactMap { world.catalog.collection(plan.levels[$0].collection)?.analyzer })
    if let predicate = quantified.predicate {
      needed.formUnion(NaiveReads(plan: plan, catalog: world.catalog).analyzers(predicate))
    }
    guard needed.allSatisfy({ world.hasRun($0, on: path[0].article) }) else { return .unknown }
    var paths = [NaivePath(path.prefix(tree.chain(quantified.anchor).count))]
    for step in steps { paths = paths.flatMap { tree.stored(step, below: $0) } }
    let holding = paths.count { child in
      guard let predicate = quantified.predicate else { return true }
      return NaiveScope(tree: tree, level: quantified.level, path: child).truth(predicate) == .yes
    }
    switch quantified.kind {
    case .any: return NaiveTruth(holding > 0)
    case .no: return NaiveTruth(holding == 0)
    case .all: return NaiveTruth(holding == paths.count)
    case .count(let comparison, let number):
      return NaiveTruth(comparison.holds(naiveOrder(.integer(holding), .integer(number))))
    }
  }

  private func span(_ level: Int, _ relation: SpanRelation, _ collection: String) -> NaiveTruth {
    guard let row = row(level) else { return .unknown }
    guard world.hasRun(world.catalog.collection(collection)?.analyzer, on: row.article) else { return .unknown }
    return NaiveTruth(
      world.corpus.rows(collection, in: row.article).contains {
        relation == .within ? world.corpus.lies(row, within: $0) : world.corpus.overlap(row, $0)
      })
  }

  /// Pending is not missing (R11).
  private func isMissing(_ expression: Expression) -> NaiveTruth {
    guard value(expression).isMissing else { return .no }
    guard let path, path[0].article >= 0 else { return .yes }
    let needed = NaiveReads(plan: plan, catalog: world.catalog).analyzers(expression)
    return needed.allSatisfy { world.hasRun($0, on: path[0].article) } ? .yes : .unknown
  }

  private func isTouched(_ expression: Expression) -> Bool {
    !absent.isDisjoint(with: NaiveReads(plan: plan, catalog: world.catalog).levels(expression))
  }

  private func one(_ expression: Expression, _ test: (NaiveValue) -> NaiveTruth) -> NaiveTruth {
    if isTouched(expression) { return .unknown }
    let value = value(expression)
    return value == .missing ? .unknown : test(value)
  }

  private func both(
    _ left: Expression, _ right: Expression, _ test: (NaiveValue, NaiveValue) -> NaiveTruth
  ) -> NaiveTruth {
    one(left) { left in one(right) { right in test(left, right) } }
  }

  private func folded(_ expression: Expression, _ part: String, _ test: ([UInt8], [UInt8]) -> Bool) -> NaiveTruth {
    one(expression) { NaiveTruth(test(Array(Fold.fold($0.text ?? "").utf8), Array(Fold.fold(part).utf8))) }
  }

  /// R13; a phrase never crosses the gap between two parts of a quote.
  private func has(_ expression: Expression, _ serialized: String) -> NaiveTruth {
    one(expression) { value in
      guard let pattern = TextPattern(serialized: serialized) else { return .unknown }
      var breaks: [Int32] = []
      if case .field(let level, "text") = expression, let row = row(level), row.collection == "quotes" {
        var offset: Int32 = 0
        for part in world.corpus.parts(row).dropLast() {
          offset += part.end - part.start
          breaks.append(offset)
          offset += Int32(" … ".utf8.count)
        }
      }
      let text = Array((value.text ?? "").utf8)
      return NaiveTruth(text.withUnsafeBufferPointer { pattern.matches($0, breaks: breaks) })
    }
  }
}

/// −1, 0 or 1.
private func naiveOrder(_ first: NaiveValue, _ second: NaiveValue) -> Int {
  NaiveValue.precedes(first, second) ? -1 : NaiveValue.precedes(second, first) ? 1 : 0
}

extension Comparison {
  fileprivate func holds(_ order: Int) -> Bool {
    switch self {
    case .equal: order == 0
    case .notEqual: order != 0
    case .less: order < 0
    case .lessOrEqual: order <= 0
    case .greater: order > 0
    case .greaterOrEqual: order >= 0
    }
  }
}
