import Terminal
import Testing

@testable import LineEditing

struct CompletionTests {
  @Test func commonBeginningThenList() throws {
    let probe = try Probe()
    probe.type("un é", Key.tab)
    #expect(probe.terminal.screen.lines.first == "probe> un état")
    probe.type(Key.tab)
    #expect(
      probe.terminal.screen.lines.prefix(4)
        == ["probe> un état", "  état-major   1", "  étatique     2", "probe> un état"])
    probe.type("i", Key.tab, Key.enter)
    probe.expect("[un étatique]")
  }

  @Test func longListIsCutAndSaysSo() throws {
    let probe = try Probe(rows: 40)
    probe.type("mot", Key.tab)
    probe.expect("  mot20   20 times\n  … 10 more\nprobe> mot")
    #expect(!probe.terminal.screen.contains("mot21"))
  }

  @Test func inTheMiddleOfAStatement() throws {
    let probe = try Probe()
    probe.type("(x é", Key.enter, "fin)", Key.up, Key.tab, "q", Key.tab, Key.tab)
    probe.type(Key.backspace, Key.tab)
    #expect(probe.terminal.screen.text.hasSuffix("  étatique     2\nprobe> (x état\nfin)"))
    probe.type("i", Key.tab, Key.enter)
    probe.expect("[(x étatique⏎fin)]")
  }

  @Test func nothingToOfferBeeps() throws {
    let probe = try Probe()
    probe.type("q", Key.tab)
    #expect(probe.terminal.screen.bells == 1)
  }

  @Test func controlsOfCandidatesDoNotReachTheTerminal() throws {
    let probe = try Probe()
    probe.type("z", Key.tab, Key.tab)
    probe.expect("  zed]0;xa")
    #expect(!probe.terminal.output.contains(0x9B))
    #expect(!String(decoding: probe.terminal.output, as: UTF8.self).contains("\u{1B}]"))
  }

  @Test(
    arguments: [
      ("é", ["état-major", "étatique"], "état"), ("Pes", ["Peskov", "Песков"], nil), ("pes", ["Peskov"], "Peskov"),
      ("Peskov", ["Peskov"], nil), ("", ["from", "freq"], "fr"), ("x", [], nil),
    ] as [(String, [String], String?)])
  func inserted(_ typed: String, _ texts: [String], _ inserted: String?) {
    let found = Completions(replacing: 0..<0, candidates: texts.map { .init($0) })
    #expect(CompletionList.commonBeginning(of: found, typed: typed) == inserted)
  }

  @Test func nothingIsCertainWhereNotAllWasLookedThrough() {
    let found = Completions(replacing: 0..<0, candidates: [.init("MacronCes", note: "1 or more")], isWhole: false)
    #expect(CompletionList.commonBeginning(of: found, typed: "Macr") == nil)
    let rows = CompletionList.rows(found, columns: 80, rows: 24)
    #expect(rows == ["  MacronCes   1 or more", "  … and others: not all were looked through"])
  }

  @Test func rowsFitTheScreen() {
    let candidates = (1...50).map { Completions.Candidate("東京タワー\($0)", note: String(repeating: "x", count: $0)) }
    let rows = CompletionList.rows(.init(replacing: 0..<0, candidates: candidates, total: 90), columns: 40, rows: 12)
    #expect(rows.count == 10)
    #expect(rows.last == "  … 81 more")
    #expect(rows.allSatisfy { $0.cells < 40 })
    #expect(rows[0] == "  東京タワー1   x")
  }
}
