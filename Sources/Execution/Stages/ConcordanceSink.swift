import CorpusModel
import QueryLanguage
import TextKernel

extension Prepared {
  /// The rows with what a concordance reads, in last columns: the text, and for a text that is a slice of the body
  /// also its start, its parts and the body.
  func concordance(_ asked: Concordance) throws -> CompiledQuery {
    var plan = plan
    guard case .rows(let grain, var columns) = plan.output else {
      throw ExecutionError.dialect(.misplaced("kwic"))
    }
    columns.append(OutputColumn(name: "text", expression: asked.text, type: .text))
    columns.append(OutputColumn(name: "start", expression: place("start", asked.text), type: .number))
    columns.append(OutputColumn(name: "parts", expression: place("parts", asked.text), type: .list))
    let body: Expression = isSlice(asked.text) ? .field(level: 0, name: "body") : .literal(.text(""))
    columns.append(OutputColumn(name: "body", expression: body, type: .text))
    plan.output = .rows(grain: grain, columns: columns)
    plan.isDistinct = false
    return try compile(plan)
  }

  private func collection(_ level: Int) -> CorpusCollection? {
    guard plan.levels.indices.contains(level) else { return nil }
    return dialect.catalog.collection(plan.levels[level].collection)
  }

  private func isSlice(_ text: Expression) -> Bool {
    guard case .field(let level, "text") = text, let collection = collection(level) else { return false }
    return collection.parent == "articles" && collection.field("start") != nil
  }

  private func place(_ name: String, _ text: Expression) -> Expression {
    guard case .field(let level, _) = text, isSlice(text), collection(level)?.field(name) != nil else {
      return .literal(.text(""))
    }
    return .field(level: level, name: name)
  }
}

/// `| kwic`: each row becomes a line for every occurrence of the pattern in its text. Where the text is a slice of
/// the body, the context is the body's.
final class ConcordanceSink: RowSink {
  private let pattern: TextPattern?
  private let width: Int
  private let sink: CountingSink
  /// Rows that the pattern occurs in.
  private var rows: Int64 = 0
  /// Column of the text; start, parts and body stand behind it.
  private var column = 0

  init(_ asked: Concordance, _ sink: any RowSink) {
    pattern = TextPattern(serialized: asked.pattern)
    width = max(0, asked.width)
    self.sink = CountingSink(sink)
  }

  var counts: ConcordanceCounts {
    ConcordanceCounts(lines: sink.rows, rows: rows, articles: sink.articleCount)
  }

  func begin(_ header: ResultHeader) throws {
    column = header.columns.count { !$0.isHidden } - 4
    let names = ["place", "left", "match", "right"]
    try sink.begin(
      ResultHeader(
        columns: names.map { ResultColumn(name: $0, type: .text) }, grain: header.grain, isNested: false, view: "kwic"))
  }

  func row(_ row: ResultRow) throws {
    guard let pattern, column >= 0, column + 3 < row.values.count, case .text(let text) = row.values[column] else {
      return
    }
    let source = SlicedText(
      text: Array(text.utf8), start: row.values[column + 1].integer, parts: row.values[column + 2],
      body: Array((row.values[column + 3].text ?? "").utf8))
    let spans = source.text.withUnsafeBufferPointer { pattern.occurrences(in: $0, breaks: source.breaks) }
    if !spans.isEmpty { rows += 1 }
    for span in spans {
      let place = source.locate(span)
      let context = KeywordContext(place.span, in: place.isBody ? source.body : source.text, width: width)
      let line = row.origin.map { origin in
        place.isBody
          ? Int64(source.line(at: place.span.start)) : (origin.line ?? 1) + Int64(source.linesBefore(span.start))
      }
      let name = row.origin.map { $0.article + ":" + String(line ?? 1) } ?? ""
      var origin = row.origin
      origin?.line = line
      try sink.row(
        ResultRow(
          values: [.text(name), .text(context.left), .text(context.match), .text(context.right)], origin: origin))
    }
  }

  func end() throws { try sink.end() }
}
