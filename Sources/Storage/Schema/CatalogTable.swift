import CorpusModel

/// The catalog kept in the store as plain rows, so that opening a store gives its fields without any decoding.
struct CatalogTable {
  let connection: Connection

  /// Separates the words of a list in one cell.
  private static let separator: Character = "\u{1F}"
  /// In place of `text`: the field is read from the body.
  private static let slice = "slice"

  func write(_ catalog: Catalog) throws {
    try connection.run("DELETE FROM catalog_field; DELETE FROM catalog_collection")
    let collections = try connection.prepare("INSERT INTO catalog_collection VALUES(?, ?, ?, ?, ?, ?, ?)")
    let fields = try connection.prepare("INSERT INTO catalog_field VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)")
    for (position, collection) in catalog.collections.enumerated() {
      collections.bind(1, position)
      collections.bind(2, collection.name)
      collections.bind(3, collection.parent)
      collections.bind(4, collection.summary)
      collections.bind(5, collection.analyzer)
      collections.bind(6, collection.isCore ? 1 : 0)
      collections.bind(7, Self.joined(collection.defaultColumns))
      try collections.run()
      // The columns of the input have a table of their own, which grows with the corpus.
      for (position, field) in collection.fields.enumerated() where !field.name.hasPrefix("meta.") {
        fields.bind(1, collection.name)
        fields.bind(2, position)
        fields.bind(3, field.name)
        fields.bind(4, field.isSlice ? Self.slice : field.type.rawValue)
        fields.bind(5, field.summary)
        fields.bind(6, field.unit)
        fields.bind(7, field.vocabulary.map(Self.joined))
        fields.bind(8, field.analyzer)
        fields.bind(9, field.isPrimary ? 1 : 0)
        try fields.run()
      }
    }
  }

  func read() throws -> Catalog {
    var fields: [String: [Field]] = [:]
    let fieldRows = try connection.prepare(
      """
      SELECT collection, name, type, summary, unit, vocabulary, analyzer, is_primary FROM catalog_field
      ORDER BY collection, position
      """)
    while try fieldRows.step() {
      let isSentence = fieldRows.text(0) == "sentences" && fieldRows.text(1) == "text"
      fields[fieldRows.text(0), default: []].append(
        Field(
          fieldRows.text(1), FieldType(rawValue: fieldRows.text(2)) ?? .text, fieldRows.text(3),
          unit: fieldRows.optionalText(4), vocabulary: fieldRows.optionalText(5).map(Self.split),
          analyzer: fieldRows.optionalText(6), isPrimary: fieldRows.integer(7) != 0,
          // Stores of the first days have `text` there.
          isSlice: isSentence || fieldRows.text(2) == Self.slice))
    }
    var collections: [CorpusCollection] = []
    let rows = try connection.prepare(
      "SELECT name, parent, summary, analyzer, is_core, default_columns FROM catalog_collection ORDER BY position")
    while try rows.step() {
      collections.append(
        CorpusCollection(
          rows.text(0), parent: rows.optionalText(1), summary: rows.text(2), fields: fields[rows.text(0)] ?? [],
          defaultColumns: Self.split(rows.text(5)), analyzer: rows.optionalText(3), isCore: rows.integer(4) != 0))
    }
    var catalog = Catalog(collections: collections)
    catalog.setMetaFields(try readMetaFields())
    return catalog
  }

  private func readMetaFields() throws -> [Field] {
    let rows = try connection.prepare(
      "SELECT name, type FROM meta_field ORDER BY position LIMIT \(MetaFields.limit)")
    var fields: [Field] = []
    while try rows.step() {
      fields.append(
        Field("meta." + rows.text(0), FieldType(rawValue: rows.text(1)) ?? .text, "Column of the input."))
    }
    return fields
  }

  private static func joined(_ words: [String]) -> String {
    words.map { $0.filter { $0 != separator } }.joined(separator: String(separator))
  }

  private static func split(_ text: String) -> [String] {
    text.isEmpty ? [] : text.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
