import Morphology

/// The dictionary calls France, Europe and ONU nouns, as it does Français and PDG: those that are names become proper
/// nouns.
struct Capitalised {
  private let adjectives: Set<[UInt8]>

  init(_ forms: [FormReading]) {
    adjectives = Set(forms.lazy.filter { $0.reading.part == .adjective }.map(\.lemma))
  }

  func named(_ entry: FormReading) -> FormReading {
    guard entry.reading.part == .noun, entry.reading.kind == 0, isName(entry.lemma) else { return entry }
    var entry = entry
    entry.reading = Reading(
      .properNoun, gender: entry.reading.gender, number: entry.reading.number, kind: WordKind.otherName)
    return entry
  }

  /// A capital, no inhabitant (an adjective in lower case) and no common noun in capitals.
  private func isName(_ lemma: [UInt8]) -> Bool {
    guard let first = lemma.first, lemma.count > 1, first &- 0x41 < 26 || first == 0xC3 && lemma[1] < 0x9F else {
      return false
    }
    var lower = lemma
    for index in lower.indices {
      lower[index] = SpellingHash.lowered(lemma[index], after: index > 0 ? lemma[index - 1] : 0)
    }
    return !adjectives.contains(lower) && !Self.common.contains(lemma)
  }

  private static let common = Set(
    """
    PDG PIB TVA SMIC HLM BTP ADN ARN ONG RTT CDI CDD PME PMI DVD CD TGV RER VIH OGM QCM SMS PC TV BD CV ADSL BCG CHU CRS
    DJ GPS HT IVG JO MP MST OPA OVNI PCB PV QG QI RMI RSA SAMU SDF SIDA SIM SUV TNT TP TTC URL USB VIP VTT WC ZEP
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Array($0.utf8) })
}
