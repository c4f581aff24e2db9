import CorpusModel
import TextKernel

/// "X a déclaré …, a déclaré Y" in one sentence without a quotation.
struct DoubleAttribution: FlagRule {
  let kind = FlagKind(
    id: "double-attribution", category: .language, severity: .minor, tier: .sure,
    summary: "The same words are reported twice in one sentence")
  let fires = ["Le président a déclaré à Biden que les troupes étaient chez elles, a déclaré Peskov."]
  let silent = ["« Le président a déclaré la guerre », a déclaré Peskov.", "Il a déclaré que tout allait bien."]

  func find(in text: FlagText, into flags: inout [Flag]) {
    guard text.declared > 1 else { return }
    for range in text.sentenceTokens {
      var first: Int?
      for index in range {
        if text.tokens[index].kind == .quotationMark { first = nil; break }
        guard text.classes(index).contains(.declare) else { continue }
        guard let open = first else {
          first = index
          continue
        }
        guard index - open > 4, index > 1, text.isMark(index - 2, UInt8(ascii: ",")) else { continue }
        let start = max(range.lowerBound, open - 5)
        let end = min(range.upperBound, index + 2)
        if !range.contains(where: { text.tokens[$0].kind == .quotationMark }) {
          flags.append(kind.flag(text.span(start..<end)))
        }
        break
      }
    }
  }
}
