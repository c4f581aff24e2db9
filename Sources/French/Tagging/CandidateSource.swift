import FullForms
import Morphology
import TextKernel

/// What a token may be before its neighbours speak: the table's readings with costs, or a guess.
struct CandidateSource {
  let bytes: UnsafeBufferPointer<UInt8>
  let forms = FullForms.french
  let table = CandidateTable.shared
  /// Of each word.
  private let matches: UnsafePointer<MatchCache.Match>
  private let mark: TaggingCandidate
  private let quotationMark: TaggingCandidate

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ matches: UnsafePointer<MatchCache.Match>) {
    self.bytes = bytes
    self.matches = matches
    mark = TaggingCandidate(Reading(.punctuation))
    var transparent = TaggingCandidate(Reading(.punctuation))
    transparent.traits = .transparent
    quotationMark = transparent
  }

  /// - Parameter isFirst: a sentence begins here, so that a capital says nothing.
  @inline(__always)
  func candidates(
    of index: Int, _ tokens: UnsafeBufferPointer<Token>, isFirst: Bool, into candidates: inout TaggingCandidates
  ) {
    let token = tokens[index]
    switch token.kind {
    case .word:
      if token.flags.isDisjoint(with: [.capitalised, .clitic]) {
        let match = matches[index]
        if match.written >= 0 {
          candidates.view(table[Int32(match.written)])
        } else {
          unwritten(token, match, isFirst: isFirst, into: &candidates)
        }
      } else {
        let afterMark = index > 0 && tokens[index - 1].kind == .quotationMark
        special(token, matches[index], isFirst: isFirst || afterMark || index == 0, into: &candidates)
      }
    case .quotationMark: candidates.add(quotationMark, cost: 0)
    case .stop: candidates.add(mark, cost: 0)
    case .other: symbol(token, into: &candidates)
    case .number: number(token, into: &candidates)
    }
  }

  private func plain(
    _ token: Token, _ match: MatchCache.Match, isFirst: Bool, into candidates: inout TaggingCandidates
  ) {
    if match.written >= 0 {
      for candidate in table[Int32(match.written)] { candidates.add(candidate, cost: candidate.cost) }
    } else {
      unwritten(token, match, isFirst: isFirst, into: &candidates)
    }
  }

  /// Of a word that the table has with other accents, or not at all.
  private func unwritten(
    _ token: Token, _ match: MatchCache.Match, isFirst: Bool, into candidates: inout TaggingCandidates
  ) {
    if match.folded >= 0 {
      for candidate in table[Int32(match.folded)] { candidates.add(candidate, cost: candidate.cost + 4) }
    } else {
      UnknownWord.guess(token, bytes, isFirst: isFirst, forms, into: &candidates)
    }
  }

  private func special(
    _ token: Token, _ match: MatchCache.Match, isFirst: Bool, into candidates: inout TaggingCandidates
  ) {
    if token.flags.contains(.clitic) {
      plain(token, match, isFirst: isFirst, into: &candidates)
      if candidates.count == 0 || candidates.items[0].reading.isGuessed { lowered(match, into: &candidates) }
      candidates.invert()
    } else {
      capitalised(token, match, isFirst: isFirst, into: &candidates)
    }
  }

  /// -T-IL
  private func lowered(_ match: MatchCache.Match, into candidates: inout TaggingCandidates) {
    guard match.lower >= 0 else { return }
    candidates.clear()
    for candidate in table[Int32(match.lower)] { candidates.add(candidate, cost: candidate.cost) }
  }

  private func capitalised(
    _ token: Token, _ match: MatchCache.Match, isFirst: Bool, into candidates: inout TaggingCandidates
  ) {
    let isCapitals = token.flags.contains(.allCapitals)
    if match.written >= 0 {
      for candidate in table[Int32(match.written)] {
        candidates.add(candidate, cost: candidate.cost + (isFirst ? 8 : 0))
      }
    }
    let other = match.lower >= 0 ? match.lower : match.written < 0 ? match.folded : -1
    if other >= 0 {
      let more: Int16 = match.lower >= 0 ? 0 : 2
      for candidate in table[Int32(other)] {
        let cost = isFirst ? candidate.cost + more : isCapitals ? candidate.capitalsCost : candidate.insideCost
        candidates.add(candidate, cost: cost)
      }
    }
    if candidates.count == 0 {
      UnknownWord.guess(token, bytes, isFirst: isFirst, forms, into: &candidates)
    } else if match.written < 0, !token.flags.contains(.elided) {
      candidates.add(Reading(rawValue: Reading(.properNoun).rawValue | Reading.guessed), isFirst ? 26 : 7)
    }
  }

  private func symbol(_ token: Token, into candidates: inout TaggingCandidates) {
    let first = bytes[Int(token.start)]
    switch first {
    case 0x25, 0x24, 0x2B, 0x3D, 0x26, 0x40, 0x23: candidates.add(Reading(.symbol), 0)
    // € and the other currencies, ° § ©
    case 0xE2 where token.span.count == 3 && bytes[Int(token.start) + 1] == 0x82: candidates.add(Reading(.symbol), 0)
    case 0xC2 where token.span.count == 2 && bytes[Int(token.start) + 1] != 0xB7: candidates.add(Reading(.symbol), 0)
    default: candidates.add(mark, cost: 0)
    }
  }

  /// 2021, 15h35; 1er, 20e are adjectives.
  private func number(_ token: Token, into candidates: inout TaggingCandidates) {
    let last = bytes[Int(token.end) - 1]
    let isOrdinal = last | 0x20 == 0x65 || last | 0x20 == 0x72 || (last | 0x20 == 0x73 && token.span.count < 8)
    if isOrdinal {
      candidates.add(Reading(.adjective, number: [.singular, .plural]), 0)
    } else {
      candidates.add(Reading(.number, number: .plural), 0)
    }
  }
}
