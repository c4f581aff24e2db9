import Morphology
import TextKernel

/// Readings for words that no dictionary has: by hyphen, capital and ending.
enum UnknownWord {
  static func guess(
    _ token: Token, _ bytes: UnsafeBufferPointer<UInt8>, isFirst: Bool, _ table: FullFormTable,
    into candidates: inout TaggingCandidates
  ) {
    let isCapital = token.flags.contains(.capitalised)
    if token.flags.contains(.hyphenated), !isCapital || isFirst { lastPart(token, bytes, table, into: &candidates) }
    if isCapital { add(Reading(.properNoun), 0, into: &candidates) }
    if candidates.count > (isCapital ? 1 : 0) { return }
    let cost: Int32 = isCapital ? (isFirst ? 8 : 18) : 0
    let form = UnsafeBufferPointer(rebasing: bytes[token.span.range])
    for ending in endings where hasSuffix(form, ending.text) {
      for (number, reading) in ending.readings.enumerated() {
        add(reading, cost + Int32(number) * 4, into: &candidates)
      }
      return
    }
    let isPlural = form.last.map { $0 == 0x73 || $0 == 0x78 } ?? false
    let number: GrammaticalNumber = isPlural ? .plural : .singular
    add(Reading(.noun, number: number), cost + 2, into: &candidates)
    add(Reading(.adjective, number: number), cost + 7, into: &candidates)
    if !isCapital { add(Reading(.properNoun), cost + 12, into: &candidates) }
  }

  /// vice-président, franco-allemandes: what the last part is.
  private static func lastPart(
    _ token: Token, _ bytes: UnsafeBufferPointer<UInt8>, _ table: FullFormTable,
    into candidates: inout TaggingCandidates
  ) {
    var start = Int(token.end)
    while start > Int(token.start), bytes[start - 1] != 0x2D { start -= 1 }
    let part = UnsafeBufferPointer(rebasing: bytes[start..<Int(token.end)])
    guard part.count > 1, part.count < token.span.count else { return }
    let match = table.match(Fold.hash(part), part)
    let set = match.written >= 0 ? match.written : match.lower
    for index in 0..<table.count(set) {
      let reading = table.reading(set, index)
      switch reading.part {
      case .noun, .adjective: add(reading, 0, into: &candidates)
      case .number: add(reading, 4, into: &candidates)
      default: break
      }
    }
  }

  private static func add(_ reading: Reading, _ cost: Int32, into candidates: inout TaggingCandidates) {
    candidates.add(Reading(rawValue: reading.rawValue | Reading.guessed), cost)
  }

  private static func hasSuffix(_ form: UnsafeBufferPointer<UInt8>, _ suffix: StaticString) -> Bool {
    let count = suffix.utf8CodeUnitCount
    guard form.count > count + 1 else { return false }
    for index in 0..<count where form[form.count - count + index] != suffix.utf8Start[index] { return false }
    return true
  }

  private struct Ending: Sendable {
    var text: StaticString
    var readings: [Reading]
  }

  private static let endings: [Ending] = {
    let noun = { (gender: Gender, number: GrammaticalNumber) in Reading(.noun, gender: gender, number: number) }
    let adjective = { (gender: Gender, number: GrammaticalNumber) in Reading(.adjective, gender: gender, number: number)
    }
    let finite = { (number: GrammaticalNumber, mood: Mood) in Reading(.verb, number: number, person: .third, mood: mood)
    }
    let participle = { (gender: Gender, number: GrammaticalNumber) in
      Reading(.verb, gender: gender, number: number, mood: .pastParticiple)
    }
    let both: Gender = [.masculine, .feminine]
    return [
      Ending(text: "ement", readings: [Reading(.adverb), noun(.masculine, .singular)]),
      Ending(text: "amment", readings: [Reading(.adverb)]),
      Ending(text: "iquement", readings: [Reading(.adverb)]),
      Ending(text: "ations", readings: [noun(.feminine, .plural)]),
      Ending(text: "ation", readings: [noun(.feminine, .singular)]),
      Ending(text: "ité", readings: [noun(.feminine, .singular)]),
      Ending(text: "ités", readings: [noun(.feminine, .plural)]),
      Ending(text: "isme", readings: [noun(.masculine, .singular)]),
      Ending(text: "ismes", readings: [noun(.masculine, .plural)]),
      Ending(text: "iste", readings: [noun(both, .singular), adjective(both, .singular)]),
      Ending(text: "istes", readings: [noun(both, .plural), adjective(both, .plural)]),
      Ending(text: "ique", readings: [adjective(both, .singular), noun(both, .singular)]),
      Ending(text: "iques", readings: [adjective(both, .plural), noun(both, .plural)]),
      Ending(text: "aient", readings: [finite(.plural, .imperfect)]),
      Ending(text: "ait", readings: [finite(.singular, .imperfect)]),
      Ending(text: "era", readings: [finite(.singular, .future)]),
      Ending(text: "eront", readings: [finite(.plural, .future)]),
      Ending(text: "erait", readings: [finite(.singular, .conditional)]),
      Ending(text: "ées", readings: [participle(.feminine, .plural), adjective(.feminine, .plural)]),
      Ending(text: "ée", readings: [participle(.feminine, .singular), adjective(.feminine, .singular)]),
      Ending(text: "és", readings: [participle(.masculine, .plural), adjective(.masculine, .plural)]),
      Ending(text: "é", readings: [participle(.masculine, .singular), adjective(.masculine, .singular)]),
      Ending(text: "iser", readings: [Reading(.verb, mood: .infinitive)]),
      Ending(text: "ifier", readings: [Reading(.verb, mood: .infinitive)]),
      Ending(text: "euse", readings: [adjective(.feminine, .singular), noun(.feminine, .singular)]),
      Ending(text: "euses", readings: [adjective(.feminine, .plural), noun(.feminine, .plural)]),
      Ending(text: "eux", readings: [adjective(.masculine, [.singular, .plural])]),
      Ending(text: "ienne", readings: [adjective(.feminine, .singular), noun(.feminine, .singular)]),
      Ending(text: "iennes", readings: [adjective(.feminine, .plural), noun(.feminine, .plural)]),
      Ending(text: "ien", readings: [adjective(.masculine, .singular), noun(.masculine, .singular)]),
      Ending(text: "iens", readings: [adjective(.masculine, .plural), noun(.masculine, .plural)]),
    ]
  }()
}
