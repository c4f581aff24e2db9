import CorpusModel

extension OutputFormat {
  package static let table = OutputFormat(
    name: "table", endings: ["txt"], summary: "Columns side by side, shortened to the screen."
  ) { style, writer in
    ViewSink(style, writer) { TableSink(style, writer) }
  }
}

/// Columns as wide as their cells, a line a row.
///
/// Widths come from the first rows, so that a long answer streams; a wider cell that comes later is shortened on a
/// screen like any other, and runs over its column elsewhere.
final class TableSink: FormatSink {
  static let measuredRows = 1_000
  private static let gap = 2

  private let style: OutputStyle
  private let writer: ByteWriter
  private var columns: Columns?
  private var waiting: [[String]] = []
  private var widths: [Int]?
  private var shortenedCells = 0

  init(_ style: OutputStyle, _ writer: ByteWriter) {
    self.style = style
    self.writer = writer
  }

  var shortening: Shortening? { shortenedCells > 0 ? Shortening(cells: shortenedCells) : nil }

  func begin(_ header: ResultHeader) throws { columns = Columns(header) }

  func row(_ row: ResultRow) throws {
    guard let columns else { return }
    let cells = columns.values(row).map { value in
      if case .table(let table) = value, !table.rows.isEmpty { return nested(table) }
      return value.isMissing ? OutputStyle.missing : visibleLine(cellText(value))
    }
    if let widths {
      write(cells, widths)
      try writer.endRow()
    } else {
      waiting.append(cells)
      if waiting.count == Self.measuredRows { try writeWaiting() }
    }
  }

  /// On a screen how many rows a cell holds; elsewhere, where nothing is shortened, the rows.
  private func nested(_ table: NestedTable) -> String {
    guard style.width == nil else {
      shortenedCells += 1
      return cellText(.table(table))
    }
    return nestedLines(table, OutputStyle.separator, visibleLine).joined(separator: " | ")
  }

  func end() throws {
    if widths == nil, !waiting.isEmpty { try writeWaiting() }
    try writer.flush()
  }

  private func writeWaiting() throws {
    guard let columns else { return }
    let names = columns.names.map(visibleLine)
    var widths = names.map(cellCount)
    for row in waiting {
      for (index, cell) in row.enumerated() { widths[index] = max(widths[index], cellCount(cell)) }
    }
    if let width = style.width {
      widths = fitted(widths, into: width - Self.gap * (widths.count - 1))
    }
    self.widths = widths
    let before = shortenedCells
    write(names, widths, .strong)
    // A short name is no cell.
    shortenedCells = before
    for row in waiting { write(row, widths) }
    waiting = []
    try writer.endRow()
  }

  private func write(_ cells: [String], _ widths: [Int], _ paint: Paint? = nil) {
    var line = ""
    for (index, cell) in cells.enumerated() {
      var text = cell
      if style.width != nil, let short = shortened(cell, to: widths[index]) {
        text = short
        shortenedCells += 1
      }
      let isRight = columns?.types[index] == .number
      let isLast = index == cells.count - 1
      let padding = blanks(widths[index] - cellCount(text))
      if let paint { text = style.paint(text, paint) }
      line += isRight ? padding + text : text + (isLast ? "" : padding)
      if !isLast { line += blanks(Self.gap) }
    }
    while line.last == " " { line.removeLast() }
    writer.write(line)
    writer.write(UInt8(ascii: "\n"))
  }
}

/// `widths` made to add up to `room` by narrowing the widest, none below six cells.
func fitted(_ widths: [Int], into room: Int) -> [Int] {
  let least = 6
  guard widths.reduce(0, +) > room else { return widths }
  // The widest that any column may be: as large as the room allows.
  var low = least
  var high = max(widths.max() ?? least, least)
  func total(_ cap: Int) -> Int { widths.reduce(0) { $0 + min($1, cap) } }
  while low < high {
    let middle = (low + high + 1) / 2
    if total(middle) <= room { low = middle } else { high = middle - 1 }
  }
  var result = widths.map { min($0, low) }
  var left = room - result.reduce(0, +)
  for index in result.indices where left > 0 && result[index] < widths[index] {
    result[index] += 1
    left -= 1
  }
  return result
}
