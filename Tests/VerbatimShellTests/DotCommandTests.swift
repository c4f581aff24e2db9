import QueryLanguage
import Testing

@testable import VerbatimShell

struct DotCommandTests {
  @Test(arguments: [
    (".mode csv", ".mode", ["csv"]), ("  .read  'my file.vq' ", ".read", ["my file.vq"]), (#"\dt"#, #"\dt"#, []),
    (#"\?"#, #"\?"#, []), ("help", ".help", []), ("HELP quotes", ".help", ["quotes"]), ("quit;", ".quit", []),
    (".quit;", ".quit", []), ("exit 3", ".exit", ["3"]),
    (#".once a\ b "c \" d" 'e\f'"#, ".once", ["a b", "c \" d", #"e\f"#]),
    (#".set who """#, ".set", ["who", ""]),
  ])
  func isACommand(_ line: String, _ name: String, _ arguments: [String]) {
    let text = CommandLineText(line)
    #expect(text?.name == name)
    #expect(text?.arguments == arguments)
  }

  @Test(arguments: [
    "", "  ", "from articles", ".5", ". mode", "..", "| limit 3", "helpers = from articles", "help me now please",
    "quit = from articles", "exit strategy", "-- .mode", "\"", "\\", ".",
  ])
  func isNone(_ line: String) {
    #expect(CommandLineText(line) == nil)
  }

  /// What a line asks of the shell.
  @Test(arguments: [
    (".analyzers", "answer from analyzers"), (".last", "show last"), (".read a.vq", "script a.vq"),
    (#"\i a.vq"#, "script a.vq"), (".once x.csv", #"send fileOnce("x.csv")"#),
    (".output x.csv", #"send file("x.csv")"#),
    (".output", "send screen"), (".out -", "send screen"), (".open 2", "open 2"),
    (".set who Dmitri Peskov", #"answer set $who = "Dmitri Peskov""#), (".set $n = 3", "answer set $n = 3"),
    (".set since 2021-12", "answer set $since = 2021-12"),
    (#".set who "say \"x\"""#, #"answer set $who = "say \"x\"""#),
    (#".set outlets ("TASS", "BBC")"#, #"answer set $outlets = ("TASS", "BBC")"#),
    (".set who «Пес ков»  ", "answer set $who = «Пес ков»"),
    (".set who x; from articles", #"answer set $who = "x; from articles""#),
    (".set who \" union", #"answer set $who = "\" union""#),
    (".set who a\"\u{301} \\\u{301}b", "answer set $who = \"a\\\"\u{301} \\\\\u{301}b\""),
  ])
  func asks(_ line: String, _ call: String) {
    let shell = StandInShell()
    #expect(shell.run(line) == .goesOn)
    #expect(shell.calls == [call])
  }

  @Test(
    arguments: [
      (".mode csv", \ShellSettings.mode, "csv"), (".mode js", \.mode, "json"), (".MODE Card", \.mode, "card"),
    ] as [(String, KeyPath<ShellSettings, String?> & Sendable, String)])
  func setsTheMode(_ line: String, _ setting: KeyPath<ShellSettings, String?> & Sendable, _ value: String) {
    let shell = StandInShell()
    #expect(shell.run(line) == .goesOn)
    #expect(shell.settings[keyPath: setting] == value)
    #expect(shell.run(".mode auto") == .goesOn)
    #expect(shell.settings.mode == nil)
  }

  @Test func setsTheRest() {
    let shell = StandInShell()
    for line in [".timer off", ".echo on", ".bail 0", ".maxrows 50", ".maxwidth 100", ".pager off"] {
      #expect(shell.run(line) == .goesOn)
    }
    var expected = ShellSettings()
    expected.showsTime = false
    expected.echoes = true
    expected.stopsAtErrors = false
    expected.maxRows = 50
    expected.maxWidth = 100
    expected.pager = .off
    #expect(shell.settings == expected)
    for line in [".maxrows all", ".maxwidth auto"] { #expect(shell.run(line) == .goesOn) }
    #expect(shell.settings.maxRows == nil && shell.settings.maxWidth == nil)
    shell.written = ""
    #expect(shell.run(".timer") == .goesOn)
    #expect(shell.written == "timer: off\n")
  }

  @Test(arguments: [(".quit", 0), (".exit 3", 3), (#"\q"#, 0), ("exit", 0), (".q", 0)] as [(String, Int32)])
  func ends(_ line: String, _ code: Int32) {
    #expect(StandInShell().run(line) == .ends(code))
  }

  /// What a mistake is answered; a line here is also a look at the wording.
  @Test(arguments: [
    (".mod", ""), (".moed csv", "no command .moed, nearest: .mode | .help lists the commands"),
    (".mode jsn", "no mode jsn, nearest: json | modes: auto, table, csv, card, json"),
    (".mode c", "no mode c | modes: auto, table, csv, card, json"),
    (".o", ".o could be .once, .open, .output"), (".tables x", ".collections takes no argument | usage: .collections"),
    (".timer maybe", ".timer takes on or off, not maybe | usage: .timer on|off"),
    (".maxrows 0", ".maxrows takes a number from 1, not 0 | usage: .maxrows N|all"),
    (".maxwidth 5", ".maxwidth takes a number from 20 to 10000, not 5 | usage: .maxwidth N|auto"),
    (".quit 300", ".quit takes a number from 0 to 255, not 300 | usage: .quit [CODE]"),
    (".open", ".open needs the number of a row | usage: .open N"),
    (".read", ".read needs a file | usage: .read FILE"), (".set who", ".set needs a name and a value"),
    (".set 1a x", ".set takes a name of letters and digits, not 1a"), (".x\u{1B}[2J", "no command .x\\u{1B}[2j"),
    (".help speeker", "no topic speeker, nearest: speaker | .help lists the commands"),
    (".schema quots", "no collection quots, nearest: quotes"), (".once a b", ".once takes one argument, not 2"),
  ])
  func mistakes(_ line: String, _ message: String) {
    let shell = StandInShell()
    #expect(shell.run(line) == (message.isEmpty ? .goesOn : nil))
    #expect(message.isEmpty || shell.written.hasPrefix(message), "\(shell.written)")
    #expect(shell.calls.isEmpty)
  }

  @Test func aKindIsExplainedWithItsPhrases() {
    let shell = StandInShell()
    #expect(shell.run(".flags calque-en") == .goesOn)
    #expect(shell.written.hasPrefix("calque-en: Word for word.\nlanguage, minor, sure\n"))
    #expect(shell.written.hasSuffix("\n0.02  en|de  ^ au lieu de cela , → en fait\n"), "\(shell.written)")
  }

  @Test func historyShowsNoControls() {
    let shell = StandInShell()
    #expect(shell.run(".history 2") == .goesOn)
    #expect(
      shell.written
        == "   30  from articles limit 30\n   31  from quotes\n       where speaker = \"Пес\\u{1B}[1mков\"\n")
  }

  @Test func listIsSortedAndSpellingsAreOne() {
    let names = DotCommand.all.map(\.name)
    #expect(names == names.sorted())
    let spellings = DotCommand.all.flatMap(\.spellings)
    #expect(Set(spellings).count == spellings.count)
  }

  @Test(arguments: DotCommand.all.map(\.name))
  func examplesRunAndHelpTellsAll(_ name: String) throws {
    let command = try DotCommand.named("." + name)
    #expect(!command.examples.isEmpty && command.summary.hasSuffix("."))
    for example in command.examples {
      let shell = StandInShell()
      let effect = shell.run(example)
      // Desks stand on an open corpus: what they do is tested end to end.
      #expect(effect != nil || shell.written.hasPrefix("no corpus"), "\(example): \(shell.written)")
    }
    let help = try HelpTopic.text(about: name, catalog: .core)
    #expect(help.contains(command.signature) && help.contains(command.summary))
    #expect(command.examples.allSatisfy(help.contains))
  }

  @Test(arguments: [
    ("quotes", "speaker.surface"), ("speaker", "quotes.speaker  name"), ("count", "Rows; distinct rows"),
    ("kwic", "| kwic"), ("functions", "round(number"), ("stages", "explain"), (".mode", ".mode [NAME]"),
    ("his", ".history"),
    ("QUOTES", "quotes, in articles:"), ("flags", "flags, in articles and quotes:"),
    ("quotes", "inside a quote: entities, flags, as in"),
  ])
  func topics(_ topic: String, _ part: String) throws {
    #expect(try HelpTopic.text(about: topic, catalog: .core).contains(part))
  }

  @Test func everyTopicHasAText() throws {
    for topic in HelpTopic.names(.core) { #expect(try !HelpTopic.text(about: topic, catalog: .core).isEmpty) }
  }

  @Test(arguments: DotCommand.tutorialSteps.map(\.query))
  func tutorialParses(_ query: String) {
    #expect(Parser.parseScript(query).1.isEmpty)
  }
}
