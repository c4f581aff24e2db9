import CorpusModel
import Testing
import TextKernel

@testable import QueryLanguage

/// What single conditions and columns become.
@Suite struct BindingFactTests {
  /// The predicate of the last conjunct.
  private func condition(_ text: String, from source: String = "quotes") throws -> Predicate {
    try #require(try BindingSession.bind("from \(source) where \(text)").plan.conjuncts.last).predicate
  }

  private static let speaker = Expression.field(level: 1, name: "speaker")
  private static let published = Expression.field(level: 0, name: "published")

  @Test func namesCompareByIdentity() throws {
    let named = Predicate.isNamed(Self.speaker, ["Peskov"])
    #expect(try condition(#"speaker = "Peskov""#) == named)
    #expect(try condition(#""Peskov" = speaker"#) == named)
    #expect(try condition(#"speaker != "Peskov""#) == .not(named))
    #expect(try condition(#"not speaker = "Peskov""#) == .not(named))
    #expect(try condition(#"speaker in ("Peskov", "Biden")"#) == .isNamed(Self.speaker, ["Peskov", "Biden"]))
    #expect(try condition(#"speaker not in ("Peskov", "Biden")"#) == .not(.isNamed(Self.speaker, ["Peskov", "Biden"])))
    #expect(try condition("speaker = via") == .sameName(Self.speaker, .field(level: 1, name: "via")))
    #expect(
      try condition(#"speaker.surface = "Peskov""#)
        == .compare(.field(level: 1, name: "speaker.surface"), .equal, .literal(.text("Peskov"))))
  }

  @Test(arguments: [
    ("published = 2021-12", "2021-12-01", "2022-01-01"), ("published in 2021-Q4", "2021-10-01", "2022-01-01"),
    ("published = 2021", "2021-01-01", "2022-01-01"), ("published = today", "2021-12-15", "2021-12-16"),
    ("published = yesterday", "2021-12-14", "2021-12-15"), ("published in last 30 days", "2021-11-16", "2021-12-16"),
    ("published in last 1 day", "2021-12-15", "2021-12-16"), ("published in last 2 weeks", "2021-12-02", "2021-12-16"),
    ("published in last 2 months", "2021-10-16", "2021-12-16"),
    ("published in last 1 year", "2020-12-16", "2021-12-16"),
    ("published in 2021-11..2021-12-07", "2021-11-01", "2021-12-08"),
    ("published between 2020 and 2021-02", "2020-01-01", "2021-03-01"),
    ("published in 2024-02", "2024-02-01", "2024-03-01"),
    // Whole periods within the interval.
    ("month(published) = 2021-12", "2021-12-01", "2022-01-01"), ("month(published) = 2021", "2021-01-01", "2022-01-01"),
    ("quarter(published) = 2021", "2021-01-01", "2022-01-01"),
    ("week(published) in 2021-12", "2021-12-06", "2021-12-27"),
    ("month(published) = 2021-12-07", "2022-01-01", "2022-01-01"),
  ]) func datesAreIntervals(text: String, start: String, end: String) throws {
    guard case .compareDate(Self.published, .equal, let interval) = try condition(text) else {
      Issue.record("\(try condition(text))")
      return
    }
    #expect((interval.start, interval.end) == (start, end))
  }

  @Test func datesInOrder() throws {
    guard case .compareDate(_, .greater, let interval) = try condition("published > 2021-12") else {
      Issue.record("no date")
      return
    }
    #expect(interval == DateInterval(start: "2021-12-01", end: "2022-01-01", text: "2021-12"))
    guard
      case .compareDate(Self.published, .greaterOrEqual, let months) = try condition("month(published) >= 2021-12-07")
    else {
      Issue.record("no date")
      return
    }
    #expect(months.start == "2022-01-01")
    // The last month ends with the calendar.
    let last = try #require(DateInterval(text: "9999-12", today: CivilDate(dayNumber: 0)))
    #expect(try condition("month(published) = 9999-12") == .compareDate(Self.published, .equal, last))
    guard case .compareDate(_, .less, _) = try condition("2021-12 > published") else {
      Issue.record("not turned round")
      return
    }
    #expect(
      try condition("year(published) = 2021")
        == .compare(.call(.year, [Self.published]), .equal, .literal(.integer(2021))))
    guard case .or(let years) = try condition("published in (2020, 2021-12)") else {
      Issue.record("no list of dates")
      return
    }
    #expect(years.count == 2)
  }

  @Test func texts() throws {
    let text = Expression.field(level: 1, name: "text")
    let pattern = try #require(TextPattern("ligne* rouge*", near: "OTAN", distance: 12)).serialized
    #expect(try condition(#"text has "ligne* rouge*" near/12 "OTAN""#) == .has(text, pattern: pattern))
    #expect(try condition(#"text not contains "otan""#) == .not(.contains(text, "otan")))
    #expect(try condition(#"text starts with "Le""#) == .startsWith(text, "Le"))
    #expect(try condition("text matches /guerres?/i") == .matches(text, pattern: "guerres?", ignoringCase: true))
    #expect(try condition("cue is empty") == .isEmpty(.field(level: 1, name: "cue")))
  }

  @Test func states() throws {
    #expect(try condition("speaker is missing") == .isMissing(Self.speaker))
    #expect(try condition("speaker is not missing") == .not(.isMissing(Self.speaker)))
    #expect(try condition("speaker is known") == .not(.isMissing(Self.speaker)))
    #expect(try condition("speaker is not known") == .isMissing(Self.speaker))
    #expect(try condition("quotes is pending", from: "articles") == .isPending(analyzer: "quotes"))
    #expect(try condition("speaker is pending", from: "articles") == .isPending(analyzer: "quotes"))
    #expect(try condition("sentiment is not pending") == .not(.isPending(analyzer: "sentiment")))
    #expect(try condition("translation.machine is pending") == .isPending(analyzer: "translation"))
    #expect(try condition("title is pending") == .constant(false))
    #expect(try condition("(confidence > 0.5) is unknown").mentionedLevels == [1])
    #expect(try condition("floating") == .compare(.field(level: 1, name: "floating"), .equal, .literal(.bool(true))))
    #expect(
      try condition("entities within quotes", from: "entities") == .span(level: 1, .within, collection: "quotes"))
  }

  @Test func primaryFieldsAnswerToTheAnalyzersName() throws {
    let plan = try BindingSession.bind("from quotes select sentiment, sentiment.label, translation").plan
    #expect(
      plan.columns.map(\.expression) == [
        .field(level: 1, name: "sentiment.score"), .field(level: 1, name: "sentiment.label"),
        .field(level: 0, name: "translation.score"),
      ])
    #expect(plan.columns.map(\.name) == ["sentiment", "sentiment.label", "translation"])
  }

  @Test func aggregatesHaveTheirLevel() throws {
    let plan = try BindingSession.bind(
      """
      from quotes group by outlet select count() as n, count(articles) as arts, sum(articles.words) as w, \
      max(words) as most, count(distinct speaker) as s, count() where (kind = "direct") as direct, share(n) as part
      """
    ).plan
    let aggregates = plan.columns.flatMap(\.expression.aggregates)
    #expect(aggregates.map(\.level) == [1, 0, 0, 0, 1, 1, 1])
    #expect(aggregates.map(\.isDistinct) == [false, false, false, false, true, false, false])
    #expect(aggregates[5].filter?.mentionedLevels == [1])
    #expect(aggregates[6].argument == .output(1))
  }

  @Test func havingAndOrderSeeAliasesAndKeys() throws {
    let plan = try BindingSession.bind(
      "from quotes group by speaker select count() as n having n > 1 and speaker is known order by n desc, speaker"
    ).plan
    #expect(plan.order.map(\.expression) == [.output(1), .output(0)])
    #expect(
      plan.having
        == .and([.compare(.output(1), .greater, .literal(.integer(1))), .not(.isMissing(.output(0)))]))
  }

  @Test func valuesOfTheCommandLineTakeTheTypeOfTheirPlace() throws {
    var session = BindingSession(parameters: ["who": "Peskov", "since": "2021-12", "n": "3", "list": "TASS, AFP"])
    let bound = try session.run(
      "from quotes where speaker = $who and published >= $since and outlet in $list limit $n")
    guard case .query(let query) = bound.last else { return }
    #expect(query.plan.cut == .limit(3, per: nil))
    #expect(query.plan.conjuncts[0].predicate == .isNamed(Self.speaker, ["Peskov"]))
    #expect(
      query.plan.conjuncts[1].predicate
        == .compareDate(
          Self.published, .greaterOrEqual, DateInterval(start: "2021-12-01", end: "2022-01-01", text: "2021-12")))
    #expect(
      query.plan.conjuncts[2].predicate == .isIn(.field(level: 0, name: "outlet"), [.text("TASS"), .text("AFP")]))
  }

  /// Apart by commas, or as a query writes a list; each value as its place wants it.
  @Test(arguments: [
    ("TASS, AFP", "outlet", #"outlet in ("TASS", "AFP")"#),
    (#"("TASS", "AFP")"#, "outlet", #"outlet in ("TASS", "AFP")"#),
    (" TASS ,AFP ", "outlet", #"outlet in ("TASS", "AFP")"#), ("TASS", "outlet", #"outlet in ("TASS")"#),
    (#"("Reuters, Paris", 'AFP')"#, "outlet", #"outlet in ("Reuters, Paris", "AFP")"#),
    ("478, 433", "words", "words in (478, 433)"), ("(478, 433)", "words", "words in (478, 433)"),
    ("2021-12, 2021-Q1", "published", "published in (2021-12, 2021-Q1)"),
    (#"(2021-12, 2021-Q1)"#, "published", "published in (2021-12, 2021-Q1)"),
  ])
  func listsOfTheCommandLine(_ value: String, _ field: String, _ same: String) throws {
    var session = BindingSession(parameters: ["list": value])
    guard case .query(let query) = try session.run("from articles where \(field) in $list").last else { return }
    let written = try BindingSession.bind("from articles where \(same)").plan
    #expect(query.plan.conjuncts.map(\.predicate) == written.conjuncts.map(\.predicate))
  }

  @Test(arguments: [#"("TASS""#, #"("TASS") limit 1"#, "(TASS)", "()", #"("TASS"); from quotes"#, #"(("TASS"))"#])
  func whatBeginsAsAListAndIsNoneIsRefused(_ value: String) throws {
    var session = BindingSession(parameters: ["list": value])
    let failure = #expect(throws: BindingFailure.self) { try session.run("from articles where outlet in $list") }
    #expect(failure?.errors.map(\.message) == ["expected a list, found «\(value)»"])
    #expect(failure?.errors.first?.help?.hasPrefix("a list is") == true)
  }

  @Test(arguments: [
    ("who", true), ("_x1", true), ("été", true), ("1x", false), ("", false), ("a b", false), ("$a", false),
  ])
  func namesOfParameters(_ name: String, _ expected: Bool) {
    #expect(Syntax.Parameter.isName(name) == expected)
  }

  @Test func aValueNeverBecomesSyntax() throws {
    let hostile = "x\" or 1 = 1 --"
    var session = BindingSession(parameters: ["who": hostile])
    guard case .query(let query) = try session.run("from quotes where speaker = $who").last else { return }
    #expect(query.plan.conjuncts.map(\.predicate) == [.isNamed(Self.speaker, [hostile])])
  }

  @Test func namedQueriesTakeDefaultsAndCallOthers() throws {
    let script = """
      query said($who: name, $since: date = 2021-06) = from quotes where speaker = $who and published >= $since
      query sure($who: name) = from said($who, since: 2021-12-01) where confidence > 0.5
      from sure("Peskov") select text
      """
    let plan = try BindingSession.bind(script).plan
    #expect(plan.conjuncts.count == 3)
    #expect(plan.conjuncts[0].predicate == .isNamed(Self.speaker, ["Peskov"]))
    guard case .compareDate(_, _, let since) = plan.conjuncts[1].predicate else {
      Issue.record("no date")
      return
    }
    #expect(since.start == "2021-12-01")
  }

  @Test(arguments: [
    (
      #"from articles where speaker = "Peskov" and speaker = "Blinken""#, Hint.Code.sameChild,
      #"any quotes (speaker = "Peskov") and any quotes (speaker = "Blinken")"#
    ),
    (
      #"from quotes where speaker = "Peskov" and speaker = "Blinken""#, .sameChild,
      #"speaker in ("Peskov", "Blinken")"#
    ),
    (#"from articles where speaker != "Peskov""#, .someOther, #"no quotes (speaker = "Peskov")"#),
    (#"from articles where quotes.kind != "direct""#, .someOther, #"no quotes (kind = "direct")"#),
    ("from articles where sentiment < 0 select quotes", .ownField, "quotes.sentiment"),
    (#"from quotes where kind = "direct" select title, entities"#, .ownField, "entities.kind"),
    (#"from quotes where kind = "direkt""#, .unknownValue, #""direct""#),
    (#"from quotes where sentiment.label in ("negativ")"#, .unknownValue, #""negative""#),
    ("from articles where week(published) = 2021-12-06", .emptyRange, "in 2021-12-06..2021-12-12"),
    ("from articles where month(published) in 2021-12-10..2022-01-20", .emptyRange, "in 2021-12-01..2022-01-31"),
  ]) func hints(query: String, code: Hint.Code, suggestion: String) throws {
    let hints = try BindingSession.bind(query).hints
    #expect(hints.map(\.code) == [code])
    #expect(hints.map(\.suggestion) == [suggestion])
  }

  @Test(arguments: [
    #"from articles where speaker != "Peskov" select quotes"#, #"from articles where sentiment < 0"#,
    #"from articles where quotes.sentiment < 0 select quotes"#, #"from quotes where speaker != "Peskov""#,
    #"from quotes where kind = "direct" and sentiment.label = "negative""#,
    "from articles where month(published) = 9999-12", "from articles where quarter(published) = 9999-Q4",
    // What lies around it lies behind the calendar too.
    "from articles where week(published) = 9999-12-31",
  ]) func noHint(query: String) throws {
    #expect(try BindingSession.bind(query).hints == [])
  }
}
