import Foundation
import Glibc
import Terminal
import Testing

/// `verbatim index`: its account, what a second run does, two processes at once, a kill at any moment.
struct IndexTests {
  private let place: VerbatimRun

  init() throws { place = try VerbatimRun() }

  private static let first = "« Nous sommes prêts », a déclaré Anna Weber lundi devant la presse à Berlin.\n"
  private static let second = "« Rien n'est décidé », a répondu Paul Mercier mardi devant la presse à Paris.\n"

  @Test func theAccountSaysWhatBecameOfAll() throws {
    try place.write(Self.first, to: "news/a.txt")
    try place.write(Self.first, to: "news/b.txt")
    let record = #"{"id": "r1", "date": "2022-01-05", "text": "« Nous attendons », a dit Anna Weber."}"#
    try place.write(record + "\n" + record + "\nnot json\n{\"id\": \"r2\"}\n", to: "news/more.jsonl")
    let run = try place.run("index", "news", "--into", "n.verbatim")
    #expect(run.exitCode == 0)
    #expect(
      run.lines.first
        == "found 6 · imported 3 (1 a copy of another text) · unchanged 0 · duplicate 1 · removed 0 · rejected 2",
      "\(run.output)")
    #expect(run.lines.contains { $0.hasPrefix("rejected news/more.jsonl:3 ") })
    #expect(run.lines.contains { $0.hasPrefix("rejected news/more.jsonl:4 ") })
    #expect(run.lines.last?.hasPrefix("n.verbatim is up to date, ") == true)
    let asked = try place.run("n.verbatim", "-c", "from articles select id order by id")
    #expect(asked.output == "id\na.txt\nb.txt\nr1\n")
  }

  /// A screen gets what is said of many files once, a file all of it.
  @Test func aLongAccount() throws {
    let latin = Array("L'".utf8) + [0xE9] + Array("cole est ferm".utf8) + [0xE9] + Array("e.\n".utf8)
    for number in 1...30 { try place.write(latin, to: "news/\(number).txt") }
    for number in 1...25 { try place.write("not json\n", to: "news/\(number).jsonl") }
    let run = try place.run("index", "news", "--into", "n.verbatim")
    #expect(run.lines.count { $0.hasPrefix("rejected news/") } == 25)
    #expect(run.lines.count { $0.hasPrefix("note news/") && $0.contains("windows-1252") } == 30)
    let terminal = try PseudoTerminal(
      BuiltProducts.verbatim, ["index", "news", "--into", "m.verbatim"], environment: place.environment,
      folder: place.home, rows: 50, columns: 160)
    #expect(terminal.exitCode(seconds: VerbatimRun.seconds) == 0)
    let screen = terminal.screen.text
    #expect(screen.contains("note 30 files, as news/1.txt: "), "\(screen)")
    #expect(screen.contains("… 5 more rejected; `verbatim index … > account.txt` writes all"), "\(screen)")
  }

  @Test func aSecondRunDoesNothingAndSaysSo() throws {
    try place.write(Self.first, to: "news/a.txt")
    #expect(try place.run("index", "news", "--into", "n.verbatim").exitCode == 0)
    let before = FileManager.default.contents(atPath: place.path("n.verbatim"))
    let again = try place.run("index", "news", "--into", "n.verbatim")
    #expect(again.exitCode == 0)
    #expect(
      again.output == """
        found 1 · imported 0 · unchanged 1 · duplicate 0 · removed 0 · rejected 0
        nothing to do: n.verbatim is up to date

        """)
    #expect(FileManager.default.contents(atPath: place.path("n.verbatim")) == before)
    #expect(try place.run("index", "news", "--into", "n.verbatim", "--quiet").output.isEmpty)
  }

  /// Six articles of one site: a line of the page in each, whose words no list knows.
  private func writeSite(_ numbers: ClosedRange<Int>) throws {
    for number in numbers {
      let quote = "« Le dossier numéro \(number) avance », a déclaré Anna Weber lundi à Berlin.\n"
      let page = "Le choix du fil vert\n"
      try place.write("Un accord sur le point \(number)\n\n" + quote + "\n" + page, to: "news/\(number).txt")
    }
  }

  private func zones(_ store: String) throws -> String {
    try place.run(store, "-c", "from zones select articles.id, kind, text order by articles.id, text").output
  }

  @Test func aLineThatStandsInManyArticlesIsThePages() throws {
    let boilerplate = #"from zones where kind = "boilerplate" select articles.id, text order by articles.id"#
    try writeSite(1...4)
    #expect(try place.run("index", "news", "--into", "n.verbatim").exitCode == 0)
    #expect(try place.run("n.verbatim", "-c", boilerplate).output == "articles.id,text\n")
    let wordsBefore = try place.run("n.verbatim", "-c", #"from articles where id = "1.txt" select words"#).output

    try writeSite(5...6)
    let run = try place.run("index", "news", "--into", "n.verbatim")
    #expect(
      run.lines.contains("analysed again: 6 articles (lines they share with others are the page's)"), "\(run.output)")
    let found = try place.run("n.verbatim", "-c", boilerplate)
    #expect(found.output.contains("1.txt,Le choix du fil vert"), "\(found.output)")
    #expect(found.lines.count == 7, "\(found.output)")
    #expect(
      try place.run("n.verbatim", "-c", #"from articles where id = "1.txt" select words"#).output != wordsBefore)
    #expect(try place.run("index", "news", "--into", "n.verbatim").lines.last?.hasPrefix("nothing to do") == true)

    // The same set at once gives the same.
    #expect(try place.run("index", "news", "--into", "once.verbatim").exitCode == 0)
    #expect(try zones("once.verbatim") == zones("n.verbatim"))
    #expect(try place.run("news", "--memory", "-c", boilerplate).output == found.output)

    // And where articles go, it is a line of the text again.
    for number in 1...3 { try place.remove("news/\(number).txt") }
    #expect(try place.run("index", "news", "--into", "n.verbatim").exitCode == 0)
    #expect(try place.run("n.verbatim", "-c", boilerplate).output == "articles.id,text\n")
  }

  @Test func onlyWhatChangedIsReadAgain() throws {
    try place.write(Self.first, to: "news/a.txt")
    try place.write(Self.second, to: "news/b.txt")
    try place.write(Self.second + "Fin de la dépêche.\n", to: "news/c.txt")
    #expect(
      try place.run("index", "news", "--into", "n.verbatim").lines.first?.hasPrefix("found 3 · imported 3") == true)
    try place.write(Self.first + "« Nous ne partirons pas », a ajouté Anna Weber.\n", to: "news/a.txt")
    try place.remove("news/c.txt")
    try place.write("« Nous verrons demain », a glissé Paul Mercier.\n", to: "news/d.txt")
    let run = try place.run("index", "news", "--into", "n.verbatim")
    #expect(
      run.lines.first == "found 3 · imported 2 · unchanged 1 · duplicate 0 · removed 1 · rejected 0", "\(run.output)")
    let quotes = try place.run("n.verbatim", "-c", "from quotes select articles.id as a, text order by a, quotes.start")
    #expect(
      quotes.output == """
        a,text
        a.txt,Nous sommes prêts
        a.txt,Nous ne partirons pas
        b.txt,Rien n'est décidé
        d.txt,Nous verrons demain

        """, "\(quotes.output)")
  }

  @Test func whatIsNamedAndNotThereIsToldAndKeepsTheStore() throws {
    try place.write(Self.first, to: "news/a.txt")
    #expect(try place.run("index", "news", "--into", "n.verbatim").exitCode == 0)
    let run = try place.run("index", "gone", "--into", "n.verbatim")
    #expect(run.exitCode == 1)
    #expect(run.errors.contains("gone: no such file or folder"))
    try FileManager.default.moveItem(atPath: place.path("news"), toPath: place.path("olds"))
    #expect(try place.run("index", "news", "--into", "n.verbatim").exitCode == 1)
    #expect(try place.run("n.verbatim", "-c", "from articles select id").output == "id\na.txt\n")
    let both = try place.run("index", "news", "olds", "--into", "m.verbatim")
    #expect(both.exitCode == 1)
    #expect(both.output.contains("rejected news: no such file or folder"))
    #expect(both.errors == "verbatim: news: no such file or folder\n  help: the rest was read\n")
    #expect(try place.run("m.verbatim", "-c", "from articles select id").output == "id\na.txt\n")
  }

  @Test func whatIsNoStoreIsLeftAlone() throws {
    try place.write(Self.first, to: "news/a.txt")
    try place.write("id,text\n1,valeur\n", to: "table.csv")
    let run = try place.run("index", "news", "--into", "table.csv")
    #expect(run.exitCode == 1)
    #expect(run.errors.contains("table.csv is not a Verbatim store"))
    #expect(try place.text(of: "table.csv") == "id,text\n1,valeur\n")
    let missing = try place.run("none.verbatim", "-c", "from articles")
    #expect(missing.exitCode == 1)
    #expect(!place.exists("none.verbatim"))
    let folder = try place.run("index", "news", "--into", "no/such/n.verbatim")
    #expect(folder.exitCode == 1)
    #expect(!folder.errors.isEmpty)
  }

  @Test func aReaderReadsWhileAnotherProcessIndexes() throws {
    try place.write(Self.first, to: "news/a.txt")
    #expect(try place.run("index", "news", "--into", "n.verbatim").exitCode == 0)
    try place.write(try Corpora.repeated(2_000), to: "news/b.jsonl")
    let run = try place.shell(
      """
      verbatim index news --into n.verbatim >index.txt 2>&1 & p=$!
      n=0; while kill -0 $p 2>/dev/null; do
        verbatim n.verbatim -c 'from articles select count() as n' >o.txt 2>e.txt || { cat e.txt; exit 1; }
        n=$((n+1)); sleep 0.05
      done; wait $p; echo "asked: $n"; tail -1 o.txt
      """)
    #expect(run.exitCode == 0, "\(run.output)")
    #expect(run.output.hasPrefix("asked: "))
    #expect(run.lines.first != "asked: 0")
    let account = try place.text(of: "index.txt")
    #expect(account.hasPrefix("found 2,001 · imported 2,000"), "\(account)")
    #expect(try place.run("n.verbatim", "-c", "from articles select count() as n").output == "n\n2001\n")
  }

  @Test func twoWritersAtOnceAreTold() throws {
    try place.write(try Corpora.repeated(2_000), to: "b.jsonl")
    let run = try place.shell(
      """
      verbatim index b.jsonl --into n.verbatim >index.txt 2>&1 & p=$!
      while [ ! -e n.verbatim.lock ]; do sleep 0.01; done
      verbatim index b.jsonl --into n.verbatim; echo "second: $?"; wait $p
      """)
    #expect(run.output.hasSuffix("second: 1\n"), "\(run.output)")
    #expect(run.errors.contains("is being written by process"), "\(run.errors)")
    #expect(try place.text(of: "index.txt").contains("imported 2,000"))
  }

  /// Whatever the moment: what was stored answers, and the next run completes it.
  @Test func aKillLeavesTheStoreReadable() throws {
    let rounds = getenv("VERBATIM_MORE") == nil ? 4 : 200
    try place.write(Self.first, to: "news/a.txt")
    #expect(try place.run("index", "news", "--into", "old.verbatim").exitCode == 0)
    try place.write(try Corpora.repeated(600), to: "news/b.jsonl")
    for round in 0..<rounds {
      // From before the first byte to beyond the end, more rounds lying closer.
      let delay = 1.2 * Double(round) / Double(rounds) + 0.01
      let run = try place.shell(
        """
        rm -f n.verbatim*; cp old.verbatim n.verbatim
        verbatim index news --into n.verbatim >/dev/null 2>&1 & p=$!
        sleep \(delay); kill -9 $p 2>/dev/null; wait $p 2>/dev/null
        verbatim n.verbatim -c 'from articles where id = "a.txt" select id'
        verbatim index news --into n.verbatim >/dev/null && verbatim n.verbatim -c 'from articles select count() as n'
        """)
      #expect(run.output == "id\na.txt\nn\n601\n", "killed after \(delay) s: \(run.output)\(run.errors)")
    }
  }

  @Test func aKillBeforeTheFirstStoreStandsLeavesNoHalfOne() throws {
    try place.write(try Corpora.repeated(600), to: "b.jsonl")
    for delay in [0.02, 0.15, 0.4] {
      let run = try place.shell(
        """
        rm -f n.verbatim*
        verbatim index b.jsonl --into n.verbatim >/dev/null 2>&1 & p=$!
        sleep \(delay); kill -9 $p 2>/dev/null; wait $p 2>/dev/null
        verbatim index b.jsonl --into n.verbatim >/dev/null && verbatim n.verbatim -c 'from articles select count() as n'
        """)
      #expect(run.output == "n\n600\n", "killed after \(delay) s: \(run.output)\(run.errors)")
    }
  }

  /// A pipe to which nobody writes, and one whose writer has stopped in the middle.
  @Test(arguments: ["sleep 25 >p", "{ echo '{\"text\": \"Un.\"}'; sleep 25; } >p", "true"])
  func ctrlCStopsWaitingForAPipe(_ writer: String) throws {
    let run = try place.shell(
      """
      mkfifo p; \(writer) & w=$!
      timeout --preserve-status -s INT -k 20 1 verbatim index p --format-in jsonl --into n.verbatim; echo $?
      kill $w 2>/dev/null
      """)
    #expect(run.output == "130\n", "\(run.output)\(run.errors)")
    #expect(!place.exists("n.verbatim"))
  }

  @Test func ctrlCStopsAnIndexAndKeepsWhatIsStored() throws {
    try place.write(Self.first, to: "news/a.txt")
    #expect(try place.run("index", "news", "--into", "n.verbatim").exitCode == 0)
    try place.write(try Corpora.repeated(4_000), to: "news/b.jsonl")
    let run = try place.shell(
      "verbatim index news --into n.verbatim >/dev/null & p=$!; sleep 0.5; kill -INT $p; wait $p; echo $?")
    #expect(run.output == "130\n" || run.output == "0\n", "\(run.output)\(run.errors)")
    #expect(try place.run("n.verbatim", "-c", #"from articles where id = "a.txt" select id"#).output == "id\na.txt\n")
  }
}

/// Corpora too long to write by hand.
enum Corpora {
  /// The example articles again and again, each with an id and a number of its own.
  static func repeated(_ articles: Int) throws -> String {
    let lines = try String(contentsOfFile: Repository.wire, encoding: .utf8).split(separator: "\n")
    var text = ""
    for number in 0..<articles {
      let line = lines[number % lines.count]
      text += line.replacing("\"id\": \"w", with: "\"id\": \"\(number)-").replacing(
        "\"text\": \"", with: "\"text\": \"N° \(number). ")
      text += "\n"
    }
    return text
  }
}
