import CorpusModel
import Glibc

/// What the reading side of an update knows: the corpora, the file at hand, and what was read before it.
struct ReadingState {
  private struct Corpus {
    var id: Int64
    /// False where the files were read another way last time.
    var isReadAlike: Bool
  }

  private struct OpenFile {
    var entry: UpdateStep.FileEntry
    var isKnown: Bool
    var records = 0
    var duplicates = 0
    var rejected = 0
    var ids: Set<UInt64> = []
    /// Ids that came more than once.
    var repeated: [UInt64: Int] = [:]
    /// Keys of stored articles that are still there.
    var kept: Set<Int64> = []

    /// Counts a record; how many of its id stood before it.
    mutating func count(_ id: String, _ hasher: RecordHasher) -> Int {
      records += 1
      var id = id
      let hash = id.withUTF8 { hasher.hash($0).low }
      guard !ids.insert(hash).inserted else { return 0 }
      repeated[hash, default: 0] += 1
      return repeated[hash] ?? 1
    }
  }

  let lookup: CorpusLookup
  private let writer: StoreWriter
  private let reading: String
  private var corpora: [String: Corpus] = [:]
  private var file: OpenFile?
  private var nextFile: Int64
  private let firstNewKey: Int64
  /// Files met, by their ids in the store.
  private(set) var met: Set<Int64> = []
  /// Hashes of the records and texts of this update: 16 and 8 bytes an article, some hundredth of its text.
  private var records: Set<RecordHash> = []
  private var texts: Set<UInt64> = []
  /// Stored records that this update replaces or removes, and that no other file has.
  private var outdated: Set<RecordHash> = []
  /// Known files that are read again: what was remembered of their duplicates no longer counts.
  private var entered: Set<Int64> = []
  /// Records this update met once more.
  private var duplicated: Set<RecordHash> = []

  /// Changes that follow each other within this time may have the same time stamp.
  private static let stampGrain: Int64 = 2_000_000_000

  var corpusIDs: [Int64] { corpora.values.map(\.id).sorted() }

  init(_ writer: StoreWriter, roots: [String], reading: String) throws {
    self.writer = writer
    self.reading = reading
    lookup = try CorpusLookup(writer.connection)
    nextFile = (try writer.connection.integer("SELECT max(id) FROM source_file") ?? 0) + 1
    firstNewKey = writer.nextKey
    let known = try writer.connection.prepare("SELECT id, reading FROM corpus WHERE root = ?")
    for root in roots {
      let absolute = Self.absolute(root)
      guard corpora[absolute] == nil else { continue }
      known.bind(1, absolute)
      if try known.step() {
        corpora[absolute] = Corpus(id: known.integer(0), isReadAlike: known.optionalText(1) == reading)
      }
      known.reset()
      guard corpora[absolute] == nil else { continue }
      try writer.begin()
      let insert = try writer.connection.prepare("INSERT INTO corpus(root) VALUES(?) RETURNING id")
      insert.bind(1, absolute)
      _ = try insert.step()
      corpora[absolute] = Corpus(id: insert.integer(0), isReadAlike: false)
    }
  }

  mutating func begin(_ stamp: SourceStamp, root: String) throws -> CorpusLookup.KnownFile? {
    guard let corpus = corpora[Self.absolute(root)] else {
      throw StoreError(.statement, "\(root) is not a root of this update")
    }
    let known = try lookup.file(stamp.path, corpus: corpus.id)
    if let known { met.insert(known.id) }
    file = nil
    current = corpus.id
    isReadAlike = corpus.isReadAlike
    return known
  }

  private var current: Int64 = 0
  private var isReadAlike = false

  func isUnchanged(_ known: CorpusLookup.KnownFile, _ stamp: SourceStamp) -> Bool {
    guard isReadAlike, stamp.isRegular, let stored = known.stamp else { return false }
    return stored.size == stamp.size && stored.modified == stamp.modified && stored.inode == stamp.inode
  }

  /// Begins to read a file.
  mutating func enter(_ known: CorpusLookup.KnownFile?, _ stamp: SourceStamp) -> UpdateStep.FileEntry {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    let nanoseconds: Int64 = Int64(now.tv_sec) * 1_000_000_000 + Int64(now.tv_nsec)
    let id = known?.id ?? nextFile
    if known == nil { nextFile += 1 } else { entered.insert(id) }
    met.insert(id)
    let entry = UpdateStep.FileEntry(
      id: id, corpus: current, stamp: stamp, isTrusted: stamp.modified < nanoseconds - Self.stampGrain)
    file = OpenFile(entry: entry, isKnown: known != nil)
    return entry
  }

  mutating func decide(
    _ record: ArticleRecord, text: RecordHash, hash: RecordHash
  ) throws -> (RecordOutcome, UpdateStep?) {
    guard var open = file.take() else { throw StoreError(.statement, "a record before its file") }
    defer { file = open }
    let ordinal = open.count(record.id, writer.hasher)
    let entry = open.entry
    let place = UpdateStep.Place(record, file: entry.id, ordinal: ordinal)
    var target = UpdateStep.Target(
      identity: ArticleIdentity(
        key: 0, corpus: entry.corpus, file: entry.id, ordinal: ordinal, text: text, record: hash),
      id: record.id, isCopy: false)
    let stored = open.isKnown ? try lookup.record(record.id, ordinal: ordinal, file: entry.id) : nil
    if let stored, stored.hash == hash {
      open.kept.insert(stored.key)
      remember(hash, text)
      let isInPlace = (stored.start, stored.end, stored.sourceFile) == (place.start, place.end, place.sourceFile)
      return (.unchanged, isInPlace ? nil : .moved(key: stored.key, place))
    }
    // Of a stored record that became the same as another's, the old version goes with the end of its file.
    if stored == nil || entry.stamp.isRegular, try isStored(hash, text) {
      open.duplicates += 1
      duplicated.insert(hash)
      return (.duplicate, .duplicate(place, hash))
    }
    if let stored {
      open.kept.insert(stored.key)
      target.identity.key = stored.key
      target.isOldKept = try isElsewhere(stored.hash)
    } else {
      target.isCopy = try !record.body.isEmpty && isTextStored(text)
    }
    remember(hash, text)
    return (.analyse, .write(target))
  }

  /// Whether another file has the record of a stored article that is no more where it was; if none has, it is outdated.
  private mutating func isElsewhere(_ hash: RecordHash) throws -> Bool {
    if try duplicated.contains(hash) || lookup.hasPlace(hash, leavingOut: entered) { return true }
    outdated.insert(hash)
    return false
  }

  mutating func reject(_ rejection: LoadAccount.Rejected) -> UpdateStep? {
    guard let entry = file?.entry else { return nil }
    file?.records += 1
    file?.rejected += 1
    guard let n = file?.rejected, n <= LoadAccount.listedMax else { return nil }
    return .rejection(file: entry.id, n: n, rejection)
  }

  mutating func end(isComplete: Bool) throws -> UpdateStep? {
    guard let open = file else { return nil }
    file = nil
    var gone: [UpdateStep.Gone] = []
    if isComplete, open.isKnown, open.entry.stamp.isRegular {
      gone = try lookup.articles(ofFile: open.entry.id).filter { !open.kept.contains($0.key) }
      // What this update gave the file was not there before.
      gone.removeAll { $0.key >= firstNewKey }
      for place in gone.indices { gone[place].isKept = try isElsewhere(gone[place].hash) }
    }
    return .fileEnded(
      open.entry, records: open.records, duplicates: open.duplicates, rejected: open.rejected, gone: gone,
      isWhole: isComplete)
  }

  /// Remembers how the corpora were read.
  func keepReading() throws {
    guard corpora.values.contains(where: { !$0.isReadAlike }) else { return }
    try writer.begin()
    let statement = try writer.connection.prepare("UPDATE corpus SET reading = ? WHERE id = ?")
    for corpus in corpora.values where !corpus.isReadAlike {
      statement.bind(1, reading)
      statement.bind(2, corpus.id)
      try statement.run()
    }
  }

  private mutating func remember(_ hash: RecordHash, _ text: RecordHash) {
    records.insert(hash)
    texts.insert(text.low)
  }

  private func isStored(_ hash: RecordHash, _ text: RecordHash) throws -> Bool {
    if records.contains(hash) { return true }
    guard lookup.hasArticles, !outdated.contains(hash) else { return false }
    return try lookup.holdsRecord(hash, text: text)
  }

  private func isTextStored(_ text: RecordHash) throws -> Bool {
    if texts.contains(text.low) { return true }
    return lookup.hasArticles ? try lookup.holdsText(text, leavingOut: outdated) : false
  }

  private static func absolute(_ root: String) -> String { root == "-" ? "-" : FileCalls.absolute(root) }
}
