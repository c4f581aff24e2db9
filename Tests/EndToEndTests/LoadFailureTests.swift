import Foundation
import Glibc
import Testing

/// A corpus that is not what was named: an error and exit code 1, never an empty answer; what could be read is kept.
struct LoadFailureTests {
  private let place: VerbatimRun
  private static let count = "from articles select count() as n"

  init() throws {
    place = try VerbatimRun()
    try place.write("« Nous attendons », a dit Anna Weber.\n", to: "news/a.txt")
    try place.write("« Nous partons », a dit Paul Mercier.\n", to: "b.txt")
    try place.write(#"{"id": "1", "text": "« Oui », a dit Anna Weber."}"# + "\n", to: "good.jsonl")
    try place.write("not json\n", to: "bad.jsonl")
    try place.write("", to: "empty.txt")
    try place.write([1, 2], to: "pictures/a.png")
    try FileManager.default.createDirectory(atPath: place.path("empty"), withIntermediateDirectories: true)
    try place.write(Self.count + "\n", to: "q.vq")
  }

  @Test(arguments: [
    (["empty"], "no article in empty"), (["pictures"], "no article in pictures"),
    (["empty.txt"], "no article in empty.txt"), (["bad.jsonl"], "no article in bad.jsonl"),
    (["empty", "bad.jsonl"], "no article in empty, bad.jsonl"),
    (["good.jsonl", "--map", "body=NOFIELD"], "no article in good.jsonl"), (["-"], "no article in -"),
    (["nothere"], "nothere: no such file or folder"),
  ])
  func nothingToAsk(_ corpus: [String], _ word: String) throws {
    let ways = [
      corpus + ["-c", Self.count], corpus + ["-f", "q.vq"], ["run", "q.vq"] + corpus,
      corpus + ["--memory", "-c", Self.count],
      ["index"] + corpus + ["--into", "n.verbatim"], ["index", "--quiet"] + corpus + ["--into", "m.verbatim"],
    ]
    for arguments in ways {
      let run = try place.run(arguments: arguments)
      #expect(run.exitCode == 1, "\(arguments)")
      #expect(run.errors.contains("verbatim: \(word)\n"), "\(arguments): \(run.errors)")
      #expect(run.output.isEmpty || arguments[0] == "index")
    }
    guard corpus != ["-"] else { return }
    let piped = try place.run(arguments: corpus, input: Self.count)
    #expect(piped.exitCode == 1 && piped.output.isEmpty && piped.errors.contains("verbatim: \(word)\n"))
    #expect(try place.run(arguments: corpus + ["--keep-going", "-c", Self.count]).exitCode == 1)
  }

  @Test func aPartThatIsNotThereIsAnError() throws {
    let ways = [
      ["news", "typo", "-c", Self.count], ["news", "typo", "-f", "q.vq"], ["run", "q.vq", "news", "typo"],
      ["typo", "news", "--memory", "-c", Self.count, "-c", ".version"],
    ]
    for arguments in ways {
      let run = try place.run(arguments: arguments)
      #expect(run.exitCode == 1, "\(arguments)")
      #expect(run.lines.prefix(2) == ["n", "1"], "\(arguments): \(run.output)")
      #expect(
        run.errors.hasSuffix("verbatim: typo: no such file or folder\n  help: the rest was read\n"), "\(run.errors)")
    }
    #expect(try place.run("news", "typo", input: Self.count).exitCode == 1)
    let several = try place.run("news", "typo", "other", "-c", Self.count)
    #expect(several.errors.contains("verbatim: typo: no such file or folder (and 1 more that could not be read)\n"))
  }

  /// One bad record, or one article that has gone, is no failure: it is said, and all else is there.
  @Test func whatIsRejectedAmongOthersIsNoFailure() throws {
    let run = try place.run("good.jsonl", "bad.jsonl", "empty.txt", "-c", Self.count)
    #expect(run.exitCode == 0)
    #expect(run.output == "n\n1\n")
    #expect(run.errors.contains("rejected bad.jsonl:1 "))
    // Read before, and so not read again.
    #expect(try place.run("good.jsonl", "bad.jsonl", "empty.txt", "-c", Self.count).exitCode == 0)
  }

  @Test(.enabled(if: geteuid() != 0, "the system lets root read everything"))
  func aFileThatMayNotBeReadIsAnError() throws {
    try place.write("Secret.\n", to: "news/b.txt")
    chmod(place.path("news/b.txt"), 0)
    let run = try place.run("news", "-c", Self.count)
    #expect(run.exitCode == 1 && run.output == "n\n1\n")
    #expect(run.errors.contains("verbatim: news/b.txt: permission denied"))
  }

  @Test func whatIsNoStoreIsCalledSo() throws {
    try place.write("Un texte.\n", to: "text.verbatim")
    try place.write("", to: "empty.verbatim")
    try place.write([UInt8]("SQLite format 3\0".utf8) + [UInt8](repeating: 0, count: 84), to: "short.verbatim")
    #expect(try place.run("index", "news", "--into", "n.verbatim").exitCode == 0)
    let other = try place.shell(
      "cp n.verbatim other.db && printf '\\0\\0\\0\\0' | dd of=other.db bs=1 seek=68 conv=notrunc 2>/dev/null")
    #expect(other.exitCode == 0)
    for name in ["text.verbatim", "empty.verbatim", "short.verbatim", "other.db"] {
      let run = try place.run(name, "-c", Self.count)
      #expect(run.exitCode == 1 && run.output.isEmpty, "\(name)")
      #expect(
        run.errors.contains("\(name) is not a Verbatim store\n  help: name another file; verbatim index"),
        "\(run.errors)")
    }
  }

  @Test func aStoreHoldsNoArticlesToRead() throws {
    #expect(try place.run("index", "news", "--into", "n.verbatim").exitCode == 0)
    for arguments in [
      ["index", "n.verbatim", "--into", "m.verbatim"], ["index", "news", "n.verbatim", "--into", "m.verbatim"],
      ["news", "n.verbatim", "-c", Self.count], ["n.verbatim", "n.verbatim", "-c", Self.count],
    ] {
      let run = try place.run(arguments: arguments)
      #expect(run.exitCode == 1 && run.output.isEmpty, "\(arguments)")
      #expect(
        run.errors.contains("n.verbatim is a store or a database, which holds no articles to read"), "\(run.errors)")
      #expect(!place.exists("m.verbatim"))
    }
  }

  @Test func whatSaysHowToReadIsRefusedForAStore() throws {
    #expect(try place.run("index", "news", "--into", "n.verbatim").exitCode == 0)
    try place.write("[merge]\n", to: "x.toml")
    for option in [["--memory"], ["--map", "body=x"], ["--format-in", "csv"], ["--aliases", "x.toml"]] {
      let run = try place.run(arguments: ["n.verbatim", "-c", Self.count] + option)
      #expect(run.exitCode == 2 && run.output.isEmpty)
      #expect(
        run.errors.contains(
          "n.verbatim is a store already, which is asked as it stands\n  help: leave out \(option[0])"))
    }
    let match = try place.run("names", "match", "Weber", "Mercier", "--corpus", "n.verbatim", "--aliases", "x.toml")
    #expect(match.exitCode == 0, "\(match.errors)")
  }

  @Test(arguments: [
    (["body=text", "body=id"], "`text` and `id` cannot both be the body"),
    (["body=text", "title=text"], "`text` cannot be both the body and the title"),
  ])
  func aFieldHasOneColumn(_ maps: [String], _ word: String) throws {
    let run = try place.run(arguments: ["good.jsonl", "-c", Self.count] + maps.flatMap { ["--map", $0] })
    #expect(run.exitCode == 2 && run.output.isEmpty)
    #expect(run.errors.contains(word), "\(run.errors)")
    #expect(try place.run("good.jsonl", "--map", "id=id", "--map", "id=id", "-c", Self.count).exitCode == 0)
  }

  @Test func quietSaysWhatWentWrongAlone() throws {
    try place.write([1, 2], to: "news/a.png")
    let loud = try place.run("index", "news", "--into", "n.verbatim")
    #expect(loud.output.contains("note news: files left out"))
    let quiet = try place.run("index", "-q", "news", "--into", "m.verbatim")
    #expect(quiet.exitCode == 0 && quiet.output.isEmpty && quiet.errors.isEmpty, "\(quiet.output)\(quiet.errors)")
    let wrong = try place.run("index", "-q", "news", "bad.jsonl", "--into", "o.verbatim")
    #expect(wrong.exitCode == 0 && wrong.output.isEmpty)
    #expect(wrong.errors.hasPrefix("rejected bad.jsonl:1 ") && wrong.errors.split(separator: "\n").count == 1)
  }

  @Test func theSameFileIsReadOnce() throws {
    try FileManager.default.createSymbolicLink(atPath: place.path("lien"), withDestinationPath: "news")
    let all = [["news", "news"], ["news", "news/", "./news"], ["news", "lien"], ["news", "news/a.txt"]]
    for (number, paths) in all.enumerated() {
      let into = "\(number).verbatim"
      let run = try place.run(arguments: ["index"] + paths + ["--into", into])
      #expect(run.lines.first?.hasPrefix("found 1 · imported 1 · unchanged 0 · duplicate 0 ") == true, "\(run.output)")
      let again = try place.run(arguments: ["index"] + paths + ["--into", into])
      #expect(
        again.lines.first?.hasPrefix("found 1 · imported 0 · unchanged 1 · duplicate 0 ") == true, "\(again.output)")
    }
    // The other PATH has it now; nothing is lost, nothing there twice.
    let turned = try place.run("index", "news/a.txt", "news", "--into", "3.verbatim")
    #expect(turned.exitCode == 0)
    #expect(try place.run("3.verbatim", "-c", Self.count).output == "n\n1\n")
  }

  /// Neither a folder for temporary files nor one that can be written.
  @Test func aMachineWithoutATemporaryFolder() throws {
    for name in ["SQLITE_TMPDIR", "TMPDIR"] { place.environment[name] = "/nowhere" }
    try place.write(try Corpora.repeated(900), to: "many.jsonl")
    #expect(try place.run("index", "many.jsonl", "--into", "n.verbatim").exitCode == 0)
    let sorted = try place.run("n.verbatim", "-c", "from sentences select text, articles.body order by text desc")
    #expect(sorted.exitCode == 0, "\(sorted.errors)")
    #expect(sorted.output.utf8.count > 1_000_000)
    #expect(try place.run("many.jsonl", "--memory", "-c", Self.count).output == "n\n900\n")
  }

  @Test func aFileThatMayNotGrowIsAnError() throws {
    try place.write(try Corpora.repeated(300), to: "many.jsonl")
    let run = try place.shell("ulimit -f 100; verbatim index many.jsonl --into n.verbatim")
    #expect(run.exitCode == 1, "\(run.output)")
    #expect(run.errors.contains("n.verbatim grows past the size"), "\(run.errors)")
    #expect(!place.exists("n.verbatim") && !place.exists("n.verbatim.building"))
  }

  @Test func aCacheThatCannotBeWrittenSaysWhatElseThereIs() throws {
    place.environment["XDG_CACHE_HOME"] = place.path("b.txt")
    let run = try place.run("news", "-c", Self.count)
    #expect(run.exitCode == 1)
    #expect(
      run.errors.contains("  help: --memory keeps no store, XDG_CACHE_HOME=FOLDER keeps it elsewhere"), "\(run.errors)")
    #expect(try place.run("news", "--memory", "-c", Self.count).output == "n\n1\n")
  }

  @Test func indexOffersNothingThatItRefuses() throws {
    #expect(try !place.run("index", "--help").output.contains("--memory"))
    #expect(try place.run("index", "news", "--memory", "--into", "n.verbatim").exitCode == 2)
  }
}
