import Analysis
import CorpusModel
import LineEditing
import Loading
import Storage
import Synchronization
import TextKernel

/// Brings a store up to date with a corpus: load → analyse → store, then the pass over all names.
struct Indexer {
  let registry: AnalyzerRegistry
  /// The user's last word on quotes.
  var corrections = CorrectionFile()
  var options = LoadOptions()
  var progress: Progress

  /// What an update did.
  struct Report: Sendable {
    var account = LoadAccount()
    /// Articles read again because an analyzer had changed.
    var analysedAgain = 0
    /// Articles read again because they share short lines with others.
    var linesAgain = 0
    var failures: [String: Int] = [:]
    /// What the system did not let be read.
    var unread = LoadOutcome.Unread()
    /// No article changed, but what is said of names did.
    var namesAgain = false
    var duration: Duration = .zero

    var changedNothing: Bool { account.changedNothing && analysedAgain == 0 && linesAgain == 0 && !namesAgain }

    /// - Throws: `CommandFailure` where `paths` gave no article at all: there is nothing to ask.
    func checkArticles(of paths: [String]) throws {
      guard !paths.isEmpty, account.imported + account.unchanged + account.duplicate == 0 else { return }
      throw CommandFailure(message: "no article in \(paths.joined(separator: ", "))")
    }

    /// What to say, and to fail with, where a part of what was named could not be read.
    var unreadFailure: CommandFailure? {
      unread.first.map { first in
        let others = unread.count == 1 ? "" : " (and \(grouped(unread.count - 1)) more that could not be read)"
        return CommandFailure(message: "\(first.file): \(first.reason)\(others)", help: "the rest was read")
      }
    }
  }

  var analyzers: [AnalyzerDescription] {
    registry.analyzers.map {
      AnalyzerDescription(
        manifest: $0.manifest, fingerprint: $0.fingerprint, configuration: $0.configuration.stored)
    }
  }

  /// Opens the store at `location` for writing; makes it where there is none.
  func open(_ location: StoreLocation) throws -> StoreWriter {
    try StoreWriter.open(
      location, catalog: registry.catalog, analyzers: analyzers, textCore: TextCoreFingerprint.value)
  }

  /// Reads `paths` into the store. What was stored before a Ctrl-C or an error stays, whole batches of it.
  ///
  /// - Throws: `CancellationError` after Ctrl-C; `StoreError`.
  func update(_ writer: StoreWriter, from paths: [String]) throws -> Report {
    let start = ContinuousClock.now
    var report = Report()
    defer { progress.clear() }
    try analysePending(writer, &report.analysedAgain, &report.failures)
    try load(paths, into: writer, &report)
    if try writer.updateRepeatedLines() {
      var again: [String: Int] = [:]
      try analysePending(writer, &report.linesAgain, &again)
      report.failures.merge(again, uniquingKeysWith: max)
    }
    progress.say("names and indexes")
    try Self.checkInterrupt()
    report.namesAgain = try resolveNames(writer) && report.changedNothing && !writer.isNew
    try Self.checkInterrupt()
    try writer.finish()
    report.duration = start.duration(to: .now)
    return report
  }

  private func load(_ paths: [String], into writer: StoreWriter, _ report: inout Report) throws {
    let update = try CorpusUpdate(writer, roots: paths, reading: options.reading)
    let outcome = Mutex<LoadOutcome?>(nil)
    var options = options
    options.isStopped = { Interrupt.isPending }
    try analyse(
      with: registry.analyzers, try writer.repeatedLines(),
      { [options, progress] emit in
        let reader = CorpusReader()
        let result = try reader.read(paths, options: options) { event in
          try Self.checkInterrupt()
          if let total = reader.progress.bytesTotal { progress.setTotal(bytes: total) }
          progress.read(bytes: reader.progress.bytes)
          return try update.take(event, emit: emit)
        }
        outcome.withLock { $0 = result }
      },
      store: { try update.store($0) }, &report.failures)
    let read = outcome.withLock { $0 }
    report.account = try update.finish(isComplete: read?.isComplete ?? false)
    report.unread = read?.unread ?? LoadOutcome.Unread()
  }

  /// Articles that are stored but that an analyzer has not read: it is new, or its code or lists have changed.
  private func analysePending(
    _ writer: StoreWriter, _ count: inout Int, _ failures: inout [String: Int]
  ) throws {
    guard try !writer.pendingCounts().isEmpty else { return }
    let repeated = try writer.repeatedLines()
    var last: Int64 = 0
    while true {
      let pending = try writer.pendingArticles(after: last, limit: Self.pendingBatch)
      guard let end = pending.last?.key else { return }
      last = end
      let needed = registry.closure(of: Set(pending.flatMap(\.analyzers)))
      var waiting = pending[...]
      try analyse(
        with: needed, repeated, { emit in for article in pending where !emit(article.record) { break } },
        store: { batch in
          try writer.update(batch.compactMap { item in waiting.popFirst().map { ($0, item) } })
          count += batch.count
        }, &failures)
      try Self.checkInterrupt()
    }
  }

  /// Reads one article again, since what is said of its quotes has changed.
  func analyseAgain(_ article: StoredArticle, in writer: StoreWriter) throws {
    let stale = registry.dependents(of: Set(registry.quoteProviders))
    let analysis = ArticleAnalysis(
      analyzers: registry.closure(of: stale), corrections: corrections, repeated: try writer.repeatedLines())
    let pending = PendingArticle(key: article.key, record: article.record, analyzers: stale.sorted())
    try writer.update([(pending, analysis.analyse(article.record))])
    try joinNames(writer)
  }

  private static let pendingBatch = 1024

  private static func checkInterrupt() throws {
    if Interrupt.isPending { throw CancellationError() }
  }

  private func analyse(
    with analyzers: [RegisteredAnalyzer], _ repeated: RepeatedLines,
    _ produce: @escaping @Sendable ((ArticleRecord) -> Bool) throws -> Void, store: ([Analysed]) throws -> Void,
    _ failures: inout [String: Int]
  ) throws {
    let analysis = ArticleAnalysis(analyzers: analyzers, corrections: corrections, repeated: repeated)
    try Runner(analysis: analysis).run(produce) { batch in
      try store(batch)
      progress.stored(articles: batch.count)
      for failure in batch.lazy.flatMap(\.failures) { failures[failure.analyzer, default: 0] += 1 }
    }
  }

  /// Joins names again after the user's word has changed; reads no article.
  func joinNames(_ writer: StoreWriter) throws {
    if try resolveNames(writer) { try writer.finish() }
  }

  /// - Returns: whether there was need to.
  private func resolveNames(_ writer: StoreWriter) throws -> Bool {
    let inputs = namesInputs
    guard try writer.namesNeedResolving(by: inputs) else { return false }
    let forms = try writer.forms()
    let resolving = BackgroundTask { [analyzers = registry.corpusAnalyzers] in
      let view = CorpusView(forms: forms)
      var resolution = Resolution()
      for analyzer in analyzers { try analyzer.resolve(view, into: &resolution) }
      return NamePlan(resolution.names, forms: view.forms)
    }
    let finishing = Result { try writer.finishArticles() }
    let plan = try resolving.value()
    try finishing.get()
    // While the names themselves are written.
    let aliases = BackgroundTask { plan.aliases() }
    try writer.apply(plan, aliases: aliases.value, from: inputs)
    return true
  }

  /// What the corpus pass reads beside the names of the articles: its code and the user's aliases.
  private var namesInputs: Int64 {
    let parts = registry.analyzers.flatMap { [$0.manifest.id, $0.fingerprint, $0.configuration.aliases ?? ""] }
    var hash = FNV1a()
    for part in parts {
      hash.add(part.utf8)
      hash.add(0xFF)
    }
    return Int64(bitPattern: hash.value)
  }
}

extension CorpusUpdate {
  /// Passes one event of the reading on: what is new or changed goes to the analysts.
  ///
  /// - Returns: what the reader wants to hear of the event.
  fileprivate func take(_ event: LoadEvent, emit: (ArticleRecord) -> Bool) throws -> Bool {
    switch event {
    case .fileBegan(let file):
      return try begin(
        SourceStamp(
          path: file.path, size: file.size, modified: file.modified, inode: file.inode, isRegular: file.isRegular),
        root: file.root, named: file.name)
    case .record(let record, _):
      return try decide(record) == .analyse ? emit(record) : true
    case .rejected(let rejection):
      reject(
        LoadAccount.Rejected(
          file: rejection.file, line: rejection.line, byte: rejection.byte, reason: rejection.reason))
      return true
    case .note(let note):
      self.note(file: note.file, note.message)
      return true
    case .fileEnded(_, let outcome):
      try end(isComplete: outcome.isComplete)
      return true
    }
  }
}

extension LoadOptions {
  /// What a reading depends on beside its files: another one has all of them read again.
  fileprivate var reading: String {
    let maps = mapping.map { "\($0.key.rawValue)=\($0.value)" }.sorted().joined(separator: "\u{0}")
    return "\(format ?? "") \(maps) \(recordLimitBytes)"
  }
}

extension AnalyzerConfiguration {
  /// What a result depends on beside text and code. Aliases have their say after the articles are read.
  fileprivate var stored: String { options.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: "\u{0}") }
}
