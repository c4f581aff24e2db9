import Terminal
import Testing

@testable import LineEditing

struct PasteTests {
  @Test func linesStayInTheBuffer() throws {
    let probe = try Probe()
    probe.type(Key.paste("from articles\r\twhere « é »\nПесков\n\u{1B}[31m\u{7}fin"))
    #expect(!probe.terminal.screen.contains("probe> from articles\n["))
    probe.type("!", Key.enter)
    probe.expect("[from articles⏎    where « é »⏎Песков⏎[31mfin!]")
  }

  @Test(arguments: [3_000, 60_000])
  func longPasteIsWhole(_ count: Int) throws {
    let probe = try Probe()
    let text = String((0..<count).map { "abcdéfgh東 "[String.Index(utf16Offset: $0 % 10, in: "abcdéfgh東 ")] })
    probe.type(Key.paste(text), "!", Key.enter)
    #expect(probe.terminal.wait(seconds: 30) { $0.contains("!]") })
    let shown = String(decoding: probe.terminal.output, as: UTF8.self)
    #expect(shown.contains("[\(text)!]"))
  }

  @Test(arguments: [("x", "!"), (Key.escape, "A!")])
  func viTakesPastesInBothModes(_ before: String, _ after: String) throws {
    let home = try Probe.temporaryFolder()
    try "bind -v\n".write(toFile: home + "/.editrc", atomically: true, encoding: .utf8)
    let probe = try Probe(home: home)
    #expect(probe.terminal.screen.modes.contains(2004))
    probe.type(before, Key.paste("from articles\r\twhere « é »\nfin"), after, Key.enter)
    #expect(probe.terminal.wait(for: "from articles⏎    where « é »⏎fin!]"), "\(probe.terminal.screen)")
  }

  /// ESC is a key of vi's, and `[` and `2` may follow it.
  @Test func viKeepsItsEscape() throws {
    let home = try Probe.temporaryFolder()
    try "bind -v\n".write(toFile: home + "/.editrc", atomically: true, encoding: .utf8)
    let probe = try Probe(home: home)
    probe.type("abc" + Key.escape + "2hiX", Key.escape, "0iY", Key.enter)
    probe.expect("[YXabc]")
  }

  @Test func isOnOnlyWhileReading() throws {
    let probe = try Probe()
    #expect(probe.terminal.screen.modes.contains(2004))
    probe.type("wait", Key.enter)
    probe.expect("waiting")
    #expect(!probe.terminal.screen.modes.contains(2004))
    probe.type(Key.control("c"))
    probe.expect("cancelled")
    #expect(probe.terminal.wait { $0.modes.contains(2004) })
    probe.type(Key.control("d"))
    #expect(probe.terminal.exitCode() == 0)
    #expect(!probe.terminal.screen.modes.contains(2004))
  }

  @Test func interruptEndsAPasteThatNeverCloses() throws {
    let probe = try Probe()
    probe.type("\u{1B}[200~abc", Key.control("c"))
    probe.expect("interrupted")
    probe.type("x", Key.enter)
    probe.expect("[x]")
  }

  @Test(arguments: [
    ("a\r\nb\rc\nd", "a\nb\nc\nd"), ("a\tb", "a    b"), ("a\u{0}\u{8}\u{1B}[2Jb\u{9B}c\u{7F}", "a[2Jbc"),
    ("\u{1B}[20", ""), ("\u{1B}[20x", "[20x"), ("« é 東 »", "« é 東 »"),
  ])
  func cleaned(_ sent: String, _ kept: String) {
    var paste = Paste()
    for character in WideText(sent + "x\u{1B}[201~") { paste.take(character) }
    #expect(paste.isClosed)
    #expect(paste.text.string == kept + (sent.hasSuffix("[20") ? "[20x" : "x"))
  }
}
