import TextKernel

/// A hash of 64 bits, the same in every run: names that meet under it are taken for equal without a look at their
/// letters, which goes wrong once in a hundred million corpora of a hundred thousand names.
struct NameKey {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }

  var value: UInt64 {
    let mixed = (state ^ (state >> 31)) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ (mixed >> 32)
  }
}

/// A name cut into what comparing needs; a class, so that the resolver passes it on for one reference count.
final class NameParts: Sendable {
  typealias Word = ArraySlice<UInt8>

  /// Folded, honorifics left out.
  let words: [Word]
  /// How many words stand before the surname; 0 for a surname alone.
  let givenCount: Int
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

  /// Words before the surname.
  var given: ArraySlice<Word> { words[..<givenCount] }

  /// The surname with its particles.
  var fullSurname: String { words[givenCount...].map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ") }

  convenience init(_ name: String) {
    var name = name
    var folded: [UInt8] = []
    name.withUTF8 { Fold.append($0, to: &folded) }
    self.init(folded: folded)
  }

  init(folded: [UInt8]) {
    var words: [Word] = folded.split { $0 == 0x20 || $0 == 0x2E }
    if words.count > 1, words[0].elementsEqual("m".utf8) || Self.isIn(Self.honorifics, words[0]) { words.removeFirst() }
    // The surname begins at the first particle after a given name, or is the last word.
    var start = max(0, words.count - 1)
    if words.count > 2, let particle = (1..<words.count - 1).first(where: { Self.isIn(Self.particles, words[$0]) }) {
      start = particle
    } else if words.count == 2, Self.isIn(Self.articles, words[0]) {
      start = 0
    }
    var surname: [UInt8] = []
    let core = words[start...].drop { Self.isIn(Self.particles, $0) || Self.isIn(Self.articles, $0) }
    for word in core.isEmpty ? words[start...] : core { surname += Self.withoutArabicArticle(word) }
    self.words = words
    givenCount = start
    self.surname = surname
    surnameSkeleton = Romanisation.skeleton(of: surname, isSurname: true)
    givenKey = start > 0 ? Self.key(words[0]) : nil
  }

  private static func key(_ given: Word) -> GivenKey {
    if let known = GivenNameClasses.of(given) { return .listed(known) }
    if given.count == 1, let letter = given.first { return .initial(letter) }
    return .spelt(Romanisation.skeleton(of: given, isSurname: false))
  }

  /// Of the letters alone, blanks and hyphens left out: Xi Jin Ping is Xi Jinping.
  var joinedKey: UInt64 {
    var key = NameKey()
    for word in words {
      for byte in word where byte != 0x2D { key.add(byte) }
    }
    return key.value
  }

  /// Of the surname as it is spelt.
  var spellingKey: UInt64 {
    var key = NameKey()
    for byte in surname { key.add(byte) }
    return key.value
  }

  /// Of the surname's skeleton.
  var surnameKey: UInt64 {
    var key = NameKey()
    for byte in surnameSkeleton { key.add(byte) }
    return key.value
  }

  /// Of the first given name's class, the other given names and the surname's skeleton; nil where the given name is
  /// missing or an initial.
  var romanisedKey: UInt64? {
    var key = NameKey()
    switch givenKey {
    case .listed(let number):
      key.add(1)
      key.add(UInt8(truncatingIfNeeded: number))
      key.add(UInt8(truncatingIfNeeded: number >> 8))
    case .spelt(let skeleton):
      key.add(2)
      for byte in skeleton { key.add(byte) }
    case .initial, nil: return nil
    }
    for word in given.dropFirst() {
      key.add(0x20)
      for byte in word { key.add(byte) }
    }
    key.add(0x2F)
    for byte in surnameSkeleton { key.add(byte) }
    return key.value
  }

  private static func withoutArabicArticle(_ word: Word) -> Word {
    let start = word.startIndex
    guard word.count > 4, word[start + 2] == 0x2D, word[start + 1] == UInt8(ascii: "l"),
      word[start] == UInt8(ascii: "a") || word[start] == UInt8(ascii: "e")
    else { return word }
    return word[(start + 3)...]
  }

  private static func isIn(_ list: [[UInt8]], _ word: Word) -> Bool {
    word.count <= 5 && list.contains { $0.elementsEqual(word) }
  }

  private static let honorifics = list("mm", "mme", "mmes", "mlle", "mr", "mrs", "dr", "me", "mgr", "sir")
  private static let articles = list("le", "la", "les", "l'", "de", "du", "des", "d'", "van", "von")
  private static let particles = list(
    "al", "ben", "bin", "d'", "da", "de", "del", "della", "den", "der", "des", "di", "dos", "du", "el", "ibn", "la",
    "le", "van", "von", "ter", "bint")

  private static func list(_ words: String...) -> [[UInt8]] { words.map { Array($0.utf8) } }
}
