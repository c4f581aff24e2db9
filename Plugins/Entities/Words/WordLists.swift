/// The word lists of the analyzer: each stands in a file of its own, one entry a line.
enum WordLists {
  /// Lists of single words, with what a word of each is.
  static var words: [(list: StaticString, mark: WordClass)] {
    [
      (bearerNouns, .bearer),
      (bodyNouns, .body),
      (demonyms, .demonym),
      (englishWords, .english),
      (functionWords, .function),
      (givenNames, .given),
      (honorifics, .honorific),
      (institutionNouns, .institutionNoun),
      (kinship, .kin),
      (organisationHeads, .organisationHead),
      (organisationTails, .organisationTail),
      (particles, .particle),
      (placeHeads, .placeHead),
      (placeTails, .placeTail),
      (roles, .role),
      (sentenceOpeners, .opener),
      (settlements, .settlement),
      (workNouns, .work),
    ]
  }

  /// Lists of names of one word or several; nil marks what is nobody's name. Later lists win.
  static var phrases: [(list: StaticString, kind: PhraseKind)] {
    [
      (places, .place),
      (persons, .person),
      (organisations, .organisation),
      (notNames, .none),
    ]
  }

  /// Calls `body` with the bytes of each line of `list`.
  static func forEachLine(of list: StaticString, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    list.withUTF8Buffer { bytes in
      var start = 0
      for index in 0...bytes.count where index == bytes.count || bytes[index] == 0x0A {
        if index > start { body(UnsafeBufferPointer(rebasing: bytes[start..<index])) }
        start = index + 1
      }
    }
  }
}

/// What the lists say of a word.
struct WordClass: OptionSet, Sendable {
  let rawValue: UInt32

  static let demonym = WordClass(rawValue: 1 << 0)
  static let function = WordClass(rawValue: 1 << 1)
  static let given = WordClass(rawValue: 1 << 2)
  static let honorific = WordClass(rawValue: 1 << 3)
  static let institutionNoun = WordClass(rawValue: 1 << 4)
  static let kin = WordClass(rawValue: 1 << 5)
  static let organisationHead = WordClass(rawValue: 1 << 6)
  static let organisationTail = WordClass(rawValue: 1 << 7)
  static let particle = WordClass(rawValue: 1 << 8)
  static let placeHead = WordClass(rawValue: 1 << 9)
  static let role = WordClass(rawValue: 1 << 10)
  static let opener = WordClass(rawValue: 1 << 11)
  static let settlement = WordClass(rawValue: 1 << 12)
  static let english = WordClass(rawValue: 1 << 14)
  static let placeTail = WordClass(rawValue: 1 << 15)
  /// A noun whose name is a person's, or a body's.
  static let bearer = WordClass(rawValue: 1 << 16)
  static let body = WordClass(rawValue: 1 << 17)
  /// A noun whose name is a work's or a thing's.
  static let work = WordClass(rawValue: 1 << 18)
  /// The first token of an entry of a phrase list.
  static let phraseStart = WordClass(rawValue: 1 << 13)
}

/// What a phrase list says of its entries.
enum PhraseKind: UInt8, Sendable {
  case person, place, organisation, none
  /// The beginning of a longer entry.
  case prefix
}
