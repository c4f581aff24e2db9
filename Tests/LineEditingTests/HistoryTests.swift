import Glibc
import Terminal
import Testing

@testable import LineEditing

struct HistoryTests {
  @Test func isKeptBetweenSessions() throws {
    let first = try Probe()
    first.type("« é »", Key.enter, "(un", Key.enter, "deux)", Key.enter, " secret", Key.enter)
    first.expect("[ secret]")
    first.type(#"a\nb"#, Key.enter, #"a\nb"#, Key.enter, Key.control("d"))
    #expect(first.terminal.exitCode() == 0)
    #expect(read(first.historyPath) == "« é »\n(un\\ndeux)\na\\\\nb\n")
    #expect(mode(first.historyPath) == 0o600)
    #expect(mode(first.home + "/.local/state/verbatim") == 0o700)

    let second = try Probe(home: first.home)
    second.type("typed", Key.up, Key.up)
    #expect(second.terminal.screen.contains("probe> (un\ndeux)"))
    second.type(Key.up, Key.up, Key.enter)
    second.expect("[« é »]")
    second.type("history", Key.enter)
    second.expect(#"«« é »» «(un"#)
  }

  @Test func walkKeepsWhatIsTyped() throws {
    let probe = try Probe()
    probe.type("un", Key.enter, "deux", Key.enter, "trois", Key.up, Key.up, Key.up, Key.down, Key.down, "!", Key.enter)
    probe.expect("[trois!]")
  }

  @Test func longStatementIsRecalledWhole() throws {
    let probe = try Probe()
    let text = String(repeating: "long ", count: 800)
    probe.type(Key.paste(text + "1"), Key.enter)
    probe.expect("1]")
    probe.type(Key.up, Key.backspace, "2", Key.enter)
    probe.expect("2]")
    #expect(String(decoding: probe.terminal.output, as: UTF8.self).contains("[\(text)2]"))
  }

  static let searches: [(keys: [String], line: String)] = [
    ([Key.control("r"), "Песк", Key.enter], "Песков dit"),
    ([Key.control("r"), "É", Key.enter], "été 2"),
    ([Key.control("r"), "é", Key.control("r"), Key.enter], "été 1"),
    ([Key.control("r"), "é", Key.control("r"), Key.control("s"), Key.enter], "été 2"),
    ([Key.control("r"), "éx", Key.backspace, Key.control("r"), "té 1", Key.right, "!", Key.enter], "é!té 1"),
    (["abc", Key.control("r"), "Песк", Key.control("g"), "d", Key.enter], "abcd"),
    (["abc", Key.control("r"), "1", Key.up, Key.down, Key.down, Key.down, Key.down, "d", Key.enter], "abcd"),
    ([Key.control("r"), "nowhere", Key.control("g"), "x", Key.enter], "x"),
  ]

  @Test(arguments: searches)
  func search(_ test: (keys: [String], line: String)) throws {
    let home = try Probe.temporaryFolder()
    try write("été 1\nПесков dit\nété 2\n", to: home + "/history")
    let probe = try Probe(home: home, environment: ["VERBATIM_HISTORY": home + "/history"])
    for key in test.keys { probe.type(key) }
    probe.expect("[\(test.line)]")
  }

  @Test func twoShellsLoseNothing() throws {
    let one = try Probe()
    let two = try Probe(home: one.home)
    one.type("a1", Key.enter)
    two.type("b1", Key.enter)
    one.type("a2", Key.enter)
    two.type("b2", Key.enter)
    two.expect("[b2]")
    one.expect("[a2]")
    #expect(read(one.historyPath) == "a1\nb1\na2\nb2\n")
  }

  @Test func switchedOff() throws {
    let probe = try Probe(environment: ["VERBATIM_HISTORY": "/dev/null"])
    probe.type("un", Key.enter, Key.up, "!", Key.enter)
    probe.expect("[un!]")
    #expect(access(probe.historyPath, F_OK) != 0)
  }

  @Test func elsewhereByTheStateFolder() throws {
    let state = try Probe.temporaryFolder()
    let probe = try Probe(environment: ["XDG_STATE_HOME": state + "/a/b"])
    probe.type("un", Key.enter)
    probe.expect("[un]")
    #expect(read(state + "/a/b/verbatim/history") == "un\n")
  }

  @Test func whatIsNoFileIsSaidAndHurtsNot() throws {
    let home = try Probe.temporaryFolder()
    mkfifo(home + "/pipe", 0o600)
    let probe = try Probe(home: home, environment: ["VERBATIM_HISTORY": home + "/pipe"])
    probe.expect("problem: history: \(home)/pipe is not a regular file")
    probe.type("un", Key.enter)
    probe.expect("[un]")
  }

  @Test(arguments: ["a", "a\nb", #"a\b"#, #"\n"#, "«é»\n\n東", "a\tb", "\\"])
  func linesComeBack(_ statement: String) {
    let line = HistoryFile.encode(statement)
    #expect(line.last == "\n" && line.count { $0 == "\n" } == 1)
    #expect(HistoryFile.decode(Array(line.utf8)) == [statement.withoutControls])
  }

  @Test func hostileFileIsHarmless() {
    let bytes = Array("ok\n\u{1B}[2Jx\n  \n\n".utf8) + [0xFF, 0x61, 0x0A] + Array("torn\\".utf8)
    #expect(HistoryFile.decode(bytes) == ["ok", "[2Jx", "\u{FFFD}a", "torn"])
  }

  @Test func isCappedAndTornLinesAreEnded() throws {
    let path = try Probe.temporaryFolder() + "/history"
    let file = HistoryFile(path: path, limit: 8)
    for n in 1...20 { try file.append("line \(n)") }
    #expect(try file.load() == (13...20).map { "line \($0)" })
    #expect(read(path).split(separator: "\n").count == 8)
    #expect(mode(path) == 0o600)
    try write("torn", to: path)
    try file.append("next")
    #expect(try file.load() == ["torn", "next"])
  }

  @Test func openToOthersIsClosed() throws {
    let path = try Probe.temporaryFolder() + "/history"
    try write("un\n", to: path)
    chmod(path, 0o666)
    _ = try HistoryFile(path: path, limit: 8).load()
    #expect(mode(path) == 0o600)
  }
}

func write(_ text: String, to path: String) throws {
  let file = try #require(fopen(path, "w"))
  fputs(text, file)
  fclose(file)
}

func read(_ path: String) -> String {
  guard let file = fopen(path, "r") else { return "" }
  defer { fclose(file) }
  var bytes = [UInt8](repeating: 0, count: 1 << 16)
  let count = fread(&bytes, 1, bytes.count, file)
  return String(decoding: bytes[..<count], as: UTF8.self)
}

func mode(_ path: String) -> mode_t {
  var found = stat()
  return stat(path, &found) == 0 ? found.st_mode & 0o777 : 0
}
