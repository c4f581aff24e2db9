import CorpusModel
import TextKernel

/// Inserts the rows of one table: the key, the table's own columns, then those that analyzers attach.
final class TableInserter {
  let rows: BulkInsert
  let collection: String
  let content: TableContent
  /// Which of the table's own columns hold the id of a form.
  let isForm: [Bool]
  private let updates: [String: Statement]

  init(_ connection: Connection, _ table: StoreSchema.Table) throws {
    let name = StoreNaming.quoted(table.name)
    rows = BulkInsert(connection, into: name, ["key"] + table.allColumns.map { StoreNaming.quoted($0.name) })
    collection = table.collection.name
    content = TableContent(table.collection)
    let formFields = Set(table.collection.fields.lazy.filter { $0.type == .name }.map(\.name))
    isForm = table.columns.map { formFields.contains($0.name) }
    var updates: [String: Statement] = [:]
    for field in table.attached {
      updates[field.name] = try connection.prepare(
        "UPDATE \(name) SET \(StoreNaming.quoted(field.name)) = ?2 WHERE key = ?1")
    }
    self.updates = updates
  }

  /// Number of the parameter of the first attached column: the key and the table's own columns stand before it.
  static func attachedFrom(_ table: StoreSchema.Table) -> Int32 { Int32(table.columns.count + 2) }

  /// Rewrites one attached column of rows that are there already.
  func update(_ column: AttachedColumn, from key: Int64, _ body: UnsafeBufferPointer<UInt8>) throws {
    guard let statement = updates[column.field] else { return }
    for (index, cell) in column.cells.enumerated() {
      statement.bind(1, key + Int64(index))
      statement.bind(2, cell, in: body)
      try statement.run()
    }
  }
}

extension Statement {
  /// Binds a cell; a slice is the body's own bytes, which must stay until the next reset.
  @inline(__always)
  func bind(_ place: Int32, _ cell: Cell, in body: UnsafeBufferPointer<UInt8>) {
    switch cell {
    case .missing: bindNull(place)
    case .slice(let span): bind(place, span, in: body)
    case .text(let text): bind(place, text)
    case .integer(let number): bind(place, number)
    case .real(let number): bind(place, number)
    case .bool(let flag): bind(place, Int64(flag ? 1 : 0))
    case .list(let values): bindText(place, JSONText.encoded(.list(values)))
    }
  }

  @inline(__always)
  func bind(_ place: Int32, _ span: TextSpan, in body: UnsafeBufferPointer<UInt8>) {
    bindKept(place, UnsafeBufferPointer(rebasing: body[span.range]))
  }

  /// Start, end and line, in three places from `place`.
  @inline(__always)
  func bindPlace(_ place: Int32, _ span: TextSpan, _ lines: LineIndex) {
    bind(place, span.start)
    bind(place + 1, span.end)
    bind(place + 2, lines.line(at: span.start))
  }
}
