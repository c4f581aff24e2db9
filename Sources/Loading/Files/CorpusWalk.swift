import Glibc

/// Finds the files of a PATH: a folder's in byte order of their paths, or the file itself.
///
/// Links are followed; each folder is read once, so that links in a circle, or many to one folder, end. Of several PATHs
/// that lead to one file or folder, however they are written, the first has it.
struct CorpusWalk {
  enum Found {
    case file(FoundFile)
    case hidden(SystemPath)
    /// A file or folder that a PATH before this one led to.
    case again(SystemPath)
    /// A file that no reader takes.
    case other(SystemPath)
    /// What `| export` made here: an answer and how it was made.
    case answer(SystemPath)
    /// A table of fields that is not read, since another is.
    case spareMetadata(SystemPath, read: SystemPath)
    /// Something there that could not be looked at; articles may stand behind it where `isOpaque`.
    case problem(SystemPath, String, isOpaque: Bool)
  }

  struct FoundFile {
    var path: SystemPath
    /// Below the root.
    var relative: SystemPath
    var status: FileStatus
    var reader: (any ArticleReader)?
    /// `metadata.csv` or `.tsv` in its folder, where it is a text.
    var metadata: SystemPath?
  }

  private struct Entry {
    var name: SystemPath
    var status: FileStatus
    /// With a `/` after a folder's name, so that the order is that of whole paths.
    var order: [UInt8]
  }

  /// Deeper folders are left, with a word.
  static let depthLimit = 200

  /// Folders of this PATH.
  private var seen: Set<FileIdentity> = []
  /// Files and folders of the PATHs before.
  private var before: Set<FileIdentity> = []
  private var files: Set<FileIdentity> = []
  /// Several PATHs may meet; one alone need not remember its files.
  private let isOneOfSeveral: Bool

  init(roots: Int) { isOneOfSeveral = roots > 1 }

  mutating func walk(_ root: String, _ visit: (Found) throws -> Void) throws {
    before.formUnion(seen)
    before.formUnion(files)
    (seen, files) = ([], [])
    let path = SystemPath(root)
    let status: FileStatus
    do { status = try FileStatus(path: path) } catch {
      return try visit(.problem(path, systemMessage(error.code), isOpaque: true))
    }
    switch status.kind {
    case .folder: try folder(path, below: SystemPath(bytes: []), status, depth: 0, visit)
    case .file, .pipe:
      guard !before.contains(status.identity) else { return try visit(.again(path)) }
      if isOneOfSeveral, status.kind == .file { files.insert(status.identity) }
      let name = path.lastComponent
      let metadata = FileName(name).isText ? try Self.metadata(beside: path, visit) : nil
      try visit(
        .file(
          FoundFile(
            path: path, relative: name, status: status, reader: FileName(name).reader, metadata: metadata)))
    case .other: try visit(.problem(path, "neither a file nor a folder", isOpaque: true))
    }
  }

  private mutating func folder(
    _ path: SystemPath, below: SystemPath, _ status: FileStatus, depth: Int, _ visit: (Found) throws -> Void
  ) throws {
    guard !before.contains(status.identity) else { return try visit(.again(path)) }
    guard depth < Self.depthLimit else {
      return try visit(.problem(path, "more than \(Self.depthLimit) folders deep: not read", isOpaque: true))
    }
    guard seen.insert(status.identity).inserted else {
      return try visit(.problem(path, "a link to a folder that was already read: not read again", isOpaque: false))
    }
    let entries = try Self.entries(of: path, visit)
    let hasTexts = entries.contains { FileName($0.name).isText }
    let tables = hasTexts ? entries.filter { FileName($0.name).isMetadata && $0.status.kind == .file }.map(\.name) : []
    let metadata = tables.first.map(path.appending)
    for spare in tables.dropFirst() {
      try visit(.spareMetadata(path.appending(spare), read: tables[0]))
    }
    let answers = ExportedAnswers(names: entries.map(\.name), in: path)
    for entry in entries {
      let full = path.appending(entry.name)
      if answers.contains(entry.name) {
        try visit(.answer(full))
        continue
      }
      let name = FileName(entry.name)
      switch entry.status.kind {
      case .folder:
        try folder(full, below: below.appending(entry.name), entry.status, depth: depth + 1, visit)
      case .file:
        if tables.contains(entry.name) { continue }
        guard !before.contains(entry.status.identity) else {
          try visit(.again(full))
          continue
        }
        guard let reader = name.reader else {
          try visit(.other(full))
          continue
        }
        if isOneOfSeveral { files.insert(entry.status.identity) }
        try visit(
          .file(
            FoundFile(
              path: full, relative: below.appending(entry.name), status: entry.status, reader: reader,
              metadata: name.isText ? metadata : nil)))
      case .pipe, .other: try visit(.problem(full, "neither a file nor a folder", isOpaque: false))
      }
    }
  }

  /// What stands in a folder, in order; hidden entries and those that cannot be looked at are visited here.
  private static func entries(of path: SystemPath, _ visit: (Found) throws -> Void) throws -> [Entry] {
    let names: [SystemPath]
    do { names = try Self.names(in: path) } catch {
      try visit(.problem(path, systemMessage(error.code), isOpaque: true))
      return []
    }
    var entries: [Entry] = []
    for name in names {
      if name.bytes.first == 0x2E {
        try visit(.hidden(path.appending(name)))
        continue
      }
      do {
        let status = try FileStatus(path: path.appending(name))
        entries.append(
          Entry(name: name, status: status, order: status.kind == .folder ? name.bytes + [0x2F] : name.bytes))
      } catch {
        let reason = error.code == ENOENT ? "a link that leads nowhere" : systemMessage(error.code)
        let isDeadLink = error.code == ENOENT || error.code == ELOOP
        try visit(.problem(path.appending(name), reason, isOpaque: !isDeadLink))
      }
    }
    entries.sort { $0.order.lexicographicallyPrecedes($1.order) }
    return entries
  }

  private static func names(in folder: SystemPath) throws(FileFault) -> [SystemPath] {
    guard let stream = folder.withCString({ opendir($0) }) else { throw FileFault(code: errno) }
    defer { closedir(stream) }
    var names: [SystemPath] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw FileFault(code: errno) }
        return names
      }
      let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if bytes != [0x2E], bytes != [0x2E, 0x2E] { names.append(SystemPath(bytes: bytes)) }
    }
  }

  private static func metadata(beside text: SystemPath, _ visit: (Found) throws -> Void) throws -> SystemPath? {
    guard let names = try? names(in: text.folder) else { return nil }
    let found = names.filter { FileName($0).isMetadata }.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    let inFolder = { (name: SystemPath) in text.bytes.contains(0x2F) ? text.folder.appending(name) : name }
    for spare in found.dropFirst() { try visit(.spareMetadata(inFolder(spare), read: found[0])) }
    return found.first.map(inFolder)
  }
}
