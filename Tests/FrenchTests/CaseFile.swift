import Foundation

/// Cases in a plain file beside the tests: one a line, columns apart by tabs, `#` begins a comment.
enum CaseFile {
  struct Case: Sendable, CustomStringConvertible {
    var columns: [String]
    var description: String { columns.first ?? "" }
  }

  static func cases(_ name: String, columns: Int) -> [Case] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")
    let text = (try? String(contentsOf: folder.appending(path: name + ".txt"), encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { Case(columns: $0.split(separator: "\t").map(String.init)) }.filter { $0.columns.count == columns }
  }
}
