import Morphology

/// One reading a token may have, and what it costs before any neighbour speaks.
struct TaggingCandidate {
  var reading: Reading
  var cost: Int32
  /// A `SyntaxClass`: to the token before, and to the one after.
  var tag: UInt8
  var left: UInt8
  /// Quotation marks: the neighbours on both sides see each other.
  var isTransparent = false
  /// -il, -elle after the verb.
  var isInverted = false

  init(_ reading: Reading, cost: Int32) {
    self.reading = reading
    self.cost = cost
    tag = SyntaxClass(reading).rawValue
    left = SyntaxClass.left(of: reading).rawValue
  }

  var isFiniteVerb: Bool { tag == SyntaxClass.finite.rawValue || tag == SyntaxClass.auxiliary.rawValue }
  var isNominal: Bool {
    tag == SyntaxClass.noun.rawValue || tag == SyntaxClass.adjective.rawValue
      || tag == SyntaxClass.pastParticiple.rawValue
  }
}

/// At most eight readings of one token.
struct TaggingCandidates: ~Copyable {
  static let max = 8
  private var items: InlineArray<8, TaggingCandidate> = .init(
    repeating: TaggingCandidate(Reading(rawValue: 0), cost: 0))
  var count = 0

  subscript(_ index: Int) -> TaggingCandidate { items[index] }

  mutating func add(_ reading: Reading, _ cost: Int32) {
    guard count < Self.max else { return }
    items[count] = TaggingCandidate(reading, cost: cost)
    count &+= 1
  }

  mutating func add(_ candidate: TaggingCandidate) {
    guard count < Self.max else { return }
    items[count] = candidate
    count &+= 1
  }
}
