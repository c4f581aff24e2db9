import CorpusModel
import French
import TextKernel

/// "mardi 8 décembre 2021": the calendar has another day for that date.
///
/// Without a year the one is taken that brings the date nearest to the article's; without either nothing is said.
struct DateDayMismatch: FlagRule {
  let kind = FlagKind(
    id: "date-day-mismatch", category: .dates, severity: .major, tier: .sure,
    summary: "The calendar has another day of the week for this date")
  let fires = ["Ils se sont vus le lundi 7 décembre 2021.", "Rendez-vous dimanche 1er mai 2021."]
  let silent = [
    "Ils se sont vus le mardi 7 décembre 2021.", "Ils se sont vus le lundi 7 décembre.", "Mardi, 7 joueurs.",
  ]

  func find(in text: FlagText, into flags: inout [Flag]) {
    guard text.seen.isSuperset(of: [.weekday, .month]) else { return }
    for index in text[.weekday] {
      var next = index + 1
      if next < text.tokens.count, text.isMark(next, UInt8(ascii: ",")) { next += 1 }
      if next < text.tokens.count, text.tokens[next].hash == Self.article { next += 1 }
      guard next + 1 < text.tokens.count, let day = text.number(next), (1...31).contains(day),
        text.classes(next + 1).contains(.month), !text.tokens[next].flags.contains(.lineBefore),
        !text.tokens[next + 1].flags.contains(.lineBefore),
        let weekday = Self.weekdays.firstIndex(of: text.tokens[index].hash),
        let month = Self.months.firstIndex(of: text.tokens[next + 1].hash)
      else { continue }
      let year = text.number(next + 2).flatMap { (1900...2100).contains($0) ? $0 : nil }
      guard let date = date(day, month + 1, year, weekday + 1, text), date.weekday != weekday + 1 else { continue }
      let end = year == nil ? next + 2 : next + 3
      flags.append(
        kind.flag(text.span(index..<end), suggestion: "\(Self.names[date.weekday - 1]) \(day)"))
    }
  }

  private func date(_ day: Int, _ month: Int, _ year: Int?, _ weekday: Int, _ text: FlagText) -> CivilDate? {
    if let year { return CivilDate(year: year, month: month, day: day) }
    guard let anchor = text.published, let date = CivilDate.nearest(month: month, day: day, to: anchor) else {
      return nil
    }
    // Half a year away either year may be meant; where the year before has that day, it is told of.
    let before = CivilDate(year: date.year - 1, month: month, day: day)
    guard before?.weekday != weekday else { return nil }
    return abs(date.days - anchor.days) <= 120 ? date : nil
  }

  private static let names = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
  private static let weekdays = names.map { Fold.hash($0) }
  private static let months = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
  ].map { Fold.hash($0) }
  private static let article = Fold.hash("le")
}

extension FlagText {
  /// A token of digits alone; "1er" is 1.
  func number(_ index: Int) -> Int? {
    guard index < tokens.count, tokens[index].kind == .number else { return nil }
    let range = tokens[index].span.range
    if range.count == 3, bytes[range.lowerBound] == 0x31, bytes[range.lowerBound + 1] == UInt8(ascii: "e") { return 1 }
    guard range.count <= 4 else { return nil }
    var value = 0
    for offset in range {
      guard bytes[offset] &- 0x30 < 10 else { return nil }
      value = value * 10 + Int(bytes[offset] - 0x30)
    }
    return value
  }
}
