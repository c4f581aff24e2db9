import TextKernel

/// What a word may be in an expression of time: a kind and a number, and what it may stand before.
struct DateWord: BitwiseCopyable {
  enum Kind: UInt8 {
    case none, weekday, month, midMonth, unit, day, part, last, next, this, number, article, season, edge, hourUnit
    case preposition, range, ordinal, quarterWord, ago, there, weekend, zoneWord, future
    /// A token of digits; no list has it.
    case digits
  }

  struct Traits: OptionSet, BitwiseCopyable {
    let rawValue: UInt8

    /// en, de, depuis …: a month behind it is one.
    static let beforeMonth = Traits(rawValue: 1)
    static let beforeYear = Traits(rawValue: 2)
    /// What is counted: 2021 exemplaires is no year.
    static let amount = Traits(rawValue: 4)
    /// An expression may begin with it.
    static let start = Traits(rawValue: 8)
    /// … where another word of the lists or a number follows.
    static let startOfMore = Traits(rawValue: 16)
  }

  var kind = Kind.none
  var traits: Traits = []
  private var shortNumber: UInt16 = 0

  var number: Int { Int(shortNumber) }

  static let digits = DateWord(.digits, 0)

  /// - Parameter number: below 2^16.
  init(_ kind: Kind, _ number: Int, _ traits: Traits = []) {
    self.kind = kind
    shortNumber = UInt16(number)
    self.traits = traits
    self.traits.formUnion(Self.start(kind, number))
  }

  init() {}

  /// The rules begin with these alone: of the parts of the day with midi and minuit, which are hours too.
  private static func start(_ kind: Kind, _ number: Int) -> Traits {
    switch kind {
    case .weekday, .month, .midMonth, .day, .digits: .start
    case .this, .article, .season, .edge, .ordinal, .ago: .startOfMore
    case .part: number == 2 || number == 6 ? .start : []
    default: []
    }
  }

  /// What the lists say, in order.
  static func forEach(_ body: (UnsafeBufferPointer<UInt8>, DateWord) -> Void) {
    for (kind, words) in lists {
      for (number, alternatives) in words.enumerated() {
        forEachWord(alternatives) { body($0, DateWord(kind, number + 1)) }
      }
    }
    for (traits, words) in traitLists { forEachWord(words) { body($0, DateWord(.none, 0, traits)) } }
  }

  private static func forEachWord(_ words: String, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    for word in words.split(separator: " ") {
      var text = String(word)
      text.withUTF8(body)
    }
  }

  private static let months = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
  ]

  /// Each kind's words; the place in the list is the number, from 1.
  private static let lists: [(Kind, [String])] = [
    (.weekday, ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]),
    (.month, months), (.midMonth, months.map { "mi-" + $0 }),
    (.unit, ["jour jours", "semaine semaines", "mois", "an ans année années", "heure heures", "minute minutes"]),
    (.day, ["avant-hier", "hier", "aujourd'hui", "demain", "après-demain"]),
    (.part, ["matin matinée", "midi", "après-midi", "soir soirée", "nuit", "minuit"]),
    (.last, ["dernier dernière passé passée derniers dernières"]),
    (.next, ["prochain prochaine prochains prochaines"]), (.this, ["ce cet cette ces"]),
    (
      .number,
      [
        "un une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
        "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf", "vingt",
      ]
    ),
    (.article, ["le", "la", "l'", "les"]), (.season, ["printemps", "été", "automne", "hiver"]),
    (.edge, ["début", "fin", "courant"]), (.hourUnit, ["h"]),
    (.preposition, ["à", "vers", "dès", "avant", "après", "depuis", "jusqu'"]), (.range, ["et", "au", "-", "ou"]),
    (.ordinal, ["premier", "deuxième second", "troisième", "quatrième"]), (.quarterWord, ["trimestre"]),
    (.weekend, ["week-end weekend"]), (.ago, ["il dans"]), (.there, ["y"]), (.zoneWord, ["gmt", "utc", "tu"]),
    (
      .future,
      ["doit doivent devrait devraient prévu prévue prévus prévues attendu attendue attendus attendues va vont"]
    ),
  ]

  private static let traitLists: [(Traits, String)] = [
    (.beforeMonth, "en de d' depuis avant courant dès mois"),
    (.beforeYear, "en depuis dès avant après courant de entre"),
    (
      .amount,
      """
      euros dollars personnes exemplaires mètres kilomètres km hectares tonnes places emplois habitants francs cas morts \
      m hommes soldats salariés postes
      """
    ),
  ]
}
