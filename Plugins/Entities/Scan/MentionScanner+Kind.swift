import CorpusModel
import TextKernel

/// What a run of capitals names, by the evidence beside it and in it; the strongest first.
extension MentionScanner {
  func classified(_ first: Int, _ run: Run) -> Mention {
    func mention(_ kind: EntityKind, _ evidence: Mention.Evidence) -> Mention {
      Mention(first: first, end: run.end, kind: kind, evidence: evidence)
    }
    let word = article.classes[first]
    let last = article.classes[run.end - 1]
    if run.words > 1 && last.contains(.organisationTail) && !word.contains(.given) {
      return mention(.organisation, .known)
    }
    if run.words > 1 && last.contains(.placeTail) && !word.contains(.given) { return mention(.place, .context) }
    if isAfterPersonWord(first) { return mention(.person, .known) }
    if word.contains(.given) && !run.hasNumber && isAfterSingular(first) { return mention(.person, .doubtful) }
    if word.contains(.given) && !run.hasNumber { return mention(.person, run.words > 1 ? .known : .context) }
    if run.words > 1 && isInitialism(first) { return mention(.organisation, .context) }
    if run.hasNumber { return mention(.organisation, isAfterArticle(first) ? .doubtful : .context) }
    if run.words == 1 && article.tokens[first].flags.contains(.allCapitals) {
      return mention(.organisation, isWordInCapitals(first) ? .doubtful : .context)
    }
    if isAfterMaker(first) { return mention(.organisation, .doubtful) }
    if isBeforeApposition(run.end) { return mention(.person, .context) }
    if isBeforeDirection(run.end) { return mention(.place, .context) }
    if run.isEnglish { return mention(.organisation, .context) }
    if run.words == 1, isAfterArticle(first), article.isCommon(first), !isBody(first) {
      return mention(.organisation, .doubtful)
    }
    if Self.theEnglish == article.tokens[first].hash { return mention(.organisation, .doubtful) }
    if let kind = kindByPreposition(first) { return mention(kind, .context) }
    if let named = namedByNoun(first) { return mention(named.kind, named.evidence) }
    if isQuoted(first, run) || isCommonPhrase(first, run) { return mention(.person, .doubtful) }
    if isBesidePlace(first, run.end) { return mention(.place, .context) }
    if isAfterPossessive(first) { return mention(.organisation, .doubtful) }
    if run.words > 1 { return mention(isAfterArticle(first) ? .organisation : .person, .shape) }
    if isAfterArticle(first), isPeople(first) { return mention(.person, .doubtful) }
    if isAfterArticle(first) { return mention(.organisation, isBody(first) ? .shape : .doubtful) }
    if isTown(first) { return mention(.place, .shape) }
    return mention(isLikePerson(first, run.end) ? .person : .organisation, .shape)
  }

  /// What people do and bodies seldom: to speak, to have an age, to stand behind a verb; or a surname of the dictionary.
  private func isLikePerson(_ first: Int, _ end: Int) -> Bool {
    if article.readings[first].isSurname { return true }
    if end < article.count, article.isJoined(end), article.readings[end].isVerb || article.readings[end].isObjectPronoun
    {
      return true
    }
    if end + 1 < article.count, article.byte(end) == 0x2C, article.tokens[end + 1].kind == .number { return true }
    guard first > 0, article.isJoined(first) else { return true }
    let before = article.readings[first - 1]
    if before.isVerb && !before.isInfinitive || before.mayBeVerb && !before.isGuessed { return true }
    if Self.and.contains(article.tokens[first - 1].hash), first > 1 {
      // "Macron et Collomb": as the one before.
      return article.isCapitalised(first - 2)
    }
    return !Self.of.contains(article.tokens[first - 1].hash) || article.classes[max(0, first - 2)].contains(.role)
  }

  /// Carry-le-Rouet, Saint-Yvy, Gambsheim, Leningrad: by its parts and its ending.
  private func isTown(_ first: Int) -> Bool {
    let bytes = article.bytes[article.tokens[first].span.range]
    if article.tokens[first].flags.contains(.hyphenated) {
      let parts = bytes.split(separator: 0x2D)
      if let head = parts.first, head.elementsEqual("Saint".utf8) || head.elementsEqual("Sainte".utf8) { return true }
      return parts.dropFirst().dropLast().contains { part in Self.townLinks.contains { part.elementsEqual($0.utf8) } }
    }
    return bytes.count >= 7 && Self.townEndings.contains { bytes.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  private static let townLinks = [
    "sur", "sous", "le", "la", "les", "lès", "lez", "en", "de", "du", "des", "aux", "près",
  ]
  private static let townEndings = [
    "ville", "bourg", "burg", "heim", "grad", "stan", "court", "pur", "abad", "polis", "shire",
  ]

  /// les Louxoriens: a people of no list.
  private func isPeople(_ first: Int) -> Bool {
    guard Self.plurals.contains(article.tokens[first - 1].hash) else { return false }
    let bytes = article.bytes[article.tokens[first].span.range]
    return ["iens", "ains", "ais", "ois", "éens"].contains { bytes.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  private static let plurals = hashes("les", "des", "aux", "certains", "quelques")

  private func isBody(_ first: Int) -> Bool {
    !article.isCommon(first) || article.classes[first].contains(.organisationHead)
  }

  /// le navire Aquarius, le collectif Familles unies, l'affaire Benalla: the noun before says what is named.
  private func namedByNoun(_ first: Int) -> (kind: EntityKind, evidence: Mention.Evidence)? {
    var index = first - 1
    guard index >= 0, article.isJoined(first) else { return nil }
    // Adjectives between: le navire humanitaire Aquarius, le centre russe Gamaleïa.
    while index > 0, article.tokens[index].kind == .word, !article.isCapitalised(index), article.isJoined(index),
      article.readings[index].part == .adjective || article.classes[index].contains(.demonym)
    {
      index -= 1
    }
    guard article.tokens[index].kind == .word, !article.isCapitalised(index) else { return nil }
    let word = article.classes[index]
    if word.contains(.body) { return (.organisation, .context) }
    if word.contains(.bearer) { return (.person, .shape) }
    if word.contains(.placeHead) || word.contains(.settlement) { return (.place, .context) }
    if word.contains(.work) { return (.organisation, .doubtful) }
    if !word.isDisjoint(with: [.role, .kin, .demonym, .function, .honorific]) { return nil }
    let reading = article.readings[index]
    guard reading.part == .noun, !reading.mayBeVerb, !reading.isGuessed else { return nil }
    return (.organisation, .doubtful)
  }

  /// La Tesla Cybertruck: what follows the name of a body at once is a thing it makes.
  private func isAfterMaker(_ first: Int) -> Bool {
    guard first > 0, article.isJoined(first), article.classes[first - 1].contains(.phraseStart) else { return false }
    guard let maker = lexicon.phrase(at: first - 1, in: article.tokens) else { return false }
    return maker.kind == .organisation && maker.end == first
  }

  /// "Les Particules élémentaires": words of the language all, and not after M. or a function.
  private func isCommonPhrase(_ first: Int, _ run: Run) -> Bool {
    for index in first..<run.end {
      if article.tokens[index].kind != .word { continue }
      if article.classes[index].contains(.given) || article.tokens[index].flags.contains(.allCapitals) { return false }
      if article.readings[index].isSurname || article.readings[index].isGivenName { return false }
      if article.classes[index].contains(.organisationHead) { return false }
      let isGrammar = article.classes[index].contains(.function)
      if !isGrammar && !article.isCommon(index) { return false }
    }
    return true
  }

  /// A title of a work: what stands alone between marks.
  private func isQuoted(_ first: Int, _ run: Run) -> Bool {
    guard first > 0, article.tokens[first - 1].kind == .quotationMark else { return false }
    guard run.end < article.count else { return false }
    return article.tokens[run.end].kind == .quotationMark
  }

  /// Kermanshah (ouest), Pau (Pyrénées-Atlantiques).
  private func isBeforeDirection(_ end: Int) -> Bool {
    guard end + 2 < article.count, article.byte(end) == 0x28 else { return false }
    let word = end + 1
    if Self.directions.contains(article.tokens[word].hash) { return true }
    guard article.isCapitalised(word), let found = lexicon.phrase(at: word, in: article.tokens), found.kind == .place
    else { return false }
    return found.end < article.count && article.byte(found.end) == 0x29
  }

  /// entre Bourg-Saint-Maurice et Lyon, de Roj et de Raqqa: joined to a place of a list by the same preposition.
  private func isBesidePlace(_ first: Int, _ end: Int) -> Bool {
    guard first > 0, Self.spatial.contains(article.tokens[first - 1].hash) else { return false }
    guard end + 1 < article.count, Self.and.contains(article.tokens[end].hash) else { return false }
    var next = end + 1
    if Self.spatial.contains(article.tokens[next].hash) { next += 1 }
    guard next < article.count, article.isCapitalised(next) else { return false }
    return lexicon.phrase(at: next, in: article.tokens)?.kind == .place
  }

  /// Le, la, un, une right before a given name: la Carroll Shelby, une Alfa Romeo.
  private func isAfterSingular(_ first: Int) -> Bool {
    first > 0 && article.isJoined(first) && Self.singular.contains(article.tokens[first - 1].hash)
      && !article.isCapitalised(first - 1)
  }

  /// DÉMISSIONS in a heading, the acronym of a common noun, IV.
  private func isWordInCapitals(_ first: Int) -> Bool {
    if commonAcronyms.contains(article.tokens[first].hash) { return true }
    let bytes = article.bytes[article.tokens[first].span.range]
    // IV, XIX; of XIXe the tail is a small letter.
    if bytes.allSatisfy({ $0 == 0x49 || $0 == 0x56 || $0 == 0x58 }) { return true }
    return bytes.count > 3 && article.isCommon(first)
  }

  /// un, une, ce, son before it: a thing.
  private func isAfterPossessive(_ first: Int) -> Bool {
    first > 0 && article.isJoined(first) && Self.indefinite.contains(article.tokens[first - 1].hash)
  }

  /// M. Borrell, le président Poutine, le président russe Poutine, sa sœur Nadia.
  private func isAfterPersonWord(_ first: Int) -> Bool {
    var index = first - 1
    if index >= 0, article.isDot(index) { index -= 1 }
    var steps = 0
    while index >= 0, steps < 3 {
      let word = article.classes[index]
      if !article.tokens[index].isWord { return false }
      if word.contains(.honorific) { return steps == 0 }
      if word.contains(.role) || word.contains(.kin) {
        // "le président Poutine"; two capitalised words touching are one name already.
        return !article.tokens[index].flags.contains(.allCapitals)
      }
      guard word.contains(.demonym), !article.isCapitalised(index) else { return false }
      index -= 1
      steps += 1
    }
    return false
  }

  /// "X, ministre de …", "X (LREM)": what follows a person.
  private func isBeforeApposition(_ end: Int) -> Bool {
    guard end + 1 < article.count, article.byte(end) == 0x2C else { return false }
    var index = end + 1
    if article.classes[index].contains(.function) { index += 1 }
    guard index < article.count else { return false }
    return article.classes[index].contains(.role) || article.classes[index].contains(.kin)
  }

  private func kindByPreposition(_ first: Int) -> EntityKind? {
    guard first > 0 else { return nil }
    let hash = article.tokens[first - 1].hash
    if Self.locatives.contains(hash) { return .place }
    guard first > 1, Self.of.contains(hash) || Self.determiners.contains(hash) else { return nil }
    if article.classes[first - 2].contains(.settlement) { return .place }
    // "la centrale nucléaire de Chooz"
    if first > 2, article.classes[first - 2].isEmpty, article.classes[first - 3].contains(.settlement) {
      return .place
    }
    return Self.locatives.contains(article.tokens[first - 2].hash) ? .place : nil
  }

  private func isAfterArticle(_ first: Int) -> Bool {
    first > 0 && Self.determiners.contains(article.tokens[first - 1].hash)
  }

  private static let locatives = hashes("à", "en", "vers", "dans", "près", "depuis", "chez")
  static let of = hashes("de", "d'", "du")
  private static let determiners = hashes("le", "la", "les", "l'", "du", "au", "aux", "des")
  private static let singular = hashes("le", "la", "un", "une")
  private static let theEnglish = Fold.hash("the")
  private static let directions = hashes(
    "nord", "sud", "est", "ouest", "nord-est", "nord-ouest", "sud-est", "sud-ouest", "centre")
  private static let spatial = hashes("entre", "de", "d'", "à")
  private static let and = hashes("et", "ou")
  private static let indefinite = hashes(
    "un", "une", "ce", "cet", "cette", "ces", "son", "sa", "ses", "leur", "leurs", "notre", "nos", "votre", "mon", "ma",
    "mes", "quelques", "plusieurs", "chaque", "premier", "première", "nouveau", "nouvelle", "dernier", "dernière")
}
