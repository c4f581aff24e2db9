import Testing

/// Scripts that are not what they should be.
struct ScriptTests {
  private let place: VerbatimRun

  init() throws {
    place = try VerbatimRun()
    try place.write("« Nous attendons », a dit Anna Weber.\n", to: "news/a.txt")
  }

  /// Editors of Windows write one.
  @Test func aByteOrderMarkIsNoPartOfAScript() throws {
    try place.write("\u{FEFF}-- corpus: news\n-- today: 2022-01-20\nfrom articles select id\nfrom x\n", to: "q.vq")
    let run = try place.run("run", "q.vq")
    #expect(run.output == "id\na.txt\n", "\(run.errors)")
    #expect(run.errors.hasPrefix("q.vq:4:6: error["), "\(run.errors)")
    try place.write("\u{FEFF}from x\n", to: "q.vq")
    #expect(try place.run("news", "-f", "q.vq").errors.hasPrefix("q.vq:1:6: error["))
  }

  @Test(arguments: [
    (
      Array("#!/usr/bin/env -S verbatim run\n\n-- corpus: gone\nfrom articles\n".utf8), 1,
      "q.vq:3: gone: no such file or folder"
    ),
    (Array("-- corpus:\nfrom articles\n".utf8), 1, "q.vq:1: the comment names no corpus"),
    (Array("-- Who?\n-- today: soon\n-- corpus: news\nfrom articles\n".utf8), 2, "q.vq:2: 'soon' is no day"),
    (Array("-- corpus: news\n-- «é» ".utf8) + [0xE9, 0x20, 0x0A], 1, "q.vq:2:8: the script is not UTF-8 text"),
  ])
  func errorsOfItsHeadHaveAPlace(_ script: [UInt8], _ code: Int32, _ word: String) throws {
    try place.write(script, to: "q.vq")
    let run = try place.run("run", "q.vq")
    #expect(run.exitCode == code && run.output.isEmpty)
    #expect(run.errors.hasPrefix("verbatim: \(word)\n"), "\(run.errors)")
  }

  @Test func aScriptMayComeThroughANamedPipe() throws {
    let run = try place.shell(
      "mkfifo p; printf 'from articles select id' >p & verbatim news -c 'from articles select count() as n' -f p")
    #expect(run.output == "n\n1\nid\na.txt\n", "\(run.errors)")
    #expect(try place.run("news", "-f", ".").errors.contains(". is a folder, not a script\n  help: name"))
  }

  /// What the command line says wins, and what it wins over need not be right.
  @Test func theCommandLineWins() throws {
    try place.write("-- corpus: gone\n-- today: soon\nfrom articles select id\n", to: "q.vq")
    #expect(try place.run("run", "q.vq", "news", "--today", "2022-01-20").output == "id\na.txt\n")
  }

  @Test func standardInputIsOneThing() throws {
    for arguments in [["-", "-f", "-"], ["run", "-", "-"], ["-"], ["news", "-f", "-", "-f", "-"]] {
      let run = try place.run(arguments: arguments, input: "from articles\n")
      #expect(run.exitCode == 2 && run.output.isEmpty, "\(arguments)")
      #expect(run.errors.contains("verbatim: standard input "), "\(run.errors)")
    }
    let own = try place.run("run", "-", input: "-- corpus: -\nfrom articles\n")
    #expect(own.exitCode == 2 && own.errors.contains("standard input cannot be both"), "\(own.errors)")
  }
}
