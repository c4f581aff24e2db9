import TextKernel

/// How a French romanisation is written in English and the other way round, so that a name is found by a
/// spelling that the corpus does not have.
///
/// Only for names that look romanised (a Russian, Ukrainian or Arabic given name, a surname in -ov, -ev, -enko …):
/// for others the rules would only make keys that nobody types.
enum Transliteration {
  /// Folded full names that should find the bearer.
  static func variants(of parts: NameParts) -> [String] {
    guard parts.givenCount > 0, isRomanised(parts) else { return [] }
    let given = spellings(ofGiven: String(decoding: parts.words[0], as: UTF8.self))
    let rest = parts.given.dropFirst().map { String(decoding: $0, as: UTF8.self) + " " }.joined()
    return surnames(of: parts).flatMap { surname in given.map { $0 + " " + rest + surname } }
  }

  /// Folded surnames that should find the bearer.
  static func surnames(of parts: NameParts) -> Set<String> {
    guard isRomanised(parts) else { return [] }
    var english = rewrite(parts.surname, toEnglish)
    if ends(english, "ine") { english.removeLast() }
    var french = rewrite(parts.surname, toFrench)
    if ends(french, "in") { french.append(UInt8(ascii: "e")) }
    var variants: Set<[UInt8]> = [parts.surname, english, french]
    for word in variants {
      if word.last == UInt8(ascii: "i") { variants.insert(word.dropLast() + [UInt8(ascii: "y")]) }
      if word.last == UInt8(ascii: "y") { variants.insert(word.dropLast() + [UInt8(ascii: "i")]) }
      if ends(word, "iev") { variants.insert(word.dropLast(3) + Array("yev".utf8)) }
    }
    return Set(variants.map { String(decoding: $0, as: UTF8.self) })
  }

  /// Letters that only an English romanisation has; 0 for French.
  static func foreignMarks(_ parts: NameParts) -> Int {
    guard isRomanised(parts) else { return 0 }
    var marks = 0
    for mark in foreign where parts.words.contains(where: { contains($0, mark) }) { marks += 1 }
    return marks + (ends(parts.surname, "in") ? 1 : 0)
  }

  private static func spellings(ofGiven name: String) -> Set<String> {
    let listed = GivenNameClasses.spellings(of: name)
    if listed.count > 1 { return Set(listed.prefix(spellingsMax) + [name]) }
    let bytes = Array(name.utf8)
    return Set(
      [bytes, rewrite(bytes, toEnglish), rewrite(bytes, toFrench)].map { String(decoding: $0, as: UTF8.self) })
  }

  /// By its ending or its given name.
  static func isRomanised(_ parts: NameParts) -> Bool {
    if parts.surname.count >= 4, endings.contains(where: { parts.surname.suffix($0.count).elementsEqual($0) }) {
      return true
    }
    return parts.givenCount > 0 && romanisedGiven.contains(parts.words[0])
  }

  private static func ends(_ word: [UInt8], _ ending: StaticString) -> Bool {
    let count = ending.utf8CodeUnitCount
    return word.count > count
      && word.suffix(count).elementsEqual(UnsafeBufferPointer(start: ending.utf8Start, count: count))
  }

  private static func contains(_ word: NameParts.Word, _ mark: [UInt8]) -> Bool {
    guard word.count >= mark.count else { return false }
    return (word.startIndex...(word.endIndex - mark.count)).contains { word[$0...].starts(with: mark) }
  }

  private static func rewrite(_ word: [UInt8], _ rules: [(read: [UInt8], write: [UInt8])]) -> [UInt8] {
    var written: [UInt8] = []
    var index = 0
    while index < word.count {
      let rule = rules.first { word[index...].starts(with: $0.read) }
      written += rule?.write ?? [word[index]]
      index += rule?.read.count ?? 1
    }
    return written
  }

  private static func bytes(_ words: [String]) -> [[UInt8]] { words.map { Array($0.utf8) } }

  private static func rules(_ pairs: [(String, String)]) -> [(read: [UInt8], write: [UInt8])] {
    pairs.map { (Array($0.0.utf8), Array($0.1.utf8)) }
  }

  /// The commonest of a given name's spellings come first.
  private static let spellingsMax = 8

  private static let foreign = bytes(["sh", "zh", "yu", "ya", "ye", "iy", "oo", "w"])
  private static let endings = bytes([
    "ov", "ova", "ev", "eva", "enko", "ski", "sky", "skaia", "skaya", "tchouk", "chuk", "chine", "shin", "gine", "jine",
    "zhin", "outine", "utin", "ourine", "ykine", "ykin",
  ])
  private static let romanisedGiven: Set<ArraySlice<UInt8>> = {
    let names = [
      "vladimir", "dmitri", "iouri", "sergei", "evgueni", "alexei", "andrei", "nikolai", "mikhail", "viatcheslav",
      "anatoli", "arkadi", "grigori", "guennadi", "gueorgui", "ioulia", "oleg", "pavel", "vassili", "vitali",
      "vladislav", "valeri", "igor", "ilia", "kirill", "konstantin", "leonid", "svetlana", "bachar", "mouammar",
      "moustafa", "oussama", "youssef", "piotr",
    ]
    return Set(names.flatMap { GivenNameClasses.spellings(of: $0) }.map { ArraySlice(Array($0.utf8)) })
  }()

  private static let toEnglish = rules([
    ("chtch", "shch"), ("tch", "ch"), ("ch", "sh"), ("dj", "j"), ("j", "zh"), ("iou", "yu"), ("ia", "ya"), ("ou", "u"),
    ("gue", "ge"), ("gui", "gi"), ("ss", "s"),
  ])
  private static let toFrench = rules([
    ("shch", "chtch"), ("sh", "ch"), ("tch", "tch"), ("ch", "tch"), ("zh", "j"), ("yu", "iou"), ("ya", "ia"),
    ("ou", "ou"), ("u", "ou"), ("gue", "gue"), ("gui", "gui"), ("ge", "gue"), ("gi", "gui"),
  ])
}
