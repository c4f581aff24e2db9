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
