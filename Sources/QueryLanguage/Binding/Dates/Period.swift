/// A calendar period that a function makes of a date: `month(published)`.
///
/// A comparison with such a call is put in terms of the date inside, so that engines compare days only: with the
/// call's value taken as the interval it is, `month(d) >= X` holds from the first month that starts at or after X.
enum Period {
  case day, week, month, quarter

  init?(_ function: Function) {
    switch function {
    case .day: self = .day
    case .week: self = .week
    case .month: self = .month
    case .quarter: self = .quarter
    default: return nil
    }
  }

  /// The first day of the period that holds `date`.
  func floor(_ date: CivilDate) -> CivilDate {
    let (year, month, _) = date.components
    switch self {
    case .day: return date
    case .week: return date.adding(days: 1 - date.weekday)
    case .month: return CivilDate(firstOfMonth: month, year: year)
    case .quarter: return CivilDate(firstOfMonth: (month - 1) / 3 * 3 + 1, year: year)
    }
  }

  /// The first day of a period at or after `date`.
  func ceiling(_ date: CivilDate) -> CivilDate {
    let start = floor(date)
    if start == date { return date }
    let (year, month, _) = start.components
    switch self {
    case .day: return date
    case .week: return start.adding(days: 7)
    case .month: return CivilDate(firstOfMonth: month + 1, year: year)
    case .quarter: return CivilDate(firstOfMonth: month + 3, year: year)
    }
  }

  /// The interval to compare the date itself with, where its period is compared with `interval`.
  func widened(_ interval: DateInterval, for comparison: Comparison) -> DateInterval {
    guard let (start, end) = interval.days else { return interval }
    switch comparison {
    case .equal, .notEqual:
      return DateInterval(ceiling(start), max(ceiling(start), floor(end)), text: interval.text)
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      return DateInterval(ceiling(start), ceiling(end), text: interval.text)
    }
  }
}
