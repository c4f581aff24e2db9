import Foundation
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

  @Test func namesWithBlanksStandInMarks() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/verbatim \(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder + "/Mes textes", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for name in ["b c.vq", "l'un.vq", "d\u{1B}.vq"] {
      try Data().write(to: URL(fileURLWithPath: folder + "/Mes textes/" + name))
    }
    for (typed, expected) in [
      ("\"\(folder)/Me", ["\"\(folder)/Mes textes/"]),
      ("\"\(folder)/Mes textes/b", ["\"\(folder)/Mes textes/b c.vq\""]),
      ("\"\(folder)/Mes textes/", ["\"\(folder)/Mes textes/b c.vq\"", "\"\(folder)/Mes textes/l'un.vq\""]),
    ] {
      let text = ".read " + typed
      let found = try #require(DotCommand.completions(text, cursorByte: text.utf8.count, shell: StandInShell()))
      #expect(found.candidates.map(\.text) == expected)
      #expect(found.replacing == 6..<text.utf8.count)
    }
  }

  @Test func filesOfAFolder() {
    let found = FileNames.beginning("/et").map(\.text)
    #expect(found.contains("/etc/"))
    #expect(FileNames.beginning("/nowhere/x").isEmpty)
  }
}
