import CorpusModel
import QueryLanguage
import TextKernel

/// A corpus as plain arrays: what the naive evaluator reads, and what is written into a store for compiled queries.
struct NaiveCorpus {
  var articles: [NaiveArticle] = []
  /// Spellings that name one entity, the first of them shown; what no group holds is a name of its own.
  var groups: [NaiveGroupOfNames] = []

  /// The analyzers of these corpora, and what they add to the core tables.
  static let analyzers = ["quotes", "entities", "translation", "sentiment", "promises"]

  static let catalog: Catalog = {
    var catalog = Catalog.core
    for name in ["articles", "sentences", "quotes"] {
      guard let index = catalog.collections.firstIndex(where: { $0.name == name }) else { continue }
      catalog.collections[index].fields += [
        Field("sentiment.score", .number, "Score.", analyzer: "sentiment", isPrimary: true),
        Field("sentiment.label", .text, "Label.", analyzer: "sentiment"),
      ]
    }
    catalog.collections[0].fields.append(
      Field("translation.score", .number, "Score.", analyzer: "translation", isPrimary: true))
    catalog.collections.append(
      CorpusCollection(
        "promises", parent: "articles", summary: "What somebody says will be.",
        fields: [
          Field("who", .name, "Who."), Field("what", .text, "What."), Field("sure", .bool, "Sure."),
          Field("weight", .number, "Weight."), Field("tags", .list, "Tags."), Field("due", .date, "When."),
          Field("start", .number, "Start."), Field("end", .number, "End."), Field("line", .number, "Line."),
        ], defaultColumns: ["articles.id", "who", "what"], analyzer: "promises"))
    return catalog
  }()
}

struct NaiveArticle {
  var record: ArticleRecord
  var sentences: [TextSpan] = []
  var words = 0
  /// Only the layers of analyzers in `done` hold anything.
  var layers = Layers()
  var done: Set<String> = []

  func text(_ span: TextSpan) -> String { String(decoding: record.body[span.range], as: UTF8.self) }

  func line(_ offset: Int32) -> Int { record.body[..<Int(offset)].count { $0 == 0x0A } + 1 }
}

struct NaiveGroupOfNames {
  var spellings: [String]
  var kind: EntityKind
  /// Further words that `=` accepts.
  var keys: [String] = []
}

/// A row of the store: the article's number, the collection, and the place in its array.
struct NaiveRow: Hashable {
  var article: Int
  var collection: String
  var index = 0
}

/// Where a row of some level stands: the rows from level 0 down to its own.
typealias NaivePath = [NaiveRow]

extension NaiveCorpus {
  func count(_ collection: String, in article: Int) -> Int {
    let article = articles[article]
    switch collection {
    case "sentences": return article.sentences.count
    case "quotes": return article.layers.quotes.count
    case "entities": return article.layers.entities.count
    case "flags": return article.layers.flags.count
    default: return article.layers.tables[collection]?.count ?? 0
    }
  }

  func rows(_ collection: String, in article: Int) -> [NaiveRow] {
    (0..<count(collection, in: article)).map { NaiveRow(article: article, collection: collection, index: $0) }
  }

  /// The parts of a quote; any other row is one part.
  func parts(_ row: NaiveRow) -> [TextSpan] {
    let layers = articles[row.article].layers
    switch row.collection {
    case "sentences": return [articles[row.article].sentences[row.index]]
    case "quotes": return layers.quotes[row.index].parts
    case "entities": return [layers.entities[row.index].span]
    case "flags": return [layers.flags[row.index].span]
    default: return [layers.tables[row.collection]?[row.index].span ?? TextSpan(0, 0)]
    }
  }

  /// From the first part's start to the last part's end.
  func whole(_ row: NaiveRow) -> TextSpan {
    let parts = parts(row)
    return TextSpan(parts[0].start, parts[parts.count - 1].end)
  }

  /// Containment (the language page): with a quote, the other lies within one of its parts whichever side is asked;
  /// with a sentence, and where neither is a quote, the two share a byte.
  func stands(_ child: NaiveRow, in parent: NaiveRow) -> Bool {
    let collections = [child.collection, parent.collection]
    if collections.contains("sentences") || !collections.contains("quotes") { return overlap(child, parent) }
    return parent.collection == "quotes" ? lies(child, within: parent) : lies(parent, within: child)
  }

  func lies(_ inner: NaiveRow, within outer: NaiveRow) -> Bool {
    let inner = whole(inner)
    return parts(outer).contains { $0.start <= inner.start && inner.end <= $0.end }
  }

  func overlap(_ first: NaiveRow, _ second: NaiveRow) -> Bool {
    parts(first).contains { one in
      parts(second).contains { max(one.start, $0.start) < min(one.end, $0.end) }
    }
  }
}
