import CorpusModel

extension PlanBuilder {
  func predicate(_ syntax: Syntax.Predicate, in scope: NameScope) throws(QueryError) -> Predicate {
    switch syntax {
    case .or(let parts, _): return .or(try predicates(parts, in: scope))
    case .and(let parts, _): return .and(try predicates(parts, in: scope))
    case .not(let inner, _): return .not(try predicate(inner, in: scope))
    case .isUnknown(let inner, let isNegated, _):
      let unknown = Predicate.isUnknown(try predicate(inner, in: scope))
      return isNegated ? .not(unknown) : unknown
    case .quantified(let quantified): return .quantified(try self.quantified(quantified, in: scope))
    case .condition(let condition): return try self.condition(condition, in: scope)
    case .missing(let span): throw QueryError(.incomplete, "a condition is missing", at: span)
    }
  }

  private func predicates(_ parts: [Syntax.Predicate], in scope: NameScope) throws(QueryError) -> [Predicate] {
    var bound: [Predicate] = []
    for part in parts { bound.append(try predicate(part, in: scope)) }
    return bound
  }

  private func condition(_ condition: Syntax.Condition, in scope: NameScope) throws(QueryError) -> Predicate {
    let positive: Predicate
    switch condition.relation {
    case .bare: positive = try truth(condition.subject, in: scope)
    case .compare(let comparison, let right):
      positive = try self.comparison(condition.subject, comparison, right, at: condition.span, in: scope)
    case .isIn(let membership): positive = try self.membership(condition.subject, membership, in: scope)
    case .between(let low, let high):
      positive = try between(try expression(condition.subject, in: scope), low, high, in: scope)
    case .has(let text, let near): positive = try has(condition.subject, text, near: near, in: scope)
    case .contains(let text):
      positive = .contains(try textSubject(condition.subject, in: scope), try self.text(text))
    case .startsWith(let text):
      positive = .startsWith(try textSubject(condition.subject, in: scope), try self.text(text))
    case .endsWith(let text):
      positive = .endsWith(try textSubject(condition.subject, in: scope), try self.text(text))
    case .matches(let regex): positive = try matches(condition.subject, regex, in: scope)
    case .state(let state): positive = try self.state(condition.subject, state, in: scope)
    case .span(let relation, let path): positive = try span(condition.subject, relation, path, in: scope)
    }
    guard condition.isNegated else { return positive }
    if case .not(let inner) = positive { return inner }
    return .not(positive)
  }

  /// `where floating`
  private func truth(_ subject: Syntax.Expression, in scope: NameScope) throws(QueryError) -> Predicate {
    if let (path, place) = try collectionPath(subject, in: scope) {
      throw QueryError(
        .typeMismatch, .mismatch(found: "the collection `\(path.text)`", expected: "a condition"), at: path.span,
        suggestion: place.steps.isEmpty ? nil : QueryError.Suggestion("any " + path.text, at: path.span))
    }
    let typed = try settled(try expression(subject, in: scope), as: .bool)
    guard typed.type == .bool else {
      throw QueryError(
        .typeMismatch, .mismatch(found: typed.type.noun, expected: "a condition"), at: typed.span,
        label: described(typed),
        suggestion: typed.references.isEmpty
          ? nil
          : QueryError.Suggestion(" is known", at: typed.span.after, help: "write `\(subject.description) is known`"))
    }
    if case .bool(let value) = typed.literal { return .constant(value) }
    return .compare(typed.expression, .equal, .literal(.bool(true)))
  }

  private func state(
    _ subject: Syntax.Expression, _ state: Syntax.State, in scope: NameScope
  ) throws(QueryError) -> Predicate {
    if state == .pending { return try pending(subject, in: scope) }
    if let (path, place) = try collectionPath(subject, in: scope) {
      let word = state == .known ? "any" : "no"
      throw QueryError(
        .typeMismatch, .mismatch(found: "the collection `\(path.text)`", expected: "a value"), at: path.span,
        help: place.steps.isEmpty ? nil : "for articles with or without them: `\(word) \(path.text)`")
    }
    let typed = try expression(subject, in: scope)
    switch state {
    case .missing: return .isMissing(typed.expression)
    case .known: return .not(.isMissing(typed.expression))
    case .pending: return .constant(false)
    case .empty:
      guard typed.type == .text || typed.type == .list else {
        throw QueryError(
          .typeMismatch, .mismatch(found: typed.type.noun, expected: "text or a list"), at: typed.span,
          label: described(typed), help: "write `is missing` for what is not there")
      }
      return .isEmpty(typed.expression)
    }
  }

  /// Of a field or a collection: whether the analyzer that makes it has run on the article.
  private func pending(_ subject: Syntax.Expression, in scope: NameScope) throws(QueryError) -> Predicate {
    guard case .path(let path) = subject else {
      throw QueryError(.typeMismatch, "only a field or a collection is pending", at: subject.span)
    }
    var analyzer: String?
    switch try meaning(of: path, in: scope) {
    case .field(let place, let field, _): analyzer = field.analyzer ?? collection(place).analyzer
    case .collection(let place): analyzer = collection(place).analyzer
    case .alias(let name):
      if case .field(let level, let field) = plan.definitions.last(where: { $0.name == name })?.expression {
        let collection = tree.collection(level)
        analyzer = collection.field(field)?.analyzer ?? collection.analyzer
      }
    }
    if let analyzer { return .isPending(analyzer: analyzer) }
    hint(Hint(.neverPending, "`\(path.text)` comes with the article: no analyzer makes it", at: path.span))
    return .constant(false)
  }

  /// `from entities where entities within quotes`
  private func span(
    _ subject: Syntax.Expression, _ relation: SpanRelation, _ path: Syntax.Path, in scope: NameScope
  ) throws(QueryError) -> Predicate {
    guard let (subjectPath, place) = try collectionPath(subject, in: scope) else {
      let own = tree.collection(scope.origin).name
      throw QueryError(
        .typeMismatch, .mismatch(found: "a value", expected: "a collection"), at: subject.span,
        label: "what lies \(relation.rawValue) something is a row",
        help: "write `\(own) \(relation.rawValue) \(path.text)`")
    }
    if let quantifier = scope.quantifier, !place.steps.isEmpty {
      throw QueryError(
        .grainMismatch, "`\(subjectPath.text)` is deeper than `\(quantifier.text)`", at: subjectPath.span,
        help: "write `any \(subjectPath.text) (…)` inside")
    }
    let subjectCollection = collection(place)
    guard let target = context.catalog.collection(path.text) else { throw unknownCollection(path) }
    guard subjectCollection.parent != nil, target.parent == subjectCollection.parent,
      target.name != subjectCollection.name
    else {
      throw QueryError(
        .typeMismatch, "`\(subjectCollection.name)` never lie \(relation.rawValue) `\(target.name)`", at: path.span,
        label: "both must stand in an article, and be two collections")
    }
    return .span(level: try level(place), relation, collection: target.name)
  }

  /// The collection that an expression names; nil where it is a value.
  func collectionPath(
    _ syntax: Syntax.Expression, in scope: NameScope
  ) throws(QueryError) -> (Syntax.Path, Place)? {
    guard case .path(let path) = syntax, case .collection(let place) = try meaning(of: path, in: scope) else {
      return nil
    }
    return (path, place)
  }
}
