import CorpusModel
import QueryLanguage

/// A plan with all that its compilation needs found out.
struct Prepared {
  /// Results identified.
  var plan: Plan
  var names: [ResolvedLiteral]
  var bindings: Bindings
  var dialect: SQLiteDialect

  func compile(_ plan: Plan) throws -> CompiledQuery {
    try translating { () throws(DialectError) in try dialect.compile(plan, bindings) }
  }

  func compiled() throws -> CompiledQuery { try compile(plan) }
}

/// A dialect's error is the executor's from here on.
func translating<Result>(_ body: () throws(DialectError) -> Result) throws(ExecutionError) -> Result {
  do throws(DialectError) { return try body() } catch { throw .dialect(error) }
}

extension Executor {
  func prepare(_ plan: Plan) throws -> Prepared {
    let identified = try results.identified(plan)
    let names = try NameResolver(source: source).resolve(identified.nameLiterals)
    let bindings = Bindings(names: NameResolver.ids(names), results: try results.tables(readBy: identified))
    return Prepared(
      plan: identified, names: names, bindings: bindings, dialect: SQLiteDialect(catalog: try source.catalog))
  }

  /// One number of a statement that gives one.
  func number(_ statement: SQLStatement) throws -> Int64 {
    var number: Int64 = 0
    try source.query(statement) { values in
      number = values.first?.integer ?? 0
      return false
    }
    return number
  }
}
