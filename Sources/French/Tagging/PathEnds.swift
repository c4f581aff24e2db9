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

  /// What it costs that `candidate` follows.
  @inline(__always)
  func step(_ candidate: TaggingCandidate, _ costs: UnsafePointer<Int32>) -> Int32 {
    var cost = costs[Int(tag) &* Transitions.count &+ Int(candidate.tag)]
    let bits = candidate.reading.rawValue
    if candidate.traits.contains(.finite) {
      if person != 0 {
        // il, ils, je … with a verb of another person or number.
        let both = person & bits
        if both >> 9 & 7 == 0 || both >> 7 & 3 == 0 { cost &+= 40 }
      } else {
        // Without a pronoun a verb is in the third person.
        if bits >> 9 & 4 == 0 { cost &+= 16 }
        if nominal != 0, nominal & bits >> 7 & 3 == 0 { cost &+= 3 }
      }
    } else if candidate.traits.contains(.nominal), nominal != 0,
      !Reading(rawValue: nominal).agrees(with: candidate.reading)
    {
      cost &+= tag == SyntaxClass.determiner.rawValue ? 22 : 8
    }
    return cost
  }

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
