import TextKernel

/// What the analyzer's lists of single words say of a word.
struct TextWords: OptionSet, Sendable {
  let rawValue: UInt32

  /// Grammar words of French, and of the languages that are left over in translations.
  static let french = TextWords(rawValue: 1)
  static let english = TextWords(rawValue: 2)
  static let indonesian = TextWords(rawValue: 4)
  static let german = TextWords(rawValue: 8)
  static let spanish = TextWords(rawValue: 16)
  /// déclaré and its forms.
  static let declare = TextWords(rawValue: 32)
  /// Other verbs of reporting.
  static let report = TextWords(rawValue: 64)
  /// Etat, Elysée, Eglise: capitals that have lost their accent.
  static let bareCapital = TextWords(rawValue: 128)

  static let foreign: TextWords = [.english, .indonesian, .german, .spanish]

  static let lexicon = Lexicon([
    (french.rawValue, WordTables.french), (english.rawValue, WordTables.english),
    (indonesian.rawValue, WordTables.indonesian), (german.rawValue, WordTables.german),
    (spanish.rawValue, WordTables.spanish), (declare.rawValue, WordTables.declare),
    (report.rawValue, WordTables.report), (bareCapital.rawValue, WordTables.bareCapitals),
  ])
}
