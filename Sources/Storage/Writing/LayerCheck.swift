import CorpusModel
import TextKernel

/// What of an article's layers may be stored.
///
/// The store's gate: a span outside the text or inside a character, a row without a part, a column whose length
/// is not that of its rows fails the analyzer that gave it, on this article alone; its fields stay pending.
///
/// Articles of one load bring the same columns in the same order, so that where a column belongs is looked up once.
final class LayerCheck {
  private let schema: StoreSchema
  /// By place in the schema.
  private let checked: [CheckedTable]
  private let tables: [String: Int]
  /// By place in `Layers.attached`, of the article before.
  private var places: [ColumnPlace?] = []
  /// What followed from these, of so many columns; nil since they changed.
  private var usualColumns: (count: Int, columns: [[Column]])?
  /// Who ran on the article before, and what follows where all their work stands.
  private var usual: (done: [String], set: Set<String>, stored: [Bool]) = ([], [], [])

  init(schema: StoreSchema) {
    self.schema = schema
    checked = schema.tables.map {
      CheckedTable(
        content: TableContent($0.collection), analyzer: $0.collection.analyzer,
        cells: $0.columns.count - StoreSchema.placeColumns.count)
    }
    tables = Dictionary(
      schema.tables.enumerated().map { ($0.element.collection.name, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  private struct CheckedTable {
    var content: TableContent
    /// Whose rows they are; nil where they are always there.
    var analyzer: String?
    /// A row of an analyzer's own has so many.
    var cells: Int
  }

  /// Where an attached column belongs. A class: it is looked at for every column of every article.
  private final class ColumnPlace {
    let field: String
    let collection: String
    let table: Int
    /// Number of the parameter in the table's INSERT.
    let parameter: Int32
    let analyzer: String

    init(_ column: AttachedColumn, table: Int, parameter: Int32, analyzer: String) {
      field = column.field
      collection = column.collection
      self.table = table
      self.parameter = parameter
      self.analyzer = analyzer
    }
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
    /// Whether rows are stored, by the place of their table in the schema.
    fileprivate(set) var stored: [Bool] = []
    /// Attached columns, by the place of their table in the schema.
    fileprivate(set) var columns: [[Column]]
    /// Analyzers whose whole work stands.
    var done: Set<String> = []
    var failures: [AnalyzerFailure] = []
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
    if usual.done != item.done {
      let done = Set(item.done)
      usual = (item.done, done, stored(by: done))
    }
    var accepted = Accepted(columns: [], done: usual.set, failures: item.failures)
    item.document.bytes.withUnsafeBufferPointer { body in
      for table in checked {
        guard let analyzer = table.analyzer else { continue }
        if let fault = fault(table, item.layers, body) {
          accepted.done.remove(analyzer)
          accepted.failures.append(AnalyzerFailure(analyzer: analyzer, message: fault))
        }
      }
    }
    let refused = refusedColumns(item, &accepted)
    accepted.columns = columns(item.layers.attached, without: refused)
    if let limitedTo { accepted.done.formIntersection(limitedTo) }
    // An analyzer that failed leaves nothing behind.
    if limitedTo != nil || accepted.done.count < item.done.count || !item.failures.isEmpty {
      for table in accepted.columns.indices {
        accepted.columns[table].removeAll { !accepted.done.contains($0.analyzer) }
      }
    }
    let isUsual = limitedTo == nil && accepted.done.count == usual.set.count
    accepted.stored = isUsual ? usual.stored : stored(by: accepted.done)
    return accepted
  }

  /// Places of the attached columns that are not as their rows; their analyzers fail.
  private func refusedColumns(_ item: Analysed, _ accepted: inout Accepted) -> [Int] {
    var refused: [Int] = []
    var rows = rowCounts(item, accepted.done)
    for (index, column) in item.layers.attached.enumerated() {
      let fault: (analyzer: String, message: String)
      if let place = place(index, column) {
        if column.cells.count != rows[place.table] {
          let message = "\(column.field): \(column.cells.count) values for \(rows[place.table]) \(column.collection)"
          fault = (place.analyzer, message)
        } else if !areSound(column.cells, item.document) {
          fault = (place.analyzer, "\(column.field): a span outside the text")
        } else {
          continue
        }
      } else {
        let owner = column.field.split(separator: ".").first.map(String.init) ?? column.field
        fault = (owner, "\(column.field) on \(column.collection) is not declared")
        guard accepted.done.contains(owner) else {
          refused.append(index)
          continue
        }
      }
      refused.append(index)
      accepted.done.remove(fault.analyzer)
      accepted.failures.append(AnalyzerFailure(analyzer: fault.analyzer, message: fault.message))
      rows = rowCounts(item, accepted.done)
    }
    return refused
  }

  /// Columns by the place of their table: those of the article before where all is as it was there.
  private func columns(_ attached: [AttachedColumn], without refused: [Int]) -> [[Column]] {
    if refused.isEmpty, let usualColumns, usualColumns.count == attached.count { return usualColumns.columns }
    var columns: [[Column]] = Array(repeating: [], count: checked.count)
    for index in attached.indices where !refused.contains(index) {
      guard let place = places[index] else { continue }
      columns[place.table].append(Column(index: index, parameter: place.parameter, analyzer: place.analyzer))
    }
    if refused.isEmpty { usualColumns = (attached.count, columns) }
    return columns
  }

  private func stored(by analyzers: Set<String>) -> [Bool] {
    checked.map { $0.analyzer.map(analyzers.contains) ?? false }
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
      column, table: table, parameter: TableInserter.attachedFrom(schema.tables[table]) + Int32(number),
      analyzer: analyzer)
    places[index] = place
    usualColumns = nil
    return place
  }

  /// By place in the schema; what an analyzer that failed has left does not count.
  private func rowCounts(_ item: Analysed, _ done: Set<String>) -> [Int] {
    let isWhole = done.count == item.done.count
    return checked.map { table in
      if !isWhole, let analyzer = table.analyzer, !done.contains(analyzer) { return 0 }
      return table.content.rowCount(item.document, item.layers)
    }
  }

  private func fault(_ table: CheckedTable, _ layers: Layers, _ body: UnsafeBufferPointer<UInt8>) -> String? {
    // By place: a copy of each row would count its references.
    switch table.content {
    case .articles, .sentences: return nil
    case .quotes:
      return layers.quotes.indices.allSatisfy { Self.isSound(layers.quotes[$0], body) }
        ? nil : "a quote outside the text"
    case .entities:
      return layers.entities.indices.allSatisfy { Self.isSound(layers.entities[$0].span, body) }
        ? nil : "an entity outside the text"
    case .flags:
      return layers.flags.indices.allSatisfy { Self.isSound(layers.flags[$0].span, body) }
        ? nil : "a flag outside the text"
    case .own(let name): return ownFault(table, layers.tables[name] ?? [], body)
    }
  }

  private func ownFault(
    _ table: CheckedTable, _ rows: [LayerRow], _ body: UnsafeBufferPointer<UInt8>
  ) -> String? {
    for place in rows.indices {
      let count = rows[place].cells.count
      guard count == table.cells else { return "\(count) values for \(table.cells) fields" }
      guard Self.isSound(rows[place].span, body) else { return "a span outside the text" }
      for case .slice(let span) in rows[place].cells where !Self.isSound(span, body) {
        return "a span outside the text"
      }
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
