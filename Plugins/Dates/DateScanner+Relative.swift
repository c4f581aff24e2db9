import French
import TextKernel

extension DateScanner {
  /// hier, aujourd'hui, demain matin.
  func named(at index: Int, _ day: Int) -> Found {
    let interval = anchor.map { Interval($0 + (day - 3), $0 + (day - 3)) }
    return withPart(Found(end: index + 1, interval: interval, granularity: .day, isRelative: true))
  }

  /// ce soir, ce jeudi, cette semaine, ce mois-ci, cet été, ces trois derniers mois.
  func this(at index: Int) -> Found? {
    if let recent = recent(at: index + 1) { return recent }
    let next = word(index + 1)
    var found = Found(end: index + 2, interval: nil, granularity: .day, isRelative: true)
    switch next.kind {
    case .part:
      found = Found(
        end: index + 1, interval: anchor.map { Interval($0, $0) }, granularity: .day, isRelative: true)
      return withPart(found)
    case .weekday:
      let end = index + 2
      if end < tokens.count, tokens[end].kind == .number, let exact = day(at: index + 1) { return exact }
      guard var day = day(at: index + 1) else { return nil }
      day.isRelative = true
      return day
    case .unit where next.number <= 4:
      found.interval = anchor.flatMap { unit(next.number, around: $0, shift: 0) }
      found.granularity = Self.granularity(of: next.number)
    case .weekend:
      found.interval = anchor.map { weekend($0, shift: 0) }
      found.granularity = .weekend
    case .season:
      found.interval = anchor.flatMap { Interval(season: next.number, year: $0.year) }
      found.granularity = .season
    default: return nil
    }
    return found
  }

  /// la semaine dernière, l'an prochain, le week-end dernier, l'été dernier, les trois derniers mois, le 7 décembre.
  func lastOrNext(at index: Int) -> Found? {
    if let recent = recent(at: index + 1) { return recent }
    let name = word(index + 1)
    let modifier = word(index + 2)
    guard modifier.kind == .last || modifier.kind == .next else { return yearOfArticle(at: index, name) }
    let shift = modifier.kind == .last ? -1 : 1
    var found = Found(end: index + 3, interval: nil, granularity: .day, isRelative: true)
    switch name.kind {
    case .unit where name.number <= 4 && name.number > 1:
      found.interval = anchor.flatMap { unit(name.number, around: $0, shift: shift) }
      found.granularity = Self.granularity(of: name.number)
    case .weekend:
      found.interval = anchor.map { weekend($0, shift: shift) }
      found.granularity = .weekend
    case .season:
      found.interval = anchor.flatMap { season(name.number, $0, isAfter: shift > 0) }
      found.granularity = .season
    default: return nil
    }
    return found
  }

  /// "l'année 2021", "l'an 2000", "les années 1990", "l'été 2022".
  private func yearOfArticle(at index: Int, _ name: DateWord) -> Found? {
    if name.kind == .season { return season(at: index + 1, name.number) }
    guard name.kind == .unit, name.number == 4 else { return nil }
    if let year = year(index + 2) {
      let isDecade = isWord(index, Self.the) && year % 10 == 0
      return Found(
        end: index + 3, interval: isDecade ? Interval(year: year, to: year + 9) : Interval(year: year),
        granularity: isDecade ? .decade : .year)
    }
    // "les années 90"
    guard isWord(index, Self.the), let short = number(index + 2), tokens[index + 2].kind == .number,
      tokens[index + 2].span.count == 2, short % 10 == 0
    else { return nil }
    return Found(
      end: index + 3, interval: Interval(year: 1900 + short, to: 1909 + short), granularity: .decade)
  }

  /// "trois derniers mois", "derniers jours", "douze prochains mois" behind "les" or "ces".
  private func recent(at index: Int) -> Found? {
    let count = number(index)
    let next = count == nil ? index : index + 1
    let modifier = word(next)
    let unit = word(next + 1)
    guard modifier.kind == .last || modifier.kind == .next, unit.kind == .unit, unit.number <= 4 else { return nil }
    guard let count else { return nil }
    let isAfter = modifier.kind == .next
    let interval = anchor.flatMap { anchor -> Interval? in
      guard let other = shifted(anchor, unit.number, by: isAfter ? count : -count) else { return nil }
      return isAfter ? Interval(anchor, other) : Interval(other, anchor)
    }
    return Found(end: next + 2, interval: interval, granularity: .range, isRelative: true)
  }

  /// "il y a trois jours", "dans deux semaines", "d'ici à 2030".
  func ago(at index: Int) -> Found? {
    let isAgo = isWord(index, Self.it) && isWord(index + 1, Self.there) && isWord(index + 2, Self.has)
    let isAhead = isWord(index, Self.inside)
    guard isAgo || isAhead else { return nil }
    let start = isAgo ? index + 3 : index + 1
    guard let count = number(start), count < 2000 else { return nil }
    let unit = word(start + 1)
    guard unit.kind == .unit, unit.number <= 4 else { return nil }
    let interval = anchor.flatMap { anchor -> Interval? in
      guard let date = shifted(anchor, unit.number, by: isAgo ? -count : count) else { return nil }
      return self.unit(unit.number, around: date, shift: 0)
    }
    return Found(
      end: start + 2, interval: interval, granularity: Self.granularity(of: unit.number), isRelative: true)
  }

  static func granularity(of unit: Int) -> Granularity { [.day, .week, .month, .year][unit - 1] }

  /// The day, week, month or year `shift` from the one that holds a date.
  private func unit(_ unit: Int, around date: CivilDate, shift: Int) -> Interval? {
    switch unit {
    case 1: return Interval(date + shift, date + shift)
    case 2: return Interval(weekOf: date + shift * 7)
    case 3:
      let month = date.year * 12 + date.month - 1 + shift
      return Interval(month: month % 12 + 1, year: month / 12)
    default: return Interval(year: date.year + shift)
    }
  }

  private func shifted(_ date: CivilDate, _ unit: Int, by count: Int) -> CivilDate? {
    switch unit {
    case 1: return date + count
    case 2: return date + count * 7
    default:
      let (year, month, day) = date.civil
      let months = year * 12 + month - 1 + count * (unit == 3 ? 1 : 12)
      guard months > 12 else { return nil }
      let last = CivilDate.days(in: months % 12 + 1, of: months / 12)
      return CivilDate(year: months / 12, month: months % 12 + 1, day: min(day, last))
    }
  }

  /// Saturday and Sunday of the article's week; -1 the last that is over, 1 the next.
  private func weekend(_ date: CivilDate, shift: Int) -> Interval {
    let saturday = date - (date.weekday - 6)
    let isOver = date.weekday < 6
    let first = shift < 0 ? (isOver ? saturday - 7 : saturday - 7) : shift > 0 ? saturday + (isOver ? 0 : 7) : saturday
    return Interval(first, first + 1)
  }

  private func season(_ season: Int, _ anchor: CivilDate, isAfter: Bool) -> Interval? {
    for year in isAfter ? [anchor.year, anchor.year + 1] : [anchor.year, anchor.year - 1] {
      guard let interval = Interval(season: season, year: year) else { continue }
      if isAfter ? interval.from.date > anchor : interval.to.date < anchor { return interval }
    }
    return nil
  }

  private static let the = Fold.hash("les")
  private static let it = Fold.hash("il")
  private static let there = Fold.hash("y")
  private static let has = Fold.hash("a")
  private static let inside = Fold.hash("dans")
}
