import Foundation
import Testing

@testable import VerbatimShell

/// docs/shell.md lists what the program has.
struct DocumentationTests {
  private let page: String

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    page = try String(contentsOf: root.appending(path: "docs/shell.md"), encoding: .utf8)
  }

  @Test(arguments: DotCommand.all.map(\.name))
  func everyCommandStandsThere(_ name: String) throws {
    let command = try DotCommand.named("." + name)
    let usage = command.signature.replacing("|", with: "\\|")
    #expect(page.contains("| `\(usage)` |"), "docs/shell.md lacks `\(usage)`")
    for synonym in command.synonyms { #expect(page.contains("`\(synonym)`"), "docs/shell.md lacks `\(synonym)`") }
  }

  @Test func noOtherCommandStandsThere() throws {
    for match in page.matches(of: /\n\| `\.([a-z]+)/) {
      #expect(DotCommand.all.contains { $0.name == match.1 }, "no command .\(match.1)")
    }
  }

  @Test func everyExitCodeStandsThere() {
    for status in [ExitStatus.success, .failure, .usage, .interrupted, .brokenPipe] {
      #expect(page.contains("| \(status.rawValue) |"))
    }
  }
}
