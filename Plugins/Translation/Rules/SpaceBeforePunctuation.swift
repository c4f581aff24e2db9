import CorpusModel
import TextKernel

/// A blank before a comma or a full stop; none before a colon where the article sets one elsewhere (many houses never
/// do).
struct SpaceBeforePunctuation: FlagRule {
  let kind = FlagKind(
    id: "space-before-punct", category: .form, severity: .minor, tier: .sure,
    summary: "The blank before the mark is not French", countsOnce: true)
  let fires = ["Il est venu , dit-on.", "Lire la suite: un accord est proche. Moscou : la réponse."]
  let silent = [
    "Il est venu, dit-on.", "Le train de 12:30 est parti.", "Voir : la suite.", "Il a dit: non.", "Il pèse .5 kg.",
  ]

  func find(in text: FlagText, into flags: inout [Flag]) {
    let marks = text.seenMarks
    let hasSpacedColon = marks.contains(":", spaced: true) && marks.contains(":", spaced: false)
    guard hasSpacedColon || marks.contains(",", spaced: true) || marks.contains(".", spaced: true) else { return }
    for index in text.tokens.indices.dropFirst() {
      let token = text.tokens[index]
      guard token.span.count == 1, token.kind == .other || token.kind == .stop else { continue }
      let previous = text.tokens[index - 1]
      switch text.byte(index) {
      case UInt8(ascii: ","):
        guard text.isJoined(index), previous.isWord || previous.kind == .quotationMark else { continue }
        flags.append(kind.flag(TextSpan(previous.end, token.end)))
      case UInt8(ascii: "."):
        guard text.isJoined(index), previous.isWord, index + 1 == text.tokens.count || !text.touches(index + 1) else {
          continue
        }
        flags.append(kind.flag(TextSpan(previous.end, token.end)))
      case UInt8(ascii: ":"):
        guard hasSpacedColon, text.touches(index), previous.kind == .word, index + 1 < text.tokens.count,
          text.isJoined(index + 1)
        else { continue }
        flags.append(kind.flag(TextSpan(previous.start, token.end)))
      default: continue
      }
    }
  }
}
