import CorpusModel
import TextKernel

extension PlanBuilder {
  func comparison(
    _ left: Syntax.Expression, _ comparison: Comparison, _ right: Syntax.Expression, at span: SourceSpan,
    in scope: NameScope
  ) throws(QueryError) -> Predicate {
    var first: Typed
    do throws(QueryError) {
      first = try expression(left, in: scope)
    } catch {
      throw missing(error, right, comparison, left, at: span) ?? error
    }
    var second: Typed
    do throws(QueryError) {
      second = try expression(right, in: scope)
    } catch {
      throw missing(error, left, comparison, right, at: span) ?? quoted(error, right, beside: first)
    }
    first = try settled(first, as: second.isRaw ? .text : second.type)
    second = try settled(second, as: first.type)
    // The value stands on the right, so that the rules below meet one form.
    if first.literal != nil, second.literal == nil {
      return try compare(second, comparison.flipped, first, at: span)
    }
    return try compare(first, comparison, second, at: span)
  }

  /// `speaker = null`: nothing equals what is not there. Nil where the word is no such one, or is a field.
  private func missing(
    _ error: QueryError, _ other: Syntax.Expression, _ comparison: Comparison, _ word: Syntax.Expression,
    at span: SourceSpan
  ) -> QueryError? {
    guard error.code == .unknownField, case .path(let path) = word, path.parts.count == 1,
      ["missing", "nil", "none", "null", "unknown"].contains(path.text.lowercased()),
      comparison == .equal || comparison == .notEqual
    else { return nil }
    var error = error
    error.label = "nothing equals what is missing"
    error.help = nil
    error.suggestion = QueryError.Suggestion(
      "\(other.description) is \(comparison == .equal ? "missing" : "known")", at: span)
    return error
  }

  /// `speaker = Peskov`: a word that is no field, beside text, was meant as text.
  private func quoted(_ error: QueryError, _ syntax: Syntax.Expression, beside first: Typed) -> QueryError {
    guard error.code == .unknownField, case .path(let path) = syntax, path.parts.count == 1 else { return error }
    guard [.text, .name].contains(first.type), context.results[path.text] == nil else { return error }
    let isCapital = path.text.unicodeScalars.first?.properties.isUppercase ?? false
    guard isCapital || error.suggestion == nil else { return error }
    var error = error
    error.label = "text stands in quotation marks"
    error.suggestion = QueryError.Suggestion("\"\(path.text)\"", at: path.span)
    error.help = nil
    return error
  }

  private func compare(
    _ left: Typed, _ comparison: Comparison, _ right: Typed, at span: SourceSpan
  ) throws(QueryError) -> Predicate {
    let isEquality = comparison == .equal || comparison == .notEqual
    switch (left.type, right.type) {
    case (.name, .text), (.name, .name), (.text, .name):
      return try compareNames(left, comparison, right, at: span)
    case (.date, .date), (.date, .number):
      if let interval = interval(right, for: left) { return compareDate(left.expression, comparison, interval) }
      guard right.type == .date else { throw mismatch(left, right) }
      return .compareDates(left.expression, comparison, right.expression)
    case (.text, .text):
      if isEquality, case .text(let text) = right.literal { checkVocabulary(left, text, at: right.span) }
      return .compare(left.expression, comparison, right.expression)
    case (.number, .number):
      return .compare(left.expression, comparison, right.expression)
    case (.bool, .bool):
      guard isEquality else { throw unordered("true and false", comparison, at: span) }
      return .compare(left.expression, comparison, right.expression)
    default:
      throw mismatch(left, right)
    }
  }

  /// R12: names compare by identity.
  private func compareNames(
    _ left: Typed, _ comparison: Comparison, _ right: Typed, at span: SourceSpan
  ) throws(QueryError) -> Predicate {
    // Beside text, a parameter of type name is its text.
    if left.type == .text || (left.literal != nil && right.literal != nil) {
      guard right.literal != nil else { throw mismatch(left, right) }
      return .compare(left.expression, comparison, right.expression)
    }
    guard comparison == .equal || comparison == .notEqual else {
      throw unordered(
        "names", comparison, at: span,
        help: left.references.first.map { "`=` asks for identity; `\($0.name).surface`, where there is one, is text" })
    }
    let positive: Predicate
    if case .text(let text) = right.literal {
      positive = .isNamed(left.expression, [text])
    } else if right.type == .name {
      positive = .sameName(left.expression, right.expression)
    } else {
      throw mismatch(left, right)
    }
    return comparison == .equal ? positive : .not(positive)
  }

  /// A date's interval, or the year that a bare number means beside a date (R14).
  func interval(_ typed: Typed, for date: Typed) -> DateInterval? {
    switch typed.literal {
    case .date(let interval): interval
    case .integer(let year): DateInterval(year: year)
    default: nil
    }
  }

  func compareDate(_ value: Expression, _ comparison: Comparison, _ interval: DateInterval) -> Predicate {
    if case .literal(.date(let other)) = value {
      return .constant(comparison.holds(other, interval))
    }
    if case .call(let function, let arguments) = value, let period = Period(function), let date = arguments.first {
      if !comparison.isOrder { hintOfEmpty(period, function, in: interval) }
      return compareDate(date, comparison, period.widened(interval, for: comparison))
    }
    return .compareDate(value, comparison, interval)
  }

  /// `week(published) = 2021-12-06`: no week lies in a day (R14).
  private func hintOfEmpty(_ period: Period, _ function: Function, in interval: DateInterval) {
    guard let (start, end) = interval.days, period.ceiling(start) >= period.floor(end) else { return }
    let last = period.ceiling(end).adding(days: -1)
    // No day behind the calendar can be written.
    guard last.components.year <= 9999 else { return }
    let whole = DateInterval(from: period.floor(start), through: last)
    hint(
      Hint(
        .emptyRange, "no \(function.rawValue) lies in \(interval.text); the days around it", at: nil,
        suggestion: "in \(whole.text)"))
  }

  /// A value that its field can never have is no error: the query runs, and the user hears of it.
  func checkVocabulary(_ typed: Typed, _ value: String, at span: SourceSpan) {
    guard let field = typed.field, let vocabulary = field.vocabulary, !vocabulary.contains(value) else { return }
    let near = vocabulary.first { Fold.isSame($0, value) } ?? Nearest.best(to: value, among: vocabulary)
    hint(
      Hint(
        .unknownValue,
        "`\(field.name)` is \(QueryError.Reason.alternatives(vocabulary)), never «\(value)»"
          + (near == nil ? "" : "; nearest"),
        at: span, suggestion: near.map { "\"\($0)\"" }))
  }

  private func unordered(
    _ what: String, _ comparison: Comparison, at span: SourceSpan, help: String? = nil
  ) -> QueryError {
    QueryError(
      .typeMismatch, "\(what) have no order", at: span, label: "`\(comparison.rawValue)` needs one", help: help)
  }

  private static let dates = "a date is `2021-12-07`, `2021-12`, `2021-Q4`, `2021` or `last 30 days`"

  /// Both sides labelled, and the form that would fit where it can be told.
  func mismatch(_ left: Typed, _ right: Typed) -> QueryError {
    var error = QueryError(
      .typeMismatch, .mismatch(found: right.type.noun, expected: left.type.noun), at: right.span,
      label: described(right), labels: [QueryError.Label(left.span, described(left))])
    switch (left.type, right.literal) {
    case (.date, .text(let text)):
      if DateInterval(text: text, today: context.today) != nil {
        error.suggestion = QueryError.Suggestion(text, at: right.span, help: "without quotation marks: `\(text)`")
      } else {
        // As it would be told without its marks.
        let foreign = Lexer.foreignDate(text)
        error.suggestion = foreign?.suggestion.map { QueryError.Suggestion($0.text, at: right.span) }
        error.help = foreign == nil ? Self.dates : foreign?.help
      }
    case (.date, .integer), (.date, .number): error.help = Self.dates
    case (.number, .text(let text)) where Self.read(text, as: .number, today: context.today) != nil:
      error.suggestion = QueryError.Suggestion(text, at: right.span, help: "without quotation marks: `\(text)`")
    case (.bool, .text(let text)) where text == "true" || text == "false":
      error.suggestion = QueryError.Suggestion(text, at: right.span, help: "without quotation marks: `\(text)`")
    case (.text, .integer(let number)), (.name, .integer(let number)):
      error.suggestion = QueryError.Suggestion("\"\(number)\"", at: right.span)
    case (.text, .date(let interval)), (.name, .date(let interval)):
      error.suggestion = QueryError.Suggestion("\"\(interval.text)\"", at: right.span)
    case (.list, _) where left.field?.name == "speakers":
      error.suggestion = QueryError.Suggestion("speaker", at: left.span, help: "`speaker = …` holds for any of them")
    default: break
    }
    return error
  }
}

extension Comparison {
  /// Neither `=` nor `!=`.
  var isOrder: Bool { self != .equal && self != .notEqual }

  /// With its sides exchanged.
  var flipped: Comparison {
    switch self {
    case .equal, .notEqual: self
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }

  /// R14 for two values that are known already.
  func holds(_ value: DateInterval, _ interval: DateInterval) -> Bool {
    switch self {
    case .equal: interval.start <= value.start && value.end <= interval.end
    case .notEqual: !(interval.start <= value.start && value.end <= interval.end)
    case .less: value.start < interval.start
    case .lessOrEqual: value.start < interval.end
    case .greater: value.start >= interval.end
    case .greaterOrEqual: value.start >= interval.start
    }
  }
}
