import CorpusModel

/// Clauses that other languages have and this one says otherwise: `without quotes`, `limit 10 offset 5`,
/// `quotes where …`, `explain from …`.
extension Parser {
  /// `from articles without quotes`: reported and passed over; false where something else stands here.
  mutating func withoutCollection(rank: Int) -> Bool {
    guard current.word?.lowercased() == "without", peek().isName, !current.startsLine, rank <= 0 else { return false }
    let start = current.span
    let first = position
    advance()
    let what = path().text
    // A `where` behind it goes on with `and`.
    let hasFilter = rank < 0 && current.keyword == .where && !current.startsLine
    let whole = hasFilter ? start.through(current.span) : span(from: start)
    let (joint, rest) = (rank < 0 ? "where" : "and", hasFilter ? " and" : "")
    let (none, missing) = ("\(joint) no \(what)\(rest)", "\(joint) \(what) is missing\(rest)")
    let isField = Catalog.core.collections.contains { $0.field(what) != nil }
    let written = Catalog.core.collection(what) != nil ? none : isField ? missing : nil
    report(
      QueryError(
        .unknownKeyword, .unknown("clause", name: "without", where: ""), at: tokens[first].span,
        suggestion: written.map { QueryError.Suggestion($0, at: whole) },
        help: written == nil ? "write `\(none)` of a collection, `\(missing)` of a field" : nil),
      at: first)
    return true
  }

  /// `limit 10 offset 5`, `limit 5, 10`: an answer begins with its first row. Reported and passed over.
  mutating func offset() -> Bool {
    let isComma = current.isSymbol(.comma) && !(current.touches && peek().touches)
    guard isComma || current.word?.lowercased() == "offset", case .integer(let second) = peek().kind, position > 1,
      case .integer(let first) = tokens[position - 1].kind, tokens[position - 2].keyword == .limit
    else { return false }
    let place = position
    let whole = tokens[position - 1].span.through(peek().span)
    let (sum, overflows) = first.addingReportingOverflow(second)
    advance()
    advance()
    report(
      QueryError(
        .syntax, "an answer begins with its first row", at: tokens[place].span.through(previousSpan),
        suggestion: overflows
          ? nil : QueryError.Suggestion(String(sum), at: whole, help: "`limit \(sum)` shows those before them too")),
      at: place)
    return true
  }

  /// True where a query stands without its `from`: `quotes where …`.
  var lacksFrom: Bool {
    guard let word = current.word, current.keyword == nil, !current.isResultName else { return false }
    let next = peek()
    if next.keyword?.isClause == true || next.isSymbol(.bar) { return true }
    return Catalog.core.collection(word) != nil && (next.isEnd || next.startsLine || next.isSymbol(.semicolon))
  }

  /// Says that `from` is missing before the word here.
  mutating func reportLackingFrom() {
    let name = current.word ?? ""
    report(
      QueryError(
        .missingWord, "`from` is missing before `\(VisibleText.escaped(name))`", at: current.span,
        suggestion: QueryError.Suggestion(
          "from ", at: SourceSpan(current.span.start, current.span.start), help: "a query begins with `from`")))
    lastErrorPosition = -1
  }

  /// `explain from quotes`: the stage stands behind what it explains. Nil where something else stands here.
  mutating func explainBefore() -> Syntax.Statement.Kind? {
    let isAnalysed = peek().keyword == .analyze
    guard current.keyword == .explain, peek(isAnalysed ? 2 : 1).keyword == .from else { return nil }
    let first = position
    let start = current.span
    advance()
    if isAnalysed { advance() }
    let stage = text(span(from: start))
    let queryStart = current.span
    guard let pipeline = pipeline() else { return nil }
    let written = text(span(from: queryStart)) + " | " + stage
    report(
      QueryError(
        .syntax, "`explain` is a stage: it stands behind a `|`", at: start,
        suggestion: QueryError.Suggestion(
          written, at: span(from: start), help: "write `\(VisibleText.escaped(written))`")), at: first)
    return .pipeline(pipeline)
  }
}
