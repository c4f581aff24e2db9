import CorpusModel
import TextKernel

/// What the flags of an article say of its being translated, and from which language.
struct MachineTraces {
  private(set) var found: [(weight: Double, text: String)] = []
  /// Likely source languages (ISO 639-1), most likely first, by the calques of each.
  private(set) var sources: [String] = []

  init(_ flags: [Flag], _ text: FlagText) {
    let words = Double(text.words)
    var calques = 0
    var once: [(kind: String, weight: Double)] = []
    var byLanguage: [String: Double] = [:]
    for flag in flags {
      if let language = Self.languages[flag.kind] { byLanguage[language, default: 0] += 1 }
      if Self.calques.contains(flag.kind) {
        calques += 1
      } else if let weight = Self.once[flag.kind], !once.contains(where: { $0.kind == flag.kind }) {
        once.append((flag.kind, weight))
        if flag.kind == "mt-declared", let language = DeclaredLanguage.of(Self.notice(flag, text)) {
          byLanguage[language, default: 0] += 5
        }
      }
    }
    if calques > 0 {
      let weight = min(Self.calquesMax, Self.calque * Double(calques) * 1000 / max(Self.wordsMin, words))
      found.append((weight, calques == 1 ? "1 calque" : "\(calques) calques"))
    }
    for (kind, weight) in once { found.append((weight, kind)) }
    sources = byLanguage.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  private static func notice(_ flag: Flag, _ text: FlagText) -> String {
    String(decoding: text.bytes[flag.span.range], as: UTF8.self)
  }

  private static let calques: Set<String> = [
    "attribution-inverted", "calque-ar", "calque-de", "calque-en", "calque-es", "calque-id", "calque-it", "calque-ru",
    "calque-syntax", "clause-incomplete", "double-attribution", "false-friend", "garbled-sequence",
    "term-nonstandard", "warn-for-threaten",
  ]
  /// Per calque in a thousand words; the native press has fewer than one in fifty thousand.
  private static let calque = 0.45
  private static let calquesMax = 3.5
  private static let wordsMin = 250.0
  private static let once: [String: Double] = [
    "headline-title-case": 1.5, "mt-declared": 8, "name-foreign-romanization": 0.8, "name-misspelled": 0.5,
    "time-malformed": 1, "untranslated-text": 0.8,
  ]
  private static let languages: [String: String] = [
    "calque-ar": "ar", "calque-de": "de", "calque-en": "en", "calque-es": "es", "calque-id": "id", "calque-it": "it",
    "calque-ru": "ru", "calque-syntax": "en", "false-friend": "en", "foreign-omission-mark": "ru",
    "headline-title-case": "en", "name-foreign-romanization": "en", "warn-for-threaten": "en",
  ]
}
