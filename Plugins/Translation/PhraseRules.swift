import CorpusModel
import TextKernel

/// A kind whose findings are the phrases of a table.
struct PhraseRule: FlagRule {
  let kind: FlagKind
  let table: Int
  let fires: [String]
  let silent: [String]

  func find(in text: FlagText, into flags: inout [Flag]) {
    for hit in text.phrases where hit.kind == table {
      let entry = PhraseTable.shared.entries[hit.entry]
      flags.append(kind.flag(text.span(hit.tokens), message: entry.message, suggestion: entry.suggestion))
    }
  }
}

/// The tables with their kinds, by id.
let phraseTables: [(kind: FlagKind, lines: StaticString)] = phraseKinds.map { (kind: $0.kind, lines: $0.lines) }

let phraseRules: [any FlagRule] = phraseKinds.enumerated().map { index, table in
  PhraseRule(kind: table.kind, table: index, fires: table.fires, silent: table.silent)
}

struct PhraseKind {
  var kind: FlagKind
  var lines: StaticString
  var fires: [String]
  var silent: [String]
}

private let phraseKinds: [PhraseKind] = [
  PhraseKind(
    kind: FlagKind(
      id: "attribution-inverted", category: .accuracy, severity: .major, tier: .sure,
      summary: "The agency quotes the speaker, not the speaker the agency"),
    lines: PhraseTables.attributionInverted,
    fires: ["« Non », a déclaré Peskov, citant TASS."],
    silent: ["Le ministre a cité Reuters.", "« Non », a déclaré Peskov, cité par TASS."]),
  PhraseKind(
    kind: FlagKind(
      id: "calque-en", category: .language, severity: .minor, tier: .sure,
      summary: "English construction, word for word"
    ),
    lines: PhraseTables.calqueEnglish,
    fires: ["Au lieu de cela, Moscou attend.", "Il va de l’avant avec son plan."],
    silent: ["Il a choisi la paix au lieu de cela.", "Il faut aller de l’avant."]),
  PhraseKind(
    kind: FlagKind(
      id: "calque-id", category: .language, severity: .minor, tier: .likely,
      summary: "Indonesian construction, word for word"),
    lines: PhraseTables.calqueIndonesian,
    fires: ["Pendant ce temps, le président a parlé."],
    silent: ["Pendant ce temps de guerre, il écrivait."]),
  PhraseKind(
    kind: FlagKind(
      id: "calque-ru", category: .language, severity: .minor, tier: .likely,
      summary: "Russian construction, word for word"),
    lines: PhraseTables.calqueRussian,
    fires: ["Comme indiqué au ministère, rien ne presse."],
    silent: ["Comme indiqué plus haut, rien ne presse."]),
  PhraseKind(
    kind: FlagKind(
      id: "calque-syntax", category: .language, severity: .minor, tier: .likely,
      summary: "A clause hung on as in English"),
    lines: PhraseTables.calqueSyntax,
    fires: ["Moscou est inquiet, disant qu’il attend des garanties."],
    silent: ["En disant qu’il viendrait, il mentait."]),
  PhraseKind(
    kind: FlagKind(
      id: "false-friend", category: .language, severity: .minor, tier: .likely,
      summary: "A word that means something else in French"),
    lines: PhraseTables.falseFriends,
    fires: ["Il a promis une réponse américaine robuste.", "L’assistant du Kremlin a parlé."],
    silent: ["Un vélo robuste.", "L’assistant du professeur a parlé."]),
  PhraseKind(
    kind: FlagKind(
      id: "mistranslation", category: .accuracy, severity: .major, tier: .likely,
      summary: "The words say something else than was meant"),
    lines: PhraseTables.mistranslations,
    fires: ["Moscou, Washington et d’autres pays européens négocient.", "Une dette de deux trillions de dollars."],
    silent: ["Paris et d’autres pays européens négocient.", "Une dette de deux milliards de dollars."]),
  PhraseKind(
    kind: FlagKind(
      id: "term-nonstandard", category: .terms, severity: .minor, tier: .sure,
      summary: "Another term is usual in French"),
    lines: PhraseTables.terms,
    fires: ["L’attaché de presse du chef de l’État a parlé."],
    silent: ["L’attaché de presse de l’ambassade a parlé."]),
  PhraseKind(
    kind: FlagKind(
      id: "warn-for-threaten", category: .accuracy, severity: .minor, tier: .sure,
      summary: "The subject announces it: it threatens, it does not warn",
      suggestion: "menacer de"),
    lines: PhraseTables.warnings,
    fires: ["Il a mis en garde contre des mesures fortes."],
    silent: ["Il a mis en garde contre le froid."]),
]
