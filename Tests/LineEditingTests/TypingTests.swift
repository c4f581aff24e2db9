import Terminal
import Testing

/// Keys typed, and the line they give.
struct TypingTests {
  typealias Case = (keys: [String], line: String)

  static let cases: [Case] = [
    (["de l’été « Песков »"], "de l’été « Песков »"),
    (["été", Key.left, Key.left, "é"], "éété"),
    (["Песков", Key.backspace, Key.backspace, "ок"], "Пескок"),
    (["東京タワー", Key.left, Key.backspace, "x"], "東京タxー"),
    (["東京", Key.home, "→", Key.end, "←"], "→東京←"),
    (["abc", Key.control("a"), Key.delete, Key.control("e"), "d"], "bcd"),
    (["un deux trois", Key.control("w"), "3"], "un deux 3"),
    (["un deux trois", Key.alt("b"), Key.alt("b"), "x", Key.alt("f"), "y"], "un xdeuxy trois"),
    (["un deux", Key.control("u"), "trois"], "trois"),
    (["un deux", Key.control("l"), "!"], "un deux!"),
    (["un", Key.altEnter, "deux"], "un⏎deux"),
    (["(un", Key.enter, "deux", Key.enter, "trois)"], "(un⏎deux⏎trois)"),
    (["(un", Key.enter, "deux)", Key.up, "x"], "(unx⏎deux)"),
    (["(un", Key.enter, "deux)", Key.up, Key.home, "x", Key.down, Key.end, "y"], "x(un⏎deux)y"),
    (["(un", Key.enter, "deux", Key.home, Key.home, "x", Key.down, ")"], "x(un⏎d)eux"),
    (["un", Key.down, Key.down, "x"], "unx"),
  ]

  @Test(arguments: cases)
  func typed(_ test: Case) throws {
    let probe = try Probe()
    for key in test.keys { probe.type(key) }
    probe.type(Key.enter)
    probe.expect("[\(test.line)]")
  }

  @Test(arguments: [["LC_ALL": "C"], ["LC_ALL": "POSIX"], ["LC_ALL": "nowhere.UTF-8"], ["TERM": "vt100"]])
  func anyLocaleAndTerminal(_ environment: [String: String]) throws {
    let probe = try Probe(environment: environment)
    probe.type("« Песков é 東京", Key.left, Key.backspace, "x", Key.enter)
    probe.expect("[« Песков é x京]")
    #expect(probe.terminal.screen.contains("probe> « Песков é x京"))
  }

  @Test func statementOfSeveralLinesIsDrawnWhole() throws {
    let probe = try Probe()
    probe.type("(un", Key.enter, "deux", Key.enter, "trois", Key.up, Key.up, "x")
    #expect(probe.terminal.screen.lines.prefix(3) == ["probe> (unx", "deux", "trois"])
    probe.type(Key.down, Key.down, Key.end, ")", Key.enter)
    probe.expect("trois)\n[(unx⏎deux⏎trois)]\nprobe>")
  }

  @Test func wrapsAtTheMargin() throws {
    let probe = try Probe(rows: 8, columns: 20)
    probe.type(String(repeating: "é東", count: 12), Key.home, "x", Key.end, "y")
    let lines = probe.terminal.screen.lines
    #expect(lines.prefix(3).joined() == "probe> x" + String(repeating: "é東", count: 12) + "y")
    probe.type(Key.enter)
    probe.expect("y\n[xé")
  }

  @Test func badBytesBecomeReplacements() throws {
    let probe = try Probe()
    probe.terminal.send(bytes: [0x61, 0xE9, 0x62, 0xFF, 0xC3, 0x29, 0x63, 0x0D])
    probe.expect("[a\u{FFFD}b\u{FFFD}\u{FFFD})c]")
  }

  @Test func dumbTerminalLeavesEditingToTheTerminal() throws {
    let probe = try Probe(environment: ["TERM": "dumb"])
    probe.type("(un\r", "deux)\r")
    probe.expect("... deux)")
    probe.expect("[(un⏎deux)]")
    #expect(!probe.terminal.output.contains(27) || probe.terminal.screen.modes.isEmpty)
    probe.type("x", Key.control("c"))
    probe.expect("interrupted")
    probe.type(Key.control("d"))
    #expect(probe.terminal.exitCode() == 0)
  }

  @Test func editrcIsHonoured() throws {
    let home = try Probe.temporaryFolder()
    try write("verbatim:bind \"^T\" ed-move-to-beg\nother:bind \"^T\" ed-move-to-end\n", to: home + "/.editrc")
    let probe = try Probe(home: home)
    probe.type("abc", Key.control("t"), "x", Key.enter)
    probe.expect("[xabc]")
  }

  @Test func viKeysKeepOurs() throws {
    let home = try Probe.temporaryFolder()
    try write("bind -v\n", to: home + "/.editrc")
    let probe = try Probe(home: home)
    probe.type("(abc", Key.escape, "0", "x", "i", "«(", Key.escape, Key.enter, "A", ")", Key.enter)
    probe.expect("]")
    probe.type("x", Key.escape, "k", Key.enter)
    probe.type("état", Key.tab, Key.tab)
    probe.expect("état-major")
  }
}
