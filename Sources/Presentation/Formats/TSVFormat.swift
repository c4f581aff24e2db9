extension OutputFormat {
  /// A row a line whatever the cells hold: tabs, line breaks and backslashes in them are `\t`, `\n`, `\r`, `\\`.
  package static let tsv = OutputFormat(
    name: "tsv", endings: ["tab", "tsv"], summary: "Tab-separated values with a header, a row a line, for cut and awk."
  ) { style, writer in DelimitedSink(TSVCells(style: style), writer) }
}

private struct TSVCells: DelimitedCells {
  let style: OutputStyle
  let format = "tsv"
  let delimiter: UInt8 = 0x09

  func text(_ text: String) -> String {
    let text = guardedFormula(style.isTerminal ? visibleLines(text) : text)
    if text.utf8.allSatisfy({ $0 > 0x0D && $0 != 0x5C }) { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t": result += "\\t"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\\": result += "\\\\"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
