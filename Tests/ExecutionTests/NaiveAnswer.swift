import CorpusModel
import QueryLanguage

/// The answer of a plan: its rows in order, and the tree that goes on from it (R17).
final class NaiveAnswer {
  let plan: Plan
  let tree: NaiveTree
  private(set) var rows: [[NaiveValue]] = []
  /// Rows of the grain that `having` and the cut left, where they are rows of the corpus.
  private(set) var chosenRows: [NaivePath] = []
  private let isChosen: Bool
  /// What `keeps` found, so that stage upon stage stays quick.
  private var known: [Int: [NaivePath: Bool]] = [:]

  init(_ plan: Plan, _ world: NaiveWorld) {
    self.plan = plan
    tree = NaiveTree(plan, world)
    isChosen = plan.cut != nil || plan.having != nil
    switch plan.output {
    case .rows(let grain, _): answerRows(grain)
    case .groups(let grain, let keys, _): answerGroups(grain, keys)
    case .total(let grain, _):
      chosenRows = tree.rows(grain)
      finish([NaiveScope(tree: tree, level: grain, group: NaiveGroup(grain: grain, paths: chosenRows, keys: []))])
    }
  }

  /// Whether a row stands in the tree that goes on from this answer.
  func keeps(_ level: Int, _ path: NaivePath) -> Bool {
    guard plan.levels[level].quantifier == nil else { return true }
    if let known = known[level]?[path] { return known }
    let keeps = find(level, path)
    known[level, default: [:]][path] = keeps
    return keeps
  }

  private func find(_ level: Int, _ path: NaivePath) -> Bool {
    guard tree.keeps(level, path) else { return false }
    guard isChosen else { return true }
    let onGrain = tree.chain(plan.grain)
    let top = path.prefix(tree.chain(level).count { onGrain.contains($0) })
    return chosenRows.contains { $0.starts(with: top) }
  }

  private func answerRows(_ grain: Int) {
    var scopes = tree.rows(grain).map { NaiveScope(tree: tree, level: grain, path: $0) }
    if let having = plan.having { scopes = scopes.filter { $0.truth(having) == .yes } }
    if plan.isDistinct {
      var seen: Set<[[UInt8]]> = []
      scopes = scopes.filter { scope in seen.insert(plan.columns.map { scope.value($0.expression).identity }).inserted }
    }
    scopes = cut(ordered(scopes))
    chosenRows = scopes.compactMap(\.path)
    rows = scopes.map { scope in plan.columns.map { scope.value($0.expression) } }
  }

  /// R9: rows with the same keys; unnamed and missing ones last.
  private func answerGroups(_ grain: Int, _ keys: [OutputColumn]) {
    var groups: [[[UInt8]]: (keys: [NaiveValue], paths: [NaivePath])] = [:]
    chosenRows = tree.rows(grain)
    for path in chosenRows {
      let scope = NaiveScope(tree: tree, level: grain, path: path)
      let values = keys.map { scope.key($0.expression) }
      groups[values.map(\.identity), default: (values, [])].paths.append(path)
    }
    let sorted = groups.values.sorted { NaiveOrder.precede($0.keys, $1.keys) }
    finish(
      sorted.map {
        NaiveScope(tree: tree, level: grain, group: NaiveGroup(grain: grain, paths: $0.paths, keys: $0.keys))
      })
  }

  private func finish(_ groups: [NaiveScope]) {
    var scopes = groups.map { scope in
      var scope = scope
      scope.group?.all = groups.compactMap(\.group)
      return scope
    }
    if let having = plan.having { scopes = scopes.filter { $0.truth(having) == .yes } }
    rows = cut(ordered(scopes)).map { scope in plan.columns.indices.map { scope.value(.output($0)) } }
  }

  /// R10: stable, missing last whichever the direction.
  private func ordered(_ scopes: [NaiveScope]) -> [NaiveScope] {
    let keyed = scopes.map { scope in (scope, plan.order.map { scope.value($0.expression) }) }
    let sorted = keyed.enumerated().sorted { first, second in
      for (place, term) in plan.order.enumerated() {
        let (a, b) = (first.element.1[place], second.element.1[place])
        if let order = NaiveOrder.compare(a, b, isDescending: term.isDescending) { return order }
      }
      return first.offset < second.offset
    }
    return sorted.map(\.element.0)
  }

  private func cut(_ scopes: [NaiveScope]) -> [NaiveScope] {
    switch plan.cut {
    case nil, .sample: return scopes
    case .limit(let count, per: nil): return Array(scopes.prefix(Int(count)))
    case .limit(let count, per: let expression?):
      var taken: [[UInt8]: Int64] = [:]
      return scopes.filter { scope in
        taken[scope.value(expression).identity, default: 0] += 1
        return taken[scope.value(expression).identity, default: 0] <= count
      }
    }
  }
}

/// Order of values, with unnamed sources and then the missing last (R10, the language page on unnamed sources).
enum NaiveOrder {
  /// Nil where neither comes first.
  static func compare(_ first: NaiveValue, _ second: NaiveValue, isDescending: Bool) -> Bool? {
    let (one, other) = (rank(first), rank(second))
    if one != other { return one < other }
    if one == 2 { return nil }
    if NaiveValue.precedes(first, second) { return !isDescending }
    if NaiveValue.precedes(second, first) { return isDescending }
    return nil
  }

  /// Keys of groups, which end with whom they name.
  static func precede(_ first: [NaiveValue], _ second: [NaiveValue]) -> Bool {
    for (one, other) in zip(first, second) {
      if let order = compare(one, other, isDescending: false) { return order }
    }
    for case (.name(let one), .name(let other)) in zip(first, second) {
      if case (.entity(let one), .entity(let other)) = (one.identity, other.identity), one != other {
        return one < other
      }
    }
    return false
  }

  private static func rank(_ value: NaiveValue) -> Int {
    if value.isMissing { return 2 }
    return value.name?.identity == .unnamed ? 1 : 0
  }
}
