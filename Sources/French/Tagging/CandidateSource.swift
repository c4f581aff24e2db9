import FullForms
import Morphology
import TextKernel

/// What a token may be before its neighbours speak: the table's readings with costs, or a guess.
struct CandidateSource {
  let bytes: UnsafeBufferPointer<UInt8>
  let table: FullFormTable

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    table = FullForms.french
  }

  /// - Parameter isFirst: a sentence begins here, so that a capital says nothing.
  @inline(__always)
  func candidates(
    of index: Int, _ tokens: UnsafeBufferPointer<Token>, isFirst: Bool, into candidates: inout TaggingCandidates
  ) {
    let token = tokens[index]
    switch token.kind {
    case .stop, .other: mark(token, into: &candidates)
    case .quotationMark:
      var candidate = TaggingCandidate(Reading(.punctuation), cost: 0)
      candidate.isTransparent = true
      candidates.add(candidate)
    case .number: number(token, into: &candidates)
    case .word:
      let afterMark = index > 0 && tokens[index - 1].kind == .quotationMark
      word(token, isFirst: isFirst || afterMark || index == 0, into: &candidates)
    }
  }

  private func mark(_ token: Token, into candidates: inout TaggingCandidates) {
    let first = bytes[Int(token.start)]
    switch first {
    case 0x25, 0x24, 0x2B, 0x3D, 0x26, 0x40, 0x23: candidates.add(Reading(.symbol), 0)
    case 0xE2 where token.span.count == 3 && bytes[Int(token.start) + 1] == 0x82: candidates.add(Reading(.symbol), 0)
    case 0xC2 where token.span.count == 2 && bytes[Int(token.start) + 1] != 0xB7: candidates.add(Reading(.symbol), 0)
    default: candidates.add(Reading(.punctuation), 0)
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

  private func word(_ token: Token, isFirst: Bool, into candidates: inout TaggingCandidates) {
    let match = table.match(token, in: bytes)
    if !token.flags.contains(.capitalised) {
      if match.written >= 0 {
        add(match.written, 0, into: &candidates)
      } else if match.folded >= 0 {
        add(match.folded, 4, into: &candidates)
      }
      if candidates.count == 0 { UnknownWord.guess(token, bytes, isFirst: isFirst, table, into: &candidates) }
      if token.flags.contains(.clitic) { invert(&candidates) }
      return
    }
    capitalised(token, match, isFirst: isFirst, into: &candidates)
  }

  private func capitalised(
    _ token: Token, _ match: FullFormTable.Match, isFirst: Bool, into candidates: inout TaggingCandidates
  ) {
    let isCapitals = token.flags.contains(.allCapitals)
    if match.written >= 0 { add(match.written, isFirst ? 8 : 0, into: &candidates) }
    if match.lower >= 0 {
      if isFirst {
        add(match.lower, 0, into: &candidates)
      } else {
        addInside(match.lower, isCapitals, into: &candidates)
      }
    } else if match.folded >= 0, match.written < 0 {
      if isFirst {
        add(match.folded, 2, into: &candidates)
      } else {
        addInside(match.folded, isCapitals, into: &candidates)
      }
    }
    if candidates.count == 0 {
      UnknownWord.guess(token, bytes, isFirst: isFirst, table, into: &candidates)
    } else if match.written < 0, !token.flags.contains(.elided) {
      candidates.add(Reading(rawValue: Reading(.properNoun).rawValue | Reading.guessed), isFirst ? 26 : 7)
    }
  }

  /// Capitals inside a sentence: nouns and adjectives of institutions, function words of titles; hardly a verb.
  private func addInside(_ set: Int32, _ isCapitals: Bool, into candidates: inout TaggingCandidates) {
    for index in 0..<table.count(set) {
      let reading = table.reading(set, index)
      let cost: Int32 =
        switch reading.part {
        case .noun, .adjective: isCapitals ? 8 : 4
        case .verb: isCapitals ? 16 : 30
        case .interjection: 40
        default: isCapitals ? 10 : 3
        }
      candidates.add(reading, cost + (reading.isRare ? 20 : 0))
    }
  }

  private func add(_ set: Int32, _ cost: Int32, into candidates: inout TaggingCandidates) {
    for index in 0..<table.count(set) {
      let reading = table.reading(set, index)
      switch reading.part {
      case .verb: addVerb(reading, cost, into: &candidates)
      case .interjection: candidates.add(reading, cost + 14)
      case .adjective, .noun, .adverb: candidates.add(reading, cost + (reading.isRare ? 24 : 0))
      default: candidates.add(reading, cost + (reading.isRare ? 18 : 0))
      }
    }
  }

  /// Forms of the imperfect subjunctive, of commands and of the second person are rare in print.
  private func addVerb(_ reading: Reading, _ cost: Int32, into candidates: inout TaggingCandidates) {
    var cost = cost + (reading.isRare ? 22 : 0)
    let usual: Mood = [.present, .imperfect, .simplePast, .future, .conditional, .subjunctive]
    if reading.isFinite, reading.mood.isDisjoint(with: usual) { cost += 12 }
    candidates.add(reading, cost)
  }

  private func invert(_ candidates: inout TaggingCandidates) {
    let count = candidates.count
    var inverted = TaggingCandidates()
    for index in 0..<count {
      var candidate = candidates[index]
      candidate.isInverted = true
      inverted.add(candidate)
    }
    candidates = inverted
  }
}
