import Foundation
import Testing

/// What must never be in the project, and what keeps its files readable.
@Suite struct TidyTests {
  @Test func noFileIsLeftUnfinished() throws {
    let marks = ["TO" + "DO", "FIX" + "ME", "fatal" + "Error("]
    for (file, text) in try Repository.swiftFiles(below: ["Sources", "Plugins", "Tests"]) {
      for mark in marks { #expect(!text.contains(mark), "\(file) holds \(mark)") }
    }
  }

  @Test func uncheckedIsProved() throws {
    for (file, text) in try Repository.swiftFiles(below: ["Sources", "Plugins"]) {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      for (number, line) in lines.enumerated() where line.contains("@unchecked Sendable") && !line.contains("//") {
        let above = lines[max(0, number - 8)..<number].joined()
        #expect(above.contains("//"), "\(file):\(number + 1) says @unchecked without its proof beside it")
      }
    }
  }

  @Test func filesStaySmall() throws {
    for (file, text) in try Repository.swiftFiles(below: ["Sources", "Plugins"]) where !file.contains("Words") {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
      #expect(lines <= 500, "\(file) has \(lines) lines: split it by subject")
    }
  }
}
