import CorpusModel

/// One step of an update, decided while a corpus is read and carried out, in order, while it is stored.
enum UpdateStep {
  /// Waits for its article to be analysed.
  case write(Target)
  case fileBegan(FileEntry)
  case duplicate(Place, RecordHash)
  /// An unchanged record stands elsewhere in its file.
  case moved(key: Int64, Place)
  case rejection(file: Int64, n: Int, LoadAccount.Rejected)
  /// `gone`: articles of the file that it no longer has. Without `isWhole` the file is read again next time.
  case fileEnded(FileEntry, records: Int, duplicates: Int, rejected: Int, gone: [Gone], isWhole: Bool)

  struct Target {
    var identity: ArticleIdentity
    var id: String
    var isCopy: Bool
    /// The version before, whose place this one takes, may be needed: another file has the same record.
    var isOldKept = false
  }

  struct FileEntry {
    var id: Int64
    var corpus: Int64
    var stamp: SourceStamp
    /// False where the time of its last change may hide another one.
    var isTrusted: Bool
  }

  struct Place {
    var file: Int64
    var id: String
    var ordinal: Int
    var path: String
    var sourceFile: String
    var start: Int64
    var end: Int64

    init(_ record: ArticleRecord, file: Int64, ordinal: Int) {
      self.file = file
      self.ordinal = ordinal
      id = record.id
      path = record.path
      sourceFile = record.sourceFile
      start = record.sourceStart
      end = record.sourceEnd
    }
  }

  struct Gone {
    var key: Int64
    var hash: RecordHash
    /// May be needed: another file has the same record.
    var isKept = false
  }
}

/// Steps in the order they were decided; taken from the front.
struct UpdateSteps {
  private var steps: [UpdateStep?] = []
  private var head = 0

  var count: Int { steps.count - head }

  mutating func append(_ step: UpdateStep) { steps.append(step) }

  mutating func popFirst() -> UpdateStep? {
    guard head < steps.count else { return nil }
    defer {
      steps[head] = nil
      head += 1
      if head > 1024, head * 2 > steps.count {
        steps.removeFirst(head)
        head = 0
      }
    }
    return steps[head]
  }

  /// The next step, unless it waits for its article.
  mutating func popReady() -> UpdateStep? {
    if head < steps.count, case .write = steps[head] { return nil }
    return popFirst()
  }
}
