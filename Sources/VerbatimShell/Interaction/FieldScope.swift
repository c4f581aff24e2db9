import CorpusModel
import LineEditing
import QueryLanguage

/// Fields that may be named at a place, for completion: the nearest reading of R1, without its errors.
struct FieldScope {
  private let catalog: Catalog
  /// The collection spoken about, innermost quantifier first.
  private let collections: [CorpusCollection]

  init(_ scope: Completion.Scope, catalog: Catalog) {
    self.catalog = catalog
    var names = scope.quantifiers.reversed().map { String($0.split(separator: ".").last ?? "") }
    if case .collection(let name) = scope.source { names.append(name) }
    if names.isEmpty { names = ["articles"] }
    collections = names.compactMap { catalog.collection($0) }
  }

  func fields(beginning partial: String) -> [Completions.Candidate] {
    var found: [Completions.Candidate] = []
    if let dot = partial.lastIndex(of: "."), let collection = catalog.collection(String(partial[..<dot])) {
      let rest = partial[partial.index(after: dot)...]
      found += collection.fields.filter { $0.name.hasPrefix(rest) }.map {
        .init("\(collection.name).\($0.name) ", note: $0.summary)
      }
    }
    for collection in reachable {
      for field in collection.fields {
        if field.name.hasPrefix(partial) { found.append(.init(field.name + " ", note: field.summary)) }
        if field.isPrimary, let analyzer = field.analyzer, analyzer.hasPrefix(partial) {
          found.append(.init(analyzer + " ", note: field.summary))
        }
      }
    }
    let children = catalog.collections.filter { $0.parent != nil && $0.name.hasPrefix(partial) }
    return found + children.map { .init($0.name, note: $0.summary) }
  }

  /// The field that `path` names here.
  func resolve(_ path: String) -> (collection: String, field: Field)? {
    for collection in catalog.collections where path.hasPrefix(collection.name + ".") {
      if let field = collection.field(String(path.dropFirst(collection.name.count + 1))) {
        return (collection.name, field)
      }
    }
    for collection in reachable {
      if let field = collection.field(path) { return (collection.name, field) }
    }
    return nil
  }

  /// Own fields first, then the article's, then those of its core children.
  private var reachable: [CorpusCollection] {
    var order = collections
    if order.contains(where: { $0.parent != nil }) { order += catalog.collections.filter { $0.name == "articles" } }
    if collections.last?.name == "articles" {
      order += catalog.collections.filter { $0.isCore && $0.parent == "articles" }
    }
    return order
  }
}
