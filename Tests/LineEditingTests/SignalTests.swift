import Glibc
import Terminal
import Testing

/// Ctrl-C, Ctrl-D, Ctrl-Z, resizing, and the terminal afterwards.
struct SignalTests {
  @Test func controlCClearsTheLine() throws {
    let probe = try Probe()
    probe.type("abc", Key.left, Key.control("c"))
    probe.expect("probe> abc^C\ninterrupted\nprobe>")
    probe.type("(un", Key.enter, "deux", Key.up, Key.control("c"))
    probe.expect("(un\ndeux^C\ninterrupted\nprobe>")
    probe.type("x", Key.enter)
    probe.expect("[x]")
  }

  /// Half a key sequence, a search, a quoted key: none may swallow Ctrl-C or take it for the end.
  @Test(arguments: [[Key.escape], [Key.control("r"), "a"], ["\u{1B}["], ["\u{C3}"]])
  func controlCInTheMiddle(_ keys: [String]) throws {
    let probe = try Probe()
    for key in keys { probe.type(key) }
    probe.type(Key.control("c"))
    probe.expect("interrupted")
    probe.type("x", Key.enter)
    probe.expect("[x]")
  }

  @Test func controlCCancelsWhatRuns() throws {
    let probe = try Probe()
    probe.type("wait", Key.enter)
    probe.expect("waiting")
    probe.type(Key.control("c"))
    probe.expect("cancelled\nprobe>")
    #expect(probe.terminal.screen.contains("!"), "the action was called")
    probe.type("x", Key.enter)
    probe.expect("[x]")
  }

  @Test func controlDEnds() throws {
    let probe = try Probe()
    probe.type("ab", Key.home, Key.control("d"), Key.enter)
    probe.expect("[b]")
    probe.type(Key.control("d"))
    #expect(probe.terminal.exitCode() == 0)
    probe.expect("\nend")
    #expect(probe.terminal.isCooked)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT])
  func deathLeavesTheTerminalInOrder(_ signal: Int32) throws {
    let probe = try Probe()
    probe.type("abc")
    #expect(!probe.terminal.isCooked)
    probe.terminal.signal(signal)
    #expect(probe.terminal.exitCode().map { $0 & 0x7F } == signal)
    #expect(probe.terminal.isCooked)
    #expect(!probe.terminal.screen.modes.contains(2004))
  }

  @Test func resizeDrawsTheLineAtItsNewWidth() throws {
    let probe = try Probe()
    let text = String(repeating: "mot ", count: 15)
    probe.type(text)
    probe.terminal.resize(rows: 24, columns: 40)
    probe.terminal.settle()
    probe.type("fin", Key.home, "x", Key.end, Key.enter)
    probe.expect("[x\(text.prefix(30))")
    probe.terminal.resize(rows: 24, columns: 100)
    probe.terminal.settle()
    probe.type(text + text, Key.backspace, "!", Key.enter)
    #expect(probe.terminal.wait { $0.contains("mot!]") })
    probe.type(String(repeating: "y", count: 93), "z")
    probe.expect("\nprobe> " + String(repeating: "y", count: 93) + "\nz")
  }

  @Test func stopAndGoOn() throws {
    let home = try Probe.temporaryFolder()
    let shell = try PseudoTerminal(
      "/bin/sh", ["-i", "-m"],
      environment: ["HOME": home, "TERM": "xterm", "LC_ALL": "C.UTF-8", "PS1": "sh> ", "PATH": "/usr/bin:/bin"])
    #expect(shell.wait(for: "sh>"))
    shell.send("'\(BuiltProducts.path("LineEditingProbe"))'\n")
    #expect(shell.wait(for: "probe>"))
    for keys in ["(un", Key.enter, "deux", Key.left] {
      shell.send(keys)
      shell.settle()
    }
    shell.send(Key.control("z"))
    #expect(shell.wait { $0.contains("topped") && $0.lines.contains { $0.hasSuffix("sh>") } }, "\(shell.screen.text)")
    #expect(!shell.screen.modes.contains(2004))
    #expect(shell.isCooked)
    shell.send("echo between\n")
    #expect(shell.wait(for: "\nbetween"))
    shell.send("fg\n")
    #expect(shell.wait { $0.text.hasSuffix("probe> (un\ndeux") }, "\(shell.screen.text)")
    #expect(shell.screen.modes.contains(2004))
    #expect(!shell.isCooked)
    shell.send("x)")
    shell.settle()
    shell.send(Key.enter)
    #expect(shell.wait(for: "[(un⏎deux)x]"), "\(shell.screen.text)")
  }
}
