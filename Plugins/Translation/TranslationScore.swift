import CorpusModel
import Glibc
import TextKernel

/// The article's score: 100·exp(−NPT/100), NPT the normalised penalty per thousand words of the text proper.
///
/// Weights after MQM: minor 1, major 5, critical 25, neutral 0; a minor fault of form 0.1 as in the scheme of the WMT
/// tasks. Each is multiplied by the precision expected of its tier, and a habit counts once. What is found is the
/// lexical and typographic part: a score says "detected", not "all that is wrong".
struct TranslationScore {
  /// nil under a hundred words: one finding would decide.
  let score: Double?

  init(_ flags: [Flag], _ text: FlagText) {
    var words = text.lines.reduce(0) { $0 + text.words(in: $1) }
    var penalty = 0.0
    var seen = Set<String>()
    for flag in flags {
      if flag.category == FlagKind.Category.boilerplate.rawValue {
        words -= text.words(in: text.tokens(in: flag.span))
        continue
      }
      if Self.once.contains(flag.kind) && !seen.insert(flag.kind).inserted { continue }
      penalty += Self.weight(flag)
    }
    score = words < Self.wordsMin ? nil : 100 * exp(-10 * penalty / Double(words))
  }

  private static func weight(_ flag: Flag) -> Double {
    let severity =
      switch flag.severity {
      case "critical": 25.0
      case "major": 5.0
      case "minor": flag.category == "form" && flag.kind != "headline-title-case" ? 0.1 : 1.0
      default: 0.0
      }
    let precision =
      switch flag.tier {
      case "sure": 0.95
      case "likely": 0.85
      default: 0.0
      }
    return severity * precision
  }

  private static let wordsMin = 100
  private static let once = Set(flagRules.filter { $0.kind.countsOnce }.map { $0.kind.id })
}
