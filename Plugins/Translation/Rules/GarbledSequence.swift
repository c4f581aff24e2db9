import CorpusModel
import Morphology
import TextKernel

/// Words in an order that is none: "L’initiative était Poutine", "il est très actif à ce temps fonctionne".
struct GarbledSequence: FlagRule {
  let kind = FlagKind(
    id: "garbled-sequence", category: .language, severity: .major, tier: .likely,
    summary: "The words do not make a sentence")
  let fires = ["« L’initiative était Poutine, l’heure est normale. »", "Il est très actif à ce temps fonctionne."]
  let silent = [
    "L’initiative était de Poutine.", "L’invité était Macron.", "Il est actif et à cette heure fonctionne encore.",
    "Ce temps fonctionne.", "C’est à cette heure que la ville dort.",
  ]

  func find(in text: FlagText, into flags: inout [Flag]) {
    findPersons(in: text, into: &flags)
    for index in text[.finite] { findSecondVerb(index, text, &flags) }
  }

  /// An event that is said to be a person.
  private func findPersons(in text: FlagText, into flags: inout [Flag]) {
    for index in text[.event] where index > 0 {
      let verb = text.reading(index + 1)
      guard text.reading(index - 1).part == .determiner, verb.isFinite, verb.kind == WordKind.being, verb.isVerb,
        index + 3 < text.tokens.count, text.tokens[index + 2].flags.contains(.capitalised),
        let person = text.entity(at: index + 2), person.kind == .person
      else { continue }
      let end = text.first(at: person.span.end)
      guard end < text.tokens.count, text.tokens[end].kind == .stop || text.isMark(end, UInt8(ascii: ",")) else {
        continue
      }
      flags.append(kind.flag(text.span(index - 1..<end)))
    }
  }

  /// A stop, » or ”.
  private func closes(_ index: Int, _ text: FlagText) -> Bool {
    let token = text.tokens[index]
    guard token.kind == .quotationMark else { return token.kind == .stop }
    return text.bytes[Int(token.end) - 1] == 0xBB || text.bytes[Int(token.end) - 1] == 0x9D
  }

  /// Preposition, "ce", noun and a verb that ends the clause, in a sentence that had its verb.
  private func findSecondVerb(_ index: Int, _ text: FlagText, _ flags: inout [Flag]) {
    guard index > 5, index + 1 < text.tokens.count, !text.reading(index).mayBeNoun, !text.reading(index).mayBeAdjective,
      !text.reading(index).isGuessed,
      text.reading(index).kind == 0, closes(index + 1, text),
      text.reading(index - 1).part == .noun, text.reading(index - 2).part == .determiner,
      text.reading(index - 2).kind == WordKind.thisThat, text.reading(index - 3).part == .adposition
    else { return }
    var back = index - 4
    while back >= 0, text.tokens[back].kind != .stop, text.tokens[back].kind != .quotationMark {
      let reading = text.reading(back)
      if text.isMark(back, UInt8(ascii: ",")) || reading.part == .subordinator || reading.part == .coordinator
        || (reading.part == .pronoun && reading.kind == WordKind.relative)
      {
        return
      }
      if reading.isFinite {
        flags.append(kind.flag(text.span(index - 3..<index + 1)))
        return
      }
      back -= 1
    }
  }
}

extension FlagText {
  /// The entity that begins with a token.
  func entity(at index: Int) -> Entity? {
    let start = tokens[index].start
    var low = 0
    var high = entities.count
    while low < high {
      let middle = (low + high) / 2
      if entities[middle].span.start < start { low = middle + 1 } else { high = middle }
    }
    return low < entities.count && entities[low].span.start == start ? entities[low] : nil
  }
}
