import Testing

@testable import QueryLanguage

@Suite struct PrintTests {
  @Test func printedTreesAreReadBackAsTheyWere() {
    for seed in UInt64(1)...400 {
      var random = RandomSyntax.wild(seed: seed)
      let script = random.script()
      let text = script.description
      let (read, errors) = Parser.parseScript(text)
      #expect(errors.isEmpty, "seed \(seed): \(text)\n\(ErrorRenderer(source: text).render(errors))")
      #expect(read.description == text, "seed \(seed)")
      #expect(Self.tree(read) == Self.tree(script), "seed \(seed): \(text)")
      if !errors.isEmpty || read.description != text || Self.tree(read) != Self.tree(script) { break }
    }
  }

  private static func tree(_ script: Syntax.Script) -> String {
    script.statements.map { outline($0) }.joined(separator: "\n")
  }

  @Test(arguments: [
    ("FROM Articles2 WHERE a==1 AND b<>2", "from Articles2 where a = 1 and b != 2"),
    ("from quotes where ((a = 1))", "from quotes where a = 1"),
    ("from quotes where (a = 1 and b = 2) or c = 3", "from quotes where a = 1 and b = 2 or c = 3"),
    ("from quotes where a = 1 and (b = 2 or c = 3)", "from quotes where a = 1 and (b = 2 or c = 3)"),
    ("from quotes where ((a + b)) * 2 > 3", "from quotes where (a + b) * 2 > 3"),
    ("from quotes where a - (b - c) > 0", "from quotes where a - (b - c) > 0"),
    ("from quotes where speaker = «\u{A0}Peskov\u{202F}»", "from quotes where speaker = \"Peskov\""),
    ("from quotes where published = 2021-q4", "from quotes where published = 2021-Q4"),
    ("from quotes where published in last 1 days", "from quotes where published in last 1 day"),
    ("from quotes where text matches /a\\/b/I", "from quotes where text matches /a\\/b/i"),
    ("from quotes order by a asc, b DESC", "from quotes order by a, b desc"),
    ("from quotes where x = 0.00001", "from quotes where x = 0.00001"),
  ])
  func canonical(written: String, printed: String) {
    let (script, errors) = Parser.parseScript(written)
    #expect(errors.isEmpty)
    #expect(script.statements.map(\.description) == [printed])
  }
}
