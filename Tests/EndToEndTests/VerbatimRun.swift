import Glibc
import Terminal
import Testing

/// The built program as a user starts it, in a home and a folder of its own.
struct VerbatimRun {
  /// Empty at first: stores, history and files that the program writes are here.
  let home: String
  var environment: [String: String]

  init() throws {
    var name = Array("/tmp/verbatim-home-XXXXXX".utf8CString)
    try #require(mkdtemp(&name) != nil)
    home = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    environment = ["HOME": home, "TERM": "xterm", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"]
  }

  /// Runs it to its end without a terminal.
  func run(_ arguments: String..., input: String = "") throws -> ProgramRun {
    try ProgramRun(
      BuiltProducts.path("verbatim"), arguments, environment: environment, folder: home, input: input)
  }

  /// Starts it on a terminal.
  func start(_ arguments: String..., rows: Int = 24, columns: Int = 80) throws -> PseudoTerminal {
    try PseudoTerminal(
      BuiltProducts.path("verbatim"), arguments, environment: environment, folder: home, rows: rows, columns: columns)
  }
}
