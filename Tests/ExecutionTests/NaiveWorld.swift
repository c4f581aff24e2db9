import CorpusModel
import QueryLanguage

/// A corpus with the answers that were kept: all that a plan may speak of, evaluated with nested loops.
///
/// Written from the language page and the comments of `Plan`, apart from the compiler.
final class NaiveWorld {
  let corpus: NaiveCorpus
  let catalog: Catalog
  let names: NaiveNames
  /// Kept results, by each name that a plan may use for them.
  private(set) var kept: [String: NaiveAnswer] = [:]

  init(_ corpus: NaiveCorpus, catalog: Catalog = NaiveCorpus.catalog) {
    self.corpus = corpus
    self.catalog = catalog
    names = NaiveNames(corpus)
  }

  func answer(_ plan: Plan) -> NaiveAnswer { NaiveAnswer(plan, self) }

  func keep(_ answer: NaiveAnswer, as name: String) { kept[name] = answer }

  func hasRun(_ analyzer: String?, on article: Int) -> Bool {
    analyzer.map { corpus.articles[article].done.contains($0) } ?? true
  }
}

/// Where a plan's rows come from.
indirect enum NaiveInput {
  case corpus
  case answer(NaiveAnswer)
  case table(NaiveAnswer)
  case combined(NaiveCombination)

  init(_ input: Input, _ world: NaiveWorld) {
    func kept(_ name: String) -> NaiveAnswer {
      guard let answer = world.kept[name] else { preconditionFailure("no result \(name)") }
      return answer
    }
    switch input {
    case .corpus: self = .corpus
    case .result(let name): self = .answer(kept(name))
    case .tree(let plan): self = .answer(world.answer(plan))
    case .table(let plan): self = .table(world.answer(plan))
    case .resultTable(let name): self = .table(kept(name))
    case .combined(let operation, let left, let right):
      self = .combined(NaiveCombination(operation, kept(left), kept(right)))
    }
  }

  /// The grouped answer whose rows stand at level 0.
  var table: NaiveAnswer? {
    switch self {
    case .corpus, .combined: nil
    case .table(let answer): answer
    case .answer(let answer): answer.tree.input.table
    }
  }

  /// Whether a row stands in the input.
  func holds(_ level: Int, _ path: NaivePath) -> Bool {
    switch self {
    case .corpus, .table: true
    case .answer(let answer): level >= answer.plan.levels.count || answer.keeps(level, path)
    case .combined(let combination): combination.holds(level, path)
    }
  }
}
