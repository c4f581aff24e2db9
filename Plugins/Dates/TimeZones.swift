import French
import TextKernel

/// Time zones as the press names them: "heure de Moscou", "GMT", "heure locale".
enum TimeZones {
  enum Rule {
    case fixed(Int)
    /// Hours of winter time; the European Union's summer time.
    case european(Int)
    /// Hours of winter time; summer time of the United States.
    case american(Int)
  }

  /// By the town or the name of the zone, folded.
  static let rules: [String: Rule] = [
    "gmt": .fixed(0), "utc": .fixed(0), "tu": .fixed(0), "moscou": .fixed(3),
    "istanbul": .fixed(3), "ankara": .fixed(3), "bagdad": .fixed(3), "riyad": .fixed(3), "dubai": .fixed(4),
    "pekin": .fixed(8), "shanghai": .fixed(8), "hong": .fixed(8), "jakarta": .fixed(7), "tokyo": .fixed(9),
    "seoul": .fixed(9), "alger": .fixed(1), "tunis": .fixed(1), "paris": .european(1), "bruxelles": .european(1),
    "berlin": .european(1), "geneve": .european(1), "rome": .european(1), "madrid": .european(1),
    "varsovie": .european(1), "francaise": .european(1), "londres": .european(0), "kiev": .european(2),
    "kyiv": .european(2), "athenes": .european(2), "helsinki": .european(2), "washington": .american(-5),
    "york": .american(-5), "montreal": .american(-5), "chicago": .american(-6), "californie": .american(-8),
    "angeles": .american(-8),
  ]

  /// `+03:00`; empty where the zone is not in the table ("heure locale").
  static func offset(_ name: String, on date: CivilDate) -> String {
    guard let rule = rules[name] else { return "" }
    let hours: Int
    switch rule {
    case .fixed(let value): hours = value
    case .european(let winter): hours = winter + (isEuropeanSummer(date) ? 1 : 0)
    case .american(let winter): hours = winter + (isAmericanSummer(date) ? 1 : 0)
    }
    let size = abs(hours)
    return (hours < 0 ? "-" : "+") + (size < 10 ? "0" : "") + "\(size):00"
  }

  /// From the last Sunday of March to the last of October.
  private static func isEuropeanSummer(_ date: CivilDate) -> Bool {
    guard let spring = lastSunday(3, date.year), let autumn = lastSunday(10, date.year) else { return false }
    return date >= spring && date < autumn
  }

  /// From the second Sunday of March to the first of November (since 2007).
  private static func isAmericanSummer(_ date: CivilDate) -> Bool {
    guard let march = CivilDate(year: date.year, month: 3, day: 1),
      let november = CivilDate(year: date.year, month: 11, day: 1)
    else { return false }
    return date >= march + ((7 - march.weekday) % 7 + 7) && date < november + (7 - november.weekday) % 7
  }

  private static func lastSunday(_ month: Int, _ year: Int) -> CivilDate? {
    CivilDate(year: year, month: month, day: CivilDate.days(in: month, of: year)).map { $0 - $0.weekday % 7 }
  }
}
