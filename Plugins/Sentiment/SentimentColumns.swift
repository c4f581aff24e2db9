import CorpusModel
import TextKernel

/// Words of opinion with their texts, each of which is made once and shared by the rows it stands in.
struct FoundWords {
  private var hits: [PolarityHit] = []
  private(set) var texts: [Value] = []

  init() {}

  init(_ hits: [PolarityHit], _ bytes: UnsafeBufferPointer<UInt8>) {
    self.hits = hits
    texts = hits.map { .text(SentimentColumns.text($0, bytes)) }
  }

  var isEmpty: Bool { hits.isEmpty }

  subscript(_ range: Range<Int>) -> FoundWords {
    if range.count == hits.count { return self }
    var found = FoundWords()
    found.hits = Array(hits[range])
    found.texts = Array(texts[range])
    return found
  }

  mutating func append(_ other: FoundWords) {
    if isEmpty {
      self = other
    } else {
      hits += other.hits
      texts += other.texts
    }
  }

  func score(words: Int) -> Double {
    var (sum, total) = (0.0, 0.0)
    for hit in hits {
      sum += hit.value
      total += abs(hit.value)
    }
    return SentimentScore.value(sum: sum, total: total, words: words)
  }
}

/// The three fields for the rows of one collection; a row without words of opinion has none.
struct SentimentColumns {
  private var score: [Cell]
  private var label: [Cell]
  private var evidence: [Cell]

  init(rows: Int) {
    score = Array(repeating: .missing, count: rows)
    label = score
    evidence = score
  }

  /// - Parameters:
  ///   - found: the words of opinion in the row, at least one.
  ///   - words: how many words it has.
  mutating func set(_ row: Int, _ found: FoundWords, words: Int) {
    let value = found.score(words: words)
    score[row] = .real(value)
    label[row] = .text(SentimentLabel(value).rawValue)
    evidence[row] = .list(found.texts)
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
