extension TextPattern {
  /// True where the pattern stands in `text`. `breaks` are byte offsets no phrase may cross (gaps between
  /// the parts of a quote).
  public func matches(_ text: UnsafeBufferPointer<UInt8>, breaks: [Int32] = []) -> Bool {
    let places = TermPlaces(self, text)
    let first = places.starts(of: phrase, from: 0, breaks)
    guard let near else { return !first.isEmpty }
    if first.isEmpty { return false }
    let second = places.starts(of: near, from: phrase.count, breaks)
    return !self.places(first, phrase.count, near: second, near.count).isEmpty
  }

  /// Every occurrence of the phrase (of either phrase with `near`), in bytes of `text`, in order.
  public func occurrences(in text: UnsafeBufferPointer<UInt8>, breaks: [Int32] = []) -> [TextSpan] {
    let places = TermPlaces(self, text)
    let first = places.starts(of: phrase, from: 0, breaks)
    guard let near else { return first.map { places.span($0, phrase.count) } }
    let second = places.starts(of: near, from: phrase.count, breaks)
    let left = self.places(first, phrase.count, near: second, near.count)
    let right = self.places(second, near.count, near: first, phrase.count)
    let spans = left.map { places.span($0, phrase.count) } + right.map { places.span($0, near.count) }
    return Set(spans).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  /// Where one of two phrases has the other near it. Each is given by its places, in order, and how many tokens it has.
  ///
  /// As FTS5 counts: tokens between the end of the one and the begin of the other.
  /// - Complexity: O(places of both).
  private func places(_ own: [Int], _ ownCount: Int, near others: [Int], _ otherCount: Int) -> [Int] {
    guard let last = others.last else { return [] }
    // No two places of a text are farther apart.
    let distance = min(distance, max(last, own.last ?? 0))
    var next = 0
    return own.filter { place in
      while next < others.count, others[next] < place - otherCount - distance { next += 1 }
      return next < others.count && others[next] <= place + ownCount + distance
    }
  }
}

/// Which terms of a pattern stand at which place of a text.
private struct TermPlaces {
  /// One bit a term, in the order phrase, near; terms beyond the sixty-fourth are compared by `overflow`.
  private var bits: [UInt64] = []
  private var spans: [TextSpan] = []
  private var overflow: [Int: Set<Int>] = [:]

  init(_ pattern: TextPattern, _ text: UnsafeBufferPointer<UInt8>) {
    let terms = pattern.phrase + (pattern.near ?? [])
    let forms = terms.map { (Array($0.form.utf8), $0.isPrefix) }
    IndexTokens.forEach(text, mode: .document) { folded, start, end, isColocated in
      if !isColocated {
        bits.append(0)
        spans.append(TextSpan(start, end))
      }
      for (index, (form, isPrefix)) in forms.enumerated()
      where isPrefix ? folded.starts(with: form) : folded.elementsEqual(form) {
        if index < 64 {
          bits[bits.count - 1] |= 1 << UInt64(index)
        } else {
          overflow[index, default: []].insert(bits.count - 1)
        }
      }
      return true
    }
  }

  private func holds(_ term: Int, at place: Int) -> Bool {
    term < 64 ? bits[place] & (1 << UInt64(term)) != 0 : overflow[term]?.contains(place) == true
  }

  /// Places where `terms` stand one after the other without a break between.
  func starts(of terms: [TextPattern.Term], from offset: Int, _ breaks: [Int32]) -> [Int] {
    guard terms.count <= bits.count else { return [] }
    return (0...bits.count - terms.count).filter { place in
      guard terms.indices.allSatisfy({ holds(offset + $0, at: place + $0) }) else { return false }
      let whole = span(place, terms.count)
      return !breaks.contains { whole.start < $0 && $0 < whole.end }
    }
  }

  func span(_ place: Int, _ count: Int) -> TextSpan {
    TextSpan(spans[place].start, spans[place + count - 1].end)
  }
}
