import TextKernel

/// Names and packing that the store's tables and the SQL dialect must agree on (docs/store.md).
///
/// A row of a child collection has the key `article << 20 | n`, so that the rows of an article are one range
/// of keys and need no index.
public enum StoreNaming {
  public static let keyShift: Int64 = 20
  public static let rowsPerArticleMax: Int64 = 1 << 20

  /// Table of a collection: columns are the field paths, quoted (`"speaker.surface"`).
  public static func table(_ collection: String) -> String { "data_" + collection }

  /// Quoted identifier.
  public static func quoted(_ identifier: String) -> String { "\"" + identifier.doubled("\"") + "\"" }
}
