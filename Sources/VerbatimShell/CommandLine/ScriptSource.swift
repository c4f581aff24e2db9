import Foundation
import QueryLanguage

/// A script's text and where it stands.
struct ScriptSource: Sendable {
  /// As the user named it; in front of its errors.
  var name: String
  var text: String
  /// Folder that its own paths are relative to.
  var folder: String

  init(name: String, text: String, folder: String = ".") {
    self.name = name
    self.text = text
    self.folder = folder
  }

  private static let bytesMax = 4 << 20
  private static let inputName = "standard input"

  private var isInput: Bool { name == Self.inputName }

  /// A byte order mark is no part of the text.
  ///
  /// - Throws: `CommandFailure`: no such file, not a text, too long.
  init(path: String) throws {
    guard let data = Self.bytes(of: path) else {
      var isFolder = ObjCBool(false)
      if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
        throw CommandFailure(message: "\(path) is a folder, not a script", help: "name one of its files")
      }
      throw CommandFailure(
        message: "cannot read the script \(path)", help: "does the file exist, and may it be read?")
    }
    guard data.count <= Self.bytesMax else {
      throw CommandFailure(message: "the script \(path) is longer than \(Self.bytesMax >> 20) MiB")
    }
    let name = path == "-" ? Self.inputName : path
    let bytes = data.starts(with: [0xEF, 0xBB, 0xBF]) ? data.dropFirst(3) : data
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CommandFailure(message: "\(name):\(Self.place(ofInvalid: bytes)): the script is not UTF-8 text")
    }
    self.init(
      name: name, text: text,
      folder: path == "-" ? "." : URL(filePath: path).deletingLastPathComponent().relativePath)
  }

  /// As many as a script may have and one more; also of a pipe, as `<(…)` makes them. Nil where they cannot be read.
  private static func bytes(of path: String) -> Data? {
    guard let file = path == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: path) else { return nil }
    var data = Data()
    do {
      while data.count <= bytesMax, let more = try file.read(upToCount: bytesMax + 1 - data.count), !more.isEmpty {
        data += more
      }
      return data
    } catch {
      return nil
    }
  }

  /// Line and column, in characters, of the first byte that is no UTF-8.
  private static func place(ofInvalid bytes: Data) -> String {
    var line = 1
    for part in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      guard String(validating: part, as: UTF8.self) == nil else {
        line += 1
        continue
      }
      let characters = String(decoding: part, as: UTF8.self).unicodeScalars
      return "\(line):\(characters.prefix { $0 != "\u{FFFD}" }.count + 1)"
    }
    return "\(line):1"
  }

  /// What a comment line before the first statement says.
  struct Directive {
    var value: String
    /// From 1.
    var line: Int
  }

  /// That of a comment line `-- name: value`.
  func directive(_ name: String) -> Directive? {
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let line = line.trimmingCharacters(in: .whitespaces)
      if line.isEmpty { continue }
      guard line.hasPrefix("--") || line.hasPrefix("#") else { return nil }
      let comment = line.drop { $0 == "-" || $0 == "#" }.trimmingCharacters(in: .whitespaces)
      if comment.hasPrefix(name + ":") {
        return Directive(
          value: comment.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces), line: number + 1)
      }
    }
    return nil
  }

  /// The day that its relative dates count from, where it says one (`-- today: 2022-01-20`).
  func today() throws -> CivilDate? {
    try directive("today").map { try placing($0) { try Today.resolve($0) } }
  }

  /// The corpus that it names (`-- corpus: wire.jsonl`).
  ///
  /// - Throws: `CommandFailure` where there is none, or the script comes from there.
  func corpus() throws -> String? {
    try directive("corpus").map { try placing($0, path(written:)) }
  }

  private func path(written: String) throws -> String {
    guard !written.isEmpty else { throw CommandFailure(message: "the comment names no corpus") }
    let path = resolve(written)
    try Self.checkInput(corpus: [path], scripts: isInput ? ["-"] : [])
    guard path == "-" || access(path, F_OK) == 0 else {
      throw CommandFailure(
        message: "\(path): no such file or folder",
        help: "the path is relative to the script; a corpus on the command line wins")
    }
    return path
  }

  /// Runs `body`, which takes what `directive` says; its failure is said of its place.
  func placing<Result>(_ directive: Directive, _ body: (String) throws -> Result) throws -> Result {
    do {
      return try body(directive.value)
    } catch var failure as CommandFailure {
      failure.message = "\(name):\(directive.line): \(failure.message)"
      throw failure
    }
  }

  /// A path of the script, relative to its folder.
  func resolve(_ path: String) -> String {
    path.hasPrefix("/") || folder == "." || folder.isEmpty ? path : folder + "/" + path
  }

  /// - Throws: `CommandFailure` where standard input would have to be two things at once.
  static func checkInput(corpus: [String], scripts: [String]) throws {
    let scriptsOfInput = scripts.count { $0 == "-" }
    guard corpus.contains("-") && scriptsOfInput > 0 || scriptsOfInput > 1 else { return }
    throw CommandFailure(
      message: corpus.contains("-")
        ? "standard input cannot be both the corpus and a script" : "standard input is one script, not several",
      help: "put one of them in a file, or the question into -c", status: .usage)
  }
}
