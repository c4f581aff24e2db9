import CorpusModel

/// Builds one plan, clause after clause. Each file of this folder adds what one rule of the language needs.
///
/// Lives for one statement; a class so that its parts share one tree of levels.
final class PlanBuilder {
  static let queryDepthMax = 16
  /// Each choice of rows inside another is written into the next, at every level it prunes: an engine's statement
  /// grows with a power of it.
  static let inputDepthMax = 8

  let context: BindingContext
  /// Names of the queries whose bodies are being bound, outermost first.
  let queryStack: [String]
  /// The arguments of the innermost of them; nil outside one, where `set` and `--param` give the values.
  let arguments: [String: ParameterValue]?

  var plan: Plan
  var tree: LevelTree
  var inputDepth = 0
  var errors: [QueryError] = []
  var hints: [Hint] = []
  /// Output columns by the name a later clause may use.
  var outputAliases: [String: (place: Int, type: FieldType)] = [:]
  /// The clause being bound speaks of groups.
  var isGrouping = false
  /// A `group by` follows the clause being bound.
  var willGroup = false
  /// Bare fields read from the source itself: name, and where.
  var ownReads: [(name: String, span: SourceSpan)] = []
  /// `!=` on a child, told only where the child is not what is shown.
  var otherThans: [(level: Int, hint: Hint)] = []
  /// `=` with a value, conjunct by conjunct: two on one field of one child can hardly both hold.
  var equalities: [Equality] = []

  struct Equality {
    var level: Int
    var field: String
    var value: String
  }

  init(context: BindingContext, queryStack: [String] = [], arguments: [String: ParameterValue]? = nil) {
    self.context = context
    self.queryStack = queryStack
    self.arguments = arguments
    tree = LevelTree(catalog: context.catalog, levels: [])
    plan = Plan(input: .corpus, levels: [], source: 0, output: .rows(grain: 0, columns: []))
  }

  /// Goes on after an error, so that several independent ones are told at once.
  func attempt<Result>(_ body: () throws(QueryError) -> Result) -> Result? {
    do throws(QueryError) {
      return try body()
    } catch {
      errors.append(error)
      return nil
    }
  }

  func hint(_ hint: Hint) {
    if !hints.contains(hint) { hints.append(hint) }
  }

  /// The scope of `where`, `with` and other clauses that speak about rows of the source.
  var rowScope: NameScope { NameScope(origin: plan.source) }
}
