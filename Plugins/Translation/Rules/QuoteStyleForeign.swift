import CorpusModel
import TextKernel

/// “…” around a quotation in an article that has « » as well.
struct QuoteStyleForeign: FlagRule {
  let kind = FlagKind(
    id: "quote-style-foreign", category: .form, severity: .minor, tier: .sure,
    summary: "English quotation marks at the first level", suggestion: "« … »", countsOnce: true)
  let fires = ["Il est “satisfait”. Elle a dit : « Non. »"]
  let silent = ["Il a dit : « Elle est “satisfaite” de tout. »", "Il est « satisfait »."]

  func find(in text: FlagText, into flags: inout [Flag]) {
    guard text.marks.hasGuillemets else { return }
    for pair in text.marks.pairs
    where pair.level == 0 && pair.openStyle == .curly && pair.closeStyle == .curly {
      flags.append(kind.flag(TextSpan(text.tokens[pair.open].start, text.tokens[pair.close].end)))
    }
  }
}
