import GRDBSQLite

extension SQLFunction {
  /// `vb_week(date)`: the ISO week of a day, `2021-W49`; NULL for a month, a year or no date.
  static let week = SQLFunction("vb_week", 1) { context, _, arguments in
    let call = FunctionCall(context: context, arguments: arguments)
    guard let text = call.text(0), let day = CalendarDay(text) else { return call.returnNull() }
    let (year, week) = day.isoWeek
    let digits = String(year)
    call.give(
      String(repeating: "0", count: max(0, 4 - digits.count)) + digits + (week < 10 ? "-W0" : "-W") + String(week))
  }

  /// `vb_weekday(date)`: 1 = Monday … 7 = Sunday.
  static let weekday = SQLFunction("vb_weekday", 1) { context, _, arguments in
    let call = FunctionCall(context: context, arguments: arguments)
    guard let text = call.text(0), let day = CalendarDay(text) else { return call.returnNull() }
    call.give(Int64(day.weekday))
  }
}

/// A day of the Gregorian calendar, by the days since 1970-01-01.
///
/// - Source: Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms”.
struct CalendarDay: Equatable {
  let number: Int

  init(number: Int) { self.number = number }

  /// ISO 8601, years from 0 to 9999 in four digits.
  var text: String {
    let (year, month, day) = fields
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "-" + two(month) + "-" + two(day)
  }

  private var fields: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// The day at the front of an ISO 8601 date or time (`2021-12-07T15:35:00+03:00`, in its own zone).
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    guard text.count >= 10, text[4] == 0x2D, text[7] == 0x2D, text.count == 10 || text[10] == 0x54 || text[10] == 0x20
    else { return nil }
    var fields = [0, 0, 0]
    for (field, range) in [0..<4, 5..<7, 8..<10].enumerated() {
      for byte in text[range] {
        guard byte >= 0x30, byte <= 0x39 else { return nil }
        fields[field] = fields[field] * 10 + Int(byte - 0x30)
      }
    }
    self.init(year: fields[0], month: fields[1], day: fields[2])
  }

  /// Nil where there is no such day.
  init?(year: Int, month: Int, day: Int) {
    guard 1...12 ~= month, 1...Self.length(month, of: year) ~= day else { return nil }
    number = Self.days(year, month, day)
  }

  var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

  /// The week belongs to the year that holds its Thursday.
  var isoWeek: (year: Int, week: Int) {
    let thursday = number - weekday + 4
    // The year of the Thursday differs from an estimate by one at most.
    var year = 1970 + thursday / 366
    while Self.days(year + 1, 1, 1) <= thursday { year += 1 }
    while Self.days(year, 1, 1) > thursday { year -= 1 }
    return (year, (thursday - Self.days(year, 1, 1)) / 7 + 1)
  }

  private static func length(_ month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
