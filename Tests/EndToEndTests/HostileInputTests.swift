import Foundation
import Glibc
import Terminal
import Testing

/// Input that is broken, huge or meant to harm: a clear word each, and never a control character on a terminal.
struct HostileInputTests {
  private let place: VerbatimRun

  init() throws { place = try VerbatimRun() }

  @Test func aLineOfAHundredMegabytes() throws {
    let good = #"{"id": "a", "text": "« Nous attendons », a dit Anna Weber."}"# + "\n"
    let made = try place.shell(
      #"{ printf '{"id": "long", "text": "'; head -c 104857600 /dev/zero | tr '\0' x; printf '"}\n'; cat; } > x.jsonl"#,
      input: good)
    #expect(made.exitCode == 0)
    let run = try place.run("index", "x.jsonl", "--into", "n.verbatim")
    #expect(run.exitCode == 0)
    #expect(run.lines.first?.contains("imported 1 ") == true, "\(run.output)")
    #expect(run.lines.contains { $0.hasPrefix("rejected x.jsonl:1 ") && $0.contains("longer than") }, "\(run.output)")
    #expect(try place.run("n.verbatim", "-c", "from articles select id").output == "id\na\n")
  }

  @Test(arguments: [
    ("nul.txt", Array("« Oui\u{0} », a dit\u{0} Anna Weber.\n".utf8), "NUL"),
    ("bad.txt", Array("« Nous attendons », a dit Anna W".utf8) + [0xFF, 0xE9] + Array("ber.\n".utf8), "UTF-8"),
    (
      "latin.txt", Array("L'".utf8) + [0xE9] + Array("cole est ferm".utf8) + [0xE9] + Array("e.\n".utf8), "windows-1252"
    ),
    ("empty.txt", [], "empty"),
    ("empty.jsonl", [], "no"),
    ("broken.jsonl", Array("{\"id\": \"1\", \"text\": \"oui".utf8), "broken.jsonl:1"),
    ("deep.jsonl", Array(repeating: UInt8(ascii: "["), count: 100_000), "deep.jsonl:1"),
    ("ragged.csv", Array("id,text\n1,\"a\n2,b,c\n".utf8), "ragged.csv"),
    ("image.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "image.png"),
    ("broken.jsonl.gz", [0x1F, 0x8B, 0x08, 0x00, 0x01], "broken.jsonl.gz"),
  ])
  func eachHasItsWord(_ name: String, _ bytes: [UInt8], _ word: String) throws {
    try place.write(bytes, to: name)
    let run = try place.run(name, "--memory", "-c", "from articles select count() as n")
    #expect(run.exitCode == 0 || run.exitCode == 1)
    #expect(run.errors.lowercased().contains(word.lowercased()), "\(run.errors)")
    #expect(run.errors.contains(name))
  }

  /// A store may come from anybody: what stands in it is shown, and obeyed by nobody.
  @Test func aStoreOfAnotherHand() throws {
    try place.write("« Nous partirons demain matin », a déclaré Pierre Durand.\n", to: "a.txt")
    _ = try place.run("index", "a.txt", "--into", "s.verbatim")
    let changed = try place.shell(
      """
      sqlite3 s.verbatim "UPDATE data_quotes SET line = 9223372036854775807; \
      UPDATE catalog_collection SET summary = char(27) || ']0;hacked' || char(7) WHERE name = 'quotes'; \
      UPDATE catalog_field SET summary = char(155) || 'hacked', unit = char(27) || '[33;45m' WHERE collection = 'quotes'"
      """)
    #expect(changed.exitCode == 0, "\(changed.errors)")
    let sitting = try Sitting("s.verbatim", place: place)
    #expect(sitting.ask("from quotes").contains("Pierre Durand"))
    #expect(sitting.ask(".open 1").contains("> "))
    for command in [".collections", ".schema", ".schema quotes", ".help quotes"] { sitting.ask(command) }
    #expect(sitting.text.contains("hacked"))
    let raw = String(decoding: sitting.terminal.output, as: UTF8.self)
    for mark in ["\u{1B}]0;", "\u{1B}[33;45m", "\u{9B}"] { #expect(!raw.contains(mark)) }
  }

  @Test func aFolderWithoutArticlesSaysWhatWasLookedFor() throws {
    try place.write([1, 2, 3], to: "pictures/a.png")
    let run = try place.run("pictures", "-c", "from articles")
    #expect(run.errors.contains("no articles in this folder: looked for .csv .json .jsonl"), "\(run.errors)")
  }

  @Test func whatMayNotBeReadIsTold() throws {
    try place.write("Bonjour tout le monde, voici un texte.\n", to: "news/a.txt")
    try place.write("Secret.\n", to: "news/b.txt")
    chmod(place.path("news/b.txt"), 0)
    // A superuser reads everything.
    guard access(place.path("news/b.txt"), R_OK) != 0 else { return }
    let run = try place.run("news", "--memory", "-c", "from articles select id")
    #expect(run.output == "id\na.txt\n")
    #expect(run.errors.contains("rejected news/b.txt"))
  }

  /// Sequences that retitle the window, move the cursor, turn text round or answer back.
  private static let harmful =
    "« Oui \u{1B}]0;owned\u{7}\u{1B}[2J\u{9B}31m \u{202E}live\u{2066} \u{8}\u{8}\u{7F}», a dit Anna \u{1B}[5nWeber."

  @Test(arguments: ["table", "card", "csv", "tsv", "json", "jsonl", "markdown"])
  func controlsOfAnArticleNeverReachAScreen(_ format: String) throws {
    try place.write(Self.harmful + "\n", to: "\u{1B}[31mx.txt")
    try place.write(Self.harmful + "\n", to: "y.txt")
    for query in [
      "from quotes", "from articles select id, body", "from entities",
      "from quotes select text, speaker, articles.path",
      "from sentences where text has \"oui\" | kwic \"oui\"", "from articles select id, quotes",
    ] {
      let terminal = try PseudoTerminal(
        "/bin/sh",
        [
          "-c",
          "cat '\u{1B}[31mx.txt' y.txt > z.txt; exec verbatim z.txt --memory --format \(format) --color never -c '\(query)'",
        ],
        environment: place.environment, folder: place.home)
      _ = terminal.exitCode(seconds: VerbatimRun.seconds)
      // The progress line of a slow machine is the program's own.
      let text = String(decoding: terminal.output, as: UTF8.self).replacingOccurrences(of: "\r\u{1B}[K", with: "")
      let harmful = text.unicodeScalars.filter {
        $0.value < 0x20 && $0 != "\n" && $0 != "\r" && $0 != "\t" || (0x7F..<0xA0).contains($0.value)
          || (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value)
      }
      #expect(harmful.isEmpty, "\(query): \(harmful)")
    }
  }

  @Test func controlsOfAFileNameNeverReachAScreen() throws {
    try place.write("\u{0}", to: "news/\u{1B}[31mx\u{7}.jsonl")
    let run = try place.run("index", "news", "--into", "\u{1B}[1mn.verbatim")
    #expect(!run.output.contains("\u{1B}"))
    let missing = try place.run("\u{1B}[1mgone", "-c", "from articles")
    #expect(missing.exitCode == 1)
    #expect(!missing.errors.contains("\u{1B}"))
    let script = try place.run(Repository.seeds, "-f", "\u{1B}[1mgone.vq")
    #expect(script.exitCode == 1)
    #expect(!script.errors.contains("\u{1B}"))
  }

  @Test(arguments: ["(a+)+$", "(a|aa)+$", "(.*)*x"])
  func aPatternThatWouldRunForeverEnds(_ pattern: String) throws {
    try place.write(String(repeating: "a", count: 5_000) + " ! Voici un texte de presse.\n", to: "x.txt")
    let run = try place.run("x.txt", "--memory", "-c", "from articles where body matches /\(pattern)/ select id")
    #expect(run.exitCode == 0 || run.exitCode == 1 && run.errors.contains("steps"), "\(run.errors)")
  }

  @Test func aQueryOfAMegabyteIsAnswered() throws {
    let list = (0..<50_000).map { "\"name \($0)\"" }.joined(separator: ", ")
    try place.write("from quotes where speaker.surface in (\(list)) select count() as n\n", to: "long.vq")
    let run = try place.run(try Stores.seeds.get(), "-f", "long.vq")
    #expect(
      run.exitCode == 0 && run.output == "n\n0\n" || run.exitCode == 1 && run.errors.contains("error["),
      "\(run.errors.prefix(500))")
    try place.write("from articles where " + String(repeating: "(", count: 100_000), to: "deep.vq")
    let deep = try place.run(try Stores.seeds.get(), "-f", "deep.vq")
    #expect(deep.exitCode == 1)
    #expect(deep.errors.contains("error["))
  }
}
