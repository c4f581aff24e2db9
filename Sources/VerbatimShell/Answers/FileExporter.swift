import CorpusModel
import Execution
import Glibc
import Presentation

/// Writes the files of `| export`: beside the file's place first, so that a failure leaves the old one.
final class FileExporter: ResultExporter {
  private let store: String
  /// True for a file that the corpus was read from.
  private let isSource: (String) throws -> Bool
  private var open: [String: AnswerOutlet] = [:]

  init(store: String, isSource: @escaping (String) throws -> Bool) {
    self.store = store
    self.isSource = isSource
  }

  func open(_ path: String) throws -> any RowSink {
    guard let format = OutputFormat.forFile(path) else {
      let endings = OutputFormat.all.flatMap(\.endings).joined(separator: ", ")
      throw ExportFailure(reason: "its ending names no format; known: \(endings)")
    }
    let files = Self.files(path)
    for file in files where try isSource(file) { throw ExportFailure(reason: CommandFailure.isSource) }
    let places = Set(files.map(Self.place))
    guard open.keys.allSatisfy({ places.isDisjoint(with: Self.files($0).map(Self.place)) }) else {
      throw ExportFailure(reason: "the query writes it already")
    }
    try Self.exporting { for file in files { try AnswerOutlet.check(file) } }
    let outlet = AnswerOutlet(file: Self.partial(files[0]))
    open[path] = outlet
    return format.sink(style: .file) { bytes in try Self.exporting { try outlet.write(bytes) } }
  }

  func finish(_ path: String, _ metadata: ExportMetadata) throws -> Bool {
    let files = Self.files(path)
    let outlet = open.removeValue(forKey: path)
    return try Self.exporting {
      do {
        try outlet?.finish()
        let description = AnswerOutlet(file: Self.partial(files[1]))
        try description.write(self.description(of: metadata))
        try description.finish()
        let hasReplaced = access(path, F_OK) == 0
        for file in files where rename(Self.partial(file), file) != 0 { throw WriteFailure() }
        return hasReplaced
      } catch {
        for file in files { unlink(Self.partial(file)) }
        throw error
      }
    }
  }

  private static func exporting<T>(_ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch let failure as WriteFailure {
      throw ExportFailure(reason: failure.message)
    }
  }

  /// A statement failed: what it had begun to write is gone.
  func abandon() {
    for path in open.keys { unlink(Self.partial(Self.files(path)[0])) }
    open = [:]
  }

  /// The answer, and how it was made.
  private static func files(_ path: String) -> [String] { [path.withHome, path.withHome + ".meta.json"] }

  /// Beside the file, under a name that nobody else has.
  private static func partial(_ path: String) -> String { "\(path).\(getpid()).partial" }

  /// The file, however its path is written.
  private static func place(_ path: String) -> String {
    let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.index(after: $0) } ?? path.startIndex
    let folder = realpath(name == path.startIndex ? "." : String(path[..<name]), nil)
    defer { free(folder) }
    return folder.map { String(cString: $0) + "/" + path[name...] } ?? path
  }

  private func description(of metadata: ExportMetadata) -> String {
    func list(_ texts: [String]) -> String { "[" + texts.map(JSONLine.quoted).joined(separator: ", ") + "]" }
    return """
      {
        "query": \(JSONLine.quoted(metadata.query)),
        "definitions": \(list(metadata.definitions)),
        "corpus": \(JSONLine.quoted(store)),
        "revision": \(metadata.revision),
        "today": \(JSONLine.quoted(metadata.today)),
        "rows": \(metadata.rows),
        "columns": \(list(metadata.columns)),
        "verbatim": \(JSONLine.quoted(VerbatimProgram.version))
      }

      """
  }
}
