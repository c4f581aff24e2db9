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

  static var start: PathEnd { PathEnd(cost: 0, tag: SyntaxClass.start.rawValue, person: 0, nominal: 0) }

  /// The end after `candidate`, reached at `cost`.
  @inline(__always)
  func followed(by candidate: TaggingCandidate, at cost: Int32) -> PathEnd {
    var end = PathEnd(cost: cost, tag: candidate.left, person: 0, nominal: 0)
    switch candidate.tag {
    case SyntaxClass.subject.rawValue:
      end.person = candidate.traits.contains(.inverted) ? 0 : candidate.reading.rawValue
    case SyntaxClass.negation.rawValue, SyntaxClass.object.rawValue: end.person = person
    case SyntaxClass.determiner.rawValue...SyntaxClass.number.rawValue: end.nominal = candidate.reading.rawValue
    case SyntaxClass.adverb.rawValue:
      // a été largement démontré, il a aussi dit: the word before the adverb is the one that asks.
      switch tag {
      case SyntaxClass.auxiliary.rawValue, SyntaxClass.having.rawValue, SyntaxClass.subject.rawValue,
        SyntaxClass.object.rawValue, SyntaxClass.negation.rawValue:
        end.tag = tag
        end.person = person
      default: end.nominal = nominal
      }
    default: break
    }
    return end
  }
}

extension TaggingCandidate {
  /// The cost of the cheapest way to this candidate, its own left out.
  ///
  /// What is asked of an end hangs on the candidate, so each kind of candidate has its own loop.
  ///
  /// - Parameter origin: gets the first of the cheapest ends.
  @inline(__always)
  func cheapest(
    _ ends: UnsafePointer<PathEnd>, _ count: Int, _ costs: UnsafePointer<Int32>, from origin: inout Int
  ) -> Int32 {
    let costs = costs + Int(tag)
    if traits.contains(.finite) { return cheapest(ends, count, costs, &origin, finiteCost) }
    if traits.contains(.nominal) { return cheapest(ends, count, costs, &origin, nominalCost) }
    return cheapest(ends, count, costs, &origin) { _ in 0 }
  }

  @inline(__always)
  private func cheapest(
    _ ends: UnsafePointer<PathEnd>, _ count: Int, _ costs: UnsafePointer<Int32>, _ origin: inout Int,
    _ more: (PathEnd) -> Int32
  ) -> Int32 {
    var cheapest = Int32.max
    var index = 0
    while index < count {
      let end = ends[index]
      let cost = end.cost &+ costs[Int(end.tag) &* Transitions.count] &+ more(end)
      if cost < cheapest {
        cheapest = cost
        origin = index
      }
      index &+= 1
    }
    return cheapest
  }

  @inline(__always)
  private func finiteCost(_ end: PathEnd) -> Int32 {
    let bits = reading.rawValue
    if end.person != 0 {
      // il, ils, je … with a verb of another person or number.
      let both = end.person & bits
      return both >> 9 & 7 == 0 || both >> 7 & 3 == 0 ? 40 : 0
    }
    // Without a pronoun a verb is in the third person.
    let person: Int32 = bits >> 9 & 4 == 0 ? 16 : 0
    return end.nominal != 0 && end.nominal & bits >> 7 & 3 == 0 ? person &+ 3 : person
  }

  @inline(__always)
  private func nominalCost(_ end: PathEnd) -> Int32 {
    guard end.nominal != 0, !Reading(rawValue: end.nominal).agrees(with: reading) else { return 0 }
    return end.tag == SyntaxClass.determiner.rawValue ? 22 : 8
  }
}
