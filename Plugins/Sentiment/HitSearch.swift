import TextKernel

/// Words of opinion between two offsets.
enum HitSearch {
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
  private let starts: [Int32]

  init(_ tokens: UnsafeBufferPointer<Token>) {
    starts = [Int32](unsafeUninitializedCapacity: tokens.count) { starts, count in
      // Written in any case and kept where it is a word, so that nothing is guessed.
      for index in tokens.indices {
        starts.initializeElement(at: count, to: tokens[index].start)
        count &+= tokens[index].isWord ? 1 : 0
      }
    }
  }

  func words(in span: TextSpan) -> Int {
    starts.withUnsafeBufferPointer { Self.index($0, span.end) - Self.index($0, span.start) }
  }

  /// Words that begin before `offset`: halves without branches.
  private static func index(_ starts: UnsafeBufferPointer<Int32>, _ offset: Int32) -> Int {
    var low = 0
    var count = starts.count
    while count > 0 {
      let half = (count &+ 1) / 2
      low &+= starts[low &+ half &- 1] < offset ? half : 0
      count &-= half
    }
    return low
  }
}
