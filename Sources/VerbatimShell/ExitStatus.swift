import Glibc

/// Exit codes as sqlite3, duckdb and the shell's own conventions have them.
enum ExitStatus: Int32, Error {
  case success = 0
  case failure = 1
  case usage = 2
  case interrupted = 130
  case brokenPipe = 141

  func exit() -> Never { Glibc.exit(rawValue) }
}

/// A command that cannot do what was asked: one message, one exit code.
struct CommandFailure: Error {
  var message: String
  var help: String?
  var status = ExitStatus.failure

  /// Why a file that holds articles is not written.
  static let isSource = "it is a file of the corpus, which is only read"

  /// What ends the program is thrown from where its options may not have been read.
  static var isJSON: Bool { CommandLine.arguments.contains("--json-errors") }

  func report() {
    guard !Self.isJSON else {
      return StandardStreams.error(ErrorReport(asJSON: true).text(self, of: ""))
    }
    StandardStreams.error(
      "verbatim: \(message.shownSafely)\n" + (help.map { "  help: \($0.shownSafely)\n" } ?? ""))
  }
}
