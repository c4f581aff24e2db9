import Foundation
import Testing

@testable import QueryLanguage

/// What help lines advise is tried: a replacement leads to a query without a further error, and what stands between
/// backticks can be read.
@Suite struct AdviceTests {
  private static let files = (GoldenErrors.files(prefix: "binding-") + GoldenErrors.files(prefix: "syntax-"))
    .filter { !$0.hasPrefix("BadMessages/") }

  /// One advice after the other is taken, until none is left.
  @Test(arguments: files) func replacementsMend(file: String) throws {
    var query = try GoldenErrors.query(file)
    var errors = BindingSession.errors(query)
    for _ in 0..<12 {
      guard let error = errors.first(where: { $0.suggestion != nil }), let suggestion = error.suggestion else { return }
      let mended = query.replacing(suggestion)
      let left = BindingSession.errors(mended)
      let others = errors.filter { $0 != error }.map(\.summary)
      // A text that could not be read hid which of its own names mean nothing.
      let news = left.filter { !others.contains($0.summary) && !$0.isAboutName(otherThanOf: suggestion) }
      #expect(news.map(\.summary) == [], "\(file): \(mended)")
      (query, errors) = (mended, left)
    }
    Issue.record("\(file): advice without an end: \(query)")
  }

  @Test(arguments: files) func piecesCanBeRead(file: String) throws {
    for error in BindingSession.errors(try GoldenErrors.query(file)) {
      for help in [error.suggestion?.help, error.help].compactMap({ $0 }) {
        let pieces = help.split(separator: "`", omittingEmptySubsequences: false).enumerated()
        for (place, piece) in pieces where place % 2 == 1 {
          #expect(Advice.isReadable(String(piece)), "\(file): \(piece)")
        }
      }
    }
  }
}

extension QueryError {
  fileprivate var summary: String { "\(code.rawValue) \(message)" }

  fileprivate func isAboutName(otherThanOf suggestion: Suggestion) -> Bool {
    guard case .unknown(_, let name, _) = reason else { return false }
    // Of `meta.…` only some inputs have any.
    return !suggestion.text.contains(name) || name.hasPrefix("meta.")
  }
}

extension String {
  fileprivate func replacing(_ suggestion: QueryError.Suggestion) -> String {
    var bytes = Array(utf8)
    bytes.replaceSubrange(suggestion.span.start..<suggestion.span.end, with: Array(suggestion.text.utf8))
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A piece of a query as help quotes it.
private enum Advice {
  /// Where a piece may stand.
  private static let places = [
    "@", "from articles @", "from articles where @", "from articles where body @", "from articles where body @ \"a\"",
    "from articles select @", "from articles select id @ b", "from articles | @", "from articles order by @",
    "from articles where id in @", "from articles where (id = \"a\") @", "from quotes | kwic \"a\" @",
    "from quotes | kwic \"a\" @1", "query @ = from quotes", "query f(@) = from quotes", "Q = A @ B",
  ]
  /// What `…` may stand for.
  private static let fillings = ["id", "id = \"a\"", "from quotes", "quotes", "1", "\"a\""]
  /// Characters and words that are no piece by themselves.
  private static let others: Set<String> = [
    "\"", "'", "(", ")", "»", "|", "/", "-", ",", "$", "\"…\"", "'…'", "“…”", "«…»", "starts with", "group by",
  ]

  static func isReadable(_ piece: String) -> Bool {
    if others.contains(piece) || Keyword(word: piece) != nil { return true }
    if [".schema ", "--param ", "\\"].contains(where: piece.hasPrefix) { return true }
    let forms = piece.contains("…") ? fillings.map { filled(piece, $0) } : [piece]
    return forms.contains { form in
      places.contains { Parser.parseScript($0.replacingOccurrences(of: "@", with: form)).1.isEmpty }
    }
  }

  /// Dots in marks of a text or a pattern are letters.
  private static func filled(_ piece: String, _ filling: String) -> String {
    piece.replacingOccurrences(of: "\"…\"", with: "\"a\"").replacingOccurrences(of: "/…/", with: "/a/")
      .replacingOccurrences(of: "…", with: filling)
  }
}
