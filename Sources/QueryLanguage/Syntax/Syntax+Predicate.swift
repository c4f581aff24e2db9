extension Syntax {
  package indirect enum Predicate: Sendable, Equatable {
    /// Two or more; an `or` inside an `or` was written with parentheses.
    case or([Predicate], span: SourceSpan)
    case and([Predicate], span: SourceSpan)
    case not(Predicate, span: SourceSpan)
    /// `(P) is unknown`, `(P) is not unknown`.
    case isUnknown(Predicate, isNegated: Bool, span: SourceSpan)
    case quantified(Quantified)
    case condition(Condition)
    case missing(SourceSpan)
  }

  /// `any quotes (P)`, `no flags`, `count quotes (P) >= 2`.
  package struct Quantified: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
      case any, no, all
      case count(Comparison, Operand)
    }
    package var kind: Kind
    package var collection: Path
    package var predicate: Predicate?
    package var span: SourceSpan
  }

  /// One comparison of the grammar: a subject and what is said of it.
  package struct Condition: Sendable, Equatable {
    package var subject: Expression
    package var relation: Relation
    /// `not in`, `is not missing`; never with `bare` and `compare`.
    package var isNegated: Bool
    package var span: SourceSpan
  }

  package enum Relation: Sendable, Equatable {
    /// The subject alone is the truth value: `where floating`.
    case bare
    case compare(Comparison, Expression)
    case isIn(Membership)
    /// Both ends included.
    case between(Expression, Expression)
    case has(Operand, near: Near?)
    case contains(Operand)
    case startsWith(Operand)
    case endsWith(Operand)
    case matches(Regex)
    case state(State)
    case span(SpanRelation, Path)
  }

  package enum Membership: Sendable, Equatable {
    case list([Operand], span: SourceSpan)
    case range(Operand, Operand, span: SourceSpan)
    /// A date (`in last 30 days`), a year, or a parameter.
    case value(Operand)
    case result(Identifier)
    case missing(SourceSpan)
  }

  /// `near/5 "OTAN"`
  package struct Near: Sendable, Equatable {
    package var distance: Int
    package var text: Operand
    package var span: SourceSpan
  }

  /// `/…/i`; `pattern` as written between the strokes, `\/` being `/`.
  package struct Regex: Sendable, Equatable {
    package var pattern: String
    package var ignoresCase: Bool
    package var span: SourceSpan
  }

  /// What `is` may say of a value.
  package enum State: String, Sendable, CaseIterable { case missing, known, pending, empty }
}
