extension Syntax {
  package indirect enum Expression: Sendable, Equatable {
    case literal(Literal)
    case parameter(Parameter)
    case path(Path)
    case call(Call)
    case arithmetic(Arithmetic, Expression, Expression, span: SourceSpan)
    case negated(Expression, span: SourceSpan)
    case missing(SourceSpan)
  }

  /// A function or an aggregate: `month(published)`, `count(distinct surface)`, `count() where (kind = "direct")`.
  package struct Call: Sendable, Equatable {
    package var name: Identifier
    package var isDistinct: Bool
    package var arguments: [Expression]
    package var filter: Predicate?
    package var span: SourceSpan
  }

  /// Where only a value may stand, not an expression.
  package enum Operand: Sendable, Equatable {
    case literal(Literal)
    case parameter(Parameter)
    case missing(SourceSpan)
  }

  package struct Literal: Sendable, Equatable {
    package enum Value: Sendable, Equatable {
      /// With its escapes resolved.
      case text(String)
      case integer(Int64)
      case decimal(Double)
      case date(DateLiteral)
      case bool(Bool)
    }
    package var value: Value
    package var span: SourceSpan
  }

  /// A date as it was written; checked to exist, not yet an interval.
  package enum DateLiteral: Sendable, Hashable {
    case day(year: Int, month: Int, day: Int)
    case month(year: Int, month: Int)
    case quarter(year: Int, quarter: Int)
    case last(Int, DateUnit)
    case today
    case yesterday
  }

  package enum DateUnit: String, Sendable, CaseIterable { case day, week, month, year }
}
