import TextKernel

/// Where a text's headline stands; nil where it has none.
///
/// A headline is the first line that is no furniture of a page (a share label, a byline, a date), has more than two
/// words, does not end as a sentence or a label does, and has a longer paragraph below it. A text that begins with
/// its first paragraph has no title.
func findTitle(in body: [UInt8]) -> TextSpan? {
  body.withUnsafeBufferPointer { bytes in
    var lines = LinesAtTop(bytes)
    for _ in 0..<5 {
      guard let line = lines.next() else { return nil }
      if isFurniture(line, bytes) { continue }
      guard isHeadline(line, bytes) else { return nil }
      for _ in 0..<4 {
        guard let below = lines.next() else { return nil }
        if below.letters > line.letters, isParagraph(below, bytes) { return TextSpan(line.start, line.end) }
      }
      return nil
    }
    return nil
  }
}

/// A line without the blanks around it.
private struct TopLine {
  var start: Int
  var end: Int
  var words: Int
  /// Code points.
  var letters: Int
}

/// The lines at the top of a text that are not blank.
private struct LinesAtTop {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func next() -> TopLine? {
    while at < bytes.count {
      let feed = firstIndex(of: Byte.lineFeed, in: bytes, from: at) ?? bytes.count
      // The line end of old Macs; of a line that ends with both, the second is a blank line.
      let line = UnsafeBufferPointer(rebasing: bytes[..<feed])
      let end = firstIndex(of: Byte.carriageReturn, in: line, from: at) ?? feed
      let trimmed = trimmedRange(bytes, at..<end)
      at = end + 1
      if !trimmed.isEmpty { return measured(trimmed) }
    }
    return nil
  }

  private func measured(_ range: Range<Int>) -> TopLine {
    var words = 0
    var letters = 0
    var isInWord = false
    for byte in bytes[range] {
      if byte & 0xC0 != 0x80 { letters += 1 }
      // Marks alone («, –, :) are no words.
      let isWordByte = byte >= 0xC3 && byte != 0xE2 || byte.isASCIILetterOrDigit
      if isWordByte, !isInWord {
        words += 1
        isInWord = true
      } else if byte <= 0x20 {
        isInWord = false
      }
    }
    return TopLine(start: range.lowerBound, end: range.upperBound, words: words, letters: letters)
  }
}

private func isHeadline(_ line: TopLine, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  guard line.words > 2, line.letters <= 220 else { return false }
  // `**** *source_Le_Monde`, `# heading`, `| cell`: marks of a format.
  let first = bytes[line.start]
  guard first >= 0x80 || first.isASCIILetterOrDigit || "\"'([".utf8.contains(first) else { return false }
  switch bytes[line.end - 1] {
  case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: ","): return false
  default: break
  }
  // The ellipsis … and a sentence closed inside quotation marks.
  if ends(line, bytes, with: "…") { return false }
  for mark in [".»", ". »", ".\u{A0}»", ".\u{202F}»", ".\"", ".”"] where ends(line, bytes, with: mark) { return false }
  return true
}

/// A line that ends as prose does.
private func isParagraph(_ line: TopLine, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  guard line.words >= 8 else { return false }
  switch bytes[line.end - 1] {
  case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: "\""): return true
  default: return ["…", "»", "”", ")"].contains { ends(line, bytes, with: $0) }
  }
}

/// What pages put above a headline: a label (`Partager:`), an address, a date, a byline.
private func isFurniture(_ line: TopLine, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  if line.words <= 2 || line.words <= 4 && bytes[line.end - 1] == Byte.colon { return true }
  guard line.letters <= 80 else { return false }
  let text = String(decoding: bytes[line.start..<line.end], as: UTF8.self)
  if text.contains("://") || text.contains("@") && line.words <= 6 { return true }
  if isoDate(text) != nil { return true }
  let lower = text.lowercased()
  let bylines = ["par ", "by ", "publié ", "mis à jour ", "published ", "updated ", "modifié ", "posté "]
  return line.words <= 8 && bylines.contains { lower.hasPrefix($0) }
}

private func ends(_ line: TopLine, _ bytes: UnsafeBufferPointer<UInt8>, with mark: String) -> Bool {
  line.end - line.start >= mark.utf8.count && mark.utf8.elementsEqual(bytes[line.end - mark.utf8.count..<line.end])
}

/// Without the blanks and no-break spaces at its ends.
private func trimmedRange(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
  var start = range.lowerBound
  var end = range.upperBound
  while start < end {
    if bytes[start] <= 0x20 {
      start += 1
    } else if start + 1 < end, bytes[start] == 0xC2, bytes[start + 1] == 0xA0 {
      start += 2
    } else {
      break
    }
  }
  while start < end {
    if bytes[end - 1] <= 0x20 {
      end -= 1
    } else if end - 2 >= start, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xA0 {
      end -= 2
    } else {
      break
    }
  }
  return start..<end
}

extension UInt8 {
  fileprivate var isASCIILetterOrDigit: Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= self | 0x20 || Byte.zero...Byte.nine ~= self
  }
}
