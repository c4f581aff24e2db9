import Foundation
import Synchronization
import Terminal
import Testing

/// The built program as a user starts it, in a home and a folder of its own, which are gone with it.
final class VerbatimRun {
  /// Empty at first: stores, history and files that the program writes are here.
  let home: String
  var environment: [String: String]

  /// A debug build on a machine that does other work is slow; what hangs is ended all the same.
  static let seconds: Double = 120

  /// Left to be removed by somebody else.
  private let isKept: Bool

  init(isKept: Bool = false) throws {
    self.isKept = isKept
    var name = Array("/tmp/verbatim-home-XXXXXX".utf8CString)
    try #require(mkdtemp(&name) != nil)
    home = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    environment = [
      "HOME": home, "TERM": "xterm", "LC_ALL": "C.UTF-8", "PATH": "\(home)/bin:/usr/bin:/bin", "PAGER": "cat",
    ]
    try FileManager.default.createDirectory(atPath: home + "/bin", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: home + "/bin/verbatim", withDestinationPath: BuiltProducts.verbatim)
  }

  deinit { if !isKept { try? FileManager.default.removeItem(atPath: home) } }

  /// Runs it to its end without a terminal.
  func run(_ arguments: String..., input: String = "") throws -> ProgramRun {
    try run(arguments: arguments, input: input)
  }

  func run(arguments: [String], input: String = "") throws -> ProgramRun {
    try ProgramRun(
      BuiltProducts.verbatim, arguments, environment: environment, folder: home, input: input, seconds: Self.seconds)
  }

  /// Runs a line of a shell, in which `verbatim` is the program under test.
  func shell(_ line: String, input: String = "") throws -> ProgramRun {
    try ProgramRun(
      "/bin/sh", ["-c", line], environment: environment, folder: home, input: input, seconds: Self.seconds)
  }

  /// Starts it on a terminal.
  func start(_ arguments: String..., rows: Int = 24, columns: Int = 80) throws -> PseudoTerminal {
    try PseudoTerminal(
      BuiltProducts.verbatim, arguments, environment: environment, folder: home, rows: rows, columns: columns)
  }

  // MARK: Files of its folder

  func path(_ name: String) -> String { home + "/" + name }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String { try write(Array(text.utf8), to: name) }

  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    let folder = (path(name) as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try #require(FileManager.default.createFile(atPath: path(name), contents: Data(bytes)))
    return path(name)
  }

  func text(of name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path(name)) }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  /// Mode bits of a file, as `0o600`.
  func mode(of name: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path(name))
    return try #require(attributes[.posixPermissions] as? Int)
  }
}

/// Folders of the repository, whose texts the tests run.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path(percentEncoded: false)

  static func path(_ name: String) -> String { root + name }
  static var seeds: String { path("seeds") }
  static var wire: String { path("examples/wire.jsonl") }

  static func text(of name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }

  /// Names in `folder` that end so, sorted.
  static func files(in folder: String, ending: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path(folder)).filter { $0.hasSuffix(ending) }.sorted()
  }
}

/// Stores that many tests ask, each made once in a run.
enum Stores {
  static let seeds = Result { try make("seeds", Repository.seeds) }
  static let wire = Result { try make("wire", Repository.wire) }
  private static let homes = Mutex<[String]>([])

  private static func make(_ name: String, _ corpus: String) throws -> String {
    let run = try VerbatimRun(isKept: true)
    let isFirst = homes.withLock { homes in
      homes.append(run.home)
      return homes.count == 1
    }
    if isFirst {
      atexit { Stores.homes.withLock { $0.forEach { try? FileManager.default.removeItem(atPath: $0) } } }
    }
    let made = try run.run("index", corpus, "--into", name + ".verbatim")
    try #require(made.exitCode == 0, "\(made.errors)")
    return run.path(name + ".verbatim")
  }
}

extension ProgramRun {
  /// Lines of the output, without the empty one behind the last newline.
  var lines: [String] { output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init) }
}
