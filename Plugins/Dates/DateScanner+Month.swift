import French
import TextKernel

extension DateScanner {
  /// "décembre 2021", "en décembre", "mi-mars"; a bare month needs "en", "de", "depuis" or an edge before it.
  func month(at index: Int, _ month: Int) -> Found? {
    if let year = year(index + 1) {
      return Found(end: index + 2, interval: Interval(month: month, year: year), granularity: .month)
    }
    let modifier = word(index + 1)
    let isInside = index > 0 && (word(index - 1).traits.contains(.beforeMonth) || word(index - 1).kind == .edge)
    let isMid = word(index).kind == .midMonth
    guard isMid || isInside || modifier.kind == .last || modifier.kind == .next,
      !tokens[index].flags.contains(.capitalised) || isMid
    else { return nil }
    let hasModifier = modifier.kind == .last || modifier.kind == .next
    let interval = anchor.flatMap { anchor -> Interval? in
      let middle =
        switch modifier.kind {
        case .last: CivilDate.nearest(month: month, day: 15, to: anchor - 180)
        case .next: CivilDate.nearest(month: month, day: 15, to: anchor + 180)
        default: CivilDate.nearest(month: month, day: 15, to: anchor)
        }
      return middle.flatMap { Interval(month: month, year: $0.year) }
    }
    return Found(end: index + (hasModifier ? 2 : 1), interval: interval, granularity: .month, isRelative: true)
  }

  /// "début mars", "fin 2021", "fin janvier 2022".
  func edge(at index: Int) -> Found? {
    let next = word(index + 1)
    if next.kind == .month { return month(at: index + 1, next.number) }
    guard let year = year(index + 1) else { return nil }
    return Found(end: index + 2, interval: Interval(year: year), granularity: .year)
  }

  /// "été 2022" where a year follows: the word alone is mostly the participle.
  func season(at index: Int, _ season: Int) -> Found? {
    guard let year = year(index + 1) else { return nil }
    return Found(end: index + 2, interval: Interval(season: season, year: year), granularity: .season)
  }

  /// "premier trimestre 2022", "premier trimestre".
  func quarter(at index: Int, _ quarter: Int) -> Found? {
    guard word(index + 1).kind == .quarterWord else { return nil }
    let year = year(index + 2)
    let interval = (year ?? anchor?.year).flatMap { Interval(quarter: quarter, year: $0) }
    return Found(
      end: index + (year == nil ? 2 : 3), interval: interval, granularity: .quarter, isRelative: year == nil)
  }

  /// "en 2021", "depuis 1999", "d'ici à 2030".
  func yearAlone(at index: Int) -> Found? {
    guard index > 0, word(index - 1).traits.contains(.beforeYear), let year = year(index) else { return nil }
    // "en 2021 exemplaires", "à 2000 euros" are amounts: what follows is no noun in the plural.
    if word(index + 1).traits.contains(.amount) { return nil }
    // "de 1939 à 1945", "entre 1939 et 1945"
    let joint = word(index + 1)
    if joint.kind == .range || (joint.kind == .preposition && joint.number == 1), let last = self.year(index + 2),
      last > year
    {
      return Found(end: index + 3, interval: Interval(year: year, to: last), granularity: .range)
    }
    return Found(end: index + 1, interval: Interval(year: year), granularity: .year)
  }
}
