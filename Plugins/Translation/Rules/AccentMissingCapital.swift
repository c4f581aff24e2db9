import CorpusModel
import TextKernel

/// Etat, Elysée, Eglise without their accent. The native press does it too: counted once.
struct AccentMissingCapital: FlagRule {
  let kind = FlagKind(
    id: "accent-missing-capital", category: .form, severity: .minor, tier: .sure,
    summary: "The capital has lost its accent", suggestion: "É", countsOnce: true)
  let fires = ["La télévision d’Etat en parle."]
  let silent = ["La télévision d’État en parle.", "Il était en état de choc.", "LES ETATS-UNIS EN PARLENT"]

  func find(in text: FlagText, into flags: inout [Flag]) {
    for index in text[.bareCapital] {
      guard text.byte(index) == UInt8(ascii: "E"), !text.tokens[index].flags.contains(.allCapitals) else { continue }
      flags.append(kind.flag(text.tokens[index].span))
      return
    }
  }
}
