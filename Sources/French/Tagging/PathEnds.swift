import Morphology

/// The cheapest way to one candidate of the last token, and what of it the next token looks at.
struct PathEnd {
  var cost: Int32
  /// A `SyntaxClass`: the token's own, or the one before where the token is transparent (adverbs, quotation marks).
  var tag: UInt8
  /// The subject pronoun whose verb is still to come; 0 where there is none.
  var person: UInt32
  /// The last determiner, noun or adjective of the noun phrase at hand, for agreement; 0 where there is none.
  var nominal: UInt32
}

/// The ends of all ways to the token at hand.
struct PathEnds {
  private var ends: InlineArray<8, PathEnd> = .init(repeating: PathEnd(cost: 0, tag: 0, person: 0, nominal: 0))
  private(set) var count = 0

  mutating func add(_ end: PathEnd) {
    ends[count] = end
    count &+= 1
  }

  /// A sentence begins: no end has anything open.
  mutating func restart() {
    for index in 0..<count {
      ends[index].tag = SyntaxClass.start.rawValue
      ends[index].person = 0
      ends[index].nominal = 0
    }
  }

  var best: Int {
    var best = 0
    for index in 0..<count where ends[index].cost < ends[best].cost { best = index }
    return best
  }

  /// The ends after one more token; `origins` receives the end each candidate comes from.
  @inline(__always)
  func followed(
    by candidates: borrowing TaggingCandidates, _ costs: UnsafeBufferPointer<Int32>,
    _ origins: UnsafeMutablePointer<UInt8>
  ) -> PathEnds {
    var right = PathEnds()
    let lowest = count == 1 ? 0 : ends[best].cost
    for number in 0..<candidates.count {
      let candidate = candidates[number]
      var bestCost = Int32.max
      var origin = 0
      for index in 0..<count {
        let cost = ends[index].cost &- lowest &+ Self.step(ends[index], candidate, costs)
        if cost < bestCost {
          bestCost = cost
          origin = index
        }
      }
      origins[number] = UInt8(truncatingIfNeeded: origin)
      right.add(Self.end(ends[origin], candidate, bestCost &+ candidate.cost))
    }
    if count == 1 { for index in 0..<right.count { right.ends[index].cost &-= ends[0].cost } }
    return right
  }

  @inline(__always)
  private static func step(_ end: PathEnd, _ candidate: TaggingCandidate, _ costs: UnsafeBufferPointer<Int32>) -> Int32
  {
    var cost = costs[Int(end.tag) &* Transitions.count &+ Int(candidate.tag)]
    if candidate.isTransparent { return 0 }
    let bits = candidate.reading.rawValue
    if candidate.isFiniteVerb {
      if end.person != 0 {
        // il, ils, je … with a verb of another person or number.
        let both = end.person & bits
        if both >> 9 & 7 == 0 || both >> 7 & 3 == 0 { cost &+= 40 }
      } else {
        // Without a pronoun a verb is in the third person, and hardly ever a command.
        if bits >> 9 & 4 == 0 { cost &+= 16 }
        if end.nominal != 0, end.nominal & bits >> 7 & 3 == 0 { cost &+= 3 }
      }
    } else if candidate.isNominal, end.nominal != 0 {
      let nominal = Reading(rawValue: end.nominal)
      if !nominal.agrees(with: candidate.reading) {
        cost &+= end.tag == SyntaxClass.determiner.rawValue ? 22 : 8
      }
    }
    return cost
  }

  @inline(__always)
  private static func end(_ before: PathEnd, _ candidate: TaggingCandidate, _ cost: Int32) -> PathEnd {
    if candidate.isTransparent {
      return PathEnd(cost: cost, tag: before.tag, person: before.person, nominal: before.nominal)
    }
    var end = PathEnd(cost: cost, tag: candidate.left, person: 0, nominal: 0)
    switch SyntaxClass(rawValue: candidate.tag) {
    case .subject: end.person = candidate.isInverted ? 0 : candidate.reading.rawValue
    case .negation, .object: end.person = before.person
    case .determiner, .noun, .adjective, .number: end.nominal = candidate.reading.rawValue
    case .adverb:
      // a été largement démontré, il a aussi dit: the word before the adverb is the one that asks.
      switch SyntaxClass(rawValue: before.tag) {
      case .auxiliary, .having, .subject, .object, .negation:
        end = PathEnd(cost: cost, tag: before.tag, person: before.person, nominal: 0)
      default: end.nominal = before.nominal
      }
    default: break
    }
    return end
  }
}
