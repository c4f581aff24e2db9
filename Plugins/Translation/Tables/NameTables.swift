import TextKernel

/// Names that translations get wrong.
enum NameTables {
  /// English spellings of given names, folded, with the French ones.
  static let frenchGiven: [String: String] = [
    "alexey": "Alexeï", "aleksey": "Alexeï", "andrey": "Andreï", "dmitry": "Dmitri", "dmitriy": "Dmitri",
    "evgeny": "Evguéni", "gennady": "Guennadi", "grigory": "Grigori", "nikolay": "Nikolaï", "sergey": "Sergueï",
    "vasily": "Vassili", "vitaly": "Vitali", "vyacheslav": "Viatcheslav", "yevgeny": "Evguéni", "yulia": "Ioulia",
    "yuri": "Iouri", "yuriy": "Iouri", "yury": "Iouri",
  ]

  struct Known: Sendable {
    var name: String
    var given: [UInt8]
    var surname: [UInt8]
    /// A word that must stand in the function beside the name, folded.
    var role: String

    /// True where two words, folded, are not the name but a few letters from it.
    func isMisspelled(_ first: [UInt8], _ last: [UInt8], role: String) -> Bool {
      guard first.first == given.first, last.first == surname.first, first != given || last != surname else {
        return false
      }
      guard editDistance(last, surname, limit: 1) <= 1, editDistance(first, given, limit: 2) <= 2 else { return false }
      return Self.contains(Fold.fold(role), self.role)
    }

    private static func contains(_ text: String, _ word: String) -> Bool {
      text.split(whereSeparator: { !$0.isLetter && $0 != "-" }).contains { $0 == word }
    }
  }

  /// False where no known name begins with the first letters of two words; names with other letters than ASCII may.
  static func mayBeKnown(_ text: FlagText, _ index: Int) -> Bool {
    let (first, second) = (text.byte(index) | 0x20, text.byte(index + 1) | 0x20)
    if first >= 0x80 || second >= 0x80 { return true }
    guard first &- 0x61 < 26, second &- 0x61 < 26 else { return false }
    return initials[Int(first - 0x61)] & 1 << UInt32(second - 0x61) != 0
  }

  /// Of each first letter of a given name: a bit for the first letter of each surname.
  private static let initials: [UInt32] = known.reduce(into: Array(repeating: 0, count: 26)) { initials, name in
    initials[Int(name.given[0] - 0x61)] |= 1 << UInt32(name.surname[0] - 0x61)
  }

  static let known: [Known] = [
    ("Antony Blinken", "secrétaire"), ("Boris Johnson", "ministre"), ("Dmitri Peskov", "porte-parole"),
    ("Dmitri Medvedev", "président"), ("Donald Trump", "président"), ("Emily Horne", "porte-parole"),
    ("Emmanuel Macron", "président"), ("Jake Sullivan", "conseiller"), ("Jen Psaki", "porte-parole"),
    ("Jens Stoltenberg", "secrétaire"), ("Joe Biden", "président"), ("John Kirby", "porte-parole"),
    ("Josep Borrell", "chef"), ("Justin Trudeau", "ministre"), ("Kamala Harris", "vice-présidente"),
    ("Lloyd Austin", "ministre"), ("Maria Zakharova", "porte-parole"), ("Mark Milley", "chef"),
    ("Ned Price", "porte-parole"), ("Olaf Scholz", "chancelier"), ("Sergueï Choïgou", "ministre"),
    ("Sergueï Lavrov", "ministre"), ("Victoria Nuland", "sous-secrétaire"), ("Vladimir Poutine", "président"),
    ("Volodymyr Zelensky", "président"), ("Wendy Sherman", "secrétaire"),
  ].map { name, role in
    let words = Fold.fold(name).split(separator: " ").map { Array($0.utf8) }
    return Known(name: name, given: words[0], surname: words[1], role: Fold.fold(role))
  }
}
