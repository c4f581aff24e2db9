/// Words that people write for a sign: `published since 2024`, `words more than 50`.
extension Parser {
  /// A sign in words, and how many of them.
  struct SignMeant {
    var comparison: Comparison
    var words: Int
  }

  /// The sign that the words here stand for; nil where they are none, or nothing follows them.
  var signMeant: SignMeant? {
    guard let word = current.word?.lowercased(), !current.startsLine else { return nil }
    let next = peek().word?.lowercased()
    let meant: SignMeant? =
      switch (word, next) {
      case ("more", "than"), ("greater", "than"), ("later", "than"): SignMeant(comparison: .greater, words: 2)
      case ("less", "than"), ("fewer", "than"), ("earlier", "than"): SignMeant(comparison: .less, words: 2)
      case ("at", "least"): SignMeant(comparison: .greaterOrEqual, words: 2)
      case ("at", "most"): SignMeant(comparison: .lessOrEqual, words: 2)
      case ("since", _): SignMeant(comparison: .greaterOrEqual, words: 1)
      case ("after", _), ("above", _), ("over", _): SignMeant(comparison: .greater, words: 1)
      case ("before", _), ("below", _), ("under", _): SignMeant(comparison: .less, words: 1)
      case ("until", _), ("till", _): SignMeant(comparison: .lessOrEqual, words: 1)
      case ("on", _), ("during", _): SignMeant(comparison: .equal, words: 1)
      default: nil
      }
    guard let meant else { return nil }
    let following = peek(meant.words)
    return following.isEnd || following.startsLine || following.keyword?.isClause == true ? nil : meant
  }

  /// Reports words that stand for a sign, and reads on as if the sign stood there; false where there are none.
  mutating func wordOperator(isNegated: Bool) -> Bool {
    guard !isNegated, let sign = signMeant, let symbol = Symbol(rawValue: sign.comparison.rawValue) else {
      return false
    }
    let span = current.span.through(peek(sign.words - 1).span)
    report(
      QueryError(
        .unknownOperator, .unknown("operator", name: VisibleText.escaped(text(span)), where: ""), at: span,
        label: "here it is `\(sign.comparison.rawValue)`",
        suggestion: QueryError.Suggestion(sign.comparison.rawValue, at: span)))
    for _ in 1..<sign.words { advance() }
    tokens[position].kind = .symbol(symbol)
    tokens[position].keyword = nil
    lastErrorPosition = -1
    return true
  }
}
