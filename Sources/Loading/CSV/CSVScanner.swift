/// Splits rows of a table as RFC 4180 has them.
///
/// A cell that begins with a quotation mark and goes on after the one that closes it is no quoted cell: it is kept as
/// it stands, for tables written without quoting (`"Non" dit-il`).
struct CSVScanner {
  enum Result: Equatable {
    /// The row and its line end take so many bytes.
    case row(length: Int)
    /// The bytes end before the row does.
    case unfinished
    /// They end inside a quoted cell.
    case unclosed
  }

  let delimiter: UInt8
  /// The cells of the last row, as places in `text`.
  private(set) var cells: [RawField] = []
  /// The text of the last row's cells, quoting undone.
  private(set) var text: [UInt8] = []

  init(delimiter: UInt8) { self.delimiter = delimiter }

  /// True where the last row was an empty line.
  var isBlank: Bool { cells.count == 1 && cells[0].start == cells[0].end }

  /// Reads the row at the front of `bytes`.
  ///
  /// What follows the row says whether a quotation mark in it opens a quoted cell: of other bytes behind the row, other
  /// cells may be read.
  ///
  /// - Parameter isWhole: true where nothing follows `bytes`, so that their end ends a row.
  mutating func row(_ bytes: UnsafeBufferPointer<UInt8>, isWhole: Bool) -> Result {
    cells.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    var at = 0
    while true {
      let start = text.count
      switch cell(bytes, at, isWhole) {
      case .end(let end): at = end
      case .unfinished: return .unfinished
      case .unclosed: return .unclosed
      }
      cells.append(RawField(kind: .cell, start: Int32(start), end: Int32(text.count)))
      if at == bytes.count { return .row(length: at) }
      if bytes[at] == delimiter {
        at += 1
        continue
      }
      // A carriage return alone may end the file.
      return .row(length: min(at + (bytes[at] == Byte.carriageReturn ? 2 : 1), bytes.count))
    }
  }

  /// Makes the text of the last row's cells UTF-8. Delimiters and quotation marks are ASCII, so the cells are the same.
  mutating func decodeCells(as reading: DecodedReading) {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(text.count + text.count / 8)
    text.withUnsafeBufferPointer { bytes in
      for index in cells.indices {
        let start = decoded.count
        appendDecoded(UnsafeBufferPointer(rebasing: bytes[cells[index].range]), as: reading, to: &decoded)
        (cells[index].start, cells[index].end) = (Int32(start), Int32(decoded.count))
      }
    }
    text = decoded
  }

  private enum CellResult {
    /// Of the cell, before its delimiter or line end.
    case end(Int)
    case unfinished, unclosed
  }

  private mutating func cell(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ isWhole: Bool) -> CellResult {
    if at < bytes.count, bytes[at] == Byte.quote, let result = quoted(bytes, at, isWhole) { return result }
    var end = at
    while end < bytes.count, bytes[end] != delimiter, bytes[end] != Byte.lineFeed { end += 1 }
    if end == bytes.count, !isWhole { return .unfinished }
    let endsLine = end < bytes.count && bytes[end] == Byte.lineFeed
    if endsLine, end > at, bytes[end - 1] == Byte.carriageReturn { end -= 1 }
    text += bytes[at..<end]
    return .end(end)
  }

  /// Reads a quoted cell; nil where it turns out to be none.
  private mutating func quoted(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ isWhole: Bool
  ) -> CellResult? {
    let mark = text.count
    var at = start + 1
    while true {
      guard let quote = firstIndex(of: Byte.quote, in: bytes, from: at) else {
        text.removeSubrange(mark...)
        return isWhole ? .unclosed : .unfinished
      }
      text += bytes[at..<quote]
      at = quote + 1
      if at == bytes.count { return isWhole ? .end(at) : .unfinished }
      switch bytes[at] {
      case Byte.quote:
        text.append(Byte.quote)
        at += 1
      case delimiter, Byte.lineFeed: return .end(at)
      case Byte.carriageReturn where at + 1 == bytes.count: return isWhole ? .end(at) : .unfinished
      case Byte.carriageReturn where bytes[at + 1] == Byte.lineFeed: return .end(at)
      default:
        text.removeSubrange(mark...)
        return nil
      }
    }
  }
}

/// The delimiter of a table: the candidate that its first line holds most often outside quotation marks.
func sniffDelimiter(_ line: UnsafeBufferPointer<UInt8>, among candidates: [UInt8]) -> UInt8 {
  var counts = [Int](repeating: 0, count: candidates.count)
  var isQuoted = false
  for byte in line {
    if byte == Byte.quote { isQuoted.toggle() }
    if !isQuoted, let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
  }
  let most = counts.max() ?? 0
  return candidates[counts.firstIndex(of: most) ?? 0]
}
