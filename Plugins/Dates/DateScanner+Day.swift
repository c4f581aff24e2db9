import French
import TextKernel

extension DateScanner {
  /// An expression that means days: absolute or counted from the article's.
  func day(at index: Int) -> Found? {
    guard index < tokens.count else { return nil }
    if tokens[index].kind == .number { return numeric(at: index) ?? dayOfMonth(at: index) ?? yearAlone(at: index) }
    let word = word(index)
    switch word.kind {
    case .weekday: return weekday(at: index, word.number)
    case .month:
      // "Mars" the planet, "Mai" a name: a month is not capitalised inside a sentence, and has a year or a preposition.
      return month(at: index, word.number)
    case .midMonth: return month(at: index, word.number)
    case .day: return named(at: index, word.number)
    case .this: return this(at: index)
    case .article: return lastOrNext(at: index)
    case .weekend, .unit: return nil
    case .edge: return edge(at: index)
    case .season: return season(at: index, word.number)
    case .ordinal: return quarter(at: index, word.number)
    default: return ago(at: index)
    }
  }

  /// 07/12/2021, 7.12.2021, 2021-12-07.
  private func numeric(at index: Int) -> Found? {
    let start = Int(tokens[index].start)
    var values: InlineArray<3, Int> = [0, 0, 0]
    var widths: InlineArray<3, Int> = [0, 0, 0]
    var count = 0
    var offset = start
    var mark: UInt8 = 0
    while count < 3, offset < bytes.count {
      var value = 0
      var width = 0
      while offset < bytes.count, bytes[offset] &- 0x30 < 10, width < 5 {
        value = value * 10 + Int(bytes[offset] - 0x30)
        width += 1
        offset += 1
      }
      guard width > 0 else { return nil }
      values[count] = value
      widths[count] = width
      count += 1
      guard count < 3 else { break }
      guard offset < bytes.count, bytes[offset] == 0x2F || bytes[offset] == 0x2D || bytes[offset] == 0x2E,
        mark == 0 || bytes[offset] == mark
      else { return nil }
      mark = bytes[offset]
      offset += 1
    }
    guard count == 3 else { return nil }
    let isISO = widths[0] == 4
    guard isISO || (widths[2] == 4 && widths[0] <= 2), widths[1] <= 2 else { return nil }
    let date =
      isISO
      ? CivilDate(year: values[0], month: values[1], day: values[2])
      : CivilDate(year: values[2], month: values[1], day: values[0])
    guard let date else { return nil }
    var end = index
    while end < tokens.count, Int(tokens[end].start) < offset { end += 1 }
    // The token may go on ("2021-12-07T15:35").
    guard Int(tokens[end - 1].end) == offset else { return nil }
    return Found(end: end, interval: Interval(date, date), granularity: .day)
  }

  /// 7 décembre 2021, 10 et 12 janvier, 10 au 13 janvier, 3-4 mai is left alone.
  private func dayOfMonth(at index: Int) -> Found? {
    guard let first = number(index), (1...31).contains(first), tokens[index].kind == .number else { return nil }
    var next = index + 1
    var last = first
    while word(next).kind == .range || isMark(next, UInt8(ascii: ",")), let other = number(next + 1),
      tokens[next + 1].kind == .number, (1...31).contains(other), other > last
    {
      last = other
      next += 2
    }
    let name = word(next)
    guard name.kind == .month, !tokens[next].flags.contains(.lineBefore) else { return nil }
    next += 1
    let year = year(next)
    if year != nil { next += 1 }
    return days(first, last, name.number, year, end: next)
  }

  private func days(_ first: Int, _ last: Int, _ month: Int, _ year: Int?, end: Int) -> Found {
    func date(_ day: Int) -> CivilDate? {
      if let year { return CivilDate(year: year, month: month, day: day) }
      return anchor.flatMap { CivilDate.nearest(month: month, day: day, to: $0) }
    }
    let interval = date(first).flatMap { from in date(last).map { Interval(from, $0) } }
    return Found(
      end: end, interval: interval, granularity: first == last ? .day : .range, isRelative: year == nil)
  }

  /// "mardi 7 décembre", "jeudi dernier", "vendredi soir", "jeudi".
  private func weekday(at index: Int, _ day: Int) -> Found? {
    var next = index + 1
    if word(next).kind == .article, number(next + 1) != nil { next += 1 }
    if next < tokens.count, tokens[next].kind == .number, let exact = dayOfMonth(at: next) { return exact }
    next = index + 1
    var found = Found(end: next, interval: nil, granularity: .day, isRelative: true)
    let modifier = word(next)
    if modifier.kind == .last || modifier.kind == .next {
      found.end += 1
      found.interval = anchor.map { near(day, $0, isAfter: modifier.kind == .next, isStrict: true) }
    } else {
      found.interval = anchor.map { near(day, $0, isAfter: isOfTheFuture(index), isStrict: false) }
    }
    return withPart(found)
  }

  /// The day of that name before or after the article's; the article's own where it need not be another.
  private func near(_ day: Int, _ anchor: CivilDate, isAfter: Bool, isStrict: Bool) -> Interval {
    var distance = ((isAfter ? day - anchor.weekday : anchor.weekday - day) + 7) % 7
    if distance == 0 && isStrict { distance = 7 }
    let date = isAfter ? anchor + distance : anchor - distance
    return Interval(date, date)
  }

  /// A verb in the future stands in the clause: "se réuniront jeudi", "sera reçu lundi", "jeudi, il devra".
  private func isOfTheFuture(_ index: Int) -> Bool {
    var at = index - 1
    while at >= 0, index - at < 14, tokens[at].kind != .stop {
      if isFuture(at) { return true }
      at -= 1
    }
    at = index + 1
    while at < tokens.count, at - index < 8, tokens[at].kind != .stop {
      if isFuture(at) { return true }
      at += 1
    }
    return false
  }

  private func isFuture(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, !token.flags.contains(.capitalised) else { return false }
    if word(index).kind == .future { return true }
    let end = Int(token.end)
    let length = token.span.count
    if length > 4, bytes[end - 1] == UInt8(ascii: "a"), bytes[end - 2] == UInt8(ascii: "r") { return true }
    return length > 5 && bytes[end - 1] == UInt8(ascii: "t") && bytes[end - 2] == UInt8(ascii: "n")
      && bytes[end - 3] == UInt8(ascii: "o") && bytes[end - 4] == UInt8(ascii: "r")
  }

  /// "soir" behind a day: from which hour to which.
  func withPart(_ found: Found) -> Found {
    let part = word(found.end)
    guard part.kind == .part, let hours = Self.hours(part.number), !tokens[found.end].flags.contains(.lineBefore) else {
      return found
    }
    var found = found
    found.end += 1
    found.granularity = .part
    found.interval = found.interval.map {
      Interval(minute: hours.from * 60, of: $0.from.date, length: max(0, hours.length * 60 - 1))
    }
    return found
  }

  /// Hours of a part of the day, by its number: matin 6–12, midi, après-midi 12–18, soir 18–24, nuit 22–6, minuit.
  private static func hours(_ part: Int) -> (from: Int, length: Int)? {
    switch part {
    case 1: (6, 6)
    case 2: (12, 0)
    case 3: (12, 6)
    case 4: (18, 6)
    case 5: (22, 8)
    case 6: (0, 0)
    default: nil
    }
  }
}
