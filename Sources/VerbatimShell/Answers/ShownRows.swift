import CorpusModel

/// Shows so many rows (`.maxrows`), counts the rest, and remembers where the shown ones stand (`.open N`).
final class ShownRows: RowSink {
  private let sink: any RowSink
  private let max: Int?
  private(set) var origins: [RowOrigin?] = []
  /// Rows that came and were not shown.
  private(set) var left = 0
  private var shown = 0

  /// Places kept for `.open`.
  private static let originsMax = 100_000

  init(_ sink: any RowSink, max: Int?) {
    self.sink = sink
    self.max = max
  }

  func begin(_ header: ResultHeader) throws { try sink.begin(header) }

  func row(_ row: ResultRow) throws {
    if let max, shown >= max {
      left += 1
      return
    }
    shown += 1
    if origins.count < Self.originsMax { origins.append(row.origin) }
    try sink.row(row)
  }

  func end() throws { try sink.end() }
}
