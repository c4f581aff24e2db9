/// A day of the (proleptic) Gregorian calendar, counted from 1 January 1970.
package struct CivilDate: Sendable, Hashable, Comparable {
  package var days: Int

  package init(days: Int) { self.days = days }

  /// nil where there is no such day (31 avril, 29 février 2021).
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year) else {
      return nil
    }
    // Days from civil, after Howard Hinnant: years begin in March, so that the leap day is the last.
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    days = era * 146_097 + dayOfEra - 719_468
  }

  /// The first ten bytes of an ISO 8601 date; nil where they are none.
  package init?(iso text: String) {
    let bytes = Array(text.utf8.prefix(10))
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard byte &- 0x30 < 10 else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
    self.init(year: year, month: month, day: day)
  }

  package var civil: (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  package var year: Int { civil.year }
  package var month: Int { civil.month }

  /// 1 Monday … 7 Sunday.
  package var weekday: Int { ((days + 3) % 7 + 7) % 7 + 1 }

  /// `2021-12-07`
  package var iso: String {
    let (year, month, day) = civil
    // A day counted on from the last years of the calendar has one digit more.
    let digits = year > 9999 ? 5 : 4
    return String(unsafeUninitializedCapacity: digits + 6) { text in
      func write(_ value: Int, _ digits: Range<Int>) {
        var rest = value
        for place in digits.reversed() {
          text.initializeElement(at: place, to: UInt8(0x30 + rest % 10))
          rest /= 10
        }
      }
      write(max(0, year), 0..<digits)
      text.initializeElement(at: digits, to: 0x2D)
      write(month, digits + 1..<digits + 3)
      text.initializeElement(at: digits + 3, to: 0x2D)
      write(day, digits + 4..<digits + 6)
      return digits + 6
    }
  }

  package static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  package static func < (first: CivilDate, second: CivilDate) -> Bool { first.days < second.days }
  package static func + (date: CivilDate, days: Int) -> CivilDate { CivilDate(days: date.days + days) }
  package static func - (date: CivilDate, days: Int) -> CivilDate { CivilDate(days: date.days - days) }

  /// The year that brings day and month nearest to `anchor`: a date told without its year.
  package static func nearest(month: Int, day: Int, to anchor: CivilDate) -> CivilDate? {
    let year = anchor.year
    var nearest: CivilDate?
    for year in year - 1...year + 1 {
      guard let date = CivilDate(year: year, month: month, day: day) else { continue }
      if let known = nearest, abs(known.days - anchor.days) <= abs(date.days - anchor.days) { continue }
      nearest = date
    }
    return nearest
  }
}
