extension DateInterval {
  init(_ start: CivilDate, _ end: CivilDate, text: String) {
    self.init(start: start.text, end: end.components.year > 9999 ? Self.calendarEnd : end.text, text: text)
  }

  /// The calendar ends with 9999; this end sorts behind every time of its last day.
  private static let calendarEnd = "9999-12-31T24:00"

  /// The first day and the one behind the last.
  var days: (start: CivilDate, end: CivilDate)? {
    guard let start = CivilDate(iso: start), let end = CivilDate(iso: end) else { return nil }
    return (start, self.end == Self.calendarEnd ? end.adding(days: 1) : end)
  }

  /// Both ends included: `2021-11-16..2021-12-15`.
  init(from first: CivilDate, through last: CivilDate) {
    self.init(
      first, last.adding(days: 1), text: first == last ? first.text : first.text + ".." + last.text)
  }

  /// All days of a year of four digits; nil for another number.
  init?(year: Int64) {
    guard (1000...9999).contains(year) else { return nil }
    let number = Int(year)
    self.init(
      CivilDate(firstOfMonth: 1, year: number), CivilDate(firstOfMonth: 1, year: number + 1),
      text: CivilDate.padded(number, 4))
  }

  /// The seven days of a week as ISO 8601 counts them; nil where the year has no such week.
  init?(week: Int, of year: Int) {
    // The week that holds 4 January is the first.
    guard let fourth = CivilDate(year: year, month: 1, day: 4), week >= 1 else { return nil }
    let monday = fourth.adding(days: 1 - fourth.weekday + (week - 1) * 7)
    guard monday.adding(days: 3).components.year == year else { return nil }
    self.init(from: monday, through: monday.adding(days: 6))
  }

  /// The days a literal means (R14); `last 30 days` are the thirty that end with `today`, `last 2 months` the days
  /// since the same day two months ago. Nil where there is no such day.
  init?(_ literal: Syntax.DateLiteral, today: CivilDate) {
    switch literal {
    case .day(let year, let month, let day):
      guard let date = CivilDate(year: year, month: month, day: day) else { return nil }
      self.init(from: date, through: date)
    case .month(let year, let month):
      guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
      self.init(
        CivilDate(firstOfMonth: month, year: year), CivilDate(firstOfMonth: month + 1, year: year),
        text: CivilDate.padded(year, 4) + "-" + CivilDate.padded(month, 2))
    case .quarter(let year, let quarter):
      guard (1...9999).contains(year), (1...4).contains(quarter) else { return nil }
      self.init(
        CivilDate(firstOfMonth: quarter * 3 - 2, year: year), CivilDate(firstOfMonth: quarter * 3 + 1, year: year),
        text: CivilDate.padded(year, 4) + "-Q" + String(quarter))
    case .today:
      self.init(from: today, through: today)
    case .yesterday:
      self.init(from: today.adding(days: -1), through: today.adding(days: -1))
    case .last(let count, let unit):
      // A few thousand years at most: what lies before the calendar is no date.
      guard (1...1_000_000).contains(count) else { return nil }
      let first =
        switch unit {
        case .day: today.adding(days: 1 - count)
        case .week: today.adding(days: 1 - count * 7)
        case .month: today.adding(months: -count).adding(days: 1)
        case .year: today.adding(months: -count * 12).adding(days: 1)
        }
      guard first.components.year >= 1 else { return nil }
      self.init(from: first, through: today)
    }
  }

  /// Reads what a query may write for a date, for values that come as text (`--param since=2021-12`).
  init?(text: String, today: CivilDate) {
    if text == "today" || text == "yesterday" {
      self.init(text == "today" ? .today : .yesterday, today: today)
      return
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count <= 3, parts[0].utf8.count == 4, let year = Int(parts[0]), year > 0 else { return nil }
    if parts.count == 1 {
      self.init(year: Int64(year))
      return
    }
    if parts.count == 2, let mark = parts[1].utf8.first, mark == 0x51 || mark == 0x71 {
      guard let quarter = Int(parts[1].dropFirst()) else { return nil }
      self.init(.quarter(year: year, quarter: quarter), today: today)
      return
    }
    guard parts[1].utf8.count == 2, let month = Int(parts[1]) else { return nil }
    if parts.count == 2 {
      self.init(.month(year: year, month: month), today: today)
      return
    }
    guard parts[2].utf8.count == 2, let day = Int(parts[2]) else { return nil }
    self.init(.day(year: year, month: month, day: day), today: today)
  }

  /// From the first day of this one to the last of `other`, both included.
  func through(_ other: DateInterval) -> DateInterval {
    DateInterval(start: start, end: other.end, text: text + ".." + other.text)
  }
}
