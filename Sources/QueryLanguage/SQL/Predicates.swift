import CorpusModel
import TextKernel

/// Predicates as SQL conditions: three-valued like the language (NULL is unknown).
extension PlanCompiler {
  /// True exactly where the predicate is true; elsewhere false or unknown, whichever lets an index serve.
  func truth(_ predicate: Predicate, _ scope: SelectScope) throws(DialectError) -> SQL {
    switch predicate {
    case .and(let all): return try connective(all, " AND ", empty: "1", scope, truth)
    case .or(let all): return try connective(all, " OR ", empty: "0", scope, truth)
    case .isNamed(let expression, let literals) where isKnown(predicate, scope):
      return try isNamed(expression, literals, exact: false, scope)
    case .quantified(let quantified) where isKnown(predicate, scope):
      return try self.quantified(quantified, exact: false, scope)
    default: return try value(predicate, scope)
    }
  }

  /// True, false or NULL as the predicate is true, false or unknown.
  func value(_ predicate: Predicate, _ scope: SelectScope) throws(DialectError) -> SQL {
    switch predicate {
    case .and(let all): return try connective(all, " AND ", empty: "1", scope, value)
    case .or(let all): return try connective(all, " OR ", empty: "0", scope, value)
    case .not(.and(let all)) where all.count > 1: return "NOT \(try value(.and(all), scope))"
    case .not(.or(let all)) where all.count > 1: return "NOT \(try value(.or(all), scope))"
    case .not(let inner): return "NOT (\(try value(inner, scope)))"
    case .isUnknown(let inner): return "(\(try value(inner, scope))) IS NULL"
    case .constant(let value): return value ? "1" : "0"
    default: return isKnown(predicate, scope) ? try test(predicate, scope) : "NULL"
    }
  }

  private func isKnown(_ predicate: Predicate, _ scope: SelectScope) -> Bool {
    scope.unknown.isEmpty || predicate.mentioned(in: plan).isDisjoint(with: scope.unknown)
  }

  private func connective(
    _ all: [Predicate], _ separator: SQL, empty: SQL, _ scope: SelectScope,
    _ compile: (Predicate, SelectScope) throws(DialectError) -> SQL
  ) throws(DialectError) -> SQL {
    var pieces: [SQL] = []
    for each in Self.deepestFirst(all) { pieces.append(try compile(each, scope)) }
    return pieces.isEmpty ? empty : Self.connected(pieces[...], separator)
  }

  /// SQLite's parser holds what stands before a parenthesis until that is closed, a hundred pieces at most: what is
  /// nested deeply goes first.
  private static func deepestFirst(_ all: [Predicate]) -> [Predicate] {
    let depths = all.map(\.depth)
    guard let most = depths.max(), most >= depthHeld, let deepest = depths.firstIndex(of: most) else { return all }
    return [all[deepest]] + all[..<deepest] + all[(deepest + 1)...]
  }

  private static let depthHeld = 8

  /// Pieces that SQLite reads as a chain; a longer one is halved, since its tree may have a thousand levels only.
  private static let chainMax = 100

  private static func connected(_ pieces: ArraySlice<SQL>, _ separator: SQL) -> SQL {
    if pieces.count == 1 { return pieces[pieces.startIndex] }
    if pieces.count <= chainMax { return "(\(Array(pieces).joined(separator)))" }
    let middle = pieces.startIndex + pieces.count / 2
    return "(\(connected(pieces[..<middle], separator))\(separator)\(connected(pieces[middle...], separator)))"
  }

  private func test(_ predicate: Predicate, _ scope: SelectScope) throws(DialectError) -> SQL {
    switch predicate {
    case .and, .or, .not, .isUnknown, .constant: return try value(predicate, scope)
    case .compare(let left, let comparison, let right):
      let (left, right) = (try value(left, scope), try value(right, scope))
      switch comparison {
      case .equal: return "\(left) = \(right)"
      case .notEqual: return "\(left) <> \(right)"
      case .less: return "\(left) < \(right)"
      case .lessOrEqual: return "\(left) <= \(right)"
      case .greater: return "\(left) > \(right)"
      case .greaterOrEqual: return "\(left) >= \(right)"
      }
    case .compareDate(let expression, let comparison, let interval):
      return try compareDate(expression, comparison, interval, scope)
    case .compareDates(let left, let comparison, let right): return try compareDates(left, comparison, right, scope)
    case .isNamed(let expression, let literals): return try isNamed(expression, literals, exact: true, scope)
    case .sameName(let left, let right): return try sameName(left, right, scope)
    case .isIn(let expression, let literals): return try isIn(expression, literals, scope)
    case .inResult(let expression, let result, let column):
      return try isIn(expression, result: result, column: column, scope)
    case .between(let expression, let low, let high): return try isBetween(expression, low, high, scope)
    case .has(let expression, let pattern): return try has(expression, pattern, scope)
    case .contains(let expression, let text):
      return "vb_contains(\(try value(expression, scope)), \(bind: .text(Fold.fold(text))))"
    case .startsWith(let expression, let text):
      return "vb_starts(\(try value(expression, scope)), \(bind: .text(Fold.fold(text))))"
    case .endsWith(let expression, let text):
      return "vb_ends(\(try value(expression, scope)), \(bind: .text(Fold.fold(text))))"
    case .matches(let expression, let pattern, let ignoringCase):
      return
        "vb_matches(\(try value(expression, scope)), \(bind: .text(pattern)), \(bind: .integer(ignoringCase ? 1 : 0)))"
    case .isMissing(let expression): return try isMissing(expression, scope)
    case .isEmpty(let expression):
      let empty: SQL = try type(of: expression, scope) == .list ? "'[]'" : "''"
      return "\(try value(expression, scope)) = \(empty)"
    case .isPending(let analyzer): return "NOT coalesce(\(try isDone(analyzer, in: scope)), 0)"
    case .span(let level, let relation, let collection): return try span(level, relation, collection, scope)
    case .quantified(let quantified): return try self.quantified(quantified, exact: true, scope)
    }
  }

  private func isIn(_ expression: Expression, _ literals: [Literal], _ scope: SelectScope) throws(DialectError) -> SQL {
    var plain: [SQL] = []
    var tests: [SQL] = []
    for literal in literals {
      if case .date(let interval) = literal {
        tests.append(try compareDate(expression, .equal, interval, scope))
      } else {
        plain.append(Self.bind(literal))
      }
    }
    if !plain.isEmpty { tests.append("\(try value(expression, scope)) IN (\(plain.joined(", ")))") }
    return tests.isEmpty ? "0" : Self.connected(tests[...], " OR ")
  }

  private func isBetween(
    _ expression: Expression, _ low: Literal, _ high: Literal, _ scope: SelectScope
  ) throws(DialectError) -> SQL {
    if case .date(let first) = low, case .date(let last) = high {
      let whole = DateInterval(start: first.start, end: last.end, text: first.text + ".." + last.text)
      return try compareDate(expression, .equal, whole, scope)
    }
    return "\(try value(expression, scope)) BETWEEN \(Self.bind(low)) AND \(Self.bind(high))"
  }

  /// Missing is what the analyzer looked for and did not find; where it has not run, that is unknown (R11).
  private func isMissing(_ expression: Expression, _ scope: SelectScope) throws(DialectError) -> SQL {
    let test: SQL
    if case .field(let level, let field) = expression, scope.computed == nil, !(level == 0 && isTable),
      try type(of: expression, scope) == .name
    {
      let row = try scope.alias(level)
      test =
        try isSpeaker(field, level)
        ? #"(\#(row).speaker IS NULL AND \#(row)."speaker.kind" IS NOT 'unnamed')"# : "\(row).\(name: field) IS NULL"
    } else {
      // A group of missing speakers is called «unknown», and is missing for all that.
      let isName = try type(of: expression, scope) == .name
      test = "\(try isName ? identity(of: expression, scope) : value(expression, scope)) IS NULL"
    }
    guard scope.computed == nil, let done = try areDone(lateAnalyzers(expression), in: scope) else { return test }
    return "CASE WHEN \(done) THEN \(test) END"
  }

  /// Analyzers that fill a field on rows that another made, or that are always there.
  func lateAnalyzers(_ expression: Expression) throws(DialectError) -> [String] {
    var found: [String] = []
    for (level, name) in expression.fields where !(level == 0 && isTable) {
      let collection = try collection(of: level)
      guard let analyzer = collection.field(name)?.analyzer, analyzer != collection.analyzer else { continue }
      if !found.contains(analyzer) { found.append(analyzer) }
    }
    return found
  }

  /// R13. The full-text index gives the articles that can match; on a body it is the answer itself.
  private func has(_ expression: Expression, _ serialized: String, _ scope: SelectScope) throws(DialectError) -> SQL {
    guard let pattern = TextPattern(serialized: serialized) else { return "0" }
    guard case .field(let level, let name) = expression, scope.computed == nil, !(level == 0 && isTable) else {
      return "vb_has(\(try value(expression, scope)), \(bind: .text(serialized)), NULL)"
    }
    let rows = try collection(of: level)
    let collection = rows.name
    if collection == "articles", name == "body" {
      return try isIndexed([pattern], scope)
    }
    let text = try value(expression, scope)
    if rows.field(name)?.isSlice ?? false {
      return "(\(try isIndexed([pattern], scope)) AND vb_has(\(text), \(bind: .text(serialized)), NULL))"
    }
    switch (collection, name) {
    case ("quotes", "text"):
      // What stands between two parts of a quote may hold the words of a `near` apart in the body.
      var candidates = [pattern]
      if let near = pattern.near {
        candidates[0].near = nil
        var other = candidates[0]
        other.phrase = near
        candidates.append(other)
      }
      let row = try scope.alias(level)
      return "(\(try isIndexed(candidates, scope)) AND vb_has(\(text), \(bind: .text(serialized)), \(row).parts))"
    default: return "vb_has(\(text), \(bind: .text(serialized)), NULL)"
    }
  }

  private func isIndexed(_ patterns: [TextPattern], _ scope: SelectScope) throws(DialectError) -> SQL {
    let key = try scope.key(0)
    return patterns.map { pattern in
      "\(key) IN (SELECT rowid FROM fts_bodies WHERE fts_bodies MATCH \(bind: .text(pattern.fts5)))"
    }.joined(" AND ")
  }
}

extension Predicate {
  /// Levels of `and`, `or` and `not` in each other.
  fileprivate var depth: Int {
    switch self {
    case .and(let all), .or(let all): 1 + (all.map(\.depth).max() ?? 0)
    case .not(let inner), .isUnknown(let inner): 1 + inner.depth
    default: 0
    }
  }
}
