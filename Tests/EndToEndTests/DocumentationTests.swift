import Foundation
import Terminal
import Testing

/// What the documents show is run: `verbatim` blocks must answer, `error` blocks must be refused, the commands of
/// `console` blocks must print what stands below them.
struct DocumentationTests {
  static let pages = ["README.md"] + ((try? Repository.files(in: "docs", ending: ".md")) ?? []).map { "docs/" + $0 }

  struct Block: Sendable, CustomTestStringConvertible {
    var page: String
    var line: Int
    var kind: String
    var text: String
    /// The indented lines behind it, up to the next block or heading.
    var shown = ""
    var testDescription: String { "\(page):\(line)" }
  }

  static let blocks: [Block] = pages.flatMap { page in
    var blocks: [Block] = []
    var open: Block?
    var isBehind = false
    let text = (try? Repository.text(of: page)) ?? ""
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix("```") {
        if let block = open { blocks.append(block) }
        isBehind = open != nil
        open = open == nil ? Block(page: page, line: number + 1, kind: String(line.dropFirst(3)), text: "") : nil
      } else if open != nil {
        open?.text += line + "\n"
      } else if line.hasPrefix("    "), isBehind {
        blocks[blocks.count - 1].shown += line.dropFirst(4) + "\n"
      } else if line.hasPrefix("#") {
        isBehind = false
      }
    }
    return blocks
  }

  private static func blocks(_ kind: String) -> [Block] { blocks.filter { $0.kind == kind } }

  @Test func everyBlockIsOfAKindThatIsRun() {
    let known = ["verbatim", "error", "console", "sh", "swift", "toml", "json", "python", "sql", "csv", "text"]
    for block in Self.blocks { #expect(known.contains(block.kind), "\(block.testDescription): \(block.kind)") }
    #expect(!Self.blocks("verbatim").isEmpty && !Self.blocks("error").isEmpty && !Self.blocks("console").isEmpty)
  }

  @Test(arguments: blocks("verbatim"))
  func queriesAnswer(_ block: Block) throws {
    let run = try VerbatimRun().run(
      try Stores.wire.get(), "--today", "2022-01-20", "--format", "jsonl", "-f", "-", input: block.text)
    #expect(run.exitCode == 0, "\(block.testDescription)\n\(run.errors)")
    #expect(!run.output.isEmpty, "\(block.testDescription): no row")
  }

  @Test(arguments: blocks("error"))
  func refusals(_ block: Block) throws {
    let run = try VerbatimRun().run(
      try Stores.wire.get(), "--today", "2022-01-20", "-f", "-", input: block.text)
    #expect(run.exitCode == 1, "\(block.testDescription)")
    #expect(run.errors.contains("error["), "\(run.errors)")
    guard block.shown.contains("error[") else { return }
    let typed = try VerbatimRun().run(try Stores.wire.get(), "--today", "2022-01-20", "-c", block.text)
    #expect(typed.errors == block.shown, "\(block.testDescription) shows another message")
  }

  @Test func aMessageIsShownSomewhere() {
    #expect(Self.blocks("error").contains { $0.shown.contains("error[") })
  }

  /// A line `$ command` and what it prints, or what a person types at `verbatim> ` and sees. Times are not compared.
  ///
  /// `UPDATE_GOLDEN=1 swift test --filter DocumentationTests` rewrites the pages.
  @Test(arguments: pages)
  func transcripts(_ page: String) throws {
    let text = try Repository.text(of: page)
    let place = try VerbatimRun()
    for name in ["seeds", "examples"] {
      try FileManager.default.createSymbolicLink(
        atPath: place.path(name), withDestinationPath: Repository.path(name))
    }
    var updated = text
    for block in Self.blocks("console") where block.page == page {
      let played = try Transcript(block.text).play(in: place)
      #expect(
        Self.withoutTimes(played) == Self.withoutTimes(block.text),
        "\(block.testDescription) shows what the program does not; UPDATE_GOLDEN=1 rewrites it")
      updated = updated.replacing("```console\n\(block.text)```", with: "```console\n\(played)```")
    }
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1", updated != text {
      try updated.write(toFile: Repository.path(page), atomically: true, encoding: .utf8)
    }
  }

  /// Times are those of the machine that wrote the page.
  private static func withoutTimes(_ text: String) -> String {
    text.replacing(/\d+(\.\d+)? (ms|s|µs)\b/, with: "TIME")
  }
}
