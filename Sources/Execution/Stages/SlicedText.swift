import CorpusModel
import TextKernel

/// A text of a row and, where it is cut out of the body, its place there.
struct SlicedText {
  let text: [UInt8]
  let body: [UInt8]
  /// Of the body, in order; empty where the place is not known.
  let parts: [TextSpan]
  /// Where the gaps between parts stand in the text.
  let breaks: [Int32]
  /// Between two parts in the text of a quote.
  private static let joint = " … ".utf8.count

  init(text: [UInt8], start: Int64?, parts: Value, body: [UInt8]) {
    self.text = text
    self.body = body
    var spans: [TextSpan] = []
    if case .list(let items) = parts {
      for case .list(let ends) in items where ends.count == 2 {
        guard let first = ends[0].integer.flatMap(Int32.init(exactly:)),
          let last = ends[1].integer.flatMap(Int32.init(exactly:)), 0 <= first, first <= last, last <= body.count
        else { continue }
        spans.append(TextSpan(first, last))
      }
    } else if let start = start.flatMap(Int32.init(exactly:)), start >= 0, Int(start) + text.count <= body.count {
      spans = [TextSpan(Int(start), Int(start) + text.count)]
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

  func line(at offset: Int32) -> Int32 { body.withUnsafeBufferPointer { LineIndex($0).line(at: offset) } }

  /// Line breaks in the text before an offset of it.
  func linesBefore(_ offset: Int32) -> Int { text.prefix(Int(offset)).count { $0 == 0x0A } }
}

/// One line of a concordance: the keyword with so many characters of its text on either side.
struct KeywordContext {
  let left: String
  let match: String
  let right: String
  /// A character of several scalars rarely needs more.
  private static let bytesPerCharacter = 16

  init(_ span: TextSpan, in bytes: [UInt8], width: Int) {
    let start = min(max(0, Int(span.start)), bytes.count)
    let end = min(max(start, Int(span.end)), bytes.count)
    match = Self.shown(bytes[start..<end])
    let window = width.multipliedReportingOverflow(by: Self.bytesPerCharacter)
    let reach = window.overflow ? bytes.count : window.partialValue
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
