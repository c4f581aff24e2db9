import CorpusModel

/// Syntax → plan: names are looked up, types checked, each condition and column given its level.
///
/// Pure and bounded: no IO, and the same statement in the same context gives the same plan.
package enum Binder {
  /// - Throws: every independent error of the statement, at most five.
  package static func bind(
    _ statement: Syntax.Statement, in context: BindingContext
  ) throws(BindingFailure) -> BoundStatement {
    switch statement.kind {
    case .pipeline(let pipeline): return .query(try bind(pipeline, in: context))
    case .assign(let assignment):
      switch assignment.value {
      case .pipeline(let pipeline): return .assign(assignment.result.text, try bind(pipeline, in: context))
      case .combination(let left, let operation, let right):
        return .assign(
          assignment.result.text, try one { () throws(QueryError) in try combine(left, operation, right, in: context) })
      }
    case .define(let definition):
      try check(definition, in: context)
      return .define(definition)
    case .set(let setting):
      return try one { () throws(QueryError) in
        let typed = try PlanBuilder(context: context).constant(setting.value)
        guard let literal = typed.literal else { throw QueryError(.incomplete, "a value is missing", at: typed.span) }
        return .set(setting.parameter.name, literal)
      }
    }
  }

  package static func bind(
    _ pipeline: Syntax.Pipeline, in context: BindingContext
  ) throws(BindingFailure) -> Bound {
    try bind(pipeline, with: PlanBuilder(context: context))
  }

  private static func bind(
    _ pipeline: Syntax.Pipeline, with builder: PlanBuilder
  ) throws(BindingFailure) -> Bound {
    var stages: [BoundStage] = []
    do throws(QueryError) {
      stages = try builder.bind(pipeline)
    } catch {
      builder.errors.append(error.at(fallback: pipeline.span))
    }
    if !builder.errors.isEmpty { throw BindingFailure(builder.errors.map { $0.at(fallback: pipeline.span) }) }
    builder.finishHints()
    return Bound(plan: builder.finished(), stages: stages, hints: builder.hints)
  }

  private static func one<Result>(_ body: () throws(QueryError) -> Result) throws(BindingFailure) -> Result {
    do throws(QueryError) {
      return try body()
    } catch {
      throw BindingFailure([error])
    }
  }

  /// `A union B`: R17.
  private static func combine(
    _ left: Syntax.Identifier, _ operation: Syntax.SetOperation, _ right: Syntax.Identifier, in context: BindingContext
  ) throws(QueryError) -> Bound {
    let builder = PlanBuilder(context: context)
    var plans: [Plan] = []
    for name in [left, right] {
      guard let plan = context.results[name.text] else { throw builder.unknownResult(name) }
      if plan.isTable || plan.isDistinct {
        throw QueryError(
          .groupedResult, "`\(operation.rawValue)` needs rows of one collection", at: name.span,
          label: plan.isTable ? "a grouped result" : "distinct values",
          help:
            "keep the rows, and go on from what `\(operation.rawValue)` gives: `| select distinct …`, `| group by …`")
      }
      plans.append(plan)
    }
    let grains = plans.map { grainPath($0) }
    guard grains[0] == grains[1] else {
      throw QueryError(
        .grainMismatch, "`\(operation.rawValue)` needs one grain", at: right.span, label: "rows are \(grains[1])",
        labels: [QueryError.Label(left.span, "rows are \(grains[0])")],
        help: "select the same collection in both")
    }
    let kind: SetOperation =
      switch operation {
      case .union: .union
      case .minus: .minus
      case .intersect: .intersect
      }
    return Bound(plan: plans[0].goingOn(input: .combined(kind, left: left.text, right: right.text)))
  }

  /// `articles.quotes`: the collections from level 0 down to the rows shown.
  private static func grainPath(_ plan: Plan) -> String {
    var names: [String] = []
    var level: Int? = plan.grain
    while let current = level, plan.levels.indices.contains(current) {
      names.append(plan.levels[current].collection)
      level = plan.levels[current].parent
    }
    return names.count > 1 ? names.dropLast().reversed().joined(separator: ".") : names.first ?? ""
  }

  /// Binds a definition once with a stand-in for each parameter, so that its errors are told where it is written.
  private static func check(_ definition: Syntax.Definition, in context: BindingContext) throws(BindingFailure) {
    let builder = PlanBuilder(context: context)
    var arguments: [String: ParameterValue] = [:]
    for declaration in definition.parameters {
      let name = declaration.parameter.name
      guard arguments[name] == nil else {
        throw BindingFailure([
          QueryError(.duplicateName, .duplicate("parameter `$\(name)`"), at: declaration.parameter.span)
        ])
      }
      if let constant = declaration.defaultValue {
        arguments[name] = try one { () throws(QueryError) in try builder.value(constant, as: declaration.type) }
      } else {
        arguments[name] = standIn(for: declaration.type, today: context.today)
      }
    }
    let body = PlanBuilder(context: context, queryStack: [definition.name.text], arguments: arguments)
    _ = try bind(definition.body, with: body)
  }

  private static func standIn(for type: FieldType, today: CivilDate) -> ParameterValue {
    switch type {
    case .text, .name: .value(.text("a"), type)
    case .number: .value(.integer(1), type)
    case .date: .value(.date(DateInterval(from: today, through: today)), type)
    case .bool: .value(.bool(true), type)
    case .list: .value(.list([]), type)
    }
  }
}

extension BindingFailure {
  init(_ errors: [QueryError]) {
    var sink = ErrorSink()
    for error in errors { sink.add(error) }
    self.init(errors: sink.report(limit: Self.errorsMax), isCut: errors.count > Self.errorsMax)
  }
}
