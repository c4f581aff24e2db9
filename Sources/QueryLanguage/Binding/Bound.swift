import CorpusModel

/// What a statement means, ready to be executed.
package enum BoundStatement: Sendable, Equatable {
  case query(Bound)
  /// `Kremlin = …`
  case assign(String, Bound)
  /// `query said(…) = …`: checked with stand-ins for its parameters; bound anew at each call.
  case define(Syntax.Definition)
  /// `set $who = …`
  case set(String, Literal)
}

/// A pipeline as a plan, what is done with its rows, and what the user should hear about it.
package struct Bound: Sendable, Equatable {
  package var plan: Plan
  /// In the order they were written; clauses are in the plan.
  package var stages: [BoundStage]
  package var hints: [Hint]

  package init(plan: Plan, stages: [BoundStage] = [], hints: [Hint] = []) {
    self.plan = plan
    self.stages = stages
    self.hints = hints
  }
}

package enum BoundStage: Sendable, Equatable {
  case kwic(Concordance)
  /// Path as written, and where.
  case export(String, at: SourceSpan)
  /// Name of the result.
  case save(String)
  case explain(analyze: Bool)
  /// A stage of the language that this version cannot run yet: the error says so.
  case later(QueryError)
}

/// `| kwic "…" width=60`: every occurrence of the pattern in a text of each row.
package struct Concordance: Sendable, Equatable {
  /// Serialized `TextPattern`.
  package var pattern: String
  /// A text field of the grain or above: `quotes.text`, `articles.body`.
  package var text: Expression
  /// Characters of context a side.
  package var width: Int
}

/// Something worth knowing about a query that is no error.
package struct Hint: Sendable, Equatable {
  package enum Code: String, Sendable, CaseIterable {
    /// Two `=` on one field of one child: nothing can be both.
    case sameChild = "same-child"
    /// `!=` on a child: who is asked for is someone else, not nobody.
    case someOther = "some-other"
    /// A bare field was read from the source although a selected child has one of the same name.
    case ownField = "own-field"
    /// A value that the closed vocabulary of its field lacks.
    case unknownValue = "unknown-value"
    /// The first bound lies behind the second.
    case emptyRange = "empty-range"
    /// `is pending` of what no analyzer makes.
    case neverPending = "never-pending"
  }
  package var code: Code
  package var text: String
  package var span: SourceSpan?
  /// Another way to put it, as a query writes it.
  package var suggestion: String?

  package init(_ code: Code, _ text: String, at span: SourceSpan?, suggestion: String? = nil) {
    self.code = code
    self.text = text
    self.span = span
    self.suggestion = suggestion
  }
}

/// Why a statement could not be bound: its independent errors in the order of the text, at most five, and a last
/// one that says how many more there were.
package struct BindingFailure: Error, Sendable, Equatable {
  package static let errorsMax = 5
  package var errors: [QueryError]
  /// There were more than are told.
  package var isCut: Bool

  package init(errors: [QueryError], isCut: Bool) {
    self.errors = errors
    self.isCut = isCut
  }
}
