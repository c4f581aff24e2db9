import Testing

@testable import VerbatimShell

/// A script cut into queries and commands.
struct ScriptTextTests {
  @Test(
    arguments: [
      ("", []),
      ("from articles", [.query("from articles\n", line: 1)]),
      (".mode csv", [.command(".mode csv", line: 1)]),
      (
        "from a\n.mode csv\nfrom b\n",
        [.query("from a\n", line: 1), .command(".mode csv", line: 2), .query("from b\n\n", line: 3)]
      ),
      // As editors on Windows write it.
      (
        "from a\r\n.mode csv\r\nfrom b",
        [.query("from a\r\n", line: 1), .command(".mode csv", line: 2), .query("from b\n", line: 3)]
      ),
      ("\\d quotes", [.command("\\d quotes", line: 1)]),
      // A text that goes over lines may have a line that begins with a dot, a comment may have a mark.
      (
        "from a where t has \"x\n.quit\n\"",
        [.query("from a where t has \"x\n.quit\n\"\n", line: 1)]
      ),
      ("-- don't\n.mode csv", [.query("-- don't\n", line: 1), .command(".mode csv", line: 2)]),
      ("# « \n.mode csv", [.query("# « \n", line: 1), .command(".mode csv", line: 2)]),
      (
        "from a where t = \"\\\"\"\n.mode csv",
        [.query("from a where t = \"\\\"\"\n", line: 1), .command(".mode csv", line: 2)]
      ),
      // Marks in a pattern open nothing; a stroke elsewhere divides.
      (
        "from a where t matches /\"#«\\/'/\n.mode csv",
        [.query("from a where t matches /\"#«\\/'/\n", line: 1), .command(".mode csv", line: 2)]
      ),
      (
        "from a select 1/2 as \"\n.x\"",
        [.query("from a select 1/2 as \"\n.x\"\n", line: 1)]
      ),
      ("from a | kwic\n  .5", [.query("from a | kwic\n  .5\n", line: 1)]),
    ] as [(String, [ScriptText.Piece])])
  func pieces(_ text: String, _ pieces: [ScriptText.Piece]) {
    #expect(ScriptText.pieces(of: text) == pieces)
  }

  @Test(arguments: [
    ("-- corpus: wire.jsonl\nfrom a", "wire.jsonl"),
    ("#!/usr/bin/env -S verbatim run\n-- Who?\n--   corpus:  ../a b/c.jsonl \nfrom a", "../a b/c.jsonl"),
    ("# corpus: x\r\nfrom a", "x"),
    ("from a\n-- corpus: late", nil),
    ("-- corpora: x", nil),
  ])
  func directives(_ text: String, _ corpus: String?) {
    #expect(ScriptSource(name: "q.vq", text: text).directive("corpus")?.value == corpus)
  }

  @Test func pathsOfAScriptAreItsFoldersOwn() {
    #expect(ScriptSource(name: "q", text: "", folder: "a/b").resolve("c.jsonl") == "a/b/c.jsonl")
    #expect(ScriptSource(name: "q", text: "", folder: "a/b").resolve("/c.jsonl") == "/c.jsonl")
    #expect(ScriptSource(name: "q", text: "").resolve("c.jsonl") == "c.jsonl")
  }
}
