extension Lexer {
  /// `20`, `0.8`, or a date: `2021-12`, `2021-12-07`, `2021-Q4` without blanks.
  mutating func number() {
    let start = position
    let digits = countDigits(from: start)
    if digits == 4, byte(4) == UInt8(ascii: "-"), date(start: start) || foreignWeek(from: start) { return }
    if foreignDate(from: start, digits: digits) { return }
    advance(digits)
    var isDecimal = false
    if byte() == UInt8(ascii: "."), Self.isDigit(byte(1)) {
      isDecimal = true
      advance(1 + countDigits(from: position + 1))
    }
    let numberEnd = position
    if foreignNumber(from: start, digitsEnd: numberEnd) { return }
    let wordEnd = endOfName(from: position)
    if wordEnd > numberEnd {
      position = wordEnd
      let span = SourceSpan(start, wordEnd)
      let word = string(numberEnd, wordEnd)
      let isWord = Keyword(word: word) != nil || Syntax.DateUnit(written: word) != nil
      errors.add(
        QueryError(
          .invalidNumber, "`\(string(start, wordEnd))` is no number", at: span,
          suggestion: isWord ? QueryError.Suggestion(string(start, numberEnd) + " " + word, at: span) : nil,
          help: isWord ? nil : "a number is its digits"))
      let value = string(start, numberEnd)
      append(
        isDecimal ? .decimal(Double(value) ?? 0) : .integer(Int64(value) ?? 0), from: start,
        to: isWord ? numberEnd : wordEnd)
      if isWord { append(.word(word), from: numberEnd, to: wordEnd) }
      return
    }
    let text = string(start, numberEnd)
    if isDecimal, let value = Double(text), value.isFinite {
      append(.decimal(value), from: start, to: numberEnd)
    } else if !isDecimal, let value = Int64(text) {
      append(.integer(value), from: start, to: numberEnd)
    } else {
      errors.add(
        QueryError(
          .invalidNumber, "this number is too large", at: SourceSpan(start, numberEnd),
          label: "at most \(Int64.max)"))
      append(.integer(0), from: start, to: numberEnd)
    }
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  func countDigits(from start: Int) -> Int {
    var index = start
    while index < bytes.count, Self.isDigit(bytes[index]) { index += 1 }
    return index - start
  }

  func value(_ start: Int, _ count: Int) -> Int {
    var value = 0
    for index in start..<start + count { value = value * 10 + Int(bytes[index] - 0x30) }
    return value
  }

  /// False where the four digits and the stroke are a subtraction: `2021-123`, `2021-words`.
  private mutating func date(start: Int) -> Bool {
    let year = value(start, 4)
    var end = start + 5
    if byte(5) | 0x20 == UInt8(ascii: "q"), Self.isDigit(byte(6)) {
      let digits = countDigits(from: start + 6)
      end = start + 6 + digits
      let quarter = digits == 1 ? value(start + 6, 1) : 0
      return finish(
        start: start, end: end, date: .quarter(year: year, quarter: quarter), isValid: (1...4).contains(quarter),
        problem: "a year has quarters Q1 to Q4", repaired: nil)
    }
    let monthDigits = countDigits(from: end)
    guard monthDigits == 1 || monthDigits == 2 else { return false }
    let month = value(end, monthDigits)
    end += monthDigits
    let dayDigits = end < bytes.count && bytes[end] == UInt8(ascii: "-") ? countDigits(from: end + 1) : 0
    guard dayDigits == 1 || dayDigits == 2 else {
      return finish(
        start: start, end: end, date: .month(year: year, month: month),
        isValid: monthDigits == 2 && (1...12).contains(month), problem: "a year has months 01 to 12",
        repaired: (1...12).contains(month) ? (year, month, nil) : nil)
    }
    let day = value(end + 1, dayDigits)
    end += 1 + dayDigits
    let exists = (1...12).contains(month) && day >= 1 && day <= Self.days(in: month, of: year)
    return finish(
      start: start, end: end, date: .day(year: year, month: month, day: day),
      isValid: monthDigits == 2 && dayDigits == 2 && exists, problem: "there is no such day",
      repaired: exists ? (year, month, day) : nil)
  }

  private mutating func finish(
    start: Int, end: Int, date: Syntax.DateLiteral, isValid: Bool, problem: String,
    repaired: (year: Int, month: Int, day: Int?)?
  ) -> Bool {
    let nameEnd = endOfName(from: end)
    position = max(end, nameEnd)
    // A time behind the day, up to its end.
    if nameEnd > end {
      while position < bytes.count, Self.isDigit(bytes[position]) || bytes[position] == UInt8(ascii: ":") {
        position += 1
      }
    }
    let span = SourceSpan(start, position)
    if nameEnd > end {
      errors.add(
        QueryError(
          .invalidDate, "`\(string(start, position))` is no date", at: span,
          suggestion: isValid ? QueryError.Suggestion(date.description, at: span) : nil,
          help: "a date is `2021-12-07`, `2021-12` or `2021-Q4`, without a time"))
    } else if !isValid || date.year == 0 {
      errors.add(
        QueryError(
          .invalidDate, "`\(string(start, end))` is no date", at: span, label: repaired == nil ? problem : nil,
          suggestion: repaired.map {
            let date: Syntax.DateLiteral =
              if let day = $0.day { .day(year: $0.year, month: $0.month, day: day) } else {
                .month(year: $0.year, month: $0.month)
              }
            return QueryError.Suggestion(date.description, at: span)
          }, help: repaired == nil ? nil : "a subtraction has blanks around its `-`"))
    }
    append(.date(date), from: start, to: position)
    return true
  }

  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Syntax.DateLiteral {
  /// Nil for a date that counts from today.
  package var year: Int? {
    switch self {
    case .day(let year, _, _), .month(let year, _), .quarter(let year, _): year
    case .last, .today, .yesterday: nil
    }
  }
}
