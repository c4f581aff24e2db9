import CorpusModel

extension OutputFormat {
  package static let json = OutputFormat(
    name: "json", endings: ["json"], summary: "An array with an object a row; nested rows stay nested."
  ) { _, writer in JSONSink(writer, isLines: false) }
}

/// Objects with the columns in their order: in an array, or one a line.
final class JSONSink: FormatSink {
  private let writer: ByteWriter
  private let isLines: Bool
  private var columns: Columns?
  private var names: [String] = []
  private var rows = 0

  init(_ writer: ByteWriter, isLines: Bool) {
    self.writer = writer
    self.isLines = isLines
  }

  func begin(_ header: ResultHeader) throws {
    let columns = Columns(header)
    self.columns = columns
    names = distinctNames(columns.names)
  }

  func row(_ row: ResultRow) throws {
    guard let columns else { return }
    if !isLines { writer.write(rows == 0 ? "[\n" : ",\n") }
    writer.writeJSON(names: names, values: columns.values(row))
    if isLines { writer.write(UInt8(ascii: "\n")) }
    rows += 1
    try writer.endRow()
  }

  func end() throws {
    if !isLines { writer.write(rows == 0 ? "[]\n" : "\n]\n") }
    try writer.flush()
  }
}
