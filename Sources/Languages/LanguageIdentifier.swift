import TextKernel

/// Says in which language a text is: by script, by frequent words and by trigrams of bytes.
public struct LanguageIdentifier: Sendable {
  public static let shared = LanguageIdentifier()

  /// The languages in Latin letters, in the order of the lanes.
  private static let latin = LanguageWords.all.map(\.language)
  private typealias Lanes = SIMD8<Int32>

  /// What a text is before it is read, in the order of the lanes: a corpus of French articles, and the languages they
  /// are taken from or stand beside.
  private static let prior = Lanes(40, 18, 18, 8, 0, 0, 0, 8)

  /// Score of each trigram in each language: twenty times the logarithm of its share.
  private let trigrams: [Lanes]
  private static let buckets = 8192
  private let words: Lexicon
  /// What a frequent word gives to the languages that have it, by their bits.
  private let wordScores: [Lanes]

  /// Made from the word lists: a millisecond, at the first use.
  init() {
    var counts = [[Double]](repeating: Array(repeating: 0, count: LanguageWords.all.count), count: Self.buckets)
    var totals = [Double](repeating: 0, count: LanguageWords.all.count)
    for (lane, list) in LanguageWords.all.enumerated() {
      Lexicon.forEachWord(list.words) { word in
        Self.forEachTrigram(word) { bucket in
          counts[bucket][lane] += 1
          totals[lane] += 1
        }
      }
    }
    trigrams = counts.map { row in
      var lanes = Lanes(repeating: 0)
      for lane in row.indices { lanes[lane] = Self.score(row[lane], totals[lane]) }
      return lanes
    }
    words = Lexicon(LanguageWords.all.enumerated().map { (UInt32(1) << UInt32($0.offset), $0.element.words) })
    wordScores = (0..<(1 << LanguageWords.all.count)).map { bits in
      let score: Int32 = [0, 90, 60, 40, 25, 15, 10, 5, 0][bits.nonzeroBitCount]
      var lanes = Lanes(repeating: 0)
      for lane in LanguageWords.all.indices where bits & 1 << lane != 0 { lanes[lane] = score }
      return lanes
    }
  }

  private static func score(_ count: Double, _ total: Double) -> Int32 {
    let share = (count + 0.4) / (total + 0.4 * 3000)
    return Int32((20 * naturalLogarithm(share)).rounded())
  }

  /// The language of some tokens, and how sure it is (0 where there is nothing to go by, more than 4 is as good as
  /// certain).
  ///
  /// - Complexity: O(bytes) of the first `wordsMax` words.
  public func identify(
    _ tokens: ArraySlice<Token>, in bytes: UnsafeBufferPointer<UInt8>, wordsMax: Int = 80
  ) -> (language: Language, confidence: Double)? {
    var scores = Lanes(repeating: 0)
    var scripts = ScriptCount()
    var seen = 0
    for token in tokens where token.kind == .word {
      let form = UnsafeBufferPointer(rebasing: bytes[token.span.range])
      seen += 1
      if token.flags.contains(.nonASCII), scripts.add(form) { continue }
      scripts.latin += 1
      // Names say little: a capitalised word counts by its trigrams alone, and less.
      let bits = words.value(of: token, in: bytes)
      scores &+= wordScores[Int(bits) & (wordScores.count - 1)]
      var word = Lanes(repeating: 0)
      Self.forEachTrigram(form) { word &+= trigrams[$0] }
      scores &+= token.flags.contains(.capitalised) && seen > 1 ? word &>> 1 : word
      if seen >= wordsMax || seen == wordsMax / 2 && Self.lead(scores).by >= Self.leadEnough { break }
    }
    guard seen > 0 else { return nil }
    if let language = scripts.language { return (language, 10) }
    guard scripts.latin > 0 else { return nil }
    scores &+= Self.prior
    let (best, lead) = Self.lead(scores)
    return (Self.latin[best], Double(lead) / 20)
  }

  /// Half the words are enough where one language leads by so much: six times what makes it as good as certain.
  private static let leadEnough: Int32 = 24 * 20

  private static func lead(_ scores: Lanes) -> (lane: Int, by: Int32) {
    var best = 0
    for lane in 1..<latin.count where scores[lane] > scores[best] { best = lane }
    var second = Int32.min
    for lane in latin.indices where lane != best { second = max(second, scores[lane]) }
    return (best, scores[best] &- second)
  }

  /// The trigrams of ` word `, in lower case.
  @inline(__always)
  private static func forEachTrigram(_ word: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Void) {
    var window: UInt32 = 0x20
    var last: UInt8 = 0
    var count = 0
    for byte in word {
      var lower = byte
      if byte &- 0x41 < 26 {
        lower = byte | 0x20
      } else if last == 0xC3, byte &- 0x80 < 0x1F, byte != 0x97 {
        lower = byte | 0x20
      }
      last = byte
      window = (window << 8 | UInt32(lower)) & 0xFF_FFFF
      count += 1
      if count >= 2 { body(bucket(window)) }
    }
    body(bucket((window << 8 | 0x20) & 0xFF_FFFF))
  }

  @inline(__always)
  private static func bucket(_ trigram: UInt32) -> Int { Int((trigram &* 0x9E37_79B1) >> 19) }

  /// Natural logarithm, so that no Foundation is needed: of the exponent, and a series of the rest.
  private static func naturalLogarithm(_ value: Double) -> Double {
    let rest = (value.significand - 1) / (value.significand + 1)
    let square = rest * rest
    let series = 2 * rest * (1 + square * (1 / 3 + square * (1 / 5 + square * (1 / 7 + square / 9))))
    return Double(value.exponent) * 0.693147180559945309 + series
  }
}
