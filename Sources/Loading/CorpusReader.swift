import CorpusModel

/// Reads the articles of files and folders and gives them on one by one.
///
/// Nothing of a file is kept once its record is given: memory is bounded by the longest record, whatever the size of
/// the corpus. One bad record, file or folder never stops a load.
///
/// ```swift
/// let outcome = try CorpusReader().read(["articles", "more.jsonl.gz"]) { event in
///   if case .record(let article, _) = event { print(article.id) }
///   return true
/// }
/// ```
package final class CorpusReader {
  private var current: FileSource?
  private var base = LoadProgress()

  package init() {}

  /// How far the load is; to be read from the sink.
  package var progress: LoadProgress {
    var progress = base
    progress.bytes += current?.bytesRead ?? 0
    return progress
  }

  /// Reads `paths`: files, folders with all below them in byte order of their paths, `-` for standard input.
  ///
  /// - Parameter sink: takes each event in turn; false on `fileBegan` leaves the file unread, on any other stops the
  ///   load.
  /// - Throws: what the sink throws, and nothing else: what is wrong with the input is an event.
  package func read(
    _ paths: [String], options: LoadOptions = LoadOptions(), sink: (LoadEvent) throws -> Bool
  ) throws -> LoadOutcome {
    base = LoadProgress()
    base.bytesTotal = 0
    measure(paths)
    // The sink is kept in sessions that end before this function does.
    return try withoutActuallyEscaping(sink) { sink in
      let load = Load(
        options: options, sink: sink, reader: self, window: ByteWindow(limitBytes: options.recordLimitBytes),
        walk: CorpusWalk(roots: paths.count))
      var outcome = LoadOutcome(progress: base)
      do {
        for path in paths { try load.read(path) }
      } catch is LoadStopped {
        outcome.isStopped = true
      }
      outcome.isComplete = load.isComplete && !outcome.isStopped
      outcome.unread = load.unread
      outcome.progress = progress
      return outcome
    }
  }

  /// Adds up what there is to read, so that the time left can be told.
  private func measure(_ paths: [String]) {
    var walk = CorpusWalk(roots: paths.count)
    for path in paths {
      if path == "-" { base.bytesTotal = nil }
      guard path != "-" else { continue }
      // Visiting throws nothing here.
      try? walk.walk(path) { found in
        guard case .file(let file) = found else { return }
        base.filesTotal += 1
        if file.status.kind == .pipe { base.bytesTotal = nil }
        if let total = base.bytesTotal { base.bytesTotal = LoadProgress.sum(total, file.status.size) }
      }
    }
  }

  func began(_ source: FileSource) { current = source }

  func ended(records: Int, size: Int64) {
    base.bytes = LoadProgress.sum(base.bytes, max(current?.bytesRead ?? 0, size))
    base.files += 1
    base.records += records
    current = nil
  }
}
