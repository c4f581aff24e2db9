import CorpusModel

/// R2–R4: which rows survive.
///
/// A row survives where the conjuncts of its level hold and where, for each child level with conjuncts at or below
/// it, a child survives or the row is childless and the conjuncts hold without knowing a child. Above the source of the
/// query (`from quotes select title`) there are only the rows that one of the source stands in. Rows of the answer
/// survive together with all their ancestors.
extension PlanCompiler {
  /// A scope whose rows are the surviving rows of a level.
  func survivors(of level: Int) throws(DialectError) -> SelectScope {
    let scope = try SelectScope(self, base: level)
    try scope.attachParents()
    try prune(scope, to: level)
    return scope
  }

  /// Adds what rows of `level` must meet, and their ancestors below `top` (nil: all).
  func prune(_ scope: SelectScope, to level: Int, below top: Int? = nil) throws(DialectError) {
    var chain = plan.chain(level)
    if let top, let place = chain.firstIndex(of: top) { chain.removeFirst(place + 1) }
    let telling = Set(tellingLevels(chain))
    for (place, each) in chain.enumerated() {
      try restrict(
        scope, each, except: place + 1 < chain.count ? chain[place + 1] : nil, isTold: !telling.contains(each))
    }
  }

  /// Of levels one below the other, those whose rows in the input tell of the levels above: the deepest, and, where
  /// rows were chosen, the deepest at which they were.
  private func tellingLevels(_ chain: [Int]) -> [Int] {
    let pruned = chain.filter(inherited.contains)
    let source: Plan
    switch plan.input {
    case .tree(let inner): source = inner
    case .result(let name):
      guard let kept = bindings.results[name] else { return pruned }
      source = kept.plan
    case .corpus, .table, .resultTable, .combined: return pruned
    }
    let chosen = source.choosesRows ? pruned.last(where: source.chain(source.grain).contains) : nil
    return [pruned.last, chosen].compactMap { $0 }
  }

  /// The conjuncts of one level, what its input keeps (unless another level tells), and its child levels but the one
  /// that is there already.
  private func restrict(
    _ scope: SelectScope, _ level: Int, except child: Int?, isTold: Bool = false
  ) throws(DialectError) {
    for conjunct in plan.conjuncts where conjunct.level == level {
      scope.add(try truth(conjunct.predicate, scope))
    }
    if !isTold, let keys = try inputKeys(level) {
      scope.add("\(tuple(try identity(level, in: scope))) IN (\(keys))")
    }
    for other in plan.children(level) where other != child && isRestricted(other) {
      scope.add(try childSurvives(level, other, scope))
    }
  }

  /// True where conjuncts prune the level or one below it, or the source is one of them. What the input prunes there it
  /// has settled above.
  func isRestricted(_ level: Int) -> Bool {
    let subtree = plan.subtree(level)
    return subtree.contains(plan.source) || plan.conjuncts.contains { subtree.contains($0.level) }
  }

  private func childSurvives(_ level: Int, _ child: Int, _ scope: SelectScope) throws(DialectError) -> SQL {
    let inner = try SelectScope(self, base: child)
    try inner.attachParents(upTo: level)
    try restrict(inner, child, except: nil)
    let (mine, theirs) = try anchors(level, scope, inner)
    let survives: SQL = "\(mine) IN \(innerPlans.set("SELECT \(theirs) \(inner.clauses)"))"
    guard let childless = try childless(level, child, scope) else { return survives }
    return "(\(survives) OR \(childless))"
  }

  /// What ties a row of `level` to the rows of an inner scope: its key, and the keys of the levels above that the
  /// inner scope mentions and that the key does not tell.
  func anchors(_ level: Int, _ scope: SelectScope, _ inner: SelectScope) throws(DialectError) -> (SQL, SQL) {
    var levels = [level]
    for each in plan.levels.indices where each != level && each != 0 && each != inner.base {
      let isOutside = plan.isAncestor(each, of: level) || !plan.chain(inner.base).contains(each)
      if inner.isJoined(each), isOutside { levels.append(each) }
    }
    var mine: [SQL] = []
    var theirs: [SQL] = []
    for each in levels {
      mine.append(each == 0 ? try scope.articleKey() : try scope.key(each))
      theirs.append(each == 0 ? try inner.articleKey() : try inner.key(each))
    }
    return (tuple(mine), theirs.joined(", "))
  }

  /// The row has no child at all, its analyzer has run, and the conjuncts hold with every test on a child unknown;
  /// nil where they cannot.
  private func childless(_ level: Int, _ child: Int, _ scope: SelectScope) throws(DialectError) -> SQL? {
    let subtree = plan.subtree(child)
    guard !subtree.contains(plan.source) else { return nil }
    let conjuncts = plan.conjuncts.filter { subtree.contains($0.level) }
    guard conjuncts.allSatisfy({ $0.predicate.possible(unknown: subtree, in: plan).contains(.yes) }) else { return nil }
    var tests: [SQL] = []
    if let analyzer = try collection(of: child).analyzer { tests.append(try isDone(analyzer, in: scope)) }
    scope.unknown = subtree
    for conjunct in conjuncts { tests.append(try truth(conjunct.predicate, scope)) }
    scope.unknown = []
    let inner = try SelectScope(self, base: child)
    try inner.attachParents(upTo: level)
    let key = level == 0 ? try inner.articleKey() : try inner.key(level)
    let mine = level == 0 ? try scope.articleKey() : try scope.key(level)
    tests.append("\(mine) NOT IN \(innerPlans.set("SELECT \(key) \(inner.clauses)"))")
    return tests.joined(" AND ")
  }
}

/// The truth values a predicate may take.
struct TruthSet: OptionSet {
  let rawValue: UInt8
  static let yes = TruthSet(rawValue: 1)
  static let no = TruthSet(rawValue: 2)
  static let unknown = TruthSet(rawValue: 4)
  static let any: TruthSet = [.yes, .no, .unknown]
}

extension Predicate {
  /// What may come out where every test on a field of these levels is unknown.
  func possible(unknown levels: Set<Int>, in plan: Plan) -> TruthSet {
    switch self {
    case .and(let all):
      return all.map { $0.possible(unknown: levels, in: plan) }.reduce(.yes) {
        Self.both($0, $1, decided: .no, otherwise: .yes)
      }
    case .or(let all):
      return all.map { $0.possible(unknown: levels, in: plan) }.reduce(.no) {
        Self.both($0, $1, decided: .yes, otherwise: .no)
      }
    case .not(let inner):
      let values = inner.possible(unknown: levels, in: plan)
      return [
        values.contains(.yes) ? .no : [], values.contains(.no) ? .yes : [], values.contains(.unknown) ? .unknown : [],
      ]
    case .isUnknown(let inner):
      let values = inner.possible(unknown: levels, in: plan)
      return [values.contains(.unknown) ? .yes : [], values.isDisjoint(with: [.yes, .no]) ? [] : .no]
    case .constant(let value): return value ? .yes : .no
    default: return mentioned(in: plan).isDisjoint(with: levels) ? .any : .unknown
    }
  }

  /// Kleene's `and` where `decided` is no, his `or` where it is yes.
  private static func both(_ one: TruthSet, _ two: TruthSet, decided: TruthSet, otherwise: TruthSet) -> TruthSet {
    var result: TruthSet = []
    if !one.union(two).isDisjoint(with: decided) { result.formUnion(decided) }
    if one.contains(otherwise), two.contains(otherwise) { result.formUnion(otherwise) }
    if one.contains(.unknown), !two.isDisjoint(with: [.unknown, otherwise]) { result.formUnion(.unknown) }
    if two.contains(.unknown), !one.isDisjoint(with: [.unknown, otherwise]) { result.formUnion(.unknown) }
    return result
  }
}
