import CorpusModel
import TextKernel

/// One kind of finding: what it is, and how it is found. A leaf is one file; `flagRules` lists them.
protocol FlagRule: Sendable {
  var kind: FlagKind { get }
  /// Texts in which it fires, and texts in which it must not: its documentation and its tests.
  var fires: [String] { get }
  var silent: [String] { get }
  func find(in text: FlagText, into flags: inout [Flag])
}

/// What every finding of a kind says.
struct FlagKind: Sendable {
  var id: String
  var category: Category
  var severity: Severity
  var tier: Tier
  /// What is wrong, shown as the message.
  var summary: String
  var suggestion: String?
  /// Counts once an article in the score, however often it occurs (a habit, not a mistake each time).
  var countsOnce = false

  enum Category: String, Sendable {
    case form, language, names, accuracy, terms, dates, untranslated, boilerplate, provenance
  }
  enum Severity: String, Sendable { case neutral, minor, major, critical }
  enum Tier: String, Sendable { case sure, likely, check }

  func flag(_ span: TextSpan, message: String? = nil, suggestion: String? = nil) -> Flag {
    Flag(
      span: span, kind: id, category: category.rawValue, severity: severity.rawValue, tier: tier.rawValue,
      message: message ?? summary, suggestion: suggestion ?? self.suggestion)
  }
}

/// Every rule, by id. A phrase table brings one rule a kind.
let flagRules: [any FlagRule] =
  [
    AccentMissingCapital(),
    BoilerplateRelated(),
    BoilerplateShare(),
    BoilerplateSite(),
    DateDayMismatch(),
    DatelineProvenance(),
    DoubleAttribution(),
    ElisionMissing(),
    ForeignOmissionMark(),
    HeadlineTitleCase(),
    HyphenAsDash(),
    MachineTranslationDeclared(),
    NameForeignRomanization(),
    NameMisspelled(),
    NameVariantInArticle(),
    QuoteMixedPair(),
    QuoteSpacing(),
    QuoteStyleForeign(),
    RepeatedConstruction(),
    ReportingVerbMonotony(),
    SpaceBeforePunctuation(),
    TimeMalformed(),
    UntranslatedText(),
  ] + phraseRules
