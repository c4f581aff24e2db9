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
    var testDescription: String { "\(page):\(line)" }
  }

  static let blocks: [Block] = pages.flatMap { page in
    var blocks: [Block] = []
    var open: Block?
    let text = (try? Repository.text(of: page)) ?? ""
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix("```") {
        if let block = open { blocks.append(block) }
        open = open == nil ? Block(page: page, line: number + 1, kind: String(line.dropFirst(3)), text: "") : nil
      } else {
        open?.text += line + "\n"
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
  }

  /// A line `$ command` and what it prints; `…` stands for lines left out, times are not compared.
  @Test(arguments: blocks("console"))
  func transcripts(_ block: Block) throws {
    let place = try VerbatimRun()
    for name in ["seeds", "examples"] {
      try FileManager.default.createSymbolicLink(
        atPath: place.path(name), withDestinationPath: Repository.path(name))
    }
    let lines = block.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    var number = 0
    while number < lines.count {
      #expect(lines[number].hasPrefix("$ "), "\(block.testDescription): a command was expected")
      var command = String(lines[number].dropFirst(2))
      number += 1
      // A text mark that is open goes on in the next line, as in a shell.
      while command.count(where: { $0 == "'" }) % 2 == 1, number < lines.count {
        command += "\n" + lines[number]
        number += 1
      }
      let end = lines[number...].firstIndex { $0.hasPrefix("$ ") } ?? lines.count
      let run = try place.shell(command)
      let shown = (run.output + run.errors).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      #expect(
        Self.matches(shown.map { Self.plain(String($0)) }[...], lines[number..<end].map(Self.plain)[...]),
        "\(block.testDescription) $ \(command)\n\(run.output)\(run.errors)")
      number = end
    }
  }

  /// Times are those of the machine that wrote the page.
  private static func plain(_ line: String) -> String {
    line.replacing(/\d+(\.\d+)? (ms|s|µs)\b/, with: "TIME")
  }

  private static func matches(_ shown: ArraySlice<String>, _ expected: ArraySlice<String>) -> Bool {
    guard let first = expected.first else { return shown.isEmpty }
    if first == "…" {
      return (shown.startIndex...shown.endIndex).contains { matches(shown[$0...], expected.dropFirst()) }
    }
    return shown.first == first && matches(shown.dropFirst(), expected.dropFirst())
  }
}
