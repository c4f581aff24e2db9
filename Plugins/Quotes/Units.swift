import CorpusModel
import TextKernel

/// The stretches the rules work on: sentences, those that a marked span joins being one.
enum Units {
  static func ranges(_ reading: Reading, _ sentences: [TextSpan]) -> [Range<Int>] {
    var units: [Range<Int>] = []
    units.reserveCapacity(sentences.count)
    var index = 0
    for sentence in sentences {
      let start = index
      while index < reading.tokens.count, reading.tokens[index].start < sentence.end { index += 1 }
      guard index > start else { continue }
      if let last = units.last, isInsideMark(reading, start) || reading.isHonorificDot(start - 1) {
        units[units.count - 1] = last.lowerBound..<index
      } else {
        units.append(start..<index)
      }
    }
    return units
  }

  /// A marked span holds both the token at `index` and the one before it.
  private static func isInsideMark(_ reading: Reading, _ index: Int) -> Bool {
    index > 0 && reading.markOf[index] >= 0 && reading.markOf[index] == reading.markOf[index - 1]
  }
}
