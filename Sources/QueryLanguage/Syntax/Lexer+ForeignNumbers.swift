/// Numbers and dates as they are written elsewhere: `1e5`, `1_000`, `12/01/2021`, `2021-W49`. Reported with what to
/// type, and taken for that.
extension Lexer {
  /// `1e5`, `1.5e-3`, `1_000`: the number that begins at `start` and whose digits end at `end`.
  mutating func foreignNumber(from start: Int, digitsEnd: Int) -> Bool {
    guard let end = endOfExponent(from: digitsEnd) ?? endOfGroups(from: digitsEnd),
      let value = Double(string(start, end).filter { $0 != "_" }), value.isFinite
    else { return false }
    let literal: Syntax.Literal.Value =
      if let whole = Int64(exactly: value) { .integer(whole) } else { .decimal(value) }
    let span = SourceSpan(start, end)
    position = end
    errors.add(
      QueryError(
        .invalidNumber, "`\(string(start, end))` is no number", at: span,
        suggestion: QueryError.Suggestion(Syntax.Literal(value: literal, span: span).description, at: span),
        help: "a number is its digits"))
    switch literal {
    case .integer(let whole): append(.integer(whole), from: start, to: end)
    default: append(.decimal(value), from: start, to: end)
    }
    return true
  }

  private func endOfExponent(from start: Int) -> Int? {
    guard start < bytes.count, bytes[start] | 0x20 == UInt8(ascii: "e") else { return nil }
    let hasSign = start + 1 < bytes.count && (bytes[start + 1] == 0x2B || bytes[start + 1] == 0x2D)
    let digits = start + (hasSign ? 2 : 1)
    let end = digits + countDigits(from: digits)
    return end > digits && endOfName(from: end) == end ? end : nil
  }

  /// Behind a whole number: `_000`, to the end of the word.
  private func endOfGroups(from start: Int) -> Int? {
    let end = endOfName(from: start)
    let isNumber = bytes[start..<end].allSatisfy { Self.isDigit($0) || $0 == UInt8(ascii: "_") }
    return end > start && isNumber ? end : nil
  }

  /// What is said of a text that is a date of elsewhere and nothing else; nil for another.
  static func foreignDate(_ text: String) -> QueryError? {
    guard text.utf8.count <= 10 else { return nil }
    var lexer = Lexer(text)
    lexer.run()
    guard lexer.tokens.count == 2, lexer.errors.errors.count == 1 else { return nil }
    return lexer.errors.errors.first { $0.code == .invalidDate }
  }

  /// `12/01/2021`, `1.12.2021`, `2021/12/01` without blanks; false where nothing of the kind begins here.
  mutating func foreignDate(from start: Int, digits: Int) -> Bool {
    let mark = byte(digits)
    guard mark == UInt8(ascii: "/") || mark == UInt8(ascii: "."), digits == 4 || digits <= 2 else { return false }
    let middle = start + digits + 1
    let middleDigits = countDigits(from: middle)
    let last = middle + middleDigits + 1
    guard middleDigits == 1 || middleDigits == 2, last < bytes.count, bytes[last - 1] == mark else { return false }
    let lastDigits = countDigits(from: last)
    let end = last + lastDigits
    let isWhole = end == bytes.count || bytes[end] != mark && endOfName(from: end) == end
    guard isWhole, digits == 4 ? lastDigits == 1 || lastDigits == 2 : lastDigits == 4 else { return false }
    let numbers = [value(start, digits), value(middle, middleDigits), value(last, lastDigits)]
    let readings = Self.readings(numbers, isYearFirst: digits == 4)
    let span = SourceSpan(start, end)
    position = end
    let written = readings.map { "`\($0)`" }
    errors.add(
      QueryError(
        .invalidDate, "`\(string(start, end))` is no date", at: span,
        label: readings.count > 1 ? "day or month first?" : nil,
        suggestion: readings.count == 1 ? QueryError.Suggestion(readings[0].description, at: span) : nil,
        help: readings.count == 1
          ? nil
          : readings.isEmpty
            ? "a date is `2021-12-07`, `2021-12` or `2021-Q4`" : "write " + QueryError.Reason.alternatives(written)))
    append(.date(readings.first ?? .day(year: 2000, month: 1, day: 1)), from: start, to: end)
    return true
  }

  /// The days that three numbers may mean: the day before the month, and the month before the day.
  private static func readings(_ numbers: [Int], isYearFirst: Bool) -> [Syntax.DateLiteral] {
    let year = isYearFirst ? numbers[0] : numbers[2]
    let orders = isYearFirst ? [(numbers[1], numbers[2])] : [(numbers[1], numbers[0]), (numbers[0], numbers[1])]
    var readings: [Syntax.DateLiteral] = []
    for (month, day) in orders {
      guard year > 0, (1...12).contains(month), day >= 1, day <= days(in: month, of: year) else { continue }
      let date = Syntax.DateLiteral.day(year: year, month: month, day: day)
      if !readings.contains(date) { readings.append(date) }
    }
    return readings
  }

  /// `2021-W49`, behind which no letter stands: a week has no literal, its days are named.
  mutating func foreignWeek(from start: Int) -> Bool {
    let digits = start + 6
    let end = digits + countDigits(from: digits)
    guard byte(4) == UInt8(ascii: "-"), byte(5) | 0x20 == UInt8(ascii: "w"), end > digits, end - digits <= 2,
      endOfName(from: end) == end
    else { return false }
    let span = SourceSpan(start, end)
    let week = DateInterval(week: value(digits, end - digits), of: value(start, 4))
    position = end
    errors.add(
      QueryError(
        .invalidDate, "`\(string(start, end))` is no date", at: span, label: "a week is its days",
        help: week.map { "write `in \($0.text)`" } ?? "a year has weeks 1 to 52 or 53"))
    append(.date(.day(year: 2000, month: 1, day: 1)), from: start, to: end)
    return true
  }
}
