import Foundation

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

  /// - Throws: `CommandFailure`: no such file, not a text, too long.
  init(path: String) throws {
    let data: Data
    if path == "-" {
      data = FileHandle.standardInput.readDataToEndOfFile()
    } else {
      do {
        data = try Data(contentsOf: URL(filePath: path))
      } catch {
        throw CommandFailure(message: "cannot read the script \(path)", help: "does the file exist, and may it be read?")
      }
    }
    guard data.count <= Self.bytesMax else {
      throw CommandFailure(message: "the script \(path) is longer than \(Self.bytesMax >> 20) MiB")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw CommandFailure(message: "the script \(path) is not UTF-8 text")
    }
    self.init(
      name: path == "-" ? "standard input" : path, text: text,
      folder: path == "-" ? "." : URL(filePath: path).deletingLastPathComponent().relativePath)
  }

  /// The value of a comment line `-- name: value` before the first statement.
  func directive(_ name: String) -> String? {
    for line in text.split(whereSeparator: \.isNewline) {
      let line = line.trimmingCharacters(in: .whitespaces)
      guard line.hasPrefix("--") || line.hasPrefix("#") else { return nil }
      let comment = line.drop { $0 == "-" || $0 == "#" }.trimmingCharacters(in: .whitespaces)
      if comment.hasPrefix(name + ":") {
        return comment.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces)
      }
    }
    return nil
  }

  /// A path of the script, relative to its folder.
  func resolve(_ path: String) -> String {
    path.hasPrefix("/") || folder == "." || folder.isEmpty ? path : folder + "/" + path
  }
}
