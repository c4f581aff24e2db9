import CorpusModel
import TextKernel

/// A text of a row and, where it is cut out of the body, its place there.
struct SlicedText {
  let text: [UInt8]
  /// What of the body is at hand: the row's span and what stands about it.
  let body: [UInt8]
  /// Of the part of the body at hand, in order; empty where the place is not known.
  private let parts: [TextSpan]
  /// Where the gaps between parts stand in the text.
  let breaks: [Int32]
  private var textLines: LineCounter
  private var bodyLines: LineCounter
  /// Between two parts in the text of a quote.
  private static let joint = " … ".utf8.count

  /// - Parameters:
  ///   - row: where the row stands in the body, and its line; nil where the text is no slice of it.
  ///   - parts: of the row in the body, where it may have several.
  ///   - body: the part of the body at hand, which begins so many bytes before the row.
  init(text: [UInt8], row: (start: Int64, line: Int64)?, parts: Value, body: [UInt8], before: Int) {
    self.text = text
    self.body = body
    let shift = row.map { max(0, $0.start - Int64(before)) } ?? 0
    func span(_ start: Int64, _ end: Int64) -> TextSpan? {
      guard shift <= start, start <= end, end - shift <= Int64(body.count) else { return nil }
      return TextSpan(Int(start - shift), Int(end - shift))
    }
    var spans: [TextSpan] = []
    if case .list(let items) = parts {
      for case .list(let ends) in items where ends.count == 2 {
        guard let first = ends[0].integer, let last = ends[1].integer, let part = span(first, last) else { continue }
        spans.append(part)
      }
    } else if let row, let whole = span(row.start, row.start + Int64(text.count)) {
      spans = [whole]
    }
    self.parts = spans
    var breaks: [Int32] = []
    var offset = 0
    for part in spans.dropLast() {
      offset += part.count
      breaks.append(Int32(clamping: offset))
      offset += Self.joint
    }
    self.breaks = breaks
    textLines = LineCounter(line: row?.line ?? 1, from: 0)
    bodyLines = LineCounter(line: row?.line ?? 1, from: min(before, body.count))
  }

  /// The same words in the body, where they stand there unchanged; else the span in the text.
  func locate(_ span: TextSpan) -> (span: TextSpan, isBody: Bool) {
    var offset = 0
    for part in parts {
      if Int(span.start) >= offset, Int(span.end) <= offset + part.count {
        let found = TextSpan(Int(part.start) + Int(span.start) - offset, Int(part.start) + Int(span.end) - offset)
        guard found.range.upperBound <= body.count, body[found.range].elementsEqual(text[span.range]) else { break }
        return (found, true)
      }
      offset += part.count + Self.joint
    }
    return (span, false)
  }

  /// Line of the body that a place found by `locate` stands on.
  mutating func line(of place: (span: TextSpan, isBody: Bool)) -> Int64 {
    place.isBody
      ? bodyLines.line(at: place.span.range.lowerBound, in: body)
      : textLines.line(at: place.span.range.lowerBound, in: text)
  }
}

/// Lines by offset: one that stands behind the last asked for is counted from there.
private struct LineCounter {
  private let first: (line: Int64, offset: Int)
  private var last: (line: Int64, offset: Int)

  init(line: Int64, from offset: Int) {
    first = (line, offset)
    last = first
  }

  mutating func line(at offset: Int, in bytes: [UInt8]) -> Int64 {
    if offset < last.offset { last = first }
    if last.offset < offset {
      last.line &+= Int64(bytes[last.offset..<min(offset, bytes.count)].count { $0 == 0x0A })
      last.offset = offset
    }
    return last.line
  }
}

/// One line of a concordance: the keyword with so many characters of its text on either side.
struct KeywordContext {
  let left: String
  let match: String
  let right: String

  /// Bytes on either side that are looked at for so many characters: a character of several scalars rarely needs more.
  static func reach(_ width: Int) -> Int { min(width, reachMax / bytesPerCharacter) * bytesPerCharacter }

  private static let bytesPerCharacter = 16
  /// More than any body holds.
  private static let reachMax = 1 << 40

  init(_ span: TextSpan, in bytes: [UInt8], width: Int) {
    let start = min(max(0, Int(span.start)), bytes.count)
    let end = min(max(start, Int(span.end)), bytes.count)
    match = Self.shown(bytes[start..<end])
    let reach = Self.reach(width)
    var from = max(0, start - min(reach, start))
    while from < start, bytes[from] & 0xC0 == 0x80 { from += 1 }
    let before = Self.shown(bytes[from..<start])
    let cut = String(before.suffix(width))
    left = from > 0 || cut.utf8.count < before.utf8.count ? "…" + cut : cut
    var to = min(bytes.count, end + min(reach, bytes.count - end))
    while to > end, to < bytes.count, bytes[to] & 0xC0 == 0x80 { to -= 1 }
    let after = Self.shown(bytes[end..<to])
    let kept = String(after.prefix(width))
    right = to < bytes.count || kept.utf8.count < after.utf8.count ? kept + "…" : kept
  }

  /// On one line: line breaks and tabs are blanks.
  private static func shown(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.map { $0 == 0x0A || $0 == 0x0D || $0 == 0x09 ? 0x20 : $0 }, as: UTF8.self)
  }
}
