import CorpusModel
import QueryLanguage

/// Runs bound queries over one source: rows to a sink as they come, footer facts only when they are asked for.
///
/// Not thread-safe: one executor, one connection, one query at a time.
package final class Executor {
  package let source: any RowSource
  package let results: ResultStore
  /// Where `| export` writes; without one it is an error.
  package var exporter: (any ResultExporter)?

  package init(source: any RowSource, exporter: (any ResultExporter)? = nil) {
    self.source = source
    self.exporter = exporter
    results = ResultStore(source: source)
  }

  /// Runs a query, its rows into `sink`; `written` is for what an export says of itself.
  ///
  /// - Throws: `ExecutionError`, the source's own errors, `CancellationError` when interrupted.
  package func run(
    _ bound: Bound, into sink: any RowSink, written: WrittenQuery = WrittenQuery()
  ) throws -> Outcome {
    for case .later(let error) in bound.stages { throw ExecutionError.notInVersion(error) }
    let clock = ContinuousClock()
    let start = clock.now
    let prepared = try prepare(bound.plan)
    var outcome = Outcome(plan: prepared.plan, names: prepared.names, hints: bound.hints)
    for case .explain(let analyze) in bound.stages {
      let counting = CountingSink(sink)
      try Explanation(executor: self, prepared: prepared).write(analyze: analyze, into: counting)
      outcome.header = counting.header ?? outcome.header
      outcome.isExplanation = true
      outcome.duration = clock.now - start
      return outcome
    }
    let chain = try StageChain(bound.stages, sink: sink, exporter: exporter)
    let query = try chain.concordance.map { try prepared.concordance($0) } ?? prepared.compiled()
    outcome.isCut = try !stream(query, into: chain.entry)
    try results.keep(prepared.plan, as: "Last")
    for case .save(let name) in bound.stages {
      try keep(prepared.plan, as: name)
      outcome.saved.append(name)
    }
    outcome.header = chain.entry.header ?? outcome.header
    outcome.rows = chain.entry.rows
    outcome.articles = chain.entry.articleCount
    outcome.concordance = chain.lines?.counts
    outcome.duration = clock.now - start
    try finish(chain, &outcome, written)
    return outcome
  }

  /// The statement a query becomes, not run.
  package func compile(_ bound: Bound) throws -> CompiledQuery { try prepare(bound.plan).compiled() }

  /// Fixes the answer of a query under a name (`Kremlin = …`), without showing it.
  package func assign(_ bound: Bound, to name: String, written: WrittenQuery = WrittenQuery()) throws -> Outcome {
    let outcome = try run(bound, into: NoSink(), written: written)
    if !outcome.isExplanation { try keep(outcome.plan, as: name) }
    return outcome
  }

  private func keep(_ plan: Plan, as name: String) throws {
    try results.keep(plan, as: name)
    try results.write(name)
  }

  /// - Returns: false where the sink wanted no more before the last row.
  private func stream(_ query: CompiledQuery, into sink: any RowSink) throws -> Bool {
    let reader = RowReader(query)
    do {
      try sink.begin(
        ResultHeader(columns: query.columns, grain: query.originCollection, isNested: !query.nested.isEmpty))
      try source.query(query.statement) { values in
        try sink.row(reader.row(values))
        return true
      }
      try sink.end()
      return true
    } catch is EnoughRows {
      return false
    }
  }

  private func finish(_ chain: StageChain, _ outcome: inout Outcome, _ written: WrittenQuery) throws {
    guard let exporter else { return }
    for (path, span, rows) in chain.written {
      let metadata = ExportMetadata(
        query: written.text, definitions: written.definitions, revision: try source.revision, today: written.today,
        rows: rows.rows,
        columns: rows.header?.columns.filter { !$0.isHidden }.map(\.name) ?? [])
      let hasReplaced = try ExecutionError.exporting(path, at: span) { try exporter.finish(path, metadata) }
      outcome.exported.append(ExportedFile(path: path, rows: rows.rows, hasReplaced: hasReplaced))
    }
  }
}
