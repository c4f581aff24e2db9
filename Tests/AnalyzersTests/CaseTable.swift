import Foundation

/// Cases in a plain text file beside the tests: one a line, its parts apart by tabs, `#` before a remark.
enum CaseTable {
  static func lines(_ name: String, file: String = #filePath) -> [[String]] {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent().appending(path: "Cases")
    guard let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8) else { return [] }
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map {
        $0.replacingOccurrences(of: "\\n", with: "\n")
      }
    }
  }
}
