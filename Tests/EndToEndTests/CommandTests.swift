import Foundation
import Testing

/// The command line as scripts and pipes use it.
struct CommandTests {
  private let place: VerbatimRun
  private let seeds: String
  private let peskov = #"from articles where speaker = "Peskov" select quotes"#

  init() throws {
    place = try VerbatimRun()
    seeds = try Stores.seeds.get()
  }

  @Test func theCardsQueryAnswersOnTheSeeds() throws {
    let run = try place.run(Repository.seeds, "-c", peskov)
    #expect(run.exitCode == 0)
    #expect(run.errors.isEmpty)
    #expect(run.lines.first == "articles.id,line,speaker,text")
    #expect(run.lines.count > 8)
    #expect(run.lines.dropFirst().allSatisfy { $0.contains(",Dmitri Peskov,") }, "\(run.output)")
    #expect(run.output.contains("000_e6ac92f8640e14c5.txt,10,Dmitri Peskov,\"En ce moment, des tensions"))
    // What the cache keeps answers the same; so does a store, and a corpus that is kept nowhere.
    for again in [
      try place.run(Repository.seeds, "-c", peskov), try place.run(seeds, "-c", peskov),
      try place.run(Repository.seeds, "--memory", "-c", peskov),
    ] {
      #expect(again.output == run.output)
      #expect(again.errors.isEmpty)
    }
  }

  @Test(arguments: [
    ("table", "id                        words\n000_e6ac92f8640e14c5.txt"),
    ("card", "1  "),
    ("csv", "id,words\n000_e6ac92f8640e14c5.txt,"),
    ("tsv", "id\twords\n000_e6ac92f8640e14c5.txt\t"),
    ("json", "[\n{\"id\":\"000_e6ac92f8640e14c5.txt\",\"words\":"),
    ("jsonl", "{\"id\":\"000_e6ac92f8640e14c5.txt\",\"words\":"),
    ("markdown", "| id | words |\n"),
  ])
  func everyFormat(_ format: String, _ beginning: String) throws {
    let run = try place.run(seeds, "-c", "from articles select id, words limit 2", "--format", format)
    #expect(run.exitCode == 0)
    #expect(run.output.hasPrefix(beginning), "\(run.output)")
    #expect(!run.output.contains("\u{1B}"))
    // The line under an answer is for eyes.
    #expect(!run.output.contains("limit 2"))
  }

  @Test func anUnknownFormatListsTheFormats() throws {
    let run = try place.run(seeds, "-c", "from articles", "--format", "jsn")
    #expect(run.exitCode == 2)
    #expect(run.output.isEmpty)
    #expect(
      run.errors == """
        verbatim: no format jsn, nearest: json
          help: the formats are card, csv, json, jsonl, markdown, table, tsv

        """)
  }

  @Test func wrongOptionsAreToldBeforeAnythingIsRead() throws {
    for option in [["--format", "jsn"], ["--today", "soon"], ["--param", "x"]] {
      let run = try place.run(arguments: [Repository.seeds, "-c", "from articles"] + option)
      #expect(run.exitCode == 2)
      #expect(run.output.isEmpty)
      #expect(!place.exists(".cache"))
    }
  }

  @Test func aPipeGetsCSVAndNestedRowsJSONLines() throws {
    let nested = try place.run(seeds, "-c", "from articles select id, quotes limit 1")
    #expect(nested.output.hasPrefix("{\"id\":\"000_e6ac92f8640e14c5.txt\",\"quotes\":[{"))
    let refused = try place.run(seeds, "-c", "from articles select id, quotes", "--format", "csv")
    #expect(refused.exitCode == 1)
    #expect(refused.output.isEmpty)
    #expect(refused.errors.contains("error[nested-rows]"))
  }

  @Test func severalQueriesRunInTheirOrderInOneSitting() throws {
    let run = try place.run(
      seeds, "-c", "Kremlin = from quotes where speaker = \"Peskov\"", "-c", "from Kremlin select count() as n",
      "-c", "from articles select count() as n")
    #expect(run.exitCode == 0)
    #expect(run.lines.filter { $0 == "n" }.count == 2)
    #expect(run.lines.last == "5")
  }

  @Test func scriptsComeFromFilesAndStandardInput() throws {
    let script = "-- How many?\nfrom articles\n  select count() as n;\n.mode json\nfrom articles select id limit 1\n"
    let path = try place.write(script, to: "q.vq")
    let expected = "n\n5\n[\n{\"id\":\"000_e6ac92f8640e14c5.txt\"}\n]\n"
    #expect(try place.run(seeds, "-f", path).output == expected)
    #expect(try place.run(seeds, "-f", "-", input: script).output == expected)
    #expect(try place.run(seeds, input: script).output == expected)
    #expect(try place.run("run", path, seeds).output == expected)
  }

  /// What editors on Windows write.
  @Test func scriptsMayHaveCarriageReturns() throws {
    let path = try place.write(".mode json\r\nfrom articles\r\nselect id limit 1\r\n", to: "q.vq")
    let run = try place.run(seeds, "-f", path)
    #expect(run.output == "[\n{\"id\":\"000_e6ac92f8640e14c5.txt\"}\n]\n")
    #expect(run.errors.isEmpty)
  }

  @Test func aScriptIsAProgram() throws {
    let script = """
      #!/usr/bin/env -S verbatim run
      -- What did somebody say?
      -- corpus: news/articles.jsonl
      -- today: 2022-01-20
      set $who = "Peskov"
      from quotes where speaker = $who and published in last 30 days select speaker, text

      """
    try place.write(
      #"{"id": "1", "date": "2022-01-05", "text": "« Nous attendons », a déclaré Dmitri Peskov."}"# + "\n"
        + #"{"id": "2", "date": "2022-01-06", "text": "« Nous partons », a déclaré Joe Biden."}"# + "\n"
        + #"{"id": "3", "date": "2021-01-06", "text": "« Nous venons », a déclaré Dmitri Peskov."}"# + "\n",
      to: "scripts/news/articles.jsonl")
    // Written by a shell: while another test forks, a file that this process writes is busy and cannot be run.
    let written = try place.shell("cat > scripts/said.vq && chmod +x scripts/said.vq", input: script)
    #expect(written.exitCode == 0)
    let run = try place.shell("scripts/said.vq")
    #expect(run.output == "speaker,text\nDmitri Peskov,Nous attendons\n")
    #expect(run.exitCode == 0)
    #expect(run.errors.isEmpty)
    let other = try place.shell("scripts/said.vq --param who=Biden")
    #expect(other.output == "speaker,text\nJoe Biden,Nous partons\n")
    let earlier = try place.shell("scripts/said.vq --today 2021-01-20")
    #expect(earlier.output == "speaker,text\nDmitri Peskov,Nous venons\n")
  }

  /// A value of a parameter never becomes a piece of the query.
  @Test func parametersAreValues() throws {
    let hostile = #"x" or speaker is known or speaker = "x"#
    let run = try place.run(
      seeds, "-c", "from quotes where speaker = $who select text", "--param", "who=\(hostile)")
    #expect(run.output == "text\n")
  }

  @Test func fieldsAreMapped() throws {
    let corpus = try place.write(
      #"{"nr": "a", "wortlaut": "« Nous attendons », a dit Anna Weber.", "text": "kein Text"}"# + "\n", to: "x.jsonl")
    let run = try place.run(
      corpus, "--memory", "--map", "body=wortlaut", "--map", "id=nr", "-c", "from articles select id, body, meta.text")
    #expect(run.output == "id,body,meta.text\na,\"« Nous attendons », a dit Anna Weber.\",kein Text\n", "\(run.errors)")
    let wrong = try place.run(corpus, "--memory", "--map", "bodi=wortlaut", "-c", "from articles")
    #expect(wrong.exitCode == 2)
    #expect(wrong.errors.contains("the roles are body, id, title"))
    let unread = try place.run(corpus, "--memory", "--map", "body=wort", "-c", "from articles select count() as n")
    #expect(unread.errors.contains("x.jsonl:1"))
    #expect(unread.errors.contains("no text in a field `wort`, which --map names"))
  }

  @Test func theCorpusMayComeThroughAPipe() throws {
    let line = #"{"id": "a", "text": "« Nous attendons », a dit Anna Weber."}"# + "\n"
    let run = try place.run("-", "--format-in", "jsonl", "-c", "from quotes select speaker, text", input: line)
    #expect(run.output == "speaker,text\nAnna Weber,Nous attendons\n", "\(run.errors)")
    // A pipe that has a name, as `<(zcat …)` makes them, is read once, from its first byte.
    let named = try place.shell(
      "mkfifo q; exec 3<&0; cat <&3 >q & verbatim q --memory --format-in jsonl -c 'from quotes select text'",
      input: line)
    #expect(named.output == "text\nNous attendons\n", "\(named.errors)")
  }

  @Test func namesAreMatched() throws {
    let run = try place.run("names", "match", input: "Ouchakov\tUshakov\nBiden\tMerkel\n")
    #expect(run.exitCode == 0)
    #expect(run.lines.count == 2)
    #expect(run.lines[0].hasPrefix("1\t"))
    #expect(run.lines[1].hasPrefix("0\t"))
    let wrong = try place.run("names", "match", input: "Ouchakov\n")
    #expect(wrong.exitCode == 1)
    #expect(wrong.errors.contains("line 1: two names with a tab"))
  }

  @Test func aliasesHaveTheLastWord() throws {
    try place.write("« Nous attendons », a dit Anna Weber.\n« Nous partons », a dit Anna Keller.\n", to: "news/a.txt")
    let query = "from quotes select speaker order by speaker"
    #expect(try place.run("news", "-c", query).output == "speaker\nAnna Keller\nAnna Weber\n")
    try place.write("[merge]\n\"Anna Weber\" = [\"Anna Keller\"]\n", to: "news/aliases.toml")
    #expect(try place.run("news", "-c", query).output == "speaker\nAnna Weber\nAnna Weber\n")
    try place.remove("news/aliases.toml")
    #expect(try place.run("news", "-c", query).output == "speaker\nAnna Keller\nAnna Weber\n")
    try place.write("[merge]\n\nAnna = \n", to: "wrong.toml")
    let wrong = try place.run("news", "--aliases", "wrong.toml", "-c", query)
    #expect(wrong.exitCode == 1)
    #expect(wrong.errors.contains("verbatim: wrong.toml:3: "), "\(wrong.errors)")
    try place.write("[merge]\n\nAnna = \n", to: "news/aliases.toml")
    #expect(try place.run("news", "-c", query).errors.contains("verbatim: news/aliases.toml:3: "))
    #expect(try place.run("news", "--aliases", "none.toml", "-c", query).exitCode == 2)
  }

  @Test func aSubcommandWinsOverAFolderOfItsName() throws {
    try place.write("Un texte sans citation qui parle de tout et de rien.\n", to: "names/a.txt")
    #expect(try place.run("names", input: "Biden\tJoe Biden\n").output.hasPrefix("1\t"))
    let folder = try place.run("./names", "-c", "from articles select id")
    #expect(folder.output == "id\na.txt\n")
  }

  @Test func exitCodes() throws {
    #expect(try place.run("--version").exitCode == 0)
    #expect(try place.run("--help").exitCode == 0)
    #expect(try place.run(seeds, "-c", "from articles limit 0").exitCode == 0)
    #expect(try place.run(seeds, "-c", "from nothing").exitCode == 1)
    #expect(try place.run(seeds, "-c", "from articles where").exitCode == 1)
    #expect(try place.run("nothere", "-c", "from articles").exitCode == 1)
    #expect(try place.run("--bogus").exitCode == 2)
    #expect(try place.run(seeds, "-c").exitCode == 2)
    #expect(try place.run("-c", "from articles").exitCode == 2)
    #expect(try place.run("index", Repository.seeds).exitCode == 2)
    #expect(try place.run(seeds, "-c", ".quit 7", "-c", "from articles").exitCode == 7)
    // A reader that has read enough.
    let head = try place.shell("{ sleep 0.3; verbatim '\(seeds)' -c 'from articles'; echo $? >&2; } | true")
    #expect(head.errors == "141\n")
    let full = try place.shell("verbatim '\(seeds)' -c 'from articles' >/dev/full")
    #expect(full.exitCode == 1)
    #expect(full.errors.contains("cannot write: No space left on device"))
  }

  /// 0 rows of nothing are no answer.
  @Test func aQuestionNeedsACorpus() throws {
    for run in [
      try place.run("-c", "from articles"), try place.run(input: "from articles\n"),
      try place.run("run", try place.write("from articles\n", to: "q.vq")),
    ] {
      #expect(run.exitCode == 2)
      #expect(run.output.isEmpty)
      #expect(run.errors.contains("no corpus"))
    }
    #expect(try place.run("-c", ".version").output == "Verbatim 0.1\n")
    #expect(try place.run("nothere", "-c", "from articles").errors.contains("nothere: no such file or folder"))
  }

  @Test func errorsNameFileLineAndColumn() throws {
    try place.write(
      "from articles select id\n\n.mode csv\n\nfrom quotes where speeker = \"x\"\nfrom articles\n", to: "q.vq")
    let run = try place.run(seeds, "-f", "q.vq")
    #expect(run.exitCode == 1)
    #expect(run.lines.first == "id")
    #expect(
      run.errors == """
        q.vq:5:19: error[unknown-field] no field `speeker` on quotes or articles
          5 │ from quotes where speeker = "x"
            │                   ^^^^^^^ nearest: `speaker` (quotes)
          help: replace with `speaker`

        """)
    let typed = try place.run(seeds, "-c", "from artcles")
    #expect(typed.errors.hasPrefix("error[unknown-collection] no collection `artcles`\n  1 │ from artcles\n"))
  }

  @Test func errorsAsJSON() throws {
    try place.write("from articles\nwhere wrds > 3\n.mode\n.mode jsn\n", to: "q.vq")
    let run = try place.run(seeds, "-f", "q.vq", "--json-errors", "--keep-going")
    #expect(run.exitCode == 1)
    let errors = run.errors.split(separator: "\n").map(String.init)
    #expect(errors.count == 2)
    for (line, error) in zip([2, 4], errors) {
      let object = try JSONSerialization.jsonObject(with: Data(error.utf8)) as? [String: Any]
      #expect(object?["code"] is String && object?["message"] is String)
      #expect(object?["file"] as? String == "q.vq")
      let span = object?["span"] as? [String: Any]
      #expect((span?["line"] ?? object?["line"]) as? Int == line, "\(error)")
    }
  }

  @Test func aFailedAnswerLeavesTheFileOfOnce() throws {
    try place.write("important", to: "good.csv")
    let queries = ["-c", ".once good.csv", "-c", "from nix", "-c", "from articles select count() as n"]
    let first = try place.run(arguments: [seeds, "-c", ".once good.csv", "-c", "from nix"])
    #expect(first.exitCode == 1)
    #expect(try place.text(of: "good.csv") == "important")
    _ = try place.run(arguments: [seeds, "--keep-going"] + queries)
    #expect(try place.text(of: "good.csv") == "n\n5\n")
    _ = try place.run(arguments: [seeds, "-c", ".once new.csv", "-c", "from nix"])
    #expect(!place.exists("new.csv"))
    // The file waits for the answer after.
    for command in [".once new.csv", ".output out.csv"] {
      _ = try place.run(arguments: [seeds, "--keep-going", "-c", command] + queries.suffix(4))
    }
    #expect(try place.text(of: "new.csv") == "n\n5\n")
    #expect(try place.text(of: "out.csv") == "n\n5\n")
    for command in [".once twice.csv", ".output twice.csv"] {
      let commands = ["-c", command, "-c", "from nix", "-c", command] + queries.suffix(2)
      _ = try place.run(arguments: [seeds, "--keep-going"] + commands)
      #expect(try place.text(of: "twice.csv") == "n\n5\n")
      try FileManager.default.removeItem(atPath: place.path("twice.csv"))
    }
    for path in [".", "nowhere/a.csv"] {
      #expect(try place.run(seeds, "-c", ".once \(path)").errors.contains("cannot write \(path): "))
    }
  }

  @Test func aQueryWritesAFileOnce() throws {
    try place.write("old\n", to: "e.csv")
    for (first, second) in [("e.csv", "e.csv"), ("e.csv", "./e.csv"), ("e.csv", "e.csv.meta.json")] {
      let query = "from articles select id | export \"\(first)\" | export \"\(second)\""
      let run = try place.run(seeds, "-c", query)
      #expect(run.exitCode == 1)
      #expect(run.errors.contains("cannot write \(second): the query writes it already"), "\(run.errors)")
      #expect(try place.text(of: "e.csv") == "old\n")
    }
    let run = try place.run(seeds, "-c", "from articles select id | export \"e.csv\" | export \"e.tsv\"")
    #expect(run.exitCode == 0 && place.exists("e.tsv.meta.json"), "\(run.errors)")
    #expect(try place.text(of: "e.csv") == place.text(of: "e.tsv"))
  }

  /// Two files may use one id: what was said of one's quote is not the other's.
  @Test func correctionsAreOfTheirText() throws {
    try place.write("{\"id\": \"1\", \"text\": \"Il pleut.\"}\n", to: "news/a.jsonl")
    try place.write(
      "{\"id\": \"1\", \"text\": \"« Nous partirons demain matin », a déclaré Pierre Durand.\"}\n", to: "news/b.jsonl")
    let ask = "from quotes select speaker"
    let run = try place.run(
      "news", "-c", ask, "-c", ".correct 1 speaker \"Anna Weber\"", "-c", ask, "-c", ".corrections gold gold.jsonl",
      "-c", ".corrections undo", "-c", ask)
    let speakers = run.lines.filter { ["Pierre Durand", "Anna Weber"].contains($0) }
    #expect(speakers == ["Pierre Durand", "Anna Weber", "Pierre Durand"], "\(run.output)\(run.errors)")
    #expect(try place.text(of: "gold.jsonl").split(separator: "\n").count == 1)
    let over = try place.run("news", "-c", ".corrections gold news/a.jsonl")
    #expect(over.errors.contains("it is a file of the corpus, which is only read"))
  }

  @Test func anExportThatTheDiskRefusesIsAnErrorAtItsPlace() throws {
    try place.write(try Corpora.repeated(900), to: "many.jsonl")
    let query = #"from articles select body | export "bodies.csv""#
    let run = try place.shell("ulimit -f 8; verbatim many.jsonl --memory -c '\(query)'")
    #expect(run.exitCode == 1)
    let error = "error[export] cannot write bodies.csv: File too large\n  1 │ from articles"
    #expect(run.errors.contains(error), "\(run.errors)")
    let left = try FileManager.default.contentsOfDirectory(atPath: place.home)
    #expect(!left.contains { $0.hasPrefix("bodies.csv") }, "\(left)")
  }

  @Test func aScriptHasItsOwnDayAndCorpusHoweverItIsRun() throws {
    let head = "-- corpus: a.jsonl\n-- today: 2021-12-31\n"
    try place.write(#"{"text": "Un texte.", "date": "2021-12-30"}"# + "\n", to: "a.jsonl")
    try place.write(head + "from articles where published in last 7 days select count() as n\n", to: "day.vq")
    for arguments in [["run", "day.vq"], ["-f", "day.vq"], ["a.jsonl", "-f", "day.vq"]] {
      #expect(try place.run(arguments: arguments).output == "n\n1\n", "\(arguments)")
    }
    let piped = try place.run("a.jsonl", input: try place.text(of: "day.vq"))
    #expect(piped.output == "n\n1\n", "\(piped.errors)")
    #expect(try place.run("-f", "day.vq", "--today", "2022-12-31").output == "n\n0\n")
    try place.write("-- corpus: seeds\nfrom articles\n", to: "other.vq")
    try place.write("", to: "seeds")
    #expect(try place.run("-f", "day.vq", "-f", "other.vq").exitCode == 2)
  }

  @Test func theFilesOfTheCorpusAreOnlyRead() throws {
    let line = #"{"text": "Un texte.", "date": "2021-12-30"}"# + "\n"
    try place.write(line, to: "news/a.jsonl")
    for query in ["from articles | export \"news/a.jsonl\"", "from articles | export \"news/../news/a.jsonl\""] {
      let run = try place.run("news", "-c", query)
      #expect(run.exitCode == 1)
      #expect(run.errors.contains("it is a file of the corpus, which is only read"), "\(run.errors)")
    }
    #expect(try place.run("news", "-c", ".output news/a.jsonl", "-c", "from articles").exitCode == 1)
    #expect(try place.text(of: "news/a.jsonl") == line)
  }

  @Test func answersKeptInTheFolderAreNoArticles() throws {
    try place.write(#"{"text": "Un texte."}"# + "\n", to: "news/a.jsonl")
    try place.write("Un autre.\n", to: "news/b.txt")
    try place.write("{\"mine\": 1}", to: "news/b.txt.meta.json")
    _ = try place.run("news", "-c", "from articles select body | export \"news/bodies.csv\"")
    let run = try place.run("news", "-c", "from articles select count() as n")
    #expect(run.output == "n\n2\n")
    #expect(run.errors.contains("files that `export` wrote, not read for articles: 2"), "\(run.errors)")
  }

  @Test func anyColumnCanBeAsked() throws {
    try place.write(
      "text,Date de parution,og:title,1st,sub-title,sub title\nUn texte.,a,b,c,d,e\n", to: "a.csv")
    let query = "from articles select meta.Date_de_parution, meta.og_title, meta._1st, meta.sub_title, meta.sub_title_2"
    let run = try place.run("a.csv", "-c", query)
    #expect(run.output.hasSuffix("\na,b,c,d,e\n"), "\(run.output)\(run.errors)")
  }

  @Test func anUnfinishedStatementDoesNotTakeTheNext() throws {
    let run = try place.run(
      seeds, "--keep-going", input: "from articles where\nfrom articles select count() as m\n")
    #expect(run.output == "m\n5\n", "\(run.errors)")
    #expect(run.errors.contains(":1:20: error[syntax] expected a condition, found the next statement"))
    #expect(!run.errors.contains(":2:"))
  }

  @Test func aSurnameOfTwoIsBoth() throws {
    try place.write(
      "« Oui », a déclaré Pierre Durand.\n« Non », a répondu Sophie Durand.\n« Oui », a répété Pierre Durand.\n",
      to: "a.txt")
    let run = try place.run("a.txt", "-c", "from quotes where speaker = \"Durand\" select distinct speaker")
    #expect(run.output == "speaker\nPierre Durand\nSophie Durand\n")
    #expect(run.errors == "note: «Durand» names 2: Pierre Durand (2) and Sophie Durand (1)\n")
  }

  @Test func namesThatNobodyHasAreSaidWhereNoFooterIs() throws {
    let known = try place.run(seeds, "-c", "from quotes where speaker = \"Peskof\" select count() as n")
    #expect(known.output == "n\n0\n")
    #expect(known.errors.hasPrefix("note: no name «Peskof»; nearest: Dmitri Peskov ("), "\(known.errors)")
    let many = (1...7).map { "\"Zyxwvu\($0)\"" }.joined(separator: ", ")
    let run = try place.run(seeds, "--json-errors", "-c", "from quotes where speaker in (\(many)) or line = 0")
    #expect(run.errors.split(separator: "\n").count == 6)
    #expect(run.errors.hasSuffix("2 more names that nobody has\"}\n"), "\(run.errors)")
    let outlet = try place.run(Repository.wire, "-c", "from articles where outlet = \"Agence du Nrd\"")
    #expect(outlet.errors == "note: no outlet «Agence du Nrd»; nearest: Agence du Nord (10)\n")
  }

  @Test func onlyWhatTheSourceStandsInIsShown() throws {
    let quoting = "« Nous partirons demain matin », a déclaré Pierre Durand."
    try place.write("{\"id\": \"1\", \"text\": \"\(quoting)\"}\n{\"id\": \"2\", \"text\": \"Rien.\"}\n", to: "a.jsonl")
    #expect(try place.run("a.jsonl", "-c", "from quotes select articles.id").output == "articles.id\n1\n")
    #expect(try place.run("a.jsonl", "-c", "from articles select id").output == "id\n1\n2\n")
  }

  @Test func notesAreJSONWhereErrorsAre() throws {
    try place.write("{\"text\": \"Un texte.\"}\n{\"text\": 3}\n", to: "a.jsonl")
    let run = try place.run("a.jsonl", "-c", #"from quotes where kind = "dirct" select text"#, "--json-errors")
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count > 2)
    for line in lines {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect(object?["code"] as? String == "note" && object?["message"] is String, "\(line)")
    }
  }

  @Test func whatEndsTheProgramIsJSONToo() throws {
    let run = try place.run("nowhere", "-c", "from articles", "--json-errors")
    #expect(run.exitCode == 1)
    let lines = run.errors.split(separator: "\n")
    let objects = try lines.map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] }
    #expect(objects.contains { ($0?["message"] as? String)?.contains("nowhere") == true }, "\(run.errors)")
    let usage = try place.run(seeds, "--json-errors", "--nope")
    #expect(usage.exitCode == 2)
    #expect(usage.errors.hasPrefix(#"{"code":"command","message":"Unknown option '--nope'."#), "\(usage.errors)")
  }

  @Test func whatIsShortenedIsSaidBesideAPipe() throws {
    let query = ["-c", "from articles select title, quotes", "--format", "table"]
    let whole = try place.run(arguments: [seeds] + query)
    #expect(whole.errors.isEmpty && whole.output.contains("diaboliser"))
    let narrow = try place.run(arguments: [seeds, "--width", "60"] + query)
    #expect(narrow.errors.contains("cells shortened; `--format card` shows them whole"), "\(narrow.errors)")
  }

  @Test func aScriptStopsAtItsFirstErrorUnlessToldToGoOn() throws {
    let script = "from nothing\nfrom articles select count() as n\n"
    let wrong = try place.run(seeds, "--keep-going", input: "from articles where where\n" + script)
    #expect(wrong.output == "n\n5\n", "\(wrong.errors)")
    #expect(wrong.errors.contains("standard input:1:") && wrong.errors.contains("standard input:2:"))
    let stopped = try place.run(seeds, input: script)
    #expect(stopped.exitCode == 1)
    #expect(stopped.output.isEmpty)
    let queries = [seeds, "-c", "from nothing", "-c", "from articles select count() as n"]
    #expect(try place.run(arguments: queries).output.isEmpty)
    for gone in [
      try place.run(seeds, "--keep-going", input: script), try place.run(arguments: queries + ["--keep-going"]),
    ] {
      #expect(gone.exitCode == 1)
      #expect(gone.output == "n\n5\n")
    }
  }

  @Test func coloursAreForScreens() throws {
    place.environment["CLICOLOR_FORCE"] = "1"
    #expect(try place.run(seeds, "-c", "from quotes limit 1", "--format", "card").output.contains("\u{1B}["))
    place.environment["NO_COLOR"] = "1"
    #expect(try !place.run(seeds, "-c", "from quotes limit 1", "--format", "card").output.contains("\u{1B}"))
    let always = try place.run(
      seeds, "-c", "from quotes limit 1", "-c", "from x", "--format", "card", "--color", "always")
    #expect(always.output.contains("\u{1B}["))
    #expect(always.errors.contains("\u{1B}["))
    let csv = try place.run(seeds, "-c", "from quotes limit 1", "--color", "always")
    #expect(!csv.output.contains("\u{1B}"))
  }

  @Test func exportsSayHowTheyWereMade() throws {
    let run = try place.run(
      seeds, "--today", "2022-01-20", "-c", #"from quotes where speaker = "Peskov" | export "p.csv""#)
    #expect(run.exitCode == 0)
    #expect(try place.text(of: "p.csv").hasPrefix("articles.id,line,speaker,text\n"))
    let meta = try JSONSerialization.jsonObject(with: Data(try place.text(of: "p.csv.meta.json").utf8))
    let made = try #require(meta as? [String: Any])
    #expect(made["today"] as? String == "2022-01-20")
    #expect((made["rows"] as? Int ?? 0) > 8)
    #expect(try place.text(of: "p.csv").split(separator: "\n").count > 8)
    // What fails leaves the file that was there, and nothing else.
    let failed = try place.run(seeds, "-c", #"from articles select id, quotes | export "p.csv""#)
    #expect(failed.exitCode == 1)
    #expect(try place.text(of: "p.csv").hasPrefix("articles.id,line,speaker,text\n"))
    #expect(try !FileManager.default.contentsOfDirectory(atPath: place.home).contains { $0.hasSuffix(".partial") })
    let folder = try place.run(seeds, "-c", #"from articles | export "no/such.csv""#)
    #expect(folder.exitCode == 1)
    #expect(
      folder.errors == #"""
        error[export] cannot write no/such.csv: No such file or directory
          1 │ from articles | export "no/such.csv"
            │                        ^^^^^^^^^^^^^

        """#)
    let ending = try place.run(seeds, "-c", #"from articles | export "p.xls""#, "--json-errors")
    #expect(ending.errors.hasPrefix(#"{"code":"export","message":"cannot write p.xls: its ending names no format"#))
    #expect(ending.errors.contains(#""span":{"start":23,"end":30,"#))
  }

  /// A value for nothing was meant for something.
  @Test func aParameterThatNoQueryAsksForIsRefused() throws {
    try place.write("set $who = \"Peskov\"\nfrom quotes where speaker = $who select count() as n\n", to: "q.vq")
    let run = try place.run(seeds, "-f", "q.vq", "--param", "whoo=Biden")
    #expect(run.exitCode == 2 && run.output.isEmpty)
    #expect(run.errors == "verbatim: no query asks for $whoo, nearest: $who\n  help: they ask for $who\n")
    #expect(try place.run(seeds, "-f", "q.vq", "--param", "who=Biden", "--param", "who=Peskov").exitCode == 2)
    // What another script asks for is not known yet.
    try place.write(".read q.vq\n", to: "p.vq")
    #expect(try place.run(seeds, "-f", "p.vq", "--param", "whoo=Biden").exitCode == 0)
  }

  @Test func homeIsWhatAShellTakesItFor() throws {
    try place.write("from articles select count() as n\n", to: "q.vq")
    let run = try place.run(
      seeds, "-c", ".read ~/q.vq", "-c", "from articles select id limit 1 | export \"~/x.csv\"", "-c", ".once ~/y.csv",
      "-c", "from articles select count() as n")
    #expect(run.output == "n\n5\n", "\(run.errors)")
    #expect(place.exists("x.csv.meta.json"))
    #expect(try place.text(of: "y.csv") == "n\n5\n")
  }

  @Test(arguments: ["1x", "a b", "a-b", "$", "x;"])
  func aParameterThatNoQueryCanNameIsRefused(_ name: String) throws {
    let run = try place.run(seeds, "--param", "\(name)=3", "-c", "from articles")
    #expect(run.exitCode == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("no parameter can be called"), "\(run.errors)")
  }
}
