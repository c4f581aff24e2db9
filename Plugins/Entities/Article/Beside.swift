import CorpusModel
import TextKernel

/// The title of courtesy and the function that stand beside a person's name.
struct Beside {
  let article: ArticleTokens

  /// M., Mme, Dr right before the name.
  func honorific(before first: Int) -> String? {
    var index = first - 1
    if index >= 0, article.isDot(index) { index -= 1 }
    guard index >= 0, article.isJoined(first), article.classes[index].contains(.honorific) else { return nil }
    // "m" in lower case is a unit, not Monsieur.
    guard article.tokens[index].span.count > 1 || article.isCapitalised(index) else { return nil }
    return text(TextSpan(article.tokens[index].start, article.tokens[first - 1].end))
  }

  /// The function before the name (le président russe X, le porte-parole du Kremlin, X) or behind its comma
  /// (X, porte-parole du Kremlin,).
  func role(of range: Range<Int>) -> String? {
    before(range.lowerBound) ?? behind(range.upperBound)
  }

  private func before(_ first: Int) -> String? {
    var index = first - 1
    if index >= 0, article.byte(index) == 0x2C { index -= 1 }
    let end = index
    var words = 0
    while index >= 0, words < Self.wordsMax {
      let token = article.tokens[index]
      guard token.kind == .word else { return nil }
      if article.classes[index].contains(.role) && !isComplement(index) {
        return end >= index ? text(TextSpan(token.start, article.tokens[end].end)) : nil
      }
      if token.flags.contains(.lineBefore) || isVerbLike(index) { return nil }
      index -= 1
      words += 1
    }
    return nil
  }

  private func behind(_ end: Int) -> String? {
    guard end + 1 < article.count, article.byte(end) == 0x2C else { return nil }
    var start = end + 1
    if article.classes[start].contains(.function) { start += 1 }
    guard start < article.count, article.classes[start].contains(.role), !article.isCapitalised(start) else {
      return nil
    }
    var last = start
    var index = start + 1
    while index < article.count, index - start < Self.wordsMax, article.tokens[index].kind == .word,
      !article.tokens[index].flags.contains(.lineBefore), !isVerbLike(index)
    {
      last = index
      index += 1
    }
    return text(TextSpan(article.tokens[start].start, article.tokens[last].end))
  }

  /// "chef" in "attaché de presse du chef de l'État": the function began further left.
  private func isComplement(_ index: Int) -> Bool {
    guard index > 1, Self.of.contains(article.tokens[index - 1].hash) else { return false }
    for offset in 2...5 where index >= offset {
      if article.classes[index - offset].contains(.role) { return true }
      if article.tokens[index - offset].kind != .word { return false }
    }
    return false
  }

  private func isVerbLike(_ index: Int) -> Bool { Self.verbs.contains(article.tokens[index].hash) }

  private func text(_ span: TextSpan) -> String {
    String(decoding: article.bytes[span.range], as: UTF8.self)
  }

  private static let wordsMax = 9
  private static let of = MentionScanner.hashes("de", "du", "des", "d'")
  private static let verbs = MentionScanner.hashes(
    "a", "ont", "est", "sont", "était", "avait", "qui", "que", "et", "où", "dont", "pour", "avec", "à", "s'", "se")
}
