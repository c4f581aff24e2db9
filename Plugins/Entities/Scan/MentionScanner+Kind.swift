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
    if word.contains(.given) && !run.hasNumber { return mention(.person, run.words > 1 ? .known : .context) }
    if run.words > 1 && isInitialism(first) { return mention(.organisation, .context) }
    if run.hasNumber { return mention(.organisation, .context) }
    if run.words == 1 && article.tokens[first].flags.contains(.allCapitals) { return mention(.organisation, .context) }
    if isBeforeApposition(run.end) { return mention(.person, .context) }
    if let kind = kindByPreposition(first) { return mention(kind, .context) }
    if run.words > 1 { return mention(isAfterArticle(first) ? .organisation : .person, .shape) }
    return mention(isAfterArticle(first) && !isBeforeVerb(run.end) ? .organisation : .person, .shape)
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

  private func isBeforeVerb(_ end: Int) -> Bool {
    end < article.count && Self.auxiliaries.contains(article.tokens[end].hash)
  }

  private static let locatives = hashes("à", "en", "vers", "dans", "près", "depuis", "chez")
  private static let of = hashes("de", "d'", "du")
  private static let determiners = hashes("le", "la", "les", "l'", "du", "au", "aux", "des")
  private static let auxiliaries = hashes("a", "n'a", "n'", "avait", "est", "était", "s'", "se", "ne", "va", "doit")
}
