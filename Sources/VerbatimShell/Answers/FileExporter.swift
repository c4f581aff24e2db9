import CorpusModel
import Execution
import Glibc
import Presentation

/// Writes the files of `| export`: beside the file's place first, so that a failure leaves the old one.
final class FileExporter: ResultExporter {
  private let store: String
  private var open: [String: AnswerOutlet] = [:]

  init(store: String) { self.store = store }

  func open(_ path: String) throws -> any RowSink {
    guard let format = OutputFormat.forFile(path) else {
      let endings = OutputFormat.all.flatMap(\.endings).joined(separator: ", ")
      throw ExecutionError.export(path: path, reason: "its ending names no format; known: \(endings)")
    }
    let outlet = try AnswerOutlet(file: Self.partial(path))
    open[path] = outlet
    return format.sink(style: .file) { try outlet.write($0) }
  }

  func finish(_ path: String, _ metadata: ExportMetadata) throws {
    let outlet = open.removeValue(forKey: path)
    do {
      try outlet?.finish()
      try AnswerOutletFile.write(description(of: metadata), to: Self.partial(path + ".meta.json"))
    } catch {
      for file in [path, path + ".meta.json"] { unlink(Self.partial(file)) }
      throw ExecutionError.export(path: path, reason: "\(error)")
    }
    for file in [path, path + ".meta.json"] where rename(Self.partial(file), file) != 0 {
      throw ExecutionError.export(path: path, reason: String(cString: strerror(errno)))
    }
  }

  /// A statement failed: what it had begun to write is gone.
  func abandon() {
    for path in open.keys { unlink(Self.partial(path)) }
    open = [:]
  }

  private static func partial(_ path: String) -> String { path + ".partial" }

  private func description(of metadata: ExportMetadata) -> String {
    let columns = metadata.columns.map(JSONLine.quoted).joined(separator: ", ")
    return """
      {
        "query": \(JSONLine.quoted(metadata.query)),
        "corpus": \(JSONLine.quoted(store)),
        "revision": \(metadata.revision),
        "today": \(JSONLine.quoted(metadata.today)),
        "rows": \(metadata.rows),
        "columns": [\(columns)],
        "verbatim": \(JSONLine.quoted(VerbatimProgram.version))
      }

      """
  }
}

private enum AnswerOutletFile {
  static func write(_ text: String, to path: String) throws {
    let outlet = try AnswerOutlet(file: path)
    try outlet.write(text)
    try outlet.finish()
  }
}
