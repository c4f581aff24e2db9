extension Parser {
  mutating func predicate() -> Syntax.Predicate {
    nested { $0.or() } ?? .missing(previousSpan.after)
  }

  private mutating func or() -> Syntax.Predicate {
    let start = current.span
    var terms = [and()]
    while accept(.or) { terms.append(and()) }
    return terms.count == 1 ? terms[0] : .or(terms, span: span(from: start))
  }

  private mutating func and() -> Syntax.Predicate {
    let start = current.span
    var terms = [not()]
    while accept(.and) { terms.append(not()) }
    return terms.count == 1 ? terms[0] : .and(terms, span: span(from: start))
  }

  private mutating func not() -> Syntax.Predicate {
    let start = current.span
    if accept(.not) {
      let inner = nested { $0.not() } ?? .missing(previousSpan.after)
      return .not(inner, span: span(from: start))
    }
    for keyword in [Keyword.any, .no, .all, .count] { note(.keyword(keyword.rawValue)) }
    if let keyword = current.keyword, [.any, .no, .all, .count].contains(keyword), isQuantifier {
      return .quantified(quantified(keyword))
    }
    if current.isSymbol(.open), !holdsExpression { return parenthesised() }
    let condition = self.condition()
    passUnsaid(behind: condition)
    return .condition(condition)
  }

  /// `any quotes`, not a field that is called `any`.
  private var isQuantifier: Bool {
    let next = peek()
    if next.isName { return !next.startsLine || current.keyword != .count }
    // `any (…)`, `no` at the end: a collection is missing.
    return current.keyword != .count && (next.isEnd || next.isSymbol(.open))
  }

  private mutating func quantified(_ keyword: Keyword) -> Syntax.Quantified {
    let start = current.span
    advance()
    note(.collection)
    if current.isSymbol(.open) {
      unexpected(["a collection"], help: "say of what: `\(keyword.rawValue) quotes (…)`")
    }
    let collection = pathOrMissing("a collection")
    var predicate: Syntax.Predicate?
    let open = position
    if accept(.open) {
      recorder?.scope.quantifiers.append(collection.text)
      predicate = self.predicate()
      close(open, expecting: ["an operator", "`and`", "`or`"])
      _ = recorder?.scope.quantifiers.popLast()
    } else if beginsBareCondition {
      predicate = bareCondition(of: span(from: start), isCount: keyword == .count)
    }
    let kind: Syntax.Quantified.Kind
    switch keyword {
    case .any: kind = .any
    case .no: kind = .no
    case .all: kind = .all
    default:
      noteComparisons()
      if case .symbol(let symbol) = current.kind, let comparison = symbol.comparison {
        advance()
        kind = .count(comparison, numberOperand("a whole number"))
      } else {
        unexpected(
          ["`>=` or another comparison"],
          help: "for at least one: `any \(collection.text) (…)`")
        kind = .count(.greaterOrEqual, .missing(previousSpan.after))
      }
    }
    return Syntax.Quantified(kind: kind, collection: collection, predicate: predicate, span: span(from: start))
  }

  /// `any quotes speaker = "x"`, `no quotes where …`: a condition without its parentheses.
  private var beginsBareCondition: Bool {
    if current.startsLine { return false }
    if current.keyword == .where || isWhose { return true }
    guard current.isName, current.keyword?.isStage != true else { return false }
    let next = peek()
    if case .symbol(let symbol) = next.kind { return symbol.comparison != nil || symbol == .dot }
    return next.keyword.map { Keyword.operators.contains($0) } ?? false
  }

  private var isWhose: Bool { current.word?.lowercased() == "whose" }

  /// Behind `where` all that follows is meant, else the one condition.
  private mutating func bareCondition(of quantified: SourceSpan, isCount: Bool) -> Syntax.Predicate {
    let place = current.span
    let isWhole = current.keyword == .where || isWhose
    if isWhole { advance() }
    let start = current.span
    let predicate: Syntax.Predicate = isWhole ? self.predicate() : .condition(condition())
    let condition = span(from: start)
    // A hostile text has thousands in each other.
    let written = condition.count <= 1_000 ? " (" + text(condition) + ")" : nil
    let behind = SourceSpan(quantified.end, previousSpan.end)
    let isShown = !isCount && condition.count <= 200
    let help =
      isShown
      ? "write `\(VisibleText.escaped(text(quantified) + (written ?? "")))`" : "put `(` and `)` around it"
    lastErrorPosition = -1
    report(
      QueryError(
        .syntax, "the condition of `\(text(quantified))` stands in parentheses", at: place.through(previousSpan),
        suggestion: written.map { QueryError.Suggestion($0, at: behind, help: help) },
        help: written == nil ? help : nil))
    lastErrorPosition = -1
    return predicate
  }

  /// `(P)` or `(P) is [not] unknown`.
  private mutating func parenthesised() -> Syntax.Predicate {
    let start = current.span
    let open = position
    advance()
    let inner = predicate()
    close(open, expecting: ["an operator", "`and`", "`or`"])
    note(.operators(["is unknown", "is not unknown"], of: nil))
    guard current.keyword == .is else {
      passUnsaid(behind: inner, at: span(from: start))
      return inner
    }
    advance()
    let isNegated = accept(.not)
    if current.word?.lowercased() == "unknown" {
      advance()
    } else {
      unexpected(["`unknown`"], help: "a condition in parentheses may be asked: `(…) is unknown`")
    }
    return .isUnknown(inner, isNegated: isNegated, span: span(from: start))
  }

  /// True where the `(` here opens an expression, by what follows its `)`.
  private var holdsExpression: Bool {
    let end = closing[position]
    guard end > position, end + 1 < tokens.count else { return false }
    let next = tokens[end + 1]
    if case .symbol(let symbol) = next.kind {
      return symbol.comparison != nil || [.plus, .minus, .star, .slash].contains(symbol)
    }
    guard let keyword = next.keyword else { return false }
    if keyword == .is {
      var after = min(end + 2, tokens.count - 1)
      if tokens[after].keyword == .not { after = min(after + 1, tokens.count - 1) }
      return tokens[after].word?.lowercased() != "unknown"
    }
    return Keyword.operators.contains(keyword) && !(keyword == .with)
  }
}
