import CorpusModel

/// What was measured of each kind: findings in 100,000 words of native press (`verbatim-text phrases` over 5.99 million
/// words of French wires), and the share of findings that were right on five annotated translations.
enum FlagRates {
  static func explained(_ rule: any FlagRule) -> AnalyzerManifest.Kind {
    let kind = rule.kind
    return AnalyzerManifest.Kind(
      id: kind.id, category: kind.category.rawValue, severity: kind.severity.rawValue, tier: kind.tier.rawValue,
      summary: kind.summary, suggestion: kind.suggestion, fires: rule.fires, silent: rule.silent,
      nativeRate: native[kind.id] ?? 0, precision: precision[kind.id])
  }

  /// Kinds that are not named were not found at all.
  static let native: [String: Double] = [
    "accent-missing-capital": 50.87, "agreement": 0.45, "boilerplate-site": 0.02, "calque-ar": 0.13,
    "calque-en": 0.58, "calque-es": 0.02, "calque-id": 0.32, "calque-it": 0.02, "calque-ru": 0.58,
    "calque-syntax": 0.13, "clause-incomplete": 0.02, "date-day-mismatch": 2.14, "double-attribution": 0.03,
    "elision-missing": 0.1, "false-friend": 0.05, "hyphen-as-dash": 1.44, "mistranslation": 0.02,
    "name-foreign-romanization": 0.12, "name-misspelled": 0.02, "name-variant-in-article": 1.5, "quote-spacing": 2.25,
    "repeated-construction": 0.12, "reporting-verb-monotony": 0.02, "space-before-punct": 16.4,
    "tense-incoherence": 0.17, "term-nonstandard": 0.02,
  ]

  static let precision: [String: Double] = [
    "accent-missing-capital": 1.0, "agreement": 1.0, "attribution-inverted": 1.0, "boilerplate-related": 1.0,
    "boilerplate-share": 1.0, "boilerplate-site": 1.0, "calque-en": 0.9, "calque-id": 1.0, "calque-ru": 1.0,
    "calque-syntax": 1.0, "clause-incomplete": 1.0, "comma-splice": 1.0, "dateline-provenance": 1.0,
    "double-attribution": 1.0, "elision-missing": 1.0, "false-friend": 1.0, "foreign-omission-mark": 1.0,
    "garbled-sequence": 1.0, "headline-title-case": 1.0, "hyphen-as-dash": 1.0, "mistranslation": 1.0,
    "mt-declared": 1.0, "name-foreign-romanization": 1.0, "name-misspelled": 0.67,
    "name-variant-in-article": 1.0, "quote-mixed-pair": 1.0, "quote-spacing": 1.0, "quote-style-foreign": 1.0,
    "repeated-construction": 1.0, "reporting-verb-monotony": 0.75, "space-before-punct": 1.0,
    "tense-incoherence": 1.0, "term-nonstandard": 1.0, "time-malformed": 1.0, "warn-for-threaten": 1.0,
  ]
}
