import TextKernel

/// Makes the forms of nouns, adjectives and regular verbs, on folded letters (é and e are one).
struct FormBuilder {
  var lexicon = Lexicon(capacity: 40_000)

  private static let verbEr: [StaticString] = [
    "e", "es", "ee", "ees", "ent", "ant", "er", "ait", "aient", "a", "erent", "era", "eront", "erait", "eraient", "ons",
    "ez", "ions", "iez", "ais", "ai",
  ]
  private static let verbIr: [StaticString] = [
    "i", "is", "ie", "ies", "it", "issent", "issant", "ir", "issait", "issaient", "irent", "ira", "iront", "irait",
    "iraient", "issons", "issez",
  ]
  private static let verbRe: [StaticString] = [
    "re", "s", "", "ent", "u", "ue", "us", "ues", "ait", "aient", "ant", "ra", "ront", "rait",
  ]

  mutating func noun(_ lemma: UnsafeBufferPointer<UInt8>, _ polarity: Polarity) {
    let value = polarity.rawValue
    let folded = fold(lemma)
    add(folded, "", value)
    add(folded, "s", value)
    if folded.ends(with: "al") { add(Array(folded.dropLast(1)), "ux", value) }
    if folded.ends(with: "eau") || folded.ends(with: "eu") { add(folded, "x", value) }
    if folded.ends(with: "teur") { add(Array(folded.dropLast(3)), "rice", value) }
  }

  mutating func adjective(_ lemma: UnsafeBufferPointer<UInt8>, _ polarity: Polarity) {
    let value = polarity.rawValue
    let folded = fold(lemma)
    add(folded, "", value)
    add(folded, "s", value)
    let (stem, endings): (Int, [StaticString]) =
      switch true {
      case folded.ends(with: "eux"): (1, ["se", "ses"])
      case folded.ends(with: "if"): (1, ["ve", "ves"])
      case folded.ends(with: "eur"): (1, ["se", "ses", "ice"])
      case folded.ends(with: "el"), folded.ends(with: "il"), folded.ends(with: "ul"): (0, ["le", "les"])
      case folded.ends(with: "en"), folded.ends(with: "on"): (0, ["ne", "nes"])
      case folded.ends(with: "er"): (0, ["e", "es"])
      case folded.ends(with: "et"): (0, ["e", "es", "te", "tes"])
      case folded.ends(with: "al"): (0, ["e", "es"])
      case folded.ends(with: "eau"): (2, ["lle", "lles"])
      case folded.ends(with: "e"): (0, ["e", "es"])
      default: (0, ["e", "es"])
      }
    let base = Array(folded.dropLast(stem))
    for ending in endings { add(base, ending, value) }
    if folded.ends(with: "al") { add(Array(folded.dropLast(1)), "ux", value) }
    if folded.ends(with: "teur") { add(Array(folded.dropLast(3)), "rice", value) }
    adverb(folded, base, endings[0], value)
  }

  /// heureux → heureusement, triste → tristement, violent → violemment.
  private mutating func adverb(_ folded: [UInt8], _ base: [UInt8], _ ending: StaticString, _ value: UInt32) {
    switch true {
    case folded.ends(with: "ant"): add(Array(folded.dropLast(2)), "mment", value)
    case folded.ends(with: "ent"): add(Array(folded.dropLast(2)), "mment", value)
    case folded.ends(with: "e"): add(folded, "ment", value)
    default:
      let feminine = base + UnsafeBufferPointer(start: ending.utf8Start, count: ending.utf8CodeUnitCount)
      add(feminine, "ment", value)
    }
  }

  mutating func verb(_ lemma: UnsafeBufferPointer<UInt8>, _ polarity: Polarity) {
    let value = polarity.rawValue
    let folded = fold(lemma)
    let stem = Array(folded.dropLast(2))
    switch true {
    case folded.ends(with: "er"):
      for ending in Self.verbEr { add(stem, ending, value) }
      if stem.last == 0x67 {
        for ending: StaticString in ["eait", "eaient", "eant", "ea"] { add(stem, ending, value) }
      }
    case folded.ends(with: "tenir"): irregular(folded, "tenir", Self.tenir, value)
    case folded.ends(with: "frir"): irregular(folded, "frir", Self.ffrir, value)
    case folded.ends(with: "evoir"): irregular(folded, "evoir", Self.evoir, value)
    case folded.ends(with: "mentir"): irregular(folded, "mentir", Self.mentir, value)
    case folded.ends(with: "aindre"): irregular(folded, "aindre", Self.aindre, value)
    case folded.ends(with: "eindre"): irregular(folded, "eindre", Self.eindre, value)
    case folded.ends(with: "ueillir"): irregular(folded, "ueillir", Self.ueillir, value)
    case folded.ends(with: "mourir"): irregular(folded, "mourir", Self.mourir, value)
    case folded.ends(with: "courir"): irregular(folded, "courir", Self.courir, value)
    case folded.ends(with: "truire"), folded.ends(with: "nuire"): irregular(folded, "uire", Self.uire, value)
    case folded.ends(with: "uire"): irregular(folded, "uire", Self.uire, value)
    case folded.ends(with: "ir"): for ending in Self.verbIr { add(stem, ending, value) }
    default: for ending in Self.verbRe { add(stem, ending, value) }
    }
  }

  private static let tenir: [StaticString] = [
    "tenir", "tient", "tiennent", "tenu", "tenue", "tenus", "tenait", "tenant",
  ]
  private static let ffrir: [StaticString] = ["frir", "fre", "frent", "fert", "frait", "fraient", "frant"]
  private static let evoir: [StaticString] = ["evoir", "oit", "oivent", "u", "ue", "us", "ues", "evait"]
  private static let mentir: [StaticString] = ["mentir", "ment", "mentent", "menti", "mentait", "mentant"]
  private static let aindre: [StaticString] = ["aindre", "aint", "aignent", "aignait", "aignant", "ains"]
  private static let eindre: [StaticString] = ["eindre", "eint", "eints", "einte", "eignent", "eignait", "eignant"]
  private static let ueillir: [StaticString] = [
    "ueillir", "ueille", "ueillent", "ueilli", "ueillie", "ueillis", "ueillait",
  ]
  private static let mourir: [StaticString] = [
    "mourir", "meurt", "meurent", "mort", "mourait", "mourant", "mourut", "mourra",
  ]
  private static let courir: [StaticString] = ["courir", "court", "courent", "couru", "courait", "courant"]
  private static let uire: [StaticString] = ["uire", "uit", "uisent", "uite", "uits", "uisait", "uisant"]

  private mutating func irregular(_ folded: [UInt8], _ tail: StaticString, _ forms: [StaticString], _ value: UInt32) {
    let stem = Array(folded.dropLast(tail.utf8CodeUnitCount))
    for form in forms { add(stem, form, value) }
  }

  /// Forms that are nearly always another word: nuit, outre, vols, talents.
  private static let notOpinion: Set<[UInt8]> = {
    var forms: Set<[UInt8]> = []
    Lexicon.forEachWord(TurningWords.notOpinion) { word in
      var folded: [UInt8] = []
      Fold.append(word, to: &folded)
      forms.insert(folded)
    }
    return forms
  }()

  private func fold(_ lemma: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    Fold.append(lemma, to: &folded)
    return folded
  }

  mutating func insert(_ word: String, _ polarity: Polarity) {
    var word = word
    word.withUTF8 { lexicon.insert($0, polarity.rawValue) }
  }

  private mutating func add(_ stem: [UInt8], _ ending: StaticString, _ value: UInt32) {
    let form = stem + UnsafeBufferPointer(start: ending.utf8Start, count: ending.utf8CodeUnitCount)
    guard form.count > 2, !Self.notOpinion.contains(form) else { return }
    form.withUnsafeBufferPointer { lexicon.insert($0, value) }
  }
}

extension [UInt8] {
  fileprivate func ends(with suffix: StaticString) -> Bool {
    count > suffix.utf8CodeUnitCount
      && self[(count - suffix.utf8CodeUnitCount)...].elementsEqual(
        UnsafeBufferPointer(start: suffix.utf8Start, count: suffix.utf8CodeUnitCount))
  }
}
