import CorpusModel

/// All that a statement may refer to besides itself. Binding is a pure function of the statement and this.
package struct BindingContext: Sendable {
  package var catalog: Catalog
  /// Kept results by name, `Last` among them: the plan each was made by.
  package var results: [String: Plan]
  /// Named queries by name.
  package var queries: [String: Syntax.Definition]
  /// What `set` gave, by name without `$`.
  package var variables: [String: Literal]
  /// What the command line gave (`--param who=Peskov`), as text: read as the type that its place wants. Goes before
  /// `variables`, so that a script's `set` is a default.
  package var parameters: [String: String]
  /// The day that relative dates count from.
  package var today: CivilDate

  package init(
    catalog: Catalog, results: [String: Plan] = [:], queries: [String: Syntax.Definition] = [:],
    variables: [String: Literal] = [:], parameters: [String: String] = [:], today: CivilDate
  ) {
    self.catalog = catalog
    self.results = results
    self.queries = queries
    self.variables = variables
    self.parameters = parameters
    self.today = today
  }
}

extension Plan {
  /// Groups or a total: its rows are values, with no children and no ids (R17).
  package var isTable: Bool {
    switch output {
    case .rows: false
    case .groups, .total: true
    }
  }

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
}
