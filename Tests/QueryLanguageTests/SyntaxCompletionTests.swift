import Testing

@testable import QueryLanguage

@Suite struct SyntaxCompletionTests {
  /// `▮` is the cursor.
  private func at(_ marked: String) -> Completion {
    let parts = marked.split(separator: "▮", omittingEmptySubsequences: false)
    return Completion.expectations(in: parts.joined(), at: parts[0].utf8.count)
  }

  @Test(arguments: [
    ("▮", Completion.Expectation.keyword("from")), ("fro▮", .keyword("from")), ("from ▮", .collection),
    ("from art▮", .collection),
    ("from ▮", .result), ("from ▮", .namedQuery), ("from articles ▮", .keyword("where")),
    ("from articles ▮", .keyword("limit")),
    ("from articles ▮", .symbol("|")), ("from articles where ▮", .field), ("from articles where ▮", .keyword("any")),
    ("from articles where any ▮", .collection), ("from articles where any quotes (▮", .field),
    ("from articles where spea▮", .field), ("from articles where speaker = ▮", .value(of: "speaker")),
    ("from articles where speaker = \"Pe▮", .value(of: "speaker")),
    ("from articles where quotes.speaker in (▮", .value(of: "quotes.speaker")),
    ("from articles where speaker in (\"a\", ▮", .value(of: "speaker")), ("from articles where speaker in ▮", .result),
    ("from articles where title is ▮", .keyword("missing")), ("from articles where a = 1 ▮", .keyword("and")),
    ("from articles where a = 1 ▮", .keyword("select")), ("from articles where any quotes (a = 1 ▮", .symbol(")")),
    ("from articles select ▮", .field), ("from articles select ▮", .collection),
    ("from articles select ▮", .keyword("distinct")),
    ("from articles select ▮", .function), ("from articles select count() ▮", .keyword("as")),
    ("from articles group ▮", .keyword("by")),
    ("from articles order by words ▮", .keyword("desc")), ("from articles | ▮", .stage("chart")),
    ("from articles | ch▮", .stage("kwic")),
    ("from articles | chart ▮", .keyword("bar")), ("from articles | kwic \"x\" ▮", .option(stage: "kwic")),
    ("from articles | kwic \"x\" width=▮", .optionValue(stage: "kwic", option: "width")),
    ("from articles | export ▮", .file),
    ("from articles | export \"pes▮", .file), ("from articles where published in last 3 ▮", .keyword("days")),
    ("from articles where speaker = $w▮", .parameter), ("from by_month(▮", .argument(of: "by_month")),
    ("query f($who: ▮", .keyword("date")), ("Kremlin | keywords against ▮", .result),
    ("from articles limit 3 ▮", .keyword("per")),
    ("from articles where title starts ▮", .keyword("with")), ("from articles\n▮", .keyword("from")),
    ("from articles where a = 1 select b ▮ where", .keyword("order")), ("from quotes where month(▮", .field),
    ("from entities where x within ▮", .collection),
  ])
  func offers(text: String, expectation: Completion.Expectation) {
    let completion = at(text)
    #expect(completion.expected.contains(expectation), "\(completion.expected)")
  }

  @Test(arguments: [
    ("from articles where ▮", Completion.Expectation.keyword("select")),
    ("from articles select a ▮", .keyword("where")),
    ("from articles ▮", .keyword("from")), ("from articles where speaker = ▮", .keyword("and")),
    ("from ▮", .keyword("where")), ("from articles where any quotes (a = 1 ▮", .keyword("select")),
  ])
  func doesNotOffer(text: String, expectation: Completion.Expectation) {
    #expect(!at(text).expected.contains(expectation))
  }

  @Test func operatorsKnowTheirField() {
    let offered = at("from quotes where sentiment.label ▮").expected
    #expect(
      offered.contains {
        if case .operators(let words, of: "sentiment.label") = $0 { words.contains("=") } else { false }
      })
    let negated = at("from quotes where sentiment.label not ▮").expected
    #expect(
      negated.contains {
        if case .operators(let words, _) = $0 { words.contains("in") && !words.contains("=") } else { false }
      })
  }

  @Test(arguments: [
    ("from articles where speaker = \"Pe▮", "Pe", 30, Character?.some("\"")),
    ("from articles where spea▮ker", "spea", 20, nil),
    ("from quotes where sentiment.la▮", "sentiment.la", 18, nil),
    ("from quotes where sentiment.▮", "sentiment.", 18, nil),
    ("from quotes where a = $▮", "$", 22, nil), ("from quotes where a = «Pé▮", "Pé", 22, "«"), ("from ▮", "", 5, nil),
    ("from quotes where a in (\"x\", \"Bi▮\")", "Bi", 29, "\""),
  ])
  func partialWord(text: String, partial: String, start: Int, quote: Character?) {
    let completion = at(text)
    #expect(completion.partial == partial)
    #expect(completion.span.start == start)
    #expect(completion.quote == quote)
  }

  @Test(arguments: [
    ("where speaker = \"Pe▮\"", 20), ("where speaker = \"Pe▮\" limit 3", 20), ("where speaker = \"Pe▮skov\"", 19),
    ("where speaker = 'Pe▮'", 20), ("where speaker = «Pe▮»", 22), ("where speaker = « Pe▮ »", 24),
    ("where speaker = “Pe▮”", 24), ("where speaker = \"Pe▮", 19), ("where speaker = ▮\"", 16),
    ("where spe▮\"", 9),
  ])
  func aClosingMarkBehindTheCursorIsReplaced(text: String, end: Int) {
    #expect(at(text).span.end == end)
  }

  @Test func scopeIsWhereTheCursorStands() {
    let inner = at("from articles where any quotes (no flags (▮").scope
    #expect(inner.source == .collection("articles"))
    #expect(inner.quantifiers == ["quotes", "flags"])
    #expect(at("from articles where any quotes (a = 1) and ▮").scope.quantifiers == [])
    #expect(at("from quotes group by a select count() as n having ▮").scope.aliases == ["n"])
    #expect(at("where ▮").scope.source == .result("Last"))
    #expect(at("Kremlin | where ▮").scope.source == .result("Kremlin"))
    #expect(at("query f($who: name) = from quotes where a = ▮").scope.parameters == ["who"])
    #expect(at("A = from articles; from quotes where ▮").scope.source == .collection("quotes"))
    #expect(at("from quotes | keywords against (from articles where ▮").scope.source == .collection("articles"))
  }

  @Test func nothingInsideAComment() {
    #expect(at("from articles -- sel▮").expected.isEmpty)
  }
}
