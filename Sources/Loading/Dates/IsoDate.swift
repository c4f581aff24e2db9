/// The ISO 8601 form of a date; nil where it names no day. See `readDate`.
func isoDate(_ text: String) -> String? { readDate(text)?.iso }

/// A date as it was read.
struct ReadDate {
  /// What of day and month stood first, where both were digits before the year.
  enum Order { case certain, dayFirstOrMonthFirst, monthFirst }

  /// ISO 8601.
  var iso: String
  var order: Order
}

/// A date of publication as the usual dumps write it; nil where it names no day.
///
/// - ISO 8601 and its neighbours: `2021-12-07`, `2021/12/07 15:35`, `2021-12-07T15:35:00.5+03:00`, `20211207`,
///   `20211207T153500Z`
/// - day first, as in French: `07/12/2021`, `7.12.2021 15h35` (month first only where the day can't be a month)
/// - words, French and English, and with them RFC 822: `7 décembre 2021 à 15h35`, `mardi 7 déc. 2021`,
///   `December 7, 2021 3:35 PM`, `Tue, 07 Dec 2021 15:35:00 +0000`
/// - seconds, milli-, micro- or nanoseconds since 1970, which are UTC: `1638891300`
///
/// The offset is kept as it was given; without one the time is the paper's own. Midnight without an offset is how
/// databases write a day, so it becomes one.
func readDate(_ text: String) -> ReadDate? {
  var text = text
  return text.withUTF8 { bytes -> ReadDate? in
    // No date is longer; JavaScript spells the zone out ("heure normale d’Europe centrale").
    guard 1...120 ~= bytes.count else { return nil }
    var cursor = DateCursor(bytes)
    guard let iso = (numericDate(bytes) ?? cursor.read())?.iso else { return nil }
    return ReadDate(iso: iso, order: cursor.order)
  }
}

/// A day of the Gregorian calendar, with a time where there is one.
struct CalendarDate {
  var year = 0
  var month = 0
  var day = 0
  var hour: Int?
  var minute = 0
  var second = 0
  /// Minutes east of UTC.
  var offset: Int?

  var isValid: Bool {
    guard 1000...2999 ~= year, 1...12 ~= month, 1...Self.days(in: month, of: year) ~= day else { return false }
    guard let hour else { return true }
    // 60: a leap second.
    return 0...23 ~= hour && 0...59 ~= minute && 0...60 ~= second && abs(offset ?? 0) <= 18 * 60
  }

  var iso: String? {
    guard isValid else { return nil }
    var bytes: [UInt8] = []
    func append(_ number: Int, _ digits: Int) {
      var divisor = 1
      for _ in 1..<digits { divisor *= 10 }
      while divisor > 0 {
        bytes.append(0x30 + UInt8(number / divisor % 10))
        divisor /= 10
      }
    }
    append(year, 4)
    bytes.append(Byte.minus)
    append(month, 2)
    bytes.append(Byte.minus)
    append(day, 2)
    guard let hour, !(offset == nil && hour == 0 && minute == 0 && second == 0) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    bytes.append(UInt8(ascii: "T"))
    append(hour, 2)
    bytes.append(Byte.colon)
    append(minute, 2)
    bytes.append(Byte.colon)
    append(min(second, 59), 2)
    if let offset {
      if offset == 0 {
        bytes.append(UInt8(ascii: "Z"))
      } else {
        bytes.append(offset < 0 ? Byte.minus : UInt8(ascii: "+"))
        append(abs(offset) / 60, 2)
        bytes.append(Byte.colon)
        append(abs(offset) % 60, 2)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Of so many seconds since 1970, in UTC.
  ///
  /// - Source: Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms”.
  init(secondsSince1970 seconds: Int) {
    let dayNumber = seconds.quotientFlooring(86_400)
    let rest = seconds - dayNumber * 86_400
    let shifted = dayNumber + 719_468
    let era = shifted.quotientFlooring(146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    hour = rest / 3600
    minute = rest / 60 % 60
    second = rest % 60
    offset = 0
  }

  init() {}

  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Int {
  fileprivate func quotientFlooring(_ divisor: Int) -> Int {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
