import CorpusModel

/// The columns of an answer that a format shows, and where they stand in a row.
struct Columns {
  private(set) var names: [String] = []
  private(set) var types: [FieldType] = []
  private var places: [Int] = []

  init(_ header: ResultHeader) {
    for (place, column) in header.columns.enumerated() where !column.isHidden {
      names.append(column.name)
      types.append(column.type)
      places.append(place)
    }
  }

  var count: Int { names.count }

  func values(_ row: ResultRow) -> [Value] {
    places.map { $0 < row.values.count ? row.values[$0] : .missing }
  }
}
