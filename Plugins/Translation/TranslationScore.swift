import CorpusModel
import Glibc
import TextKernel

/// The article's score: 100·exp(−NPT/100), NPT the normalised penalty per thousand words of the text proper.
///
/// Weights after MQM: minor 1, major 5, critical 25, neutral 0; a minor fault of form 0.1 as in the scheme of the WMT
/// tasks. Each is multiplied by the precision expected of its tier, and a habit counts once. What is found is the
/// lexical and typographic part: a score says "detected", not "all that is wrong".
struct TranslationScore {
  let score: Double
  /// Nine in ten: faults are counted as rare events, and one minor fault may always have been missed.
  let low: Double
  let high: Double
  /// The same scale with the faults of one part alone; the three multiply to the score.
  let form: Double
  let language: Double
  /// Names, attribution, numbers, dates.
  let reliability: Double

  /// nil under a hundred words: one finding would decide.
  init?(_ flags: [Flag], _ text: FlagText) {
    var words = text.words
    var penalties = (form: 0.0, language: 0.0, reliability: 0.0)
    var variance = 1.0
    var seen: [String] = []
    for flag in flags {
      if flag.category == FlagKind.Category.boilerplate.rawValue {
        words -= text.words(in: text.tokens(in: flag.span))
        continue
      }
      if Self.once.contains(flag.kind) {
        if seen.contains(flag.kind) { continue }
        seen.append(flag.kind)
      }
      let weight = Self.weight(flag)
      variance += weight * weight
      switch flag.category {
      case "form": penalties.form += weight
      case "language", "terms", "untranslated": penalties.language += weight
      default: penalties.reliability += weight
      }
    }
    guard words >= Self.wordsMin else { return nil }
    let length = Double(words)
    func score(_ penalty: Double) -> Double { (1000 * exp(-10 * max(0, penalty) / length)).rounded() / 10 }
    let penalty = penalties.form + penalties.language + penalties.reliability
    let reach = Self.ninety * variance.squareRoot()
    self.score = score(penalty)
    low = score(penalty + reach)
    high = score(penalty - reach)
    form = score(penalties.form)
    language = score(penalties.language)
    reliability = score(penalties.reliability)
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
  private static let ninety = 1.645
  private static let once = Set(flagRules.filter { $0.kind.countsOnce }.map { $0.kind.id })
}
