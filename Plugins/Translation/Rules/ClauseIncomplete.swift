import CorpusModel
import Morphology
import TextKernel

/// A clause that breaks off: what is wished for has no verb, or what was declared is never said.
struct ClauseIncomplete: FlagRule {
  let kind = FlagKind(
    id: "clause-incomplete", category: .language, severity: .major, tier: .likely,
    summary: "The clause lacks its verb or what was said")
  let fires = [
    "La Russie ne voulait pas que certaines armes offensives déployées dans les pays limitrophes, comme l’Ukraine.",
    "Peskov a déclaré aux journalistes avant les entretiens, laissant entendre que rien ne serait dit.",
  ]
  let silent = [
    "La Russie ne voulait pas que certaines armes soient déployées dans les pays limitrophes.",
    "« Non », a déclaré Peskov aux journalistes, laissant entendre que rien ne serait dit.",
    "Peskov a déclaré aux journalistes que rien ne serait dit, laissant entendre le contraire.",
    "Il a déclaré la guerre à ses voisins, laissant entendre que rien ne l’arrêterait.", "Il le veut plus que tout.",
  ]

  func find(in text: FlagText, into flags: inout [Flag]) {
    if text.seen.isSuperset(of: [.wish, .that]) { findWishes(in: text, into: &flags) }
    if text.declared > 0, text.seen.contains(.goingOn) { findUnsaid(in: text, into: &flags) }
  }

  /// "voulait que" and no finite verb up to the stop.
  private func findWishes(in text: FlagText, into flags: inout [Flag]) {
    for index in text[.wish] {
      guard text.reading(index).isVerb else { continue }
      var that = index + 1
      if text.reading(that).part == .adverb { that += 1 }
      guard that + 4 < text.tokens.count, text.classes(that).contains(.that) else { continue }
      var end = that + 1
      var words = 0
      var nouns = 0
      var isWhole = true
      while end < text.tokens.count, text.tokens[end].kind != .stop {
        let reading = text.reading(end)
        if reading.isFinite || Self.being.contains(text.tokens[end].hash) || reading.part == .none
          || text.tokens[end].kind == .quotationMark
          || text.tokens[end].flags.contains(.lineBefore) || text.tokens[end].flags.contains(.clitic)
          || reading.isGuessed && reading.isVerb
        {
          isWhole = false
          break
        }
        if text.tokens[end].isWord { words += 1 }
        if reading.part == .noun { nouns += 1 }
        end += 1
      }
      guard isWhole, end < text.tokens.count, words >= 4, nouns > 0,
        (that..<end).contains(where: { text.reading($0).isPastParticiple }),
        text.reading(that + 1).part == .determiner
      else { continue }
      flags.append(kind.flag(text.span(that..<end)))
    }
  }

  /// "a déclaré aux journalistes …, laissant entendre que" where nothing stands for what was declared.
  private func findUnsaid(in text: FlagText, into flags: inout [Flag]) {
    for verb in text[.declared] {
      guard verb > 1, text.reading(verb - 1).isFinite, isAddressee(verb + 1, text) else { continue }
      var end = verb + 1
      while end < text.tokens.count, end - verb < 16 {
        let token = text.tokens[end]
        if token.kind == .stop || token.kind == .quotationMark || text.classes(end).contains(.that)
          || text.isMark(end, UInt8(ascii: ":"))
        {
          break
        }
        if text.classes(end).contains(.goingOn), text.isMark(end - 1, UInt8(ascii: ",")) {
          if isPlain(before: verb - 1, text) {
            flags.append(kind.flag(text.span(verb - 1..<min(text.tokens.count, end + 3))))
          }
          break
        }
        end += 1
      }
    }
  }

  private func isAddressee(_ index: Int, _ text: FlagText) -> Bool {
    index < text.tokens.count
      && (text.tokens[index].hash == Self.toThe || text.tokens[index].hash == Self.to
        || text.tokens[index].hash == Self.toOne)
  }

  /// The sentence up to the verb: no words quoted, no incise, no "comme l'a déclaré".
  private func isPlain(before verb: Int, _ text: FlagText) -> Bool {
    var index = verb - 1
    if index >= 0, text.reading(index).isObjectPronoun { return false }
    while index >= 0, text.tokens[index].kind != .stop {
      if text.tokens[index].kind == .quotationMark || text.classes(index).contains(.that) { return false }
      if text.tokens[index].flags.contains(.lineBefore) { break }
      index -= 1
    }
    return index > 0 ? text.tokens[index].kind != .quotationMark : true
  }

  /// "soit" is mostly read as a conjunction.
  private static let being: Set<UInt32> = [Fold.hash("soit"), Fold.hash("soient"), Fold.hash("fût")]
  private static let toThe = Fold.hash("aux")
  private static let to = Fold.hash("à")
  private static let toOne = Fold.hash("au")
}
