import SeededRandom
import Testing

@testable import Loading

/// Where a text stops being UTF-8, as the standard library sees it.
struct ValidUTF8Tests {
  @Test func asTheStandardLibrary() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SplitMix64(seed: seed)
    let parts: [[UInt8]] =
      ["a", "l'été ", "« Œuvre » ", "Песков", "日本", "🙂", "plain ascii text of more than eight bytes"].map {
        Array($0.utf8)
      }
      + [
        [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE9], [0x80], [0xF0, 0x9F], [0xFF], [0xE0, 0x80],
      ]
    for round in 0..<5000 {
      var text: [UInt8] = []
      for _ in 0..<Int.random(in: 0..<6, using: &random) {
        // Mostly whole characters.
        let isWhole = Int.random(in: 0..<8, using: &random) > 0
        text += parts[isWhole ? Int.random(in: 0..<7, using: &random) : Int.random(in: 7..<parts.count, using: &random)]
      }
      if Int.random(in: 0..<4, using: &random) == 0, !text.isEmpty { text.removeLast() }
      let found = text.withUnsafeBufferPointer { firstInvalidUTF8($0) }
      #expect(found == reference(text), "seed \(seed), round \(round): \(text)")
    }
  }

  private func reference(_ text: [UInt8]) -> Int? {
    do {
      _ = try UTF8Span(validating: text.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }
}
