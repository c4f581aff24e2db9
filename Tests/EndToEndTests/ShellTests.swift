import Foundation
import Glibc
import Terminal
import Testing

/// The shell in a terminal, typed into.
struct ShellTests {
  private let seeds: String

  init() throws { seeds = try Stores.seeds.get() }

  @Test func bannerQueryAndEnd() throws {
    let sitting = try Sitting(Repository.seeds)
    #expect(sitting.text.contains("5 articles, 2,"))
    #expect(sitting.text.contains("analysed in "))
    #expect(sitting.text.contains(#"Try:  from articles where speaker = "Peskov" select quotes"#))
    let answer = sitting.ask(#"from articles where speaker = "Peskov" select quotes"#)
    #expect(answer.contains("000_e6ac92f8640e14c5.txt:10"))
    #expect(answer.contains("En ce moment, des tensions et ainsi de suite"))
    #expect(answer.contains("«Peskov» = Dmitri Peskov"))
    #expect(answer.contains(" quotes in 4 articles · "))
    sitting.end()
    // The terminal is left as it was found.
    #expect(sitting.terminal.isCooked)
    #expect(sitting.terminal.screen.modes.isEmpty)
    let again = try Sitting(Repository.seeds, place: sitting.place)
    #expect(again.text.contains("up to date"))
  }

  @Test func accentsAndOtherScripts() throws {
    for locale in ["C.UTF-8", "C"] {
      let sitting = try Sitting(seeds, environment: ["LC_ALL": locale])
      #expect(
        sitting.ask(#"from sentences where text has "désescalade" select text"#).contains(
          "qu’une “désescalade” était nécessaire"))
      #expect(
        sitting.ask("from sentences where text has « mise en garde » or text has “désescalade” select line").contains(
          "2 sentences")
          || sitting.text.contains("1 sentence"))
      #expect(sitting.ask(#"from quotes where speaker = "Песков" limit 1"#).contains("«Песков» = Dmitri Peskov"))
      #expect(sitting.text.contains(#"speaker = "Песков""#))
    }
  }

  @Test func statementsOfSeveralLines() throws {
    let sitting = try Sitting(seeds)
    sitting.type("from quotes where", "\r")
    #expect(!Sitting.isAtPrompt(sitting.terminal.screen), "Enter ran half a statement")
    #expect(sitting.ask(#"speaker = "Peskov" select count() as n"#).contains("«Peskov» = Dmitri Peskov"))
    sitting.type("from articles", Key.altEnter)
    #expect(sitting.ask("select id limit 1").contains("1 of 5 articles (limit 1)"))
    // The statement comes back whole.
    sitting.type(Key.up)
    #expect(sitting.text.hasSuffix("verbatim> from articles\nselect id limit 1"))
  }

  @Test func aClauseGoesOnFromTheStatementBefore() throws {
    let sitting = try Sitting(seeds)
    sitting.ask("from quotes")
    let some = sitting.ask(#"where speaker = "Peskov""#)
    #expect(some.contains("«Peskov» = Dmitri Peskov"))
    #expect(sitting.ask("limit 1").contains("1 of "))
    #expect(sitting.ask("from Last select count() as n").contains("\n1\n"))
    // Of several statements at once the last is gone on from, and the others don't answer again.
    sitting.type(Key.paste("from articles select id limit 2\nfrom quotes select cue, kind"))
    sitting.enter()
    let on = sitting.ask("limit 1")
    #expect(on.contains("(limit 1)"))
    #expect(!on.contains("limit 2"))
  }

  @Test func errorsPointAndTheShellGoesOn() throws {
    let sitting = try Sitting(seeds)
    let error = sitting.ask(#"from quotes where speeker = "Biden""#)
    #expect(error.contains("error[unknown-field] no field `speeker` on quotes or articles"))
    #expect(error.contains("^^^^^^^ nearest: `speaker`"))
    #expect(sitting.ask(".mod").contains("* auto"))
    #expect(sitting.ask(".mode jsn").contains("json"))
    #expect(sitting.ask(".nothing").contains("no command .nothing"))
    #expect(sitting.ask(#"from quotes where speaker = "Peskrov""#).contains("nearest: "))
    #expect(sitting.ask("from articles select count() as n").contains("5"))
    sitting.end()
  }

  @Test func tabCompletesValuesFieldsWordsAndCommands() throws {
    let sitting = try Sitting(seeds)
    sitting.type(#"from articles where speaker = "Pe"#, Key.tab)
    #expect(sitting.text.hasSuffix(#"verbatim> from articles where speaker = "Dmitri Peskov""#))
    sitting.type(Key.control("c"), #"from articles where speaker = ""#, Key.tab, Key.tab)
    #expect(sitting.text.contains(/"Dmitri Peskov" +\d+ quotes/))
    #expect(sitting.text.contains(/"Joe Biden" +\d+ quotes/))
    // A spelling completes to the name it stands for.
    sitting.type(Key.control("c"), #"from articles where speaker = "Ushak"#, Key.tab)
    #expect(sitting.text.hasSuffix(#"verbatim> from articles where speaker = "Iouri Ouchakov""#))
    sitting.type(Key.control("c"), #"from articles where speaker = "Ушак"#, Key.tab)
    #expect(sitting.text.hasSuffix(#"verbatim> from articles where speaker = "Iouri Ouchakov""#))
    // Between quotation marks stand values only.
    sitting.type(Key.control("c"), #"from articles where speaker = "te"#, Key.tab)
    #expect(sitting.text.hasSuffix(#"verbatim> from articles where speaker = "te"#))
    sitting.type(Key.control("c"), #"from quotes where kind = ""#, Key.tab, Key.tab)
    #expect(sitting.text.contains(/"direct" +\d+/))
    #expect(!sitting.text.contains(#/\n +(cue|text|sentiment) +/#))
    // A closing mark that stands already is not doubled.
    sitting.type(Key.control("c"), #"from articles where speaker = "Ushak""#, "\u{1B}[D", Key.tab)
    #expect(sitting.text.hasSuffix(#"verbatim> from articles where speaker = "Iouri Ouchakov""#))
    sitting.type(Key.control("c"), "fro", Key.tab)
    #expect(sitting.text.hasSuffix("verbatim> from"))
    sitting.type("quo", Key.tab, "wh", Key.tab, "conf", Key.tab)
    #expect(sitting.text.hasSuffix("verbatim> from quotes where confidence"))
    sitting.type(Key.control("c"), "from quotes where speaker.", Key.tab, Key.tab)
    #expect(sitting.text.contains("speaker.surface"))
    #expect(sitting.text.contains("speaker.kind"))
    sitting.type(Key.control("c"), ".mo", Key.tab)
    #expect(sitting.text.hasSuffix("verbatim> .mode"))
    sitting.type("mark", Key.tab)
    #expect(sitting.text.hasSuffix("verbatim> .mode markdown"))
    sitting.type(Key.control("c"))
    try sitting.place.write("from articles select id limit 1\n", to: "question.vq")
    sitting.type(".read que", Key.tab)
    #expect(sitting.enter().contains("1 of 5 articles"))
  }

  @Test func aPasteOfSeveralLines() throws {
    let sitting = try Sitting(seeds)
    sitting.type(Key.paste("from quotes\nwhere speaker = \"Peskov\"\nselect count() as n"))
    #expect(sitting.text.hasSuffix("verbatim> from quotes\nwhere speaker = \"Peskov\"\nselect count() as n"))
    #expect(sitting.enter().contains("«Peskov» = Dmitri Peskov"))
  }

  @Test func aPasteMayHoldCommands() throws {
    let sitting = try Sitting(seeds)
    sitting.type(Key.paste("from articles select id limit 1\n.mode json\nfrom articles select words limit 1"))
    let shown = sitting.enter()
    #expect(shown.contains("000_e6ac92f8640e14c5.txt") && shown.contains(#"{"words":"#), "\(shown)")
  }

  @Test func aLineGoesOnFromWhatAStageShowed() throws {
    let sitting = try Sitting(seeds)
    sitting.ask("from quotes limit 3 | kwic \"Russie\"")
    let shown = sitting.ask("select count() as n")
    #expect(shown.contains("\n3\n") && !shown.contains("error"), "\(shown)")
  }

  @Test func ctrlCClearsTheLineAndNeverEnds() throws {
    let sitting = try Sitting(seeds)
    sitting.type("from articles where", Key.control("c"))
    #expect(sitting.text.contains("from articles where^C"))
    #expect(Sitting.isAtPrompt(sitting.terminal.screen))
    sitting.ask("from articles select count() as n")
    sitting.type("half a thought", Key.control("c"), Key.control("c"), Key.control("c"))
    #expect(Sitting.isAtPrompt(sitting.terminal.screen))
    #expect(sitting.ask("from articles select count() as articles").contains("articles"))
    sitting.end()
  }

  @Test func ctrlCCancelsAQueryAndGivesThePromptBack() throws {
    let place = try VerbatimRun()
    try place.write(try Corpora.repeated(1_000), to: "long.jsonl")
    // Some hundred patterns on each of some thousand sentences: many seconds.
    let tests = (0..<600).map { "text matches /(a|e|i|o|u|y)+x{2,}\($0)/" }.joined(separator: " or ")
    try place.write("from sentences where \(tests) select text\n", to: "long.vq")
    let sitting = try Sitting("long.jsonl", place: place)
    sitting.type(".read long.vq")
    sitting.terminal.send("\r")
    sitting.terminal.settle(milliseconds: 700)
    #expect(!Sitting.isAtPrompt(sitting.terminal.screen), "the query is too quick to be cancelled")
    let clock = ContinuousClock()
    let time = clock.measure {
      sitting.terminal.send(Key.control("c"))
      _ = sitting.terminal.wait(seconds: VerbatimRun.seconds) { Sitting.isAtPrompt($0) }
    }
    // 100 ms on a machine that does nothing else.
    #expect(time < .seconds(2), "\(time)")
    #expect(sitting.text.contains("interrupted"))
    #expect(sitting.ask("from articles select count() as n").contains("1000"))
    sitting.end()
    // Without a shell: exit code 130.
    let run = try place.shell("verbatim long.jsonl -f long.vq & p=$!; sleep 1; kill -INT $p; wait $p; echo $?")
    #expect(run.output.hasSuffix("130\n"), "\(run.output)\(run.errors)")
  }

  @Test func history() throws {
    let sitting = try Sitting(seeds)
    sitting.ask("from articles select id limit 3")
    sitting.ask(" from articles select outlet limit 3")
    sitting.ask("from quotes select cue limit 2")
    #expect(sitting.ask(".history").contains("from quotes select cue limit 2"))
    sitting.end()
    #expect(try sitting.place.mode(of: ".local/state/verbatim/history") == 0o600)
    #expect(
      try sitting.place.text(of: ".local/state/verbatim/history").hasPrefix(
        "from articles select id limit 3\nfrom quotes select cue limit 2\n"))
    let next = try Sitting(seeds, place: sitting.place)
    next.type(Key.control("r"), "id lim")
    #expect(next.text.contains("from articles select id limit 3"))
    #expect(next.enter().contains("3 of 5 articles (limit 3)"))
    let none = try Sitting(seeds, environment: ["VERBATIM_HISTORY": "/dev/null"])
    none.ask("from articles")
    #expect(!none.place.exists(".local"))
  }

  @Test func dotCommands() throws {
    let sitting = try Sitting(seeds)
    try sitting.place.write("-- one\nfrom articles select count() as articles\n", to: "q.vq")
    #expect(sitting.ask(".help").contains(".maxrows N|all"))
    #expect(sitting.ask("help quotes.speaker").contains("quotes.speaker  name"))
    #expect(sitting.ask(".help \\dt").contains(".tables"))
    #expect(sitting.ask(".help kwic").contains("| kwic"))
    #expect(sitting.ask(".tables").contains("quotes"))
    #expect(sitting.ask(".schema quotes").contains("speaker.surface"))
    #expect(sitting.ask(".analyzers").contains("sentiment"))
    sitting.ask(".mode csv")
    #expect(sitting.ask("from articles select id, words limit 1").contains("id,words\n000_e6ac92f8640e14c5.txt,"))
    sitting.ask(".mode auto")
    #expect(sitting.ask(".read q.vq").contains("articles\n"))
    sitting.ask(".output all.csv")
    sitting.ask("from articles select id")
    sitting.ask(".output -")
    #expect(try sitting.place.text(of: "all.csv").hasPrefix("id\n000_e6ac92f8640e14c5.txt\n"))
    sitting.ask(".once one.json")
    sitting.ask("from articles select id limit 1")
    #expect(try sitting.place.text(of: "one.json") == "[\n{\"id\":\"000_e6ac92f8640e14c5.txt\"}\n]\n")
    #expect(sitting.ask("from articles select id limit 1").contains("1 of 5 articles"))
    sitting.ask(#"from quotes where speaker = "Peskov" select text limit 2"#)
    sitting.ask(".mode markdown")
    let again = sitting.ask(".last")
    #expect(again.contains("| text |"))
    #expect(again.contains("2 of "))
    #expect(again.contains("(limit 2)"))
    #expect(again.contains("«Peskov» = Dmitri Peskov"))
    sitting.ask(".mode auto")
    sitting.ask(#"from quotes where speaker = "Peskov" and text has "diaboliser""#)
    let opened = sitting.ask(".open 1")
    #expect(opened.contains("En ce moment, des tensions"), "\(opened)")
    #expect(opened.contains("  11 │ Cependant"))
    #expect(opened.contains("000_e6ac92f8640e14c5.txt · Il Y A De Sérieuses Différences"))
    #expect(sitting.ask(".open 9").contains("the last answer has 1 row, not 9"))
    sitting.ask(".maxrows 2")
    #expect(sitting.ask("from articles").contains("3 more rows; `.maxrows all` shows them"))
    sitting.ask(".set who Peskov")
    #expect(sitting.ask(".params").contains("$who"))
    #expect(sitting.ask("from quotes where speaker = $who select count() as n").contains("Dmitri Peskov"))
    sitting.ask(".timer off")
    #expect(!sitting.ask("from articles select count() as n").contains(" ms"))
    #expect(sitting.ask(".tutorial").contains("7. "))
    sitting.type(".quit 3")
    sitting.terminal.send("\r")
    #expect(sitting.terminal.exitCode(seconds: VerbatimRun.seconds) == 3)
  }

  @Test func aHistoryThatCannotBeKeptIsSaidOnce() throws {
    let place = try VerbatimRun()
    try place.write("no folder", to: "state")
    let sitting = try Sitting(seeds, place: place, environment: ["XDG_STATE_HOME": place.path("state")])
    sitting.ask("from articles select count() as n")
    sitting.ask("from quotes select count() as n")
    #expect(sitting.text.contains("note: what you type is not kept for later: history: cannot"))
    #expect(sitting.text.split(separator: "not kept for later").count == 2)
  }

  @Test func theBannerNamesASpeakerOfTheCorpus() throws {
    let place = try VerbatimRun()
    let text =
      "« Il faut agir vite pour le climat », a déclaré Camille Dubreuil. « Nous irons plus loin », a ajouté Camille Dubreuil."
    try place.write("{\"text\": \"\(text)\"}\n", to: "a.jsonl")
    let sitting = try Sitting("a.jsonl", place: place)
    #expect(sitting.text.contains(#"Try:  from articles where speaker = "Dubreuil" select quotes"#))
  }

  @Test func answersLongerThanTheScreenGoThroughThePager() throws {
    let sitting = try Sitting(seeds, environment: ["PAGER": "sed s/^/paged:/"], rows: 24, columns: 100)
    let long = sitting.ask("from sentences select line, text")
    #expect(long.contains("paged:"))
    #expect(long.contains(" sentences"))
    #expect(!sitting.ask("from articles select id").contains("paged:"))
    sitting.ask(".pager off")
    #expect(!sitting.ask("from sentences select line").contains("paged:"))
    // Left early, the rest is not waited for, and the answer is kept.
    let place = try VerbatimRun()
    let line = #"{"text": "Une phrase assez longue pour qu'elle remplisse la conduite, et puis une autre."}"# + "\n"
    try place.write(String(repeating: line, count: 3_000), to: "long.jsonl")
    let left = try Sitting("long.jsonl", place: place, environment: ["PAGER": "head -2"], rows: 24, columns: 100)
    let short = left.ask("from articles select id, body")
    #expect(short.contains("left before the last row; `.last` shows the answer again"), "\(short)")
    #expect(!short.contains(" 3,000 articles"))
    #expect(left.ask("from Last select count() as n").contains("\n3000\n"))
    let plain = try Sitting(
      seeds, environment: ["PAGER": "env | grep LESSCHARSET; cat", "LC_ALL": "C"], rows: 24, columns: 100)
    #expect(plain.ask("from sentences select line").contains("LESSCHARSET=utf-8"))
    let broken = try Sitting(seeds, environment: ["PAGER": "\"nowhere\""], rows: 24, columns: 100)
    #expect(broken.ask("from sentences select line").contains("note: the pager cannot be run; `.pager off`, then"))
    broken.ask(".pager off")
    #expect(broken.ask(".last").contains(" sentences"))
    // No pager on this machine is no reason to lose an answer.
    let bare = try Sitting(seeds, environment: ["PAGER": "", "PATH": "/nowhere"], rows: 24, columns: 100)
    #expect(bare.ask("from sentences select line, text").contains(" sentences"))
  }

  @Test func answersFollowTheWindow() throws {
    let sitting = try Sitting(seeds, rows: 40, columns: 140)
    sitting.ask("from articles")
    sitting.terminal.resize(rows: 40, columns: 60)
    sitting.terminal.settle(milliseconds: 300)
    sitting.ask(".mode table")
    let answer = sitting.ask("from articles")
    #expect(answer.split(separator: "\n").contains { $0.contains("…") })
    #expect(answer.contains("shortened"))
    sitting.type("from articles select id li")
    sitting.terminal.resize(rows: 30, columns: 100)
    sitting.terminal.settle(milliseconds: 300)
    sitting.type("mit 2")
    #expect(sitting.enter().contains("2 of 5 articles"))
  }

  @Test func aDumbTerminalGetsPlainLines() throws {
    let sitting = try Sitting(seeds, environment: ["TERM": "dumb"])
    sitting.ask("from articles select count() as n")
    #expect(!String(decoding: sitting.terminal.output, as: UTF8.self).contains("\u{1B}"))
  }

  @Test func noColour() throws {
    let coloured = try Sitting(seeds)
    coloured.ask("from quotes limit 1")
    #expect(String(decoding: coloured.terminal.output, as: UTF8.self).contains("\u{1B}[1m"))
    let plain = try Sitting(seeds, environment: ["NO_COLOR": "1"])
    plain.ask("from quotes limit 1")
    plain.ask("from nothing")
    let text = String(decoding: plain.terminal.output, as: UTF8.self)
    #expect(!text.contains("\u{1B}[1m") && !text.contains("\u{1B}[2m") && !text.contains("\u{1B}[1;31m"))
  }

  @Test func theCorpusMayComeThroughAPipe() throws {
    let place = try VerbatimRun()
    try place.write("{\"id\": \"a\", \"text\": \"« Nous attendons », a dit Anna Weber.\"}\n", to: "x.jsonl")
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", "cat x.jsonl | verbatim - --format-in jsonl"], environment: place.environment,
      folder: place.home, rows: 40, columns: 100)
    #expect(terminal.wait(for: "verbatim>", seconds: VerbatimRun.seconds), "\(terminal.screen)")
    terminal.send("from quotes select speaker, kind\r")
    #expect(terminal.wait(for: "1 quote", seconds: VerbatimRun.seconds), "\(terminal.screen)")
    // The prompt must be back: what is typed before it belongs to nobody.
    terminal.settle(milliseconds: 500)
    terminal.send(Key.control("d"))
    #expect(terminal.exitCode(seconds: VerbatimRun.seconds) == 0)
  }
}
