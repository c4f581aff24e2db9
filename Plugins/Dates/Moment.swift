import French

/// A day, and the minute of it where it is known.
struct Moment {
  var date: CivilDate
  var minute: Int?

  /// `2021-12-07` or `2021-12-07T15:35:00+03:00`.
  func iso(offset: String) -> String {
    guard let minute else { return date.iso }
    func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(date.iso)T\(padded(minute / 60)):\(padded(minute % 60)):00\(offset)"
  }
}

/// From a first to a last day or minute.
struct Interval {
  var from: Moment
  var to: Moment

  init(_ from: CivilDate, _ to: CivilDate) {
    self.from = Moment(date: from)
    self.to = Moment(date: to)
  }

  init(minute: Int, of date: CivilDate, length: Int = 0) {
    from = Moment(date: date, minute: minute)
    let end = minute + length
    to = Moment(date: date + end / 1440, minute: end % 1440)
  }

  init?(month: Int, year: Int) {
    guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
    self.init(first, first + (CivilDate.days(in: month, of: year) - 1))
  }

  init?(year: Int, to last: Int? = nil) {
    guard let first = CivilDate(year: year, month: 1, day: 1),
      let end = CivilDate(year: last ?? year, month: 12, day: 31)
    else { return nil }
    self.init(first, end)
  }

  /// Monday to Sunday around a day.
  init(weekOf date: CivilDate) {
    let monday = date - (date.weekday - 1)
    self.init(monday, monday + 6)
  }

  /// Meteorological: whole months, as the press speaks of them; winter begins in December of the year before.
  init?(season: Int, year: Int) {
    let first = [3, 6, 9, 12][season - 1]
    guard let start = CivilDate(year: season == 4 ? year - 1 : year, month: first, day: 1),
      let last = Interval(month: first == 12 ? 2 : first + 2, year: year)
    else { return nil }
    self.init(start, last.to.date)
  }

  init?(quarter: Int, year: Int) {
    guard let first = Interval(month: quarter * 3 - 2, year: year), let last = Interval(month: quarter * 3, year: year)
    else { return nil }
    self.init(first.from.date, last.to.date)
  }
}
