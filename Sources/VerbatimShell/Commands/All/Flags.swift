import Analysis
import CorpusModel

extension DotCommand {
  static let flags = DotCommand(
    name: "flags", usage: "[KIND]", summary: "The kinds of findings on translations, or what one of them is.",
    details: """
      Without a kind: each with its rate in native French press, findings in 100,000 words. With one: what it is, texts
      in which it is found, traps in which it is not, and the phrases it looks for (docs/translation.md says how they are
      written). verbatim.toml in the folder of the corpus switches kinds off:
      [translation] off = ["KIND"], or "off.OUTLET" = ["KIND"] for one outlet.
      """,
    examples: [".flags", ".flags calque-en"]
  ) { arguments, shell in
    let kinds = shell.kinds
    guard let name = try arguments.choice(kinds.map(\.id), what: "kind") else {
      try shell.write(list(of: kinds))
      return .goesOn
    }
    if let kind = kinds.first(where: { $0.id == name }) {
      try shell.write(explanation(of: kind, shell.phrases(of: name)))
    }
    return .goesOn
  }

  private static func list(of kinds: [AnalyzerManifest.Kind]) -> String {
    let width = kinds.map(\.id.utf8.count).max() ?? 0
    let categories = kinds.map(\.category.utf8.count).max() ?? 0
    var lines: [String] = []
    for kind in kinds {
      let rate = kind.nativeRate.map { text($0) } ?? "–"
      lines.append(
        padded(kind.id, width) + "  " + padded(kind.category, categories) + "  " + padded(kind.severity, 7) + "  "
          + padded(kind.tier, 6) + "  " + String(repeating: " ", count: max(0, 6 - rate.count)) + rate + "  "
          + kind.summary)
    }
    lines.append("\(kinds.count) kinds; the number is findings in 100,000 words of native press")
    return lines.joined(separator: "\n") + "\n"
  }

  private static func explanation(of kind: AnalyzerManifest.Kind, _ phrases: [ExplainedPhrase]) -> String {
    var lines = ["\(kind.id): \(kind.summary)", "\(kind.category), \(kind.severity), \(kind.tier)"]
    if let suggestion = kind.suggestion { lines.append("better: \(suggestion)") }
    if let rate = kind.nativeRate { lines.append("native press: \(text(rate)) in 100,000 words") }
    if let precision = kind.precision { lines.append("right where measured: \(Int((precision * 100).rounded())) %") }
    for text in kind.fires { lines.append("found in:     \(oneLine(text))") }
    for text in kind.silent { lines.append("not found in: \(oneLine(text))") }
    if !phrases.isEmpty {
      lines.append("phrases, each with its rate in native press and the languages it speaks of:")
      for phrase in phrases { lines.append(line(of: phrase)) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// `0.02  en|de  ^ au lieu de cela , → en fait; not beside: …`.
  private static func line(of phrase: ExplainedPhrase) -> String {
    var line =
      text(phrase.nativeRate) + "  " + padded(phrase.languages.joined(separator: "|"), 5) + "  " + phrase.pattern
    if let suggestion = phrase.suggestion { line += " → " + suggestion }
    if let exceptions = phrase.exceptions { line += "; not beside: " + exceptions }
    return line
  }

  private static func text(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.utf8.count))
  }

  private static func oneLine(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: " ↵ ")
  }
}
