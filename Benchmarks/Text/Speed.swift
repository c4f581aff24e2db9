import Foundation
import French
import Languages
import TextKernel

/// Nanoseconds of processor time a word, one thread, the whole corpus five times, the best.
enum Speed {
  private static let names = ["tokens", "sentences", "readings", "language", "zones"]

  /// Of this thread, in nanoseconds.
  static func spent() -> Double {
    var now = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now)
    return Double(now.tv_sec) * 1e9 + Double(now.tv_nsec)
  }

  static func measure(_ file: String) throws {
    let bodies = try TextLine.read(file).map(\.text)
    var words = 0
    var best = [Double](repeating: .infinity, count: names.count)
    for _ in 0..<5 {
      var times = [Double](repeating: 0, count: names.count)
      words = 0
      for body in bodies {
        body.withUnsafeBufferPointer { bytes in
          let start = spent()
          var tokens: [Token] = []
          tokens.reserveCapacity(bytes.count / 5)
          Tokenizer.tokenize(bytes, into: &tokens)
          let tokenised = spent()
          let sentences = Sentences.split(bytes, tokens)
          let split = spent()
          let readings = French.readings(of: tokens, sentences: sentences, in: bytes)
          let tagged = spent()
          let language = LanguageIdentifier.shared.identify(tokens[...], in: bytes)
          let identified = spent()
          let zones = Zones.find(bytes, tokens)
          let zoned = spent()
          times[3] += identified - tagged
          times[4] += zoned - identified
          precondition(language != nil || zones.count < tokens.count + 1)
          times[0] += tokenised - start
          times[1] += split - tokenised
          times[2] += tagged - split
          words += tokens.count { $0.isWord }
          precondition(readings.count == tokens.count)
        }
      }
      for index in best.indices { best[index] = min(best[index], times[index]) }
    }
    for (name, time) in zip(names, best) {
      print(name, String(format: "%.1f ns a word", time / Double(max(1, words))))
    }
    print(words, "words")
  }
}
