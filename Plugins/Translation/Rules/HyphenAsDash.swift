import CorpusModel
import TextKernel

/// A dateline closed by a hyphen between blanks, where French sets a dash.
struct HyphenAsDash: FlagRule {
  let kind = FlagKind(
    id: "hyphen-as-dash", category: .form, severity: .minor, tier: .sure, summary: "A hyphen stands for a dash",
    suggestion: "–", countsOnce: true)
  let fires = ["MOSCOU (REUTERS) - Le président a parlé.", "Jakarta - Les présidents ont parlé."]
  let silent = ["MOSCOU – Le président a parlé.", "Le match a été gagné 3 - 1 par Lyon."]

  func find(in text: FlagText, into flags: inout [Flag]) {
    for line in text.lines.prefix(4).lazy.map(\.tokens) {
      guard let hyphen = Dateline.hyphen(in: line, text) else { continue }
      flags.append(kind.flag(TextSpan(text.tokens[hyphen - 1].end, text.tokens[hyphen + 1].start)))
    }
  }
}

/// "MOSCOU (REUTERS) - " at the head of a line.
enum Dateline {
  static func hyphen(in line: Range<Int>, _ text: FlagText) -> Int? {
    for index in line.prefix(7).dropFirst() {
      if text.isMark(index, UInt8(ascii: "-")) {
        return index + 1 < line.upperBound && text.isJoined(index) && text.isJoined(index + 1) ? index : nil
      }
      let isPlace = text.tokens[index].flags.contains(.capitalised)
      guard isPlace || text.tokens[index].kind == .other else { return nil }
    }
    return nil
  }
}
