import Foundation
import French
import TextKernel

/// Nanoseconds a word, one thread, the whole corpus five times, the best.
enum Speed {
  static func measure(_ file: String) throws {
    let bodies = try texts(file)
    var words = 0
    var best = [Double](repeating: .infinity, count: 3)
    let clock = ContinuousClock()
    for _ in 0..<5 {
      var times = [Duration](repeating: .zero, count: 3)
      words = 0
      for body in bodies {
        body.withUnsafeBufferPointer { bytes in
          let start = clock.now
          var tokens: [Token] = []
          tokens.reserveCapacity(bytes.count / 5)
          Tokenizer.tokenize(bytes, into: &tokens)
          let tokenised = clock.now
          let sentences = Sentences.split(bytes, tokens)
          let split = clock.now
          let readings = French.readings(of: tokens, sentences: sentences, in: bytes)
          let tagged = clock.now
          times[0] += tokenised - start
          times[1] += split - tokenised
          times[2] += tagged - split
          words += tokens.count { $0.isWord }
          precondition(readings.count == tokens.count)
        }
      }
      for index in best.indices { best[index] = min(best[index], times[index] / .nanoseconds(1)) }
    }
    for (name, time) in zip(["tokens", "sentences", "readings"], best) {
      print(name, String(format: "%.1f ns a word", time / Double(max(1, words))))
    }
    print(words, "words")
  }

  /// The values of `text` of JSON Lines.
  static func texts(_ file: String) throws -> [[UInt8]] {
    let data = try Data(contentsOf: URL(filePath: file))
    return try data.split(separator: 0x0A).compactMap { line in
      let object = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
      return (object?["text"] as? String).map { Array($0.utf8) }
    }
  }
}
