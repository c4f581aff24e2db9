import CorpusModel
import QueryLanguage

/// The way of the rows through the stages: counted, perhaps turned into lines of a concordance, to the screen or to
/// files.
final class StageChain {
  /// What the rows go into first.
  let entry: CountingSink
  let concordance: Concordance?
  /// Files with what went into each.
  let written: [(path: String, rows: CountingSink)]

  init(_ stages: [BoundStage], sink: any RowSink, exporter: (any ResultExporter)?) throws {
    var concordance: Concordance?
    var files: [(path: String, rows: CountingSink)] = []
    for stage in stages {
      switch stage {
      case .kwic(let asked): concordance = asked
      case .export(let path):
        guard let exporter else { throw ExecutionError.export(path: path, reason: "exporting is off here") }
        files.append((path, CountingSink(try exporter.open(path))))
      case .save, .explain, .later: break
      }
    }
    self.concordance = concordance
    written = files
    var last: any RowSink = files.isEmpty ? sink : Fork(files.map(\.rows))
    if let concordance { last = ConcordanceSink(concordance, last) }
    entry = CountingSink(last)
  }
}

/// Hands each row to several sinks.
private final class Fork: RowSink {
  private let sinks: [CountingSink]

  init(_ sinks: [CountingSink]) { self.sinks = sinks }

  func begin(_ header: ResultHeader) throws { for sink in sinks { try sink.begin(header) } }
  func row(_ row: ResultRow) throws { for sink in sinks { try sink.row(row) } }
  func end() throws { for sink in sinks { try sink.end() } }
}
