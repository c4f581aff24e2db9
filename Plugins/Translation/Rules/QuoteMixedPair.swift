import CorpusModel
import TextKernel

/// “ closed by », « closed by ”.
struct QuoteMixedPair: FlagRule {
  let kind = FlagKind(
    id: "quote-mixed-pair", category: .form, severity: .minor, tier: .sure,
    summary: "The closing mark is of another kind than the opening one")
  let fires = ["“Ce sera une erreur », a-t-il dit."]
  let silent = ["« Ce sera une “erreur” », a-t-il dit.", "“Ce sera une erreur”, a-t-il dit."]

  func find(in text: FlagText, into flags: inout [Flag]) {
    for pair in text.marks.pairs where pair.openStyle != pair.closeStyle {
      guard pair.openStyle != .straight && pair.closeStyle != .straight else { continue }
      flags.append(kind.flag(TextSpan(text.tokens[pair.open].start, text.tokens[pair.close].end)))
    }
  }
}
