import CorpusModel
import Execution
import Foundation
import QueryLanguage
import Storage

/// From a query's text to its SQL: parsing, binding, looking names up in the store, compiling.
struct CompileBenchmark {
  var store: String
  /// Folder whose `.vq` scripts are compiled too.
  var scripts: String
  var rounds: Int

  func run() throws {
    let reader = try StoreReader(path: store)
    defer { reader.close() }
    guard let today = CivilDate(year: 2021, month: 12, day: 31) else { return }
    let session = Session(
      executor: Executor(source: reader), today: today,
      parameters: ["who": "Macron", "topic": "vaccin"])
    print("query: from text to SQL, µs: first time · median · slowest")
    for query in HandWritten.all.map(\.query) { try measure(query, session) }
    let files = try FileManager.default.contentsOfDirectory(atPath: scripts).filter { $0.hasSuffix(".vq") }.sorted()
    for file in files {
      let text = try String(contentsOfFile: scripts + "/" + file, encoding: .utf8)
      for statement in Parser.parseScript(text).0.statements {
        if case .query = try? Binder.bind(statement, in: try session.context) {
          try measure(statement.description, session)
        }
      }
    }
  }

  private func measure(_ query: String, _ session: Session) throws {
    let times = try (0..<max(2, rounds)).map { _ in
      let start = ContinuousClock.now
      let context = try session.context
      for statement in Parser.parseScript(query).0.statements {
        if case .query(let bound) = try Binder.bind(statement, in: context) { _ = try session.executor.compile(bound) }
      }
      return start.duration(to: .now) / .microseconds(1)
    }
    let warm = Array(times.dropFirst())
    print(
      String(format: "%8.0f %8.0f %8.0f  ", times[0], warm.median, warm.max() ?? 0),
      query.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(100))
  }
}
