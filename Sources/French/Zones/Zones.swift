import TextKernel

/// Tells the story from the page around it: one layer that all analyzers share.
public enum Zones {
  /// The zones of a text, in order: every line with a token is in one; a dateline or an agency's credit may be a part
  /// of its line. Neighbouring lines of one kind are one zone, headings and captions each their own.
  ///
  /// By the words of the line, its standing in many articles, its place, and its neighbours; bytes are never changed.
  ///
  /// - Parameters:
  ///   - title: span of the headline in the body, where it is known.
  ///   - isRepeated: true for the tokens of a line that stands in many articles.
  ///   - foreign: the language of some tokens where it is surely not the article's.
  /// - Complexity: O(tokens).
  public static func find(
    _ bytes: UnsafeBufferPointer<UInt8>, _ tokens: [Token], title: TextSpan? = nil,
    isRepeated: ((Range<Int>) -> Bool)? = nil, foreign: (Range<Int>) -> Language? = { _ in nil }
  ) -> [Zone] {
    var lines = ZoneLine.lines(of: tokens, bytes)
    guard !lines.isEmpty else { return [] }
    if lines.count > 1 {
      for index in lines.indices where lines[index].words >= 4 {
        lines[index].language = foreign(lines[index].tokens)
      }
    }
    let finder = ZoneFinder(bytes: bytes, tokens: tokens, isWrapped: LineWrap.isWrapped(bytes, tokens))
    finder.byWords(&lines)
    if let isRepeated, lines.count > 1 { finder.byRepetition(&lines, title: title, isRepeated) }
    finder.byPlace(&lines, title: title)
    finder.byNeighbours(&lines)
    return finder.zones(lines)
  }
}

/// A line that has tokens.
struct ZoneLine: Sendable {
  /// Tokens of the line.
  var tokens: Range<Int>
  /// Words of it.
  var words: Int
  /// Where it is surely not the article's.
  var language: Language?
  /// Ends like a sentence: . ! ? …, also before a closing mark.
  var endsSentence: Bool
  /// Known so far; nil is the story until something says otherwise.
  var kind: ZoneKind?
  /// The kind was said by the words of the line, not by its place.
  var isSure = false

  static func lines(of tokens: [Token], _ bytes: UnsafeBufferPointer<UInt8>) -> [ZoneLine] {
    var lines: [ZoneLine] = []
    var start = 0
    var words = 0
    for index in tokens.indices {
      if index > start, tokens[index].flags.contains(.lineBefore) {
        lines.append(ZoneLine(start..<index, words, tokens, bytes))
        start = index
        words = 0
      }
      if tokens[index].isWord { words += 1 }
    }
    if start < tokens.count { lines.append(ZoneLine(start..<tokens.count, words, tokens, bytes)) }
    return lines
  }

  private init(_ range: Range<Int>, _ words: Int, _ tokens: [Token], _ bytes: UnsafeBufferPointer<UInt8>) {
    self.tokens = range
    self.words = words
    var last = range.upperBound - 1
    while last > range.lowerBound, tokens[last].kind == .quotationMark || Self.isBracket(tokens[last], bytes) {
      last -= 1
    }
    endsSentence = tokens[last].kind == .stop
  }

  private static func isBracket(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    token.kind == .other && (bytes[Int(token.start)] == 0x29 || bytes[Int(token.start)] == 0x5D)
  }
}
