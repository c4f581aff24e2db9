import Foundation

/// An article of a corpus of JSON Lines: what the tools read of it.
struct TextLine {
  var text: [UInt8]
  var date: String?

  /// Those of a file that have a `text`.
  static func read(_ file: String) throws -> [TextLine] {
    try Data(contentsOf: URL(filePath: file)).split(separator: 0x0A).compactMap { line in
      let object = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
      return (object?["text"] as? String).map { TextLine(text: Array($0.utf8), date: object?["date"] as? String) }
    }
  }
}
