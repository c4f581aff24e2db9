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

  package var usage: String {
    switch argument {
    case .rows: "count(), count(collection), count([distinct] value)"
    case .number: "\(name)(number)"
    case .ordered: "\(name)(value)"
    case .aggregate: "\(name)(aggregate)"
    case .any: kind == .list ? "list([distinct] value)" : "\(name)(value)"
    }
  }
}

extension Aggregate {
  /// Every aggregate of the language, by name.
  package static let table: [AggregateDescription] = [
    AggregateDescription(
      kind: .avg, argument: .number, result: .always(.number), ignoresRepeats: false,
      missing: "not counted; missing where there is no value", summary: "Mean.",
      example: "from quotes group by speaker select avg(sentiment) as mood"),
    AggregateDescription(
      kind: .count, argument: .rows, result: .always(.number), ignoresRepeats: false,
      missing: "not counted; 0 where there is no value",
      summary: "Rows; distinct rows of a collection; values that are there.",
      example:
        "from entities group by name select count() as n, count(articles) as arts, count(distinct surface) as forms"),
    AggregateDescription(
      kind: .first, argument: .any, result: .sameAsArgument, ignoresRepeats: true,
      missing: "passed over; missing where there is no value", summary: "The first value in the order of the corpus.",
      example: "from quotes group by speaker select first(text)"),
    AggregateDescription(
      kind: .list, argument: .any, result: .always(.list), ignoresRepeats: false,
      missing: "left out; an empty list where there is no value", summary: "The values as a list.",
      example: "from entities group by name select list(distinct surface) as spellings"),
    AggregateDescription(
      kind: .max, argument: .ordered, result: .sameAsArgument, ignoresRepeats: true,
      missing: "not counted; missing where there is no value", summary: "Greatest value.",
      example: "from quotes group by speaker select max(published)"),
    AggregateDescription(
      kind: .median, argument: .number, result: .always(.number), ignoresRepeats: false,
      missing: "not counted; missing where there is no value", summary: "Middle value.",
      example: "from quotes group by rule select median(confidence)"),
    AggregateDescription(
      kind: .min, argument: .ordered, result: .sameAsArgument, ignoresRepeats: true,
      missing: "not counted; missing where there is no value", summary: "Least value.",
      example: "from quotes group by speaker select min(published)"),
    AggregateDescription(
      kind: .share, argument: .aggregate, result: .always(.number), ignoresRepeats: false,
      missing: "missing for a group without a value",
      summary: "A value over its sum in all groups, before having and limit.",
      example: "from quotes group by outlet select count() as n, share(n) as part"
    ),
    AggregateDescription(
      kind: .sum, argument: .number, result: .always(.number), ignoresRepeats: false,
      missing: "not counted; missing where there is no value", summary: "Sum.",
      example: "from quotes group by speaker select sum(articles.words)"),
  ]

  package static func description(of kind: Kind) -> AggregateDescription? { table.first { $0.kind == kind } }
}
