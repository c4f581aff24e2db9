/// What a word means in a date, French or English, in lower case without accents.
enum DateWord {
  case month(Int, mayBeTuesday: Bool)
  case morning, afternoon
  /// Minutes east of UTC.
  case zone(Int)
  /// A weekday, an article or a preposition, which say nothing more.
  case filler

  init?(_ word: String) {
    if let month = Self.months[word] {
      self = .month(month, mayBeTuesday: word == "mar")
    } else if let zone = Self.zones[word] {
      self = .zone(zone)
    } else if Self.fillers.contains(word) {
      self = .filler
    } else if word == "am" {
      self = .morning
    } else if word == "pm" {
      self = .afternoon
    } else {
      return nil
    }
  }

  private static let months: [String: Int] = {
    let spellings = [
      "jan janv january janvier", "feb fev fevr february fevrier", "mar mars march", "apr avr april avril", "may mai",
      "jun june juin", "jul juil july juillet", "aug aout august", "sep sept september septembre",
      "oct october octobre", "nov november novembre", "dec december decembre",
    ]
    var months: [String: Int] = [:]
    for (index, month) in spellings.enumerated() {
      for word in month.split(separator: " ") { months[String(word)] = index + 1 }
    }
    return months
  }()

  /// Those of RFC 822, and Europe's and Moscow's.
  private static let zones: [String: Int] = [
    "z": 0, "ut": 0, "utc": 0, "gmt": 0, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360,
    "pst": -480, "pdt": -420, "bst": 60, "cet": 60, "cest": 120, "eet": 120, "eest": 180, "msk": 180,
  ]

  private static let fillers: Set<String> = {
    let words =
      "lundi mardi mercredi jeudi vendredi samedi dimanche lun mer jeu ven sam dim "
      + "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun "
      + "le du a at on of the de heure heures publie published"
    return Set(words.split(separator: " ").map(String.init))
  }()
}
