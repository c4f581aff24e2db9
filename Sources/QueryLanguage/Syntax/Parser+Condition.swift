extension Parser {
  mutating func condition() -> Syntax.Condition {
    let start = current.span
    if let keyword = current.keyword, keyword.isClause || keyword == .and || keyword == .or, !isReservedField {
      unexpected(["a condition"])
      return Syntax.Condition(
        subject: .missing(previousSpan.after), relation: .bare, isNegated: false, span: previousSpan.after)
    }
    let subject = expression(valueOf: nil, what: "a condition")
    let path: Syntax.Path? = if case .path(let path) = subject { path } else { nil }
    noteOperators(of: path)
    var isNegated = false
    if current.keyword == .not {
      advance()
      isNegated = true
      noteOperators(of: path, isNegated: true)
    }
    misspeltOperator(isNegated: isNegated)
    let (relation, negation) = relation(of: path)
    isNegated = isNegated || negation
    if isNegated {
      switch relation {
      case .bare: unexpected(["an operator after `not`"])
      case .compare(let comparison, _): notBeforeComparison(comparison, behind: subject.span)
      default: break
      }
      if case .bare = relation { isNegated = false }
      if case .compare = relation { isNegated = false }
    }
    return Syntax.Condition(subject: subject, relation: relation, isNegated: isNegated, span: span(from: start))
  }

  /// `speaker not = "x"`
  private mutating func notBeforeComparison(_ comparison: Comparison, behind subject: SourceSpan) {
    guard let not = tokens[..<position].lastIndex(where: { $0.keyword == .not && $0.span.start >= subject.end }) else {
      return
    }
    let span = tokens[not].span.through(tokens[not + 1].span)
    report(
      QueryError(
        .syntax, "`not` stands before words, not before signs", at: span,
        suggestion: QueryError.Suggestion(comparison.opposite.rawValue, at: span)))
  }

  private mutating func misspeltOperator(isNegated: Bool) {
    guard current.word != nil, current.keyword?.isReserved != true, !current.startsLine, !endsPipeline,
      lastErrorPosition != position
    else { return }
    let word = current.word?.lowercased() ?? ""
    if ["equals", "equal", "eq", "is_not", "isnt"].contains(word) {
      let sign = word.hasPrefix("is") ? "!=" : "="
      report(
        QueryError(
          .unknownOperator, .unknown("operator", name: current.word ?? "", where: ""), at: current.span,
          suggestion: QueryError.Suggestion(sign, at: current.span)))
      tokens[position].kind = .symbol(sign == "=" ? .equal : .notEqual)
      lastErrorPosition = -1
      return
    }
    if likeOperator(isNegated: isNegated) || wordOperator(isNegated: isNegated) { return }
    var candidates = Keyword.operators + [.and, .or]
    if !isNegated { candidates += Keyword.clauses + Keyword.stages }
    guard let keyword = nearest(among: candidates), !keyword.isClause, !keyword.isStage else { return }
    correct(to: keyword, code: .unknownOperator, noun: "operator")
  }

  /// What is said of the subject, and whether `is not` stood there.
  private mutating func relation(of subject: Syntax.Path?) -> (Syntax.Relation, Bool) {
    if case .symbol(let symbol) = current.kind, let comparison = symbol.comparison {
      advance()
      let right = expression(valueOf: subject)
      return (.compare(comparison, quotedIfLoose(right)), false)
    }
    switch current.keyword {
    case .in?:
      advance()
      return (.isIn(membership(of: subject)), false)
    case .between?:
      advance()
      return (between(of: subject), false)
    case .has?:
      advance()
      let text = textOperand("a text to find")
      return (.has(text, near: near()), false)
    case .contains?:
      advance()
      return (.contains(textOperand("a text to find")), false)
    case .starts?, .ends?:
      let isStart = current.keyword == .starts
      advance()
      expect(.with, after: isStart ? "starts" : "ends")
      let text = textOperand("a text")
      return (isStart ? .startsWith(text) : .endsWith(text), false)
    case .matches?:
      advance()
      return (.matches(regex()), false)
    case .is?:
      advance()
      let isNegated = accept(.not)
      let relation = state(isNegated: isNegated)
      if case .compare = relation { return (relation, false) }
      return (relation, isNegated)
    case .within?, .overlaps?:
      let relation: SpanRelation = current.keyword == .within ? .within : .overlaps
      advance()
      note(.collection)
      return (.span(relation, pathOrMissing("a collection")), false)
    default:
      return (.bare, false)
    }
  }

  private mutating func regex() -> Syntax.Regex {
    note(.regex)
    let token = current
    switch token.kind {
    case .regex(let pattern, let ignoresCase):
      advance()
      return Syntax.Regex(pattern: pattern, ignoresCase: ignoresCase, span: token.span)
    case .text(let text):
      let regex = Syntax.Regex(pattern: text, ignoresCase: false, span: token.span)
      unexpected(
        ["a pattern between strokes"],
        suggestion: QueryError.Suggestion(regex.description, at: token.span))
      advance()
      return regex
    default:
      unexpected(["a pattern between strokes"], help: "for example `matches /ligne[s]? rouge/i`")
      return Syntax.Regex(pattern: "", ignoresCase: false, span: previousSpan.after)
    }
  }

  private mutating func state(isNegated: Bool) -> Syntax.Relation {
    for state in Syntax.State.allCases { note(.keyword(state.rawValue)) }
    let token = current
    let operatorSpan = tokens[position - (isNegated ? 2 : 1)].span.through(previousSpan)
    if literalStands {
      let sign = isNegated ? "!=" : "="
      report(
        QueryError(
          .syntax, "`is` compares with no value", at: operatorSpan,
          suggestion: QueryError.Suggestion(sign, at: operatorSpan)))
      lastErrorPosition = -1
      return .compare(isNegated ? .notEqual : .equal, expression(valueOf: nil))
    }
    if let sign = signMeant {
      let comparison = isNegated ? sign.comparison.opposite : sign.comparison
      let span = operatorSpan.through(peek(sign.words - 1).span)
      report(
        QueryError(
          .syntax, "`is` compares with no value", at: span,
          suggestion: QueryError.Suggestion(comparison.rawValue, at: span)))
      lastErrorPosition = -1
      for _ in 0..<sign.words { advance() }
      return .compare(comparison, expression(valueOf: nil))
    }
    guard let word = token.word?.lowercased(), token.keyword?.isReserved != true, !token.startsLine else {
      unexpected(Syntax.State.allCases.map { "`\($0.rawValue)`" })
      return .state(.missing)
    }
    if let state = Syntax.State(rawValue: word) {
      advance()
      return .state(state)
    }
    let names = Syntax.State.allCases.map(\.rawValue)
    let meant = ["null": "missing", "none": "missing", "nil": "missing", "unknown": "missing", "unset": "missing"][word]
    let near = meant ?? Nearest.best(to: word, among: names)
    report(
      QueryError(
        .unknownKeyword, .unknown("state", name: VisibleText.escaped(token.word ?? ""), where: "after `is`"),
        at: token.span, label: near.map { "nearest: `\($0)`" },
        suggestion: near.map { QueryError.Suggestion($0, at: token.span) },
        help: word == "unknown"
          ? "a condition in parentheses may be unknown: `(…) is unknown`"
          : near == nil ? "there are \(names.joined(separator: ", "))" : nil))
    advance()
    return .state(near.flatMap(Syntax.State.init(rawValue:)) ?? .missing)
  }
}
