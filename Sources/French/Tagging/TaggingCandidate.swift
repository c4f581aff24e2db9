import Morphology

/// One reading a token may have, and what it costs before any neighbour speaks.
struct TaggingCandidate {
  var reading: Reading
  /// In lower case or at the head of a sentence; with a capital inside one; in capitals inside one.
  var cost: Int16
  var insideCost: Int16
  var capitalsCost: Int16
  /// A `SyntaxClass`: to the token before, and to the one after.
  var tag: UInt8
  var left: UInt8
  var traits: Traits

  struct Traits: OptionSet {
    let rawValue: UInt8

    /// Quotation marks: the neighbours on both sides see each other.
    static var transparent: Traits { Traits(rawValue: 1) }
    static var finite: Traits { Traits(rawValue: 4) }
    /// Noun, adjective, participle: agrees with what stands before.
    static var nominal: Traits { Traits(rawValue: 8) }
    /// A subject pronoun that does not stand behind its verb: that is still to come.
    static var asking: Traits { Traits(rawValue: 16) }
    /// ne, lui: the pronoun before goes on asking.
    static var passingOn: Traits { Traits(rawValue: 32) }
    /// Of a noun phrase: what follows agrees with it.
    static var agreeing: Traits { Traits(rawValue: 64) }
    static var adverb: Traits { Traits(rawValue: 128) }

    /// All bits where `trait` (one of them) is there, else none.
    @inline(__always)
    func mask(_ trait: Traits) -> UInt32 {
      let place = UInt8(truncatingIfNeeded: trait.rawValue.trailingZeroBitCount)
      return 0 &- UInt32(rawValue &>> place & 1)
    }
  }

  init(_ reading: Reading, cost: Int16 = 0) {
    self.reading = reading
    self.cost = cost
    insideCost = cost
    capitalsCost = cost
    let tag = SyntaxClass(reading)
    self.tag = tag.rawValue
    left = SyntaxClass.left(of: reading).rawValue
    switch tag {
    case .finite, .auxiliary: traits = .finite
    case .noun, .adjective, .pastParticiple: traits = .nominal
    default: traits = []
    }
    switch tag {
    case .subject: traits.insert(.asking)
    case .negation, .object: traits.insert(.passingOn)
    case .determiner, .noun, .properNoun, .adjective, .number: traits.insert(.agreeing)
    case .adverb: traits.insert(.adverb)
    default: break
    }
  }
}

/// At most eight readings of one token: some of the table where they lie there as they are, else in memory of the tagger.
struct TaggingCandidates {
  static var max: Int { 8 }
  private let scratch: UnsafeMutablePointer<TaggingCandidate>
  private(set) var items: UnsafePointer<TaggingCandidate>
  private(set) var count = 0

  init(_ scratch: UnsafeMutablePointer<TaggingCandidate>) {
    self.scratch = scratch
    items = UnsafePointer(scratch)
  }

  @inline(__always)
  mutating func clear() {
    items = UnsafePointer(scratch)
    count = 0
  }

  /// These and no others; nothing may be added to them.
  @inline(__always)
  mutating func view(_ candidates: UnsafeBufferPointer<TaggingCandidate>) {
    items = candidates.baseAddress!
    count = min(candidates.count, Self.max)
  }

  @inline(__always)
  mutating func add(_ candidate: TaggingCandidate, cost: Int16) {
    guard count < Self.max else { return }
    scratch[count] = candidate
    scratch[count].cost = cost
    count &+= 1
  }

  mutating func add(_ reading: Reading, _ cost: Int16) { add(TaggingCandidate(reading), cost: cost) }

  /// Those that were added stand behind their verb: -il, -elle.
  mutating func invert() {
    for index in 0..<count { scratch[index].traits.remove(.asking) }
  }
}
