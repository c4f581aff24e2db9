import CorpusModel
import TextKernel

/// Nearly every verb of reporting is *déclaré*.
///
/// Share of it in the native press 0.10, in human translation 0.36, in machine translation 0.58; at 0.6 and six verbs
/// 0.2 % of native articles are met.
struct ReportingVerbMonotony: FlagRule {
  let kind = FlagKind(
    id: "reporting-verb-monotony", category: .language, severity: .minor, tier: .sure,
    summary: "Nearly all speech is reported by « a déclaré »", suggestion: "affirmer, expliquer, assurer, souligner …",
    countsOnce: true)
  let fires = ["A a déclaré. B a déclaré. C a déclaré. D a déclaré. E a déclaré. F a déclaré."]
  let silent = [
    "A a déclaré. B a dit. C a assuré. D a indiqué. E a expliqué. F a déclaré.", "A a déclaré. B a déclaré.",
  ]

  func find(in text: FlagText, into flags: inout [Flag]) {
    let verbs = text.declared + text.reported
    guard verbs >= 6, text.declared * 10 >= verbs * 6, let first = text[.declared].first(where: { _ in true }) else {
      return
    }
    let start = first > 0 && text.isJoined(first) && text.tokens[first - 1].kind == .word ? first - 1 : first
    flags.append(kind.flag(text.span(start..<first + 1)))
  }
}
