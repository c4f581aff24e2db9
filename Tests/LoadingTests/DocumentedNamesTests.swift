import Foundation
import Testing

@testable import Loading

/// docs/formats.md lists the names and endings that are recognised.
struct DocumentedNamesTests {
  private let page: String

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    page = try String(contentsOf: root.appending(path: "docs/formats.md"), encoding: .utf8)
  }

  @Test(arguments: FieldRole.allCases)
  func fields(_ role: FieldRole) {
    #expect(page.contains("| \(role.rawValue) | \(role.names.joined(separator: ", ")) |"))
  }

  @Test func endings() {
    for ending in allReaders.flatMap(\.endings) { #expect(page.contains("`.\(ending)`")) }
  }
}
