import LineEditing
import Testing

@testable import VerbatimShell

struct CommandCompletionTests {
  @Test(arguments: [
    (".mo", 0..<3, [".mode "]), (".mode c", 6..<7, ["csv", "card"]), (".timer ", 7..<7, ["on", "off"]),
    (".schema quo", 8..<11, ["quotes"]), (".help kw", 6..<8, ["kwic"]), (#"\d"#, 0..<2, [#"\dt "#, #"\d "#]),
    (".set w", 5..<6, ["who"]), (".quit ", 6..<6, []), (".nowhere x", 9..<10, []),
  ])
  func offers(_ text: String, _ span: Range<Int>, _ texts: [String]) throws {
    let found = try #require(
      DotCommand.completions(text, cursorByte: text.utf8.count, shell: StandInShell()))
    #expect(found.candidates.map(\.text) == texts)
    if !texts.isEmpty { #expect(found.replacing == span) }
  }

  @Test func queriesAreNotItsMatter() {
    #expect(DotCommand.completions("from ", cursorByte: 5, shell: StandInShell()) == nil)
  }

  @Test func filesOfAFolder() {
    let found = FileNames.beginning("/et").map(\.text)
    #expect(found.contains("/etc/"))
    #expect(FileNames.beginning("/nowhere/x").isEmpty)
  }
}
