import CorpusModel
import TextKernel

/// Where a sentence begins: a collection, a kept result, a named query.
extension PlanBuilder {
  /// R17: from a kept result with the tree it pruned, or with its rows where it is grouped.
  func goOn(from name: Syntax.Identifier) throws(QueryError) {
    guard let kept = context.results[name.text] else { throw unknownResult(name) }
    if kept.isTable {
      goOn(fromTable: kept, input: .resultTable(name.text))
    } else {
      plan = kept.goingOn(input: .result(name.text))
      tree = LevelTree(catalog: context.catalog, levels: plan.levels)
      collectOutputAliases()
    }
  }

  /// A grouped answer as a collection: its fields are the columns.
  static func table(of grouped: Plan) -> CorpusCollection {
    let fields = grouped.columns.map { Field($0.name, $0.type, "Column of the result.") }
    return CorpusCollection(
      "table", parent: nil, summary: "The rows of a grouped result.", fields: fields,
      defaultColumns: fields.map(\.name))
  }

  func begin(_ source: Syntax.Source) throws(QueryError) {
    switch source {
    case .collection(let path): try begin(path)
    case .result(let name):
      guard context.results[name.text] != nil else { throw unknownSource(name) }
      try goOn(from: name)
    case .call(let call): try begin(call)
    case .missing(let span): throw QueryError(.incomplete, "a collection is missing", at: span)
    }
  }

  /// `from quotes`, `from quotes.entities`
  private func begin(_ path: Syntax.Path) throws(QueryError) {
    let first = path.parts[0]
    guard let collection = context.catalog.collection(first.text) else { throw unknownSource(path) }
    let root = collection.parent ?? collection.name
    tree = LevelTree(catalog: context.catalog, levels: [Level(collection: root, parent: nil, link: .root)])
    var source = 0
    if collection.parent != nil { source = try tree.down(from: 0, to: first.text, quantifier: nil) }
    for part in path.parts.dropFirst() {
      guard let child = context.catalog.collection(part.text),
        tree.link(from: tree.collection(source), to: child) != nil
      else { throw unknownSource(path) }
      source = try tree.down(from: source, to: part.text, quantifier: nil)
    }
    plan = Plan(input: .corpus, levels: tree.levels, source: source, output: .rows(grain: source, columns: []))
    plan.output = .rows(grain: source, columns: defaultColumns(source))
  }

  /// A capitalised name that is no result: a collection, perhaps (`from Quotes`).
  private func unknownSource(_ name: Syntax.Identifier) -> QueryError {
    let collections = context.catalog.collections.map(\.name)
    guard
      let collection = collections.first(where: { Fold.isSame($0, name.text) })
        ?? Nearest.best(to: name.text, among: context.results.keys.sorted() + collections),
      context.results[collection] == nil
    else { return unknownResult(name) }
    return QueryError(
      .unknownResult, .unknown("result or collection", name: name.text, where: ""), at: name.span,
      label: "nearest: the collection `\(collection)`", suggestion: QueryError.Suggestion(collection, at: name.span))
  }

  private func unknownSource(_ path: Syntax.Path) -> QueryError {
    let text = path.text
    let owners = context.catalog.collections.filter { $0.field(text) != nil }
    if path.parts.count == 1, let owner = owners.first, context.catalog.collection(text) == nil {
      return QueryError(
        .unknownCollection, .unknown("collection", name: text, where: ""), at: path.span,
        label: "this is a field of " + Self.listed(owners.map(\.name)),
        suggestion: QueryError.Suggestion(owner.name, at: path.span))
    }
    if let query = context.queries[text] {
      let needed = query.parameters.filter { $0.defaultValue == nil }
      let arguments = needed.map { $0.parameter.name + ": …" }.joined(separator: ", ")
      return QueryError(
        .unknownCollection, .unknown("collection", name: text, where: ""), at: path.span, label: "this is a query",
        suggestion: needed.isEmpty ? QueryError.Suggestion("()", at: path.span.after) : nil,
        help: needed.isEmpty
          ? nil
          : VisibleText.escaped(
            "it needs \(Self.listed(needed.map { $0.type.noun })): write `from \(text)(\(arguments))`"))
    }
    if path.parts.count > 1, let first = context.catalog.collection(path.parts[0].text) {
      let rest = path.parts[path.parts.count - 1]
      if first.field(path.parts.dropFirst().map(\.text).joined(separator: ".")) != nil {
        return QueryError(
          .unknownCollection, .unknown("collection", name: text, where: ""), at: path.span, label: "this is a field",
          suggestion: QueryError.Suggestion(first.name, at: path.span))
      }
      return QueryError(
        .unknownCollection, .unknown("collection", name: rest.text, where: "in \(first.name)"), at: rest.span,
        help: standing(in: first))
    }
    var error = unknownCollection(path)
    if error.suggestion == nil,
      let name = Nearest.best(to: text, among: context.results.keys.sorted() + context.queries.keys.sorted())
    {
      error.label = "nearest: `\(name)`"
      error.suggestion = QueryError.Suggestion(name, at: path.span)
      error.help = nil
    }
    return error
  }
}
