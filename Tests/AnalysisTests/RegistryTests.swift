import CorpusModel
import Testing

@testable import Analysis

@Suite struct RegistryTests {
  @Test func requirementsComeFirst() throws {
    let registry = try AnalyzerRegistry([Third.self, First.self, Second.self])
    #expect(registry.analyzers.map(\.id) == ["first", "second", "third"])
    #expect(registry.closure(of: ["third"]).map(\.id) == ["first", "second", "third"])
    #expect(registry.closure(of: ["second"]).map(\.id) == ["first", "second"])
    #expect(registry.dependents(of: ["second"]) == ["second", "third"])
  }

  @Test func attachedFieldsAnswerBelowTheAnalyzer() throws {
    let catalog = try AnalyzerRegistry([First.self]).catalog
    let articles = try #require(catalog.collection("articles"))
    #expect(articles.field("first.score")?.type == .number)
    #expect(articles.field("first")?.name == "first.score")
    #expect(catalog.analyzer(of: "first", in: "articles") == "first")
    #expect(catalog.analyzer(of: "title", in: "articles") == nil)
  }

  @Test(arguments: clashes)
  func aClashNamesBothSides(_ clash: Clash) {
    let error = #expect(throws: CatalogError.self) { try Catalog.core.adding(clash.manifests) }
    for word in clash.words { #expect(error?.description.contains(word) == true, "\(error?.description ?? "")") }
  }

  @Test func twoOfOneIdAreRefused() {
    #expect(throws: RegistryError("two analyzers have the id `first`")) {
      try AnalyzerRegistry([First.self, First.self])
    }
  }

  @Test func aMissingRequirementIsNamed() {
    #expect(throws: RegistryError("analyzer `second` requires `first`, which is not registered")) {
      try AnalyzerRegistry([Second.self])
    }
  }

  @Test func aFieldNamedLikeACoreFieldStaysBelowItsAnalyzer() throws {
    let names = Catalog.core.collections.flatMap(\.fields).map(\.name)
    let fields = Set(names).subtracting(["start", "end", "line"]).sorted().map { Field($0, .text, "A copy.") }
    let greedy = AnalyzerManifest(
      id: "greedy", version: "1", summary: "Declares every core field.",
      collections: [CorpusCollection("copies", parent: nil, summary: "Copies.", fields: fields, defaultColumns: [])],
      attachments: [.init(on: ["articles", "quotes"], fields: fields)])
    let catalog = try Catalog.core.adding([greedy])
    for collection in Catalog.core.collections {
      for field in collection.fields { #expect(catalog.collection(collection.name)?.field(field.name) == field) }
    }
  }

  struct Clash: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var manifests: [AnalyzerManifest]
    var words: [String]
  }

  static let clashes = [
    Clash(
      testDescription: "two provide quotes",
      manifests: [manifest("a", provides: ["quotes"]), manifest("b", provides: ["quotes"])],
      words: ["`a`", "`b`", "`quotes`"]),
    Clash(
      testDescription: "id like a core field", manifests: [manifest("speaker")], words: ["`speaker`", "core field"]),
    Clash(
      testDescription: "id like a collection it does not fill", manifests: [manifest("quotes")],
      words: ["`quotes`", "core collection"]),
    Clash(
      testDescription: "one collection twice",
      manifests: [manifest("a", collections: ["dates"]), manifest("b", collections: ["dates"])],
      words: ["`dates`", "`a`", "`b`"]),
    Clash(
      testDescription: "collection like another's id",
      manifests: [manifest("dates"), manifest("z", collections: ["dates"])],
      words: ["`dates`", "`z`"]),
    Clash(testDescription: "name that no query could write", manifests: [manifest("Été")], words: ["`Été`"]),
  ]

  static func manifest(
    _ id: String, provides: [String] = [], collections: [String] = []
  ) -> AnalyzerManifest {
    AnalyzerManifest(
      id: id, version: "1", summary: "Test.", provides: provides,
      collections: collections.map {
        CorpusCollection($0, parent: nil, summary: "Test.", fields: [Field("x", .text, "X.")], defaultColumns: [])
      })
  }
}

private struct First: Analyzer {
  static let manifest = AnalyzerManifest(
    id: "first", version: "1", summary: "Scores.",
    attachments: [.init(on: ["articles"], fields: [Field("score", .number, "A score.")], primary: "score")])
  init(configuration: AnalyzerConfiguration) {}
  func analyze(_ document: borrowing Document, into layers: inout Layers) {
    layers.attach("first.score", on: "articles", [.integer(Int64(document.words))])
  }
}

private struct Second: Analyzer {
  static let manifest = AnalyzerManifest(id: "second", version: "1", summary: "Reads first.", requires: ["first"])
  init(configuration: AnalyzerConfiguration) {}
  func analyze(_ document: borrowing Document, into layers: inout Layers) {}
}

private struct Third: Analyzer {
  static let manifest = AnalyzerManifest(id: "third", version: "1", summary: "Reads second.", requires: ["second"])
  init(configuration: AnalyzerConfiguration) {}
  func analyze(_ document: borrowing Document, into layers: inout Layers) {}
}
