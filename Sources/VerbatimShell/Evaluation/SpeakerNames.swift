import TextKernel

/// Whether a name that was found is the speaker that gold names: folded words, articles aside.
enum SpeakerNames {
  static func isSame(_ gold: String?, _ found: String?) -> Bool {
    guard let gold, let found, gold != "?", !gold.isEmpty, !found.isEmpty else { return false }
    return gold.split(separator: ";").contains { one in
      found.split(whereSeparator: { $0 == ";" || $0 == "/" }).contains { isOne(String(one), String($0)) }
    }
  }

  private static func isOne(_ gold: String, _ found: String) -> Bool {
    let (goldWords, foundWords) = (words(gold), words(found))
    guard let first = goldWords.first, let last = goldWords.last, let foundFirst = foundWords.first,
      let foundLast = foundWords.last
    else { return false }
    if goldWords == foundWords { return true }
    // "l'avocat de X" is not X.
    if isComplement(found, goldWords, foundWords) || isComplement(gold, foundWords, goldWords) { return false }
    let (one, other) = (Set(goldWords), Set(foundWords))
    if last == foundLast, one.isSubset(of: other) || other.isSubset(of: one) { return true }
    // Functions: the noun and the last word must agree ("directeur de la santé" is not "… de la police").
    let shared = Double(one.intersection(other).count) / Double(one.union(other).count)
    return shared >= 0.5 && first == foundFirst && (last == foundLast || other.isSubset(of: one))
  }

  /// `name` ends `longer`, a phrase that a common noun begins, behind de, du, des or d'.
  private static func isComplement(_ longer: String, _ name: [String], _ words: [String]) -> Bool {
    guard words.count > name.count, words.suffix(name.count) == name[...] else { return false }
    let parts = longer.split(whereSeparator: { $0 == " " || $0 == "'" || $0 == "’" })
    let noun = parts.first { !articles.contains($0.lowercased()) }
    guard noun?.first?.isLowercase == true, parts.last?.first?.isUppercase == true else { return false }
    return parts.dropFirst().contains { ["de", "du", "des", "d"].contains($0.lowercased()) }
  }

  private static let articles: Set<String> = [
    "le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "m", "mme", "the",
  ]

  /// Folded words without articles.
  static func words(_ name: String) -> [String] {
    var bytes: [UInt8] = []
    var copy = name
    copy.withUTF8 { Fold.append($0, to: &bytes) }
    let folded = String(decoding: bytes, as: UTF8.self)
    let words = folded.split(whereSeparator: { !($0.isASCII && ($0.isLetter || $0.isNumber)) }).map(String.init)
    return words.filter { !articles.contains($0) }
  }
}
