import FullForms
import Morphology
import TextKernel

extension French {
  /// The likeliest reading of each token, in order, chosen by its neighbours; one pass over the text.
  ///
  /// Punctuation is `.punctuation`; words of no dictionary are guessed by ending and capital (`isGuessed`). `mayBeVerb`,
  /// `mayBeNoun` and `mayBeAdjective` tell what else the form may be.
  ///
  /// - Complexity: O(tokens); one piece of memory and the answer, nothing for each token.
  public static func readings(
    of tokens: [Token], sentences: [TextSpan], in bytes: UnsafeBufferPointer<UInt8>
  ) -> [Reading] {
    guard !tokens.isEmpty else { return [] }
    return withUnsafeTemporaryAllocation(byteCount: Tagger.size(tokens.count), alignment: 8) { memory in
      let tagger = Tagger(memory.baseAddress!, tokens.count)
      let last = tagger.walk(tokens, sentences, bytes)
      return tagger.chosen(last: last, count: tokens.count)
    }
  }
}

/// A candidate on the way, and the candidate of the token before it came from.
private struct Choice {
  var reading: UInt32
  var origin: UInt8
}

/// Finds the cheapest path through the candidates of all tokens (Viterbi).
private struct Tagger {
  /// Those of each token behind those of the token before, `TaggingCandidates.max` at most.
  let choices: UnsafeMutablePointer<Choice>
  /// Where the choices of each token begin, and where the last end.
  let starts: UnsafeMutablePointer<Int32>
  /// What the table says of each word.
  let matches: UnsafeMutablePointer<MatchCache.Match>

  /// Bytes for a text of `count` tokens.
  static func size(_ count: Int) -> Int {
    count * TaggingCandidates.max * MemoryLayout<Choice>.stride + (count + 1) * MemoryLayout<Int32>.stride
      + count * MemoryLayout<MatchCache.Match>.stride
  }

  /// - Parameter memory: `size(count)` bytes, the largest things first.
  init(_ memory: UnsafeMutableRawPointer, _ count: Int) {
    let places = count * TaggingCandidates.max
    choices = memory.bindMemory(to: Choice.self, capacity: places)
    let afterChoices = memory + places * MemoryLayout<Choice>.stride
    starts = afterChoices.bindMemory(to: Int32.self, capacity: count + 1)
    let afterStarts = afterChoices + (count + 1) * MemoryLayout<Int32>.stride
    matches = afterStarts.bindMemory(to: MatchCache.Match.self, capacity: count)
  }

  /// Goes over the tokens; the number of the last one's best candidate.
  func walk(_ tokens: [Token], _ sentences: [TextSpan], _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    withUnsafeTemporaryAllocation(of: PathEnd.self, capacity: 2 * TaggingCandidates.max) { ends in
      withUnsafeTemporaryAllocation(of: TaggingCandidate.self, capacity: TaggingCandidates.max) { items in
        Transitions.costs.withUnsafeBufferPointer { costs in
          tokens.withUnsafeBufferPointer { tokens in
            let cache = MatchCache.borrow()
            cache.match(tokens, in: bytes, FullForms.french, into: matches)
            cache.giveBack()
            return walk(
              tokens, sentences, CandidateSource(bytes, matches), costs.baseAddress!,
              TaggingCandidates(items.baseAddress!), ends.baseAddress!)
          }
        }
      }
    }
  }

  private func walk(
    _ tokens: UnsafeBufferPointer<Token>, _ sentences: [TextSpan], _ source: CandidateSource,
    _ costs: UnsafePointer<Int32>, _ empty: TaggingCandidates, _ ends: UnsafeMutablePointer<PathEnd>
  ) -> Int {
    var (left, right) = (ends, ends + TaggingCandidates.max)
    left[0] = .start
    var leftCount = 1
    var candidates = empty
    var sentence = 0
    var best = 0
    var place = choices
    starts[0] = 0
    for index in 0..<tokens.count {
      while sentence < sentences.count, sentences[sentence].start < tokens[index].start { sentence &+= 1 }
      let isFirst = sentence < sentences.count && sentences[sentence].start == tokens[index].start
      if isFirst {
        for number in 0..<leftCount {
          left[number] = PathEnd(cost: left[number].cost, tag: SyntaxClass.start.rawValue, person: 0, nominal: 0)
        }
      }
      candidates.clear()
      source.candidates(of: index, tokens, isFirst: isFirst, into: &candidates)
      let count = candidates.count
      let lowest = left[best].cost
      var nextBest = 0
      var number = 0
      while number < count {
        let candidate = candidates.items[number]
        var origin = best
        if candidate.traits.contains(.transparent) {
          right[number] = left[origin]
          right[number].cost &-= lowest
        } else if leftCount == 1, count == 1 {
          // The only way there is: what it costs tells nothing.
          right[number] = left[origin].followed(by: candidate, at: 0)
        } else {
          let cheapest = candidate.cheapest(left, leftCount, costs, from: &origin) &- lowest
          right[number] = left[origin].followed(by: candidate, at: cheapest &+ Int32(candidate.cost))
        }
        if right[number].cost < right[nextBest].cost { nextBest = number }
        place[number] = Choice(reading: candidate.reading.rawValue, origin: UInt8(truncatingIfNeeded: origin))
        number &+= 1
      }
      place += count
      starts[index &+ 1] = Int32(truncatingIfNeeded: place - choices)
      leftCount = count
      best = nextBest
      swap(&left, &right)
    }
    return best
  }

  /// Back from the best end; what else a form may be is noted in the bits of the choice.
  func chosen(last: Int, count: Int) -> [Reading] {
    [Reading](unsafeUninitializedCapacity: count) { result, initialized in
      var choice = last
      for index in stride(from: count - 1, through: 0, by: -1) {
        let place = choices + Int(starts[index])
        var bits = place[choice].reading
        let candidates = Int(starts[index &+ 1] &- starts[index])
        if candidates > 1 {
          for number in 0..<candidates where number != choice { bits |= Self.also(place[number].reading) }
        }
        result.baseAddress!.advanced(by: index).initialize(to: Reading(rawValue: bits))
        choice = Int(place[choice].origin)
      }
      initialized = count
    }
  }

  @inline(__always)
  private static func also(_ bits: UInt32) -> UInt32 {
    switch bits & 31 {
    case UInt32(PartOfSpeech.verb.rawValue): bits >> 12 & UInt32(Mood.finite.rawValue) != 0 ? Reading.verbToo : 0
    case UInt32(PartOfSpeech.noun.rawValue): Reading.nounToo
    case UInt32(PartOfSpeech.adjective.rawValue): Reading.adjectiveToo
    default: 0
    }
  }
}
