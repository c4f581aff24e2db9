import French
import TextKernel

extension DateScanner {
  struct Clock {
    var end: Int
    /// Of the day.
    var minute: Int
    var isWholeHour: Bool
  }

  struct Zone {
    var end: Int
    var span: TextSpan
    /// Folded name of the town or the zone.
    var name: String
  }

  /// 15h35, 15h, 23 h 30, 15 heures 35, minuit, midi behind a preposition.
  func clock(at index: Int) -> Clock? {
    guard index < tokens.count else { return nil }
    if tokens[index].kind == .number {
      if let joined = joinedClock(index) { return joined }
      guard let hour = number(index), hour <= 24 else { return nil }
      let unit = word(index + 1)
      let isLetter = unit.kind == .hourUnit
      guard isLetter || (unit.kind == .unit && unit.number == 5) else { return nil }
      // "pendant 24 heures", "il y a 3 heures", "24 heures plus tard" are no hours of the clock.
      if !isLetter && !isBehindClockPreposition(index) { return nil }
      if let minute = number(index + 2), tokens[index + 2].kind == .number, tokens[index + 2].span.count == 2,
        minute < 60,
        !tokens[index + 2].flags.contains(.lineBefore)
      {
        return Clock(end: index + 3, minute: min(1439, hour * 60 + minute), isWholeHour: false)
      }
      return Clock(end: index + 2, minute: min(1439, hour * 60), isWholeHour: true)
    }
    let part = word(index)
    guard part.kind == .part, part.number == 2 || part.number == 6, isBehindClockPreposition(index),
      !tokens[index].flags.contains(.capitalised)
    else { return nil }
    return Clock(end: index + 1, minute: part.number == 2 ? 720 : 0, isWholeHour: true)
  }

  /// "15h35" and "15h" in one token.
  private func joinedClock(_ index: Int) -> Clock? {
    let span = tokens[index].span
    guard (2...5).contains(span.count) else { return nil }
    var values: InlineArray<2, Int> = [0, 0]
    var digits: InlineArray<2, Int> = [0, 0]
    var half = 0
    for offset in span.range {
      let byte = bytes[offset]
      if byte &- 0x30 < 10 {
        values[half] = values[half] * 10 + Int(byte - 0x30)
        digits[half] += 1
      } else if byte | 0x20 == UInt8(ascii: "h"), half == 0 {
        half = 1
      } else {
        return nil
      }
    }
    guard half == 1, (1...2).contains(digits[0]), digits[1] == 0 || digits[1] == 2, values[0] <= 24, values[1] < 60
    else {
      return nil
    }
    return Clock(end: index + 1, minute: min(1439, values[0] * 60 + values[1]), isWholeHour: digits[1] == 0)
  }

  private func isBehindClockPreposition(_ index: Int) -> Bool {
    index > 0 && word(index - 1).kind == .preposition && word(index - 1).number <= 5
  }

  /// ", heure de Moscou", "(heure locale)", "GMT"; in brackets too.
  func zone(at index: Int) -> Zone? {
    var next = index
    let isBracketed = isMark(next, UInt8(ascii: "("))
    if isBracketed || isMark(next, UInt8(ascii: ",")) { next += 1 }
    guard next < tokens.count, !tokens[next].flags.contains(.lineBefore) else { return nil }
    let start = next
    var end = next
    if word(next).kind == .zoneWord, tokens[next].flags.contains(.allCapitals) {
      end = next + 1
    } else if isWord(next, Self.hour) {
      end = next + 1
      if isWord(end, Self.of) || isWord(end, Self.elidedOf) { end += 1 }
      if isWord(end, Self.new) { end += 1 }
      guard end < tokens.count, tokens[end].kind == .word else { return nil }
      end += 1
    } else {
      return nil
    }
    let last = tokens[end - 1]
    let name = Fold.fold(String(decoding: bytes[last.span.range], as: UTF8.self))
    let span = TextSpan(tokens[start].start, last.end)
    if isBracketed, isMark(end, UInt8(ascii: ")")) { end += 1 }
    return Zone(end: end, span: span, name: name)
  }

  private static let hour = Fold.hash("heure")
  private static let of = Fold.hash("de")
  private static let elidedOf = Fold.hash("d'")
  private static let new = Fold.hash("New")
}
