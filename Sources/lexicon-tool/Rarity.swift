import Morphology

/// Readings that French texts hardly use although the dictionary has them.
enum Rarity {
  static func marked(_ entry: FormReading) -> FormReading? {
    if isMistakable(entry) { return nil }
    guard isSeldomAdjective(entry) || rare[entry.form]?.contains(entry.reading.part) == true else { return entry }
    var entry = entry
    entry.reading.rawValue |= 1 << 26
    return entry
  }

  /// directeur, chanteuse, acteurs are nouns far more often than adjectives; supérieur and majeur are not.
  private static func isSeldomAdjective(_ entry: FormReading) -> Bool {
    entry.reading.part == .adjective && entry.lemma.suffix(3).elementsEqual("eur".utf8)
      && !["ieur", "jeur", "neur", "lleur"].contains { entry.lemma.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  /// faut is of falloir, not of faillir; and so on.
  private static func isMistakable(_ entry: FormReading) -> Bool {
    guard entry.reading.part == .verb, let lemma = never[entry.form] else { return false }
    return lemma == entry.lemma
  }

  private static let never: [[UInt8]: [UInt8]] = Dictionary(
    [
      ("faut", "faillir"), ("faudra", "faillir"), ("faudrait", "faillir"), ("faudront", "faillir"),

    ].map { (Array($0.0.utf8), Array($0.1.utf8)) }, uniquingKeysWith: { first, _ in first })

  private static let rare: [[UInt8]: [PartOfSpeech]] = {
    var table: [[UInt8]: [PartOfSpeech]] = [:]
    for (part, words) in lists {
      for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        table[Array(word.utf8), default: []].append(part)
      }
    }
    return table
  }()

  private static let lists: [(PartOfSpeech, String)] = [
    (
      .noun,
      "a as ai ont est es sont fut eu eut être avoir aller savoir pouvoir dit fit faire dire fait vu ait ira vint tint mis bu nu"
    ),
    (.noun, "mi do ré fa sol sic quasi par non oui y en x déjà vit rit peut ans avions savoirs prise"),
    (.interjection, "bien allez allons mince ciel diable dame bon tiens paix merci adieu attention pardon halte stop"),
    (
      .adjective,
      "membre membres candidat candidats candidate candidates chef mère pilote pilotes clé sur or mat net est fin public nord sud ouest marron orange"
    ),
    (.verb, "suis sommes entre montre porte lève négociation ministre nombre"),
    (.adverb, "fort bon bas haut cher net fin droit clair dur gros grand court juste vrai faux ferme profond premier"),
  ]
}
