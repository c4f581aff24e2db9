import CorpusModel
import French
import TextKernel

/// The persons, bodies and places of an article, each once, with what the text shows of their gender.
struct Cast {
  struct Member {
    let name: String
    /// Of the folded name.
    let hash: UInt32
    let kind: EntityKind
    /// Token of the first mention.
    let first: Int
    var mentions = 0
    /// Votes for each gender.
    var masculine = 0
    var feminine = 0
    var isInTitle = false
    /// A mention with a given name had its vote.
    var isGivenNameRead = false
    /// A paper, a channel, an agency.
    var isPress = false

    /// One gender, or none where nothing or both were seen.
    var gender: WordClass {
      masculine > feminine ? .masculine : feminine > masculine ? .feminine : []
    }
  }

  private(set) var members: [Member] = []
  /// Member of each entity.
  private(set) var memberOf: [Int] = []

  init(_ reading: Reading, title: String?) {
    // An article has a score of names: their hashes in a row are found sooner than in a dictionary of strings.
    var hashes: [UInt32] = []
    hashes.reserveCapacity(16)
    members.reserveCapacity(16)
    memberOf = Array(repeating: -1, count: reading.entities.count)
    for (entity, naming) in reading.namings.enumerated() where !naming.isEmpty {
      let index = naming.lowerBound
      let name = reading.entities[entity].name
      let hash = Fold.hash(of: name)
      let known = hashes.indices.first { hashes[$0] == hash && members[$0].name == name }
      let member = known ?? members.count
      if known == nil {
        let kind = reading.entities[entity].kind
        var one = Member(name: name, hash: hash, kind: kind, first: index)
        one.isPress = kind == .organisation && PressNames.holds(hash)
        members.append(one)
        hashes.append(hash)
      }
      memberOf[entity] = member
      members[member].mentions += 1
      Self.vote(reading, index, &members[member])
    }
    if let title { note(title) }
  }

  func member(of entity: Int) -> Int? { memberOf[entity] < 0 ? nil : memberOf[entity] }

  /// A title shows a gender.
  mutating func vote(_ title: RolePhrase, for member: Int) {
    if title.gender.contains(.masculine) { members[member].masculine += 1 }
    if title.gender.contains(.feminine) { members[member].feminine += title.hasFeminineArticle ? 3 : 1 }
  }

  /// Named more than once, first, or in the title: whom the article is about.
  func salience(_ member: Int) -> Int {
    members[member].mentions + (members[member].isInTitle ? 3 : 0)
  }

  /// A member of `kind` takes no pronoun of the other gender; one of unknown gender takes either.
  func agrees(_ member: Int, _ kind: WordClass) -> Bool {
    let gender = members[member].gender
    if gender.isEmpty { return true }
    let wanted = kind.intersection([.masculine, .feminine])
    return wanted.isEmpty || wanted.contains(gender)
  }

  private static func vote(_ reading: Reading, _ start: Int, _ member: inout Member) {
    var gender: WordClass = []
    var weight = 1
    switch member.kind {
    case .person:
      let kind = reading.classes[start]
      // The same name again shows nothing new.
      if kind.contains(.givenName), !member.isGivenNameRead {
        member.isGivenNameRead = true
        gender = kind.intersection([.masculine, .feminine])
        weight = 2
      }
      var before = start - 1
      if before >= 0, reading.tokens[before].kind == .stop { before -= 1 }
      if before >= 0, reading.has(before, .honorific) {
        gender = reading.classes[before].intersection([.masculine, .feminine])
        weight = 4
      }
    case .organisation, .place:
      let article = reading.isArticle(start) ? start : start - 1
      guard article >= 0 else { return }
      if reading.isWord(article, reading.word.le) || reading.isWord(article, reading.word.du) { gender = .masculine }
      if reading.isWord(article, reading.word.la) { gender = .feminine }
    }
    if gender == .masculine { member.masculine += weight }
    if gender == .feminine { member.feminine += weight }
    guard member.kind == .person else { return }
    // X, née en 1970; X, âgée de 34 ans; X s'est dite: agreement shows it.
    var end = start
    while end < reading.tokens.count, reading.entityOf[end] == reading.entityOf[start] { end += 1 }
    for index in end..<min(end + 4, reading.tokens.count) {
      // né and ne, âgé and âge fold alike.
      guard reading.tokens[index].flags.contains(.nonASCII) else { continue }
      if reading.isWord(index, reading.word.nee) || reading.isWord(index, reading.word.agee) { member.masculine += 2 }
      if reading.isWord(index, reading.word.neeE) || reading.isWord(index, reading.word.ageeE) { member.feminine += 2 }
    }
  }

  /// Of the last word of a name; nil where there is none.
  private static func surnameHash(_ name: String) -> UInt32? {
    var name = name
    return name.withUTF8 { bytes in
      var end = bytes.count
      while end > 0, bytes[end - 1] == 0x20 { end -= 1 }
      var start = end
      while start > 0, bytes[start - 1] != 0x20 { start -= 1 }
      return start < end ? Fold.hash(UnsafeBufferPointer(rebasing: bytes[start..<end])) : nil
    }
  }

  /// Marks who is named in the title; a person named only there, with a given name, is one of the cast too.
  private mutating func note(_ title: String) {
    var title = title
    title.withUTF8 { bytes in
      var tokens: [Token] = []
      Tokenizer.tokenize(bytes, into: &tokens)
      for index in members.indices {
        guard let hash = Self.surnameHash(members[index].name) else { continue }
        members[index].isInTitle = tokens.contains { $0.hash == hash }
      }
      let classes = French.classes(of: tokens, in: bytes)
      for index in tokens.indices.dropLast() where classes[index].contains(.givenName) {
        var end = index + 1
        while end < tokens.count, end < index + 4, tokens[end].kind == .word, tokens[end].flags.contains(.capitalised),
          classes[end].isDisjoint(with: [.determiner, .preposition])
        {
          end += 1
        }
        guard end > index + 1, tokens[index].flags.contains(.capitalised) else { continue }
        let name = String(decoding: bytes[Int(tokens[index].start)..<Int(tokens[end - 1].end)], as: UTF8.self)
        let surname = name.split(separator: " ").last.map(String.init) ?? name
        guard !members.contains(where: { $0.name.hasSuffix(surname) }) else { continue }
        var one = Member(name: name, hash: Fold.hash(of: name), kind: .person, first: -1)
        one.isInTitle = true
        if classes[index].contains(.masculine) { one.masculine = classes[index].contains(.feminine) ? 0 : 2 }
        if classes[index].contains(.feminine) { one.feminine = classes[index].contains(.masculine) ? 0 : 2 }
        members.append(one)
      }
    }
  }
}
