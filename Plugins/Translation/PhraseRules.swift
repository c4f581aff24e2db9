import Analysis
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
      flags.append(kind.flag(text.span(hit.tokens), message: entry.line.message, suggestion: entry.line.suggestion))
    }
  }
}

let phraseRules: [any FlagRule] = phraseTables.enumerated().map { index, table in
  PhraseRule(kind: table.kind, table: index, fires: table.fires, silent: table.silent)
}

extension TranslationAnalyzer: PhraseExplaining {
  public static func phrases(of kind: String) -> [ExplainedPhrase] {
    guard let index = phraseTables.firstIndex(where: { $0.kind.id == kind }) else { return [] }
    return PhraseTable.lines[index].map { line in
      ExplainedPhrase(
        pattern: line.pattern, suggestion: line.suggestion, languages: phraseTables[index].languages(of: line),
        exceptions: line.exceptionText, nativeRate: PhraseRates.rate(kind, line.pattern))
    }
  }
}

struct PhraseKind {
  var kind: FlagKind
  /// Likely source languages (ISO 639-1) of an entry that names none.
  var languages: [String] = []
  var lines: StaticString
  var fires: [String]
  var silent: [String]

  func languages(of line: PhraseLine) -> [String] { line.languages.isEmpty ? languages : line.languages }

  /// Turns that a translation takes over from one language (its code of ISO 639-1, its name).
  static func calque(
    _ code: String, _ name: String, tier: FlagKind.Tier = .likely, lines: StaticString, fires: [String],
    silent: [String]
  ) -> PhraseKind {
    PhraseKind(
      kind: FlagKind(
        id: "calque-" + code, category: .language, severity: .minor, tier: tier,
        summary: name + " construction, word for word"),
      languages: [code], lines: lines, fires: fires, silent: silent)
  }
}

/// The tables with their kinds, by id.
let phraseTables: [PhraseKind] = [
  PhraseKind(
    kind: FlagKind(
      id: "attribution-inverted", category: .accuracy, severity: .major, tier: .sure,
      summary: "The agency quotes the speaker, not the speaker the agency"),
    lines: PhraseTables.attributionInverted,
    fires: ["« Non », a déclaré Peskov, citant TASS."],
    silent: ["Le ministre a cité Reuters.", "« Non », a déclaré Peskov, cité par TASS."]),
  .calque(
    "ar", "Arabic", lines: PhraseTables.calqueArabic,
    fires: [
      "Et a ajouté le ministre que la séance est levée.",
      "Le ministre est le porte-parole au nom du gouvernement.",
      "Il a rencontré un nombre de responsables.",
    ],
    silent: [
      "« Oui », a ajouté le ministre.",
      "Il est le porte-parole du gouvernement.",
      "Un grand nombre de responsables l’ont rencontré.",
    ]),
  .calque(
    "de", "German", lines: PhraseTables.calqueGerman,
    fires: [
      "Selon ses propres indications, il était seul.",
      "Le feu a pris dans la nuit à mardi.",
      "Il part du fait que tout ira bien.",
    ],
    silent: [
      "Selon ses propres mots, il était seul.",
      "Le feu a pris dans la nuit de lundi à mardi.",
      "Il part du principe que tout ira bien.",
    ]),
  .calque(
    "en", "English", tier: .sure, lines: PhraseTables.calqueEnglish,
    fires: ["Au lieu de cela, Moscou attend.", "Il va de l’avant avec son plan."],
    silent: ["Il a choisi la paix au lieu de cela.", "Il faut aller de l’avant."]),
  .calque(
    "es", "Spanish", lines: PhraseTables.calqueSpanish,
    fires: [
      "Il faut tenir en compte la situation.",
      "Le projet coûte trois milliers de millions.",
      "Les prix sont chaque fois plus élevés.",
    ],
    silent: [
      "Il faut tenir compte de la situation.",
      "Des milliers et des millions de gens.",
      "Il a perdu à chaque fois plus de points.",
    ]),
  .calque(
    "id", "Indonesian", lines: PhraseTables.calqueIndonesian,
    fires: ["Pendant ce temps, le président a parlé."],
    silent: ["Pendant ce temps de guerre, il écrivait."]),
  .calque(
    "it", "Italian", lines: PhraseTables.calqueItalian,
    fires: [
      "Il s’est exprimé en mérite à la réforme.",
      "La commune est en degré de payer.",
      "Il vient arrêté par la police.",
    ],
    silent: [
      "Elle a du mérite à le dire.",
      "La commune est en mesure de payer.",
      "La police vient de l’arrêter.",
    ]),
  .calque(
    "ru", "Russian", lines: PhraseTables.calqueRussian,
    fires: ["Comme indiqué au ministère, rien ne presse."],
    silent: ["Comme indiqué plus haut, rien ne presse."]),
  PhraseKind(
    kind: FlagKind(
      id: "calque-syntax", category: .language, severity: .minor, tier: .likely,
      summary: "A clause hung on as in English"),
    languages: ["en"], lines: PhraseTables.calqueSyntax,
    fires: ["Moscou est inquiet, disant qu’il attend des garanties."],
    silent: ["En disant qu’il viendrait, il mentait."]),
  PhraseKind(
    kind: FlagKind(
      id: "false-friend", category: .language, severity: .minor, tier: .likely,
      summary: "A word that means something else in French"),
    languages: ["en"], lines: PhraseTables.falseFriends,
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
    languages: ["en"], lines: PhraseTables.warnings,
    fires: ["Il a mis en garde contre des mesures fortes."],
    silent: ["Il a mis en garde contre le froid."]),
]
