import CorpusModel
import TextKernel

/// The dateline's town plays no part in the story: the text comes from a paper there.
struct DatelineProvenance: FlagRule {
  let kind = FlagKind(
    id: "dateline-provenance", category: .provenance, severity: .neutral, tier: .likely,
    summary: "The town of the dateline is not in the story")
  let fires = ["Jakarta - Les présidents Poutine et Biden ont parlé de la Russie à Genève."]
  let silent = ["MOSCOU - Les présidents ont parlé. Moscou attend.", "Le président a parlé à Genève."]

  func find(in text: FlagText, into flags: inout [Flag]) {
    for line in text.lines.prefix(3).lazy.map(\.tokens) {
      // An agency in brackets names its own correspondent's town.
      guard let hyphen = Dateline.hyphen(in: line, text), hyphen == line.lowerBound + 1 else { continue }
      let town = text.tokens[line.lowerBound]
      let isNamedAgain = text.tokens.indices.contains { $0 != line.lowerBound && text.tokens[$0].hash == town.hash }
      guard !isNamedAgain, text.entities.contains(where: { $0.kind == .place && $0.span == town.span }),
        text.entities.contains(where: { $0.kind == .place && $0.span.start > town.end })
      else { continue }
      flags.append(kind.flag(town.span))
    }
  }
}
