import CorpusModel

extension PlanBuilder {
  /// Collections that bare names reach downwards (R1): the tree of the language page. Containment makes further
  /// paths, but only spelled out.
  static let insideQuotes = ["entities", "flags"]

  func bareDescendants(of level: Int) -> [CorpusCollection] {
    let collection = tree.collection(level)
    if tree.table != nil { return [] }
    if collection.name == "quotes" { return Self.insideQuotes.compactMap(context.catalog.collection) }
    guard collection.parent == nil else { return [] }
    return context.catalog.collections.filter { $0.isCore && $0.parent == collection.name }
  }

  /// What `path` means at `scope` (R1).
  ///
  /// Names that the core tables answer to are looked for in the whole neighbourhood before any that an analyzer
  /// brought, so that a further analyzer can never take one over.
  func meaning(of path: Syntax.Path, in scope: NameScope) throws(QueryError) -> Meaning {
    let text = path.text
    if scope.seesAliases, path.parts.count == 1, plan.definitions.contains(where: { $0.name == text }) {
      return .alias(text)
    }
    let declared = { (field: Field) in field.analyzer == nil && field.name == text }
    if let found = try bareField(path, in: scope, where: declared) { return found }
    if let found = try explicit(path, in: scope, throughCore: true) { return found }
    let attached = { (field: Field) in
      field.analyzer != nil && (field.name == text || (field.isPrimary && field.analyzer == text))
    }
    if let found = try bareField(path, in: scope, where: attached) { return found }
    if let found = try explicit(path, in: scope, throughCore: false) { return found }
    throw unknownField(path, in: scope)
  }

  private func bareField(
    _ path: Syntax.Path, in scope: NameScope, where matches: (Field) -> Bool
  ) throws(QueryError) -> Meaning? {
    for level in tree.chain(scope.origin) {
      if let field = tree.collection(level).fields.first(where: matches) {
        if level == scope.origin, level == plan.source, scope.quantifier == nil {
          ownReads.append((path.text, path.span))
        }
        return .field(Place(base: level), field, isBare: true)
      }
    }
    var found: [(CorpusCollection, Field)] = []
    for collection in bareDescendants(of: scope.origin) {
      if let field = collection.fields.first(where: matches) { found.append((collection, field)) }
    }
    guard let (collection, field) = found.first else { return nil }
    if found.count > 1 {
      let paths = found.map { "`\($0.0.name).\(path.text)`" }
      throw QueryError(
        .ambiguousField, "`\(path.text)` is a field of \(Self.listed(found.map(\.0.name)))", at: path.span,
        label: "which one?", help: "write " + QueryError.Reason.alternatives(paths))
    }
    if let quantifier = scope.quantifier {
      throw deeper(field: collection.name + "." + path.text, collection: collection.name, quantifier, at: path.span)
    }
    return .field(Place(base: scope.origin, steps: [collection.name]), field, isBare: true)
  }

  /// A path that begins with a collection: the source, one above it, or one that stands in it.
  ///
  /// - Parameter throughCore: whether its first collection is one of the language page; another analyzer's come last.
  private func explicit(
    _ path: Syntax.Path, in scope: NameScope, throughCore: Bool
  ) throws(QueryError) -> Meaning? {
    guard tree.table == nil else { return nil }
    let names = path.parts.map(\.text)
    guard let (place, collection) = start(names[0], in: scope, throughCore: throughCore) else { return nil }
    guard let found = descend(place, collection, names.dropFirst()) else { return nil }
    switch found {
    case .field(let place, let field, _):
      if let quantifier = scope.quantifier, let deepest = place.steps.last {
        throw deeper(field: path.text, collection: deepest, quantifier, at: path.span)
      }
      return .field(place, field, isBare: false)
    default: return found
    }
  }

  func start(_ name: String, in scope: NameScope, throughCore: Bool) -> (Place, CorpusCollection)? {
    for level in tree.chain(scope.origin) {
      let collection = tree.collection(level)
      if collection.name == name, isCore(collection) == throughCore { return (Place(base: level), collection) }
    }
    guard let child = context.catalog.collection(name), isCore(child) == throughCore,
      tree.link(from: tree.collection(scope.origin), to: child) != nil
    else { return nil }
    return (Place(base: scope.origin, steps: [name]), child)
  }

  private func descend(_ place: Place, _ collection: CorpusCollection, _ rest: ArraySlice<String>) -> Meaning? {
    guard let next = rest.first else { return .collection(place) }
    let name = rest.joined(separator: ".")
    if let field = collection.fields.first(where: { $0.analyzer == nil && $0.name == name }) {
      return .field(place, field, isBare: false)
    }
    let child = context.catalog.collection(next).flatMap { child in
      tree.link(from: collection, to: child) == nil ? nil : child
    }
    let below = Place(base: place.base, steps: place.steps + [next])
    if let child, isCore(child), let found = descend(below, child, rest.dropFirst()) { return found }
    if let field = collection.field(name) { return .field(place, field, isBare: false) }
    if let child, !isCore(child) { return descend(below, child, rest.dropFirst()) }
    return nil
  }

  private func isCore(_ collection: CorpusCollection) -> Bool { collection.isCore || collection.parent == nil }

  /// The level of a place, added to the tree where it is new.
  func level(_ place: Place, quantifier: Int? = nil) throws(QueryError) -> Int {
    var level = place.base
    for step in place.steps { level = try tree.down(from: level, to: step, quantifier: quantifier) }
    return level
  }

  /// The collection of a place without adding it.
  func collection(_ place: Place) -> CorpusCollection {
    place.steps.last.flatMap(context.catalog.collection) ?? tree.collection(place.base)
  }

  private func deeper(
    field: String, collection: String, _ quantifier: NameScope.QuantifierScope, at span: SourceSpan
  ) -> QueryError {
    QueryError(
      .grainMismatch, "`\(field)` is deeper than `\(quantifier.text)`", at: span,
      label: "\(collection) need a quantifier of their own", help: "write `any \(collection) (…)` inside")
  }

  /// `a, b and c`
  static func listed(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}
