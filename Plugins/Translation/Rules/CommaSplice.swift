import CorpusModel
import Morphology
import TextKernel

/// Two whole clauses with nothing but a comma between: "L’entretien a été demandé par Moscou, le président l’a accepté".
///
/// Shown to be looked at: some writers do it on purpose.
struct CommaSplice: FlagRule {
  let kind = FlagKind(
    id: "comma-splice", category: .language, severity: .minor, tier: .check,
    summary: "Two sentences are joined by a comma", suggestion: "; or a conjunction")
  let fires = ["La rencontre entre les deux hommes a été voulue par Moscou, le président l’a jugée nécessaire."]
  let silent = [
    "Lundi, le président a parlé.", "Quand il parle, le public l’écoute.", "« Non », le président l’a dit.",
    "Le ministre a parlé, le président aussi.", "Les uns rient, les autres pleurent.",
  ]

  func find(in text: FlagText, into flags: inout [Flag]) {
    guard text.seenMarks.contains(",") else { return }
    for range in text.sentenceTokens {
      guard range.count > 10, let comma = splice(range, text) else { continue }
      flags.append(kind.flag(text.tokens[comma].span))
    }
  }

  private func splice(_ range: Range<Int>, _ text: FlagText) -> Int? {
    guard text.reading(range.lowerBound).part == .determiner else { return nil }
    var verbs = 0
    for index in range {
      let reading = text.reading(index)
      if text.isMark(index, UInt8(ascii: ",")) {
        return verbs == 1 && index - range.lowerBound > 6 && beginsClause(index + 1, range, text) ? index : nil
      }
      if text.tokens[index].kind != .word && text.tokens[index].kind != .number { return nil }
      if reading.part == .subordinator || (reading.part == .pronoun && reading.kind == WordKind.relative) { return nil }
      if reading.isFinite {
        // "a été voulue": the auxiliary is the verb.
        verbs += 1
      }
    }
    return nil
  }

  /// Determiner, noun, a pronoun that takes up the first clause, and a verb; nothing quoted behind.
  private func beginsClause(_ index: Int, _ range: Range<Int>, _ text: FlagText) -> Bool {
    guard index + 3 < range.upperBound, text.reading(index).part == .determiner,
      text.reading(index).kind == WordKind.definite, text.reading(index + 1).part == .noun,
      text.reading(index + 2).isObjectPronoun, text.tokens[index + 2].hash == Self.it, text.reading(index + 3).isFinite
    else { return false }
    return !(index..<range.upperBound).contains { text.tokens[$0].kind == .quotationMark }
  }

  private static let it = Fold.hash("l'")
}
