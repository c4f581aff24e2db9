import CorpusModel

/// What each column of an answer is to a card, by the field it shows.
struct CardLayout {
  enum Role: Hashable {
    /// The words: a quote's, a sentence's, a finding's text.
    case text
    /// Who or what: speaker, name, title.
    case head
    case surface, kind, confidence
    /// With a line, what the place shows.
    case article, line
  }

  private var columns: [Role: Int] = [:]
  /// The visible rest, a labelled line each.
  private(set) var others: [(name: String, column: Int)] = []

  init(_ header: ResultHeader) {
    // Beside a speaker a title is a column like any other.
    let hasSpeaker = header.columns.contains { $0.field == "quotes.speaker" }
    for (index, column) in header.columns.enumerated() {
      if let role = Self.role(of: column.field, hasSpeaker), columns[role] == nil {
        columns[role] = index
      } else if !column.isHidden {
        others.append((column.name, index))
      }
    }
  }

  subscript(role: Role) -> Int? { columns[role] }

  /// True where a card shows the answer better than a table does.
  var isOfTexts: Bool { columns[.text] != nil && others.count <= 6 }

  private static func role(of field: String?, _ hasSpeaker: Bool) -> Role? {
    switch field {
    case "quotes.text", "sentences.text", "flags.text": .text
    case "quotes.speaker", "entities.name": .head
    case "articles.title": hasSpeaker ? nil : .head
    case "quotes.speaker.surface", "entities.surface": .surface
    case "quotes.kind", "flags.kind", "entities.kind": .kind
    case "quotes.confidence": .confidence
    case "articles.id": .article
    case "quotes.line", "sentences.line", "flags.line", "entities.line": .line
    default: nil
    }
  }
}
