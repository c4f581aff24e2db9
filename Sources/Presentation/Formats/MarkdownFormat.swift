import CorpusModel

extension OutputFormat {
  package static let markdown = OutputFormat(
    name: "markdown", endings: ["markdown", "md"], summary: "A table as GitHub and Pandoc read it, for reports."
  ) { _, writer in MarkdownSink(writer) }
}

/// A pipe table; numbers to the right.
private final class MarkdownSink: FormatSink {
  private let writer: ByteWriter
  private var columns: Columns?
  private var isExplanation = false

  init(_ writer: ByteWriter) { self.writer = writer }

  func begin(_ header: ResultHeader) throws {
    isExplanation = header.view == "explain"
    if isExplanation { return writer.write("```\n") }
    let columns = Columns(header)
    self.columns = columns
    write(columns.names.map(markdownText))
    write(columns.types.map { $0 == .number ? "--:" : "---" })
  }

  func row(_ row: ResultRow) throws {
    guard let columns else {
      // Inside a fence nothing is a mark but the fence.
      for value in row.values { writer.write(visibleLines(cellText(value)).replacingAll("```", with: "'''") + "\n") }
      return
    }
    write(columns.values(row).map(cell))
    try writer.endRow()
  }

  func end() throws {
    if isExplanation { writer.write("```\n") }
    try writer.flush()
  }

  private func write(_ cells: [String]) {
    writer.write("| " + cells.joined(separator: " | ") + " |\n")
  }

  private func cell(_ value: Value) -> String {
    guard case .table(let table) = value else { return markdownText(cellText(value)) }
    return nestedLines(table, " · ", markdownText).joined(separator: "<br>")
  }
}

/// A text that Markdown shows as it is: no mark of its own or of HTML's works, line breaks are `<br>`.
func markdownText(_ text: String) -> String {
  var result = ""
  for scalar in visibleLines(text).unicodeScalars {
    switch scalar {
    case "\n": result += "<br>"
    case "<": result += "&lt;"
    case "&": result += "&amp;"
    case "|", "\\", "`", "*", "_", "[", "]", "~", "$":
      result += "\\"
      result.unicodeScalars.append(scalar)
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
