import CorpusModel
import Morphology
import TextKernel

/// A participle that agrees with nothing in its sentence: "les relations, qui ont chuté … et sont mis à l'épreuve".
///
/// Only two figures are certain enough: noun, être and participle side by side, and a relative clause that goes on
/// behind "et" where all nouns before "qui" have one gender.
struct Agreement: FlagRule {
  let kind = FlagKind(
    id: "agreement", category: .language, severity: .major, tier: .likely,
    summary: "The participle does not agree with its subject")
  let fires = [
    "Les relations, qui ont chuté depuis la fin de la guerre froide et sont actuellement mis à rude épreuve, pèsent.",
    "La décision a été annoncés mardi.",
  ]
  let silent = [
    "Les relations, qui ont chuté et sont actuellement mises à rude épreuve, pèsent.",
    "La décision a été annoncée mardi.", "Moscou est alarmé.", "La plupart sont venus.",
    "Les relations et les accords, qui ont chuté et sont mis à rude épreuve, pèsent.",
  ]

  func find(in text: FlagText, into flags: inout [Flag]) {
    for index in text[.participle] {
      let participle = text.reading(index)
      guard participle.gender.rawValue == 1 || participle.gender.rawValue == 2, !participle.isGuessed,
        let verb = copula(before: index, text)
      else { continue }
      if disagreesBeside(verb, participle, text) || disagreesAcross(verb, participle, text) {
        flags.append(kind.flag(text.tokens[index].span))
      }
    }
  }

  /// The first token of être (sont, a été) with nothing but adverbs up to the participle.
  private func copula(before index: Int, _ text: FlagText) -> Int? {
    var verb = index - 1
    while verb > 0, text.reading(verb).part == .adverb { verb -= 1 }
    guard verb > 0, index - verb < 4, isForm(verb, .being, text) else { return nil }
    if text.reading(verb).isPastParticiple {
      guard isForm(verb - 1, .having, text), text.reading(verb - 1).isFinite else { return nil }
      return verb - 1
    }
    return text.reading(verb).isFinite ? verb : nil
  }

  private enum Auxiliary { case being, having }

  private func isForm(_ index: Int, _ auxiliary: Auxiliary, _ text: FlagText) -> Bool {
    let reading = text.reading(index)
    return reading.isVerb && reading.kind == (auxiliary == .being ? WordKind.being : WordKind.having)
  }

  /// "La décision a été annoncés": determiner and noun stand right before the verb, and begin the clause.
  private func disagreesBeside(_ verb: Int, _ participle: Reading, _ text: FlagText) -> Bool {
    let noun = verb - 1
    let subject = text.reading(noun)
    let determiner = text.reading(noun - 1)
    guard noun > 0, subject.part == .noun, !subject.isGuessed, isSettled(subject), determiner.part == .determiner,
      determiner.kind == WordKind.definite || determiner.kind == WordKind.thisThat
        || determiner.kind == WordKind.possessive,
      determiner.agrees(with: subject),
      noun == 1 || text.tokens[noun - 2].kind == .stop || text.keys[noun - 1].opensSentence
    else { return false }
    return !participle.agrees(with: subject)
  }

  private func disagreesAcross(_ verb: Int, _ participle: Reading, _ text: FlagText) -> Bool {
    guard text.reading(verb).number == .plural, text.reading(verb - 1).part == .coordinator else { return false }
    var relative = verb - 2
    while relative > 1, verb - relative < 30 {
      let kind = text.tokens[relative].kind
      if kind == .stop || kind == .quotationMark || text.tokens[relative].flags.contains(.lineBefore) { return false }
      if text.tokens[relative].hash == Self.who { break }
      relative -= 1
    }
    guard text.tokens[relative].hash == Self.who else { return false }
    var index = relative - 1
    if text.isMark(index, UInt8(ascii: ",")) { index -= 1 }
    var nouns = 0
    while index >= 0, relative - index < 9, !text.tokens[index].flags.contains(.elided) {
      let reading = text.reading(index)
      switch reading.part {
      case .noun:
        guard isSettled(reading), !participle.agrees(with: reading) else { return false }
        nouns += 1
      case .adjective, .properNoun, .adverb: break
      case .verb where reading.isPastParticiple: break
      case .determiner:
        return nouns > 0 && reading.number == .plural
      default: return false
      }
      index -= 1
    }
    return false
  }

  /// One gender and one number.
  private func isSettled(_ reading: Reading) -> Bool {
    reading.gender.rawValue.nonzeroBitCount == 1 && reading.number.rawValue.nonzeroBitCount == 1 && !reading.isGuessed
  }

  private static let who = Fold.hash("qui")
}
