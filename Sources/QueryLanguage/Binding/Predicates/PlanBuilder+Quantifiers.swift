import CorpusModel
import TextKernel

/// R5: quantifiers speak about a parent over all its children as stored, and never prune.
extension PlanBuilder {
  func quantified(_ syntax: Syntax.Quantified, in scope: NameScope) throws(QueryError) -> Quantified {
    let path = syntax.collection
    let place = try quantifiedPlace(path, in: scope)
    let word: String
    let kind: Quantified.Kind
    switch syntax.kind {
    case .any: (word, kind) = ("any", .any)
    case .no: (word, kind) = ("no", .no)
    case .all:
      (word, kind) = ("all", .all)
      if syntax.predicate == nil {
        throw QueryError(
          .missingArgument, "`all` needs a condition", at: syntax.span, help: "write `all \(path.text) (…)`")
      }
    case .count(let comparison, let operand):
      (word, kind) = ("count", .count(comparison, try wholeNumber(operand)))
    }
    let id = tree.newQuantifier()
    let level: Int
    do throws(QueryError) {
      level = try self.level(place, quantifier: id)
    } catch {
      throw error.at(fallback: path.span)
    }
    var predicate: Predicate?
    if let condition = syntax.predicate {
      let inner = NameScope(
        origin: level, quantifier: NameScope.QuantifierScope(text: word + " " + path.text, id: id), seesAliases: false)
      predicate = try self.predicate(condition, in: inner)
    }
    return Quantified(kind: kind, anchor: place.base, level: level, predicate: predicate)
  }

  private func quantifiedPlace(_ path: Syntax.Path, in scope: NameScope) throws(QueryError) -> Place {
    let found: Meaning
    do throws(QueryError) {
      found = try meaning(of: path, in: scope)
    } catch {
      throw error.code == .unknownField ? unknownCollection(path) : error
    }
    switch found {
    case .collection(let place):
      if !place.steps.isEmpty { return place }
      let name = collection(place).name
      if place.base != scope.origin { throw holder(collection(place), of: scope, at: path.span) }
      let parent = collection(place).parent
      throw QueryError(
        .grainMismatch, "`\(path.text)` are the rows here, not children of a row", at: path.span,
        suggestion: parent.map {
          QueryError.Suggestion(
            "\($0).\(name)", at: path.span, help: "for all in the same article: `\($0).\(name)`")
        })
    case .field(let place, _, _):
      throw QueryError(
        .unknownCollection, .unknown("collection", name: path.text, where: ""), at: path.span,
        label: "this is a field of \(collection(place).name)",
        suggestion: place.steps.isEmpty ? nil : QueryError.Suggestion(collection(place).name, at: path.span))
    case .alias:
      throw unknownCollection(path)
    }
  }

  /// `any articles` of a quote.
  private func holder(_ above: CorpusCollection, of scope: NameScope, at span: SourceSpan) -> QueryError {
    let field = above.name + "." + (above.fields.first?.name ?? "id")
    return QueryError(
      .grainMismatch, "`\(above.name)` hold the \(tree.collection(scope.origin).name), and are not in them", at: span,
      help: "a field of theirs is asked as it is: `\(field) = …`")
  }

  /// A collection that is not there, or not below the rows at hand.
  func unknownCollection(_ path: Syntax.Path) -> QueryError {
    let names = context.catalog.collections.map(\.name)
    if tree.table != nil, names.contains(path.text) {
      return QueryError(
        .groupedResult, "a grouped result has no children", at: path.span, label: "its rows are values",
        help: "its columns: " + known(tree.collection(0).fields.map(\.name)))
    }
    let first = path.parts[0]
    if names.contains(path.text) {
      let source = tree.levels.isEmpty ? nil : tree.collection(plan.source)
      return QueryError(
        .unknownCollection, "`\(path.text)` do not stand in \(source?.name ?? "it")", at: path.span,
        help: source.map { standing(in: $0) })
    }
    let name =
      names.first { $0 == first.text + "s" || $0 == first.text.dropLast() + "ies" || Fold.isSame($0, first.text) }
      ?? Nearest.best(to: first.text, among: names)
    return QueryError(
      .unknownCollection, .unknown("collection", name: path.text, where: ""), at: path.span,
      label: name.map { "nearest: `\($0)`" }, suggestion: name.map { QueryError.Suggestion($0, at: first.span) },
      help: name == nil ? thereAre(names) : nil)
  }

  func wholeNumber(_ operand: Syntax.Operand) throws(QueryError) -> Int64 {
    let typed = try settled(try self.operand(operand), as: .number)
    guard case .integer(let number) = typed.literal, number >= 0 else {
      let found =
        switch typed.literal {
        case .integer(let number): "`\(number)`"
        case .number(let number): "`\(number)`"
        default: typed.type.noun
        }
      throw QueryError(
        .typeMismatch, .mismatch(found: found, expected: "a whole number"), at: typed.span,
        label: "a whole number, 0 or more")
    }
    return number
  }
}
