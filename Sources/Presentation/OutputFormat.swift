import CorpusModel

/// A form in which an answer can be written.
package struct OutputFormat: Sendable {
  /// What `--format` and `.mode` take.
  package let name: String
  /// Of the files it makes, for `| export`.
  package let endings: [String]
  package let summary: String
  private let make: @Sendable (OutputStyle, ByteWriter) -> any FormatSink

  init(
    name: String, endings: [String] = [], summary: String,
    make: @escaping @Sendable (OutputStyle, ByteWriter) -> any FormatSink
  ) {
    self.name = name
    self.endings = endings
    self.summary = summary
    self.make = make
  }

  /// Every format, by name.
  package static let all: [OutputFormat] = [
    card,
    csv,
    json,
    jsonl,
    markdown,
    table,
    tsv,
  ]

  package static func named(_ name: String) -> OutputFormat? { all.first { $0.name == name.lowercased() } }

  /// The format of a file, by its ending.
  package static func forFile(_ path: String) -> OutputFormat? {
    guard let point = path.lastIndex(of: "."), !path[point...].contains("/") else { return nil }
    let ending = path[path.index(after: point)...].lowercased()
    return all.first { $0.endings.contains(ending) }
  }

  /// What an answer gets where the user asked for no format: a pipe or file CSV, or JSON Lines where it nests; a screen
  /// cards for texts, else a table.
  package static func suited(to header: ResultHeader, isTerminal: Bool) -> OutputFormat {
    if !isTerminal { return header.isNested ? jsonl : csv }
    return CardLayout(header).isOfTexts ? card : table
  }

  /// Writes an answer in this format.
  package func sink(style: OutputStyle, output: @escaping ByteOutput) -> any FormatSink {
    make(style, ByteWriter(output))
  }

  /// Writes each answer in the format suited to it.
  package static func automaticSink(style: OutputStyle, output: @escaping ByteOutput) -> any FormatSink {
    AutomaticSink(style: style, output: output)
  }
}

/// Writes an answer in some format; one sink an answer.
package protocol FormatSink: RowSink {
  /// What the display left out, once the answer has ended; nil where it shows everything.
  var shortening: Shortening? { get }
}

extension FormatSink {
  package var shortening: Shortening? { nil }
}

/// What a display shortened; the rows themselves are all there.
package struct Shortening: Sendable, Hashable {
  package var cells: Int
  /// Lines of a concordance whose context was.
  package var lines = 0

  /// How many, and how to see the rest: by `.mode`, or by `--format` where nobody sits.
  package func message(_ way: String = ".mode") -> String {
    if lines > 0 {
      let what = lines == 1 ? "1 line" : "\(lines) lines"
      return "the context of \(what) is cut to the screen; `\(way) csv` shows it whole"
    }
    return cells == 1
      ? "1 cell shortened; `\(way) card` shows it whole" : "\(cells) cells shortened; `\(way) card` shows them whole"
  }
}

/// A format without nested rows was asked for an answer that nests.
package struct NestedRowsRefused: Error, Sendable, Hashable {
  /// Name of the format.
  package var format: String
  /// Columns that hold rows.
  package var nested: [String]
  /// What to ask for instead of `nested`: rows of the deepest level, or their number.
  package var rewrites: [String]

  init(format: String, header: ResultHeader) {
    self.format = format
    let visible = header.columns.filter { !$0.isHidden }
    let inner = visible.filter { $0.type == .list && $0.field == nil }.map(\.name)
    let nested = inner.isEmpty ? visible.filter { $0.type == .list }.map(\.name) : inner
    self.nested = nested
    let outer = visible.map(\.name).filter { !nested.contains($0) }
    let children = nested.first ?? "quotes"
    rewrites = [
      "select " + (outer + [children + ".text"]).joined(separator: ", "),
      "select " + (outer + ["count(\(children)) as n"]).joined(separator: ", "),
    ]
  }

  package var message: String {
    "\(format) has no rows inside a cell, and \(nested.map { "`\($0)`" }.joined(separator: ", ")) holds rows"
  }

  /// - Parameter way: how a format is asked for: `.mode`, or `--format` where nobody sits.
  package func help(_ way: String = "--format") -> String {
    "a row for each: `\(rewrites[0])`; their number: `\(rewrites[1])`; nested as they are: `\(way) jsonl`"
  }
}

/// Chooses the format when the answer is known.
private final class AutomaticSink: FormatSink {
  private let style: OutputStyle
  private let output: ByteOutput
  private var sink: (any FormatSink)?

  init(style: OutputStyle, output: @escaping ByteOutput) {
    self.style = style
    self.output = output
  }

  var shortening: Shortening? { sink?.shortening }

  func begin(_ header: ResultHeader) throws {
    let format = OutputFormat.suited(to: header, isTerminal: style.isTerminal)
    let sink = format.sink(style: style, output: output)
    self.sink = sink
    try sink.begin(header)
  }

  func row(_ row: ResultRow) throws { try sink?.row(row) }
  func end() throws { try sink?.end() }
}
