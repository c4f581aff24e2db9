/// A statement of a database engine with its arguments bound, never pasted.
public struct SQLStatement: Sendable, Hashable, Codable {
  public var sql: String
  public var arguments: [Value]

  public init(_ sql: String, _ arguments: [Value] = []) {
    self.sql = sql
    self.arguments = arguments
  }
}

/// Where the executor gets its rows: met by the store, and by anything else that answers SQL.
///
/// One source is one connection with a consistent view; it may hold temporary tables for kept results.
public protocol RowSource: AnyObject {
  /// Collections and fields as this store has them, `meta.*` included.
  var catalog: Catalog { get throws }
  /// Grows with every change of the corpus; a kept result remembers it (R17).
  var revision: Int64 { get throws }
  /// Calls `body` with each row's values until it returns false. Throws `CancellationError` when interrupted.
  func query(_ statement: SQLStatement, _ body: ([Value]) throws -> Bool) throws
  /// A statement without rows (temporary tables of kept results).
  func execute(_ statement: SQLStatement) throws
  /// The entities that `literal` names (R12), most mentioned first.
  func names(matching literal: String) throws -> [NameMatch]
  /// True where a source without a name is called so («la police»).
  func isUnnamedSource(_ literal: String) throws -> Bool
  /// Nearest names to one that nothing matches, with their counts: what the footer offers.
  func names(near literal: String, limit: Int) throws -> [NameMatch]
}
