extension Parser {
  /// What stands behind `in`.
  mutating func membership(of subject: Syntax.Path?) -> Syntax.Membership {
    let start = current.span
    let open = position
    note(.value(of: subject?.text))
    note(.result)
    note(.parameter)
    if accept(.open) {
      if current.keyword == .from { return query(open: open, start: start) }
      let operands = operandList(open: open, of: subject, allowsParameters: true)
      return .list(operands, span: span(from: start))
    }
    if current.isResultName, !isRelativeDate {
      let result = Syntax.Identifier(text: current.word ?? "", span: start)
      let next = peek()
      // `in Vladimir Poutine`: words, not a result.
      if !(next.isName && !next.startsLine && next.keyword == nil) {
        advance()
        return .result(result)
      }
    }
    if current.word?.lowercased() == "the", peek().keyword == .last { reportArticle() }
    guard let operand = operand(of: subject, isList: true) else {
      unexpected(["a list", "a range", "a date", "a result"])
      return .missing(previousSpan.after)
    }
    guard accept(.range) else { return .value(operand) }
    guard let end = self.operand(of: subject) else {
      unexpected(["the end of the range"])
      return .range(operand, .missing(previousSpan.after), span: span(from: start))
    }
    return .range(operand, end, span: span(from: start))
  }

  /// `in the last 30 days`
  private mutating func reportArticle() {
    let whole = SourceSpan(current.span.start, peek().span.start)
    unexpected(
      ["a list", "a range", "a date", "a result"],
      suggestion: QueryError.Suggestion("", at: whole, help: "leave `\(text(current.span))` out"))
    lastErrorPosition = -1
    advance()
  }

  /// `in (from …)`: a result must have a name.
  private mutating func query(open: Int, start: SourceSpan) -> Syntax.Membership {
    unexpected(["a list of values"], help: "name the result first: `A = from …`, then `in A`")
    let end = closing[open]
    position = end > open ? end : tokens.count - 1
    if end > open { advance() } else { lastErrorPosition = position }
    return .missing(span(from: start))
  }

  /// The values of a list up to its `)`; the `(` has been read.
  mutating func operandList(open: Int, of subject: Syntax.Path?, allowsParameters: Bool) -> [Syntax.Operand] {
    var operands: [Syntax.Operand] = []
    if current.isSymbol(.close) {
      report(
        QueryError(
          .syntax, "a list without values", at: tokens[open].span.through(current.span),
          help: subject.map { "for what is not there: `\($0.text) is missing`" }))
      advance()
      return operands
    }
    repeat {
      values += 1
      guard values <= Self.maximumValues else {
        giveUp(
          QueryError(.tooLong, .limit("this is too long a list", Self.maximumValues, unit: "values"), at: current.span))
        return operands
      }
      note(.value(of: subject?.text))
      if let operand = operand(of: subject) {
        if !allowsParameters, case .parameter(let parameter) = operand {
          report(QueryError(.syntax, .expected(["a value"], found: "`$\(parameter.name)`"), at: parameter.span))
        }
        operands.append(operand)
      } else {
        unexpected(["a value"])
        break
      }
    } while accept(.comma)
    close(open, expecting: ["`,`"])
    return operands
  }

  /// A value or a parameter; words without marks are reported and taken for text. Nil where there is none.
  ///
  /// - Parameter isList: a list is wanted, and one text alone is one in parentheses.
  mutating func operand(of subject: Syntax.Path?, isList: Bool = false) -> Syntax.Operand? {
    note(.value(of: subject?.text))
    note(.parameter)
    if case .parameter(let name) = current.kind {
      advance()
      return .parameter(Syntax.Parameter(name: name, span: previousSpan))
    }
    if let literal = literal() { return .literal(literal) }
    return unquoted(isList: isList).map { .literal($0) }
  }

  /// A text or a parameter.
  mutating func textOperand(_ what: String) -> Syntax.Operand {
    note(.text)
    note(.parameter)
    switch current.kind {
    case .text(let text):
      advance()
      return .literal(Syntax.Literal(value: .text(text), span: previousSpan))
    case .parameter(let name):
      advance()
      return .parameter(Syntax.Parameter(name: name, span: previousSpan))
    case .integer, .decimal, .date, .regex:
      let written = text(current.span)
      unexpected([what], suggestion: QueryError.Suggestion(Syntax.quoted(written), at: current.span))
      advance()
      return .literal(Syntax.Literal(value: .text(written), span: previousSpan))
    default:
      if let literal = unquoted() { return .literal(literal) }
      unexpected([what])
      return .missing(previousSpan.after)
    }
  }

  /// Words that should stand in marks: reported, and taken for the text. Nil where no loose word stands here.
  mutating func unquoted(isList: Bool = false) -> Syntax.Literal? {
    guard current.isName, !(current.startsLine && (beginsStatement || current.keyword != nil)) else { return nil }
    let start = current.span
    let first = position
    passLooseWords()
    let words = span(from: start)
    let written = text(words)
    let quoted = isList && !current.isSymbol(.range) ? "(" + Syntax.quoted(written) + ")" : Syntax.quoted(written)
    let end = position
    position = first
    report(
      QueryError(
        .unquotedText, "`\(VisibleText.escaped(written))` is text without its marks", at: words,
        suggestion: QueryError.Suggestion(quoted, at: words)))
    position = end
    return Syntax.Literal(value: .text(written), span: words)
  }

  /// `= Vladimir Poutine`: two words in a row are a text without its marks. One word may be a field; binding says.
  mutating func quotedIfLoose(_ right: Syntax.Expression) -> Syntax.Expression {
    guard case .path(let path) = right, path.parts.count == 1, current.isName, !current.startsLine, !endsPipeline,
      current.keyword == nil, nearest(among: Keyword.clauses + Keyword.stages + [.and, .or]) == nil
    else { return right }
    passLooseWords()
    let words = path.span.through(previousSpan)
    let written = text(words)
    report(
      QueryError(
        .unquotedText, "`\(VisibleText.escaped(written))` is text without its marks", at: words,
        suggestion: QueryError.Suggestion(Syntax.quoted(written), at: words)))
    lastErrorPosition = -1
    return .literal(Syntax.Literal(value: .text(written), span: words))
  }

  /// The word here and those that follow on its line, with what touches them (`peskov.csv`, `Saint-Denis`).
  private mutating func passLooseWords() {
    repeat {
      advance()
    } while !current.isEnd
      && ((current.touches && isGlue)
        || (current.isName && current.keyword == nil && !current.startsLine && !peek().isSymbol(.equal)))
  }

  private var isGlue: Bool {
    switch current.kind {
    case .symbol(.dot), .symbol(.minus), .symbol(.slash): !peek().isEnd && peek().touches
    case .word, .integer, .decimal: true
    default: false
    }
  }
}
