/// One cell of a row, as the store keeps it and the query language sees it.
///
/// A date is its ISO 8601 text (`2021-12-07`, or a period: `2021-12`, `2021-Q4`); the column's type says so.
public enum Value: Sendable, Hashable, Codable {
  case missing
  case text(String)
  case integer(Int64)
  case real(Double)
  case bool(Bool)
  case list([Value])
  /// A nested result: the surviving children of the row (`select title, quotes`).
  indirect case table(NestedTable)

  public var isMissing: Bool { self == .missing }

  public var text: String? {
    if case .text(let text) = self { return text }
    return nil
  }

  public var integer: Int64? {
    if case .integer(let value) = self { return value }
    return nil
  }

  public var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .real(let value): value
    default: nil
    }
  }
}

/// Rows inside a cell.
public struct NestedTable: Sendable, Hashable, Codable {
  public var columns: [String]
  public var rows: [[Value]]

  public init(columns: [String], rows: [[Value]]) {
    self.columns = columns
    self.rows = rows
  }
}
