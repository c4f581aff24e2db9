import CorpusModel
import TextKernel

/// The three fields for the rows of one collection.
struct SentimentColumns {
  private var score: [Cell] = []
  private var label: [Cell] = []
  private var evidence: [Cell] = []

  /// - Parameter rows: the spans of each row (the parts of a quote), in order of the text.
  init(
    _ rows: [[TextSpan]], _ hits: [PolarityHit], _ words: WordCounter, _ bytes: UnsafeBufferPointer<UInt8>,
    isNeutralWithoutHits: Bool = false
  ) {
    score.reserveCapacity(rows.count)
    label.reserveCapacity(rows.count)
    evidence.reserveCapacity(rows.count)
    for spans in rows {
      let found = spans.flatMap { Self.hits(hits, in: $0) }
      guard !found.isEmpty || isNeutralWithoutHits else {
        score.append(.missing)
        label.append(.missing)
        evidence.append(.missing)
        continue
      }
      let sum = found.reduce(0) { $0 + $1.value }
      let total = found.reduce(0) { $0 + abs($1.value) }
      // One word in a long text says little: the words that say nothing weigh a little against it.
      let silent = 1 + Double(spans.reduce(0) { $0 + words.words(in: $1) }) / 20
      let value = (sum / (total + silent) * 1000).rounded() / 1000
      score.append(.real(value))
      label.append(.text(SentimentLabel(value).rawValue))
      evidence.append(.list(found.map { .text(Self.text($0, bytes)) }))
    }
  }

  func attach(to collection: String, _ layers: inout Layers) {
    layers.attach("sentiment.score", on: collection, score)
    layers.attach("sentiment.label", on: collection, label)
    layers.attach("sentiment.evidence", on: collection, evidence)
  }

  private static func hits(_ hits: [PolarityHit], in span: TextSpan) -> ArraySlice<PolarityHit> {
    var low = 0
    var high = hits.count
    while low < high {
      let middle = (low + high) / 2
      if hits[middle].span.start < span.start { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < hits.count, hits[end].span.end <= span.end { end += 1 }
    return hits[low..<end]
  }

  private static func text(_ hit: PolarityHit, _ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let word = String(decoding: bytes[hit.span.range], as: UTF8.self)
    return hit.isNegated ? "not " + word : word
  }
}
