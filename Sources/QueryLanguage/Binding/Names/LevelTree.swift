import CorpusModel

/// The levels of a plan while it is built: finds or adds the level that a path means.
struct LevelTree {
  static let levelsMax = 256

  let catalog: Catalog
  /// The columns of a grouped answer, where the plan's one level is such a table.
  let table: CorpusCollection?
  private(set) var levels: [Level]
  private var quantifiers = 0

  init(catalog: Catalog, levels: [Level], table: CorpusCollection? = nil) {
    self.catalog = catalog
    self.levels = levels
    self.table = table
    for level in levels { quantifiers = max(quantifiers, (level.quantifier ?? -1) + 1) }
  }

  /// A kept result may name a collection whose analyzer is gone: it has no fields then.
  func collection(_ level: Int) -> CorpusCollection {
    if let table, level == 0 { return table }
    let name = levels[level].collection
    return catalog.collection(name)
      ?? CorpusCollection(name, parent: "articles", summary: "", fields: [], defaultColumns: [])
  }

  /// The level itself, its parent, and so on up to level 0.
  func chain(_ level: Int) -> [Int] {
    var chain = [level]
    while let parent = levels[chain[chain.count - 1]].parent { chain.append(parent) }
    return chain
  }

  func isAncestorOrSelf(_ ancestor: Int, of level: Int) -> Bool { chain(level).contains(ancestor) }

  /// True where `level` stands strictly below `ancestor`.
  func isBelow(_ level: Int, _ ancestor: Int) -> Bool { level != ancestor && isAncestorOrSelf(ancestor, of: level) }

  /// The deepest of levels that all stand on one line of descent; nil where two are siblings, or there is none.
  func deepest(_ levels: some Sequence<Int>) -> Int? {
    var deepest: Int?
    for level in levels {
      guard let current = deepest else {
        deepest = level
        continue
      }
      if isBelow(level, current) {
        deepest = level
      } else if !isAncestorOrSelf(level, of: current) {
        return nil
      }
    }
    return deepest
  }

  /// How a collection stands below another; nil where it does not.
  func link(from parent: CorpusCollection, to child: CorpusCollection) -> Level.Link? {
    guard table == nil, let article = child.parent else { return nil }
    if parent.parent == nil { return parent.name == article ? .child : nil }
    return parent.parent == article && parent.name != child.name ? .inside : nil
  }

  /// The level of `collection` below `parent`, added where the tree lacks it. The link must exist.
  mutating func down(from parent: Int, to collection: String, quantifier: Int?) throws(QueryError) -> Int {
    guard let child = catalog.collection(collection), let link = link(from: self.collection(parent), to: child) else {
      throw QueryError(.unknownCollection, .unknown("collection", name: collection, where: ""), at: nil)
    }
    let level = Level(collection: collection, parent: parent, link: link, quantifier: quantifier)
    if let known = levels.firstIndex(of: level) { return known }
    guard levels.count < Self.levelsMax else {
      throw QueryError(.tooDeep, .limit("collections spoken about", Self.levelsMax, unit: "levels"), at: nil)
    }
    levels.append(level)
    return levels.count - 1
  }

  mutating func newQuantifier() -> Int {
    quantifiers += 1
    return quantifiers - 1
  }

  /// Levels of the pruned tree among those given: what a quantifier speaks about is its own affair.
  func pruned(_ levels: Set<Int>) -> Set<Int> { levels.filter { self.levels[$0].quantifier == nil } }
}
