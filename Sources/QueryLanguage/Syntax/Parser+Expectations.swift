extension Parser {
  /// Notes that `expectation` may stand here, where the text ends here.
  mutating func note(_ expectation: Completion.Expectation) {
    guard recorder?.isOpen == true, current.isEnd else { return }
    recorder?.add(expectation)
  }

  mutating func noteStatementStart() {
    guard recorder != nil, current.isEnd else { return }
    note(.keyword("from"))
    for keyword in Keyword.clauses { note(.keyword(keyword.rawValue)) }
    note(.keyword("query"))
    note(.keyword("set"))
    note(.result)
  }

  mutating func noteClauses(after rank: Int) {
    guard recorder != nil, current.isEnd else { return }
    for keyword in Keyword.clauses where (keyword == .sample ? 6 : Keyword.clauses.firstIndex(of: keyword) ?? 0) > rank
    {
      note(.keyword(keyword.rawValue))
    }
  }

  mutating func noteStages() {
    guard recorder != nil, current.isEnd else { return }
    for keyword in Keyword.stages { note(.stage(keyword.rawValue)) }
    for keyword in Keyword.clauses { note(.keyword(keyword.rawValue)) }
  }

  mutating func noteOperand(valueOf field: Syntax.Path?) {
    guard recorder != nil, current.isEnd else { return }
    if let field { note(.value(of: field.text)) }
    note(.field)
    note(.function)
    note(.parameter)
    for keyword in [Keyword.last, .today, .yesterday, .true, .false] { note(.keyword(keyword.rawValue)) }
  }

  mutating func noteComparisons() {
    note(.operators(Comparison.allCases.map(\.rawValue), of: nil))
  }

  mutating func noteOperators(of subject: Syntax.Path?, isNegated: Bool = false) {
    guard recorder != nil, current.isEnd else { return }
    let words = ["in", "between", "has", "contains", "starts with", "ends with", "matches", "within", "overlaps"]
    if isNegated { return note(.operators(words, of: subject?.text)) }
    let states = Syntax.State.allCases.flatMap { ["is " + $0.rawValue, "is not " + $0.rawValue] }
    note(
      .operators(
        Comparison.allCases.map(\.rawValue) + words + words.map { "not " + $0 } + states, of: subject?.text))
  }
}
