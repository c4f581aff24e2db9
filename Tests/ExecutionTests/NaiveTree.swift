import CorpusModel
import QueryLanguage

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
      let asksSource = chain(plan.source).contains(child)
      if below.isEmpty && !asksSource { return true }
      let children = children(child, below: path)
      // What is asked stands in the rows of the source.
      if asksSource { return children.contains { survives(child, $0) } }
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
