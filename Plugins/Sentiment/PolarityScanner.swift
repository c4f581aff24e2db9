import TextKernel

/// A word of opinion in its place, with what stands around it taken in.
struct PolarityHit {
  var span: TextSpan
  /// Its token.
  var index: Int32
  /// −4...4
  var value: Double
  var isNegated: Bool
  /// A verb by which somebody judges its object.
  var isJudging: Bool
}

/// Finds the words of opinion of an article, in one pass over its tokens.
struct PolarityScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  let tokens: UnsafeBufferPointer<Token>

  /// A negation reaches so many words to the right, within its clause.
  private static let negationReach = 5
  private static let openingReach = 5
  private static let shiftReach = 5
  private static let unrealReach = 9

  func hits() -> [PolarityHit] {
    let lexicon = Polarity.lexicon
    var hits: [PolarityHit] = []
    hits.reserveCapacity(tokens.count / 16)
    var state = Clause()
    var sentence = 0
    var skipTo = 0
    for index in tokens.indices {
      let token = tokens[index]
      guard token.kind == .word else {
        state.mark(token.kind == .stop)
        if token.kind == .stop { sentence = hits.count }
        continue
      }
      state.words &+= 1
      let kind = Polarity(rawValue: lexicon.value(of: token, in: bytes))
      guard !kind.isEmpty else {
        if !token.flags.contains(.elided) { state.factor = 1 }
        continue
      }
      if kind.contains(.idiom) { skipTo = max(skipTo, index + Idioms.shared.length(tokens, at: index)) }
      if index < skipTo { continue }
      if !kind.isDisjoint(with: .turning) {
        if kind.contains(.contrast) {
          // What stands behind "mais" counts, what stood before it less.
          for hit in hits.indices[sentence...] { hits[hit].value *= 0.6 }
        }
        if !kind.isDisjoint(with: [.negation, .second]), state.isNear(state.opening, Self.openingReach) {
          // "ne respectent pas": the word stands between the halves.
          var hit = hits.count - 1
          while hit >= 0, hits[hit].index > state.openingToken {
            if !hits[hit].isNegated {
              hits[hit].value *= Self.negated(hits[hit].value)
              hits[hit].isNegated = true
            }
            hit -= 1
          }
        }
        state.turn(kind, index)
      }
      let polar = kind.intersection(.polar)
      // A name is no opinion (Clair, Juste, Lefort); a word in two lists says neither.
      guard polar == .negative || polar == .positive, !isName(token) else { continue }
      var value = (polar == .negative ? -1.0 : 1) * kind.strength * state.factor * state.weight
      let isNegated = state.isNear(state.negation, Self.negationReach)
      // "pas bon" is bad; "pas d'échec" is hardly good.
      if isNegated { value *= Self.negated(value) }
      if !kind.contains(.shifter), state.isNear(state.shift, Self.shiftReach) {
        value *= polar == .positive ? -0.3 : -0.1
      }
      if state.isNear(state.unreal, Self.unrealReach) { value *= 0.5 }
      if polar == .negative, state.isInCourt { value *= 0.6 }
      hits.append(
        PolarityHit(
          span: token.span, index: Int32(index), value: value, isNegated: isNegated,
          isJudging: kind.contains(.judging)))
      state.factor = 1
    }
    return hits
  }

  private static func negated(_ value: Double) -> Double { value > 0 ? -1.2 : -0.2 }

  /// A capital inside a sentence.
  private func isName(_ token: Token) -> Bool {
    guard token.flags.contains(.capitalised), !token.flags.contains(.allCapitals), token.start > 1 else { return false }
    let before = bytes[Int(token.start) - 2]
    return token.flags.contains(.spaceBefore) && ((before | 0x20) &- 0x61 < 26 || before >= 0x80 || before == 0x2C)
  }

  /// What still reaches into the words that follow; each is kept as the number of its word.
  private struct Clause {
    private static let never = -99

    /// So many of the article so far.
    var words = 0
    var negation = never
    var opening = never
    /// The token of the last *ne*.
    var openingToken = Int32.max
    var shift = never
    var unreal = never
    /// Of the next word of opinion: an intensifier or a diminisher before it.
    var factor = 1.0
    /// Until the sentence ends: behind a contrast more, behind a concession less.
    var weight = 1.0
    /// A court has been spoken of in the sentence: what is charged there is reported.
    var isInCourt = false

    /// `word` stands at most `reach` words back.
    @inline(__always)
    func isNear(_ word: Int, _ reach: Int) -> Bool { words &- word <= reach }

    /// A comma, a stop or a mark ends the clause, a stop the sentence.
    @inline(__always)
    mutating func mark(_ isStop: Bool) {
      negation = Self.never
      shift = Self.never
      factor = 1
      if isStop {
        weight = 1
        isInCourt = false
        opening = Self.never
        unreal = Self.never
      }
    }

    mutating func turn(_ kind: Polarity, _ index: Int) {
      if kind.contains(.opening) {
        opening = words
        openingToken = Int32(index)
      }
      if kind.contains(.second), isNear(opening, PolarityScanner.openingReach) { negation = words }
      if kind.contains(.negation) { negation = words }
      // "ne … que" restricts and denies nothing.
      if kind.contains(.restriction) { negation = Self.never }
      if kind.contains(.shifter) { shift = words }
      if kind.contains(.unreal) { unreal = words }
      if kind.contains(.intensifier) { factor = 1.5 }
      if kind.contains(.diminisher) { factor = 0.5 }
      if kind.contains(.contrast) { weight = 1.3 }
      if kind.contains(.concession) { weight = 0.4 }
      if kind.contains(.court) { isInCourt = true }
    }
  }
}
