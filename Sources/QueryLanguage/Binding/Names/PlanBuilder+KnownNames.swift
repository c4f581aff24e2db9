import CorpusModel
import TextKernel

/// What there is, for who named something that there is not.
extension PlanBuilder {
  func unknownResult(_ name: Syntax.Identifier) -> QueryError {
    let results = context.results.keys.filter { !$0.hasPrefix("#") }.sorted()
    let close = Nearest.best(to: name.text, among: results)
    var error = QueryError(
      .unknownResult, .unknown("result", name: name.text, where: ""), at: name.span,
      label: close.map { "nearest: `\($0)`" },
      suggestion: close.map { QueryError.Suggestion($0, at: name.span) })
    if name.text == "Last" {
      error.help = "no query has been answered yet"
    } else if close == nil {
      error.help =
        results.isEmpty ? "none is kept yet: `\(name.text) = from …` keeps one" : thereAre(results)
    }
    return error
  }

  /// «there are `A`, `B` and 3 more»
  func thereAre(_ names: [String]) -> String { (names.count == 1 ? "there is " : "there are ") + known(names) }

  /// «`A`, `B` and 3 more»
  func known(_ names: [String]) -> String {
    let most = 6
    let shown = names.prefix(most).map { "`\(VisibleText.escaped($0))`" }
    return names.count > most ? shown.joined(separator: ", ") + " and \(names.count - most) more" : Self.listed(shown)
  }

  /// The collections that stand in another, for who named one that does not.
  func standing(in collection: CorpusCollection) -> String {
    let names = context.catalog.collections.filter { tree.link(from: collection, to: $0) != nil }.map(\.name)
    return names.isEmpty ? "nothing stands in \(collection.name)" : "in \(collection.name) stand " + known(names)
  }

  /// The first fields of a collection, and where all are.
  func fields(of collection: CorpusCollection) -> String {
    let plain = collection.fields.map(\.name).filter { !$0.contains(".") }
    return "\(collection.name) have " + known(plain) + "; `.schema \(collection.name)` lists all"
  }
}
