import Execution

/// The lines under an answer: what was counted, which identity was used, what fell out.
struct FooterLines {
  var showsTime: Bool
  /// Name of the result that was made.
  var label: String?
  private var head: [String] = []
  /// A line each.
  var notes: [String] = []

  init(showsTime: Bool) { self.showsTime = showsTime }

  mutating func add(_ fact: FooterFact) {
    let text = FooterText.text(fact)
    switch fact {
    case .rows, .limited, .concordance, .identity, .unknownGroup: head.append(text)
    case .exported, .saved, .ambiguous, .unknown, .pending, .vanished, .unknownChild, .nearest, .nobody,
      .notLookedUp:
      notes.append(text)
    }
  }

  func text(duration: Duration, isExplanation: Bool) -> String {
    var line = isExplanation ? [] : head
    if let label, !line.isEmpty { line[0] = "\(label): \(line[0])" }
    if showsTime { line.append(DurationText.text(duration)) }
    var lines = line.isEmpty ? [] : [line.joined(separator: " · ")]
    lines += notes
    return lines.map { $0.shownSafely + "\n" }.joined()
  }
}
