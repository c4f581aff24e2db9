/// SQL's `like "Pes%"`, and what says the same here.
extension Parser {
  /// Reports `like` and `ilike` before a text, and reads on as if `contains` stood there; false where there is none.
  mutating func likeOperator(isNegated: Bool) -> Bool {
    guard ["like", "ilike"].contains(current.word?.lowercased()), case .text(let pattern) = peek().kind,
      let form = LikeForm(pattern)
    else { return false }
    let isComparison = form.word == "="
    let start = isNegated && isComparison ? tokens[position - 1].span : current.span
    let written = (isComparison && isNegated ? "!=" : form.word) + " " + form.operand
    report(
      QueryError(
        .unknownOperator, .unknown("operator", name: current.word ?? "", where: ""), at: current.span,
        label: "here it is `\(form.word)`",
        suggestion: QueryError.Suggestion(written, at: start.through(peek().span))))
    tokens[position].keyword = .contains
    lastErrorPosition = -1
    return true
  }
}

/// A pattern of `like` in words of this language.
private struct LikeForm {
  /// `starts with`
  var word: String
  /// As a query writes it, with its marks.
  var operand: String

  /// Nil where the pattern holds nothing but `%`.
  init?(_ pattern: String) {
    let isOpenBefore = pattern.hasPrefix("%")
    let isOpenBehind = pattern.hasSuffix("%")
    let text = String(pattern.drop { $0 == "%" }.reversed().drop { $0 == "%" }.reversed())
    if text.isEmpty { return nil }
    if text.contains(where: { $0 == "%" || $0 == "_" }) {
      word = "matches"
      let regex = (isOpenBefore ? "" : "^") + Self.regex(text) + (isOpenBehind ? "" : "$")
      operand = Syntax.Regex(pattern: regex, ignoresCase: false, span: SourceSpan(0, 0)).description
      return
    }
    operand = Syntax.quoted(text)
    word =
      switch (isOpenBefore, isOpenBehind) {
      case (false, false): "="
      case (false, true): "starts with"
      case (true, false): "ends with"
      case (true, true): "contains"
      }
  }

  private static func regex(_ text: String) -> String {
    var regex = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": regex += ".*"
      case "_": regex += "."
      case ".", "*", "+", "?", "(", ")", "[", "]", "{", "}", "|", "^", "$", "\\":
        regex += "\\" + String(scalar)
      default: regex.unicodeScalars.append(scalar)
      }
    }
    return regex
  }
}
