/// Clauses that stand behind one that should follow them.
extension Parser {
  /// A clause that was read, by its rank in a sentence.
  struct ReadClause {
    var rank: Int
    var keyword: Keyword
    var start: Int
  }

  /// Reports a clause behind one that should follow it, or a second of its kind.
  mutating func late(
    _ keyword: Keyword, isFirst: Bool, at start: SourceSpan, after read: [ReadClause], clauses: Syntax.Clauses
  ) {
    let saved = lastErrorPosition
    lastErrorPosition = -1
    defer { lastErrorPosition = saved }
    if !isFirst { return report(second(keyword, at: start, after: read, clauses)) }
    if keyword == .where, let error = filterOfShown(at: start, after: read, clauses) { return report(error) }
    let rank = Self.rank(keyword)
    guard let later = read.first(where: { $0.rank > rank }) else { return }
    report(
      QueryError(
        .clauseOrder, .misplaced(keyword.clauseName, after: later.keyword.clauseName), at: start,
        label: "belongs before `\(later.keyword.clauseName)`",
        suggestion: moved(text(SourceSpan(start.start, previousSpan.end)), from: start, before: later)))
  }

  private func second(
    _ keyword: Keyword, at start: SourceSpan, after read: [ReadClause], _ clauses: Syntax.Clauses
  ) -> QueryError {
    let isOr = if case .or? = clauses.filter?.predicate { true } else { false }
    let joins = keyword == .where && read.last?.keyword == .where && !isOr
    return QueryError(
      .duplicateClause, .duplicate("`\(keyword.clauseName)`"), at: start,
      suggestion: joins
        ? QueryError.Suggestion("and", at: start) : bar(before: keyword, at: start))
  }

  /// A `where` that asks of a name given before it: moved forward it would not know the name.
  private func filterOfShown(
    at start: SourceSpan, after read: [ReadClause], _ clauses: Syntax.Clauses
  ) -> QueryError? {
    let asked = SourceSpan(start.end, previousSpan.end)
    let shown = (clauses.with?.items ?? []) + (clauses.group?.items ?? []) + (clauses.select?.items ?? [])
    let words = freeWords(in: asked)
    let named = shown.first { item in item.alias.map { words.contains($0.text) } ?? false }
    guard let what = named?.alias?.text ?? aggregate(in: asked), let last = read.last else { return nil }
    let isGathered = clauses.group != nil || named.map { aggregate(in: $0.span) != nil } ?? true
    var error = QueryError(
      .clauseOrder, .misplaced("where", after: last.keyword.clauseName), at: start,
      label: "`\(what)` is known behind `\(last.keyword.clauseName)`", suggestion: bar(before: .where, at: start))
    guard isGathered else { return error }
    error.label = "`\(what)` is known after rows are gathered"
    let having = "having" + text(asked)
    let rank = Self.rank(.having)
    if current.keyword == .select, !current.startsLine {
      error.suggestion = nil
      error.help = "write `\(VisibleText.escaped(having))` behind `select`"
    } else if let later = read.first(where: { $0.rank > rank }) {
      error.suggestion = moved(having, from: start, before: later)
    } else {
      error.suggestion = QueryError.Suggestion("having", at: start)
    }
    return error
  }

  /// `clause`, which was written from `start` on, put before one that was read.
  private func moved(_ clause: String, from start: SourceSpan, before later: ReadClause) -> QueryError.Suggestion {
    // What is wrong with the comma is told on its own.
    let passed = text(SourceSpan(later.start, start.start)).trimmedEnd.withoutLastComma
    let moved = clause + " " + passed
    return QueryError.Suggestion(
      moved, at: SourceSpan(later.start, previousSpan.end), help: "write `\(VisibleText.escaped(moved))`")
  }

  private func bar(before keyword: Keyword, at start: SourceSpan) -> QueryError.Suggestion {
    QueryError.Suggestion(
      "| ", at: SourceSpan(start.start, start.start), help: "put `|` before it: `| \(keyword.clauseName) …`")
  }

  /// Words that stand alone, neither part of a path nor a call.
  private func freeWords(in span: SourceSpan) -> Set<String> {
    var words = Set<String>()
    for index in places(in: span) where tokens[index].isName {
      let next = tokens[min(index + 1, tokens.count - 1)]
      if tokens[index - 1].isSymbol(.dot) || next.isSymbol(.dot) || next.isSymbol(.open) { continue }
      words.insert(tokens[index].word ?? "")
    }
    return words
  }

  /// The first call of an aggregate: `count` of `count() > 3`.
  private func aggregate(in span: SourceSpan) -> String? {
    for index in places(in: span) {
      guard let word = tokens[index].word, Aggregate.Kind(rawValue: word) != nil else { continue }
      if tokens[min(index + 1, tokens.count - 1)].isSymbol(.open) { return word + "()" }
    }
    return nil
  }

  /// The tokens of a span that something stands before.
  private func places(in span: SourceSpan) -> Range<Int> {
    let first = tokens.firstIndex { $0.span.start >= span.start } ?? tokens.count
    let end = tokens.firstIndex { $0.span.start >= span.end } ?? tokens.count
    return max(first, 1)..<max(end, max(first, 1))
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    var view = self[...]
    while view.last?.isWhitespace == true { view.removeLast() }
    return String(view)
  }

  fileprivate var withoutLastComma: String { hasSuffix(",") ? String(dropLast()).trimmedEnd : self }
}
