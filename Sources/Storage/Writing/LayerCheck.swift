import CorpusModel
import TextKernel

/// What of an article's layers may be stored.
///
/// The store's gate: a span outside the text or inside a character, a row without a part, a column whose length
/// is not that of its rows fails the analyzer that gave it, on this article alone; its fields stay pending.
///
/// Articles of one load bring the same columns in the same order, so that where a column belongs is looked up once.
final class LayerCheck {
  let schema: StoreSchema
  private let tables: [String: Int]
  /// By place in `Layers.attached`, of the article before.
  private var places: [ColumnPlace?] = []

  init(schema: StoreSchema) {
    self.schema = schema
    tables = Dictionary(
      schema.tables.enumerated().map { ($0.element.collection.name, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Where an attached column belongs.
  private struct ColumnPlace {
    var field: String
    var collection: String
    var table: Int
    /// Number of the parameter in the table's INSERT.
    var parameter: Int32
    var analyzer: String
  }

  /// An attached column that is stored.
  struct Column {
    /// In `Layers.attached`.
    var index: Int
    /// Number of the parameter in the table's INSERT.
    var parameter: Int32
    var analyzer: String
  }

  struct Accepted {
    /// Collections whose rows are stored.
    var collections: Set<String> = []
    /// Attached columns by the place of their table in the schema.
    fileprivate(set) var columns: [[Column]]
    fileprivate let tables: [String: Int]
    /// Analyzers whose whole work stands.
    var done: Set<String> = []
    var failures: [AnalyzerFailure] = []

    /// Attached columns of a collection.
    subscript(_ collection: String) -> [Column] { tables[collection].map { columns[$0] } ?? [] }
  }

  /// Why the article as a whole cannot be stored; nil where it can.
  func rejection(_ item: Analysed) -> String? {
    let layers = item.layers
    let longest = max(
      item.document.sentences.count, layers.quotes.count, layers.entities.count, layers.flags.count,
      layers.tables.values.map(\.count).max() ?? 0)
    if longest >= StoreNaming.rowsPerArticleMax {
      return "more than \(StoreNaming.rowsPerArticleMax - 1) rows of one kind in an article"
    }
    if item.document.bytes.count > Self.bodyBytesMax { return "a text of more than \(Self.bodyBytesMax >> 20) MB" }
    let isSound = item.document.bytes.withUnsafeBufferPointer { body in
      item.document.sentences.allSatisfy { Self.isSound($0, body) }
    }
    return isSound ? nil : "a sentence outside the text"
  }

  /// Half of what SQLite keeps in a cell, since the full-text index needs its own.
  static let bodyBytesMax = 500 << 20

  /// `limitedTo`: only these analyzers' work is stored; nil for all.
  func accept(_ item: Analysed, limitedTo: Set<String>? = nil) -> Accepted {
    var accepted = Accepted(
      columns: Array(repeating: [], count: schema.tables.count), tables: tables, done: Set(item.done),
      failures: item.failures)
    item.document.bytes.withUnsafeBufferPointer { body in
      for table in schema.tables {
        guard let analyzer = table.collection.analyzer else { continue }
        if let fault = fault(table, item.layers, body) {
          accepted.done.remove(analyzer)
          accepted.failures.append(AnalyzerFailure(analyzer: analyzer, message: fault))
        }
      }
    }
    var rows = schema.tables.map { rowCount($0, item, accepted.done) }
    for (index, column) in item.layers.attached.enumerated() {
      guard let place = place(index, column) else {
        let owner = column.field.split(separator: ".").first.map(String.init) ?? column.field
        if accepted.done.remove(owner) != nil {
          accepted.failures.append(
            AnalyzerFailure(analyzer: owner, message: "\(column.field) on \(column.collection) is not declared"))
          rows = schema.tables.map { rowCount($0, item, accepted.done) }
        }
        continue
      }
      let fault: String?
      if column.cells.count != rows[place.table] {
        fault = "\(column.field): \(column.cells.count) values for \(rows[place.table]) \(column.collection)"
      } else {
        fault = areSound(column.cells, item.document) ? nil : "\(column.field): a span outside the text"
      }
      if let fault {
        accepted.done.remove(place.analyzer)
        accepted.failures.append(AnalyzerFailure(analyzer: place.analyzer, message: fault))
        rows = schema.tables.map { rowCount($0, item, accepted.done) }
      } else {
        accepted.columns[place.table].append(
          Column(index: index, parameter: place.parameter, analyzer: place.analyzer))
      }
    }
    if let limitedTo { accepted.done.formIntersection(limitedTo) }
    // An analyzer that failed leaves nothing behind.
    if limitedTo != nil || accepted.done.count < item.done.count || !item.failures.isEmpty {
      for table in accepted.columns.indices {
        accepted.columns[table].removeAll { !accepted.done.contains($0.analyzer) }
      }
    }
    for table in schema.tables {
      guard let analyzer = table.collection.analyzer, accepted.done.contains(analyzer) else { continue }
      accepted.collections.insert(table.collection.name)
    }
    return accepted
  }

  /// Nil for a column that nobody declared.
  private func place(_ index: Int, _ column: AttachedColumn) -> ColumnPlace? {
    while places.count <= index { places.append(nil) }
    if let known = places[index], known.field == column.field, known.collection == column.collection { return known }
    guard let table = tables[column.collection],
      let number = schema.tables[table].attached.firstIndex(where: { $0.name == column.field }),
      let analyzer = schema.tables[table].attached[number].analyzer
    else { return nil }
    let place = ColumnPlace(
      field: column.field, collection: column.collection, table: table,
      parameter: TableInserter.attachedFrom(schema.tables[table]) + Int32(number), analyzer: analyzer)
    places[index] = place
    return place
  }

  private func rowCount(_ table: StoreSchema.Table, _ item: Analysed, _ done: Set<String>) -> Int {
    switch table.collection.name {
    case "articles": return 1
    case "sentences": return item.document.sentences.count
    default:
      guard let analyzer = table.collection.analyzer, done.contains(analyzer) else { return 0 }
      switch table.collection.name {
      case "quotes": return item.layers.quotes.count
      case "entities": return item.layers.entities.count
      case "flags": return item.layers.flags.count
      default: return item.layers.tables[table.collection.name]?.count ?? 0
      }
    }
  }

  private func fault(_ table: StoreSchema.Table, _ layers: Layers, _ body: UnsafeBufferPointer<UInt8>) -> String? {
    switch table.collection.name {
    case "quotes" where table.collection.isCore:
      layers.quotes.allSatisfy { Self.isSound($0, body) } ? nil : "a quote outside the text"
    case "entities" where table.collection.isCore:
      layers.entities.allSatisfy { Self.isSound($0.span, body) } ? nil : "an entity outside the text"
    case "flags" where table.collection.isCore:
      layers.flags.allSatisfy { Self.isSound($0.span, body) } ? nil : "a flag outside the text"
    default:
      ownFault(table, layers.tables[table.collection.name] ?? [], body)
    }
  }

  private func ownFault(
    _ table: StoreSchema.Table, _ rows: [LayerRow], _ body: UnsafeBufferPointer<UInt8>
  ) -> String? {
    let width = table.columns.count - StoreSchema.placeColumns.count
    for row in rows {
      guard row.cells.count == width else { return "\(row.cells.count) values for \(width) fields" }
      guard Self.isSound(row.span, body) else { return "a span outside the text" }
      for case .slice(let span) in row.cells where !Self.isSound(span, body) { return "a span outside the text" }
    }
    return nil
  }

  private func areSound(_ cells: [Cell], _ document: Document) -> Bool {
    document.bytes.withUnsafeBufferPointer { body in
      cells.allSatisfy { cell in
        if case .slice(let span) = cell { Self.isSound(span, body) } else { true }
      }
    }
  }

  private static func isSound(_ quote: Quote, _ body: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !quote.parts.isEmpty else { return false }
    var end: Int32 = 0
    for part in quote.parts {
      guard part.start >= end, isSound(part, body) else { return false }
      end = part.end
    }
    return quote.speakers.allSatisfy { isSound($0.span, body) } && quote.mention.map { isSound($0, body) } ?? true
      && quote.via.map { isSound($0.span, body) } ?? true && quote.cue.map { isSound($0, body) } ?? true
  }

  @inline(__always)
  static func isSound(_ span: TextSpan, _ body: UnsafeBufferPointer<UInt8>) -> Bool {
    span.start >= 0 && span.start <= span.end && Int(span.end) <= body.count
      && UTF8Boundary.isBoundary(Int(span.start), in: body) && UTF8Boundary.isBoundary(Int(span.end), in: body)
  }
}
