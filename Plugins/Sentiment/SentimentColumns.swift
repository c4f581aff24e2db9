import CorpusModel
import TextKernel

/// Words of opinion with their texts, each of which is made once and shared by the rows it stands in.
struct FoundWords {
  let hits: [PolarityHit]
  let texts: [Value]

  init(_ hits: [PolarityHit], _ bytes: UnsafeBufferPointer<UInt8>) {
    self.hits = hits
    texts = hits.map { .text(SentimentColumns.text($0, bytes)) }
  }

  /// The sum of the values in `range`, added to `sum`, and that of their sizes, added to `total`.
  func add(_ range: Range<Int>, to sum: inout Double, _ total: inout Double) {
    for index in range {
      sum += hits[index].value
      total += abs(hits[index].value)
    }
  }
}

/// The three fields for the rows of one collection; a row without words of opinion has none.
struct SentimentColumns {
  private let rows: Int
  /// Empty until a row has a value.
  private var score: [Cell] = []
  private var label: [Cell] = []
  private var evidence: [Cell] = []

  init(rows: Int) { self.rows = rows }

  /// - Parameters:
  ///   - range: the words of opinion in the row, at least one.
  ///   - words: how many words it has.
  mutating func set(_ row: Int, _ found: FoundWords, _ range: Range<Int>, words: Int) {
    var (sum, total) = (0.0, 0.0)
    found.add(range, to: &sum, &total)
    let texts = range.count == found.texts.count ? found.texts : Array(found.texts[range])
    set(row, SentimentScore.value(sum: sum, total: total, words: words), texts)
  }

  /// - Parameter parts: of a quote, with words of opinion or without.
  mutating func set(_ row: Int, _ found: FoundWords, _ parts: [TextSpan], _ words: WordCounter) {
    var texts: [Value] = []
    var (sum, total) = (0.0, 0.0)
    for part in parts {
      let range = HitSearch.range(found.hits, in: part)
      guard !range.isEmpty else { continue }
      texts += found.texts[range]
      found.add(range, to: &sum, &total)
    }
    guard !texts.isEmpty else { return }
    let length = parts.reduce(0) { $0 + words.words(in: $1) }
    set(row, SentimentScore.value(sum: sum, total: total, words: length), texts)
  }

  private mutating func set(_ row: Int, _ value: Double, _ texts: [Value]) {
    if score.isEmpty {
      score = Self.missing(rows)
      // Not copies of the first: each would be copied again when it is written.
      label = Self.missing(rows)
      evidence = Self.missing(rows)
    }
    score[row] = .real(value)
    label[row] = .text(SentimentLabel(value).rawValue)
    evidence[row] = .list(texts)
  }

  func attach(to collection: String, _ layers: inout Layers) {
    // A column that nothing was written to may stand for all three.
    let missing = score.isEmpty ? Self.missing(rows) : []
    layers.attach("sentiment.score", on: collection, score.isEmpty ? missing : score)
    layers.attach("sentiment.label", on: collection, score.isEmpty ? missing : label)
    layers.attach("sentiment.evidence", on: collection, score.isEmpty ? missing : evidence)
  }

  static func missing(_ rows: Int) -> [Cell] { rows == 0 ? [] : Array(repeating: .missing, count: rows) }

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
