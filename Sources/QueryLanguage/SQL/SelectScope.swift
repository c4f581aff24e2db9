import CorpusModel

/// The tables of one SELECT. Levels join as expressions mention them.
///
/// A scope without `outer` stands alone: levels above its base join as copies of their own, so that the SELECT can
/// serve behind IN. One with `outer` is evaluated for each row of it.
final class SelectScope {
  let compiler: PlanCompiler
  let outer: SelectScope?
  let base: Int
  /// Tests on fields of these levels are unknown (R3, a parent without children).
  var unknown: Set<Int> = []
  /// Gives the SQL of expressions that were computed further inside; nil falls through to the levels.
  var computed: (any ComputedExpressions)?
  private(set) var aliases: [Int: Alias] = [:]
  private(set) var conditions: [SQL] = []
  private var tables: [SQL] = []
  private var leftJoins: [SQL] = []
  private var joined: [String: Alias] = [:]

  var plan: Plan { compiler.plan }

  init(_ compiler: PlanCompiler, base: Int, outer: SelectScope? = nil) throws(DialectError) {
    self.compiler = compiler
    self.base = base
    self.outer = outer
    let alias = try compiler.alias(of: base)
    aliases[base] = alias
    // Inside another row the range of keys is the way in; an index on a field would read other articles' rows.
    let hint: SQL = outer == nil || base == 0 ? "" : " NOT INDEXED"
    tables.append("\(try compiler.table(of: base)) AS \(alias)\(hint)")
  }

  /// The outside of a SELECT that computes what it mentions.
  init(_ compiler: PlanCompiler, computed: any ComputedExpressions) {
    self.compiler = compiler
    base = -1
    outer = nil
    self.computed = computed
  }

  func add(_ condition: SQL) { conditions.append(condition) }

  func add(join: SQL) { leftJoins.append(join) }

  func isJoined(_ level: Int) -> Bool { aliases[level] != nil }

  /// The alias of a level, joined if it was not yet.
  func alias(_ level: Int) throws(DialectError) -> Alias {
    if let alias = aliases[level] { return alias }
    if let outer, plan.chain(outer.base).contains(level) || outer.isJoined(level) { return try outer.alias(level) }
    return try join(level, holding: nil)
  }

  func key(_ level: Int) throws(DialectError) -> SQL { "\(try alias(level)).key" }

  /// Key of the article, without a join where a row's own key tells it.
  func articleKey() throws(DialectError) -> SQL {
    if let alias = aliases[0] { return "\(alias).key" }
    if outer != nil { return try key(0) }
    return "\(try alias(base)).key >> 20"
  }

  /// Joins every parent that the base stands inside, up to `top`, which itself is joined.
  func attachParents(upTo top: Int = 0) throws(DialectError) {
    var level = base
    while level != top, let parent = plan.levels[level].parent {
      if plan.levels[level].link == .child {
        if outer != nil { add(compiler.sameArticle(try alias(parent), 0, try alias(level), level)) }
        return
      }
      if let outer, plan.chain(outer.base).contains(parent) {
        add(try compiler.containment(parent, outer.alias(parent), level, alias(level)))
      } else if aliases[parent] == nil {
        _ = try join(parent, holding: level)
      }
      level = parent
    }
  }

  private func join(_ level: Int, holding child: Int?) throws(DialectError) -> Alias {
    guard base >= 0 else { throw .misplaced("level") }
    let new = try compiler.alias(of: level)
    let table = try compiler.table(of: level)
    aliases[level] = new
    if let child {
      tables.append(
        "JOIN \(table) AS \(new) ON \(try compiler.containment(level, new, child, alias(child)))")
    } else {
      tables.append("JOIN \(table) AS \(new) ON \(compiler.sameArticle(new, level, try alias(base), base))")
      if plan.levels[level].link == .inside, let parent = plan.levels[level].parent {
        add(try compiler.containment(parent, alias(parent), level, new))
      }
    }
    return new
  }

  /// The body of the article at hand.
  func body() throws(DialectError) -> SQL {
    if let outer { return try outer.body() }
    if let alias = joined["body"] { return "\(alias).body" }
    let alias = compiler.alias("b", 0)
    joined["body"] = alias
    tables.append("JOIN data_bodies AS \(alias) ON \(alias).key = \(try articleKey())")
    return "\(alias).body"
  }

  /// The form that a name field points to.
  func form(of field: String, at level: Int) throws(DialectError) -> Alias {
    let key = "form.\(level).\(field)"
    if let known = joined[key] { return known }
    let alias = compiler.alias("f", level)
    joined[key] = alias
    leftJoins.append("LEFT JOIN form AS \(alias) ON \(alias).id = \(try self.alias(level)).\(name: field)")
    return alias
  }

  /// The entity that a name field points to.
  func name(of field: String, at level: Int) throws(DialectError) -> Alias {
    let key = "name.\(level).\(field)"
    if let known = joined[key] { return known }
    let form = try form(of: field, at: level)
    let alias = compiler.alias("n", level)
    joined[key] = alias
    leftJoins.append("LEFT JOIN name AS \(alias) ON \(alias).id = \(form).name")
    return alias
  }

  /// `FROM … WHERE …`
  var clauses: SQL {
    let from = (tables + leftJoins).joined(" ")
    return conditions.isEmpty ? "FROM \(from)" : "FROM \(from) WHERE \(conditions.joined(" AND "))"
  }
}

/// Expressions of an outer SELECT that an inner one computes.
protocol ComputedExpressions: AnyObject {
  func value(_ expression: Expression) throws(DialectError) -> SQL?
  /// The identity of a name: the entity's id, or another scalar that is the same for the same source.
  func identity(_ expression: Expression) throws(DialectError) -> SQL?
  /// The column an output place stands for.
  func column(_ output: Int) -> OutputColumn?
}
