import CorpusModel
import TextKernel

/// An analyzer that declares every field of the core once more, on every collection and in one of its own.
enum LawShadow {
  static let analyzers = NaiveCorpus.analyzers + ["shadow"]

  private static let names: [String] = {
    let core =
      Catalog.core.collections.filter { $0.isCore }.flatMap(\.fields).map(\.name) + ["quotes", "entities", "flags"]
    return Set(core.filter { !$0.contains(".") }).subtracting(["start", "end", "line"]).sorted()
  }()

  static let catalog: Catalog = {
    var catalog = NaiveCorpus.catalog
    for index in catalog.collections.indices where catalog.collections[index].isCore {
      catalog.collections[index].fields += names.map {
        Field("shadow." + $0, .text, "Shadow.", analyzer: "shadow", isPrimary: $0 == "speaker")
      }
    }
    catalog.collections.append(
      CorpusCollection(
        "shadows", parent: "articles", summary: "Shadows.",
        fields: names.map { Field($0, .text, "Shadow.") } + [
          Field("start", .number, "Start."), Field("end", .number, "End."), Field("line", .number, "Line."),
        ], defaultColumns: ["text"], analyzer: "shadow"))
    return catalog
  }()

  static func corpus(_ corpus: NaiveCorpus, _ seed: UInt64) -> NaiveCorpus {
    var draws = RandomDraws(seed: seed)
    var corpus = corpus
    for index in corpus.articles.indices where draws.chance(70) {
      var article = corpus.articles[index]
      article.done.insert("shadow")
      let counts = [
        "articles": 1, "sentences": article.sentences.count, "quotes": article.layers.quotes.count,
        "entities": article.layers.entities.count, "flags": article.layers.flags.count,
      ]
      for (collection, count) in counts.sorted(by: { $0.key < $1.key }) {
        for name in names {
          article.layers.attach("shadow." + name, on: collection, (0..<count).map { _ in .text("Peskov") })
        }
      }
      article.layers.tables["shadows"] = (0..<draws.number(0...2)).map { _ in
        LayerRow(span: TextSpan(0, 0), cells: names.map { _ in .text("Peskov") })
      }
      corpus.articles[index] = article
    }
    return corpus
  }
}
