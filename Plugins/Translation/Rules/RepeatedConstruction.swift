import CorpusModel
import TextKernel

/// The same turn twice in a breath: "En outre, … également", "visant à … visant à", "(Nous) nous".
struct RepeatedConstruction: FlagRule {
  let kind = FlagKind(
    id: "repeated-construction", category: .language, severity: .minor, tier: .likely,
    summary: "The same turn stands twice")
  let fires = ["En outre, ils parleront également de la paix.", "« (Nous) nous verrons », a-t-il dit."]
  let silent = ["En outre, ils parleront de la paix.", "Nous nous verrons demain."]

  func find(in text: FlagText, into flags: inout [Flag]) {
    if text.places.count(.repeated) > 0 {
      findOpenings(in: text, into: &flags)
      findAims(in: text, into: &flags)
    }
    findEchoes(in: text, into: &flags)
  }

  private func findOpenings(in text: FlagText, into flags: inout [Flag]) {
    for range in text.sentenceTokens {
      guard range.count > 4 else { continue }
      let head = range.lowerBound
      let opens =
        (text.tokens[head].hash == Self.inIt && text.tokens[head + 1].hash == Self.outre)
        || (text.tokens[head].hash == Self.of && text.tokens[head + 1].hash == Self.plus)
      if opens, let also = range.prefix(12).first(where: { text.tokens[$0].hash == Self.also }) {
        flags.append(kind.flag(text.span(head..<also + 1), suggestion: "one of the two"))
      }
    }
  }

  private func findEchoes(in text: FlagText, into flags: inout [Flag]) {
    for index in text[.openingBracket] where index + 3 < text.tokens.count {
      guard text.isMark(index + 2, UInt8(ascii: ")")), text.tokens[index + 1].kind == .word,
        text.tokens[index + 1].hash == text.tokens[index + 3].hash
      else { continue }
      flags.append(kind.flag(text.span(index..<index + 4)))
    }
  }

  private func findAims(in text: FlagText, into flags: inout [Flag]) {
    var last: Int?
    for index in text[.repeated] where text.tokens[index].hash == Self.aiming {
      if let before = last, text.tokens[index].start - text.tokens[before].start <= 80,
        !(before..<index).contains(where: { text.tokens[$0].kind == .stop })
      {
        flags.append(kind.flag(text.span(before..<min(index + 2, text.tokens.count))))
      }
      last = index
    }
  }

  private static let inIt = Fold.hash("en")
  private static let outre = Fold.hash("outre")
  private static let of = Fold.hash("de")
  private static let plus = Fold.hash("plus")
  private static let also = Fold.hash("également")
  private static let aiming = Fold.hash("visant")
}
