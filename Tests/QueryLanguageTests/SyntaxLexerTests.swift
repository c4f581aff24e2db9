import Testing

@testable import QueryLanguage

@Suite struct SyntaxLexerTests {
  typealias Kind = Syntax.Token.Kind

  @Test(arguments: [
    (#""a \"b\" \\ \n\t é""#, Kind.text("a \"b\" \\ \n\t é")),
    ("'l\\'été'", .text("l'été")),
    ("“il dit \"oui\"”", .text("il dit \"oui\"")),
    ("«\u{A0}ligne rouge\u{202F}»", .text("ligne rouge")),
    ("\" a \"", .text(" a ")),
    ("«  »", .text("")),
    ("\"-- # |\"", .text("-- # |")),
    ("2021", .integer(2021)),
    ("0.80", .decimal(0.8)),
    ("9223372036854775807", .integer(.max)),
    ("2021-12", .date(.month(year: 2021, month: 12))),
    ("2024-02-29", .date(.day(year: 2024, month: 2, day: 29))),
    ("2021-q4", .date(.quarter(year: 2021, quarter: 4))),
    ("$who", .parameter("who")),
    ("größe_2", .word("größe_2")),
    ("имя", .word("имя")),
    ("==", .symbol(.equal)),
    ("<>", .symbol(.notEqual)),
    ("..", .symbol(.range)),
    ("/", .symbol(.slash)),
  ])
  func one(text: String, kind: Kind) {
    var lexer = Lexer(text)
    lexer.run()
    #expect(lexer.tokens.map(\.kind) == [kind, .end])
    #expect(lexer.errors.errors.isEmpty)
    #expect(lexer.tokens[0].span == SourceSpan(0, text.utf8.count))
  }

  @Test(arguments: [
    ("2021 - 12", [Kind.integer(2021), .symbol(.minus), .integer(12)]),
    ("2021-123", [.integer(2021), .symbol(.minus), .integer(123)]),
    ("2021-n", [.integer(2021), .symbol(.minus), .word("n")]),
    ("12021-12", [.integer(12021), .symbol(.minus), .integer(12)]),
    ("1..2.5", [.integer(1), .symbol(.range), .decimal(2.5)]),
    ("2021-12..2022-01", [.date(.month(year: 2021, month: 12)), .symbol(.range), .date(.month(year: 2022, month: 1))]),
    ("a--b\nc#d", [.word("a"), .word("c")]),
    ("a.b", [.word("a"), .symbol(.dot), .word("b")]),
    ("matches /a b\\/c\\d/i", [.word("matches"), .regex("a b/c\\d", ignoresCase: true)]),
    ("near/5", [.word("near"), .symbol(.slash), .integer(5)]),
    ("a\u{A0}\u{3000}b", [.word("a"), .word("b")]),
    ("\u{FEFF}from", [.word("from")]),
  ])
  func several(text: String, kinds: [Kind]) {
    var lexer = Lexer(text)
    lexer.run()
    #expect(lexer.tokens.dropLast().map(\.kind) == kinds)
    #expect(lexer.errors.errors.isEmpty)
  }

  @Test(arguments: [
    ("\"a", QueryError.Code.unclosedString, 0..<1), ("«a\"", .unclosedString, 3..<4), ("a @ b", .strayCharacter, 2..<3),
    ("a \u{7} b", .controlCharacter, 2..<3), ("\"a\u{1B}[0m\"", .controlCharacter, 2..<3),
    ("a \u{202E}b", .controlCharacter, 2..<5),
    ("\"\\q\"", .invalidEscape, 1..<3), ("matches /a", .unclosedRegex, 8..<9), ("5days", .invalidNumber, 0..<5),
    ("99999999999999999999", .invalidNumber, 0..<20), ("2021-13", .invalidDate, 0..<7),
    ("2021-02-30", .invalidDate, 0..<10),
    ("2021-1", .invalidDate, 0..<6), ("2021-Q5", .invalidDate, 0..<7), ("2021-12-07T10", .invalidDate, 0..<13),
    ("a => b", .unknownOperator, 2..<4), ("a && b", .unknownOperator, 2..<4), ("a ≥ b", .unknownOperator, 2..<5),
    ("‘a’", .strayCharacter, 0..<7), ("$ a", .strayCharacter, 0..<1), ("matches /a/x", .invalidRegex, 11..<12),
    ("a [1]", .unknownOperator, 2..<5), ("a [1", .unknownOperator, 2..<3), ("a 1]", .unknownOperator, 3..<4),
    ("a ＝ b", .strayCharacter, 2..<5), ("l'x", .unquotedText, 0..<3), ("$1x", .strayCharacter, 0..<3),
    ("a b\"", .unquotedText, 3..<4),
  ])
  func errors(text: String, code: QueryError.Code, bytes: Range<Int>) {
    var lexer = Lexer(text)
    lexer.run()
    let first = lexer.errors.errors.first
    #expect(first?.code == code)
    #expect(first?.span == SourceSpan(bytes.lowerBound, bytes.upperBound))
  }
}
