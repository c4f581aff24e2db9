import CorpusModel
import TextKernel

/// 15h35.m.: an hour of the English clock half turned into French.
struct TimeMalformed: FlagRule {
  let kind = FlagKind(
    id: "time-malformed", category: .dates, severity: .major, tier: .sure,
    summary: "The hour keeps a remnant of a.m. or p.m.", suggestion: "15 h 35")
  let fires = ["L’appel a commencé à 15h35.m. La suite vient.", "à 9h30 p.m. demain"]
  let silent = ["L’appel a commencé à 15h35. M. Dupont parle.", "à 15h35 mardi", "à 23 h 30 précises"]

  func find(in text: FlagText, into flags: inout [Flag]) {
    for index in text[.number] {
      let token = text.tokens[index]
      guard let end = remnant(token.span.range, text.bytes) else { continue }
      flags.append(kind.flag(TextSpan(Int(token.start), end)))
    }
  }

  /// The end of ".m", "p.m", " a.m" behind hours and minutes; nil where there is none.
  private func remnant(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = range.lowerBound
    func isDigit(_ at: Int) -> Bool { at < bytes.count && bytes[at] &- 0x30 < 10 }
    func isByte(_ at: Int, _ byte: Unicode.Scalar) -> Bool { at < bytes.count && bytes[at] == UInt8(ascii: byte) }
    var digits = 0
    while isDigit(index), digits < 2 { index += 1; digits += 1 }
    guard digits > 0, isByte(index, "h"), isDigit(index + 1), isDigit(index + 2) else { return nil }
    index += 3
    var marks = 0
    if isByte(index, ".") { index += 1; marks += 1 }
    if isByte(index, " ") { index += 1 }
    if isByte(index, "a") || isByte(index, "p") { index += 1; marks += 1 }
    if marks > 0, isByte(index, ".") { index += 1 }
    guard marks > 0, isByte(index, "m") else { return nil }
    let isWordEnd = index + 1 == bytes.count || bytes[index + 1] == 0x20 || bytes[index + 1] == 0x2E
    return isWordEnd ? index + 1 : nil
  }
}
