import TextKernel

/// What the analyzer's lists of single words say of a word.
struct TextWords: OptionSet, Sendable {
  let rawValue: UInt32

  /// Grammar words of French, and of the languages that are left over in translations.
  static var french: TextWords { TextWords(rawValue: 1) }
  static var english: TextWords { TextWords(rawValue: 2) }
  static var indonesian: TextWords { TextWords(rawValue: 4) }
  static var german: TextWords { TextWords(rawValue: 8) }
  static var spanish: TextWords { TextWords(rawValue: 16) }
  /// déclaré and its forms.
  static var declare: TextWords { TextWords(rawValue: 32) }
  /// Other verbs of reporting.
  static var report: TextWords { TextWords(rawValue: 64) }
  /// Etat, Elysée, Eglise: capitals that have lost their accent.
  static var bareCapital: TextWords { TextWords(rawValue: 128) }
  /// Begins a line that may be the page's and not the article's, or stands in one.
  static var furniture: TextWords { TextWords(rawValue: 256) }
  static var furnitureInside: TextWords { TextWords(rawValue: 262_144) }
  /// Yuri, Dmitry: a given name in English spelling.
  static var foreignGiven: TextWords { TextWords(rawValue: 512) }
  static var elidable: TextWords { TextWords(rawValue: 1024) }
  static var weekday: TextWords { TextWords(rawValue: 2048) }
  static var month: TextWords { TextWords(rawValue: 4096) }
  /// visant, également: what a repetition is made of.
  static var repeated: TextWords { TextWords(rawValue: 8192) }
  /// qu', que: opens a clause.
  static var that: TextWords { TextWords(rawValue: 16384) }

  /// vouloir, exiger: ask for a clause in the subjunctive.
  static var wish: TextWords { TextWords(rawValue: 32768) }
  /// laissant, ajoutant: goes on from something said.
  static var goingOn: TextWords { TextWords(rawValue: 65536) }
  /// initiative, appel: events that are nobody.
  static var event: TextWords { TextWords(rawValue: 131_072) }

  static var foreign: TextWords { [.english, .indonesian, .german, .spanish] }
  /// What has a list in `Places`.
  static var listed: TextWords { [.elidable, .that, .weekday, .repeated, .event, .wish, .bareCapital] }

  /// What a word is counted or listed for.
  static var counted: TextWords { [.foreign, .listed, .declare, .report] }

  static let lists: [(TextWords, StaticString)] = [
    (.french, WordTables.french), (.english, WordTables.english), (.indonesian, WordTables.indonesian),
    (.german, WordTables.german), (.spanish, WordTables.spanish), (.declare, WordTables.declare),
    (.report, WordTables.report), (.bareCapital, WordTables.bareCapitals), (.elidable, "de ne se me te que je"),
    (.foreignGiven, WordTables.foreignGiven), (.repeated, "visant également"), (.that, "que qu'"),
    (.wish, WordTables.wishes), (.goingOn, WordTables.goingOn), (.event, WordTables.events),
    (.weekday, "lundi mardi mercredi jeudi vendredi samedi dimanche"),
    (
      .month,
      "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
    ),
  ]
}
