import CorpusModel

/// Texts as they are, without columns.
final class ExplainView: FormatSink {
  private let writer: ByteWriter

  init(_ writer: ByteWriter) { self.writer = writer }

  func begin(_ header: ResultHeader) throws {}

  func row(_ row: ResultRow) throws {
    for value in row.values where !value.isMissing { writer.write(visibleLines(cellText(value)) + "\n") }
    try writer.endRow()
  }

  func end() throws { try writer.flush() }
}
