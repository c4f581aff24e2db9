import Analysis
import CorpusModel

/// What a dot-command sees and changes of the shell it is typed in; all it needs, and no more.
///
/// The shell meets it; tests meet it with a few lines. Errors thrown by these calls are shown by the shell as those of
/// a query are.
protocol ShellContext: AnyObject {
  var settings: ShellSettings { get set }
  /// The forms an answer may take, in the order to list them.
  var modes: [ModeDescription] { get }
  /// Collections and fields that a query may name.
  var catalog: Catalog { get throws }
  /// The parameters that are set, by name without `$`, their values as a query would write them.
  var parameters: [(name: String, value: String)] { get }
  /// Statements typed, oldest first.
  var history: [String] { get }
  var version: String { get }
  /// Kinds of findings that the analyzers explain, by id.
  var kinds: [AnalyzerManifest.Kind] { get }
  /// What the kind with this id looks for; empty where it is no table of phrases.
  func phrases(of kind: String) -> [ExplainedPhrase]
  /// What is known and said of the names of the corpus.
  var names: NamesDesk { get throws }
  /// What is known and said of the quotes of the corpus.
  var quotes: QuotesDesk { get throws }

  /// Writes text that ends with a newline where answers go: the screen, a file, the pager.
  func write(_ text: String) throws
  /// Runs statements as if they had been typed.
  func answer(_ query: String) throws
  /// Shows the last answer again, with the same lines under it.
  func showLast() throws
  /// Runs a script; its dot-commands too.
  func runScript(_ path: String) throws
  /// Where answers go from here on, or the next one only.
  func send(to output: AnswerOutput) throws
  /// Where row `number` (from 1) of the last answer stands.
  func origin(ofRow number: Int) throws -> RowOrigin
  /// Shows the text around row `number` (from 1) of the last answer.
  func openRow(_ number: Int) throws
}

/// What stays set until it is changed.
struct ShellSettings: Sendable, Equatable {
  enum Pager: String, Sendable, CaseIterable { case on, off, auto }

  /// Name of the form of answers; nil for the one that fits the answer.
  var mode: String?
  /// Rows shown of an answer, the rest being counted; nil for all.
  var maxRows: Int?
  /// Columns of the screen that an answer may take; nil for the screen's own.
  var maxWidth: Int?
  var pager = Pager.auto
  /// Says how long each answer took.
  var showsTime = true
  /// Shows each statement of a script before its answer.
  var echoes = false
  /// Ends a script at its first error.
  var stopsAtErrors = true
}

struct ModeDescription: Sendable, Equatable {
  var name: String
  var summary: String
}

enum AnswerOutput: Sendable, Equatable {
  case screen
  case file(String)
  /// The next answer only.
  case fileOnce(String)
}
