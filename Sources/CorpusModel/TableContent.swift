/// Where in an article's work the rows of a collection are found.
package enum TableContent {
  case articles, sentences, quotes, entities, flags
  /// An analyzer's own collection.
  case own(String)

  package init(_ collection: CorpusCollection) {
    self = collection.isCore ? TableContent(named: collection.name) : .own(collection.name)
  }

  /// An analyzer cannot give its own collection the name of a core one.
  package init(named name: String) {
    switch name {
    case "articles": self = .articles
    case "sentences": self = .sentences
    case "quotes": self = .quotes
    case "entities": self = .entities
    case "flags": self = .flags
    default: self = .own(name)
    }
  }

  package func rowCount(_ document: Document, _ layers: Layers) -> Int {
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
