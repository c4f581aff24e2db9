import CorpusModel
import Foundation
import Testing

@testable import EntitiesAnalyzer

/// `Tables/entity-cases.txt`: one text a line, its mentions in braces (`{Kremlin/O}`); one for each construction and trap.
@Suite struct EntityCasesTests {
  static let lines = table("entity-cases.txt")

  @Test func thereAreCases() { #expect(Self.lines.count >= 300) }

  @Test func eachCaseHolds() throws {
    for line in Self.lines {
      let (text, expected) = Self.read(line)
      let (document, entities) = try mentions(text)
      let found = entities.map { document.text($0.span) + "/" + Self.letter($0.kind) }
      #expect(found == expected, "\(text)")
    }
  }

  /// `l'{OTAN/O}` → `l'OTAN`, `["OTAN/O"]`.
  private static func read(_ line: String) -> (text: String, mentions: [String]) {
    var text = ""
    var mentions: [String] = []
    for piece in line.split(separator: "{", omittingEmptySubsequences: false) {
      guard let close = piece.firstIndex(of: "}") else {
        text += piece
        continue
      }
      let marked = piece[..<close]
      mentions.append(String(marked))
      text += marked.dropLast(2) + piece[piece.index(after: close)...]
    }
    return (text, mentions)
  }

  private static func letter(_ kind: EntityKind) -> String {
    switch kind {
    case .person: "P"
    case .place: "L"
    case .organisation: "O"
    }
  }

  /// Lines of a table without comments.
  static func table(_ name: String, file: StaticString = #filePath) -> [String] {
    let path = URL(fileURLWithPath: "\(file)").deletingLastPathComponent().appending(path: "Tables/\(name)").path
    let text = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
    return text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
  }
}
