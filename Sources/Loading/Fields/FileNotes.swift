/// What is said once of a file at its end, however often it occurred.
struct FileNotes {
  struct Tally {
    var count = 0
    var firstLine = 0
    var example: String?

    mutating func add(line: Int, example: String? = nil) {
      if count == 0 {
        firstLine = line
        self.example = example
      }
      count += 1
    }
  }

  var decoded: [DecodedReading: Tally] = [:]
  var unpairedSurrogates = Tally()
  var unreadDates = Tally()
  /// Dates whose day cannot be a month, and stands second.
  var monthFirst = Tally()
  /// Dates in digits that may be day or month first.
  var eitherFirst = Tally()
  var emptyBodies = Tally()

  /// One sentence a kind, in a fixed order.
  func messages(isOneText: Bool) -> [String] {
    var messages: [String] = []
    for (reading, tally) in decoded.sorted(by: { $0.value.firstLine < $1.value.firstLine }) {
      let what = isOneText ? "" : records(tally)
      switch reading {
      case .charset(let charset): messages.append("not UTF-8, read as \(charset.rawValue)\(what)")
      case .damagedUTF8: messages.append("damaged UTF-8, its wrong bytes read as windows-1252\(what)")
      }
    }
    if unpairedSurrogates.count > 0 {
      messages.append("half of a surrogate pair alone, read as U+FFFD\(records(unpairedSurrogates))")
    }
    if unreadDates.count > 0 {
      let example = unreadDates.example.map { " «\(shown($0))»" } ?? ""
      let what = unreadDates.count == 1 ? "1 date names no day" : "\(unreadDates.count) dates name no day"
      messages.append("\(what), kept in meta (line \(unreadDates.firstLine):\(example))")
    }
    if monthFirst.count > 0 {
      let example = monthFirst.example.map { " «\(shown($0))»" } ?? ""
      let what = monthFirst.count == 1 ? "1 date is month first" : "\(monthFirst.count) dates are month first"
      let others =
        eitherFirst.count == 0
        ? "" : "; \(eitherFirst.count) that may be either, as «\(shown(eitherFirst.example ?? ""))», read day first"
      messages.append("\(what) (line \(monthFirst.firstLine):\(example))\(others)")
    }
    if emptyBodies.count > 0 { messages.append("the text is empty\(records(emptyBodies))") }
    return messages
  }

  private func records(_ tally: Tally) -> String {
    tally.count == 1
      ? " (1 record, line \(tally.firstLine))" : " (\(tally.count) records, the first on line \(tally.firstLine))"
  }
}

/// A piece of the input as a message may show it: short, on one line, without control characters.
func shown(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars.prefix(41) {
    let isControl = scalar.value < 0x20 || 0x7F..<0xA0 ~= scalar.value || scalar.properties.isBidiControl
    result.append(isControl ? "\u{FFFD}" : scalar)
  }
  return result.count > 40 ? String(result.dropLast()) + "…" : String(result)
}
