import CorpusModel
import TextKernel

/// The three fields for the rows of one collection.
struct SentimentColumns {
  private var score: [Cell] = []
  private var label: [Cell] = []
  private var evidence: [Cell] = []

  init(rows: Int) {
    score.reserveCapacity(rows)
    label.reserveCapacity(rows)
    evidence.reserveCapacity(rows)
  }

  /// The next row.
  /// - Parameter found: the words of opinion in it; words: how many words it has.
  mutating func append(_ found: some Sequence<PolarityHit>, words: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
    var sum = 0.0
    var total = 0.0
    var texts: [Value] = []
    for hit in found {
      sum += hit.value
      total += abs(hit.value)
      texts.append(.text(Self.text(hit, bytes)))
    }
    guard !texts.isEmpty else {
      score.append(.missing)
      label.append(.missing)
      evidence.append(.missing)
      return
    }
    let value = SentimentScore.value(sum: sum, total: total, words: words)
    score.append(.real(value))
    label.append(.text(SentimentLabel(value).rawValue))
    evidence.append(.list(texts))
  }

  func attach(to collection: String, _ layers: inout Layers) {
    layers.attach("sentiment.score", on: collection, score)
    layers.attach("sentiment.label", on: collection, label)
    layers.attach("sentiment.evidence", on: collection, evidence)
  }

  static func text(_ hit: PolarityHit, _ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let word = String(decoding: bytes[hit.span.range], as: UTF8.self)
    return hit.isNegated ? "not " + word : word
  }
}

/// From the words of opinion to a number.
enum SentimentScore {
  /// −1...1: what the words say, drawn to 0 by their opposites, by how few they are and by the words that say nothing.
  static func value(sum: Double, total: Double, words: Int) -> Double {
    let silent = 1 + Double(words) / 20
    return (sum / (total + silent) * 1000).rounded() / 1000
  }
}
