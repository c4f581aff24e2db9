import Morphology

/// The dictionary's tags (`po:nom is:mas`) as readings.
enum TagMapping {
  static func readings(_ tags: [Substring]) -> [Reading] {
    var gender: Gender = []
    var number: GrammaticalNumber = []
    var person: Person = []
    var mood: Mood = []
    var isVerb = false
    var auxiliary: UInt8 = 0
    var parts: [(part: PartOfSpeech, kind: UInt8)] = []
    for tag in tags {
      guard tag.hasPrefix("po:") || tag.hasPrefix("is:") else { continue }
      let value = tag.dropFirst(3)
      if let found = genders[value] {
        gender.formUnion(found)
      } else if let found = numbers[value] {
        number.formUnion(found)
      } else if let found = persons[value] {
        person.formUnion(found.0)
        number.formUnion(found.1)
      } else if let found = moods[value] {
        mood.formUnion(found)
      } else if value.first == "v", value.dropFirst().first.map({ "0123".contains($0) }) == true {
        isVerb = true
        if value.hasPrefix("v0e") { auxiliary = WordKind.being }
        if value.hasPrefix("v0a") { auxiliary = WordKind.having }
      } else if let found = Self.parts[value] {
        parts.append(found)
      }
    }
    // A past participle is also tagged as an adjective; that is for the neighbours to say.
    if isVerb {
      let readings = verb(gender, number, person, mood)
      switch auxiliary {
      case WordKind.being: return readings.map { $0.asAuxiliary(WordKind.being) }
      case WordKind.having: return readings + readings.map { $0.asAuxiliary(WordKind.having) }
      default: return readings
      }
    }
    return parts.map { part, kind in
      Reading(part, gender: gender, number: number, kind: kind)
    }
  }

  private static func verb(
    _ gender: Gender, _ number: GrammaticalNumber, _ person: Person, _ mood: Mood
  ) -> [Reading] {
    var readings: [Reading] = []
    let finite = mood.intersection(.finite)
    if !finite.isEmpty {
      readings.append(Reading(.verb, number: number, person: person, mood: finite))
    }
    for one in [Mood.infinitive, .presentParticiple] where mood.contains(one) {
      readings.append(Reading(.verb, mood: one))
    }
    if mood.contains(.pastParticiple) {
      readings.append(Reading(.verb, gender: gender, number: number, mood: .pastParticiple))
    }
    return readings
  }

  private static let genders: [Substring: Gender] = [
    "mas": .masculine, "fem": .feminine, "epi": [.masculine, .feminine],
  ]
  private static let numbers: [Substring: GrammaticalNumber] = [
    "sg": .singular, "pl": .plural, "inv": [.singular, .plural],
  ]
  private static let persons: [Substring: (Person, GrammaticalNumber)] = [
    "1sg": (.first, .singular), "2sg": (.second, .singular), "3sg": (.third, .singular),
    "1pl": (.first, .plural), "2pl": (.second, .plural), "3pl": (.third, .plural), "3pl!": (.third, .plural),
    "1isg": (.first, .singular), "1jsg": (.first, .singular),
  ]
  private static let moods: [Substring: Mood] = [
    "ipre": .present, "iimp": .imperfect, "ipsi": .simplePast, "ifut": .future, "cond": .conditional,
    "spre": .subjunctive, "simp": .imperfectSubjunctive, "impe": .imperative, "infi": .infinitive,
    "ppre": .presentParticiple, "ppas": .pastParticiple,
  ]
  /// Open classes; those of the closed ones that `ClosedClass` does not write out.
  private static let parts: [Substring: (PartOfSpeech, UInt8)] = [
    "nom": (.noun, 0), "loc.nom": (.noun, 0), "titr": (.noun, WordKind.title), "adj": (.adjective, 0),
    "loc.adj": (.adjective, 0), "adv": (.adverb, 0), "loc.adv": (.adverb, 0), "advint": (.adverb, 0),
    "negadv": (.adverb, 0), "interj": (.interjection, 0), "loc.interj": (.interjection, 0), "nb": (.number, 0),
    "nbro": (.number, 0), "prn": (.properNoun, WordKind.givenName), "patr": (.properNoun, WordKind.surname),
    "npr": (.properNoun, WordKind.otherName), "prep": (.adposition, 0), "loc.prep": (.adposition, 0),
    "cjco": (.coordinator, 0), "cj": (.coordinator, 0), "cjsub": (.subordinator, 0), "loc.cj": (.subordinator, 0),
    "loc.cjsub": (.subordinator, 0), "det": (.determiner, 0), "detind": (.determiner, WordKind.quantity),
    "detneg": (.determiner, WordKind.quantity), "detpos": (.determiner, WordKind.possessive),
    "detdem": (.determiner, WordKind.thisThat), "proind": (.pronoun, WordKind.indefinite),
    "proneg": (.pronoun, WordKind.indefinite), "prodem": (.pronoun, WordKind.demonstrative),
    "prorel": (.pronoun, WordKind.relative), "proint": (.pronoun, WordKind.interrogative),
    "propersuj": (.pronoun, WordKind.subject), "properobj": (.pronoun, WordKind.stressed), "sign": (.symbol, 0),
  ]
}

extension Reading {
  fileprivate func asAuxiliary(_ kind: UInt8) -> Reading {
    Reading(.auxiliary, gender: gender, number: number, person: person, mood: mood, kind: kind)
  }
}
