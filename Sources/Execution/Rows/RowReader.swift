import CorpusModel
import QueryLanguage

/// Turns the engine's values into the language's: truth values, lists, nested rows, and where a row stands.
struct RowReader {
  private let query: CompiledQuery
  private let count: Int

  init(_ query: CompiledQuery) {
    self.query = query
    count = query.columns.count
  }

  func row(_ values: [Value]) -> ResultRow {
    var cells: [Value] = []
    cells.reserveCapacity(count)
    for place in 0..<count {
      let value = place < values.count ? values[place] : .missing
      if let columns = query.nested[place] {
        cells.append(Self.table(value, columns))
      } else {
        cells.append(Self.typed(value, query.columns[place].type))
      }
    }
    return ResultRow(values: cells, origin: origin(values))
  }

  private func origin(_ values: [Value]) -> RowOrigin? {
    guard let collection = query.originCollection, values.count >= count + 3,
      case .text(let article) = values[count], case .integer(let key) = values[count + 2]
    else { return nil }
    return RowOrigin(article: article, line: values[count + 1].integer, collection: collection, key: key)
  }

  static func typed(_ value: Value, _ type: FieldType) -> Value {
    switch (type, value) {
    case (.bool, .integer(let number)): .bool(number != 0)
    case (.list, .text(let text)): JSONText.read(text) ?? value
    default: value
    }
  }

  private static func table(_ value: Value, _ columns: [OutputColumn]) -> Value {
    var rows: [[Value]] = []
    if case .text(let text) = value, case .list(let items)? = JSONText.read(text) {
      for case .list(let cells) in items {
        rows.append(zip(cells, columns).map { typed($0, $1.type) })
      }
    }
    return .table(NestedTable(columns: columns.map(\.name), rows: rows))
  }
}
