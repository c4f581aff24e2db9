import CorpusModel

extension Plan {
  /// Levels from the root down to `level`.
  package func chain(_ level: Int) -> [Int] {
    var chain = [level]
    while let parent = levels[chain[chain.count - 1]].parent { chain.append(parent) }
    return chain.reversed()
  }

  /// Children in the pruned tree; levels of quantifiers are none (R5).
  package func children(_ level: Int) -> [Int] {
    levels.indices.filter { levels[$0].parent == level && levels[$0].quantifier == nil }
  }

  package func subtree(_ level: Int) -> Set<Int> {
    children(level).reduce(into: [level]) { $0.formUnion(subtree($1)) }
  }

  package func isAncestor(_ ancestor: Int, of level: Int) -> Bool {
    ancestor != level && chain(level).contains(ancestor)
  }

  /// Levels that hold fewer rows than stored, by this plan or by the result it goes on from. Rows of any other
  /// level stay if their parent stays.
  package func restrictedLevels(_ inherited: Set<Int>) -> Set<Int> {
    var restricted = inherited
    for conjunct in conjuncts { restricted.formUnion(chain(conjunct.level)) }
    if choosesRows { restricted.formUnion(chain(grain)) }
    for level in inherited { restricted.formUnion(chain(level)) }
    return restricted
  }
}

extension Predicate {
  /// Levels that the predicate reads, those of its quantifiers left out; `isPending` reads the article.
  package func mentioned(in plan: Plan) -> Set<Int> {
    var found: Set<Int> = []
    visit { predicate in
      switch predicate {
      case .isPending: found.insert(0)
      case .span(let level, _, _): found.insert(level)
      case .quantified(let quantified): found.insert(quantified.anchor)
      default: break
      }
    } expression: {
      if case .field(let level, _) = $0 { found.insert(level) }
    }
    return found.filter { !plan.levels.indices.contains($0) || plan.levels[$0].quantifier == nil }
  }

  /// Calls back with this predicate and every one inside, and with every expression and those inside it.
  package func visit(_ body: (Predicate) -> Void, expression: (Expression) -> Void) {
    body(self)
    switch self {
    case .and(let all), .or(let all): for each in all { each.visit(body, expression: expression) }
    case .not(let inner), .isUnknown(let inner): inner.visit(body, expression: expression)
    case .compare(let left, _, let right), .compareDates(let left, _, let right), .sameName(let left, let right):
      left.visit(body, expression: expression)
      right.visit(body, expression: expression)
    case .compareDate(let inner, _, _), .isNamed(let inner, _), .isIn(let inner, _), .inResult(let inner, _, _),
      .between(let inner, _, _), .has(let inner, _), .contains(let inner, _), .startsWith(let inner, _),
      .endsWith(let inner, _), .matches(let inner, _, _), .isMissing(let inner), .isEmpty(let inner):
      inner.visit(body, expression: expression)
    case .quantified(let quantified): quantified.predicate?.visit(body, expression: expression)
    case .constant, .isPending, .span: break
    }
  }
}

extension Predicate {
  /// This predicate and every one inside it.
  package var parts: [Predicate] {
    var parts: [Predicate] = []
    visit {
      parts.append($0)
    } expression: { _ in
    }
    return parts
  }

  /// Every field it reads, quantifiers' included.
  package var fields: [(level: Int, name: String)] {
    var fields: [(level: Int, name: String)] = []
    visit { _ in
    } expression: {
      if case .field(let level, let name) = $0 { fields.append((level, name)) }
    }
    return fields
  }
}

extension Expression {
  package var fields: [(level: Int, name: String)] {
    var fields: [(level: Int, name: String)] = []
    visit { if case .field(let level, let name) = $0 { fields.append((level, name)) } }
    return fields
  }

  package func visit(_ body: (Predicate) -> Void = { _ in }, expression: (Expression) -> Void) {
    expression(self)
    switch self {
    case .literal, .field, .output, .surroundings: break
    case .call(_, let arguments): for each in arguments { each.visit(body, expression: expression) }
    case .arithmetic(_, let left, let right):
      left.visit(body, expression: expression)
      right.visit(body, expression: expression)
    case .negated(let inner): inner.visit(body, expression: expression)
    case .aggregate(let aggregate):
      aggregate.argument?.visit(body, expression: expression)
      aggregate.filter?.visit(body, expression: expression)
    case .nested(_, let columns): for each in columns { each.expression.visit(body, expression: expression) }
    }
  }
}

extension Plan {
  /// Predicates and expressions of every clause, those of the plans it goes on from too.
  package func visit(_ body: (Predicate) -> Void, expression: (Expression) -> Void) {
    switch input {
    case .tree(let inner), .table(let inner): inner.visit(body, expression: expression)
    case .corpus, .result, .resultTable, .combined: break
    }
    for conjunct in conjuncts { conjunct.predicate.visit(body, expression: expression) }
    for column in columns { column.expression.visit(body, expression: expression) }
    having?.visit(body, expression: expression)
    for term in order { term.expression.visit(body, expression: expression) }
    if case .limit(_, let per?) = cut { per.visit(body, expression: expression) }
  }

  /// Every literal that a name is compared with, in order: what an engine resolves before it compiles (R12).
  package var nameLiterals: [String] {
    var found: [String] = []
    var seen: Set<String> = []
    visit { predicate in
      guard case .isNamed(_, let literals) = predicate else { return }
      for literal in literals where seen.insert(literal).inserted { found.append(literal) }
    } expression: { _ in
    }
    return found
  }

  /// Kept results it reads, in order of mention.
  package var resultNames: [String] {
    var found: [String] = []
    func add(_ name: String) { if !found.contains(name) { found.append(name) } }
    switch input {
    case .result(let name), .resultTable(let name): add(name)
    case .combined(_, let left, let right):
      add(left)
      add(right)
    case .tree(let inner), .table(let inner): for name in inner.resultNames { add(name) }
    case .corpus: break
    }
    visit {
      if case .inResult(_, let name, _) = $0 { add(name) }
    } expression: { _ in
    }
    return found
  }
}
