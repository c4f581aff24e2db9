import CorpusModel
import Glibc
import TextKernel

/// How likely a machine translated the text: a logistic function of a few countable traces.
///
/// First weights, set by hand from published and measured rates (share of *déclaré* among reporting verbs: about 0.10
/// in the native press, 0.36 in human and 0.58 in machine translation) and not yet fitted. Faults of grammar and
/// typography are left out on purpose: the native press has more of them than machine translation.
struct MachineProbability {
  let value: Double

  init(_ flags: [Flag], _ text: FlagText) {
    var declared = 0.0
    var reported = 0.0
    for word in text.classes {
      if word.contains(.declare) { declared += 1 } else if word.contains(.report) { reported += 1 }
    }
    var calques = 0.0
    var evidence = Self.base
    var seen = Set<String>()
    for flag in flags {
      switch flag.kind {
      case "calque-en", "calque-ru", "calque-id", "calque-syntax", "false-friend", "warn-for-threaten",
        "attribution-inverted", "double-attribution":
        calques += 1
      default:
        if seen.insert(flag.kind).inserted { evidence += Self.once[flag.kind] ?? 0 }
      }
    }
    // Drawn towards the native share where there are few verbs.
    let share = (declared + 0.5) / (declared + reported + 5)
    let words = Double(max(100, text.tokens.reduce(0) { $0 + ($1.isWord ? 1 : 0) }))
    evidence += Self.share * (share - 0.1) + min(Self.calquesMax, Self.calque * calques * 1000 / words)
    value = 1 / (1 + exp(-evidence))
  }

  private static let base = -2.5
  private static let share = 6.0
  /// Per calque in a thousand words.
  private static let calque = 0.35
  private static let calquesMax = 3.0
  private static let once: [String: Double] = [
    "mt-declared": 8, "headline-title-case": 1.5, "name-foreign-romanization": 0.8, "name-variant-in-article": 0.8,
    "untranslated-text": 0.8, "time-malformed": 1,
  ]
}
