import CorpusModel
import TextKernel

/// Names made of a noun and its complements: Institut national de la consommation, ministère de la Santé,
/// fort de Brégançon.
extension MentionScanner {
  /// A body that begins with a noun at `index`.
  ///
  /// - Parameter needsCapital: a capital must follow, as after a noun in lower case.
  func institution(at index: Int, needsCapital: Bool) -> Mention? {
    var end = index + 1
    if Self.towards == (index > 0 ? article.tokens[index - 1].hash : 0), !article.isCapitalised(index) { return nil }
    var hasCapital = false
    var extended = 0
    while end < article.count, extended < 12 {
      guard article.isJoined(end) || article.tokens[end - 1].flags.contains(.elided) else { break }
      if article.isCapitalised(end) && !isTitleOrPeople(end) {
        if article.classes[end].contains(.function) || (hasCapital && article.classes[end].contains(.given)) { break }
        // "l'agence Reuters", "le syndicat CFDT": the name is the body's own.
        if !article.isCapitalised(index), !hasCapital, isOwnName(end) { return nil }
        hasCapital = true
        end = capitals(from: end)
      } else if article.tokens[end].kind == .word && !article.isCapitalised(end)
        && (isAdjective(end) || isAdjectiveOfNoun(end))
      {
        end += 1
      } else if let after = secondAdjective(end) {
        end = after
      } else if extended > 0, isLinkedWord(end) {
        end += 1
      } else if let after = complement(at: end) {
        hasCapital = hasCapital || article.isCapitalised(after)
        end = article.isCapitalised(after) ? capitals(from: after) : after + 1
      } else {
        break
      }
      extended += 1
    }
    guard end > index + 1, hasCapital || !needsCapital else { return nil }
    return Mention(first: index, end: end, kind: .organisation, evidence: .context)
  }

  /// rue de Rivoli, fort de Brégançon, océan Indien.
  func place(at index: Int) -> Mention? {
    var next = index + 1
    if let linked = connector(at: next) { next = linked } else if !article.isJoined(next) { return nil }
    guard next < article.count, article.isCapitalised(next), !isBarrier(next) else { return nil }
    // "à la place de Caroline Roux"
    if next > index + 1 && article.classes[next].contains(.given) { return nil }
    return Mention(first: index, end: run(from: next).end, kind: .place, evidence: .context)
  }

  /// The index behind de, du, des, de la, de l', d', pour, pour la …, where a noun may follow.
  func connector(at index: Int) -> Int? {
    guard index < article.count, !article.isCapitalised(index) else { return nil }
    let first = article.tokens[index].hash
    guard Self.links.contains(first) else { return nil }
    guard index + 1 < article.count else { return nil }
    if !Self.contracted.contains(first), Self.articles.contains(article.tokens[index + 1].hash),
      !article.isCapitalised(index + 1)
    {
      return index + 2
    }
    return index + 1
  }

  private func isOwnName(_ index: Int) -> Bool {
    if article.tokens[index].flags.contains(.allCapitals) { return true }
    return lexicon.phrase(at: index, in: article.tokens)?.kind == .organisation
  }

  private static let towards = Fold.hash("en")

  private func complement(at index: Int) -> Int? {
    var start = index
    if article.tokens[start].hash == Self.and {
      // "… de la pêche et de la vie sauvage": only where the preposition is said again.
      start += 1
      guard start < article.count else { return nil }
      if Self.articles.contains(article.tokens[start].hash) {
        let noun = start + 1
        guard noun < article.count, isNoun(noun), connector(at: noun + 1) != nil else { return nil }
        return noun
      }
      guard Self.links.contains(article.tokens[start].hash) else { return nil }
    }
    guard var noun = connector(at: start), noun < article.count, article.tokens[noun].kind == .word else { return nil }
    // "des petites et moyennes entreprises": adjectives before their noun.
    var steps = 0
    while steps < 3, noun + 1 < article.count, !article.isCapitalised(noun),
      article.readings[noun].part == .adjective || article.readings[noun].mayBeAdjective
        || (steps > 0 && article.tokens[noun].hash == Self.and),
      article.tokens[noun + 1].kind == .word, article.isJoined(noun + 1)
    {
      noun += 1
      steps += 1
    }
    if steps > 0, article.readings[noun].part != .noun || article.isCapitalised(noun) { noun -= steps }
    if article.isCapitalised(noun) { return isTitleOrPeople(noun) ? nil : noun }
    return isNoun(noun) ? noun : nil
  }

  private func isNoun(_ index: Int) -> Bool {
    article.tokens[index].kind == .word && !article.isCapitalised(index)
      && article.classes[index].isDisjoint(with: [.function, .role, .bearer]) && !article.readings[index].isInfinitive
  }

  /// "sauvage" in "la vie sauvage de Floride": a plain word with a complement of its own in capitals.
  private func isLinkedWord(_ index: Int) -> Bool {
    guard isNoun(index), !Self.links.contains(article.tokens[index].hash), let after = connector(at: index + 1),
      after < article.count
    else { return false }
    return article.isCapitalised(after) && !isTitleOrPeople(after)
  }

  private func capitals(from index: Int) -> Int {
    if let listed = lexicon.phrase(at: index, in: article.tokens), listed.kind != .none { return listed.end }
    return run(from: index).end
  }

  /// "la sécurité extérieure", "producteurs indépendants": right behind a noun in small letters that it agrees with.
  private func isAdjectiveOfNoun(_ index: Int) -> Bool {
    let (noun, own) = (article.readings[index - 1], article.readings[index])
    return own.part == .adjective && !own.mayBeVerb && noun.part == .noun && !article.isCapitalised(index - 1)
      && own.agrees(with: noun)
      && article.classes[index].isDisjoint(with: [.function, .role])
  }

  /// "économiques et sociaux": the index behind the second.
  private func secondAdjective(_ index: Int) -> Int? {
    guard article.tokens[index].hash == Self.and, index + 1 < article.count, article.tokens[index + 1].kind == .word,
      !article.isCapitalised(index + 1), article.readings[index - 1].part == .adjective,
      article.readings[index + 1].part == .adjective, !article.isCapitalised(index - 1),
      article.readings[index - 1].number == article.readings[index + 1].number
    else { return nil }
    return index + 2
  }

  /// By its ending: nationale, européen, constitutionnel, public, étrangères, uni.
  private func isAdjective(_ index: Int) -> Bool {
    if article.classes[index].contains(.function) { return false }
    let span = article.tokens[index].span
    return Self.endings.contains { ending in
      let count = ending.utf8CodeUnitCount
      guard span.count >= count, span.count > 4 else { return false }
      for offset in 0..<count where article.bytes[Int(span.end) - count + offset] != ending.utf8Start[offset] {
        return false
      }
      return true
    }
  }

  private static let endings: [StaticString] = [
    "al", "ale", "aux", "ales", "ais", "aise", "ien", "ienne", "ens", "éen", "éenne", "ain", "aine", "ains", "aines",
    "ines", "ique", "iques",
    "iste", "aire", "aires", "if", "ive", "el", "elle", "elles", "ière", "ières", "ères", "uni", "unis", "unies",
    "mane",
    "ulman", "ulmans", "ulmanes",
    "cier", "ciers", "cière", "alier", "aliers", "raude", "public", "publics", "secret", "secrets", "islam", "suprême",
  ]
  private static let links = hashes("de", "du", "des", "d'", "pour", "aux")
  private static let contracted = hashes("du", "des", "d'", "aux")
  private static let articles = hashes("la", "le", "les", "l'")
  private static let and = Fold.hash("et")

  static func hashes(_ words: StaticString...) -> WordSet { WordSet(words.map { Fold.hash($0) }) }
}
