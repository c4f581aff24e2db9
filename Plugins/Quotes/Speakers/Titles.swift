import CorpusModel
import French
import TextKernel

/// Who is what in an article: "le Premier ministre Boris Johnson" makes "le Premier ministre" him.
struct Titles {
  struct Title {
    var phrase: RolePhrase
    var member: Int
    /// Token where the article says so; -1 for what everybody knows.
    var place: Int
  }

  /// Who a phrase may mean, the best reason first.
  struct Choice {
    var member: Int
    /// 3 the same noun, 2 the same noun without its complement, 1 another noun of the same world.
    var grade: Int
  }

  private let reading: Reading
  private(set) var titles: [Title] = []
  /// Worlds that a member's titles belong to.
  private(set) var worlds: [Worlds]

  private let isPerson: [Bool]

  private static let reach = 12

  init(_ reading: Reading, _ cast: inout Cast, year: Int?) {
    self.reading = reading
    worlds = Array(repeating: [], count: cast.members.count)
    isPerson = cast.members.indices.map { cast.members[$0].kind == .person }
    for (entity, naming) in reading.namings.enumerated() {
      guard let member = cast.member(of: entity) else { continue }
      guard reading.entities[entity].kind == .person else {
        noteBody(naming.lowerBound, member)
        continue
      }
      noteBefore(naming.lowerBound, member)
      noteAfter(naming.upperBound, member)
    }
    for index in titles.indices { cast.vote(titles[index].phrase, for: titles[index].member) }
    for member in cast.members.indices where isPerson[member] {
      for office in OfficeHolders.offices(of: cast.members[member].hash) { note(office, member, year) }
    }
    for index in titles.indices {
      worlds[titles[index].member].formUnion(titles[index].phrase.worlds.subtracting(.family))
    }
  }

  private mutating func note(_ office: OfficeHolders.Office, _ member: Int, _ year: Int?) {
    if let year, year < office.years.lowerBound { return }
    // In the year that an office ends its holder is both.
    let isFormer = year.map { $0 > office.years.upperBound } ?? false
    if let year, year == office.years.upperBound { addOffice(office, member, isFormer: true) }
    addOffice(office, member, isFormer: isFormer)
  }

  private mutating func addOffice(_ office: OfficeHolders.Office, _ member: Int, isFormer: Bool) {
    let worlds: Worlds =
      office.head == reading.word.president
      ? .state
      : office.head == reading.word.ministre || office.head == reading.word.premierMinistre
        ? .government : [.party, .council]
    titles.append(
      Title(
        phrase: RolePhrase(head: office.head, words: office.words, worlds: worlds, isFormer: isFormer), member: member,
        place: -1))
  }

  /// Members that `phrase` may name, those with the best reason only.
  func choices(for phrase: RolePhrase) -> [Choice] {
    var best = 0
    var choices: [Choice] = []
    for index in titles.indices {
      let grade = grade(phrase, titles[index].phrase, isCommon: titles[index].place < 0)
      guard grade > 0, grade >= best else { continue }
      if grade > best { choices.removeAll(keepingCapacity: true) }
      best = grade
      let member = titles[index].member
      if !choices.contains(where: { $0.member == member }) { choices.append(Choice(member: member, grade: grade)) }
    }
    return choices
  }

  /// - Parameter isCommon: the article itself doesn't tell it.
  private func grade(_ phrase: RolePhrase, _ title: RolePhrase, isCommon: Bool) -> Int {
    // Who holds an office is not the one to come.
    if isCommon, phrase.isFuture { return 0 }
    if phrase.head == title.head {
      // The president in office is not a former one.
      if title.isFormer != phrase.isFormer, phrase.worlds.contains(.state) || title.isFormer { return 0 }
      let isShared = phrase.words.contains { title.words.contains($0) }
      if isShared { return 4 }
      // le ministre de l'Intérieur is not le ministre de la Santé.
      if phrase.tellsApart, !title.words.isEmpty { return 0 }
      return phrase.words.isEmpty && !isCommon ? 3 : 2
    }
    if phrase.isFormer != title.isFormer, title.isFormer { return 0 }
    if phrase.worlds.contains(.family) { return 0 }
    return phrase.worlds.isDisjoint(with: title.worlds) ? 0 : 1
  }

  /// le président russe | Vladimir Poutine; Le porte-parole du Kremlin, | Dmitri Peskov
  private mutating func noteBefore(_ start: Int, _ member: Int) {
    var end = start
    while end > 0, reading.has(end - 1, .honorific) || reading.isHonorificDot(end - 1) { end -= 1 }
    let hasComma = end > 0 && reading.isComma(end - 1)
    if hasComma { end -= 1 }
    guard end > 0 else { return }
    // le responsable logistique de | Scorpion
    if !hasComma, reading.has(end - 1, .preposition) || reading.isOf(end - 1) { return }
    var index = end - 1
    var role: Int?
    while index >= 0, end - index <= Self.reach, reading.tokens[index].kind == .word {
      if reading.entityKind(at: index) == .person { break }
      if reading.has(index, [.relative, .que, .auxiliary]) || reading.has(index, .conjunction) { break }
      if reading.has(index, .cueFinite), !reading.isRoleNoun(index) { break }
      if reading.isRoleNoun(index) {
        role = index
        // Without a comma the nearest noun is his: le porte-parole du président | X.
        if !hasComma { break }
      }
      index -= 1
    }
    guard var first = role else { return }
    if first > 0, reading.isAdjectiveBefore(first - 1) { first -= 1 }
    if first > 0, reading.has(first - 1, .determiner) { first -= 1 }
    // A comma before a name parts a list as often: a definite noun at the head of its phrase is wanted.
    if hasComma {
      guard reading.isArticle(first) || reading.has(first, .determiner), !reading.isWord(first, reading.word.les) else {
        return
      }
      // "l'ex-collaborateur du chef de l'État, X": the noun is another's complement.
      if first > 0, reading.has(first - 1, .preposition) { return }
      if reading.isWord(first, reading.word.du) || reading.isWord(first, reading.word.au) || reading.isOf(first) {
        return
      }
    }
    add(first..<end, member)
  }

  /// Emilia Horna, | porte-parole du Conseil de sécurité; X, 34 ans, attaquant; X (LR); X, qui est ministre; X est le chef
  private mutating func noteAfter(_ end: Int, _ member: Int) {
    var index = end
    let count = reading.tokens.count
    guard index + 1 < count else { return }
    if reading.isComma(index) {
      index += 1
      // , 34 ans,
      if index + 2 < count, reading.tokens[index].kind == .number, reading.isWord(index + 1, reading.word.ans),
        reading.isComma(index + 2)
      {
        index += 3
      }
      if index + 1 < count, reading.isWord(index, reading.word.qui), reading.has(index + 1, .being) { index += 2 }
    } else if reading.has(index, .being) {
      index += 1
      if index < count, !reading.has(index, .determiner) { return }
    } else {
      return
    }
    let start = index
    var role: Int?
    while index < count, index - start < Self.reach, reading.tokens[index].kind == .word {
      if reading.entityKind(at: index) == .person || reading.has(index, [.relative, .que, .auxiliary]) { break }
      if reading.isWord(index, reading.word.et), role != nil { break }
      if role == nil, reading.isRoleNoun(index) { role = index }
      if role == nil, index - start > 3 { return }
      index += 1
    }
    guard let role, role - start <= 3 else { return }
    for between in start..<role {
      guard
        reading.has(between, [.determiner, .adverb]) || reading.isAdjectiveBefore(between)
          || reading.isWord(between, reading.word.l)
      else { return }
    }
    if reading.isComma(end), reading.has(start, .determiner), isClause(start..<index) { return }
    add(start..<index, member)
  }

  /// "À l'hommage à X, le président de la République avait prononcé …": a subject of its own, with its verb behind it.
  private func isClause(_ range: Range<Int>) -> Bool {
    if (range.lowerBound + 1..<range.upperBound + 1).contains(where: { reading.isVerb($0) }) { return true }
    return range.upperBound + 1 < reading.tokens.count && reading.isMark(range.upperBound)
      && reading.isVerb(range.upperBound + 1)
  }

  /// l'hebdomadaire | Le Point; le constructeur | Tesla
  private mutating func noteBody(_ start: Int, _ member: Int) {
    let noun = start - 1
    guard noun > 0, !reading.worlds(noun).isDisjoint(with: .bodies) else { return }
    add(noun..<noun + 1, member)
  }

  private mutating func add(_ range: Range<Int>, _ member: Int) {
    guard let phrase = RolePhrase(reading, range) else { return }
    // "le média régional Liberté Caen": a name taken for a person's has no person's title.
    let isBody = !phrase.worlds.isEmpty && phrase.worlds.isSubset(of: .bodies)
    if isBody, isPerson[member] { return }
    titles.append(Title(phrase: phrase, member: member, place: range.lowerBound))
  }
}

extension RolePhrase {
  /// An office that the article itself need not tell.
  init(head: UInt32, words: [UInt32], worlds: Worlds, isFormer: Bool) {
    self.head = head
    self.index = -1
    self.worlds = worlds
    self.words = words
    self.isFormer = isFormer
    tellsApart = true
    gender = []
  }
}
