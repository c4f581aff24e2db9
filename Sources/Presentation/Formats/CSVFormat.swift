import CorpusModel

extension OutputFormat {
  /// RFC 4180 with a header; lists as JSON text.
  package static let csv = OutputFormat(
    name: "csv", endings: ["csv"], summary: "Comma-separated values with a header, for spreadsheets, R and pandas."
  ) { style, writer in DelimitedSink(CSVCells(style: style), writer) }
}

/// How cells of a delimited format are written.
protocol DelimitedCells {
  var format: String { get }
  var delimiter: UInt8 { get }
  func text(_ text: String) -> String
}

private struct CSVCells: DelimitedCells {
  let style: OutputStyle
  let format = "csv"
  let delimiter = UInt8(ascii: ",")

  func text(_ text: String) -> String {
    let text = guardedFormula(style.isTerminal ? visibleLines(text) : text)
    let isPlain = text.utf8.allSatisfy { $0 != 0x22 && $0 != 0x2C && $0 != 0x0A && $0 != 0x0D }
    let hasEdge = text.utf8.first == 0x20 || text.utf8.last == 0x20
    // An empty text is not a missing one.
    return isPlain && !hasEdge && !text.isEmpty ? text : "\"" + text.replacingAll("\"", with: "\"\"") + "\""
  }
}

/// Spreadsheets run a cell that begins like a formula: an apostrophe makes it a text. Some, in Japan, take the
/// full-width signs for the same.
///
/// - Source: OWASP, “CSV Injection”.
func guardedFormula(_ text: String) -> String {
  switch text.unicodeScalars.first {
  case "=", "+", "-", "@", "\t", "\n", "\r", "＝", "＋", "－", "＠": "'" + text
  default: text
  }
}

/// Rows of cells between delimiters, after a row of names.
final class DelimitedSink: FormatSink {
  private let cells: any DelimitedCells
  private let writer: ByteWriter
  private var columns: Columns?

  init(_ cells: any DelimitedCells, _ writer: ByteWriter) {
    self.cells = cells
    self.writer = writer
  }

  func begin(_ header: ResultHeader) throws {
    if header.isNested { throw NestedRowsRefused(format: cells.format, header: header) }
    let columns = Columns(header)
    self.columns = columns
    write(columns.names.map { cells.text($0) })
  }

  func row(_ row: ResultRow) throws {
    guard let columns else { return }
    write(columns.values(row).map(text))
    try writer.endRow()
  }

  func end() throws { try writer.flush() }

  private func write(_ row: [String]) {
    for (index, cell) in row.enumerated() {
      if index > 0 { writer.write(cells.delimiter) }
      writer.write(cell)
    }
    writer.write(UInt8(ascii: "\n"))
  }

  private func text(_ value: Value) -> String {
    switch value {
    case .missing: ""
    case .text(let text): cells.text(text)
    case .integer(let integer): String(integer)
    case .real(let real): real.isFinite ? "\(real)" : ""
    case .bool(let bool): bool ? "true" : "false"
    case .list, .table: cells.text(jsonText(value))
    }
  }
}
