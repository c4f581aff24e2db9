extension Parser {
  typealias Token = Syntax.Token
  typealias Symbol = Syntax.Symbol

  var current: Token { tokens[position] }

  func peek(_ offset: Int = 1) -> Token { tokens[min(position + offset, tokens.count - 1)] }

  /// The span of the token before; empty at the start.
  var previousSpan: SourceSpan { position > 0 ? tokens[position - 1].span : SourceSpan(0, 0) }

  mutating func advance() { position = min(position + 1, tokens.count - 1) }

  /// From `start` to the end of what was read last.
  func span(from start: SourceSpan) -> SourceSpan { start.through(previousSpan) }

  func text(_ span: SourceSpan) -> String {
    guard span.start < span.end, span.end <= bytes.count else { return "" }
    return String(decoding: bytes[span.start..<span.end], as: UTF8.self)
  }

  mutating func accept(_ symbol: Symbol) -> Bool {
    note(.symbol(symbol.rawValue))
    guard current.isSymbol(symbol) else { return false }
    advance()
    return true
  }

  mutating func accept(_ keyword: Keyword) -> Bool {
    note(.keyword(keyword.rawValue))
    guard current.keyword == keyword else { return false }
    advance()
    return true
  }

  /// One level deeper; nil, reported, where that is too deep, and all that follows is given up.
  mutating func nested<T>(_ body: (inout Parser) -> T) -> T? {
    guard depth < Self.maximumDepth else {
      giveUp(
        QueryError(.tooDeep, .limit("this is nested too deeply", Self.maximumDepth, unit: "levels"), at: current.span))
      return nil
    }
    depth += 1
    defer { depth -= 1 }
    return body(&self)
  }

  mutating func giveUp(_ error: QueryError) {
    report(error)
    position = tokens.count - 1
    lastErrorPosition = position
  }

  /// Goes on to the next token for which `stop` holds; parentheses are passed over as wholes.
  mutating func skip(until stop: (Parser) -> Bool) {
    while !current.isEnd, !stop(self) {
      if closing[position] > position { position = closing[position] }
      advance()
    }
  }

  // MARK: Errors

  mutating func report(_ error: QueryError) {
    if current.isEnd { recorder?.isOpen = false }
    guard lastErrorPosition != position else { return }
    lastErrorPosition = position
    if current.followsStray { return }
    errors.add(error)
  }

  /// Reports an error of the token `place`, and reads on here.
  mutating func report(_ error: QueryError, at place: Int) {
    let here = position
    position = place
    lastErrorPosition = -1
    report(error)
    position = here
    lastErrorPosition = -1
  }

  /// «expected a collection, found `where`» at the token.
  mutating func unexpected(
    _ what: [String], label: String? = nil, suggestion: QueryError.Suggestion? = nil, help: String? = nil
  ) {
    if current.isEnd {
      report(
        QueryError(
          .incomplete, .expected(what, found: "the end"), at: previousSpan.after, label: label,
          suggestion: suggestion, help: help))
    } else if current.keyword == .from, current.startsLine, position > 0 {
      // The statement ends here, and the next is not to blame.
      report(
        QueryError(
          .syntax, .expected(what, found: "the next statement"), at: previousSpan.after, label: label, help: help))
    } else {
      report(
        QueryError(
          .syntax, .expected(what, found: found(current)), at: current.span, label: label, suggestion: suggestion,
          help: help))
    }
  }

  func found(_ token: Token) -> String {
    switch token.kind {
    case .end: return "the end"
    case .integer, .decimal: return "number `\(text(token.span))`"
    case .text(let value):
      let shown = VisibleText.escaped(value)
      return shown.count <= 24 ? "text `\"\(shown)\"`" : "text `\"\(shown.prefix(20))…\"`"
    default:
      let shown = VisibleText.escaped(text(token.span))
      return shown.count <= 60 ? "`\(shown)`" : "`\(shown.prefix(56))…`"
    }
  }

  /// A word of the grammar that must stand here; where it is left out that is said and reading goes on.
  ///
  /// - Parameter written: how the two stand together, where it is not one behind the other.
  mutating func expect(_ keyword: Keyword, after leading: String, written: String? = nil) {
    if accept(keyword) { return }
    guard !current.isEnd else { return unexpected(["`\(keyword.rawValue)`"]) }
    if let word = current.word, !current.startsLine, Nearest.best(to: word, among: [keyword.rawValue]) != nil {
      correct(to: keyword, code: .unknownKeyword, noun: "word")
      advance()
      return
    }
    let here = SourceSpan(current.span.start, current.span.start)
    report(
      QueryError(
        .missingWord, "`\(keyword.rawValue)` is missing after `\(leading)`", at: current.span,
        suggestion: QueryError.Suggestion(
          keyword.rawValue + " ", at: here,
          help: "write `\(written ?? "\(leading) \(keyword.rawValue) …")`")))
  }

  /// Says that the word is misspelt and takes it for `keyword`.
  mutating func correct(to keyword: Keyword, code: QueryError.Code, noun: String, where place: String = "") {
    let name = VisibleText.escaped(current.word ?? "")
    report(
      QueryError(
        code, .unknown(noun, name: name, where: place), at: current.span, label: "nearest: `\(keyword.rawValue)`",
        suggestion: QueryError.Suggestion(keyword.rawValue, at: current.span)))
    tokens[position].keyword = keyword
    // What was taken for something is as good as right: the next error is news.
    lastErrorPosition = -1
  }

  /// The keyword of `candidates` that the current word was probably meant to be.
  func nearest(among candidates: [Keyword]) -> Keyword? {
    guard let word = current.word, current.keyword?.isReserved != true else { return nil }
    if let meant = Keyword.meant(by: word, among: candidates) { return meant }
    return Nearest.best(to: word, among: candidates.map(\.rawValue)).flatMap(Keyword.init(rawValue:))
  }

  /// The `)` of the `(` at `open`; passes over what should not stand before it.
  mutating func close(_ open: Int, expecting what: [String] = []) {
    if accept(.close) { return }
    let end = closing[open]
    if end >= position {
      unexpected(what + ["`)`"])
      position = end
      advance()
      return
    }
    report(
      QueryError(
        .unclosedParenthesis, "this parenthesis is not closed", at: tokens[open].span,
        suggestion: QueryError.Suggestion(")", at: previousSpan.after)))
  }
}
