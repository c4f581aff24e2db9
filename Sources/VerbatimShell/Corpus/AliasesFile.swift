import Foundation

/// `aliases.toml`: what the user says of names. The one named, else the one in the corpus's own folder.
struct AliasesFile {
  var path: String
  var text: String

  private static let bytesMax = 4 << 20

  init?(named name: String?, besideOneOf paths: [String]) throws {
    let candidates = name.map { [$0] } ?? paths.map { $0 + "/aliases.toml" }
    guard let path = candidates.first(where: { FileManager.default.fileExists(atPath: $0) }) else {
      guard let name else { return nil }
      throw CommandFailure(message: "there is no file \(name)", help: "--aliases names a TOML file", status: .usage)
    }
    guard let data = FileManager.default.contents(atPath: path), data.count <= Self.bytesMax,
      let text = String(validating: data, as: UTF8.self)
    else { throw CommandFailure(message: "\(path) cannot be read as UTF-8 text of at most 4 MiB") }
    self.path = path
    self.text = text
  }
}
