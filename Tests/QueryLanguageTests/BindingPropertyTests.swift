import CorpusModel
import Foundation
import Testing

@testable import QueryLanguage

@Suite struct BindingPropertyTests {
  private static let queries = BindingPlanTests.cases.map(\.0) + [BindingLanguagePageTests.script]

  private static func plans(_ script: String, in catalog: Catalog) throws -> [Plan] {
    var session = BindingSession(catalog)
    return try session.run(script).compactMap { statement in
      switch statement {
      case .query(let bound), .assign(_, let bound): bound.plan
      case .define, .set: nil
      }
    }
  }

  /// R1: a name never changes its meaning because an analyzer was added.
  @Test func anUnrelatedAnalyzerChangesNoPlan() throws {
    let core = Catalog.core.collections
    let names = Set(core.flatMap { $0.fields.map { $0.name.replacing(".", with: "_") } }).sorted()
    let fields = names.filter { !["start", "end", "line"].contains($0) }.map { Field($0, .number, "Something else.") }
    let manifest = AnalyzerManifest(
      id: "copycat", version: "1", summary: "Declares every core field name.",
      collections: [
        CorpusCollection(
          "copycats", parent: "articles", summary: "Rows.",
          fields: fields + [Field("speaker.surface", .number, "Something else.")], defaultColumns: [])
      ],
      attachments: [
        AnalyzerManifest.Attachment(
          on: ["articles", "sentences", "quotes", "entities", "flags"], fields: fields, primary: "name")
      ])
    var catalogs = [try BindingSession.catalog.adding([manifest])]
    // Worse than a manifest may be: analyzers called like core fields, their primary fields on every collection.
    var hostile = BindingSession.catalog
    for index in hostile.collections.indices where hostile.collections[index].name != "analyzers" {
      for name in names + ["quotes", "entities", "articles"] {
        hostile.collections[index].fields.insert(
          Field(name + ".score", .bool, "Something else.", analyzer: name, isPrimary: true), at: 0)
      }
    }
    for name in ["speaker", "title", "name", "published"] {
      hostile.collections.insert(
        CorpusCollection(
          name, parent: "articles", summary: "Rows.", fields: [Field("surface", .bool, "Something else.")],
          defaultColumns: [], analyzer: name), at: 0)
    }
    catalogs.append(hostile)
    for query in Self.queries {
      let plans = try Self.plans(query, in: BindingSession.catalog)
      for catalog in catalogs {
        #expect(try Self.plans(query, in: catalog) == plans, "\(query)")
      }
    }
  }

  @Test func plansSurviveEncoding() throws {
    for query in Self.queries {
      for plan in try Self.plans(query, in: BindingSession.catalog) {
        let data = try JSONEncoder().encode(plan)
        #expect(try JSONDecoder().decode(Plan.self, from: data) == plan, "\(query)")
      }
    }
  }

  /// Whatever the grammar allows ends with a sound plan or an error, and the same twice.
  @Test func anythingBindsOrSaysWhy() throws {
    var bound = 0
    var codes: [QueryError.Code: Int] = [:]
    for seed in UInt64(1)...1500 {
      var random = RandomSyntax.wild(seed: seed)
      if seed % 2 == 0 { random.style = .typed }
      let statement = Syntax.Statement(
        kind: .pipeline(
          Syntax.Pipeline(head: .sentence(random.sentence()), stages: [], span: SourceSpan(0, 0))),
        span: SourceSpan(0, 0))
      var context = BindingSession().context
      context.results["Kremlin"] = try BindingSession.bind(#"from quotes where speaker = "Poutine""#).plan
      context.parameters = ["who": "Peskov", "n": "3"]
      context.catalog.setMetaFields([Field("meta.group", .text, "A column.")])
      do throws(BindingFailure) {
        guard case .query(let query) = try Binder.bind(statement, in: context) else { continue }
        bound += 1
        #expect(try Binder.bind(statement, in: context) == .query(query), "seed \(seed)")
        check(query.plan, in: context.catalog, seed: seed)
      } catch {
        #expect(!error.errors.isEmpty && error.errors.count <= BindingFailure.errorsMax + 1, "seed \(seed)")
        for error in error.errors { codes[error.code, default: 0] += 1 }
      }
    }
    #expect(bound > 500, "\(codes)")
    #expect(codes.count > 5, "\(codes)")
  }

  /// Levels stand behind their parents, every field is its level's, every conjunct stands at its deepest level.
  private func check(_ plan: Plan, in catalog: Catalog, seed: UInt64) {
    let tree = LevelTree(catalog: catalog, levels: plan.levels)
    for (index, level) in plan.levels.enumerated() {
      #expect((level.parent ?? -1) < index, "seed \(seed)")
    }
    for conjunct in plan.conjuncts {
      let levels = tree.pruned(conjunct.predicate.mentionedLevels)
      if !levels.isEmpty { #expect(tree.deepest(levels) == conjunct.level, "seed \(seed)") }
      for (level, name) in conjunct.predicate.fields {
        #expect(tree.collection(level).fields.contains { $0.name == name }, "seed \(seed): \(name)")
      }
    }
    if case .rows(let grain, let columns) = plan.output {
      for column in columns {
        #expect(column.expression.mentionedLevels.isSubset(of: tree.chain(grain)), "seed \(seed)")
      }
    }
    #expect(Set(plan.columns.map(\.name)).count == plan.columns.count, "seed \(seed)")
  }

  @Test func depthIsBounded() throws {
    let stages = String(repeating: " | limit 5", count: 60)
    #expect(BindingSession.errors("from quotes" + stages).map(\.code) == [.tooDeep])
    let path = ["quotes", "entities"]
    let long = "from articles where any " + (0..<600).map { path[$0 % 2] }.joined(separator: ".")
    #expect(BindingSession.errors(long).map(\.code) == [.tooDeep])
    let spoken = "from articles where " + (0..<300).map { "any quotes (line = \($0))" }.joined(separator: " or ")
    let errors = BindingSession.errors(spoken)
    #expect(errors.map(\.code) == [.tooDeep])
    #expect(errors.first?.span.map { spoken.utf8.count - $0.start < 3_000 && $0.count == "quotes".utf8.count } == true)
    var script = "query q0() = from quotes\n"
    for index in 1...20 { script += "query q\(index)() = from q\(index - 1)()\n" }
    #expect(BindingSession.errors(script).map(\.code) == [.tooDeep])
  }
}
