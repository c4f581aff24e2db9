import FullForms
import Morphology
import TextKernel

extension French {
  /// The lemma of `token` read as `reading` (one that `readings` gave): the infinitive, the masculine singular; the
  /// token itself, in lower case but for proper nouns, where the form is in no dictionary.
  ///
  /// On demand: it costs a look-up and an allocation.
  public static func lemma(of token: Token, as reading: Reading, in bytes: UnsafeBufferPointer<UInt8>) -> String {
    let table = FullForms.french
    let form = Array(bytes[token.span.range])
    let match = table.match(token, in: bytes)
    let wanted = reading.rawValue & Reading.tableMask
    for set in [match.written, match.lower, match.folded] where set >= 0 {
      for index in 0..<table.count(set) where isSame(table.reading(set, index).rawValue, wanted) {
        return String(
          decoding: table.lemma(set, index, of: set == match.written ? form : lowered(form)), as: UTF8.self)
      }
    }
    return String(decoding: reading.part == .properNoun ? form : lowered(form), as: UTF8.self)
  }

  /// The same reading; the choice may have made an auxiliary of a verb.
  private static func isSame(_ first: UInt32, _ second: UInt32) -> Bool {
    if first & Reading.tableMask == second { return true }
    let auxiliary = UInt32(PartOfSpeech.auxiliary.rawValue)
    return second & 31 == auxiliary && first & 31 == UInt32(PartOfSpeech.verb.rawValue)
      && (first ^ second) & (Reading.tableMask & ~31 & ~(7 << 23)) == 0
  }

  private static func lowered(_ form: [UInt8]) -> [UInt8] {
    var result = form
    for index in result.indices {
      result[index] = SpellingHash.lowered(form[index], after: index > 0 ? form[index - 1] : 0)
    }
    return result
  }

  /// Every reading the dictionary has for `token` (as written, else in lower case, else with other accents), without
  /// looking at its neighbours.
  public static func forEachReading(
    of token: Token, in bytes: UnsafeBufferPointer<UInt8>, _ body: (Reading) -> Void
  ) {
    let table = FullForms.french
    let match = table.match(token, in: bytes)
    for set in [match.written, match.lower] where set >= 0 {
      for index in 0..<table.count(set) { body(table.reading(set, index)) }
    }
    guard match.written < 0, match.lower < 0, match.folded >= 0 else { return }
    for index in 0..<table.count(match.folded) { body(table.reading(match.folded, index)) }
  }
}
