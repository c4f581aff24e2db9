import CorpusModel

/// One plan on its way to SQL. Each concern is an extension in a file of its own: pruning, predicates, expressions,
/// names, dates, quantifiers, containment, rows, groups.
final class PlanCompiler {
  let plan: Plan
  let catalog: Catalog
  let bindings: Bindings
  private let copies: Copies
  /// Shared with the compilers of plans inside this one.
  let innerPlans: InnerPlans
  /// Levels that the input holds fewer rows of than stored.
  let inherited: Set<Int>

  convenience init(_ plan: Plan, _ catalog: Catalog, _ bindings: Bindings) throws(DialectError) {
    try self.init(plan, catalog, bindings, Copies(), InnerPlans())
  }

  private init(
    _ plan: Plan, _ catalog: Catalog, _ bindings: Bindings, _ copies: Copies, _ innerPlans: InnerPlans
  ) throws(DialectError) {
    self.plan = plan
    self.catalog = catalog
    self.bindings = bindings
    self.copies = copies
    self.innerPlans = innerPlans
    inherited = try Self.restricted(plan.input, bindings)
  }

  /// A compiler for a plan inside this one, with aliases of its own.
  func inner(_ plan: Plan) throws(DialectError) -> PlanCompiler {
    try PlanCompiler(plan, catalog, bindings, copies, innerPlans)
  }

  func finished(_ sql: SQL) -> SQLStatement { innerPlans.finished(sql).statement }

  /// Counts the uses of each alias, so that copies differ.
  private final class Copies {
    var used: [String: Int] = [:]
  }

  func alias(_ letter: Character, _ level: Int) -> Alias {
    let byte = letter.asciiValue ?? 0x78
    let key = String(letter) + String(level)
    let copy = copies.used[key, default: 0]
    copies.used[key] = copy + 1
    return Alias(letter: byte, level: level, copy: copy)
  }

  func alias(of level: Int) throws(DialectError) -> Alias {
    let name = try collection(of: level).name
    // The first letter; any collection that does not begin with a plain one gets an x.
    let first = name.utf8.first.flatMap { (0x61...0x7A).contains($0) ? $0 : nil } ?? 0x78
    // b, f, g, n and r are taken by bodies, forms, groups, names and rows.
    let letter = "bgnr".utf8.contains(first) || (first == 0x66 && name != "flags") ? 0x78 : first
    return alias(Character(UnicodeScalar(letter == 0x66 ? 0x6C : letter)), level)
  }

  func collection(of level: Int) throws(DialectError) -> CorpusCollection {
    guard plan.levels.indices.contains(level) else { throw .unknownLevel(level) }
    if level == 0, isTable { return Self.tableCollection }
    let name = plan.levels[level].collection
    guard let collection = catalog.collection(name) else { throw .unknownCollection(name) }
    return collection
  }

  /// What stands behind FROM for a level.
  func table(of level: Int) throws(DialectError) -> SQL {
    let collection = try collection(of: level)
    if level == 0, isTable { return try inputTable() }
    return "\(name: StoreNaming.table(collection.name))"
  }

  /// What identifies a row of a level: its key, and those of the rows it stands inside (a row may stand in several).
  func identity(_ level: Int) -> [Int] { level == 0 ? [0] : plan.chain(level).filter { $0 != 0 } }

  func identity(_ level: Int, in scope: SelectScope) throws(DialectError) -> [SQL] {
    var columns: [SQL] = []
    for each in identity(level) { columns.append(each == 0 ? try scope.articleKey() : try scope.key(each)) }
    return columns
  }

  /// True where the analyzer has run on the article at hand.
  func isDone(_ analyzer: String, in scope: SelectScope) throws(DialectError) -> SQL {
    "(\(try scope.alias(0)).done >> (SELECT bit FROM analyzer WHERE id = \(bind: .text(analyzer))) & 1)"
  }

  func areDone(_ analyzers: [String], in scope: SelectScope) throws(DialectError) -> SQL? {
    guard !analyzers.isEmpty else { return nil }
    var tests: [SQL] = []
    for analyzer in analyzers { tests.append(try isDone(analyzer, in: scope)) }
    return tests.joined(" AND ")
  }
}

/// `x`, or `(x, y)`.
func tuple(_ columns: [SQL]) -> SQL { columns.count == 1 ? columns[0] : "(\(columns.joined(", ")))" }
