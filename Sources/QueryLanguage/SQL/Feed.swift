import CorpusModel

/// The surviving rows of one level, grouped by the keys of an answer; or, with `once`, the rows of a level above that
/// they stand in, each once a group (R8).
final class Feed {
  struct Column {
    var name: SQL
    var sql: SQL
    /// Its value for a group without rows here; nil for missing.
    var empty: SQL?
  }

  let level: Int
  let once: Int?
  private(set) var columns: [Column] = []
  private let compiler: PlanCompiler
  private let keys: [OutputColumn]
  private let scope: SelectScope
  private var items: [Item] = []
  private var isOrdered = false

  init(_ compiler: PlanCompiler, level: Int, once: Int? = nil, keys: [OutputColumn]) throws(DialectError) {
    self.compiler = compiler
    self.level = level
    self.once = once
    self.keys = keys
    scope = try compiler.survivors(of: level)
    if let once { items.append(Item(sql: try levelKey(once), name: "once")) }
    for (place, key) in keys.enumerated() {
      items.append(Item(sql: try keyValue(key), name: "k\(number: place)"))
      if key.type == .name, case .field(let level, _) = key.expression, level == 0, compiler.isTable {
        items.append(Item(sql: try compiler.value(key.expression, scope), name: "d\(number: place)"))
      }
    }
  }

  static func isSpeaker(_ key: OutputColumn, _ compiler: PlanCompiler) -> Bool {
    guard case .field(let level, let name) = key.expression, !(level == 0 && compiler.isTable) else { return false }
    return (try? compiler.isSpeaker(name, level)) ?? false
  }

  private func keyValue(_ key: OutputColumn) throws(DialectError) -> SQL {
    guard key.type == .name else { return try compiler.value(key.expression, scope) }
    guard Self.isSpeaker(key, compiler), case .field(let level, let field) = key.expression else {
      return try compiler.identity(of: key.expression, scope)
    }
    let form = try scope.form(of: field, at: level)
    let quote = try scope.alias(level)
    return #"""
      coalesce(\#(form).name, -\#(form).id, CASE WHEN \#(quote)."speaker.kind" = 'unnamed' THEN 'unnamed' END)
      """#
  }

  /// What is shown for a name's key, looked up once a group.
  func shown(_ place: Int, joins: inout [SQL]) throws(DialectError) -> SQL {
    guard case .field(let level, _) = keys[place].expression, !(level == 0 && compiler.isTable) else {
      return "g0.d\(number: place)"
    }
    let key: SQL = "g0.k\(number: place)"
    let name = compiler.alias("n", place)
    let form = compiler.alias("f", place)
    joins.append("LEFT JOIN name AS \(name) ON \(name).id = \(key)")
    joins.append("LEFT JOIN form AS \(form) ON \(form).id = -\(key)")
    guard Self.isSpeaker(keys[place], compiler) else { return "coalesce(\(name).name, \(form).text)" }
    return "coalesce(\(name).name, \(form).text, CASE WHEN \(key) IS NULL THEN 'unknown' ELSE 'unnamed' END)"
  }

  func add(_ aggregate: Aggregate, as name: SQL) throws(DialectError) {
    var filters: [SQL] = []
    if let filter = aggregate.filter {
      items.append(Item(sql: "(\(try compiler.truth(filter, scope))) IS TRUE", name: "c\(number: items.count)"))
      filters.append("r.\(items[items.count - 1].name)")
    }
    let isAbove = aggregate.level != level && once == nil
    guard let argument = aggregate.argument else {
      let count: SQL
      if isAbove {
        items.append(Item(sql: try levelKey(aggregate.level), name: "x\(number: items.count)"))
        count = "count(DISTINCT r.\(items[items.count - 1].name))"
      } else {
        count = "count(*)"
      }
      columns.append(Column(name: name, sql: "\(count)\(Self.filter(filters))", empty: "0"))
      return
    }
    let value =
      try aggregate.kind == .count
      ? compiler.identity(of: argument, scope) : compiler.value(argument, scope)
    items.append(Item(sql: value, name: "x\(number: items.count)"))
    let column: SQL = "r.\(items[items.count - 1].name)"
    if aggregate.kind == .list || aggregate.kind == .first { isOrdered = true }
    if aggregate.kind == .first {
      items.append(
        Item(sql: level == 0 ? try scope.articleKey() : try scope.key(level), name: "y\(number: items.count)"))
    }
    let sql = try Self.function(
      aggregate.kind, column, isDistinct: aggregate.isDistinct, key: "r.\(items[items.count - 1].name)")
    let whole: SQL = "\(sql)\(Self.filter(filters))"
    let isList = aggregate.kind == .list
    columns.append(
      Column(
        name: name, sql: isList ? "coalesce(\(whole), '[]')" : whole,
        empty: aggregate.kind == .count ? "0" : aggregate.kind == .list ? "'[]'" : nil))
  }

  private func levelKey(_ level: Int) throws(DialectError) -> SQL {
    level == 0 ? try scope.articleKey() : try scope.key(level)
  }

  private static func filter(_ filters: [SQL]) -> SQL {
    filters.isEmpty ? "" : " FILTER (WHERE \(filters.joined(" AND ")))"
  }

  static func function(
    _ kind: Aggregate.Kind, _ value: SQL, isDistinct: Bool, key: SQL
  ) throws(DialectError) -> SQL {
    let distinct: SQL = isDistinct ? "DISTINCT " : ""
    switch kind {
    case .count: return "count(\(distinct)\(value))"
    // Not sum(): integers that grow too large for one are an error there.
    case .sum: return "vb_sum(\(distinct)\(value))"
    case .avg: return "avg(\(distinct)\(value))"
    case .min: return "min(\(value))"
    case .max: return "max(\(value))"
    case .median: return "vb_median(\(distinct)\(value))"
    case .first: return "vb_first(\(value), \(key))"
    case .list: return "vb_list(\(distinct)\(value))"
    case .share: throw .misplaced("share")
    }
  }

  /// `SELECT k0, a0 … GROUP BY k0`
  func grouped() -> SQL {
    let order: SQL
    if isOrdered, once == nil, let keys = try? compiler.identity(level, in: scope) {
      order = " ORDER BY \(keys.joined(", "))"
    } else {
      order = ""
    }
    // What is gathered from a level above is the same on all rows that stand in one of its rows.
    let distinct: SQL = once == nil ? "" : "DISTINCT "
    let inner: SQL =
      "SELECT \(distinct)\(items.isEmpty ? "1" : items.map(\.text).joined(", ")) \(scope.clauses)\(order)"
    var shown = keys.indices.map { "r.k\(number: $0) AS k\(number: $0)" as SQL }
    for (place, key) in keys.enumerated() where key.type == .name {
      if case .field(let level, _) = key.expression, level == 0, compiler.isTable {
        shown.append("min(r.d\(number: place)) AS d\(number: place)")
      }
    }
    shown += columns.map { "\($0.sql) AS \($0.name)" }
    if columns.isEmpty { shown.append("count(*) AS rows") }
    let groups: SQL =
      keys.isEmpty ? "" : " GROUP BY \(keys.indices.map { "r.k\(number: $0)" as SQL }.joined(", "))"
    return "SELECT \(shown.joined(", ")) FROM (\(inner)) AS r\(groups)"
  }
}

extension Aggregate.Kind {
  /// A row that stands twice counts twice.
  var countsRepeats: Bool {
    switch self {
    case .count, .sum, .avg, .median, .list: true
    case .min, .max, .first, .share: false
    }
  }
}
