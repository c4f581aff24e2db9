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

  /// What is to be read where `line` was typed after the statement `previous`: the two together, or `line` alone where
  /// it begins a statement, as one with a clause does behind `| kwic "x"`.
  package static func joined(_ previous: String, _ line: String) -> String {
    guard !previous.isEmpty, goesOn(line) else { return line }
    let both = previous + "\n" + line
    let (script, _) = Parser.parseScript(both)
    let statements = script.statements
    return statements.count > 1 && statements[0].span.end <= previous.utf8.count ? line : both
  }

  /// More text could mend it.
  private static func isOpen(_ error: QueryError) -> Bool {
    switch error.code {
    case .incomplete, .unclosedString, .unclosedRegex, .unclosedParenthesis: true
    default: false
    }
  }
}
