import French
import TextKernel

/// Finds the expressions of time of an article, from left to right; the longest wins.
struct DateScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  let tokens: UnsafeBufferPointer<Token>
  /// Of each token.
  let words: UnsafeBufferPointer<DateWord>
  /// The article's date; without it, what is counted from it stays open.
  let anchor: CivilDate?

  /// An expression up to `end` (a token), with the days it means.
  struct Found {
    var end: Int
    var interval: Interval?
    var granularity: Granularity
    var isRelative = false
  }

  /// Gives `body` each expression, in order.
  ///
  /// - Parameter places: tokens that may begin one, in order.
  func forEachExpression(in places: UnsafeBufferPointer<Int32>, _ body: (DateExpression) -> Void) {
    var end = 0
    for place in places {
      let index = Int(place)
      guard index >= end, mayStart(at: index), let next = expression(at: index) else { continue }
      body(next.expression)
      end = next.end
    }
  }

  @inline(__always)
  private func mayStart(at index: Int) -> Bool {
    let traits = words[index].traits
    if traits.isDisjoint(with: [.start, .startOfMore]) { return false }
    return traits.contains(.start) || word(index + 1).kind != .none
  }

  private func expression(at index: Int) -> (expression: DateExpression, end: Int)? {
    if let clock = clock(at: index) {
      // "à 15h35 mardi", "à 20 heures ce soir"
      var next = clock.end
      let zone = self.zone(at: next)
      if let zone { next = zone.end }
      if isMark(next, UInt8(ascii: ",")) { next += 1 }
      if word(next).kind == .article { next += 1 }
      let day = joins(clock.end, next) ? self.day(at: next) : nil
      return made(index, day, clock, zone, end: day?.end ?? zone?.end ?? clock.end)
    }
    guard let day = day(at: index) else { return nil }
    var next = day.end
    if isMark(next, UInt8(ascii: ",")) { next += 1 }
    if word(next).kind == .preposition { next += 1 }
    guard day.granularity == .day || day.granularity == .part, joins(day.end, next), let clock = clock(at: next) else {
      return made(index, day, nil, nil, end: day.end)
    }
    let zone = self.zone(at: clock.end)
    return made(index, day, clock, zone, end: zone?.end ?? clock.end)
  }

  /// No line break from `first` to `last`.
  private func joins(_ first: Int, _ last: Int) -> Bool {
    guard last < tokens.count, first <= last else { return false }
    for index in first...last where tokens[index].flags.contains(.lineBefore) { return false }
    return true
  }

  private func made(
    _ start: Int, _ day: Found?, _ clock: Clock?, _ zone: Zone?, end: Int
  ) -> (expression: DateExpression, end: Int) {
    var interval = day?.interval
    var granularity = day?.granularity ?? .day
    var offset = ""
    if let clock {
      granularity = clock.isWholeHour ? .hour : .minute
      let date = day == nil ? anchor : interval?.from.date
      if let date, let zone { offset = TimeZones.offset(zone.name, on: date) }
      interval = date.map { Interval(minute: clock.minute, of: $0) }
    }
    let expression = DateExpression(
      span: TextSpan(tokens[start].start, tokens[end - 1].end), earliest: interval?.from.iso(offset: offset),
      latest: interval?.to.iso(offset: offset), granularity: granularity, zone: zone?.span,
      isRelative: day?.isRelative ?? true)
    return (expression, end)
  }

  // MARK: Tokens

  @inline(__always)
  func word(_ index: Int) -> DateWord { index < words.count ? words[index] : DateWord() }

  func isWord(_ index: Int, _ hash: UInt32) -> Bool { index < tokens.count && tokens[index].hash == hash }

  func isMark(_ index: Int, _ byte: UInt8) -> Bool {
    index < tokens.count && tokens[index].span.count == 1 && bytes[Int(tokens[index].start)] == byte
  }

  /// The value of a token of digits alone ("1er" is 1), or of a written number.
  func number(_ index: Int) -> Int? {
    guard index < tokens.count else { return nil }
    let token = tokens[index]
    guard token.kind == .number else {
      let word = word(index)
      return word.kind == .number ? word.number : nil
    }
    var value = 0
    for offset in token.span.range {
      let byte = bytes[offset]
      if byte &- 0x30 < 10 {
        guard value < 100_000 else { return nil }
        value = value * 10 + Int(byte - 0x30)
      } else {
        let isFirst = value == 1 && offset == Int(token.start) + 1 && token.span.count == 3
        return isFirst && bytes[offset] == UInt8(ascii: "e") && bytes[offset + 1] == UInt8(ascii: "r") ? 1 : nil
      }
    }
    return value
  }

  /// Four digits that may be a year.
  func year(_ index: Int) -> Int? {
    guard index < tokens.count, tokens[index].span.count == 4, tokens[index].kind == .number, let value = number(index),
      (1000...2100).contains(value)
    else { return nil }
    return value
  }
}
