import CorpusModel
import QueryLanguage

/// What became of a query: enough to ask for the footer later.
package struct Outcome: Sendable {
  /// With results identified; what the footer's statements are made from.
  package var plan: Plan
  package var names: [ResolvedLiteral]
  package var hints: [Hint]
  package var header = ResultHeader(columns: [], grain: nil, isNested: false)
  package var rows: Int64 = 0
  /// Distinct articles among the rows; nil where rows have no place.
  package var articles: Int64?
  /// Of `| kwic`, whose lines were shown instead of the rows.
  package var concordance: ConcordanceCounts?
  /// Until the last row was handed on.
  package var duration: Duration = .zero
  package var exported: [ExportedFile] = []
  /// Names given by `save as`.
  package var saved: [String] = []
  /// Who took the rows left before the last: `rows` and `articles` count those that came until then.
  package var isCut = false
  /// The rows were `| explain`'s: there is no answer to speak about.
  package var isExplanation = false

  init(plan: Plan, names: [ResolvedLiteral], hints: [Hint]) {
    self.plan = plan
    self.names = names
    self.hints = hints
  }
}

/// How many lines a concordance has, from how many of the rows, in how many articles.
package struct ConcordanceCounts: Sendable, Equatable {
  package var lines: Int64
  package var rows: Int64
  package var articles: Int64?
}

/// Takes nothing: for rows that are only counted or kept.
package final class NoSink: RowSink {
  package init() {}
  package func begin(_ header: ResultHeader) throws {}
  package func row(_ row: ResultRow) throws {}
  package func end() throws {}
}
