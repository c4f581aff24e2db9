/// Whether what was typed so far is a statement, for the prompt.
package enum StatementReader {
  package enum Completeness: Sendable, Equatable {
    /// Enter runs it.
    case complete
    /// More must follow: an open text or parenthesis, an operator or a comma at the end, `where` without a condition …
    case incomplete
    /// Wrong already; Enter shows why.
    case invalid
  }

  package static func completeness(of text: String) -> Completeness {
    let (_, errors) = Parser.parseScript(text)
    if errors.isEmpty { return .complete }
    return errors.allSatisfy { isOpen($0) } ? .incomplete : .invalid
  }

  /// True where the line goes on from what was before it: it begins with a clause or `|`.
  ///
  /// Such a line is read together with the statement before it, `previous + "\n" + line`, which is what a script
  /// that is read whole does: so both agree whatever the clause is.
  package static func goesOn(_ line: String) -> Bool {
    var lexer = Lexer(String(line.prefix(1000)))
    lexer.run()
    guard let first = lexer.tokens.first else { return false }
    return first.isSymbol(.bar) || (first.keyword?.isClause == true && !lexer.tokens[1].isSymbol(.equal))
  }

  /// More text could mend it.
  private static func isOpen(_ error: QueryError) -> Bool {
    switch error.code {
    case .incomplete, .unclosedString, .unclosedRegex, .unclosedParenthesis: true
    default: false
    }
  }
}
