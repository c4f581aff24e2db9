import CorpusModel
import QueryLanguage
import Storage
import TextKernel

@testable import Execution

/// A naive corpus in a store in memory, written by the store's own writer, with a session over it.
struct NaiveStore {
  let writer: StoreWriter
  let session: Session

  static let today = CivilDate(year: 2021, month: 12, day: 31) ?? CivilDate(dayNumber: 0)

  init(_ corpus: NaiveCorpus, catalog: Catalog = NaiveCorpus.catalog, analyzers: [String] = NaiveCorpus.analyzers)
    throws
  {
    writer = try StoreWriter.open(
      .memory, catalog: catalog,
      analyzers: analyzers.map {
        AnalyzerDescription(id: $0, version: "1", summary: "", fingerprint: "1", requires: [])
      })
    let rejected = try writer.add(corpus.articles.map(Self.analysed))
    precondition(rejected.isEmpty, "\(rejected)")
    let forms = try writer.forms()
    try writer.apply(
      corpus.groups.compactMap { group in
        let own = forms.filter { group.spellings.contains($0.text) && $0.kind == group.kind.rawValue }
        guard !own.isEmpty else { return nil }
        return ResolvedName(
          canonical: group.spellings[0], kind: group.kind.rawValue, forms: own.map(\.id),
          keys: group.spellings + group.keys)
      })
    try writer.finish()
    session = Session(executor: Executor(source: try StoreReader(sharing: writer)), today: Self.today)
  }

  static func analysed(_ article: NaiveArticle) -> Analysed {
    var tokens: [Token] = []
    let lines = article.record.body.withUnsafeBufferPointer { bytes in
      Tokenizer.tokenize(bytes, into: &tokens)
      return LineIndex(bytes)
    }
    let document = Document(
      article: article.record, tokens: tokens, sentences: article.sentences, lines: lines, words: article.words)
    let done = article.done.sorted()
    return Analysed(
      document: document, layers: article.layers, done: done, failures: [], nanoseconds: done.map { _ in 1 })
  }
}
