import TextKernel

/// Short lines that stand in many articles of a corpus: what a site sets around its texts, whatever the words.
///
/// A line is known by the words in it, folded, so that case and spacing do not count.
public struct RepeatedLines: Sendable, Equatable {
  /// A line that stands in so many articles of different text belongs to the page.
  public static let articlesMin = 5
  /// Longer lines are paragraphs.
  public static let wordsMax = 24

  public var hashes: Set<Int64>

  public init(_ hashes: Set<Int64> = []) { self.hashes = hashes }

  public var isEmpty: Bool { hashes.isEmpty }

  public func contains(_ line: some Collection<Token>) -> Bool {
    !hashes.isEmpty && Self.hash(of: line).map(hashes.contains) ?? false
  }

  /// The short lines of a text, each once; none where the text is one line.
  ///
  /// - Complexity: O(tokens).
  public static func hashes(of tokens: [Token]) -> [Int64] {
    var hashes: [Int64] = []
    var start = 0
    for index in tokens.indices where index > 0 && tokens[index].flags.contains(.lineBefore) {
      if let hash = hash(of: tokens[start..<index]) { hashes.append(hash) }
      start = index
    }
    guard start > 0 else { return [] }
    if let hash = hash(of: tokens[start...]) { hashes.append(hash) }
    return Array(Set(hashes)).sorted()
  }

  /// Nil for a line without words or with too many.
  private static func hash(of line: some Collection<Token>) -> Int64? {
    guard line.count <= 4 * wordsMax else { return nil }
    var words = 0
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    for token in line {
      if token.isWord { words += 1 }
      state = (state ^ UInt64(token.hash)) &* 0xFF51_AFD7_ED55_8CCD
      state ^= state >> 32
    }
    return (1...wordsMax).contains(words) ? Int64(bitPattern: state) : nil
  }
}
