import CorpusModel
import TextKernel

/// « without a blank behind it, » without one before.
struct QuoteSpacing: FlagRule {
  let kind = FlagKind(
    id: "quote-spacing", category: .form, severity: .minor, tier: .sure,
    summary: "No blank between the quotation mark and the words", suggestion: "« … »", countsOnce: true)
  let fires = ["«Non», a-t-il dit."]
  let silent = ["« Non », a-t-il dit."]

  func find(in text: FlagText, into flags: inout [Flag]) {
    for index in text[.quotationMark] {
      let span = text.tokens[index].span
      guard span.count == 2, text.bytes[Int(span.start)] == 0xC2 else { continue }
      if text.bytes[Int(span.start) + 1] == 0xAB {
        guard index + 1 < text.tokens.count, text.touches(index + 1) else { continue }
        flags.append(kind.flag(TextSpan(span.start, text.tokens[index + 1].end)))
      } else if index > 0, text.touches(index) {
        flags.append(kind.flag(TextSpan(text.tokens[index - 1].start, span.end)))
      }
    }
  }
}
