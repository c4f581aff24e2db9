import TextKernel

/// The lines of a text that was parsed.
struct SourceLines: Sendable {
  let bytes: [UInt8]
  /// Where each line begins; never empty.
  let starts: [Int]

  init(_ text: String) {
    bytes = Array(text.utf8)
    var starts = [0]
    for (index, byte) in bytes.enumerated() {
      let isBreak = byte == 0x0A || (byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A))
      if isBreak { starts.append(index + 1) }
    }
    self.starts = starts
  }

  /// Line from 0, column from 1 in code points.
  func place(of byte: Int) -> (line: Int, column: Int) {
    let line = self.line(of: byte)
    let end = min(max(byte, starts[line]), bytes.count)
    return (line, bytes[starts[line]..<end].reduce(1) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) })
  }

  /// Line from 0.
  func line(of byte: Int) -> Int {
    let byte = min(max(byte, 0), bytes.count)
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= byte { low = middle } else { high = middle }
    }
    return low
  }

  /// The line from 0, without its break.
  func text(of line: Int) -> ArraySlice<UInt8> {
    var end = line + 1 < starts.count ? starts[line + 1] : bytes.count
    while end > starts[line], bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return bytes[starts[line]..<end]
  }
}

/// A line as it is shown: control characters escaped, tabs as a blank, and shortened around what is marked where it
/// is long.
struct QuotedLine {
  /// Cells of a line that are shown.
  static let widest = 120

  private(set) var text = ""
  /// For each byte that is shown and for the end, its cell.
  private var cells: [Int]
  /// The first byte that is shown, in the whole text.
  private let start: Int

  /// - Parameter start: where the line begins in the whole text; `spans` are of the whole.
  init(_ line: ArraySlice<UInt8>, around spans: [SourceSpan], at start: Int) {
    let window = Self.window(line, around: spans.first.map { max(0, $0.start - start) } ?? 0)
    self.start = start + window.lowerBound
    let base = line.startIndex
    let shown = line[base + window.lowerBound..<base + window.upperBound]
    cells = []
    cells.reserveCapacity(shown.count + 1)
    var cell = 0
    if window.lowerBound > 0 {
      text = "…"
      cell = 1
    }
    for scalar in String(decoding: shown, as: UTF8.self).unicodeScalars {
      for _ in 0..<Unicode.UTF8.width(scalar) { cells.append(cell) }
      var visible = ""
      if scalar == "\t" { visible = " " } else { VisibleText.append(scalar, to: &visible) }
      text += visible
      cell += DisplayWidth.cells(visible)
    }
    cells.append(cell)
    if window.upperBound < line.count { text += "…" }
  }

  /// Bytes of the line that are shown: all of it, or some before and after `byte`.
  private static func window(_ line: ArraySlice<UInt8>, around byte: Int) -> Range<Int> {
    if line.count <= widest { return 0..<line.count }
    if line.count <= 4 * widest, DisplayWidth.cells(String(decoding: line, as: UTF8.self)) <= widest {
      return 0..<line.count
    }
    var low = min(max(0, byte - widest / 2), line.count)
    var high = min(line.count, low + widest)
    low = max(0, high - widest)
    let base = line.startIndex
    while low > 0, line[base + low] & 0xC0 == 0x80 { low -= 1 }
    while high < line.count, line[base + high] & 0xC0 == 0x80 { high += 1 }
    return low..<high
  }

  /// First cell and number of cells of the part of `span` that is shown.
  func cells(of span: SourceSpan) -> (start: Int, count: Int) {
    let first = min(max(span.start - start, 0), cells.count - 1)
    let last = min(max(span.end - start, first), cells.count - 1)
    return (cells[first], cells[last] - cells[first])
  }
}
