import CorpusModel
import Morphology
import TextKernel

/// "Il a ajouté que la Russie n’essaie pas de …": what was said in the past stands in the present, or in the future
/// where French has the conditional.
///
/// Shown to be looked at: what still holds may stand in the present.
struct TenseIncoherence: FlagRule {
  let kind = FlagKind(
    id: "tense-incoherence", category: .language, severity: .minor, tier: .check,
    summary: "The tense does not follow that of the reporting verb", suggestion: "imparfait or conditionnel")
  let fires = ["Il a ajouté que la Russie n’essaie pas de parvenir à un compromis."]
  let silent = [
    "Il a ajouté que la Russie n’essayait pas de parvenir à un compromis.", "Il ajoute que la Russie n’essaie pas.",
    "« Il a ajouté que la Russie n’essaie pas. »", "Il a ajouté que la Terre est ronde.",
  ]

  func find(in text: FlagText, into flags: inout [Flag]) {
    guard text.reported + text.declared > 0 else { return }
    for index in text[.that] where index > 2 {
      let verb = text.reading(index - 1)
      guard verb.isPastParticiple, !text.classes(index - 1).isDisjoint(with: [.report, .declare]),
        text.reading(index - 2).kind == WordKind.having, text.reading(index - 2).mood.contains(.present)
      else { continue }
      guard !text.marks.pairs.contains(where: { $0.open < index && index < $0.close }) else { continue }
      guard let found = firstVerb(behind: index, text) else { continue }
      flags.append(kind.flag(text.span(found)))
    }
  }

  /// A negated verb in the present that is no être, avoir or modal: a single act and no lasting truth.
  private func firstVerb(behind that: Int, _ text: FlagText) -> Range<Int>? {
    var index = that + 1
    while index < text.tokens.count, index - that < 9 {
      let token = text.tokens[index]
      let reading = text.reading(index)
      if token.kind != .word || reading.part == .pronoun && reading.kind == WordKind.relative { return nil }
      if reading.isFinite {
        guard reading.mood.contains(.present), !reading.mood.contains(.imperfect), !reading.mayBeNoun,
          reading.part == .verb, reading.kind == 0,
          text.reading(index - 1).part == .adverb, text.reading(index - 1).kind == WordKind.negation
        else { return nil }
        return index - 1..<min(text.tokens.count, index + 2)
      }
      index += 1
    }
    return nil
  }
}
