import CorpusModel

/// The physical tables of a catalog: the columns of each collection in their order, the analyzers' last.
///
/// The shapes are those of docs/store.md; the SQL dialect writes statements against them.
struct StoreSchema: Sendable {
  struct Column: Sendable, Hashable {
    var name: String
    /// Declared type: INTEGER, REAL, NUMERIC, TEXT or BLOB.
    var type: String
  }

  struct Table: Sendable {
    var collection: CorpusCollection
    /// Columns that come with the rows, the key left out.
    var columns: [Column]
    /// Fields that analyzers attach to rows of this collection.
    var attached: [Field]

    var name: String { StoreNaming.table(collection.name) }
    var allColumns: [Column] {
      columns + attached.map { Column(name: $0.name, type: StoreSchema.declaredType($0.type)) }
    }
  }

  let catalog: Catalog
  let tables: [Table]

  init(_ catalog: Catalog) {
    self.catalog = catalog
    tables = catalog.collections.compactMap(Self.table)
  }

  func table(_ collection: String) -> Table? { tables.first { $0.collection.name == collection } }

  /// Which of the tables holds a collection.
  func place(_ collection: String) -> Int? { tables.firstIndex { $0.collection.name == collection } }

  static func declaredType(_ type: FieldType) -> String {
    switch type {
    case .text, .date, .list: "TEXT"
    case .number: "NUMERIC"
    case .name, .bool: "INTEGER"
    }
  }

  private static func table(_ collection: CorpusCollection) -> Table? {
    // `analyzers` is a view over bookkeeping.
    guard collection.name != "analyzers" else { return nil }
    let attached = collection.fields.filter { $0.analyzer != nil && $0.analyzer != collection.analyzer }
    if let core = coreColumns[collection.name], collection.isCore {
      return Table(collection: collection, columns: core, attached: attached)
    }
    let places = Set(placeColumns.map(\.name))
    let own = collection.fields.filter { !attached.contains($0) && !places.contains($0.name) && !$0.isSlice }
    let columns = own.map { Column(name: $0.name, type: declaredType($0.type)) } + placeColumns
    return Table(collection: collection, columns: columns, attached: attached)
  }

  /// Where a row stands in the body.
  static let placeColumns = columns("start INTEGER, end INTEGER, line INTEGER")

  /// Columns of the core collections. `n` and `text` of a sentence, `body` and `meta.*` of an article and
  /// the `speakers` of a quote are read from elsewhere.
  static let coreColumns: [String: [Column]] = [
    "articles": columns(
      """
      id TEXT, path TEXT, title TEXT, outlet TEXT, author TEXT, lang TEXT, published TEXT, url TEXT, words INTEGER, \
      source.file TEXT, source.start INTEGER, source.end INTEGER, meta TEXT, done INTEGER, corpus INTEGER, \
      text_hash BLOB, record_hash BLOB, title_start INTEGER, title_end INTEGER, file INTEGER, ordinal INTEGER
      """),
    "sentences": placeColumns,
    "quotes": columns(
      """
      text TEXT, speaker INTEGER, speaker.surface TEXT, speaker.start INTEGER, speaker.end INTEGER, \
      speaker.kind TEXT, via INTEGER, cue TEXT, kind TEXT, floating INTEGER, confidence REAL, rule TEXT, parts TEXT
      """) + placeColumns,
    "entities": columns("name INTEGER, surface TEXT, kind TEXT, honorific TEXT, role TEXT") + placeColumns,
    "flags": columns(
      "kind TEXT, category TEXT, severity TEXT, tier TEXT, text TEXT, message TEXT, suggestion TEXT")
      + placeColumns,
  ]

  private static func columns(_ list: String) -> [Column] {
    list.split(separator: ",").map { entry in
      let words = entry.split(separator: " ")
      return Column(name: String(words[0]), type: String(words[1]))
    }
  }
}
