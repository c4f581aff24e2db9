import GRDBSQLite

/// A function of ours that SQL statements may call (docs/store.md); registered on every connection.
///
/// Arguments of a wrong type give NULL, so that hostile input ends in a missing value and never in a trap.
struct SQLFunction: Sendable {
  typealias Body = @convention(c) (OpaquePointer?, Int32, UnsafeMutablePointer<OpaquePointer?>?) -> Void
  typealias Final = @convention(c) (OpaquePointer?) -> Void

  var name: String
  var arguments: Int32
  var kind: Kind

  enum Kind: Sendable {
    case scalar(Body)
    case aggregate(step: Body, final: Final)
  }

  init(_ name: String, _ arguments: Int32, _ body: @escaping Body) {
    self.name = name
    self.arguments = arguments
    kind = .scalar(body)
  }

  init(_ name: String, _ arguments: Int32, step: @escaping Body, final: @escaping Final) {
    self.name = name
    self.arguments = arguments
    kind = .aggregate(step: step, final: final)
  }
}

/// Every function, by name.
enum SQLFunctions {
  static let all: [SQLFunction] = [
    .chars,
    .clip,
    .contains,
    .ends,
    .first,
    .fold,
    .from,
    .has,
    .inside,
    .length,
    .list,
    .lower,
    .matches,
    .median,
    .slice,
    .starts,
    .sum,
    .until,
    .upper,
    .week,
    .weekday,
  ]

  static func register(on connection: OpaquePointer) throws {
    let flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS
    for function in all {
      let code =
        switch function.kind {
        case .scalar(let body):
          sqlite3_create_function_v2(
            connection, function.name, function.arguments, flags, nil, body, nil, nil, nil)
        case .aggregate(let step, let final):
          sqlite3_create_function_v2(
            connection, function.name, function.arguments, flags, nil, nil, step, final, nil)
        }
      guard code == SQLITE_OK else { throw StoreError(connection: connection, path: function.name) }
    }
  }
}
