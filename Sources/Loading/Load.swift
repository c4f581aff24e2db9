import CorpusModel
import Glibc

/// The sink wants no more.
struct LoadStopped: Error {}

/// One call of `CorpusReader.read`.
final class Load {
  private let options: LoadOptions
  private let sink: (LoadEvent) throws -> Bool
  private let reader: CorpusReader
  private let window: ByteWindow
  /// Knows what the PATHs before led to.
  private var walk: CorpusWalk
  private var metadata: (path: SystemPath, table: MetadataTable?)?
  private var hasReadInput = false
  private(set) var isComplete = true
  private(set) var unread = LoadOutcome.Unread()

  init(
    options: LoadOptions, sink: @escaping (LoadEvent) throws -> Bool, reader: CorpusReader, window: ByteWindow,
    walk: CorpusWalk
  ) {
    self.options = options
    self.sink = sink
    self.reader = reader
    self.window = window
    self.walk = walk
  }

  func read(_ root: String) throws {
    if root == "-" {
      guard !hasReadInput else { return }
      hasReadInput = true
      let source = FileSource(descriptor: options.standardInput, owned: false, isStopped: options.isStopped)
      let file = SourceFile(root: root, path: "stdin", name: root, isRegular: false)
      return try read(file, source, reader: nil, metadata: nil)
    }
    var tally = FolderTally()
    var isFolder = true
    // Outside of the load while it visits.
    var walk = self.walk
    defer { self.walk = walk }
    try walk.walk(root) { found in
      switch found {
      case .file(let file):
        tally.files += 1
        if file.path.bytes == Array(root.utf8) { isFolder = false }
        try read(file, root: root)
      case .again: tally.again += 1
      case .hidden: tally.hidden += 1
      case .answer: tally.answers += 1
      case .other(let path) where FileName(path).isUsersWord: break
      case .other(let path):
        let ending = FileName(path).ending
        tally.others[ending.isEmpty ? "no ending" : "." + ending, default: 0] += 1
      case .spareMetadata(let path, let other):
        try emit(
          .note(LoadNote(file: path.text, message: "not read: the fields of the texts are those of \(other.text)")))
      case .problem(let path, let reason, let isOpaque):
        if tally.files == 0, path.bytes == Array(root.utf8) { isFolder = false }
        let rejection = Rejection(file: path.text, reason: reason)
        if isOpaque {
          isComplete = false
          unread.add(rejection)
        }
        try emit(.rejected(rejection))
      }
    }
    try leaveTable()
    if isFolder { try tell(root, tally) }
  }

  /// What was met below a PATH.
  private struct FolderTally {
    var files = 0
    var again = 0
    var hidden = 0
    /// Files that `| export` made.
    var answers = 0
    /// By their endings.
    var others: [String: Int] = [:]
  }

  private func tell(_ root: String, _ tally: FolderTally) throws {
    let (hidden, others) = (tally.hidden, tally.others)
    if tally.again > 0 {
      let message = "files or folders that a PATH before this one led to, not read again: \(tally.again)"
      try emit(.note(LoadNote(file: root, message: message)))
    }
    if tally.answers > 0 {
      let message = "files that `export` wrote, not read for articles: \(tally.answers)"
      try emit(.note(LoadNote(file: root, message: message)))
    }
    if tally.files + tally.again == 0 {
      let endings = allReaders.flatMap(\.endings).sorted().map { "." + $0 }.joined(separator: " ")
      try emit(.note(LoadNote(file: root, message: "no articles in this folder: looked for \(endings), also .gz")))
    }
    if hidden > 0 {
      try emit(.note(LoadNote(file: root, message: "hidden files or folders left out: \(hidden)")))
    }
    if !others.isEmpty {
      let listed = others.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
        .prefix(8).map { "\(shown($0.key)) (\($0.value))" }.joined(separator: ", ")
      let more = others.count > 8 ? ", …" : ""
      try emit(.note(LoadNote(file: root, message: "files left out that no reader takes: \(listed)\(more)")))
    }
  }

  private func read(_ found: CorpusWalk.FoundFile, root: String) throws {
    var status = found.status
    if let metadata = found.metadata, let beside = try? FileStatus(path: metadata) {
      // Only compared with that of another load: it may wrap.
      status.size &+= beside.size
      status.modified = max(status.modified, beside.modified)
    }
    let file = SourceFile(
      root: root, path: found.relative.text, name: found.path.text, size: status.size, modified: status.modified,
      inode: status.inode, isRegular: status.kind == .file)
    guard try sink(.fileBegan(file)) else { return reader.ended(records: 0, size: found.status.size) }
    let source: FileSource
    do { source = try found.path.open(isStopped: file.isRegular ? nil : options.isStopped) } catch {
      let reason = error.code == ENOENT ? "vanished before it could be read" : systemMessage(error.code)
      let rejection = Rejection(file: file.name, reason: reason)
      if error.code != ENOENT { unread.add(rejection) }
      try emit(.rejected(rejection))
      reader.ended(records: 0, size: found.status.size)
      return try emit(.fileEnded(file, FileOutcome(records: 0, rejected: 1, isComplete: false)))
    }
    try read(file, source, reader: found.reader, metadata: try table(found.metadata), expected: found.status)
  }

  private func read(
    _ file: SourceFile, _ source: FileSource, reader named: (any ArticleReader)?, metadata: MetadataTable?,
    expected: FileStatus? = nil
  ) throws {
    if expected == nil, try !sink(.fileBegan(file)) { return }
    reader.began(source)
    let session = FileSession(file: file, options: options, window: window, metadata: metadata, emit: emit)
    var isWhole = true
    do {
      let start = try openText(source, name: file.name, options: options, note: session.note)
      window.attach(start.source, position: start.position)
      defer { window.detach() }
      if let chosen = try named ?? fallbackReader(session) {
        try chosen.read(session)
      } else {
        isWhole = false
        let names = allReaders.map(\.name).joined(separator: ", ")
        try session.reject(line: nil, byte: nil, "no reader for files of this name; --format-in names one of \(names)")
      }
      if start.hasTrailingBytes() { try session.note("what follows the packed data was left out") }
    } catch let fault as SourceFault {
      isWhole = false
      try session.reject(line: nil, byte: fault.byte, fault.reason)
    }
    if isWhole, let expected, file.isRegular {
      isWhole = try isUnchanged(source, expected, session)
    }
    if isWhole || session.given > 0 { try session.finish() }
    reader.ended(records: session.given, size: expected?.size ?? 0)
    try emit(
      .fileEnded(file, FileOutcome(records: session.given, rejected: session.rejected, isComplete: isWhole)))
  }

  /// False, and said, where the file is no longer what it was when the load met it.
  private func isUnchanged(_ source: FileSource, _ expected: FileStatus, _ session: FileSession) throws -> Bool {
    guard let now = source.status() else { return true }
    if source.bytesRead < expected.size, now.size < expected.size {
      let read = byteText(Int(source.bytesRead))
      try session.reject(
        line: nil, byte: source.bytesRead, "shrank while it was read: \(read) of \(byteText(Int(expected.size)))")
      return false
    }
    if now.size != expected.size || now.modified != expected.modified {
      try session.note("changed while it was read: the next load reads it again")
      return false
    }
    return true
  }

  /// For input whose name says nothing: what the user named, else what standard input's first byte says.
  private func fallbackReader(_ session: FileSession) throws -> (any ArticleReader)? {
    if let format = options.format { return Loading.reader(named: format) }
    if session.file.isRegular { return nil }
    let bytes = try peeked(session)
    switch bytes {
    case Byte.openBrace: return JSONLinesReader()
    case Byte.openBracket: return JSONReader()
    default: return TextReader()
    }
  }

  /// The first byte that is no blank, with nothing passed over.
  private func peeked(_ session: FileSession) throws -> UInt8? {
    while true {
      if let byte = window.bytes.first(where: { $0 > 0x20 || $0 == 0 }) { return byte }
      if try !window.more() { return nil }
    }
  }

  /// The table at `path`, read once for all texts beside it.
  private func table(_ path: SystemPath?) throws -> MetadataTable? {
    guard let path else { return nil }
    if let metadata, metadata.path == path { return metadata.table }
    try leaveTable()
    var table: MetadataTable?
    do {
      let source = try path.open()
      let tableWindow = ByteWindow(limitBytes: MetadataTable.limitBytes)
      let note: (String) throws -> Void = { [self] in try emit(.note(LoadNote(file: path.text, message: $0))) }
      let start = try openText(source, name: path.text, options: options, note: note)
      tableWindow.attach(start.source)
      table = try MetadataTable(
        name: path.text, window: tableWindow, isTabbed: FileName(path).ending == "tsv", options: options)
      for message in table?.messages ?? [] { try note(message) }
    } catch let fault as SourceFault {
      try emit(.rejected(Rejection(file: path.text, byte: fault.byte, reason: fault.reason)))
    } catch let fault as FileFault {
      try emit(.rejected(Rejection(file: path.text, reason: systemMessage(fault.code))))
    }
    metadata = (path, table)
    return table
  }

  /// Says what the table lacked.
  private func leaveTable() throws {
    defer { metadata = nil }
    guard let (path, table) = metadata, let table else { return }
    for message in table.notes.messages(isOneText: false) {
      try emit(.note(LoadNote(file: path.text, message: message)))
    }
    let without = table.rowsWithoutText(in: path.folder)
    for (tally, one, several) in [
      (table.missing, "1 text has no row in it: ", "texts have no row in it, as "),
      (without, "1 row names a text that is not there: ", "rows name texts that are not there, as "),
    ] where tally.count > 0 {
      let what = tally.count == 1 ? one : "\(tally.count) " + several
      try emit(.note(LoadNote(file: path.text, message: what + shown(tally.example ?? ""))))
    }
  }

  private func emit(_ event: LoadEvent) throws {
    if try !sink(event) { throw LoadStopped() }
  }
}
