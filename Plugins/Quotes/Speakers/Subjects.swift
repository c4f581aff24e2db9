import CorpusModel
import French
import TextKernel

/// Finds the phrase that names who speaks, left or right of the verb.
struct SubjectFinder {
  let reading: Reading

  private static let wordsMax = 18

  /// The subject after an inverted verb that ends before `start`.
  func right(from start: Int, to limit: Int) -> Subject? {
    var index = start
    var unknown = 0
    while index < limit, unknown < 6 {
      let token = reading.tokens[index]
      if token.kind == .stop || token.kind == .quotationMark || reading.has(index, [.que, .relative]) { return nil }
      if let phrase = phrase(at: index, to: limit) {
        // "aux journalistes avant les conversations des dirigeants": a complement is no subject.
        return index > start && reading.isWord(index, reading.word.des) ? nil : phrase
      }
      index = adverbialEnd(index, limit)
      unknown += 1
    }
    return nil
  }

  /// a-t-on appris de source proche, auprès de X
  func source(after start: Int, to limit: Int) -> Subject? {
    for index in start..<min(limit, start + 4) where reading.isRoleNoun(index) || reading.entityOf[index] >= 0 {
      let hasArticle = index > start && reading.has(index - 1, .determiner) && reading.entityOf[index - 1] < 0
      if let phrase = phrase(at: hasArticle ? index - 1 : index, to: limit) { return phrase }
    }
    return nil
  }

  /// A noun phrase that begins at `start`.
  func phrase(at start: Int, to limit: Int) -> Subject? {
    let token = reading.tokens[start]
    guard token.kind == .word, !isContracted(start), !token.flags.contains(.clitic) else { return nil }
    let isDetermined = reading.has(start, .determiner)
    if isDetermined {
      guard start + 1 < limit, reading.tokens[start + 1].kind == .word, !isTime(start + 1) else { return nil }
      // "la" of "la rappelle"
      if reading.has(start + 1, .cueFinite), reading.has(start, .objectPronoun), !reading.has(start + 1, .role) {
        return nil
      }
    } else if reading.entityOf[start] < 0 {
      guard reading.has(start, [.honorific, .role, .source]) || isName(start) else { return nil }
      guard !reading.has(start, [.weekday, .month, .adverb, .preposition, .conjunction, .auxiliary]) else { return nil }
    }
    // L'ENNEMI JURÉ DU PRÉSIDENTLe ministre …: a heading.
    if isHeading(start, limit) { return nil }
    let end = phraseEnd(start, limit)
    guard end > start + (isDetermined ? 1 : 0) else { return nil }
    return subject(start..<end, limit)
  }

  private func phraseEnd(_ start: Int, _ limit: Int) -> Int {
    var index = start
    var hasPerson = false
    while index < limit, index - start < Self.wordsMax {
      if let entity = reading.entity(at: index) {
        if hasPerson { break }
        while index < limit, reading.tokens[index].start < entity.span.end { index += 1 }
        hasPerson = entity.kind == .person && !isComplement(Int(reading.entityOf[index - 1]), from: start)
        continue
      }
      let token = reading.tokens[index]
      if token.kind == .stop, index > start, reading.isHonorificDot(index) {
        index += 1
        // M. Le Maire, where the name is unknown.
        while index < limit, reading.entityOf[index] < 0, reading.tokens[index].flags.contains(.capitalised) {
          index += 1
        }
        continue
      }
      guard token.kind == .word || token.kind == .number else { break }
      if hasPerson { break }
      if reading.isWord(index, reading.word.et), joins(index, from: start, limit) {
        index += 1
        continue
      }
      if reading.has(index, [.relative, .que, .conjunction, .auxiliary, .weekday, .subjectPronoun]) { break }
      // ajoutant; not l'attaquant
      if reading.has(index, .cueGerund), !reading.has(index, .role) { break }
      if reading.has(index, .negation)
        || (reading.has(index, .adverb) && index > start && !reading.isAdjectiveBefore(index))
      {
        break
      }
      if index > start, endsBeforeVerb(index) { break }
      if !reading.isOf(index), reading.has(index, .preposition) || isTo(index) {
        guard takesComplement(index, from: start, limit) else { break }
      }
      index += 1
    }
    while index > start,
      reading.has(index - 1, [.preposition, .determiner]) || reading.isWord(index - 1, reading.word.et),
      reading.entityOf[index - 1] < 0, !(reading.tokens[index - 1].flags.contains(.capitalised) && index - 1 > start)
    {
      index -= 1
    }
    return index
  }

  /// A verb that no article or "de" makes a noun (tête de liste, la demande).
  private func endsBeforeVerb(_ index: Int) -> Bool {
    if reading.has(index - 1, .determiner) || reading.isOf(index - 1) { return false }
    if reading.has(index, .cueFinite) { return !reading.has(index, .role) }
    if reading.isFinite(index) { return true }
    return reading.isVerb(index)
  }

  /// "et" within one phrase: ministre de l'Économie et des Finances, député des Yvelines et président du parti.
  private func joins(_ index: Int, from start: Int, _ limit: Int) -> Bool {
    guard index + 1 < limit, index > start + 1 else { return false }
    if reading.isOf(index + 1) { return (start..<index).contains { reading.isOf($0) } }
    guard reading.isRoleNoun(index + 1), !reading.has(index + 1, .plural), reading.entityOf[index + 1] < 0 else {
      return false
    }
    return (start..<index).contains { reading.isRoleNoun($0) }
  }

  /// secrétaire d'État à la Santé, conseiller en politique étrangère; not "le père à l'AFP", "la star avant de".
  private func takesComplement(_ index: Int, from start: Int, _ limit: Int) -> Bool {
    guard index > start else { return false }
    let hash = reading.tokens[index].hash
    let isAt =
      isTo(index) || hash == reading.word.a || hash == reading.word.en || hash == reading.word.pour
      || hash == reading.word.aupres
    guard isAt, (start..<index).contains(where: { reading.is($0, .office) })
    else { return false }
    return !isMedium(index + 1, limit)
  }

  /// Whom it is said to: a paper, a journalist, nobody, a day.
  private func isMedium(_ index: Int, _ limit: Int) -> Bool {
    var next = index
    while next < limit, reading.has(next, .determiner) { next += 1 }
    guard next < limit else { return true }
    if let entity = reading.entity(at: next) { return entity.kind == .organisation && PressNames.holds(entity.name) }
    return reading.worlds(next).contains(.paper) || reading.has(next, [.role, .source]) || isTime(next)
      || reading.is(next, .medium)
  }

  /// The phrase with its head; "un de ses proches, Jordan Allory" and "une spécialiste qui …, la Pr Riley" take the
  /// name beside them, and "X et Y" both.
  private func subject(_ range: Range<Int>, _ limit: Int) -> Subject {
    if let head = head(range) { return joint(Subject(range: range, entity: head), limit) }
    var subject = Subject(range: range)
    if let witness = witness(range, limit) { return witness }
    if let (end, entity) = maker(range, limit) { return Subject(range: range.lowerBound..<end, entity: entity) }
    if let (end, entity) = apposed(range, limit) {
      subject = Subject(range: range.lowerBound..<end, entity: entity)
    }
    return subject
  }

  /// les confidences de l'un de ses proches, le témoignage d'un voisin: somebody without a name speaks in it.
  private func witness(_ range: Range<Int>, _ limit: Int) -> Subject? {
    guard let document = range.prefix(4).first(where: { Documents.isOne($0, reading) }), document + 3 < limit,
      reading.isWord(document + 1, reading.word.de) || reading.isWord(document + 1, reading.word.d),
      reading.has(document + 2, .determiner), !reading.has(document + 2, .plural),
      let phrase = phrase(at: document + 2, to: limit), phrase.entity == nil, !Documents.holds(phrase.range, reading),
      phrase.range.prefix(4).contains(where: { reading.isRoleNoun($0) || reading.is($0, .circle) }),
      phrase.range.allSatisfy({ reading.worlds($0).isDisjoint(with: .bodies) })
    else { return nil }
    return phrase
  }

  /// les chiffres du ministère, un communiqué du Kremlin, les calculs effectués par Capital: who made it speaks.
  private func maker(_ range: Range<Int>, _ limit: Int) -> (Int, Int)? {
    guard let document = range.prefix(5).first(where: { Documents.isOne($0, reading) }) else { return nil }
    var index = document + 1
    let end = min(limit, document + 12)
    while index < end, reading.tokens[index].kind == .word || reading.tokens[index].kind == .number {
      if reading.has(index, [.relative, .que, .auxiliary, .negation, .subjectPronoun, .cueFinite]) { return nil }
      // "publié sur les comptes de X" says where; "disponibles sur le site de X" says whose.
      if reading.has(index, .preposition), !reading.isOf(index), !reading.isWord(index, reading.word.by),
        !(index + 2 < end && reading.isWord(index + 2, reading.word.site))
      {
        return nil
      }
      if let entity = reading.entity(at: index) {
        let isPerson = entity.kind == .person && (document..<index).contains(where: reading.isOf)
        guard entity.kind != .place, isPerson || isMadeBy(index) else { return nil }
        var last = index
        while last < limit, reading.entityOf[last] == reading.entityOf[index] { last += 1 }
        return (max(last, range.upperBound), Int(reading.entityOf[index]))
      }
      index += 1
    }
    return nil
  }

  /// de X, par X, du X, un sondage X; not "partagé sur X".
  private func isMadeBy(_ index: Int) -> Bool {
    if Documents.isOne(index - 1, reading) { return true }
    var before = index - 1
    if !reading.isOf(before), reading.has(before, .determiner) { before -= 1 }
    return reading.isOf(before) || reading.isWord(before, reading.word.by)
  }

  /// The person named behind a comma, past further titles and a short relative clause.
  private func apposed(_ range: Range<Int>, _ limit: Int) -> (Int, Int)? {
    let isRole = range.contains(where: reading.isRoleNoun) || reading.isWord(range.lowerBound, reading.word.lUn)
    guard isRole || reading.has(range.lowerBound, .determiner) else { return nil }
    var next = range.upperBound
    if next < limit, reading.has(next, .relative) {
      let end = min(limit, next + 12)
      while next < end, !reading.isComma(next), reading.tokens[next].kind != .stop { next += 1 }
    }
    let end = min(limit, range.upperBound + Self.appositionMax)
    while next + 1 < end {
      guard reading.isComma(next) else { return nil }
      next += 1
      var name = next
      while name < end, reading.tokens[name].isWord || reading.isHonorificDot(name),
        reading.entityKind(at: name) != .person
      {
        if reading.has(name, [.relative, .que, .auxiliary, .cueFinite, .negation]), !reading.isRoleNoun(name) {
          return nil
        }
        if name > next, reading.has(name, .conjunction) { return nil }
        name += 1
      }
      // (Finistère)
      if name < end, reading.byte(name) == 0x28 {
        while name < end, reading.byte(name) != 0x29 { name += 1 }
        name += 1
        next = name
        continue
      }
      guard name < end else { return nil }
      if reading.entityOf[name] >= 0 {
        let isTitled = (next..<name).allSatisfy {
          reading.has($0, [.honorific, .determiner, .role]) || reading.isHonorificDot($0) || reading.isOf($0)
            || reading.isAdjectiveBefore($0) || reading.entityOf[$0] >= 0 || reading.isRoleNoun($0)
        }
        guard isTitled, isRole || name == next, name == next || !reading.isOf(name - 1) else { return nil }
        var last = name
        while last < limit, reading.entityOf[last] == reading.entityOf[name] { last += 1 }
        let isClosed = last >= limit || !reading.tokens[last].isWord
        return isClosed ? (last, Int(reading.entityOf[name])) : nil
      }
      next = name
    }
    return nil
  }

  private static let appositionMax = 30

  /// Pierre Dupont et Anne Martin
  private func joint(_ subject: Subject, _ limit: Int) -> Subject {
    var subject = subject
    guard let entity = subject.entity, reading.entities[entity].kind != .place else { return subject }
    let isPerson = reading.entities[entity].kind == .person
    var end = subject.range.upperBound
    while end + 1 < limit, reading.isWord(end, reading.word.et) {
      var name = end + 1
      while name < limit, name - end < 8, reading.entityOf[name] < 0,
        reading.tokens[name].isWord || reading.isComma(name),
        reading.has(name, [.determiner, .honorific, .role]) || reading.isRoleNoun(name)
          || reading.isAdjectiveBefore(name) || reading.isComma(name) || reading.isHonorificDot(name)
      {
        name += 1
      }
      // Mediapart et Le Monde; not "Peugeot et Paul Girard", whose verb is his.
      guard name < limit, let other = reading.entity(at: name), other.kind != .place,
        (other.kind == .person) == isPerson
      else { break }
      var last = name
      while last < limit, reading.entityOf[last] == reading.entityOf[name] { last += 1 }
      subject.others.append((end + 1..<last, Int(reading.entityOf[name])))
      end = last
    }
    subject.range = subject.range.lowerBound..<end
    return subject
  }

  /// The entity that heads the phrase: a person not after "de"; else the name that follows the determiner at once.
  private func head(_ range: Range<Int>) -> Int? {
    for index in range {
      let entity = Int(reading.entityOf[index])
      guard entity >= 0, reading.entities[entity].kind == .person else { continue }
      if !isComplement(entity, from: range.lowerBound) { return entity }
    }
    let first = reading.has(range.lowerBound, .determiner) ? range.lowerBound + 1 : range.lowerBound
    guard first < range.upperBound else { return nil }
    return reading.entityOf[first] >= 0 ? Int(reading.entityOf[first]) : bodyName(range)
  }

  /// l'agence sanitaire | Santé publique France, le quotidien régional | Ouest-France: past adjectives, never past "de".
  private func bodyName(_ range: Range<Int>) -> Int? {
    var hasBody = false
    for index in range.prefix(5) {
      if reading.isOf(index) { return nil }
      if let entity = reading.entity(at: index) {
        return hasBody && entity.kind == .organisation ? Int(reading.entityOf[index]) : nil
      }
      if reading.isRoleNoun(index) {
        hasBody = !reading.worlds(index).isDisjoint(with: .bodies)
        if !hasBody { return nil }
      }
    }
    return nil
  }

  /// "l'avocat de Jean Dupont" and "les services du chancelier Jean Dupont", not "le ministre Jean Dupont".
  private func isComplement(_ entity: Int, from start: Int) -> Bool {
    var index = start
    while index < reading.tokens.count, reading.entityOf[index] != Int32(entity) { index += 1 }
    while index > start, reading.has(index - 1, .honorific) || reading.isHonorificDot(index - 1) { index -= 1 }
    guard index > start else { return false }
    if reading.isOf(index - 1) { return true }
    // Back over the words between the name and the noun that it goes with.
    var noun = index - 1
    while noun > start, !reading.isOf(noun - 1) {
      if reading.has(noun, .role), noun - 1 == start || !reading.has(noun - 1, .determiner) { break }
      noun -= 1
    }
    while noun > start, reading.has(noun - 1, .determiner), !reading.isOf(noun - 1) { noun -= 1 }
    guard noun > start, reading.isOf(noun - 1) else { return false }
    // le président de l'agglomération | Nice: one word that is no given name is the name of that noun.
    let isOneWord = index + 1 >= reading.tokens.count || reading.entityOf[index + 1] != Int32(entity)
    let isPlain =
      !reading.tokens[index - 1].flags.contains(.capitalised) && !reading.has(index - 1, [.role, .honorific])
    let isOnlyForm = !reading.entities[entity].name.utf8.contains(0x20)
    if isOneWord, isOnlyForm, isPlain, !reading.has(index, .givenName),
      !reading.is(index - 1, .nationality)
    {
      return true
    }
    return (noun..<index).contains { reading.has($0, .role) && !reading.has($0, .givenName) }
  }

  private func adverbialEnd(_ index: Int, _ limit: Int) -> Int {
    guard reading.has(index, .preposition) || isContracted(index) else {
      if reading.has(index, .determiner) { return min(limit, index + 2) }
      return index + 1
    }
    var next = index + 1
    while next < limit, reading.has(next, [.determiner, .preposition]), reading.entityOf[next] < 0 { next += 1 }
    guard next < limit else { return limit }
    if let entity = reading.entity(at: next) {
      while next < limit, reading.tokens[next].start < entity.span.end { next += 1 }
      return next
    }
    return next + 1
  }

  func isTime(_ index: Int) -> Bool {
    reading.has(index, [.weekday, .month]) || reading.tokens[index].kind == .number
      || reading.is(index, .time)
  }

  /// Three words in capitals.
  private func isHeading(_ start: Int, _ limit: Int) -> Bool {
    guard reading.tokens[start].flags.contains(.capitalised), start + 3 < limit else { return false }
    var capitals = 0
    for index in start..<start + 4 {
      if reading.tokens[index].flags.contains(.allCapitals) { capitals += 1 }
    }
    return capitals >= 3
  }

  /// A capital that no sentence asks for.
  private func isName(_ index: Int) -> Bool {
    guard reading.tokens[index].flags.contains(.capitalised), index > 0 else { return false }
    let before = reading.tokens[index - 1]
    return before.kind != .stop && before.kind != .quotationMark && !reading.tokens[index].flags.contains(.lineBefore)
  }

  /// An adverb in -ment.
  func isManner(_ index: Int) -> Bool {
    let token = reading.tokens[index]
    guard token.kind == .word, token.span.count > 6 else { return false }
    // le gouvernement, un événement
    if reading.isRoleNoun(index) || index > 0 && reading.has(index - 1, .determiner) { return false }
    return bytesEnd(token, "ement") || bytesEnd(token, "amment") || bytesEnd(token, "emment")
  }

  /// du, au, aux
  private func isContracted(_ index: Int) -> Bool { isTo(index) || reading.tokens[index].hash == reading.word.du }

  /// au, aux
  private func isTo(_ index: Int) -> Bool {
    let hash = reading.tokens[index].hash
    return hash == reading.word.au || hash == reading.word.aux
  }

  private func bytesEnd(_ token: Token, _ suffix: StaticString) -> Bool {
    let count = suffix.utf8CodeUnitCount
    guard token.span.count >= count else { return false }
    for offset in 0..<count where reading.bytes[Int(token.end) - count + offset] != suffix.utf8Start[offset] {
      return false
    }
    return true
  }
}
