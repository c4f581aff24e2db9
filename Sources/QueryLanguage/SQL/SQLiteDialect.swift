import CorpusModel

/// A plan as statements for SQLite over the tables of `StoreNaming`. Pure: it reads no database.
package struct SQLiteDialect: Sendable {
  package let catalog: Catalog

  package init(catalog: Catalog) { self.catalog = catalog }

  /// The rows of a plan.
  ///
  /// - Throws: where the plan names what the catalog or the bindings do not have.
  package func compile(_ plan: Plan, _ bindings: Bindings) throws(DialectError) -> CompiledQuery {
    try PlanCompiler(plan, catalog, bindings).query()
  }

  /// Identities of the surviving rows of one level, the plan's cut applied where it is the grain or above it:
  /// what a kept result stores. Columns `k0`, `k1` … as `identityCount(of:)` says.
  package func keys(of level: Int, in plan: Plan, _ bindings: Bindings) throws(DialectError) -> SQLStatement {
    let compiler = try PlanCompiler(plan, catalog, bindings)
    return compiler.finished(try compiler.keys(of: level))
  }

  /// The rows of a grouped or total answer, or those chosen from such a table, with the columns that a kept result
  /// needs: `key`, `out0` …, and `id0` … for names.
  package func table(_ plan: Plan, _ bindings: Bindings) throws(DialectError) -> SQLStatement {
    let compiler = try PlanCompiler(plan, catalog, bindings)
    return compiler.finished(try compiler.table())
  }

  /// One row, one number: how many rows the plan gives, counted up to `limit`.
  package func count(_ plan: Plan, limit: Int64, _ bindings: Bindings) throws(DialectError) -> SQLStatement {
    let compiler = try PlanCompiler(plan, catalog, bindings)
    return compiler.finished(try compiler.count(limit: limit))
  }

  /// One row, one number: the rows of `level` for which the conjuncts on it and above it are together unknown.
  package func unknownCount(
    of level: Int, in plan: Plan, limit: Int64, _ bindings: Bindings
  ) throws(DialectError) -> SQLStatement {
    let compiler = try PlanCompiler(plan, catalog, bindings)
    return compiler.finished(try compiler.unknownCount(of: level, limit: limit))
  }

  /// One row, one number: articles that no conjunct on the article itself excludes and that an analyzer has not read.
  package func pendingCount(
    _ analyzer: String, in plan: Plan, limit: Int64, _ bindings: Bindings
  ) throws(DialectError) -> SQLStatement {
    let compiler = try PlanCompiler(plan, catalog, bindings)
    return compiler.finished(try compiler.pendingCount(analyzer, limit: limit))
  }

  /// One row, one number: rows of `level` that survive in `plan` and have no surviving row of `child` below them (R7).
  package func childlessCount(
    of level: Int, without child: Int, in plan: Plan, limit: Int64, _ bindings: Bindings
  ) throws(DialectError) -> SQLStatement {
    let compiler = try PlanCompiler(plan, catalog, bindings)
    return compiler.finished(try compiler.childlessCount(of: level, without: child, limit: limit))
  }

  /// Values of a field with their counts (`value`, `n`), the most frequent first.
  package func values(of field: String, in collection: String, limit: Int64) throws(DialectError) -> SQLStatement {
    var plan = Plan(
      input: .corpus, levels: [Level(collection: "articles", parent: nil, link: .root)], source: 0,
      output: .rows(grain: 0, columns: []))
    var level = 0
    if collection != "articles" {
      plan.levels.append(Level(collection: collection, parent: 0, link: .child))
      level = 1
    }
    let type = catalog.collection(collection)?.field(field)?.type ?? .text
    plan.output = .groups(
      grain: level, keys: [OutputColumn(name: "value", expression: .field(level: level, name: field), type: type)],
      columns: [OutputColumn(name: "n", expression: .aggregate(.rows(of: level)), type: .number)])
    plan.conjuncts = [Conjunct(level: level, predicate: .not(.isMissing(.field(level: level, name: field))))]
    plan.order = [OrderTerm(expression: .output(1), isDescending: true)]
    plan.cut = .limit(limit, per: nil)
    return try compile(plan, Bindings()).statement
  }
}

extension Aggregate {
  /// `count()`
  package static func rows(of level: Int) -> Aggregate { Aggregate(kind: .count, argument: nil, level: level) }
}

/// What the executor finds out before it compiles.
package struct Bindings: Sendable {
  /// Entities by literal (R12), found by `RowSource.names(matching:)`.
  package var names: [String: [Int64]]
  package var results: [String: KeptTables]

  package init(names: [String: [Int64]] = [:], results: [String: KeptTables] = [:]) {
    self.names = names
    self.results = results
  }
}

/// The temporary tables of a kept result (R17).
package struct KeptTables: Sendable, Equatable {
  /// The plan whose answer it keeps.
  package var plan: Plan
  /// Table of identities for every level that was restricted; numbers, so that no name becomes SQL.
  package var levels: [Int: Int]
  /// Table of the rows of a grouped or total answer, or of what goes on from one.
  package var table: Int?

  package init(plan: Plan, levels: [Int: Int], table: Int? = nil) {
    self.plan = plan
    self.levels = levels
    self.table = table
  }

  package static func name(_ table: Int) -> String { "kept_" + String(table) }
}

package enum DialectError: Error, Sendable, Equatable {
  case unknownCollection(String)
  case unknownField(String, collection: String)
  case unknownResult(String)
  /// An expression that has no value where it stands: a field of a single row in a grouped answer.
  case misplaced(String)
  case unknownLevel(Int)
}

/// A statement and what its columns are.
package struct CompiledQuery: Sendable, Equatable {
  package var statement: SQLStatement
  /// Asked for, then hidden ones for views that need them.
  package var columns: [ResultColumn]
  /// Kept in three columns behind these: article, line, key; nil where rows have no place.
  package var originCollection: String?
  /// Names of the columns of nested cells, by column.
  package var nested: [Int: [OutputColumn]]
}

/// What a kept result of a plan needs.
extension SQLiteDialect {
  package func restrictedLevels(of plan: Plan, _ bindings: Bindings) throws(DialectError) -> Set<Int> {
    plan.restrictedLevels(try PlanCompiler.restricted(plan.input, bindings))
  }

  /// Columns that identify a row of a level: its key, and those of the rows it stands inside.
  package func identityCount(of level: Int, in plan: Plan) -> Int {
    level == 0 ? 1 : plan.chain(level).filter { $0 != 0 }.count
  }
}
