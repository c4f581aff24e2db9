import TextKernel

/// A hash of 64 bits, the same in every run: names that meet under it are taken for equal without a look at their
/// letters, which goes wrong once in a hundred million corpora of a hundred thousand names.
struct NameKey {
  private var hash = FNV1a()

  mutating func add(_ byte: UInt8) { hash.add(byte) }

  mutating func add(_ bytes: some Sequence<UInt8>) { hash.add(bytes) }

  var value: UInt64 {
    let mixed = (hash.value ^ (hash.value >> 31)) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ (mixed >> 32)
  }
}

/// A name cut into what comparing needs; a class, so that the resolver passes it on for one reference count.
final class NameParts: Sendable {
  typealias Word = ArraySlice<UInt8>

  enum Gender: Sendable { case masculine, feminine }

  /// Folded; titles of courtesy and of generation (Jr) left out.
  let words: [Word]
  /// How many words stand before the surname; 0 for a surname alone.
  let givenCount: Int
  /// The surname folded, its particles left out, hyphens kept.
  let surname: [UInt8]
  let surnameSkeleton: [UInt8]
  /// The class of the first given name, or its skeleton.
  let givenKey: GivenKey?
  /// Of its title: M. Macron, Mme Macron.
  let titleGender: Gender?
  /// Jr, Sr, fils, père: its first letter.
  let generation: UInt8?
  /// Of the letters alone, blanks and hyphens left out: Xi Jin Ping is Xi Jinping.
  let joinedKey: UInt64

  enum GivenKey: Hashable, Sendable {
    case listed(Int)
    case initial(UInt8)
    case spelt([UInt8])
  }

  /// Words before the surname.
  var given: ArraySlice<Word> { words[..<givenCount] }

  /// The given names without initials between them.
  var givenWritten: [Word] { given.enumerated().filter { $0.offset == 0 || $0.element.count > 1 }.map(\.element) }

  /// Initials behind the first given name: w in George W. Bush.
  var middleInitials: [UInt8] { given.dropFirst().compactMap { $0.count == 1 ? $0.first : nil } }

  /// The surname with its particles.
  var fullSurname: String { words[givenCount...].map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ") }

  convenience init(_ name: String) {
    var name = name
    var folded: [UInt8] = []
    name.withUTF8 { Fold.append($0, to: &folded) }
    self.init(folded: folded)
  }

  init(folded: [UInt8]) {
    let folded = Cyrillic.romanised(folded) ?? folded
    var words: [Word] = folded.split { $0 == 0x20 || $0 == 0x2E || $0 == 0x09 }
    let titles = NameTitles.strip(from: &words)
    Self.joinServant(&words)
    // The surname begins at the first particle after a given name, or is the last word.
    var start = max(0, words.count - 1)
    if words.count > 1, Self.isIn(Self.articles, words[0]) {
      start = 0
    } else if words.count > 2,
      let particle = (1..<words.count - 1).first(where: { Self.isIn(Self.particles, words[$0]) })
    {
      start = particle
    }
    var surname: [UInt8] = []
    let core = words[start...].drop { Self.isIn(Self.particles, $0) || Self.isIn(Self.articles, $0) }
    for word in core.isEmpty ? words[start...] : core { surname += Self.withoutArabicArticle(word) }
    self.words = words
    titleGender = titles.gender
    generation = titles.generation
    givenCount = start
    self.surname = surname
    surnameSkeleton = Romanisation.skeleton(of: surname[...], isSurname: true)
    givenKey = start > 0 ? Self.key(words[0]) : nil
    var key = NameKey()
    if let generation = titles.generation { key.add(generation) }
    for word in words {
      for byte in word where byte != 0x2D { key.add(byte) }
    }
    joinedKey = key.value
  }

  /// A name whose words are known already, as after a respelling.
  convenience init(words: [[UInt8]]) { self.init(folded: Array(words.joined(separator: [0x20]))) }

  private static func key(_ given: Word) -> GivenKey {
    if let known = GivenNameClasses.of(given) { return .listed(known) }
    if given.count == 1, let letter = given.first { return .initial(letter) }
    return .spelt(Romanisation.skeleton(of: given, isSurname: false))
  }

  /// Abdel Aziz, Abdul Aziz and Abdelaziz are one given name.
  private static func joinServant(_ words: inout [Word]) {
    guard let first = words.first, first.count >= 5, first.starts(with: "abd".utf8) else { return }
    let isShort = first.count == 5
    guard
      first.dropFirst(3).starts(with: "el".utf8) || first.dropFirst(3).starts(with: "ul".utf8)
        || first.dropFirst(3).starts(with: "al".utf8)
    else { return }
    var joined = Array("abdel".utf8) + first.dropFirst(5)
    if isShort {
      guard words.count > 2 else { return }
      joined += words[1].filter { $0 != 0x2D }
      words.remove(at: 1)
    } else if joined.count > 5, joined[5] == 0x2D {
      joined.remove(at: 5)
    }
    words[0] = joined[...]
  }

  /// Of the surname as it is spelt.
  var spellingKey: UInt64 {
    var key = NameKey()
    key.add(surname)
    return key.value
  }

  /// Of the surname's skeleton.
  var surnameKey: UInt64 {
    var key = NameKey()
    key.add(surnameSkeleton)
    return key.value
  }

  /// Of the first given name's class, the other given names and the surname's skeleton; nil where the given name is
  /// missing or an initial.
  var romanisedKey: UInt64? { romanisedKey(withInitials: true) }

  func romanisedKey(withInitials: Bool) -> UInt64? {
    var key = NameKey()
    switch givenKey {
    case .listed(let number):
      key.add(1)
      key.add(UInt8(truncatingIfNeeded: number))
      key.add(UInt8(truncatingIfNeeded: number >> 8))
    case .spelt(let skeleton):
      key.add(2)
      key.add(skeleton)
    case .initial, nil: return nil
    }
    for word in given.dropFirst() where withInitials || word.count > 1 {
      key.add(0x20)
      key.add(word)
    }
    key.add(0x2F)
    if let generation { key.add(generation) }
    key.add(surnameSkeleton)
    return key.value
  }

  static func withoutArabicArticle(_ word: Word) -> Word {
    let start = word.startIndex
    guard word.count > 4, word[start + 2] == 0x2D, word[start + 1] == UInt8(ascii: "l"),
      word[start] == UInt8(ascii: "a") || word[start] == UInt8(ascii: "e")
    else { return word }
    return word[(start + 3)...]
  }

  private static func isIn(_ list: [[UInt8]], _ word: Word) -> Bool {
    word.count <= 5 && list.contains { $0.elementsEqual(word) }
  }

  /// Words that a name is not cut plainly around: its surname is its last word where it has none of them.
  static let ruled = WordSet(
    (articles + particles + NameTitles.words).map { word in word.withUnsafeBufferPointer { Fold.hash($0) } })

  private static let articles = list("le", "la", "les", "l'", "de", "du", "des", "d'", "van", "von")
  private static let particles = list(
    "al", "ben", "bin", "d'", "da", "de", "del", "della", "den", "der", "des", "di", "dos", "du", "el", "ibn", "la",
    "le", "van", "von", "ter", "bint")

  private static func list(_ words: String...) -> [[UInt8]] { words.map { Array($0.utf8) } }
}
