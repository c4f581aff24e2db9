import Analysis
import CorpusModel

@testable import VerbatimShell

/// A shell that notes what a command asks of it.
final class StandInShell: ShellContext {
  var settings = ShellSettings()
  var modes = [
    ModeDescription(name: "table", summary: "Columns."), ModeDescription(name: "csv", summary: "Comma-separated."),
    ModeDescription(name: "card", summary: "One row under another."), ModeDescription(name: "json", summary: "JSON."),
  ]
  var catalog: Catalog { .core }
  var parameters: [(name: String, value: String)] = [("who", "\"Peskov\"")]
  var history = (1...30).map { "from articles limit \($0)" } + ["from quotes\nwhere speaker = \"Пес\u{1B}[1mков\""]
  let version = "0.1"
  var kinds = [
    AnalyzerManifest.Kind(
      id: "calque-en", category: "language", severity: "minor", tier: "sure", summary: "Word for word.",
      fires: ["Au lieu de cela, il attend."], silent: ["Il fait ceci au lieu de cela."], nativeRate: 0.47,
      precision: 0.9)
  ]
  func phrases(of kind: String) -> [ExplainedPhrase] {
    [ExplainedPhrase(pattern: "^ au lieu de cela ,", suggestion: "en fait", languages: ["en", "de"], nativeRate: 0.02)]
  }
  var names: NamesDesk { get throws { throw CommandFailure(message: "no corpus") } }

  var quotes: QuotesDesk { get throws { throw CommandFailure(message: "no corpus") } }

  var written = ""
  var calls: [String] = []

  func write(_ text: String) { written += text }
  func answer(_ query: String) { calls.append("answer \(query)") }
  func showLast() { calls.append("show last") }
  func runScript(_ path: String) { calls.append("script \(path)") }
  func send(to output: AnswerOutput) { calls.append("send \(output)") }
  func origin(ofRow number: Int) -> RowOrigin {
    RowOrigin(article: "a", line: nil, collection: "quotes", key: Int64(number))
  }
  func openRow(_ number: Int) { calls.append("open \(number)") }

  /// Runs a line; an error becomes its message and help.
  func run(_ line: String) -> DotCommand.Effect? {
    do {
      return try CommandLineText(line)?.run(in: self)
    } catch let failure as CommandFailure {
      written += "\(failure.message) | \(failure.help ?? "")"
    } catch {
      written += "\(error)"
    }
    return nil
  }
}
