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
    guard let word = peek().word, !peek().startsLine else { return false }
    return Syntax.DateUnit(written: word) != nil || isCountInWords
  }

  /// `last thirty days`
  private var isCountInWords: Bool {
    guard peek().isName, peek().keyword == nil, let unit = peek(2).word, !peek(2).startsLine else { return false }
    return Syntax.DateUnit(written: unit) != nil
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
    let isInWords = isCountInWords
    advance()
    var count: Int64 = 1
    if isInWords {
      count = countInWords()
    } else if case .integer(let value) = current.kind {
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

  /// Reports a count that is no number, and takes it for the one it spells.
  private mutating func countInWords() -> Int64 {
    let count = Self.numbers[current.word?.lowercased() ?? ""]
    unexpected(
      ["a number"], suggestion: count.map { QueryError.Suggestion(String($0), at: current.span) },
      help: count == nil ? "for example `last 7 days`" : nil)
    advance()
    return count ?? 1
  }

  private static let numbers: [String: Int64] = [
    "a": 1, "one": 1, "couple": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fourteen": 14, "fifteen": 15, "twenty": 20, "thirty": 30,
    "sixty": 60, "ninety": 90, "hundred": 100,
  ]

  private mutating func unit() -> Syntax.DateUnit {
    let names = Syntax.DateUnit.allCases.map { $0.rawValue + "s" }
    for name in names { note(.keyword(name)) }
    if let unit = current.word.flatMap(Syntax.DateUnit.init(written:)) {
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
      return near.flatMap(Syntax.DateUnit.init(written:)) ?? .day
    }
    unexpected(names.map { "`\($0)`" })
    return .day
  }

}

extension Syntax.DateUnit {
  /// The unit that `word` spells, in the singular or plural and in any case.
  init?(written word: String) {
    let word = word.lowercased()
    self.init(rawValue: word.hasSuffix("s") ? String(word.dropLast()) : word)
  }
}
