/// Reads a date piece by piece: each number and word says by its shape what it is.
struct DateCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0
  private var date = CalendarDate()
  /// `mar` is mardi or March: the other pieces say which.
  private var monthMayBeTuesday = false
  private var isPM: Bool?
  private(set) var order = ReadDate.Order.certain

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func read() -> CalendarDate? {
    guard leadingNumbers() else { return nil }
    while at < bytes.count {
      guard piece() else { return nil }
    }
    if let isPM, let hour = date.hour {
      guard 1...12 ~= hour else { return nil }
      date.hour = hour % 12 + (isPM ? 12 : 0)
    }
    return date.isValid ? date : nil
  }

  /// `2021-12-07`, `07/12/2021` and a compact `20211207T` at the front; false where they are no date.
  private mutating func leadingNumbers() -> Bool {
    let start = at
    guard let (first, digits) = number() else { return true }
    if digits == 8, at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "t") {
      date.year = first / 10_000
      date.month = first / 100 % 100
      date.day = first % 100
      at += 1
      return compactTime()
    }
    guard at < bytes.count, isDateSeparator(bytes[at]) else {
      at = start
      return true
    }
    let separator = bytes[at]
    at += 1
    guard let (second, secondDigits) = number() else {
      // `7-Dec-2021`
      at = start
      return true
    }
    guard at < bytes.count, bytes[at] == separator else { return false }
    at += 1
    guard let (third, thirdDigits) = number(), secondDigits <= 2 else { return false }
    if digits == 4, thirdDigits <= 2 {
      (date.year, date.month, date.day) = (first, second, third)
    } else if digits <= 2, thirdDigits == 4 {
      (date.year, date.month, date.day) = second > 12 ? (third, first, second) : (third, second, first)
      if second > 12 { order = .monthFirst } else if first <= 12, first != second { order = .dayFirstOrMonthFirst }
    } else {
      return false
    }
    if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "t") { at += 1 }
    return true
  }

  /// The next number, word or mark.
  private mutating func piece() -> Bool {
    switch bytes[at] {
    case Byte.zero...Byte.nine: return numberPiece()
    case 0x20, 0x09, Byte.comma, UInt8(ascii: "."), UInt8(ascii: ";"): at += 1
    case UInt8(ascii: "("): at = bytes.count  // the zone in words
    case UInt8(ascii: "+"): return offset(1)
    case Byte.minus:
      if date.hour != nil { return offset(-1) }
      at += 1
    case 0xC2 where at + 1 < bytes.count && bytes[at + 1] == 0xA0: at += 2
    case 0xE2 where at + 2 < bytes.count && bytes[at + 1] == 0x80 && bytes[at + 2] == 0xAF: at += 3
    default: return word()
    }
    return true
  }

  private mutating func numberPiece() -> Bool {
    guard let (number, digits) = number() else { return false }
    if at < bytes.count, bytes[at] == Byte.colon || isHourMark() {
      guard digits <= 2, date.hour == nil else { return false }
      date.hour = number
      return restOfTime()
    }
    if digits == 4, date.year == 0 {
      date.year = number
      return true
    }
    guard digits <= 2, date.day == 0 else { return false }
    date.day = number
    for suffix in ["er", "st", "nd", "rd", "th"] where starts(with: suffix) { at += 2 }
    return true
  }

  /// `h` of `15h35` or `15 h 35`.
  private func isHourMark() -> Bool {
    var next = at
    while next < bytes.count, bytes[next] == 0x20 { next += 1 }
    guard next < bytes.count, bytes[next] | 0x20 == UInt8(ascii: "h") else { return false }
    return next + 1 == bytes.count || !(UInt8(ascii: "a")...UInt8(ascii: "z") ~= bytes[next + 1] | 0x20)
  }

  /// After the hour: `:35:00.5` or `h35`.
  private mutating func restOfTime() -> Bool {
    let isColon = bytes[at] == Byte.colon
    skipSpaces()
    at += 1
    if !isColon { skipSpaces() }
    guard let (minute, _) = number() else { return !isColon }
    date.minute = minute
    guard at < bytes.count, bytes[at] == Byte.colon else { return true }
    at += 1
    guard let (second, _) = number() else { return false }
    date.second = second
    if at < bytes.count, bytes[at] == UInt8(ascii: ".") || bytes[at] == Byte.comma {
      let mark = at
      at += 1
      if number() == nil { at = mark + 1 }
    }
    return true
  }

  /// `153500`, `1535`
  private mutating func compactTime() -> Bool {
    guard let (number, digits) = number(), digits == 6 || digits == 4 else { return false }
    let time = digits == 4 ? number * 100 : number
    (date.hour, date.minute, date.second) = (time / 10_000, time / 100 % 100, time % 100)
    return true
  }

  private mutating func offset(_ sign: Int) -> Bool {
    guard date.hour != nil else { return false }
    at += 1
    guard let (number, digits) = number() else { return false }
    if digits == 4 {
      date.offset = sign * (number / 100 * 60 + number % 100)
      return true
    }
    guard digits <= 2 else { return false }
    var minutes = number * 60
    if at < bytes.count, bytes[at] == Byte.colon {
      at += 1
      guard let (more, moreDigits) = self.number(), moreDigits == 2 else { return false }
      minutes += more
    }
    date.offset = sign * minutes
    return true
  }

  private mutating func word() -> Bool {
    guard let word = foldedWord() else { return false }
    guard let meaning = DateWord(word) else { return false }
    switch meaning {
    case .month(let month, let mayBeTuesday):
      if date.month != 0, !monthMayBeTuesday { return mayBeTuesday }
      date.month = month
      monthMayBeTuesday = mayBeTuesday
    case .morning: isPM = false
    case .afternoon: isPM = true
    case .zone(let minutes): date.offset = minutes
    case .filler: break
    }
    return true
  }

  /// Letters in lower case without their accents; nil at a character that is none of French or English.
  private mutating func foldedWord() -> String? {
    var word: [UInt8] = []
    while at < bytes.count {
      let byte = bytes[at]
      if UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 {
        word.append(byte | 0x20)
        at += 1
      } else if byte == 0xC3, at + 1 < bytes.count, let letter = unaccented(bytes[at + 1]) {
        word.append(letter)
        at += 2
      } else if byte == 0xCC, at + 1 < bytes.count, 0x80...0xBF ~= bytes[at + 1], !word.isEmpty {
        at += 2
      } else {
        break
      }
    }
    return word.isEmpty ? nil : String(decoding: word, as: UTF8.self)
  }

  /// Of the second byte of é, û, à … in UTF-8.
  private func unaccented(_ byte: UInt8) -> UInt8? {
    switch byte | 0x20 {
    case 0xA0, 0xA2: UInt8(ascii: "a")
    case 0xA8...0xAB: UInt8(ascii: "e")
    case 0xB9, 0xBB: UInt8(ascii: "u")
    default: nil
    }
  }

  private mutating func number() -> (value: Int, digits: Int)? {
    let start = at
    var value = 0
    while at < bytes.count, Byte.zero...Byte.nine ~= bytes[at], at - start < 9 {
      value = value * 10 + Int(bytes[at] - Byte.zero)
      at += 1
    }
    return at > start ? (value, at - start) : nil
  }

  private mutating func skipSpaces() {
    while at < bytes.count, bytes[at] == 0x20 { at += 1 }
  }

  private func starts(with text: String) -> Bool {
    at + text.utf8.count <= bytes.count && text.utf8.elementsEqual(bytes[at..<at + text.utf8.count])
  }

  private func isDateSeparator(_ byte: UInt8) -> Bool {
    byte == Byte.minus || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".")
  }
}
