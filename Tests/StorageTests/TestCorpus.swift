import CorpusModel
import TextKernel

@testable import Storage

/// Articles, documents and catalogs for the tests of the store.
enum TestCorpus {
  /// Core, an analyzer that attaches to three collections, and one with a collection of its own.
  static let catalog: Catalog = {
    var catalog = Catalog.core
    for name in ["articles", "sentences", "quotes"] {
      guard let index = catalog.collections.firstIndex(where: { $0.name == name }) else { continue }
      catalog.collections[index].fields += [
        Field("sentiment.score", .number, "Score.", analyzer: "sentiment", isPrimary: true),
        Field("sentiment.label", .text, "Label.", analyzer: "sentiment"),
      ]
    }
    catalog.collections.append(
      CorpusCollection(
        "promises", parent: "articles", summary: "What somebody says will be.",
        fields: [
          Field("who", .name, "Who."), Field("what", .text, "What."), Field("sure", .bool, "Sure."),
          Field("weight", .number, "Weight."), Field("tags", .list, "Tags."), Field("start", .number, "Start."),
          Field("end", .number, "End."), Field("line", .number, "Line."),
        ], defaultColumns: ["what"], analyzer: "promises"))
    return catalog
  }()

  static let analyzers = ["quotes", "entities", "translation", "sentiment", "promises"].map { description($0) }

  static func description(_ id: String, fingerprint: String = "1", requires: [String]? = nil) -> AnalyzerDescription {
    AnalyzerDescription(
      id: id, version: "1.0", summary: "Test \(id).", fingerprint: fingerprint,
      requires: requires ?? (id == "sentiment" ? ["quotes"] : []))
  }

  static func record(_ id: String, _ body: String, path: String? = nil) -> ArticleRecord {
    ArticleRecord(id: id, path: path ?? id, body: Array(body.utf8))
  }

  static func document(_ record: ArticleRecord) -> Document {
    var tokens: [Token] = []
    let lines = record.body.withUnsafeBufferPointer { bytes in
      Tokenizer.tokenize(bytes, into: &tokens)
      return LineIndex(bytes)
    }
    var sentences: [TextSpan] = []
    var start = 0
    for (offset, byte) in record.body.enumerated() where byte == 0x2E || byte == 0x0A {
      if offset + 1 > start { sentences.append(TextSpan(start, offset + 1)) }
      start = offset + 1
    }
    if start < record.body.count { sentences.append(TextSpan(start, record.body.count)) }
    return Document(
      article: record, tokens: tokens, sentences: sentences, lines: lines, readings: [], zones: [],
      words: tokens.count { $0.isWord })
  }

  /// The span of the `n`th occurrence of `words`.
  static func span(_ words: String, in record: ArticleRecord, _ n: Int = 0) -> TextSpan {
    let part = Array(words.utf8)
    var found = -1
    for start in 0...max(0, record.body.count - part.count)
    where record.body[start..<min(record.body.count, start + part.count)].elementsEqual(part) {
      found += 1
      if found == n { return TextSpan(start, start + part.count) }
    }
    return TextSpan(0, 0)
  }

  static func analysed(
    _ record: ArticleRecord, _ layers: Layers = Layers(), done: [String] = analyzers.map(\.id),
    failures: [AnalyzerFailure] = []
  ) -> Analysed {
    Analysed(
      document: document(record), layers: layers, done: done, failures: failures, nanoseconds: done.map { _ in 1000 })
  }

  /// An article of three lines with a row of every collection.
  static let peskov = record(
    "a1", "Moscou.\n« La sécurité compte », a déclaré Dmitri Peskov, « pour l’OTAN ».\nIl l’a promis à l'île-de-France."
  )

  static var peskovLayers: Layers {
    var layers = Layers()
    let person = Speaker(span: span("Dmitri Peskov", in: peskov), kind: .person, name: "Dmitri Peskov")
    var quote = Quote(
      parts: [span("La sécurité compte", in: peskov), span("pour l’OTAN", in: peskov)], kind: .direct,
      speakers: [person], cue: span("a déclaré", in: peskov), confidence: 0.9, rule: "incise")
    let unnamed = Speaker(span: span("Il", in: peskov), kind: .unnamed, name: "Il")
    let second = Quote(
      parts: [span("l’a promis", in: peskov)], kind: .indirect, speakers: [unnamed], confidence: 0.5, rule: "que")
    quote.via = Speaker(span: span("Moscou", in: peskov), kind: .place, name: "Moscou")
    let joint = Speaker(span: span("OTAN", in: peskov), kind: .organisation, name: "OTAN")
    let third = Quote(
      parts: [span("compte", in: peskov)], kind: .mixed, speakers: [person, joint], floating: true, confidence: 0.4,
      rule: "joint")
    layers.quotes = [quote, second, third]
    layers.entities = [
      Entity(span: span("Moscou", in: peskov), kind: .place, name: "Moscou"),
      Entity(span: person.span, kind: .person, name: "Dmitri Peskov", honorific: "M.", role: "porte-parole"),
      Entity(span: joint.span, kind: .organisation, name: "OTAN"),
    ]
    layers.flags = [
      Flag(
        span: span("compte", in: peskov), kind: "calque", category: "language", severity: "minor", tier: "likely",
        message: "is a calque", suggestion: "importe")
    ]
    layers.tables["promises"] = [
      LayerRow(
        span: span("promis", in: peskov),
        cells: [
          .text("Dmitri Peskov"), .slice(span("l’a promis", in: peskov)), .bool(true), .integer(7),
          .list([.text("x"), .integer(1)]),
        ])
    ]
    let sentences = document(peskov).sentences.count
    layers.attach("sentiment.score", on: "articles", [.real(-0.25)])
    layers.attach("sentiment.score", on: "sentences", Array(repeating: .real(0.5), count: sentences))
    layers.attach("sentiment.score", on: "quotes", [.real(-1), .missing, .integer(1)])
    layers.attach("sentiment.label", on: "quotes", [.text("negative"), .missing, .text("positive")])
    return layers
  }

  /// A writer in memory that holds the article above.
  static func memory(_ items: [Analysed] = [analysed(peskov, peskovLayers)]) throws -> StoreWriter {
    let writer = try StoreWriter.open(.memory, catalog: catalog, analyzers: analyzers)
    try writer.add(items)
    try writer.finish()
    return writer
  }
}

extension StoreReader {
  /// All rows of a statement, values apart by `|`.
  func rows(_ sql: String, _ arguments: [Value] = []) throws -> [String] {
    var rows: [String] = []
    try query(SQLStatement(sql, arguments)) { values in
      rows.append(values.map(\.shown).joined(separator: "|"))
      return true
    }
    return rows
  }
}

extension Value {
  var shown: String {
    switch self {
    case .missing: "∅"
    case .text(let text): text
    case .integer(let number): String(number)
    case .real(let number): String(number)
    case .bool(let flag): String(flag)
    case .list(let values): values.map(\.shown).joined(separator: ",")
    case .table: "table"
    }
  }
}
