import CorpusModel

/// Counts what passes, so that the footer need not ask again.
final class CountingSink: RowSink {
  private let sink: any RowSink
  private(set) var header: ResultHeader?
  private(set) var rows: Int64 = 0
  private var articles: Set<Int64> = []

  init(_ sink: any RowSink) { self.sink = sink }

  /// Distinct articles among the rows; nil where rows have no place.
  var articleCount: Int64? { articles.isEmpty ? nil : Int64(articles.count) }

  func begin(_ header: ResultHeader) throws {
    self.header = header
    try sink.begin(header)
  }

  func row(_ row: ResultRow) throws {
    rows += 1
    if let origin = row.origin {
      articles.insert(origin.collection == "articles" ? origin.key : origin.key >> StoreNaming.keyShift)
    }
    try sink.row(row)
  }

  func end() throws { try sink.end() }
}
