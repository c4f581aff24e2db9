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
  /// Begins a line that may be the page's and not the article's.
  static let furniture = TextWords(rawValue: 256)
  /// Yuri, Dmitry: a given name in English spelling.
  static let foreignGiven = TextWords(rawValue: 512)
  static let elidable = TextWords(rawValue: 1024)
  static let weekday = TextWords(rawValue: 2048)
  static let month = TextWords(rawValue: 4096)
  /// visant, également: what a repetition is made of.
  static let repeated = TextWords(rawValue: 8192)
  /// qu', que: opens a clause.
  static let that = TextWords(rawValue: 16384)

  static let foreign: TextWords = [.english, .indonesian, .german, .spanish]

  static let lists: [(TextWords, StaticString)] = [
    (.french, WordTables.french), (.english, WordTables.english), (.indonesian, WordTables.indonesian),
    (.german, WordTables.german), (.spanish, WordTables.spanish), (.declare, WordTables.declare),
    (.report, WordTables.report), (.bareCapital, WordTables.bareCapitals), (.elidable, "de ne se me te que je"),
    (.foreignGiven, WordTables.foreignGiven), (.repeated, "visant également"), (.that, "que qu'"),
    (.weekday, "lundi mardi mercredi jeudi vendredi samedi dimanche"),
    (
      .month,
      "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
    ),
  ]
}
