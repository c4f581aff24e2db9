import TextKernel

/// Acronyms whose expansion the article gives: "l'allocation personnalisée pour l'autonomie (APA)" is no body, and
/// "l'Agence nationale de sécurité sanitaire (Anses)" is one.
struct Acronyms {
  let article: ArticleTokens

  /// Hashes of acronyms that stand for a common noun.
  func common() -> Set<UInt32> {
    var found: Set<UInt32> = []
    for start in article.starts {
      let index = Int(start)
      guard index > 0, index + 1 < article.count, article.byte(index) == 0x28,
        article.tokens[index + 1].flags.contains(.allCapitals)
      else { continue }
      let acronym = index + 1
      guard acronym + 1 < article.count, article.byte(acronym + 1) == 0x29, article.classes[acronym].isEmpty,
        let head = head(of: acronym, before: index)
      else { continue }
      if !article.isCapitalised(head) && article.classes[head].isDisjoint(with: Self.bodies) {
        found.insert(article.tokens[acronym].hash)
      }
    }
    return found
  }

  /// The word that the expansion begins with: its letter is the acronym's first, and as many words as letters follow.
  private func head(of acronym: Int, before end: Int) -> Int? {
    let letters = article.tokens[acronym].span.count
    var words = 0
    var index = end - 1
    while index >= 0, words < letters + 3, article.tokens[index].kind == .word {
      if !article.classes[index].contains(.function) {
        words += 1
        if words >= max(2, letters - 1), article.byte(index) & 0xDF == article.byte(acronym) { return index }
      }
      if article.tokens[index].flags.contains(.lineBefore) { return nil }
      index -= 1
    }
    return nil
  }

  private static let bodies: WordClass = [.institutionNoun, .organisationHead, .body]
}
