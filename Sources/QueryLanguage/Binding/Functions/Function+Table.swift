import CorpusModel

/// What a function takes and gives, and what help and documentation say of it.
package struct FunctionDescription: Sendable, Equatable {
  package enum ArgumentType: String, Sendable {
    /// A text, or a name as it is shown.
    case text
    case number, date
    case any
  }
  package enum ResultType: Sendable, Equatable {
    case always(FieldType)
    /// The type of its arguments, which must be one.
    case sameAsArguments
  }
  package var function: Function
  package var arguments: [ArgumentType]
  /// How many of the arguments may be left out, from the end.
  package var optional: Int
  /// The last argument may be repeated.
  package var isVariadic: Bool
  package var result: ResultType
  /// What it gives for a missing argument.
  package var missing: String
  package var summary: String
  package var example: String

  package var name: String { function.rawValue }

  /// `round(number [, number])`
  package var usage: String {
    var text = name + "("
    for (place, argument) in arguments.enumerated() {
      let isOptional = place >= arguments.count - optional
      if isOptional { text += place == 0 ? "[" : " [" }
      if place > 0 { text += ", " }
      text += argument.rawValue
      if isOptional { text += "]" }
    }
    return text + (isVariadic ? ", …)" : ")")
  }
}

extension Function {
  /// Every function of the language, by name.
  package static let table: [FunctionDescription] = [
    row(.abs, [.number], .always(.number), "The number without its sign.", "from quotes select abs(sentiment)"),
    row(
      .chars, [.number], .always(.number), "Code points of the body before a byte offset such as `start`.",
      "from quotes select chars(start), chars(end)"),
    FunctionDescription(
      function: .coalesce, arguments: [.any, .any], optional: 0, isVariadic: true, result: .sameAsArguments,
      missing: "the first argument that is not missing; missing where all are",
      summary: "The first value that is there.", example: "from articles select coalesce(author, outlet) as by_whom"),
    row(.day, [.date], .always(.date), "The day, without its time.", "from articles group by day(published)"),
    row(
      .dayOfMonth, [.date], .always(.number), "Day of the month, 1 to 31.",
      "from articles group by day_of_month(published)"),
    row(.length, [.text], .always(.number), "Code points of a text.", "from quotes where length(text) > 200"),
    row(.lower, [.text], .always(.text), "In small letters.", "from articles group by lower(outlet)"),
    row(
      .month, [.date], .always(.date), "The month as year-month, `2021-12`.",
      "from articles group by month(published) as m"),
    row(
      .monthOfYear, [.date], .always(.number), "Month of the year, 1 to 12.",
      "from articles group by month_of_year(published)"),
    row(.quarter, [.date], .always(.date), "The quarter, `2021-Q4`.", "from articles group by quarter(published)"),
    row(
      .quarterOfYear, [.date], .always(.number), "Quarter of the year, 1 to 4.",
      "from articles group by quarter_of_year(published)"),
    FunctionDescription(
      function: .round, arguments: [.number, .number], optional: 1, isVariadic: false, result: .always(.number),
      missing: missingIsMissing, summary: "Rounded, to so many decimals (0).",
      example: "from quotes select round(sentiment, 2)"),
    row(.upper, [.text], .always(.text), "In capitals.", "from articles select upper(outlet)"),
    row(.week, [.date], .always(.date), "The ISO week, `2021-W49`.", "from articles group by week(published)"),
    row(
      .weekOfYear, [.date], .always(.number), "ISO week of the year, 1 to 53.",
      "from articles group by week_of_year(published)"),
    row(
      .weekday, [.date], .always(.number), "Day of the week, 1 = Monday to 7 = Sunday.",
      "from articles where weekday(published) >= 6"
    ),
    row(.year, [.date], .always(.number), "The year.", "from articles group by year(published)"),
  ]

  private static let missingIsMissing = "missing"

  private static func row(
    _ function: Function, _ arguments: [FunctionDescription.ArgumentType], _ result: FunctionDescription.ResultType,
    _ summary: String, _ example: String
  ) -> FunctionDescription {
    FunctionDescription(
      function: function, arguments: arguments, optional: 0, isVariadic: false, result: result,
      missing: missingIsMissing, summary: summary, example: example)
  }

  package var description: FunctionDescription? { Function.table.first { $0.function == self } }
}
