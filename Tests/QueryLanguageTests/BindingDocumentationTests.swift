import Testing

@testable import QueryLanguage

/// The lists that help is printed from are whole, sorted, and their examples bind.
@Suite struct BindingDocumentationTests {
  @Test func listsAreWhole() {
    #expect(Documentation.functions.map(\.name) == Function.allCases.map(\.rawValue).sorted())
    #expect(Documentation.aggregates.map(\.name) == Aggregate.Kind.allCases.map(\.rawValue).sorted())
    #expect(Documentation.stages.map(\.name) == Keyword.stages.map(\.rawValue).sorted())
  }

  @Test(
    arguments: Documentation.functions.map(\.example) + Documentation.aggregates.map(\.example)
      + Documentation.stages.map(\.example))
  func examplesBind(example: String) throws {
    var session = BindingSession()
    _ = try session.run(#"Kremlin = from quotes where speaker = "Peskov""#)
    #expect(try session.run(example).count == 1)
  }

  @Test func usage() {
    #expect(Function.round.description?.usage == "round(number [, number])")
    #expect(Function.coalesce.description?.usage == "coalesce(any, any, …)")
  }
}
