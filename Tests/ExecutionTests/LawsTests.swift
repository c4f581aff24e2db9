import CorpusModel
import QueryLanguage
import Testing

@testable import Execution

/// The laws of the language on random predicates over random corpora.
struct LawsTests {
  private static let seeds: [UInt64] = (1...15).map { $0 } + [UInt64.random(in: 1000...UInt64(UInt32.max))]
  private static let predicatesEach = 6

  /// P, not P and P unknown part the rows; at the grain where P is evaluated.
  @Test func everyRowIsOfOneKind() throws {
    try forEach(
      "everyRowIsOfOneKind",
      [["articles"], ["articles", "quotes"], ["articles", "entities"], ["articles", "quotes", "entities"]]
    ) {
      corpus, from, predicate in
      let all = try corpus.keys(from)
      let parts = try [predicate, "not (\(predicate))", "(\(predicate)) is unknown"].map {
        try corpus.keys(from + " where " + $0)
      }
      return parts.joined().sorted() == all.sorted()
    }
  }

  /// `any C (P)` and `no C (P)` part the articles whose analyzers have run; the rest is unknown for both.
  @Test func anyAndNo() throws {
    try forEach("anyAndNo", RandomFields.children.map { ["articles", $0] }) { corpus, from, predicate in
      let child = from.dropFirst("from ".count)
      func articles(_ condition: String) throws -> [Int64] { try corpus.keys("from articles where " + condition) }
      let any = try articles("any \(child) (\(predicate))")
      let no = try articles("no \(child) (\(predicate))")
      let all = try articles("all \(child) (\(predicate))")
      let unknown = try articles("(no \(child) (\(predicate))) is unknown")
      guard try (any + no + unknown).sorted() == corpus.keys("from articles").sorted() else { return false }
      guard try articles("(any \(child) (\(predicate))) is unknown") == unknown else { return false }
      guard try articles("(all \(child) (\(predicate))) is unknown") == unknown else { return false }
      guard try articles("count \(child) (\(predicate)) >= 1") == any else { return false }
      guard try articles("count \(child) (\(predicate)) = 0") == no else { return false }
      // Where P reads nothing else, the collection's own analyzer alone decides what is known.
      let others = ["sentiment", "translation", "any ", "no ", "all ", "count ", " within ", " overlaps "]
      if !others.contains(where: predicate.contains) {
        guard try articles("\(child) is pending") == unknown || child == "sentences" && unknown.isEmpty else {
          return false
        }
      }
      return try articles("no \(child) (not (\(predicate)) or (\(predicate)) is unknown)") == all
    }
  }

  /// R17: three ways to say the same.
  @Test func prunedAlike() throws {
    try forEach("prunedAlike", [["articles"], ["articles", "quotes"]]) { corpus, from, predicate in
      var random = RandomQuery(seed: UInt64(predicate.utf8.count))
      let chain = from == "from articles" ? ["articles"] : ["articles", "quotes"]
      let first = random.predicate(RandomScope(chain: chain, below: random.line(below: chain)), depth: 1)
      guard corpus.binds("\(from) where (\(first)) and (\(predicate))") else { return nil }
      for select in ["", " select quotes.start, quotes.end"] {
        let one = try corpus.keys("\(from) where (\(first)) and (\(predicate))\(select)")
        for other in [
          "A = \(from) where \(first); A | where \(predicate)\(select)",
          "A = \(from) where \(first); from A where \(predicate)\(select)",
          "\(from) where \(first) | where \(predicate)\(select)",
          "\(from) where (\(predicate)) and (\(first))\(select)",
        ] {
          guard try corpus.keys(other) == one else { return false }
        }
      }
      return true
    }
  }

  /// Printed and parsed again, a text means the same and prints the same.
  @Test func printedAndParsed() throws {
    let corpus = try LawCorpus(seed: 1)
    let context = try corpus.store.session.context
    for seed in Self.seeds {
      var random = RandomQuery(seed: seed)
      for _ in 0..<40 {
        for text in random.script() {
          let (script, errors) = Parser.parseScript(text)
          guard errors.isEmpty, let statement = script.statements.first else { continue }
          let printed = statement.description
          let (again, _) = Parser.parseScript(printed)
          #expect(again.statements.first?.description == printed, "seed \(seed): \(text)")
          guard case .query(let bound)? = try? Binder.bind(statement, in: context) else { continue }
          let same = try again.statements.first.map { try Binder.bind($0, in: context) }
          if case .query(let other)? = same {
            #expect(other.plan == bound.plan, "seed \(seed): \(text)")
          } else {
            Issue.record("seed \(seed): \(text) is \(printed)")
          }
        }
      }
    }
  }

  /// A query's answer does not change when an analyzer is added, though it declares every name of the core.
  @Test func unrelatedAnalyzers() throws {
    var compared = 0
    for seed in Self.seeds {
      let corpus = RandomCorpus.make(seed: seed)
      let plain = try NaiveStore(corpus)
      let shadowed = try NaiveStore(
        LawShadow.corpus(corpus, seed), catalog: LawShadow.catalog, analyzers: LawShadow.analyzers)
      var random = RandomQuery(seed: seed &+ 77)
      for _ in 0..<15 {
        let (text, _) = random.sentence()
        guard let (header, rows) = try? plain.answer(text) else { continue }
        compared += 1
        let other = try shadowed.answer(text)
        #expect(other.rows == rows, "seed \(seed): \(text)")
        #expect(other.header == header, "seed \(seed): \(text)")
      }
    }
    #expect(compared > 100)
  }

  /// Tries a law on random predicates about rows of each chain; `law` gives nil where a text does not bind.
  private func forEach(
    _ name: String, _ chains: [[String]], _ law: (LawCorpus, _ from: String, _ predicate: String) throws -> Bool?
  ) throws {
    var tried = 0
    for seed in Self.seeds {
      let corpus = try LawCorpus(seed: seed)
      var random = RandomQuery(seed: seed &* 31 &+ UInt64(name.utf8.count))
      for _ in 0..<Self.predicatesEach {
        let chain = random.draws.pick(chains)
        let from = "from " + (chain.count == 1 ? chain[0] : chain.dropFirst().joined(separator: "."))
        let predicate = random.predicate(RandomScope(chain: chain), depth: random.draws.number(0...2))
        guard corpus.binds(from + " where " + predicate), let holds = try law(corpus, from, predicate) else { continue }
        tried += 1
        #expect(holds, "seed \(seed): \(name) for \(from) where \(predicate)")
      }
    }
    #expect(tried > Self.seeds.count * Self.predicatesEach / 3, "\(name): \(tried) predicates bind")
  }
}

/// A random corpus in a store.
struct LawCorpus {
  let store: NaiveStore

  init(seed: UInt64) throws { store = try NaiveStore(RandomCorpus.make(seed: seed)) }

  func binds(_ text: String) -> Bool {
    let (script, errors) = Parser.parseScript(text)
    guard errors.isEmpty, let statement = script.statements.first, let context = try? store.session.context else {
      return false
    }
    return (try? Binder.bind(statement, in: context)) != nil
  }

  /// Keys of the rows of a script's last query.
  func keys(_ script: String) throws -> [Int64] {
    try store.run(script).rows.map { $0.origin?.key ?? 0 }
  }
}

extension NaiveStore {
  func run(_ script: String) throws -> ListSink {
    var sink = ListSink()
    try session.run(script: script) { _ in
      sink = ListSink()
      return sink
    }
    return sink
  }

  /// What stands in the columns asked for.
  func answer(_ text: String) throws -> (header: [String], rows: [[String]]) {
    let sink = try run(text)
    let shown = sink.header?.columns.indices.filter { sink.header?.columns[$0].isHidden == false } ?? []
    return (
      shown.map { sink.header?.columns[$0].name ?? "" }, sink.rows.map { row in shown.map { row.values[$0].compared } }
    )
  }
}
