import CorpusModel

/// Shows an answer as its stage asked (`kwic`, `explain`), else in the format the user chose.
final class ViewSink: FormatSink {
  private let style: OutputStyle
  private let writer: ByteWriter
  private let chosen: () -> any FormatSink
  private var sink: (any FormatSink)?

  init(_ style: OutputStyle, _ writer: ByteWriter, _ chosen: @escaping () -> any FormatSink) {
    self.style = style
    self.writer = writer
    self.chosen = chosen
  }

  var shortening: Shortening? { sink?.shortening }

  func begin(_ header: ResultHeader) throws {
    let sink: any FormatSink =
      switch header.view {
      case "explain": ExplainView(writer)
      case "kwic" where KwicColumns(header) != nil: KwicView(style, writer)
      default: chosen()
      }
    self.sink = sink
    try sink.begin(header)
  }

  func row(_ row: ResultRow) throws { try sink?.row(row) }
  func end() throws { try sink?.end() }
}
