import CorpusModel
import QueryLanguage

/// A corpus with the answers that were kept: all that a plan may speak of, evaluated with nested loops.
///
/// Written from the language page and the comments of `Plan`, apart from the compiler.
final class NaiveWorld {
  let corpus: NaiveCorpus
  let catalog: Catalog
  let names: NaiveNames
  /// Kept results, by each name that a plan may use for them.
  private(set) var kept: [String: NaiveAnswer] = [:]

  init(_ corpus: NaiveCorpus, catalog: Catalog = NaiveCorpus.catalog) {
    self.corpus = corpus
    self.catalog = catalog
    names = NaiveNames(corpus)
  }

  func answer(_ plan: Plan) -> NaiveAnswer { NaiveAnswer(plan, self) }

  func keep(_ answer: NaiveAnswer, as name: String) { kept[name] = answer }

  func hasRun(_ analyzer: String?, on article: Int) -> Bool {
    analyzer.map { corpus.articles[article].done.contains($0) } ?? true
  }
}

/// Where a plan's rows come from.
indirect enum NaiveInput {
  case corpus
  case answer(NaiveAnswer)
  case table(NaiveAnswer)
  case combined(NaiveCombination)

  init(_ input: Input, _ world: NaiveWorld) {
    func kept(_ name: String) -> NaiveAnswer {
      guard let answer = world.kept[name] else { preconditionFailure("no result \(name)") }
      return answer
    }
    switch input {
    case .corpus: self = .corpus
    case .result(let name): self = .answer(kept(name))
    case .tree(let plan): self = .answer(world.answer(plan))
    case .table(let plan): self = .table(world.answer(plan))
    case .resultTable(let name): self = .table(kept(name))
    case .combined(let operation, let left, let right):
      self = .combined(NaiveCombination(operation, kept(left), kept(right)))
    }
  }

  /// The grouped answer whose rows stand at level 0.
  var table: NaiveAnswer? {
    switch self {
    case .corpus, .combined: nil
    case .table(let answer): answer
    case .answer(let answer): answer.tree.input.table
    }
  }

  /// Whether a row stands in the input.
  func holds(_ level: Int, _ path: NaivePath) -> Bool {
    switch self {
    case .corpus, .table: true
    case .answer(let answer): level >= answer.plan.levels.count || answer.keeps(level, path)
    case .combined(let combination): combination.holds(level, path)
    }
  }
}

/// The pruned tree of a plan (R2, R3), before anything is chosen from it.
struct NaiveTree {
  let plan: Plan
  let world: NaiveWorld
  let input: NaiveInput

  init(_ plan: Plan, _ world: NaiveWorld) {
    self.plan = plan
    self.world = world
    input = NaiveInput(plan.input, world)
  }

  /// Level 0, and so on down to the level itself.
  func chain(_ level: Int) -> [Int] { plan.levels.chain(level) }

  func isBelow(_ level: Int, _ ancestor: Int) -> Bool { level != ancestor && chain(level).contains(ancestor) }

  /// Children in the pruned tree.
  func childLevels(_ level: Int) -> [Int] {
    plan.levels.indices.filter { plan.levels[$0].parent == level && plan.levels[$0].quantifier == nil }
  }

  func roots() -> [NaivePath] {
    if let table = input.table {
      return table.rows.indices.map { [NaiveRow(article: -1, collection: "table", index: $0)] }
    }
    return world.corpus.articles.indices.map { [NaiveRow(article: $0, collection: "articles")] }
  }

  /// The rows of `level` below one of its parent, as stored.
  func stored(_ level: Int, below parent: NaivePath) -> [NaivePath] {
    let kind = plan.levels[level]
    let above = parent[parent.count - 1]
    return world.corpus.rows(kind.collection, in: above.article)
      .filter { kind.link == .child || world.corpus.stands($0, in: above) }
      .map { parent + [$0] }
  }

  /// The same, of those that stand in the input.
  func children(_ level: Int, below parent: NaivePath) -> [NaivePath] {
    stored(level, below: parent).filter { input.holds(level, $0) }
  }

  /// Rows of `level` that stay, in the order of the corpus.
  func rows(_ level: Int) -> [NaivePath] {
    guard let parent = plan.levels[level].parent else {
      return roots().filter { input.holds(0, $0) && survives(0, $0) }
    }
    return rows(parent).flatMap { rows(level, below: $0) }
  }

  /// Rows of `level` that stay below a row of any level above it.
  func rows(_ level: Int, below path: NaivePath) -> [NaivePath] {
    var paths = [path]
    for step in chain(level).dropFirst(path.count) {
      paths = paths.flatMap { children(step, below: $0).filter { survives(step, $0) } }
    }
    return paths
  }

  func keeps(_ level: Int, _ path: NaivePath) -> Bool {
    chain(level).enumerated().allSatisfy { depth, step in
      let part = NaivePath(path.prefix(depth + 1))
      return input.holds(step, part) && survives(step, part)
    }
  }

  /// R3: its own conditions hold; and below, for each collection that conditions speak about, a child stays; or it
  /// has none at all, and the conditions hold with every test on such a child taken as unknown.
  func survives(_ level: Int, _ path: NaivePath) -> Bool {
    let scope = NaiveScope(tree: self, level: level, path: path)
    guard plan.conjuncts.allSatisfy({ $0.level != level || scope.truth($0.predicate) == .yes }) else { return false }
    return childLevels(level).allSatisfy { child in
      let below = plan.conjuncts.filter { chain($0.level).contains(child) }
      if below.isEmpty { return true }
      let children = children(child, below: path)
      guard children.isEmpty else { return children.contains { survives(child, $0) } }
      let analyzer = world.catalog.collection(plan.levels[child].collection)?.analyzer
      guard world.hasRun(analyzer, on: path[0].article) else { return false }
      var childless = scope
      childless.absent = Set(plan.levels.indices.filter { chain($0).contains(child) })
      return below.allSatisfy { childless.truth($0.predicate) == .yes }
    }
  }
}

extension [Level] {
  /// Level 0, and so on down to the level itself.
  func chain(_ level: Int) -> [Int] {
    guard let parent = self[level].parent else { return [level] }
    return chain(parent) + [level]
  }
}

/// `A union B` and the like (R17), as the comment of `Input.combined` says.
final class NaiveCombination {
  private let operation: SetOperation
  private let left: NaiveAnswer
  private let right: NaiveAnswer
  /// Rows of the grain.
  private var kept: Set<NaivePath> = []

  init(_ operation: SetOperation, _ left: NaiveAnswer, _ right: NaiveAnswer) {
    (self.operation, self.left, self.right) = (operation, left, right)
    kept = Set((left.chosenRows + right.chosenRows).filter(isKept))
  }

  func holds(_ level: Int, _ path: NaivePath) -> Bool {
    guard level < left.plan.levels.count else { return true }
    let grain = left.plan.grain
    let onGrain = left.plan.levels.chain(grain)
    let common = left.plan.levels.chain(level).count { onGrain.contains($0) }
    let top = NaivePath(path.prefix(common))
    // Above the grain what has kept rows stays.
    guard common == onGrain.count ? kept.contains(top) : kept.contains(where: { $0.starts(with: top) }) else {
      return false
    }
    if onGrain.contains(level) { return true }
    let inLeft = left.keeps(level, path)
    switch operation {
    case .union: return inLeft || rightKeeps(level, path)
    case .intersect: return inLeft && rightKeeps(level, path)
    case .minus: return inLeft
    }
  }

  private func isKept(_ path: NaivePath) -> Bool {
    let inLeft = left.keeps(left.plan.grain, path)
    let inRight = right.keeps(right.plan.grain, path)
    switch operation {
    case .union: return inLeft || inRight
    case .intersect: return inLeft && inRight
    case .minus: return inLeft && !inRight
    }
  }

  /// A level that the right does not have is unpruned there.
  private func rightKeeps(_ level: Int, _ path: NaivePath) -> Bool {
    var place: Int?
    var depth = 0
    for step in left.plan.levels.chain(level) {
      var wanted = left.plan.levels[step]
      wanted.parent = place
      guard let found = right.plan.levels.firstIndex(of: wanted) else { break }
      place = found
      depth += 1
    }
    return place.map { right.keeps($0, NaivePath(path.prefix(depth))) } ?? false
  }
}
