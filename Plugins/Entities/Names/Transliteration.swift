import TextKernel

/// How a French romanisation is written in English and the other way round, so that a name is found by a
/// spelling that the corpus does not have.
///
/// Only for names that look romanised (a Russian, Ukrainian or Arabic given name, a surname in -ov, -ev, -ine, -ski,
/// -enko …): for others the rules would only make keys that nobody types.
enum Transliteration {
  /// Folded full names that should find `name`.
  static func variants(of name: String) -> Set<String> {
    let parts = NameParts(name)
    guard !parts.given.isEmpty, isRomanised(parts) else { return [] }
    let given = spellings(ofGiven: parts.given[0])
    let rest = parts.given.dropFirst().map { $0 + " " }.joined()
    var variants = Set<String>()
    for surname in surnames(of: parts) {
      for first in given { variants.insert(first + " " + rest + surname) }
    }
    return variants
  }

  /// Folded surnames that should find the bearer.
  static func surnames(of parts: NameParts) -> Set<String> {
    guard isRomanised(parts) else { return [] }
    let surname = String(decoding: parts.surname, as: UTF8.self)
    let english = rewrite(surname, toEnglish)
    let french = rewrite(surname, toFrench)
    var variants: Set<String> = [surname, english, french]
    for word in [surname, english] where word.hasSuffix("i") { variants.insert(word.dropLast() + "y") }
    for word in [surname, french] where word.hasSuffix("y") { variants.insert(word.dropLast() + "i") }
    for word in variants where word.hasSuffix("iev") { variants.insert(word.dropLast(3) + "yev") }
    if surname.hasSuffix("ine") {
      variants.insert(String(english.hasSuffix("e") ? String(english.dropLast()) : english))
    }
    if surname.hasSuffix("in") { variants.insert(french + "e") }
    return variants
  }

  /// Letters that only an English romanisation has; 0 for French.
  static func foreignMarks(_ parts: NameParts) -> Int {
    guard isRomanised(parts) else { return 0 }
    let text = parts.words.joined(separator: " ")
    var marks = 0
    for mark in ["sh", "zh", "yu", "ya", "ye", "iy", "oo", "w"] where contains(text, mark) { marks += 1 }
    if text.hasSuffix("in") { marks += 1 }
    return marks
  }

  private static func spellings(ofGiven name: String) -> Set<String> {
    var spellings = Set(GivenNameClasses.spellings(of: name))
    spellings.insert(rewrite(name, toEnglish))
    spellings.insert(rewrite(name, toFrench))
    return spellings
  }

  private static func isRomanised(_ parts: NameParts) -> Bool {
    let surname = String(decoding: parts.surname, as: UTF8.self)
    if surname.utf8.count >= 4, endings.contains(where: { surname.hasSuffix($0) }) { return true }
    guard let given = parts.given.first else { return false }
    return romanisedGiven.contains(given)
  }

  private static let endings = [
    "ov", "ova", "ev", "eva", "enko", "ski", "sky", "skaia", "skaya", "tchouk", "chuk", "iouk", "ouchine", "chine",
    "shin", "gine", "jine", "zhin", "outine", "utin", "ourine", "ykine", "ykin",
  ]
  private static let romanisedGiven: Set<String> = Set(
    [
      "vladimir", "dmitri", "iouri", "sergei", "evgueni", "alexei", "andrei", "nikolai", "mikhail", "viatcheslav",
      "anatoli", "arkadi", "grigori", "guennadi", "gueorgui", "ioulia", "oleg", "pavel", "vassili", "viktor", "vitali",
      "vladislav", "valeri", "igor", "ilia", "kirill", "konstantin", "leonid", "svetlana", "bachar", "mouammar",
      "moustafa", "oussama", "youssef", "piotr", "denis", "boris",
    ].flatMap { GivenNameClasses.spellings(of: $0) }
  ).subtracting(["ben", "alex", "andy", "victor", "maxime", "denis", "dennis", "alexandre", "alexander"])

  private static func contains(_ text: String, _ mark: String) -> Bool {
    let bytes = Array(text.utf8)
    let wanted = Array(mark.utf8)
    guard bytes.count >= wanted.count else { return false }
    return (0...(bytes.count - wanted.count)).contains { Array(bytes[$0..<($0 + wanted.count)]) == wanted }
  }

  private static func rewrite(_ word: String, _ rules: [(read: [UInt8], write: [UInt8])]) -> String {
    let bytes = Array(word.utf8)
    var written: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let rule = rules.first { bytes[index...].starts(with: $0.read) }
      written += rule?.write ?? [bytes[index]]
      index += rule?.read.count ?? 1
    }
    return String(decoding: written, as: UTF8.self)
  }

  private static func rules(_ pairs: [(String, String)]) -> [(read: [UInt8], write: [UInt8])] {
    pairs.map { (Array($0.0.utf8), Array($0.1.utf8)) }
  }

  private static let toEnglish = rules([
    ("chtch", "shch"), ("tch", "ch"), ("ch", "sh"), ("dj", "j"), ("j", "zh"), ("iou", "yu"), ("ia", "ya"), ("ou", "u"),
    ("gue", "ge"), ("gui", "gi"), ("ss", "s"),
  ])
  private static let toFrench = rules([
    ("shch", "chtch"), ("sh", "ch"), ("ch", "tch"), ("zh", "j"), ("yu", "iou"), ("ya", "ia"), ("ou", "ou"), ("u", "ou"),
    ("ge", "gue"), ("gi", "gui"),
  ])
}
