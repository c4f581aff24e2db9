import QueryLanguage

/// R14: dates are intervals.
extension NaiveScope {
  func compare(_ value: NaiveValue, _ comparison: Comparison, _ interval: DateInterval) -> NaiveTruth {
    guard let text = value.text, let own = NaiveDates.interval(text) else { return .unknown }
    func isBefore(_ first: String, _ second: String) -> Bool { first.utf8.lexicographicallyPrecedes(second.utf8) }
    let isWithin =
      !isBefore(own.start, interval.start) && isBefore(own.start, interval.end) && !isBefore(interval.end, own.end)
    switch comparison {
    case .equal: return NaiveTruth(isWithin)
    case .notEqual: return NaiveTruth(!isWithin)
    case .less: return NaiveTruth(isBefore(own.start, interval.start))
    case .lessOrEqual: return NaiveTruth(isBefore(own.start, interval.end))
    case .greater: return NaiveTruth(!isBefore(own.start, interval.end))
    case .greaterOrEqual: return NaiveTruth(!isBefore(own.start, interval.start))
    }
  }

  func dates(_ left: NaiveValue, _ comparison: Comparison, _ right: NaiveValue) -> NaiveTruth {
    guard let one = left.text.flatMap(NaiveDates.interval), let other = right.text.flatMap(NaiveDates.interval) else {
      return .unknown
    }
    let isHeld =
      (one.start <= other.start && other.end <= one.end) || (other.start <= one.start && one.end <= other.end)
    switch comparison {
    case .equal: return NaiveTruth(isHeld)
    case .notEqual: return NaiveTruth(!isHeld)
    case .less: return NaiveTruth(one.start < other.start)
    case .lessOrEqual: return NaiveTruth(one.start <= other.start)
    case .greater: return NaiveTruth(one.start > other.start)
    case .greaterOrEqual: return NaiveTruth(one.start >= other.start)
    }
  }
}

/// The calendar of R14.
enum NaiveDates {
  static func call(_ function: Function, _ day: CivilDate) -> NaiveValue {
    let (year, month, number) = day.components
    let quarter = (month + 2) / 3
    switch function {
    case .year: return .integer(year)
    case .quarter: return .date("\(padded(year, 4))-Q\(quarter)")
    case .month: return .date("\(padded(year, 4))-\(padded(month, 2))")
    case .week: return .date("\(padded(week(day).year, 4))-W\(padded(week(day).week, 2))")
    case .day: return .date(day.text)
    case .weekday: return .integer(day.weekday)
    case .monthOfYear: return .integer(month)
    case .quarterOfYear: return .integer(quarter)
    case .weekOfYear: return .integer(week(day).week)
    case .dayOfMonth: return .integer(number)
    default: return .missing
    }
  }

  /// ISO 8601: the week belongs to the year that holds its Thursday.
  static func week(_ day: CivilDate) -> (year: Int, week: Int) {
    let thursday = day.adding(days: 4 - day.weekday)
    let year = thursday.components.year
    var week = 1
    while thursday.adding(days: -7 * week).components.year == year { week += 1 }
    return (year, week)
  }

  /// From the first moment of a date up to the first after it; a time of day is a moment.
  static func interval(_ text: String) -> (start: String, end: String)? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    if text.utf8.count > 10 { return (text, text + "\u{1}") }
    guard let year = Int(parts[0]) else { return nil }
    if parts.count == 3, let day = CivilDate(iso: text) { return (day.text, day.adding(days: 1).text) }
    guard parts.count == 2, let mark = parts[1].first else { return nil }
    switch mark {
    case "Q":
      guard let quarter = Int(parts[1].dropFirst()) else { return nil }
      return (
        CivilDate(firstOfMonth: quarter * 3 - 2, year: year).text,
        CivilDate(firstOfMonth: quarter * 3 + 1, year: year).text
      )
    case "W":
      guard let number = Int(parts[1].dropFirst()), let fourth = CivilDate(year: year, month: 1, day: 4) else {
        return nil
      }
      let monday = fourth.adding(days: 1 - fourth.weekday + 7 * (number - 1))
      return (monday.text, monday.adding(days: 7).text)
    default:
      guard let month = Int(parts[1]) else { return nil }
      return (CivilDate(firstOfMonth: month, year: year).text, CivilDate(firstOfMonth: month + 1, year: year).text)
    }
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
