import CorpusModel
import Foundation
import TextKernel

/// One line of a gold file: an article with the quotes that are in it. Offsets are Unicode code points (Python's).
struct GoldArticle: Codable, Sendable, Equatable {
  struct Relation: Codable, Sendable, Equatable {
    var type: QuoteKind
    var content: [[Int]]
    var speaker: [Int]?
    /// Names apart by `;` where several spoke; `?` where nobody can tell.
    var speakerCanonical: String?
    var cue: [Int]?
    /// Neither asked for nor wrong where it is found: false.
    var required: Bool?

    var isRequired: Bool { required ?? true }

    enum CodingKeys: String, CodingKey {
      case type, content, speaker, cue, required
      case speakerCanonical = "speaker_canonical"
    }

    init(
      type: QuoteKind, content: [[Int]], speaker: [Int]?, speakerCanonical: String?, cue: [Int]?, required: Bool? = nil
    ) {
      self.type = type
      self.content = content
      self.speaker = speaker
      self.speakerCanonical = speakerCanonical
      self.cue = cue
      self.required = required
    }

    /// A cue may be given by its words, which are not scored.
    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      type = try values.decode(QuoteKind.self, forKey: .type)
      content = try values.decode([[Int]].self, forKey: .content)
      speaker = try values.decodeIfPresent([Int].self, forKey: .speaker)
      speakerCanonical = try values.decodeIfPresent(String.self, forKey: .speakerCanonical)
      cue = try? values.decodeIfPresent([Int].self, forKey: .cue)
      required = try values.decodeIfPresent(Bool.self, forKey: .required)
    }
  }

  var doc: String
  var title: String?
  var date: String?
  var text: String
  var relations: [Relation]
  /// Marked words of which nobody can tell whether they are speech.
  var ambiguousMarked: [[Int]]?

  enum CodingKeys: String, CodingKey {
    case doc, title, date, text, relations
    case ambiguousMarked = "ambiguous_marked"
  }

  /// The quotes that an analysis found, as gold.
  init(_ document: Document, _ quotes: [Quote]) {
    let places = CodePoints(document.article.body)
    let span = { (span: TextSpan) in [places.index(span.start), places.index(span.end)] }
    doc = document.article.id
    title = document.article.title
    date = document.article.published
    text = String(decoding: document.article.body, as: UTF8.self)
    relations = quotes.map { quote in
      Relation(
        type: quote.kind, content: quote.parts.map(span),
        speaker: (quote.speakers.first?.span ?? quote.mention).map(span),
        speakerCanonical: quote.speakers.isEmpty ? nil : quote.speakers.map(\.name).joined(separator: "; "),
        cue: quote.cue.map(span))
    }
  }

  /// - Throws: `CommandFailure` with the line that is none.
  static func read(_ path: String) throws -> [GoldArticle] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CommandFailure(message: "cannot read \(path)", help: "does the file exist, and may it be read?")
    }
    guard let file = String(validating: data, as: UTF8.self) else {
      throw CommandFailure(message: "\(path) is not UTF-8 text")
    }
    var articles: [GoldArticle] = []
    for (index, line) in file.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard !line.allSatisfy(\.isWhitespace) else { continue }
      do {
        let article = try JSONDecoder().decode(GoldArticle.self, from: Data(line.utf8))
        guard article.isSound else { throw CommandFailure(message: "a span lies outside the text") }
        articles.append(article)
      } catch {
        throw CommandFailure(
          message: "\(path):\(index + 1): no gold article", help: "docs/quotes.md says what a line holds")
      }
    }
    return articles
  }

  private var isSound: Bool {
    let count = text.unicodeScalars.count
    let spans = relations.flatMap { $0.content + [$0.speaker].compactMap { $0 } } + (ambiguousMarked ?? [])
    return relations.allSatisfy { !$0.content.isEmpty }
      && spans.allSatisfy { $0.count == 2 && $0[0] >= 0 && $0[0] <= $0[1] && $0[1] <= count }
  }

  var line: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }
}

/// Code point of each byte of a body.
struct CodePoints {
  private var indices: [Int32]

  init(_ body: [UInt8]) {
    indices = []
    indices.reserveCapacity(body.count + 1)
    var count: Int32 = -1
    for byte in body {
      if byte & 0xC0 != 0x80 { count += 1 }
      indices.append(count)
    }
    indices.append(count + 1)
  }

  func index(_ byte: Int32) -> Int { Int(indices[Int(byte)]) }
}
