import CorpusModel

package indirect enum Expression: Codable, Sendable, Equatable {
  /// A literal or a parameter's value: always bound, never pasted (R15).
  case literal(Literal)
  /// A field of a level, by its catalog name (`speaker.surface`).
  case field(level: Int, name: String)
  /// An output column by its place (keys first in a grouped answer): aliases in `having`, `order by`, `share`.
  case output(Int)
  case call(Function, [Expression])
  case arithmetic(Arithmetic, Expression, Expression)
  case negated(Expression)
  case aggregate(Aggregate)
  /// The surviving children of the row, as a nested table (`select title, quotes`).
  case nested(level: Int, columns: [OutputColumn])
  /// The body about the row's span, so many bytes on either side as far as it goes, in whole characters; or what of it
  /// stands before the span. What a concordance shows is cut out of it.
  case surroundings(level: Int, bytes: Int64, isBefore: Bool)
}

package enum Literal: Codable, Sendable, Equatable, Hashable {
  case text(String)
  case number(Double)
  case integer(Int64)
  case bool(Bool)
  /// A date is an interval (R14).
  case date(DateInterval)
  case list([Literal])
}

/// Days from `start` up to but not including `end`, ISO 8601.
package struct DateInterval: Codable, Sendable, Equatable, Hashable {
  package var start: String
  package var end: String
  /// As it was written or resolved: `2021-12`, `2021-12-01..2021-12-31`.
  package var text: String

  package init(start: String, end: String, text: String) {
    self.start = start
    self.end = end
    self.text = text
  }
}

package enum Arithmetic: String, Codable, Sendable { case add, subtract, multiply, divide }

/// The functions of the language; `Function.table` holds their types and documentation.
package enum Function: String, Codable, Sendable, CaseIterable {
  case year, quarter, month, week, day, weekday
  case monthOfYear = "month_of_year"
  case quarterOfYear = "quarter_of_year"
  case weekOfYear = "week_of_year"
  case dayOfMonth = "day_of_month"
  case chars, length, lower, upper, round, abs, coalesce
}

package struct Aggregate: Codable, Sendable, Equatable {
  package enum Kind: String, Codable, Sendable, CaseIterable {
    case count, sum, avg, min, max, median, share, first, list
  }
  package var kind: Kind
  /// Nil for `count()` and for `count(collection)`, which counts the rows of `level`.
  package var argument: Expression?
  package var isDistinct: Bool
  /// The level whose surviving rows are aggregated, each once (R8).
  package var level: Int
  package var filter: Predicate?

  package init(kind: Kind, argument: Expression?, isDistinct: Bool = false, level: Int, filter: Predicate? = nil) {
    self.kind = kind
    self.argument = argument
    self.isDistinct = isDistinct
    self.level = level
    self.filter = filter
  }
}
