import CorpusModel

/// What an aggregate takes and gives, and what help and documentation say of it.
package struct AggregateDescription: Sendable, Equatable {
  package enum ArgumentType: String, Sendable {
    /// Nothing, a collection or a value.
    case rows
    case number
    /// A number, date, text or name: what has an order.
    case ordered
    /// An aggregate or its alias.
    case aggregate
    case any
  }
  package enum ResultType: Sendable, Equatable {
    case always(FieldType)
    case sameAsArgument
  }
  package var kind: Aggregate.Kind
  package var argument: ArgumentType
  package var result: ResultType
  /// A repeated row cannot change the answer, so an ancestor's bare field is taken (R8).
  package var ignoresRepeats: Bool
  package var missing: String
  package var summary: String
  package var example: String

  package var name: String { kind.rawValue }
}

extension Aggregate {
  /// Every aggregate of the language, by name.
  package static let table: [AggregateDescription] = [
    AggregateDescription(
      kind: .avg, argument: .number, result: .always(.number), ignoresRepeats: false,
      missing: "not counted; missing where there is no value", summary: "Mean.", example: "avg(sentiment) as mood"),
    AggregateDescription(
      kind: .count, argument: .rows, result: .always(.number), ignoresRepeats: false,
      missing: "not counted; 0 where there is no value",
      summary: "Rows; distinct rows of a collection; values that are there.",
      example: "count() as n, count(articles) as arts, count(distinct surface)"),
    AggregateDescription(
      kind: .first, argument: .any, result: .sameAsArgument, ignoresRepeats: true,
      missing: "passed over; missing where there is no value", summary: "The first value in the order of the corpus.",
      example: "first(text)"),
    AggregateDescription(
      kind: .list, argument: .any, result: .always(.list), ignoresRepeats: false,
      missing: "left out; an empty list where there is no value", summary: "The values as a list.",
      example: "list(distinct surface) as spellings"),
    AggregateDescription(
      kind: .max, argument: .ordered, result: .sameAsArgument, ignoresRepeats: true,
      missing: "not counted; missing where there is no value", summary: "Greatest value.", example: "max(published)"),
    AggregateDescription(
      kind: .median, argument: .number, result: .always(.number), ignoresRepeats: false,
      missing: "not counted; missing where there is no value", summary: "Middle value.", example: "median(confidence)"),
    AggregateDescription(
      kind: .min, argument: .ordered, result: .sameAsArgument, ignoresRepeats: true,
      missing: "not counted; missing where there is no value", summary: "Least value.", example: "min(published)"),
    AggregateDescription(
      kind: .share, argument: .aggregate, result: .always(.number), ignoresRepeats: false,
      missing: "missing for a group without a value",
      summary: "A value over its sum in all groups, before having and limit.", example: "count() as n, share(n) as part"
    ),
    AggregateDescription(
      kind: .sum, argument: .number, result: .always(.number), ignoresRepeats: false,
      missing: "not counted; missing where there is no value", summary: "Sum.", example: "sum(articles.words)"),
  ]

  package static func description(of kind: Kind) -> AggregateDescription? { table.first { $0.kind == kind } }
}
