import Foundation
import Testing

@testable import QueryLanguage

/// A file per error: the query, `----`, what is shown. `UPDATE_GOLDEN=1` rewrites the second half.
///
/// `BadMessages/` holds what is still poor, on show until it is better.
struct GoldenErrors {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Errors")

  /// Files that begin with `prefix`, in the folder and in `BadMessages/`.
  static func files(prefix: String) -> [String] {
    ["", "BadMessages/"].flatMap { subfolder in
      let path = folder.appendingPathComponent(subfolder).path
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      return names.filter { $0.hasPrefix(prefix) && $0.hasSuffix(".txt") }.sorted().map { subfolder + $0 }
    }
  }

  /// The query of the file and what should be shown; `shown` gives what is.
  static func check(_ file: String, shown: (String) -> String) throws {
    let url = folder.appendingPathComponent(file)
    let content = try String(contentsOf: url, encoding: .utf8)
    let mark = try #require(content.range(of: "\n----\n"), "\(file) has no line ----")
    let query = String(content[..<mark.lowerBound])
    let actual = shown(query)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try (query + "\n----\n" + actual).write(to: url, atomically: true, encoding: .utf8)
    } else {
      #expect(actual == String(content[mark.upperBound...]), "\(file)")
    }
  }
}

@Suite struct ErrorRenderingTests {
  @Test(arguments: GoldenErrors.files(prefix: "syntax-"))
  func golden(file: String) throws {
    try GoldenErrors.check(file) { query in
      ErrorRenderer(source: query).render(Parser.parseScript(query).1)
    }
  }

  /// What help offers can be applied: the error is gone.
  @Test(arguments: GoldenErrors.files(prefix: "syntax-"))
  func suggestionsMend(file: String) throws {
    let content = try String(contentsOf: GoldenErrors.folder.appendingPathComponent(file), encoding: .utf8)
    let query = content.components(separatedBy: "\n----\n")[0]
    let errors = Parser.parseScript(query).1
    guard let first = errors.first, let suggestion = first.suggestion else { return }
    let bytes = Array(query.utf8)
    let mended = String(
      decoding: bytes[..<suggestion.span.start] + Array(suggestion.text.utf8) + bytes[suggestion.span.end...],
      as: UTF8.self)
    let left = Parser.parseScript(mended).1
    #expect(left.count < errors.count || left.first?.code == .tooManyErrors || errors.count > 5, "\(file): \(mended)")
    #expect(left.first?.code != first.code || left.first?.span?.start != first.span?.start, "\(file): \(mended)")
  }

  @Test func lookOfTheLanguagePage() {
    let source = #"from articles where speeker = "Peskov" select quotes"#
    let span = SourceSpan(20, 27)
    let error = QueryError(
      .unknownField, .unknown("field", name: "speeker", where: "on articles or its quotes"), at: span,
      label: "nearest: `speaker` (quotes, 14 values)", suggestion: QueryError.Suggestion("speaker", at: span))
    #expect(
      ErrorRenderer(source: source).render(error) == """
        error[unknown-field] no field `speeker` on articles or its quotes
          1 │ from articles where speeker = "Peskov" select quotes
            │                     ^^^^^^^ nearest: `speaker` (quotes, 14 values)
          help: replace with `speaker`

        """)
    #expect(
      ErrorRenderer(source: source, file: "a\u{1B}.vq", firstLine: 11).render(error).hasPrefix(
        "a\\u{1B}.vq:11:21: error[unknown-field] "))
    #expect(
      ErrorRenderer(source: source, file: "a.vq").json([error])
        == #"{"code":"unknown-field","message":"no field `speeker` on articles or its quotes","file":"a.vq","#
        + #""span":{"start":20,"end":27,"line":1,"column":21,"endLine":1,"endColumn":28},"#
        + #""label":"nearest: `speaker` (quotes, 14 values)","#
        + #""suggestion":{"text":"speaker","span":{"start":20,"end":27,"line":1,"column":21,"endLine":1,"endColumn":28},"#
        + #""help":"replace with `speaker`"}}"# + "\n")
  }

  @Test func bothSidesOfAMismatchAreLabelled() {
    let source = "from articles\nwhere words > \"x\""
    let error = QueryError(
      .typeMismatch, .mismatch(found: "text", expected: "number"), at: SourceSpan(28, 31), label: "text",
      labels: [QueryError.Label(SourceSpan(20, 25), "number")])
    #expect(
      ErrorRenderer(source: source, firstLine: 9).render(error) == """
        error[type-mismatch] expected number, found text
          10 │ where words > "x"
             │               ^^^ text
             │       ----- number

        """)
  }

  @Test func nothingReachesATerminalUnseen() {
    let error = QueryError(.syntax, "a \u{1B}[31m", at: nil, help: "b \u{202E}")
    #expect(ErrorRenderer(source: "").render(error) == "error[syntax] a \\u{1B}[31m\n  help: b \\u{202E}\n")
  }

  @Test func jsonEscapesWhatMustBe() {
    let error = QueryError(.syntax, "a \"b\" \\ \u{1B}\u{2028}\n", at: nil)
    #expect(
      ErrorRenderer(source: "").json([error])
        == "{\"code\":\"syntax\",\"message\":\"a \\\"b\\\" \\\\ \\u001b\\u2028\\n\"}\n")
  }

  @Test(arguments: [
    ("speeker", "speaker"), ("spaeker", "speaker"), ("sélect", "select"), ("Publised", "published"),
  ])
  func nearest(word: String, expected: String) {
    #expect(Nearest.best(to: word, among: ["title", "select", "speaker", "speakers", "published"]) == expected)
  }

  @Test(arguments: ["", "a", "by", "quotations", "xyz", String(repeating: "s", count: 1000)])
  func nothingIsNear(word: String) {
    #expect(Nearest.best(to: word, among: ["speaker", "title", "of", "be", "xyl0phone"]) == nil)
  }

  @Test func exchangedNeighboursAreOneEdit() {
    #expect(Nearest.distance("form", "from") == 1)
    #expect(Nearest.distance("kitten", "sitting") == 3)
    #expect(Nearest.distance("abcdef", "uvwxyz") == nil)
  }
}
