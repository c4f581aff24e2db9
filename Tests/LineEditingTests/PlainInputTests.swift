import Glibc
import Terminal
import Testing

@testable import LineEditing

/// Standard input that is no terminal, and the small parts without one.
struct PlainInputTests {
  @Test(arguments: [
    ("un\ndeux", ["[un]", "[deux]"]), ("un\r\n\n« é »\n", ["[un]", "[]", "[« é »]"]), ("", []),
    ("a\u{0}b\n", ["[a\u{0}b]"]),
  ])
  func pipe(_ input: String, _ lines: [String]) throws {
    let folder = try Probe.temporaryFolder()
    try input.withCString { bytes in
      let file = try #require(fopen(folder + "/in", "w"))
      fwrite(bytes, 1, input.utf8.count, file)
      fclose(file)
    }
    let program = BuiltProducts.path("LineEditingProbe")
    let pipe = try #require(popen("cat '\(folder)/in' | HOME='\(folder)' '\(program)' 2>&1", "r"))
    defer { pclose(pipe) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = fread(&bytes, 1, bytes.count, pipe)
    #expect(String(decoding: bytes[..<count], as: UTF8.self) == (lines + ["end", ""]).joined(separator: "\n"))
    #expect(access(folder + "/.local", F_OK) != 0, "no history without a person")
  }

  @Test(
    arguments: [
      ("ab\ncdef\ng", 4, 1, 9, 3, 7), ("ab\ncdef\ng", 7, 2, 9, 3, 9), ("ab", 1, nil, nil, 0, 2),
      ("", 0, nil, nil, 0, 0),
      ("a\n", 2, 0, nil, 0, 2), ("\n\n", 1, 0, 2, 0, 2),
    ] as [(String, Int, Int?, Int?, Int, Int)])
  func motion(_ text: String, _ cursor: Int, _ up: Int?, _ down: Int?, _ home: Int, _ end: Int) {
    WideText(text).withUnsafeBufferPointer { buffer in
      let motion = Motion(text: buffer, cursor: cursor)
      #expect(motion.up == up)
      #expect(motion.down == down)
      #expect(motion.home == home)
      #expect(motion.end == end)
    }
  }

  @Test(arguments: [
    ("verbatim> ", "verbatim> \0"), ("\u{1B}[1mv>\u{1B}[0m ", "\u{1}\u{1B}[1m\u{1}v>\u{1}\u{1B}[0m\u{1} \0"),
    ("\u{1B}[1m\u{1B}[32mv\u{1B}[0m", "\u{1}\u{1B}[1m\u{1B}[32m\u{1B}[0m\u{1}v\0"), ("", "\0"),
    ("a\u{7}\u{1B}b", "ab\0"),
  ])
  func prompt(_ given: String, _ drawn: String) {
    #expect(Prompt.wide(given).string == drawn)
  }

  @Test(arguments: [("abc", 3, "abc"), ("abcd", 3, "ab…"), ("東京タ", 5, "東京…"), ("東京", 3, "東…"), ("e\u{301}é", 1, "…")])
  func cut(_ text: String, _ cells: Int, _ cut: String) {
    UTF8Locale.use()
    #expect(text.cut(toCells: cells) == cut)
    #expect(cut.cells <= cells)
  }
}
