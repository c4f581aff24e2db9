extension Plan {
  /// The answer is values without ids and children (R17): groups, a total, what goes on from one, and distinct rows
  /// that were cut, since one of them stands for many.
  package var isTable: Bool {
    switch output {
    case .groups, .total: true
    case .rows: goesOnFromTable || (isDistinct && cut != nil)
    }
  }

  /// Level 0 is the rows of a table.
  package var goesOnFromTable: Bool {
    switch input {
    case .table, .resultTable: true
    case .tree(let inner): inner.goesOnFromTable
    case .corpus, .result, .combined: false
    }
  }
}
