import CorpusModel
import Synchronization
import TextKernel
import Testing

@testable import Analysis

@Suite struct RunnerTests {
  @Test(arguments: [1, 2, 5])
  func articlesComeBackInTheirOrder(threads: Int) throws {
    let ids = try run(count: 1_000, threads: threads).map(\.document.article.id)
    #expect(ids == (0..<1_000).map(String.init))
  }

  @Test func threadsAndBatchesChangeNothing() throws {
    let one = try run(count: 300, threads: 1).map(\.layers)
    let many = try run(count: 300, threads: 4).map(\.layers)
    #expect(one == many)
  }

  @Test func aFailedAnalyzerLeavesItsFieldsPendingAndTheOthersAlone() throws {
    let results = try run(count: 10, threads: 2)
    for (number, result) in results.enumerated() {
      if number % 3 == 2 {
        #expect(result.done == ["length"])
        #expect(result.failures.map(\.analyzer) == ["fragile", "needy"])
        #expect(result.layers.flags.isEmpty)
      } else {
        #expect(result.done == ["length", "fragile", "needy"])
        #expect(result.layers.flags.count == 1)
      }
    }
  }

  @Test func aSpanOutsideTheArticleIsRefused() throws {
    let registry = try AnalyzerRegistry([Outside.self])
    let result = ArticleAnalysis(analyzers: registry.analyzers).analyse(article(1))
    #expect(result.done.isEmpty && result.layers.entities.isEmpty)
    #expect(result.failures.first?.message.contains("outside the article") == true)
  }

  @Test func anErrorOfTheConsumerEndsTheRun() throws {
    struct Full: Error {}
    let runner = Runner(analysis: ArticleAnalysis(analyzers: []), threads: 2)
    #expect(throws: Full.self) {
      try runner.run({ emit in
        var number = 0
        while emit(article(number)) { number += 1 }
      }) { _ in throw Full() }
    }
  }

  @Test func anErrorOfTheProducerArrivesAfterItsArticles() throws {
    struct Broken: Error {}
    var seen = 0
    let runner = Runner(analysis: ArticleAnalysis(analyzers: []), threads: 2)
    #expect(throws: Broken.self) {
      try runner.run({ emit in
        for number in 0..<100 { _ = emit(article(number)) }
        throw Broken()
      }) { seen += $0.count }
    }
    #expect(seen <= 100)
  }

  private func run(count: Int, threads: Int) throws -> [Analysed] {
    let registry = try AnalyzerRegistry([Needy.self, Fragile.self, Length.self])
    let analyzers = ["length", "fragile", "needy"].compactMap { id in registry.analyzers.first { $0.id == id } }
    var results: [Analysed] = []
    try Runner(analysis: ArticleAnalysis(analyzers: analyzers), threads: threads).run({ emit in
      for number in 0..<count where !emit(article(number)) { break }
    }) { results += $0 }
    return results
  }
}

private func article(_ number: Int) -> ArticleRecord {
  ArticleRecord(id: String(number), path: "a.txt", body: Array("Texte numéro \(number).".utf8))
}

private struct Length: Analyzer {
  static let manifest = AnalyzerManifest(
    id: "length", version: "1", summary: "Bytes.",
    attachments: [.init(on: ["articles"], fields: [Field("bytes", .number, "Bytes.")])])
  init(configuration: AnalyzerConfiguration) {}
  func analyze(_ document: borrowing Document, into layers: inout Layers) {
    layers.attach("length.bytes", on: "articles", [.integer(Int64(document.bytes.count))])
  }
}

private struct Fragile: Analyzer {
  struct Refused: Error {}
  static let manifest = AnalyzerManifest(
    id: "fragile", version: "1", summary: "Fails on every third.", provides: ["flags"])
  init(configuration: AnalyzerConfiguration) {}
  func analyze(_ document: borrowing Document, into layers: inout Layers) throws {
    layers.flags.append(
      Flag(
        span: TextSpan(0, 5), kind: "k", category: "form", severity: "minor", tier: "sure", message: "m"))
    if let number = Int(document.article.id), number % 3 == 2 { throw Refused() }
  }
}

private struct Needy: Analyzer {
  static let manifest = AnalyzerManifest(id: "needy", version: "1", summary: "Needs fragile.", requires: ["fragile"])
  init(configuration: AnalyzerConfiguration) {}
  func analyze(_ document: borrowing Document, into layers: inout Layers) {}
}

private struct Outside: Analyzer {
  static let manifest = AnalyzerManifest(id: "outside", version: "1", summary: "Wrong.", provides: ["entities"])
  init(configuration: AnalyzerConfiguration) {}
  func analyze(_ document: borrowing Document, into layers: inout Layers) {
    layers.entities.append(Entity(span: TextSpan(3, 4_000), kind: .person, name: "X"))
  }
}
