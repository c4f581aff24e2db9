import CorpusModel
import QueryLanguage
import TextKernel

extension Prepared {
  /// The rows with what a concordance reads, in last columns: the text, and for a text that is a slice of the body
  /// also its start, its line, its parts and what of the body the lines are cut out of. Not the body, which may be long
  /// and have many rows.
  func concordance(_ asked: Concordance) throws -> CompiledQuery {
    var plan = plan
    guard case .rows(let grain, var columns) = plan.output else {
      throw ExecutionError.dialect(.misplaced("kwic"))
    }
    columns.append(OutputColumn(name: "text", expression: asked.text, type: .text))
    columns.append(OutputColumn(name: "start", expression: place("start", asked.text), type: .number))
    columns.append(OutputColumn(name: "line", expression: place("line", asked.text), type: .number))
    columns.append(OutputColumn(name: "parts", expression: place("parts", asked.text), type: .list))
    for isBefore in [true, false] {
      columns.append(
        OutputColumn(
          name: isBefore ? "before" : "body", expression: surroundings(asked, isBefore: isBefore), type: .text))
    }
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

  private func surroundings(_ asked: Concordance, isBefore: Bool) -> Expression {
    guard case .field(let level, _) = asked.text, isSlice(asked.text) else { return .literal(.text("")) }
    return .surroundings(level: level, bytes: Int64(ConcordanceSink.reach(asked.width)), isBefore: isBefore)
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
  /// Column of the text; start, line, parts, before and body stand behind it.
  private var column = 0

  /// Bytes of the body on either side of a row, a character more than a line may show: then a cut can be told from the
  /// end of the body.
  static func reach(_ width: Int) -> Int { KeywordContext.reach(max(0, width)) + 4 }

  init(_ asked: Concordance, _ sink: any RowSink) {
    pattern = TextPattern(serialized: asked.pattern)
    width = max(0, asked.width)
    self.sink = CountingSink(sink)
  }

  var counts: ConcordanceCounts {
    ConcordanceCounts(lines: sink.rows, rows: rows, articles: sink.articleCount)
  }

  func begin(_ header: ResultHeader) throws {
    column = header.columns.count { !$0.isHidden } - 6
    let names = ["place", "left", "match", "right"]
    try sink.begin(
      ResultHeader(
        columns: names.map { ResultColumn(name: $0, type: .text) }, grain: header.grain, isNested: false, view: "kwic"))
  }

  func row(_ row: ResultRow) throws {
    guard let pattern, column >= 0, column + 5 < row.values.count, case .text(let text) = row.values[column] else {
      return
    }
    // As a store of somebody else's may not have them.
    let place = row.values[column + 1].integer.flatMap(Int32.init(exactly:)).flatMap { start in
      row.values[column + 2].integer.map { (start: Int64(start), line: $0) }
    }
    var source = SlicedText(
      text: Array(text.utf8), row: place, parts: row.values[column + 3],
      body: Array((row.values[column + 5].text ?? "").utf8), before: row.values[column + 4].text?.utf8.count ?? 0)
    let spans = source.text.withUnsafeBufferPointer { pattern.occurrences(in: $0, breaks: source.breaks) }
    if !spans.isEmpty { rows += 1 }
    for span in spans {
      let place = source.locate(span)
      let context = KeywordContext(place.span, in: place.isBody ? source.body : source.text, width: width)
      let line = source.line(of: place)
      let name = row.origin.map { $0.article + ":" + String(line) } ?? ""
      var origin = row.origin
      origin?.line = line
      try sink.row(
        ResultRow(
          values: [.text(name), .text(context.left), .text(context.match), .text(context.right)], origin: origin))
    }
  }

  func end() throws { try sink.end() }
}
