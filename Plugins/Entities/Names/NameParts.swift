import TextKernel

/// A name cut into what comparing needs.
struct NameParts: Sendable {
  /// Folded words, honorifics and initials' dots left out.
  let words: [String]
  /// Words before the surname; empty for a surname alone.
  let given: [String]
  /// The surname folded, its particles left out, hyphens kept.
  let surname: [UInt8]
  let surnameSkeleton: [UInt8]
  /// The class of the first given name, or its skeleton.
  let givenKey: GivenKey?

  enum GivenKey: Hashable, Sendable {
    case listed(Int)
    case initial(UInt8)
    case spelt([UInt8])
  }

  init(_ name: String) {
    var words: [String] = []
    for word in Fold.fold(name).split(whereSeparator: { $0 == " " || $0 == "." || $0 == "\u{a0}" }) {
      if !Self.honorifics.contains(String(word)) || word.utf8.count == 1 { words.append(String(word)) }
    }
    if words.count > 1, words[0] == "m" { words.removeFirst() }
    self.words = words
    // The surname begins at the first particle after a given name, or is the last word.
    var start = max(0, words.count - 1)
    if words.count > 2, let particle = words[1..<(words.count - 1)].firstIndex(where: { Self.particles.contains($0) }) {
      start = particle
    } else if words.count == 2 && Self.articles.contains(words[0]) {
      start = 0
    }
    given = Array(words[..<start])
    let core = words[start...].drop { Self.particles.contains($0) || Self.articles.contains($0) }
    var surname: [UInt8] = []
    for word in core.isEmpty ? words[start...] : core { surname += Self.withoutArabicArticle(word) }
    self.surname = surname
    surnameSkeleton = Romanisation.skeleton(of: surname, isSurname: true)
    givenKey = given.first.map(Self.key)
  }

  static func key(_ given: String) -> GivenKey {
    if let known = GivenNameClasses.of(given) { return .listed(known) }
    let bytes = Array(given.utf8)
    if bytes.count == 1 { return .initial(bytes[0]) }
    return .spelt(Romanisation.skeleton(of: bytes, isSurname: false))
  }

  /// Blanks and hyphens left out: Xi Jin Ping is Xi Jinping.
  var joined: [UInt8] {
    var joined: [UInt8] = []
    for word in words { joined += word.utf8.filter { $0 != 0x2D } }
    return joined
  }

  private static func withoutArabicArticle(_ word: String) -> [UInt8] {
    let bytes = Array(word.utf8)
    if bytes.count > 4, bytes[2] == 0x2D, bytes[1] == UInt8(ascii: "l"), "ae".utf8.contains(bytes[0]) {
      return Array(bytes[3...])
    }
    return bytes
  }

  private static let honorifics: Set<String> = ["mm", "mme", "mmes", "mlle", "mr", "mrs", "dr", "me", "mgr", "sir"]
  private static let articles: Set<String> = ["le", "la", "les", "l'", "de", "du", "des", "d'", "van", "von"]
  private static let particles: Set<String> = [
    "al", "ben", "bin", "d'", "da", "de", "del", "della", "den", "der", "des", "di", "dos", "du", "el", "ibn", "la",
    "le",
    "van", "von", "ter", "bint",
  ]
}
