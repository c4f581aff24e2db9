import Analysis
import CorpusModel
import Glibc
import Loading
import Storage

/// A corpus that questions can be put to.
struct OpenedCorpus {
  /// As the user named it.
  var label: String
  var reader: StoreReader
  /// Nil where a store was opened as it stands.
  var report: Indexer.Report?
  /// What the user should know of how it was opened.
  var notes: [String] = []
  let names: NamesDesk
  let quotes: QuotesDesk
  /// Kept alive: a store in memory lives as long as its writer.
  private var writer: StoreWriter?

  /// - Parameter paths: a store, or what to read. Empty: an empty corpus.
  /// - Throws: `CommandFailure`, `StoreError`, `CancellationError`.
  init(_ paths: [String], options: CorpusOptions, showsProgress: Bool) throws {
    label = paths.isEmpty ? "no corpus" : paths.joined(separator: " ")
    if paths.count == 1, StoreFile.isNamed(paths[0]) {
      guard options.givenForReading.isEmpty else {
        throw CommandFailure(
          message: "\(paths[0]) is a store already, which is asked as it stands",
          help: "leave out \(options.givenForReading.joined(separator: ", "))"
            + (options.reading.given.isEmpty ? "" : "; verbatim index reads articles with it"), status: .usage)
      }
      let registry = try VerbatimProgram.registry()
      reader = try StoreReader(path: paths[0], nameKeys: registry.nameKeys)
      names = NamesDesk(reader: reader, aliasesPath: nil, matcher: { registry.matchers.first }, joinAgain: {})
      quotes = QuotesDesk(reader: reader, path: nil, registry: { registry }, readAgain: { _, _ in })
      return
    }
    let memory = options.memory
    let options = options.reading
    let indexer = try options.indexer(for: paths, showsProgress: showsProgress)
    let location: StoreLocation
    if memory || paths.isEmpty || paths == ["-"] {
      let writer = try indexer.open(.memory)
      report = try indexer.update(writer, from: paths)
      reader = try StoreReader(sharing: writer, nameKeys: indexer.registry.nameKeys)
      self.writer = writer
      location = .memory
    } else {
      location = try StoreLocation.cached(for: paths)
      guard case .file(let path) = location else { throw CommandFailure(message: "no place for the store") }
      do {
        report = try indexer.update(indexer.open(location), from: paths)
      } catch let error as StoreError where error.kind == .locked && access(path, R_OK) == 0 {
        notes.append("\(error.message): answers come from the store as it stands")
      } catch let error as StoreError {
        throw error.inCache
      }
      reader = try StoreReader(path: path, nameKeys: indexer.registry.nameKeys)
    }
    let writer = writer
    names = NamesDesk(
      reader: reader, aliasesPath: try options.aliasesPath(for: paths),
      matcher: { try options.registry(for: paths).matchers.first },
      joinAgain: {
        let indexer = try options.indexer(for: paths, showsProgress: false)
        try indexer.joinNames(writer ?? indexer.open(location))
      })
    quotes = QuotesDesk(
      reader: reader, path: CorrectionsFile.place(paths), registry: { try options.registry(for: paths) },
      readAgain: { article, corrections in
        var indexer = try options.indexer(for: paths, showsProgress: false)
        indexer.corrections = corrections
        try indexer.analyseAgain(article, in: writer ?? indexer.open(location))
      })
  }
}

/// A file that is asked as it stands, and not read for articles.
enum StoreFile {
  /// A file that is called so, or begins as every SQLite file does: who opens it says what is wrong with it.
  static func isNamed(_ path: String) -> Bool {
    var status = stat()
    // A pipe is read once, from its first byte, by who reads its articles.
    if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG { return false }
    if path.hasSuffix(".verbatim") { return true }
    guard let file = fopen(path, "rb") else { return false }
    defer { fclose(file) }
    var head = [UInt8](repeating: 0, count: 16)
    return fread(&head, 1, 16, file) == 16 && head == Array("SQLite format 3\u{0}".utf8)
  }
}

extension ReadingOptions {
  /// What reads a corpus the way the user asked for.
  ///
  /// - Throws: `CommandFailure` where an option is wrong, or none of `paths` is there.
  func indexer(for paths: [String], showsProgress: Bool) throws -> Indexer {
    if !paths.isEmpty, paths.allSatisfy({ $0 != "-" && access($0, F_OK) != 0 }) {
      throw CommandFailure(
        message: "\(paths.joined(separator: ", ")): no such file or folder",
        help: "verbatim takes folders, files, a store, or - for standard input")
    }
    if let store = paths.first(where: { access($0, F_OK) == 0 && StoreFile.isNamed($0) }) {
      throw CommandFailure(
        message: "\(store) is a store or a database, which holds no articles to read",
        help: "name the folders or files of articles; a store is asked alone: verbatim STORE")
    }
    var load = LoadOptions()
    do {
      if let formatIn { try load.setFormat(formatIn) }
      for map in maps { try load.map(map) }
    } catch {
      throw CommandFailure(message: error.message, status: .usage)
    }
    return Indexer(
      registry: try registry(for: paths),
      corrections: try CorrectionsFile.place(paths).map(CorrectionsFile.read) ?? CorrectionFile(), options: load,
      progress: Progress("reading", isShown: showsProgress))
  }

  /// The analyzers, with what the user says of names.
  func registry(for paths: [String]) throws -> AnalyzerRegistry {
    let settings = try CorpusSettings(besideOneOf: paths)
    let aliases = try AliasesFile(named: aliases, besideOneOf: paths)
    do {
      return try VerbatimProgram.registry(aliases: aliases?.text, settings: settings?.file)
    } catch let invalid as AliasFile.Invalid {
      throw CommandFailure(message: "\(aliases?.path ?? "aliases.toml"):\(invalid.line): \(invalid.message)")
    }
  }

  /// Where the user's word on names is kept; nil where there is no place.
  func aliasesPath(for paths: [String]) throws -> String? {
    try aliases ?? AliasesFile(named: nil, besideOneOf: paths)?.path ?? AliasesFile.places(paths).first
  }
}

extension AnalyzerRegistry {
  /// Further keys of a name as a user types it.
  fileprivate var nameKeys: @Sendable (String) -> [String] {
    let matchers = matchers
    return { name in matchers.flatMap { $0.keys(of: name) } }
  }
}
