extension Plan {
  /// All output columns, keys first: what `Expression.output` counts.
  package var columns: [OutputColumn] {
    switch output {
    case .rows(_, let columns), .total(_, let columns): columns
    case .groups(_, let keys, let columns): keys + columns
    }
  }

  /// The level whose rows are shown or gathered.
  package var grain: Int {
    switch output {
    case .rows(let grain, _), .groups(let grain, _, _), .total(let grain, _): grain
    }
  }

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
