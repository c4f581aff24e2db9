import GRDBSQLite

extension SQLFunction {
  /// `vb_from(date)`: the first day of a date as stored, which may be a day, a moment, a month (`2021-12`), a quarter
  /// (`2021-Q4`), an ISO week (`2021-W49`) or a year; NULL for anything else.
  static let from = SQLFunction("vb_from", 1) { context, _, arguments in
    give(FunctionCall(context: context, arguments: arguments)) { $0.first }
  }

  /// `vb_until(date)`: the day after its last.
  static let until = SQLFunction("vb_until", 1) { context, _, arguments in
    give(FunctionCall(context: context, arguments: arguments)) { $0.next }
  }

  private static func give(_ call: FunctionCall, _ day: (Period) -> CalendarDay?) {
    guard let text = call.text(0), let day = Period(text).flatMap(day) else { return call.returnNull() }
    call.give(day.text)
  }
}

/// A day or a longer piece of the calendar.
private struct Period {
  var first: CalendarDay?
  /// The day after the last.
  var next: CalendarDay?

  init?(_ text: UnsafeBufferPointer<UInt8>) {
    guard let year = Self.number(text, 0..<4) else { return nil }
    func month(_ number: Int) -> CalendarDay? {
      number > 12
        ? CalendarDay(year: year + 1, month: number - 12, day: 1) : CalendarDay(year: year, month: number, day: 1)
    }
    switch (text.count, text.count > 5 ? text[5] : 0) {
    case (4, _):
      (first, next) = (month(1), month(13))
    case (7, 0x51):
      guard let quarter = Self.number(text, 6..<7), 1...4 ~= quarter else { return nil }
      (first, next) = (month(3 * quarter - 2), month(3 * quarter + 1))
    case (8, 0x57):
      // The week that holds the fourth of January is the first of its year.
      guard let week = Self.number(text, 6..<8), let fourth = CalendarDay(year: year, month: 1, day: 4) else {
        return nil
      }
      let monday = CalendarDay(number: fourth.number - fourth.weekday + 1 + 7 * (week - 1))
      (first, next) = (monday, CalendarDay(number: monday.number + 7))
    case (7, _):
      guard let number = Self.number(text, 5..<7), 1...12 ~= number else { return nil }
      (first, next) = (month(number), month(number + 1))
    default:
      guard let day = CalendarDay(text) else { return nil }
      (first, next) = (day, CalendarDay(number: day.number + 1))
    }
  }

  private static func number(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    guard text.count >= range.upperBound else { return nil }
    var number = 0
    for byte in text[range] {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return number
  }
}
