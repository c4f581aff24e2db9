import CorpusModel
import Synchronization

/// Brings the store up to date with some corpora: compares what is read with what is stored, and keeps account.
///
/// One thread reads: `begin`, `decide`, `reject`, `end`. Another stores: `store`, with the analysed articles in the
/// order of the decisions. `finish` comes last, when both are done.
///
/// A record is known by its corpus root, its file, its id and its place among records of the same id in that file.
package final class CorpusUpdate: Sendable {
  let writer: StoreWriter
  /// Touched by the reading thread alone. Never taken by whoever holds the connection.
  let reading: Mutex<ReadingState>
  /// Taken by both threads, for moments, and never while asking for the connection.
  let shared = Mutex(SharedState())

  struct SharedState {
    var steps = UpdateSteps()
    var account = LoadAccount()
    /// Files some of whose records did not come to be stored.
    var broken: Set<Int64> = []
    /// Articles without a file that a newer version has replaced.
    var replaced: Set<Int64> = []
  }

  /// Steps that may wait before the reading thread carries them out itself.
  private static let waitingMax = 4096

  /// - Parameters:
  ///   - roots: as the user named them; made absolute, `-` for standard input.
  ///   - reading: everything else a reading depends on (field mapping, charset); another than last time has all
  ///     files read again.
  package init(_ writer: StoreWriter, roots: [String], reading: String = "") throws {
    self.writer = writer
    let state = try writer.connection.access { _ in try ReadingState(writer, roots: roots, reading: reading) }
    self.reading = Mutex(state)
  }

  /// A file is met. False where it is unchanged and need not be read: it is accounted for.
  package func begin(_ stamp: SourceStamp, root: String, named name: String) throws -> Bool {
    try reading.withLock { state in
      let known = try state.begin(stamp, root: root)
      if let known, state.isUnchanged(known, stamp) {
        let rejections = known.rejected > 0 ? try state.lookup.rejections(ofFile: known.id, named: name) : []
        shared.withLock { $0.account.skip(known, rejections) }
        return false
      }
      let entry = state.enter(known, stamp)
      shared.withLock { $0.steps.append(.fileBegan(entry)) }
      return true
    }
  }

  /// What is to be done with the next record of the file that was begun.
  package func decide(_ record: ArticleRecord) throws -> RecordOutcome {
    let text = writer.hasher.text(record)
    let hash = writer.hasher.record(record, text: text)
    return try reading.withLock { state in
      let (outcome, step) = try state.decide(record, text: text, hash: hash)
      let waiting = shared.withLock { shared in
        shared.account.found += 1
        if outcome == .unchanged { shared.account.unchanged += 1 }
        if outcome == .duplicate { shared.account.duplicate += 1 }
        if let step { shared.steps.append(step) }
        return shared.steps.count
      }
      if waiting > Self.waitingMax { try writer.changing { try performReady() } }
      return outcome
    }
  }

  /// Something of the input could not be read.
  package func reject(_ rejection: LoadAccount.Rejected) {
    reading.withLock { state in
      let step = state.reject(rejection)
      shared.withLock { shared in
        shared.account.found += 1
        shared.account.add(rejection)
        if let step { shared.steps.append(step) }
      }
    }
  }

  package func note(file: String, _ message: String) {
    shared.withLock { shared in
      guard shared.account.notes.count < LoadAccount.listedMax else { return }
      shared.account.notes.append(LoadAccount.Note(file: file, message: message))
    }
  }

  /// The file that was begun is read. `isComplete`: to its end, and it did not change meanwhile.
  package func end(isComplete: Bool) throws {
    try reading.withLock { state in
      guard let step = try state.end(isComplete: isComplete) else { return }
      shared.withLock { $0.steps.append(step) }
    }
  }

  /// Stores articles that were decided to be analysed, in the order of the decisions.
  package func store(_ batch: [Analysed]) throws {
    try writer.changing {
      for item in batch {
        while let step = shared.withLock({ $0.steps.popFirst() }) {
          guard case .write(let target) = step else {
            try perform(step)
            continue
          }
          if try perform(target, item) { break }
        }
      }
    }
  }

  /// Ends the update and gives its account. `isComplete`: every root was listed to its end; only then are articles
  /// of vanished files deleted.
  package func finish(isComplete: Bool) throws -> LoadAccount {
    try reading.withLock { state in
      try writer.changing {
        while let step = shared.withLock({ $0.steps.popFirst() }) {
          if case .write(let target) = step { lose(target) } else { try perform(step) }
        }
        if isComplete { try removeVanished(state) }
        if state.lookup.hasArticles { try settleOrphans() }
        try state.keepReading()
        if let (column, file) = writer.articles?.unlisted { note(file: file, MetaFields.unlistedMessage(column)) }
        state.lookup.close()
      }
    }
    return shared.withLock { $0.account }
  }

  private func performReady() throws {
    while let step = shared.withLock({ $0.steps.popReady() }) { try perform(step) }
  }

  /// The article did not come: its file is read again next time.
  func lose(_ target: UpdateStep.Target) {
    shared.withLock { _ = $0.broken.insert(target.identity.file) }
  }
}

extension LoadAccount {
  fileprivate mutating func skip(_ file: CorpusLookup.KnownFile, _ rejections: [Rejected]) {
    found += file.records
    duplicate += file.duplicates
    unchanged += file.records - file.duplicates - file.rejected
    rejectedCount += file.rejected
    rejected += rejections.prefix(max(0, Self.listedMax - rejected.count))
  }
}
