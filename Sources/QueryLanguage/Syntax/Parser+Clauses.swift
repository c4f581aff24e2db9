extension Parser {
  /// The clauses that stand here, in any order: one out of place is reported and still read. Ends before a clause that
  /// begins a line and cannot join: that one is a stage.
  mutating func clauses() -> Syntax.Clauses {
    let start = current.span
    var clauses = Syntax.Clauses(span: start)
    var read: [ReadClause] = []
    var highest = -1
    while true {
      let last = read.last?.rank ?? -1
      noteClauses(after: last)
      guard let keyword = current.keyword, keyword.isClause, !hasImpliedBar else {
        if finishClauses(rank: last) { continue }
        break
      }
      let rank = Self.rank(keyword)
      let isLate = rank <= highest
      let isSelectBehindHaving = keyword == .select && read.last?.keyword == .having && clauses.select == nil
      if isLate, current.startsLine, !isSelectBehindHaving { break }
      let clauseStart = current.span
      let isFirst = clause(keyword, into: &clauses)
      if isLate { late(keyword, isFirst: isFirst, at: clauseStart, after: read, clauses: clauses) }
      read.append(ReadClause(rank: rank, keyword: keyword, start: clauseStart.start))
      highest = max(highest, rank)
    }
    clauses.span = read.isEmpty ? SourceSpan(start.start, start.start) : span(from: start)
    return clauses
  }

  static func rank(_ keyword: Keyword) -> Int {
    keyword == .sample ? 6 : Keyword.clauses.firstIndex(of: keyword) ?? 7
  }

  /// Reads one clause; false where there was one of its kind before, which stays.
  private mutating func clause(_ keyword: Keyword, into clauses: inout Syntax.Clauses) -> Bool {
    let start = current.span
    switch keyword {
    case .where, .having:
      advance()
      let predicate = self.predicate()
      let filter = Syntax.Filter(predicate: predicate, span: span(from: start))
      let isFirst = keyword == .where ? clauses.filter == nil : clauses.having == nil
      if keyword == .where {
        clauses.filter = clauses.filter ?? filter
      } else {
        clauses.having = clauses.having ?? filter
      }
      return isFirst
    case .with, .group:
      advance()
      if keyword == .group { expect(.by, after: "group") }
      let items = Syntax.Items(items: self.items(), span: span(from: start))
      let isFirst = keyword == .with ? clauses.with == nil : clauses.group == nil
      if keyword == .with { clauses.with = clauses.with ?? items } else { clauses.group = clauses.group ?? items }
      return isFirst
    case .select:
      advance()
      let isDistinct = accept(.distinct)
      let selection = Syntax.Selection(isDistinct: isDistinct, items: items(), span: span(from: start))
      defer { clauses.select = clauses.select ?? selection }
      return clauses.select == nil
    case .order:
      let order = self.order()
      defer { clauses.order = clauses.order ?? order }
      return clauses.order == nil
    default:
      let limit = self.limit()
      defer { clauses.limit = clauses.limit ?? limit }
      return clauses.limit == nil
    }
  }

  /// Deals with what stands where a clause may; true where more may be read after all.
  @discardableResult
  mutating func finishClauses(rank: Int) -> Bool {
    if hasImpliedBar || endsPipeline || (current.keyword?.isClause == true && current.startsLine) { return false }
    let token = current
    let here = SourceSpan(token.span.start, token.span.start)
    if token.keyword?.isStage == true {
      report(
        QueryError(
          .missingWord, "`\(token.word ?? "")` stands behind a `|`", at: token.span,
          suggestion: QueryError.Suggestion("| ", at: here)))
      lastErrorPosition = -1
      hasImpliedBar = true
      return false
    }
    if withoutCollection(rank: rank) || offset() { return true }
    if let keyword = nearest(among: Keyword.clauses + Keyword.stages) {
      correct(to: keyword, code: .unknownKeyword, noun: "clause")
      return keyword.isClause || finishClauses(rank: rank)
    }
    if rank < 0, token.keyword == .and || token.keyword == .or {
      unexpected(["`where`"], suggestion: QueryError.Suggestion("where", at: token.span))
    } else if token.isSymbol(.comma), case .integer = peek().kind, peek().touches, token.touches,
      case .integer = tokens[position - 1].kind
    {
      let number = previousSpan.through(peek().span)
      unexpected(
        ["a clause"],
        suggestion: QueryError.Suggestion(text(number).withoutComma(isGrouping: peek().span.count == 3), at: number))
    } else if token.isSymbol(.comma), rank == 0 || rank == 4 {
      unexpected(
        ["`and`", "`or`", "a clause"],
        suggestion: QueryError.Suggestion(
          peek().touches ? " and " : " and", at: token.span, help: "replace with `and`"))
    } else if token.isSymbol(.close) {
      report(
        QueryError(
          .syntax, "a `)` without its `(`", at: token.span, suggestion: QueryError.Suggestion("", at: token.span)))
    } else if rank == 0 || rank == 4, case .text = token.kind, tokens[max(position - 1, 0)].isName {
      unexpected(["an operator"], help: "say how they compare: `=`, `has`, `contains`, `starts with` …")
    } else {
      unexpected(rank == 0 || rank == 4 ? ["an operator", "`and`", "`or`", "a clause"] : ["a clause", "`|`"])
    }
    skip { $0.endsPipeline || $0.current.keyword?.isClause == true }
    return current.keyword?.isClause == true
  }

  /// True where a pipeline's clauses and stages are over.
  var endsPipeline: Bool {
    current.isEnd || current.isSymbol(.bar) || current.isSymbol(.semicolon) || beginsStatement
      || (current.startsLine && current.isResultName) || (current.startsLine && current.keyword == .query)
      || (current.isSymbol(.close) && openPipelines > 0)
  }
}

extension String {
  /// `0,8` as `0.8`, and `1,000` as `1000`.
  fileprivate func withoutComma(isGrouping: Bool) -> String {
    split(separator: ",").joined(separator: isGrouping && !hasPrefix("0") ? "" : ".")
  }
}
