import CorpusModel
import TextKernel

/// R13: conditions on text.
extension PlanBuilder {
  func has(
    _ subject: Syntax.Expression, _ text: Syntax.Operand, near: Syntax.Near?, in scope: NameScope
  ) throws(QueryError) -> Predicate {
    let expression = try textSubject(subject, in: scope)
    let phrase = try self.text(text)
    guard let near else { return .has(expression, pattern: try pattern(phrase, at: text.span).serialized) }
    _ = try pattern(phrase, at: text.span)
    let other = try self.text(near.text)
    _ = try pattern(other, at: near.text.span)
    guard let both = TextPattern(phrase, near: other, distance: near.distance) else {
      throw emptyPattern(at: near.text.span)
    }
    return .has(expression, pattern: both.serialized)
  }

  func pattern(_ phrase: String, at span: SourceSpan) throws(QueryError) -> TextPattern {
    guard let pattern = TextPattern(phrase) else { throw emptyPattern(at: span) }
    guard TextPattern.hasPlainStars(phrase) else {
      throw QueryError(
        .invalidPattern, "a `*` that ends no word", at: span,
        help: "`has \"ligne*\"` finds any end of a word; for its beginning or middle write `matches /…/i`")
    }
    return pattern
  }

  private func emptyPattern(at span: SourceSpan) -> QueryError {
    QueryError(
      .invalidPattern, "a pattern without a word", at: span,
      help: "`has` finds words; for signs, write `contains` or `matches /…/`")
  }

  func matches(
    _ subject: Syntax.Expression, _ regex: Syntax.Regex, in scope: NameScope
  ) throws(QueryError) -> Predicate {
    let expression = try textSubject(subject, in: scope)
    do throws(RegexPattern.Invalid) {
      _ = try RegexPattern(regex.pattern, ignoringCase: regex.ignoresCase)
    } catch {
      throw QueryError(.invalidRegex, error.message, at: regex.span, label: "at byte \(error.offset) of the pattern")
    }
    return .matches(expression, pattern: regex.pattern, ignoringCase: regex.ignoresCase)
  }

  /// What `has`, `contains` and the like may be asked of: text, or a name as it is shown.
  func textSubject(_ subject: Syntax.Expression, in scope: NameScope) throws(QueryError) -> Expression {
    if let (path, place) = try collectionPath(subject, in: scope) {
      let fields = collection(place).fields.map(\.name)
      let field = fields.contains("text") ? "text" : fields.contains("body") ? "body" : nil
      throw QueryError(
        .typeMismatch, .mismatch(found: "the collection `\(path.text)`", expected: "text"), at: path.span,
        suggestion: field.map { QueryError.Suggestion(path.text + "." + $0, at: path.span) })
    }
    let typed = try settled(try expression(subject, in: scope), as: .text)
    if typed.type == .text || typed.type == .name { return typed.expression }
    throw QueryError(
      .typeMismatch, .mismatch(found: typed.type.noun, expected: "text"), at: typed.span, label: described(typed),
      help: typed.field?.name == "speakers" ? "`speaker = …` holds for any of them" : nil)
  }

  /// A text, or a parameter that holds one.
  func text(_ operand: Syntax.Operand) throws(QueryError) -> String {
    let typed = try settled(try self.operand(operand), as: .text)
    if case .text(let text) = typed.literal { return text }
    throw QueryError(
      .typeMismatch, .mismatch(found: typed.type.noun, expected: "text"), at: typed.span, label: described(typed))
  }
}
