/// A column of an answer.
public struct ResultColumn: Sendable, Hashable, Codable {
  /// The alias, else the path as written.
  public var name: String
  public var type: FieldType
  /// The field it shows, as `quotes.text`; nil for a computed value.
  public var field: String?
  /// Fetched for a view that needs it (a card's kind and confidence), not asked for; only that view shows it.
  public var isHidden: Bool

  public init(name: String, type: FieldType, field: String? = nil, isHidden: Bool = false) {
    self.name = name
    self.type = type
    self.field = field
    self.isHidden = isHidden
  }
}

/// Where a row stands, so that it can be opened.
public struct RowOrigin: Sendable, Hashable, Codable {
  /// `articles.id`
  public var article: String
  public var line: Int64?
  public var collection: String
  /// Key of the row in the store.
  public var key: Int64

  public init(article: String, line: Int64?, collection: String, key: Int64) {
    self.article = article
    self.line = line
    self.collection = collection
    self.key = key
  }
}

public struct ResultRow: Sendable, Hashable {
  public var values: [Value]
  public var origin: RowOrigin?

  public init(values: [Value], origin: RowOrigin? = nil) {
    self.values = values
    self.origin = origin
  }
}

/// What an answer looks like before its first row.
public struct ResultHeader: Sendable, Hashable {
  public var columns: [ResultColumn]
  /// The collection whose rows they are; nil for groups and totals.
  public var grain: String?
  public var isNested: Bool
  /// How a stage asked it to be shown (`kwic`, `explain`); nil for the mode the user set.
  public var view: String?

  public init(columns: [ResultColumn], grain: String?, isNested: Bool, view: String? = nil) {
    self.columns = columns
    self.grain = grain
    self.isNested = isNested
    self.view = view
  }
}

/// Takes an answer row by row: a pipe gets each at once, a table may wait. One that wants no more throws `EnoughRows`.
public protocol RowSink: AnyObject {
  func begin(_ header: ResultHeader) throws
  func row(_ row: ResultRow) throws
  func end() throws
}

/// Who takes the rows wants no more of them: the answer ends there, and that is no failure.
public struct EnoughRows: Error {
  public init() {}
}
