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
    // Masks, since no processor guesses what the next word is.
    let (traits, reading) = (candidate.traits, candidate.reading.rawValue)
    var end = PathEnd(
      cost: cost, tag: candidate.left,
      person: reading & traits.mask(.asking) | person & traits.mask(.passingOn),
      nominal: reading & traits.mask(.agreeing))
    if traits.contains(.adverb) {
      // a été largement démontré, il a aussi dit: the word before the adverb is the one that asks.
      switch tag {
      case SyntaxClass.auxiliary.rawValue, SyntaxClass.having.rawValue, SyntaxClass.subject.rawValue,
        SyntaxClass.object.rawValue, SyntaxClass.negation.rawValue:
        end.tag = tag
        end.person = person
      default: end.nominal = nominal
      }
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
    // The number of the end stands below its cost, so that the least of both is the first of the cheapest; costs are
    // those above the cheapest end's, some hundreds.
    var least = Int32.max &- 7
    var index: Int32 = 0
    while index < Int32(truncatingIfNeeded: count) {
      let end = ends[Int(index)]
      let cost = end.cost &+ costs[Int(end.tag) &* Transitions.count] &+ more(end)
      least = min(least, cost &<< 3 | index)
      index &+= 1
    }
    origin = Int(least & 7)
    return least &>> 3
  }

  @inline(__always)
  private func finiteCost(_ end: PathEnd) -> Int32 {
    let bits = reading.rawValue
    // il, ils, je … with a verb of another person or number.
    let both = end.person & bits
    let withPronoun: Int32 = both >> 9 & 7 == 0 ? 40 : both >> 7 & 3 == 0 ? 40 : 0
    // Without a pronoun a verb is in the third person.
    let person: Int32 = bits >> 9 & 4 == 0 ? 16 : 0
    let more: Int32 = (end.nominal & bits) >> 7 & 3 == 0 ? 3 : 0
    let without = person &+ (end.nominal != 0 ? more : 0)
    return end.person != 0 ? withPronoun : without
  }

  @inline(__always)
  private func nominalCost(_ end: PathEnd) -> Int32 {
    // A gender or number that is not known is any; so is all of an end without a noun phrase.
    let both = Self.widened(end.nominal) & Self.widened(reading.rawValue)
    let cost: Int32 = end.tag == SyntaxClass.determiner.rawValue ? 22 : 8
    return both >> 5 & 3 == 0 ? cost : both >> 7 & 3 == 0 ? cost : 0
  }

  @inline(__always)
  private static func widened(_ bits: UInt32) -> UInt32 {
    let gender: UInt32 = bits & 3 << 5 == 0 ? 3 << 5 : 0
    let number: UInt32 = bits & 3 << 7 == 0 ? 3 << 7 : 0
    return bits | gender | number
  }
}
