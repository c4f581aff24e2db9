import TextKernel

/// Words of opinion between two offsets.
enum HitSearch {
  static func hits(_ hits: [PolarityHit], in span: TextSpan) -> ArraySlice<PolarityHit> { hits[range(hits, in: span)] }

  static func range(_ hits: [PolarityHit], in span: TextSpan) -> Range<Int> {
    var low = 0
    var high = hits.count
    while low < high {
      let middle = (low + high) / 2
      if hits[middle].span.start < span.start { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < hits.count, hits[end].span.end <= span.end { end += 1 }
    return low..<end
  }
}

/// Words between two offsets: before each token how many there are, so that a search in the tokens answers.
struct WordCounter {
  /// Start of each word.
  private var starts: [Int32] = []

  init() {}

  init(_ tokens: UnsafeBufferPointer<Token>) {
    starts.reserveCapacity(tokens.count)
    for token in tokens where token.isWord { starts.append(token.start) }
  }

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
