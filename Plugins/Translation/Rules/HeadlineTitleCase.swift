import CorpusModel
import TextKernel

/// A headline whose grammar words are capitalised, as English and Indonesian write it.
struct HeadlineTitleCase: FlagRule {
  let kind = FlagKind(
    id: "headline-title-case", category: .form, severity: .minor, tier: .sure,
    summary: "Every word of the headline is capitalised", suggestion: "capital for the first word and names only",
    countsOnce: true)
  let fires = ["Le Kremlin Dit Que Le Président Accepte De Parler De L’Ukraine Et De La Paix"]
  let silent = [
    "Le Kremlin dit que le président accepte de parler", "LE KREMLIN DIT QUE LE PRÉSIDENT ACCEPTE DE PARLER",
  ]

  func find(in text: FlagText, into flags: inout [Flag]) {
    for line in text.lines.prefix(3).lazy.map(\.tokens) {
      var words = 0
      var capitals = 0
      var grammar = 0
      var shouted = 0
      for index in line.dropFirst() where text.tokens[index].kind == .word {
        words += 1
        let isCapital = text.tokens[index].flags.contains(.capitalised)
        if text.tokens[index].flags.contains(.allCapitals) { shouted += 1 }
        if isCapital { capitals += 1 }
        // More small words than the whole line may have.
        if (words - capitals) * 5 > line.count { break }
        if isCapital && text.classes(index).contains(.french) { grammar += 1 }
      }
      guard words >= 6, grammar >= 3, capitals * 10 >= words * 8, shouted * 3 < words else { continue }
      flags.append(kind.flag(text.span(line)))
    }
  }
}
