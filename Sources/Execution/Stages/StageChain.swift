import CorpusModel
import QueryLanguage

/// The way of the rows through the stages: counted, perhaps turned into lines of a concordance, to the screen or to
/// files.
final class StageChain {
  /// What the rows go into first.
  let entry: CountingSink
  let concordance: Concordance?
  /// What makes its lines.
  let lines: ConcordanceSink?
  /// Files with what went into each, and where the query names them.
  let written: [(path: String, span: SourceSpan, rows: CountingSink)]

  init(_ stages: [BoundStage], sink: any RowSink, exporter: (any ResultExporter)?) throws {
    var concordance: Concordance?
    var files: [(path: String, span: SourceSpan, rows: CountingSink)] = []
    for stage in stages {
      switch stage {
      case .kwic(let asked): concordance = asked
      case .export(let path, let span):
        let sink = try ExecutionError.exporting(path, at: span) {
          guard let exporter else { throw ExportFailure(reason: "exporting is off here") }
          return try exporter.open(path)
        }
        files.append((path, span, CountingSink(sink)))
      case .save, .explain, .later: break
      }
    }
    self.concordance = concordance
    written = files
    var last: any RowSink = files.isEmpty ? sink : Fork(files)
    lines = concordance.map { [last] in ConcordanceSink($0, last) }
    if let lines { last = lines }
    entry = CountingSink(last)
  }
}

/// Hands each row to several files; one that cannot be written is an error at its place in the query.
private final class Fork: RowSink {
  private let files: [(path: String, span: SourceSpan, rows: CountingSink)]

  init(_ files: [(path: String, span: SourceSpan, rows: CountingSink)]) { self.files = files }

  func begin(_ header: ResultHeader) throws { try each { try $0.begin(header) } }
  func row(_ row: ResultRow) throws { try each { try $0.row(row) } }
  func end() throws { try each { try $0.end() } }

  private func each(_ body: (CountingSink) throws -> Void) throws {
    for file in files { try ExecutionError.exporting(file.path, at: file.span) { try body(file.rows) } }
  }
}
