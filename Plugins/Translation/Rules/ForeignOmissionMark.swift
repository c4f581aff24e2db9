import CorpusModel
import TextKernel

/// <…> for words left out, where French writes […] or (…).
struct ForeignOmissionMark: FlagRule {
  let kind = FlagKind(
    id: "foreign-omission-mark", category: .form, severity: .minor, tier: .sure,
    summary: "Russian mark of an omission", suggestion: "[…]")
  let fires = ["« L’heure <…> est normale. »", "« L’heure <...> est normale. »"]
  let silent = ["« L’heure […] est normale. »", "Si a < b, alors b > a."]

  func find(in text: FlagText, into flags: inout [Flag]) {
    guard text.seenMarks.contains("<") else { return }
    for index in text.tokens.indices.dropFirst() where text.tokens[index].kind == .stop {
      guard text.isMark(index - 1, UInt8(ascii: "<")), text.isMark(index + 1, UInt8(ascii: ">")) else { continue }
      flags.append(kind.flag(TextSpan(text.tokens[index - 1].start, text.tokens[index + 1].end)))
    }
  }
}
