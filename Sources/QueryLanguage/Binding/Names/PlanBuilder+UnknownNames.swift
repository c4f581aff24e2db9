import CorpusModel
import TextKernel

/// Errors for names that mean nothing where they stand: the nearest name, or the right name's place.
extension PlanBuilder {
  func unknownField(_ path: Syntax.Path, in scope: NameScope) -> QueryError {
    let text = path.text
    let origin = tree.collection(scope.origin)
    if tree.table != nil {
      if context.catalog.collection(path.parts[0].text) != nil { return unknownCollection(path) }
      let columns = origin.fields.map(\.name)
      if let name = columns.first(where: { Fold.isSame($0, text) }) ?? Nearest.best(to: text, among: columns) {
        return unknown(path, "on this result", label: "nearest: `\(name)`", replacement: name)
      }
      return QueryError(
        .unknownField, .unknown("field", name: text, where: "on this result"), at: path.span,
        help: columns.isEmpty ? nil : "its columns: " + known(columns))
    }
    let places = "on " + QueryError.Reason.alternatives(tree.chain(scope.origin).map { tree.collection($0).name })
    // `date` means the day of an article before it means one of the `dates`.
    if Self.usualNames[text.lowercased()] == nil, let error = misnamedCollection(path, in: scope, places) {
      return error
    }
    if let error = elsewhere(path, in: scope, places) { return error }
    if let error = otherNoun(path, places) { return error }
    return nearestField(path, in: scope, places)
  }

  /// The nearest of the fields that could have been written here.
  private func nearestField(_ path: Syntax.Path, in scope: NameScope, _ places: String) -> QueryError {
    let origin = tree.collection(scope.origin)
    let text = path.text
    // A path through a known collection: only that collection's fields can be meant.
    if path.parts.count > 1, let collection = knownPrefix(path, in: scope) {
      let rest = path.parts.dropFirst().map(\.text).joined(separator: ".")
      if let owner = tree.chain(scope.origin).map({ tree.collection($0) }).first(where: { $0.field(rest) != nil }) {
        return QueryError(
          .unknownField, .unknown("field", name: rest, where: "on \(collection.name)"), at: path.span,
          label: "a field of \(owner.name)",
          suggestion: QueryError.Suggestion(owner.name + "." + rest, at: path.span))
      }
      let name = Nearest.best(to: rest, among: names(of: collection))
      return QueryError(
        .unknownField, .unknown("field", name: rest, where: "on \(collection.name)"), at: path.span,
        label: name.map { "nearest: `\($0)`" },
        suggestion: name.map { QueryError.Suggestion(path.parts[0].text + "." + $0, at: path.span) },
        help: name == nil ? fields(of: collection) : nil)
    }
    if path.parts.count == 1, let name = Nearest.best(to: text, among: givenNames(in: scope)) {
      return unknown(path, places, label: "nearest: `\(name)`", replacement: name)
    }
    var candidates: [(name: String, collection: String, isBelow: Bool)] = []
    for level in tree.chain(scope.origin) {
      let collection = tree.collection(level)
      candidates += names(of: collection).map { ($0, collection.name, false) }
    }
    if scope.quantifier == nil {
      for collection in bareDescendants(of: scope.origin) {
        candidates += names(of: collection).map { ($0, collection.name, true) }
      }
    }
    let meant = Self.usualNames[text.lowercased()].flatMap { name in
      candidates.contains { $0.name == name } ? name : nil
    }
    if let name = meant ?? Nearest.best(to: text, among: candidates.map(\.name)),
      let found = candidates.first(where: { $0.name == name })
    {
      let owners = Set(candidates.filter { $0.name == name && $0.isBelow }.map(\.collection))
      let isAmbiguous = found.isBelow && owners.count > 1
      let replacement = isAmbiguous ? found.collection + "." + name : name
      return unknown(
        path, found.isBelow ? "on \(origin.name) or its \(found.collection)" : places,
        label: (meant == nil ? "nearest: " : "") + "`\(replacement)` (\(found.collection))", replacement: replacement)
    }
    let isGathered = if case .rows = plan.output { false } else { scope.seesOutputs }
    return QueryError(
      .unknownField, .unknown("field", name: text, where: places), at: path.span,
      help: isGathered ? "shown are " + known(plan.columns.map(\.name)) : fields(of: origin))
  }

  /// Names that the query itself gave and that are seen here.
  private func givenNames(in scope: NameScope) -> [String] {
    (scope.seesOutputs ? outputAliases.keys.sorted() : []) + (scope.seesAliases ? plan.definitions.map(\.name) : [])
  }

  /// A field of a collection that no bare name reaches from here, or the last part of a longer name.
  private func elsewhere(_ path: Syntax.Path, in scope: NameScope, _ places: String) -> QueryError? {
    guard path.parts.count == 1 else { return nil }
    let text = path.text
    let origin = tree.collection(scope.origin)
    // What is said of the rows shown reaches no other collection.
    let reachable =
      scope.seesOutputs ? [] : context.catalog.collections.filter { tree.link(from: origin, to: $0) != nil }
    var paths: [String] = []
    for collection in reachable where collection.fields.contains(where: { $0.name == text }) {
      paths.append(collection.name + "." + text)
    }
    if paths.isEmpty {
      let near = tree.chain(scope.origin).map { tree.collection($0) } + bareDescendants(of: scope.origin)
      for collection in near {
        for field in collection.fields where field.name.hasSuffix("." + text) && !paths.contains(field.name) {
          paths.append(field.name)
        }
      }
    }
    guard let first = paths.first else { return nil }
    if scope.quantifier != nil, let collection = first.split(separator: ".").first {
      return QueryError(
        .unknownField, .unknown("field", name: text, where: places), at: path.span,
        label: "`\(first)`", help: "\(collection) need a quantifier of their own: `any \(collection) (…)`")
    }
    return unknown(
      path, places, label: paths.count == 1 ? nil : "also: " + Self.listed(paths.dropFirst().map { "`\($0)`" }),
      replacement: first)
  }

  /// `quote.speaker`, `article`: a collection in the singular or misspelt.
  private func misnamedCollection(_ path: Syntax.Path, in scope: NameScope, _ places: String) -> QueryError? {
    let first = path.parts[0]
    let collections = context.catalog.collections.map(\.name)
    guard !collections.contains(first.text) else { return nil }
    let plural = collections.first { $0 == first.text + "s" || Fold.isSame($0, first.text) || isPlural($0, first.text) }
    let name = plural ?? (path.parts.count > 1 ? Nearest.best(to: first.text, among: collections) : nil)
    guard let name else { return nil }
    return QueryError(
      .unknownField, .unknown(path.parts.count > 1 ? "collection" : "field", name: first.text, where: places),
      at: first.span, label: "collections are named in the plural",
      suggestion: QueryError.Suggestion(name, at: first.span))
  }

  private func isPlural(_ plural: String, _ singular: String) -> Bool {
    singular.hasSuffix("y") && plural == singular.dropLast() + "ies"
  }

  /// A function, a result or a query where a field is wanted.
  private func otherNoun(_ path: Syntax.Path, _ places: String) -> QueryError? {
    guard path.parts.count == 1 else { return nil }
    let text = path.text
    if Aggregate.Kind(rawValue: text) != nil || Function(rawValue: text) != nil {
      let isCount = text == Aggregate.Kind.count.rawValue
      return QueryError(
        .unknownField, .unknown("field", name: text, where: places), at: path.span,
        label: "this is \(Function(rawValue: text) == nil ? "an aggregate" : "a function")",
        suggestion: isCount ? QueryError.Suggestion("count()", at: path.span) : nil,
        help: isCount ? nil : "it takes its argument in parentheses: `\(text)(…)`")
    }
    if context.results[text] != nil {
      return QueryError(
        .unknownField, .unknown("field", name: text, where: places), at: path.span, label: "this is a result",
        help: "write `in \(text)`, or `from \(text)`")
    }
    return nil
  }

  /// What readers of other corpora call a field, and what it is called here.
  private static let usualNames: [String: String] = [
    "agency": "outlet", "certainty": "confidence", "content": "body", "date": "published", "fulltext": "body",
    "headline": "title", "language": "lang", "link": "url", "mood": "sentiment", "newspaper": "outlet",
    "polarity": "sentiment", "publisher": "outlet", "quality": "translation", "said_by": "speaker",
    "source": "outlet", "tone": "sentiment", "verb": "cue", "who": "speaker",
  ]

  private func knownPrefix(_ path: Syntax.Path, in scope: NameScope) -> CorpusCollection? {
    let name = path.parts[0].text
    return (start(name, in: scope, throughCore: true) ?? start(name, in: scope, throughCore: false))?.1
  }

  private func unknown(
    _ path: Syntax.Path, _ places: String, label: String?, replacement: String
  ) -> QueryError {
    QueryError(
      .unknownField, .unknown("field", name: path.text, where: places), at: path.span, label: label,
      suggestion: QueryError.Suggestion(replacement, at: path.span))
  }

  /// Names a query may use for the fields of a collection, an analyzer's bare name among them.
  private func names(of collection: CorpusCollection) -> [String] {
    collection.fields.map(\.name) + collection.fields.filter(\.isPrimary).compactMap(\.analyzer)
  }
}
