import CorpusModel
import TextKernel

/// de, le, que … before a vowel: only before infinitives and pronouns, since a name or a quoted word keeps the vowel.
struct ElisionMissing: FlagRule {
  let kind = FlagKind(
    id: "elision-missing", category: .language, severity: .minor, tier: .sure,
    summary: "The vowel before a vowel is not elided", suggestion: "d’, l’, qu’")
  let fires = ["le refus de élargir l’alliance", "Il faut que il vienne."]
  let silent = ["le refus d’élargir l’alliance", "le onze de France", "un texte de Atabula", "dix ans de hier"]

  func find(in text: FlagText, into flags: inout [Flag]) {
    for index in text[.elidable] where index + 1 < text.tokens.count {
      let next = text.tokens[index + 1]
      guard text.isJoined(index + 1), next.kind == .word, next.flags.isDisjoint(with: [.capitalised, .elided]) else {
        continue
      }
      let isPronoun = text.tokens[index].hash == Self.that && Self.pronouns.contains(next.hash)
      guard isPronoun || isInfinitive(next, text) else { continue }
      flags.append(kind.flag(TextSpan(text.tokens[index].start, next.end)))
    }
  }

  /// By its first and last letters; the lists of nouns in -er and -ir that begin with a vowel are short.
  private func isInfinitive(_ token: Token, _ text: FlagText) -> Bool {
    let start = Int(token.start)
    let end = Int(token.end)
    guard end - start >= 5, text.bytes[end - 1] == UInt8(ascii: "r"),
      text.bytes[end - 2] == UInt8(ascii: "e") || text.bytes[end - 2] == UInt8(ascii: "i")
    else { return false }
    let isVowel =
      "aeiou".utf8.contains(text.bytes[start])
      || (text.bytes[start] == 0xC3 && (0xA9...0xAA).contains(text.bytes[start + 1]))
    return isVowel && !Self.nouns.contains(token.hash)
  }

  private static let that = Fold.hash("que")
  private static let pronouns = hashes("il", "ils", "elle", "elles", "on", "un", "une")
  private static let nouns = hashes(
    "escalier", "atelier", "acier", "avenir", "ouvrier", "amer", "hier", "elixir", "enfer")

  private static func hashes(_ words: StaticString...) -> Set<UInt32> { Set(words.map { Fold.hash($0) }) }
}
