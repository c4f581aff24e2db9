import Foundation
import Testing

@testable import VerbatimShell

/// Errors as people and editors get them, and texts made safe for a screen.
struct ErrorReportTests {
  private let failure = CommandFailure(message: "no\u{1B}[1m file", help: "look\u{7}")

  @Test func placesAreNamedInScripts() {
    #expect(ErrorReport().text(failure, of: ".x") == "error[command] no\u{FFFD}[1m file\n  help: look\u{FFFD}\n")
    #expect(
      ErrorReport(name: "a\u{1B}.vq").text(failure, of: ".x", firstLine: 4)
        == "a\u{FFFD}.vq:4: error[command] no\u{FFFD}[1m file\n  help: look\u{FFFD}\n")
  }

  @Test func jsonIsOneObjectALine() throws {
    let text = ErrorReport(name: "a.vq", asJSON: true).text(failure, of: ".x", firstLine: 4)
    #expect(text.hasSuffix("}\n") && !text.dropLast().contains("\n"))
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect(object?["code"] as? String == "command")
    #expect(object?["message"] as? String == "no\u{1B}[1m file")
    #expect(object?["file"] as? String == "a.vq")
    #expect(object?["line"] as? Int == 4)
  }

  @Test(arguments: [
    ("plain « é » 東京", "plain « é » 東京"), ("a\nb", "a\u{FFFD}b"), ("\u{9B}31m", "\u{FFFD}31m"),
    ("a\u{202E}b\u{2066}", "a\u{FFFD}b\u{FFFD}"), ("", ""), ("a\u{2028}b\u{2029}c", "a\u{FFFD}b\u{FFFD}c"),
  ])
  func shownSafely(_ text: String, _ shown: String) {
    #expect(text.shownSafely == shown)
  }

  @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (18_111, "18,111"), (1_234_567, "1,234,567")])
  func numbersAreGrouped(_ number: Int, _ text: String) {
    #expect(grouped(number) == text)
  }
}
