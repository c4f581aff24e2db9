/// Inserts many rows into one table, up to sixteen with a statement: each statement looks for their place anew, and
/// makes its memory.
final class BulkInsert {
  private let connection: Connection
  private let head: String
  private let width: Int
  /// For 16, 8, 4, 2 and 1 rows, prepared when first asked for.
  private var statements: [Statement?] = Array(repeating: nil, count: 5)
  private let room = TextRoom()

  init(_ connection: Connection, into table: String, _ columns: [String]) {
    self.connection = connection
    // A constraint that fails ends the transaction. Any other answer would have several rows open a savepoint, and
    // with it flush the full-text index.
    head = "INSERT OR ROLLBACK INTO \(table)(\(columns.joined(separator: ", "))) VALUES "
    width = columns.count
  }

  /// Calls `bind` for each of `count` rows, to bind its columns from 1, then inserts them; what is bound stays where it
  /// is until this ends.
  func insert(_ count: Int, _ bind: (_ row: Int, _ statement: Statement) throws -> Void) throws {
    var next = 0
    for place in statements.indices {
      let rows = 16 >> place
      guard count - next >= rows else { continue }
      let statement = try statement(place, rows)
      defer { statement.clear() }
      while count - next >= rows {
        room.empty()
        for row in 0..<rows {
          statement.firstPlace = Int32(row * width)
          try bind(next + row, statement)
        }
        try statement.run()
        next += rows
      }
    }
  }

  private func statement(_ place: Int, _ rows: Int) throws -> Statement {
    if let statement = statements[place] { return statement }
    let row = "(" + Array(repeating: "?", count: width).joined(separator: ", ") + ")"
    let statement = try connection.prepare(head + Array(repeating: row, count: rows).joined(separator: ", "))
    statement.room = room
    statements[place] = statement
    return statement
  }
}

/// Where texts lie while they are inserted: the engine would ask for memory for each.
final class TextRoom {
  private static let size = 32 << 10
  private let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: size)
  private var used = 0

  deinit { bytes.deallocate() }

  func empty() { used = 0 }

  /// A copy of `text`, until the room is emptied; nil where it does not fit.
  func keep(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
    guard text.count <= bytes.count - used else { return nil }
    let kept = UnsafeMutableBufferPointer(rebasing: bytes[used..<used + text.count])
    _ = kept.initialize(from: text)
    used += text.count
    return UnsafeBufferPointer(kept)
  }
}
