/// The types a field may have in the query language.
public enum FieldType: String, Sendable, Codable, CaseIterable {
  case text, number, date, name, bool, list
}

/// One field of a collection.
public struct Field: Sendable, Hashable, Codable {
  /// Path below the collection, as a query writes it: `speaker.surface`, `sentiment.score`, `meta.source`.
  public var name: String
  public var type: FieldType
  /// What the field says, one sentence; shown by help and completion.
  public var summary: String
  public var unit: String?
  /// All values the field may have, where the list is closed.
  public var vocabulary: [String]?
  /// The analyzer that fills the field where it is not the one that makes the collection: its fields on another's rows.
  public var analyzer: String?
  /// True for the field that answers to the analyzer's bare name (`sentiment` = `sentiment.score`).
  public var isPrimary: Bool
  /// True for the text a row stands on, from its start to its end: it is read from the body and stored nowhere else.
  public var isSlice: Bool

  public init(
    _ name: String, _ type: FieldType, _ summary: String, unit: String? = nil, vocabulary: [String]? = nil,
    analyzer: String? = nil, isPrimary: Bool = false, isSlice: Bool = false
  ) {
    self.name = name
    self.type = type
    self.summary = summary
    self.unit = unit
    self.vocabulary = vocabulary
    self.analyzer = analyzer
    self.isPrimary = isPrimary
    self.isSlice = isSlice
  }
}

/// A set of rows with an id and a grain: articles, or something that stands in an article.
public struct CorpusCollection: Sendable, Hashable, Codable {
  public var name: String
  /// `articles` for what stands in an article, nil for `articles` itself and for lists apart (`analyzers`).
  public var parent: String?
  public var summary: String
  public var fields: [Field]
  /// Shown where a query selects the whole collection; `articles.id` is a field of the parent.
  public var defaultColumns: [String]
  /// The analyzer whose run makes the rows; nil where they are always there.
  public var analyzer: String?
  /// One of the collections of the language page, which bare names reach from an ancestor (R1).
  public var isCore: Bool

  public init(
    _ name: String, parent: String?, summary: String, fields: [Field], defaultColumns: [String],
    analyzer: String? = nil, isCore: Bool = false
  ) {
    self.name = name
    self.parent = parent
    self.summary = summary
    self.fields = fields
    self.defaultColumns = defaultColumns
    self.analyzer = analyzer
    self.isCore = isCore
  }

  /// The field a query means by `name` on this collection: its full path, or an analyzer's bare name.
  public func field(_ name: String) -> Field? {
    fields.first { $0.name == name } ?? fields.first { $0.isPrimary && $0.analyzer == name }
  }
}

/// Every collection and field a query may name: the core tables plus what analyzers declare.
///
/// The hinge of the program: storage makes tables from it, the language resolves names in it, completion and
/// help read it.
public struct Catalog: Sendable, Hashable, Codable {
  /// Core first, in the order of the language page; then the analyzers' own, by name.
  public var collections: [CorpusCollection]

  public init(collections: [CorpusCollection]) { self.collections = collections }

  public func collection(_ name: String) -> CorpusCollection? { collections.first { $0.name == name } }

  /// The analyzer whose run decides whether `field` of `collection` is pending; nil where it is always there.
  public func analyzer(of field: String, in collection: String) -> String? {
    guard let collection = self.collection(collection) else { return nil }
    return collection.field(field)?.analyzer ?? collection.analyzer
  }

  /// The columns of the input that are not core fields, as fields of `articles`.
  public mutating func setMetaFields(_ fields: [Field]) {
    guard let index = collections.firstIndex(where: { $0.name == "articles" }) else { return }
    collections[index].fields.removeAll { $0.name.hasPrefix("meta.") }
    collections[index].fields += fields
  }
}
