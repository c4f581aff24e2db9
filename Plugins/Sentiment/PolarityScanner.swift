import TextKernel

/// A polar word in its place, with what stands before it taken in.
struct PolarityHit {
  var span: TextSpan
  /// −3...3
  var value: Double
  var isNegated: Bool
}

/// Finds the polar words of an article.
struct PolarityScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  let tokens: [Token]

  /// A negation reaches so many words to the right, within its clause.
  private static let negationReach = 4

  func hits() -> [PolarityHit] {
    let lexicon = Polarity.lexicon
    var hits: [PolarityHit] = []
    var sinceNegation = Int.max
    var factor = 1.0
    for token in tokens {
      guard token.kind == .word else {
        // A comma, a stop or a mark ends the clause.
        sinceNegation = .max
        factor = 1
        continue
      }
      if sinceNegation < .max { sinceNegation += 1 }
      let kind = Polarity(rawValue: lexicon.value(of: token, in: bytes))
      guard !kind.isEmpty else {
        if factor != 1, !token.flags.contains(.elided) { factor = 1 }
        continue
      }
      if kind.contains(.negation) { sinceNegation = 0 }
      if kind.contains(.intensifier) { factor = 1.5 }
      if kind.contains(.diminisher) { factor = 0.5 }
      let polar = kind.intersection(.polar)
      // A name is no opinion (Clair, Juste, Lefort); a word in two lists says neither.
      guard polar == .negative || polar == .positive, !isName(token) else { continue }
      var value = (polar == .negative ? -1.0 : 1) * (kind.contains(.strong) ? 2 : 1) * factor
      let isNegated = sinceNegation <= Self.negationReach
      // "pas bon" is bad; "pas d'échec" is hardly good.
      if isNegated { value *= polar == .positive ? -0.5 : -0.2 }
      hits.append(PolarityHit(span: token.span, value: value, isNegated: isNegated))
      factor = 1
    }
    return hits
  }

  /// A capital inside a sentence.
  private func isName(_ token: Token) -> Bool {
    guard token.flags.contains(.capitalised), !token.flags.contains(.allCapitals), token.start > 1 else { return false }
    let before = bytes[Int(token.start) - 2]
    return token.flags.contains(.spaceBefore) && (before | 0x20) &- 0x61 < 26
  }
}

/// Words between two offsets, by a search in the tokens.
struct WordCounter {
  /// Start of each word.
  private let starts: [Int32]

  init(_ tokens: [Token]) { starts = tokens.lazy.filter(\.isWord).map(\.start) }

  func words(in span: TextSpan) -> Int { index(span.end) - index(span.start) }

  private func index(_ offset: Int32) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
