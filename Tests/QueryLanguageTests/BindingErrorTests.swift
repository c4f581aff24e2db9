import Foundation
import Testing

@testable import QueryLanguage

/// A golden file per error of meaning; `UPDATE_GOLDEN=1` rewrites them.
@Suite struct BindingErrorTests {
  @Test(arguments: GoldenErrors.files(prefix: "binding-")) func golden(file: String) throws {
    try GoldenErrors.check(file) { ErrorRenderer(source: $0).render(BindingSession.errors($0)) }
  }

  /// A suggestion that replaces a place of the text leads to a query that binds, or at least to another error.
  @Test(arguments: GoldenErrors.files(prefix: "binding-")) func suggestionsHelp(file: String) throws {
    let query = try GoldenErrors.query(file)
    for error in BindingSession.errors(query) {
      guard let suggestion = error.suggestion else { continue }
      var bytes = Array(query.utf8)
      bytes.replaceSubrange(suggestion.span.start..<suggestion.span.end, with: Array(suggestion.text.utf8))
      let errors = BindingSession.errors(String(decoding: bytes, as: UTF8.self))
      #expect(!errors.contains(error), "\(file): \(suggestion.text)")
    }
  }

  @Test func severalErrorsAreTold() {
    let errors = BindingSession.errors(
      "from articles where a1 = 1 and a2 = 2 and a3 = 3 and a4 = 4 and a5 = 5 and a6 = 6")
    #expect(errors.map(\.code) == Array(repeating: .unknownField, count: 5) + [.tooManyErrors])
  }

  /// Told at the first that is too much, and soon: an engine has a bound of its own, far behind.
  @Test(
    arguments: [
      ("from articles select ", "columns"), ("from articles group by ", "columns"),
      ("from articles group by outlet select count() as n, ", "columns"),
      ("from articles select count() as n, ", "columns"), ("from articles with ", "columns"),
      ("from articles order by ", "fields"),
    ]) func tooMany(_ query: String, _ unit: String)
  {
    let item = query.contains("count()") ? "count()" : "words"
    let items = (0..<20_000).map { unit == "columns" ? "\(item) as c\($0)" : item }
    let written = query + items.joined(separator: ", ")
    let errors = BindingSession.errors(written)
    #expect(errors.count == 1)
    let first = errors.first
    #expect(first?.code == .tooLong)
    #expect(first?.message.hasSuffix(": more than 500 \(unit)") == true)
    let place = first?.span?.start ?? 0
    #expect((1...501).contains(written.utf8.prefix(place).count { $0 == UInt8(ascii: ",") }))
  }
}

extension GoldenErrors {
  static func query(_ file: String) throws -> String {
    let content = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
    let mark = try #require(content.range(of: "\n----\n"))
    return String(content[..<mark.lowerBound])
  }
}
