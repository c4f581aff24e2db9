import CorpusModel
import TextKernel

/// What the flags of an article say of its being translated, and from which language.
struct MachineTraces {
  private(set) var found: [(weight: Double, text: String)] = []
  /// Likely source languages, most likely first, by what was found of each.
  private(set) var sources: [SourceLanguage] = []

  init(_ flags: [Flag], _ text: FlagText) {
    let words = Double(text.words)
    var calques = 0
    var once: [(kind: String, weight: Double)] = []
    var languages = SourceLanguages()
    for hit in text.phrases {
      let entry = PhraseTable.shared.entries[hit.entry]
      guard !entry.languages.isEmpty else { continue }
      let weight = SourceLanguage.weight(rate: entry.rate) / Double(entry.languages.count)
      let words = Self.words(text.span(hit.tokens), text)
      for language in entry.languages { languages.add(language, weight, words) }
    }
    for flag in flags {
      if let language = Self.languages[flag.kind] { languages.add(language, 1, flag.kind) }
      if Self.calques.contains(flag.kind) {
        calques += 1
      } else if let weight = Self.once[flag.kind], !once.contains(where: { $0.kind == flag.kind }) {
        once.append((flag.kind, weight))
        if flag.kind == "mt-declared", let language = DeclaredLanguage.of(Self.words(flag.span, text)) {
          languages.add(language, SourceLanguage.declared, flag.kind)
        }
      }
    }
    if calques > 0 {
      let weight = min(Self.calquesMax, Self.calque * Double(calques) * 1000 / max(Self.wordsMin, words))
      found.append((weight, calques == 1 ? "1 calque" : "\(calques) calques"))
    }
    for (kind, weight) in once { found.append((weight, kind)) }
    sources = languages.ranked
  }

  private static func words(_ span: TextSpan, _ text: FlagText) -> String {
    String(decoding: text.bytes[span.range], as: UTF8.self)
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
  /// Kinds that are no table of phrases; the entries of a table name their languages themselves.
  private static let languages: [String: String] = [
    "foreign-omission-mark": "ru", "headline-title-case": "en", "name-foreign-romanization": "en",
  ]
}
