import TextKernel

/// What a word may be in an expression of time: a kind and a number.
struct DateWord: Equatable {
  enum Kind: UInt32 {
    case none, weekday, month, midMonth, unit, day, part, last, next, this, number, article, season, edge, hourUnit
    case preposition, range, decadeWord, ordinal, quarterWord, ago, weekend, zoneWord, future
  }

  var kind: Kind
  var number: Int

  init(_ value: UInt32) {
    kind = Kind(rawValue: value >> 16) ?? .none
    number = Int(value & 0xFFFF)
  }

  static let lexicon: Lexicon = {
    var lexicon = Lexicon(capacity: 256)
    for (kind, words) in lists {
      for (number, alternatives) in words.enumerated() {
        for word in alternatives.split(separator: " ") {
          var text = String(word)
          text.withUTF8 { lexicon.insert($0, kind.rawValue << 16 | UInt32(number + 1)) }
        }
      }
    }
    return lexicon
  }()

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
    (.weekend, ["week-end weekend"]), (.ago, ["il dans"]), (.zoneWord, ["gmt", "utc", "tu"]),
    (
      .future,
      ["doit doivent devrait devraient prévu prévue prévus prévues attendu attendue attendus attendues va vont"]
    ),
  ]
}
