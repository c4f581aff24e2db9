import Foundation
import Languages
import TextKernel

/// How many lines of `sentences.CODE.txt` are taken for what they are.
enum LanguageLines {
  static func measure(_ folder: String) throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") }.sorted()
    var total = (right: 0, lines: 0)
    for file in files {
      let code = file.split(separator: ".").dropFirst().first.map(String.init) ?? ""
      var right = 0
      var lines = 0
      for line in try String(contentsOfFile: folder + "/" + file, encoding: .utf8).split(separator: "\n") {
        let found = identify(Array(line.utf8))
        lines += 1
        if found?.rawValue == code {
          right += 1
        } else if ProcessInfo.processInfo.environment["WORST"] != nil {
          print(code, found?.rawValue ?? "-", line)
        }
      }
      total = (total.right + right, total.lines + lines)
      print(code, String(format: "%.1f %%", 100 * Double(right) / Double(max(1, lines))))
    }
    print("all", String(format: "%.2f %%", 100 * Double(total.right) / Double(max(1, total.lines))))
  }

  private static func identify(_ bytes: [UInt8]) -> Language? {
    bytes.withUnsafeBufferPointer { bytes in
      var tokens: [Token] = []
      Tokenizer.tokenize(bytes, into: &tokens)
      return LanguageIdentifier.shared.identify(tokens[...], in: bytes)?.language
    }
  }
}
