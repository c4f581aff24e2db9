import CorpusModel
import Foundation

/// One line of `Tables/quotes.txt`: a sentence, and the quote that is in it.
struct QuoteCase: Sendable, CustomStringConvertible {
  var line: Int
  /// Nil where no quote is to be found.
  var kind: QuoteKind?
  /// More quotes may be found beside the one marked.
  var allowsMore: Bool
  var speaker: String
  var text: String
  var parts: [String]

  var description: String { "quotes.txt:\(line) \(text)" }

  /// The cases of a file in the notation that its head explains; the same one `verbatim evaluate` is tested with.
  static func read(_ path: String) throws -> [QuoteCase] {
    let file = try String(contentsOfFile: path, encoding: .utf8)
    var cases: [QuoteCase] = []
    for (index, line) in file.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard !line.isEmpty, !line.hasPrefix("#"), let separator = line.range(of: " ::") else { continue }
      let head = line[..<separator.lowerBound].split(separator: " ", maxSplits: 1)
      guard let letter = head.first else { continue }
      var one = QuoteCase(
        line: index + 1, kind: kinds[letter.first ?? "n"] ?? nil, allowsMore: letter.hasSuffix("+"),
        speaker: head.count > 1 ? String(head[1]) : "?", text: "", parts: [])
      one.mark(line[separator.upperBound...].drop { $0 == " " })
      cases.append(one)
    }
    return cases
  }

  private static let kinds: [Character: QuoteKind?] = ["d": .direct, "m": .mixed, "i": .indirect, "n": nil]

  private mutating func mark(_ sentence: Substring) {
    var part: String?
    for character in sentence {
      switch character {
      case "[": part = ""
      case "]":
        if let done = part { parts.append(done) }
        part = nil
      case "<", ">", "{", "}": break
      default:
        let written: Character = character == "¶" ? "\n" : character
        text.append(written)
        part?.append(written)
      }
    }
  }
}
