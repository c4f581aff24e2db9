import TextKernel

/// Shows errors in the text they are about, with carets under the place.
///
///     error[unknown-field] no field `speeker` on articles or its quotes
///       1 │ from articles where speeker = "Peskov" select quotes
///         │                     ^^^^^^^ nearest: `speaker` (quotes, 14 values)
///       help: replace with `speaker`
package struct ErrorRenderer: Sendable {
  /// What a piece of the rendering is, for who paints it.
  package enum Part: Sendable { case heading, gutter, caret, otherCaret, label, help }

  let lines: SourceLines
  /// Shown as `file:line:column: ` before each error where it is set.
  package var file: String?
  /// The number of the text's first line.
  package var firstLine: Int
  /// Given each piece, gives it back, perhaps with colour around it.
  package var paint: @Sendable (Part, String) -> String

  package init(
    source: String, file: String? = nil, firstLine: Int = 1,
    paint: @escaping @Sendable (Part, String) -> String = { $1 }
  ) {
    lines = SourceLines(source)
    self.file = file
    self.firstLine = firstLine
    self.paint = paint
  }

  /// All of them, one below the other; ends in a line break.
  package func render(_ errors: [QueryError]) -> String { errors.map(render).joined() }

  /// Ends in a line break.
  package func render(_ error: QueryError) -> String {
    var text =
      prefix(error) + paint(.heading, "error[\(error.code.rawValue)]") + " " + VisibleText.escaped(error.message) + "\n"
    if let span = error.span {
      var marks = [Mark(span: span, text: error.label, isPrimary: true)]
      marks += error.labels.map { Mark(span: $0.span, text: $0.text, isPrimary: false) }
      text += excerpt(marks)
    }
    if let suggestion = error.suggestion {
      text += "  " + paint(.help, "help:") + " " + VisibleText.escaped(suggestion.sentence) + "\n"
    }
    if let help = error.help { text += "  " + paint(.help, "help:") + " " + VisibleText.escaped(help) + "\n" }
    return text
  }

  private func prefix(_ error: QueryError) -> String {
    guard let file else { return "" }
    let shown = VisibleText.escaped(file)
    guard let span = error.span else { return shown + ": " }
    let place = lines.place(of: span.start)
    return "\(shown):\(place.line + firstLine):\(place.column): "
  }

  // MARK: Excerpt

  private struct Mark {
    var span: SourceSpan
    var text: String?
    var isPrimary: Bool
  }

  private func excerpt(_ marks: [Mark]) -> String {
    let places = marks.map { lines.line(of: $0.span.start) }
    let shownLines = Set(places).sorted()
    let width = String((shownLines.last ?? 0) + firstLine).utf8.count
    let blank = String(repeating: " ", count: width + 2)
    var text = ""
    for line in shownLines {
      let own = zip(marks, places).filter { $0.1 == line }.map(\.0)
      let quoted = QuotedLine(lines.text(of: line), around: own.map(\.span), at: lines.starts[line])
      let number = String(line + firstLine)
      let gutter = String(repeating: " ", count: 2 + width - number.utf8.count) + number
      text += paint(.gutter, gutter + " │") + " " + quoted.text + "\n"
      for mark in own.sorted(by: { ($0.isPrimary ? 0 : 1) < ($1.isPrimary ? 0 : 1) }) {
        let (start, cells) = quoted.cells(of: mark.span)
        let carets = String(repeating: mark.isPrimary ? "^" : "-", count: max(1, cells))
        text += paint(.gutter, blank + " │") + " " + String(repeating: " ", count: start)
        text += paint(mark.isPrimary ? .caret : .otherCaret, carets)
        if let label = mark.text { text += " " + paint(.label, VisibleText.escaped(label)) }
        text += "\n"
      }
    }
    return text
  }
}
