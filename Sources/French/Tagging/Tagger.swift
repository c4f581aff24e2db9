import FullForms
import Morphology
import TextKernel

extension French {
  /// The likeliest reading of each token, in order, chosen by its neighbours; one pass over the text.
  ///
  /// Punctuation is `.punctuation`; words of no dictionary are guessed by ending and capital (`isGuessed`). `mayBeVerb`,
  /// `mayBeNoun` and `mayBeAdjective` tell what else the form may be.
  ///
  /// - Complexity: O(tokens); two arrays, nothing for each token.
  public static func readings(
    of tokens: [Token], sentences: [TextSpan], in bytes: UnsafeBufferPointer<UInt8>
  ) -> [Reading] {
    guard !tokens.isEmpty else { return [] }
    var tagger = Tagger(tokens.count)
    return tagger.tag(tokens, sentences, bytes)
  }
}

/// Finds the cheapest path through the candidates of all tokens (Viterbi).
private struct Tagger {
  /// Candidates of all tokens, `TaggingCandidates.max` places a token.
  private var readings: [UInt32]
  /// Best candidate of the token before, for each candidate.
  private var origins: [UInt8]

  init(_ tokens: Int) {
    readings = Array(repeating: 0, count: tokens * TaggingCandidates.max)
    origins = Array(repeating: 0, count: tokens * TaggingCandidates.max)
  }

  mutating func tag(
    _ tokens: [Token], _ sentences: [TextSpan], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [Reading] {
    let source = CandidateSource(bytes)
    var left = PathEnds()
    left.add(PathEnd(cost: 0, tag: SyntaxClass.start.rawValue, person: 0, nominal: 0))
    var candidates = TaggingCandidates()
    var sentence = 0
    var counts = [UInt8](repeating: 0, count: tokens.count)
    readings.withUnsafeMutableBufferPointer { readings in
      origins.withUnsafeMutableBufferPointer { origins in
        Transitions.costs.withUnsafeBufferPointer { costs in
          tokens.withUnsafeBufferPointer { tokens in
            for index in 0..<tokens.count {
              while sentence < sentences.count, sentences[sentence].start < tokens[index].start { sentence += 1 }
              let isFirst = sentence < sentences.count && sentences[sentence].start == tokens[index].start
              if isFirst { left.restart() }
              candidates.count = 0
              source.candidates(of: index, tokens, isFirst: isFirst, into: &candidates)
              let place = index &* TaggingCandidates.max
              let right = left.followed(by: candidates, costs, origins.baseAddress! + place)
              for number in 0..<candidates.count { readings[place &+ number] = candidates[number].reading.rawValue }
              counts[index] = UInt8(candidates.count)
              left = right
            }
          }
        }
      }
    }
    return chosen(last: left.best, counts)
  }

  /// Back from the best end; what else a form may be is noted in the bits of the choice.
  private func chosen(last: Int, _ counts: [UInt8]) -> [Reading] {
    var result = [Reading](repeating: Reading(rawValue: 0), count: counts.count)
    var choice = last
    for index in stride(from: counts.count - 1, through: 0, by: -1) {
      let place = index * TaggingCandidates.max
      var bits = readings[place + choice]
      for number in 0..<Int(counts[index]) where number != choice {
        let other = Reading(rawValue: readings[place + number])
        switch other.part {
        case .verb where other.isFinite: bits |= Reading.verbToo
        case .noun: bits |= Reading.nounToo
        case .adjective: bits |= Reading.adjectiveToo
        default: break
        }
      }
      result[index] = Reading(rawValue: bits)
      choice = Int(origins[place + choice])
    }
    return result
  }
}
