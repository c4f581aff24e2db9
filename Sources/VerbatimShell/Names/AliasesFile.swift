import Foundation

/// `aliases.toml`: what the user says of names. The one named, else the one in the corpus's own folder.
struct AliasesFile {
  var path: String
  var text: String

  private static let bytesMax = 4 << 20

  /// Nil where there is none.
  ///
  /// - Throws: `CommandFailure` where the one named is not there, or one cannot be read.
  init?(named name: String?, besideOneOf paths: [String]) throws {
    let candidates = name.map { [$0] } ?? Self.places(paths)
    guard let path = candidates.first(where: { FileManager.default.fileExists(atPath: $0) }) else {
      guard let name else { return nil }
      throw CommandFailure(message: "there is no file \(name)", help: "--aliases names a TOML file", status: .usage)
    }
    self.path = path
    text = try Self.read(path)
  }

  /// Where one is, or would be: in the folders of the corpus, or beside its files.
  static func places(_ paths: [String], named name: String = "aliases.toml") -> [String] {
    paths.compactMap { path in
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return nil }
      if isFolder.boolValue { return path.hasSuffix("/") ? path + name : path + "/" + name }
      guard let slash = path.lastIndex(of: "/") else { return name }
      return path[...slash] + name
    }
  }

  static func read(_ path: String) throws -> String {
    guard let data = FileManager.default.contents(atPath: path), data.count <= bytesMax,
      let text = String(validating: data, as: UTF8.self)
    else { throw CommandFailure(message: "\(path) cannot be read as UTF-8 text of at most 4 MiB") }
    return text
  }

  /// Puts the whole text in place at once, or nothing.
  static func write(_ text: String, to path: String, help: String? = nil) throws {
    do {
      try AnswerOutlet.check(path)
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      let reason = (error as? WriteFailure)?.message ?? error.localizedDescription
      throw CommandFailure(message: "cannot write \(path): \(reason)", help: help)
    }
  }
}
