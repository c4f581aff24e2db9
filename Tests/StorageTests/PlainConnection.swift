import GRDB

/// A store as a program sees it that knows nothing of ours.
final class PlainConnection {
  let queue: DatabaseQueue

  init(_ path: String) throws { queue = try DatabaseQueue(path: path) }

  func rows(_ sql: String) throws -> [String] {
    try queue.inDatabase { db in
      try Row.fetchAll(db, sql: sql).map { row in
        row.databaseValues.map { value -> String in
          switch value.storage {
          case .null: "∅"
          case .int64(let number): String(number)
          case .double(let number): String(number)
          case .string(let text): text
          case .blob(let data): "\(data.count) bytes"
          }
        }.joined(separator: "|")
      }
    }
  }

  func run(_ sql: String) throws { try queue.inDatabase { try $0.execute(sql: sql) } }
}
