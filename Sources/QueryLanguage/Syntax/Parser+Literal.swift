extension Parser {
  /// True where a value is written out here.
  var literalStands: Bool {
    switch current.kind {
    case .text, .integer, .decimal, .date: return true
    case .symbol(.minus):
      switch peek().kind {
      case .integer, .decimal: return true
      default: return false
      }
    default:
      return [.true, .false, .today, .yesterday].contains(current.keyword) || isRelativeDate
    }
  }

  /// `last 30 days`; also `last week`, which is reported.
  var isRelativeDate: Bool {
    guard current.keyword == .last else { return false }
    if case .integer = peek().kind { return true }
    return peek().word.flatMap(Self.unit) != nil && !peek().startsLine
  }

  /// A value with its sign, for where no expression may stand.
  mutating func literal() -> Syntax.Literal? {
    guard current.isSymbol(.minus), literalStands else { return unsignedLiteral() }
    let start = current.span
    advance()
    guard var literal = unsignedLiteral() else { return nil }
    switch literal.value {
    case .integer(let value): literal.value = .integer(-value)
    case .decimal(let value): literal.value = .decimal(-value)
    default: break
    }
    literal.span = span(from: start)
    return literal
  }

  mutating func unsignedLiteral() -> Syntax.Literal? {
    let value: Syntax.Literal.Value
    switch current.kind {
    case .text(let text): value = .text(text)
    case .integer(let integer): value = .integer(integer)
    case .decimal(let decimal): value = .decimal(decimal)
    case .date(let date): value = .date(date)
    default:
      switch current.keyword {
      case .true?: value = .bool(true)
      case .false?: value = .bool(false)
      case .today?: value = .date(.today)
      case .yesterday?: value = .date(.yesterday)
      case .last? where isRelativeDate: return relativeDate()
      default: return nil
      }
    }
    advance()
    return Syntax.Literal(value: value, span: previousSpan)
  }

  private mutating func relativeDate() -> Syntax.Literal {
    let start = current.span
    advance()
    var count: Int64 = 1
    if case .integer(let value) = current.kind {
      count = value
      if !(1...100_000).contains(value) {
        report(QueryError(.invalidDate, "`last` takes 1 to 100000", at: current.span))
        count = min(max(value, 1), 100_000)
      }
      advance()
    } else {
      let here = SourceSpan(current.span.start, current.span.start)
      report(
        QueryError(
          .missingWord, "a number is missing after `last`", at: current.span,
          suggestion: QueryError.Suggestion("1 ", at: here, help: "write `last 1 \(current.word ?? "day")`")))
    }
    let unit = unit()
    return Syntax.Literal(value: .date(.last(Int(count), unit)), span: span(from: start))
  }

  private mutating func unit() -> Syntax.DateUnit {
    let names = Syntax.DateUnit.allCases.map { $0.rawValue + "s" }
    for name in names { note(.keyword(name)) }
    if let unit = current.word.flatMap(Self.unit) {
      advance()
      return unit
    }
    if let word = current.word, !current.startsLine, current.keyword == nil {
      let near = Nearest.best(to: word, among: names)
      report(
        QueryError(
          .invalidDate, .unknown("unit of time", name: VisibleText.escaped(word), where: ""), at: current.span,
          label: near.map { "nearest: `\($0)`" }, suggestion: near.map { QueryError.Suggestion($0, at: current.span) },
          help: near == nil ? "there are \(names.joined(separator: ", "))" : nil))
      advance()
      return near.flatMap(Self.unit) ?? .day
    }
    unexpected(names.map { "`\($0)`" })
    return .day
  }

  private static func unit(_ word: String) -> Syntax.DateUnit? {
    let word = word.lowercased()
    return Syntax.DateUnit(rawValue: word.hasSuffix("s") ? String(word.dropLast()) : word)
  }
}
