import CorpusModel

/// Where in an article's work the rows of a table are found.
enum TableContent {
  case articles, sentences, quotes, entities, flags
  /// An analyzer's own collection.
  case own(String)

  init(_ collection: CorpusCollection) {
    switch collection.name {
    case "articles" where collection.isCore: self = .articles
    case "sentences" where collection.isCore: self = .sentences
    case "quotes" where collection.isCore: self = .quotes
    case "entities" where collection.isCore: self = .entities
    case "flags" where collection.isCore: self = .flags
    default: self = .own(collection.name)
    }
  }

  func rowCount(_ document: Document, _ layers: Layers) -> Int {
    switch self {
    case .articles: 1
    case .sentences: document.sentences.count
    case .quotes: layers.quotes.count
    case .entities: layers.entities.count
    case .flags: layers.flags.count
    case .own(let name): layers.tables[name]?.count ?? 0
    }
  }
}
