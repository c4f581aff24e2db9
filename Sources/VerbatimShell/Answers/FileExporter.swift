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
    for file in [path, path + ".meta.json"] where try isSource(file) {
      throw ExportFailure(reason: CommandFailure.isSource)
    }
    let outlet = try Self.made(path)
    open[path] = outlet
    return format.sink(style: .file) { bytes in
      do {
        try outlet.write(bytes)
      } catch let failure as WriteFailure {
        throw ExportFailure(reason: failure.message)
      }
    }
  }

  func finish(_ path: String, _ metadata: ExportMetadata) throws -> Bool {
    let outlet = open.removeValue(forKey: path)
    do {
      try outlet?.finish()
      let description = try Self.made(path + ".meta.json")
      try description.write(self.description(of: metadata))
      try description.finish()
    } catch let failure as WriteFailure {
      for file in [path, path + ".meta.json"] { unlink(Self.partial(file)) }
      throw ExportFailure(reason: failure.message)
    }
    let hasReplaced = access(path, F_OK) == 0
    for file in [path, path + ".meta.json"] where rename(Self.partial(file), file) != 0 {
      throw ExportFailure(reason: String(cString: strerror(errno)))
    }
    return hasReplaced
  }

  private static func made(_ path: String) throws -> AnswerOutlet {
    do {
      return try AnswerOutlet(making: partial(path))
    } catch let failure as WriteFailure {
      throw ExportFailure(reason: failure.message)
    }
  }

  /// A statement failed: what it had begun to write is gone.
  func abandon() {
    for path in open.keys { unlink(Self.partial(path)) }
    open = [:]
  }

  private static func partial(_ path: String) -> String { path + ".partial" }

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
