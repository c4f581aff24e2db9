/// What plans inside a plan give, and the sets that quantifiers look a key up in: each written once and named in front
/// of the statement (`WITH input0 AS (…)`).
///
/// Not nested where they are read: SQLite's parser keeps a hundred places open, which a handful of stages or
/// quantifiers would fill, and a plan read at two levels would be written twice at every stage.
final class InnerPlans {
  private enum Part: Equatable {
    case keys(level: Int)
    case table
    case column(String?, isName: Bool)
  }

  /// A set of keys has no plan to be known by.
  private var parts: [(known: (plan: Plan, part: Part)?, sql: SQL)] = []

  /// Name of a set of keys that a row's key is looked up in.
  func set(_ sql: SQL) -> SQL { add(sql, known: nil) }

  /// Name of the identities that a plan keeps of a level.
  func keys(of level: Int, in plan: Plan, _ make: () throws(DialectError) -> SQL) throws(DialectError) -> SQL {
    try name(plan, .keys(level: level), make)
  }

  /// Name of the rows of a grouped answer.
  func table(_ plan: Plan, _ make: () throws(DialectError) -> SQL) throws(DialectError) -> SQL {
    try name(plan, .table, make)
  }

  /// Name of the values of a column of a plan, or of the ids of its articles.
  func column(
    _ column: String?, isName: Bool, of plan: Plan, _ make: () throws(DialectError) -> SQL
  ) throws(DialectError) -> SQL {
    try name(plan, .column(column, isName: isName), make)
  }

  /// The statement with what it reads in front.
  func finished(_ sql: SQL) -> SQL {
    if parts.isEmpty { return sql }
    let named = parts.enumerated().map { "input\(number: $0) AS (\($1.sql))" as SQL }
    return "WITH \(named.joined(", ")) \(sql)"
  }

  private func name(_ plan: Plan, _ part: Part, _ make: () throws(DialectError) -> SQL) throws(DialectError) -> SQL {
    if let place = parts.firstIndex(where: { $0.known.map { $0.part == part && $0.plan == plan } ?? false }) {
      return "input\(number: place)"
    }
    // First, since what it reads must stand before it.
    return add(try make(), known: (plan, part))
  }

  private func add(_ sql: SQL, known: (plan: Plan, part: Part)?) -> SQL {
    parts.append((known, sql))
    return "input\(number: parts.count - 1)"
  }
}
