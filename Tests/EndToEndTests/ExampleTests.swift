import Foundation
import Terminal
import Testing

/// The scripts of `examples/`, and the questions of the language page on its corpus.
struct ExampleTests {
  static let scripts = (try? Repository.files(in: "examples", ending: ".vq")) ?? []

  @Test func thereAreExamples() {
    #expect(Self.scripts.count >= 10)
  }

  /// `UPDATE_GOLDEN=1 swift test --filter ExampleTests` rewrites the answers.
  @Test(arguments: scripts)
  func answersAsExpected(_ script: String) throws {
    let text = try Repository.text(of: "examples/\(script)")
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines.first == "#!/usr/bin/env -S verbatim run")
    #expect(
      lines.dropFirst().first?.hasPrefix("-- ") == true && lines.dropFirst().first?.hasSuffix("?") == true,
      "an example is a question")
    #expect(lines.contains { $0.hasPrefix("-- corpus: ") })
    #expect(FileManager.default.isExecutableFile(atPath: Repository.path("examples/\(script)")))

    let run = try VerbatimRun().run("run", Repository.path("examples/\(script)"), "--format", "table")
    #expect(run.exitCode == 0)
    #expect(run.errors.isEmpty, "\(run.errors)")
    #expect(run.output.split(separator: "\n").count > 1, "no rows")
    try Golden.compare(run.output, with: "examples/expected/\(script.dropLast(3)).txt")
  }

  @Test func everyExpectedAnswerHasItsScript() throws {
    let expected = try Repository.files(in: "examples/expected", ending: ".txt").map { $0.dropLast(4) + ".vq" }
    #expect(expected.map(String.init) == Self.scripts)
  }

  /// What an analyst asks, as the language page lists it; each has rows on the example corpus.
  @Test(arguments: [
    #"from quotes where speaker = "Peskov" and published in 2021-12 order by published limit 20"#,
    #"from articles where any quotes (speaker = "Peskov") and any quotes (speaker = "Ouchakov") select title, outlet, published"#,
    #"from articles where no quotes (speaker = "Peskov") and body has "Kremlin""#,
    #"from quotes where text has "ligne* rouge*" near/12 "OTAN" | kwic "ligne* rouge*" width=60"#,
    "from quotes group by speaker select count() as n, count(articles) as arts order by n desc limit 20",
    #"from quotes where speaker in ("Peskov", "Ouchakov") group by speaker, month(published) as m select avg(sentiment) as mood, count() as n having n >= 2"#,
    "from articles where published in last 30 days select title, quotes",
    "from flags group by category, kind select count() as n order by n desc",
    "from quotes where no flags and confidence >= 0.8 select speaker, text, title",
    #"from quotes where entities.kind = "person" and entities.name = "Biden" select speaker, text"#,
    #"Kremlin = from quotes where speaker in ("Peskov", "Ouchakov", "Poutine"); from Kremlin"#,
    """
    query by_month($who: name, $since: date = 2021-01-01) = from quotes where speaker = $who and published >= $since group by month(published) as m select count() as n
    from by_month("Peskov", since: 2021-12-01) where n > 1
    """,
    #"from entities where kind = "person" group by name select count() as n, list(distinct surface) as spellings having count(distinct surface) > 1"#,
    #"from quotes where sentiment < -0.5 group by outlet select count() as n, count() where (kind = "direct") as direct, share(n) as part order by part desc"#,
    #"query said($w: text, $n: number = 20) = from quotes where text has $w order by confidence desc limit $n; from said("sécurité")"#,
  ])
  func analystsQuestionsHaveRows(_ query: String) throws {
    let run = try VerbatimRun().run(
      try Stores.wire.get(), "--today", "2022-01-20", "--format", "jsonl", "-c", query)
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(!run.output.isEmpty, "no rows: \(query)")
  }

  /// Stages that wait for their version are read, checked, and say so.
  @Test(arguments: [
    #"from quotes where speaker = "Poutine" | collocates of "sécurité" window=5 by=logdice top=30"#,
    #"Kremlin = from quotes where speaker = "Poutine"; Kremlin | keywords against (from quotes where speaker = "Biden") by=loglik top=50"#,
    "from quotes group by speaker select count() as n | chart bar",
  ])
  func laterStagesSaySo(_ query: String) throws {
    let run = try VerbatimRun().run(try Stores.wire.get(), "-c", query)
    #expect(run.exitCode == 1)
    #expect(run.errors.contains("not in this version"), "\(run.errors)")
  }

  @Test func exportOfTheLastQuestion() throws {
    let place = try VerbatimRun()
    let run = try place.run(
      try Stores.wire.get(), "-c",
      #"query by_month($who: name, $since: date = 2021-01-01) = from quotes where speaker = $who and published >= $since group by month(published) as m select count() as n; from by_month("Peskov", since: 2021-12-01) where n > 1 | export "peskov.csv""#
    )
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(try place.text(of: "peskov.csv").hasPrefix("m,n\n2021-12,"))
  }

  @Test func runAllRunsAll() throws {
    let place = try VerbatimRun()
    let run = try place.shell("bash '\(Repository.path("examples/run-all"))' '\(BuiltProducts.verbatim)'")
    #expect(run.exitCode == 0, "\(run.errors)")
    for script in Self.scripts { #expect(run.output.contains("== \(script)\n")) }
  }
}

/// Answers kept in the repository.
enum Golden {
  static func compare(_ text: String, with file: String) throws {
    let path = Repository.path(file)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try FileManager.default.createDirectory(
        atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
    let expected = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    #expect(text == expected, "\(file) differs; UPDATE_GOLDEN=1 rewrites it")
  }
}
