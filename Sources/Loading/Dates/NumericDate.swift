/// A date that is one number: `20211207`, `20211207153500`, or a time since 1970.
func numericDate(_ bytes: UnsafeBufferPointer<UInt8>) -> CalendarDate? {
  var digits: [Int] = []
  for (index, byte) in bytes.enumerated() {
    if Byte.zero...Byte.nine ~= byte {
      digits.append(Int(byte - Byte.zero))
    } else if byte == UInt8(ascii: "."), index >= 9 {
      // A fraction of seconds.
      break
    } else {
      return nil
    }
  }
  guard digits.count <= 19 else { return nil }
  func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
  if digits.count == 8 || digits.count == 14 {
    var date = CalendarDate()
    date.year = number(0..<4)
    date.month = number(4..<6)
    date.day = number(6..<8)
    if digits.count == 14 {
      date.hour = number(8..<10)
      date.minute = number(10..<12)
      date.second = number(12..<14)
    }
    return date.isValid ? date : nil
  }
  let divisor: Int
  switch digits.count {
  case 9, 10: divisor = 1
  case 12, 13: divisor = 1_000
  case 15, 16: divisor = 1_000_000
  case 18, 19: divisor = 1_000_000_000
  default: return nil
  }
  // Of nineteen digits some are more than 64 bits hold, and no time that a clock gave.
  guard let time = Int(String(decoding: bytes.prefix(digits.count), as: UTF8.self)) else { return nil }
  return CalendarDate(secondsSince1970: time / divisor)
}
