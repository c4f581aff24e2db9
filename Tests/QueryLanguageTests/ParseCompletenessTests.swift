import Testing

@testable import QueryLanguage

@Suite struct ParseCompletenessTests {
  @Test(arguments: [
    "", "  -- note", "from articles", "from articles;", "from quotes where floating", "where a = 1", "| chart bar",
    "Kremlin", "from quotes | kwic", "set $a = 1", "from quotes where any quotes",
    "from quotes where speaker is missing",
  ])
  func complete(text: String) { #expect(StatementReader.completeness(of: text) == .complete) }

  @Test(arguments: [
    "from", "from articles where", "from articles where speaker =", "from articles where speaker = \"Pes",
    "from articles where any quotes (speaker = \"x\"", "from articles |", "from quotes select a,", "from quotes group",
    "from quotes group by", "from quotes where a and", "from quotes where not", "from quotes where speaker in",
    "from quotes where speaker in (\"a\",", "from quotes limit", "from quotes where a +",
    "from quotes where a between 1",
    "from quotes where a between 1 and", "from quotes where title starts", "A =", "query f(", "query f($a: text) =",
    "set $a", "set $a =", "from quotes where x is", "from quotes where x is not", "from quotes where no",
    "from quotes where text matches", "from quotes | keywords against (from quotes", "from quotes | save",
    "from quotes where text has \"a\" near/5", "from quotes where speaker = «Pes", "from quotes where count quotes",
    "from quotes where quotes.", "from quotes select a as", "from quotes where published in last 30",
    "from quotes | chart", "from f(1,", "from quotes where not (a = 1", "from quotes where a not",
  ])
  func incomplete(text: String) { #expect(StatementReader.completeness(of: text) == .incomplete) }

  @Test(arguments: [
    "form quotes", "from quotes where )", "from quotes limit x", "from quotes where a = = 1", "from quotes grup by",
    "from quotes where a @ 1", "from quotes where a => 1 and", "from quotes where speaker = Peskov\"",
    "from quotes where text has l'OTAN", "from quotes where speaker in [\"a\"", "from quotes where （a = 1",
  ])
  func invalid(text: String) { #expect(StatementReader.completeness(of: text) == .invalid) }

  @Test(arguments: [
    ("| chart bar", true), ("  where a = 1", true), ("-- x\nORDER by n", true), ("from quotes", false),
    ("Kremlin", false),
    ("", false), ("Select = from quotes", false), ("\u{1B}", false),
  ])
  func linesThatGoOn(line: String, goesOn: Bool) { #expect(StatementReader.goesOn(line) == goesOn) }

  /// Typed line by line, each going on from the statement before, or read whole: the same statements.
  @Test(arguments: [
    "from articles\nwhere a = 1\nselect b\n| chart bar",
    "A = from quotes\nlimit 3\nwhere a = 1\nA\ngroup by a\nselect count() as n",
    "set $a = 1\nfrom quotes\nwhere b = $a\norder by b\nwhere c = 1\nwhere d = 1",
  ])
  func typedAndReadWholeAgree(script: String) {
    var statements: [String] = []
    for line in script.split(separator: "\n").map(String.init) {
      let text = StatementReader.goesOn(line) ? (statements.popLast() ?? "") + "\n" + line : line
      let (read, errors) = Parser.parseScript(text)
      #expect(errors.isEmpty)
      #expect(read.statements.count == 1)
      statements.append(text)
    }
    let typed = statements.map { Parser.parseScript($0).0.description }.joined(separator: "\n")
    #expect(typed == Parser.parseScript(script).0.description)
  }
}
