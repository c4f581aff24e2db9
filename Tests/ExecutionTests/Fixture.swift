import CorpusModel
import QueryLanguage
import Storage
import TextKernel

@testable import Execution

/// Articles made of sentences in which somebody says something, for tests that ask about quotes.
struct FixtureArticle {
  var id: String
  var outlet: String?
  var published: String?
  var title: String?
  var lead = ""
  var quotes: [FixtureQuote] = []
  /// Words of the body that are entities of one kind.
  var entities: [(words: String, kind: EntityKind, name: String)] = []
  var flags: [(words: String, kind: String, category: String)] = []
  var pending: [String] = []
  var meta: [ArticleRecord.MetaField] = []
}

struct FixtureQuote {
  var text: String
  var speaker: String?
  var label: String?
  var score: Double?
  var isUnnamed = false
  var coSpeakers: [String] = []
  /// The speaker is a pronoun that leads to nobody.
  var isMention = false
  /// The words after which the incise stands, and which the quote goes on behind.
  var goesOn: String?
}

/// A store in memory with what the analyzers of the program would have found.
struct Fixture {
  let writer: StoreWriter
  let session: Session

  static let catalog: Catalog = {
    var catalog = Catalog.core
    for name in ["articles", "sentences", "quotes"] {
      guard let index = catalog.collections.firstIndex(where: { $0.name == name }) else { continue }
      catalog.collections[index].fields += [
        Field("sentiment.score", .number, "Polarity.", analyzer: "sentiment", isPrimary: true),
        Field(
          "sentiment.label", .text, "Its name.", vocabulary: ["negative", "neutral", "positive"],
          analyzer: "sentiment"),
      ]
    }
    return catalog
  }()

  static let analyzers = ["quotes", "entities", "translation", "sentiment"]

  init(_ articles: [FixtureArticle], names: [[String]] = []) throws {
    writer = try StoreWriter.open(
      .memory, catalog: Self.catalog,
      analyzers: Self.analyzers.map {
        AnalyzerDescription(id: $0, version: "1", summary: "", fingerprint: "1", requires: [])
      })
    let rejected = try writer.add(articles.map(Self.analysed))
    precondition(rejected.isEmpty, "\(rejected)")
    let forms = try writer.forms()
    try writer.apply(
      names.map { spellings in
        let own = forms.filter { spellings.contains($0.text) }
        return ResolvedName(
          canonical: spellings[0], kind: own.first?.kind ?? "person", forms: own.map(\.id),
          keys: spellings.map(Fold.fold))
      })
    try writer.finish()
    let today = CivilDate(iso: "2021-12-31") ?? CivilDate(dayNumber: 0)
    session = Session(executor: Executor(source: try StoreReader(sharing: writer)), today: today)
  }

  private static func analysed(_ article: FixtureArticle) -> Analysed {
    var body = article.lead
    var spans: [(parts: [TextSpan], speaker: TextSpan?, others: [TextSpan])] = []
    func add(_ text: String) -> TextSpan {
      let start = body.utf8.count
      body += text
      return TextSpan(start, body.utf8.count)
    }
    for quote in article.quotes {
      body += "« "
      var parts = [add(quote.text)]
      body += " », dit "
      let speaker = quote.speaker.map(add)
      var others: [TextSpan] = []
      for other in quote.coSpeakers {
        body += " et "
        others.append(add(other))
      }
      if let rest = quote.goesOn {
        body += ", « "
        parts.append(add(rest))
        body += " »"
      }
      body += ".\n"
      spans.append((parts, speaker, others))
    }
    var record = ArticleRecord(id: article.id, path: article.id, body: Array(body.utf8))
    record.outlet = article.outlet
    record.published = article.published
    record.title = article.title
    record.meta = article.meta
    var layers = Layers()
    for (quote, span) in zip(article.quotes, spans) {
      var speakers: [Speaker] = []
      if let place = span.speaker, let name = quote.speaker, !quote.isMention {
        speakers = [Speaker(span: place, kind: quote.isUnnamed ? .unnamed : .person, name: name)]
        for (other, place) in zip(quote.coSpeakers, span.others) {
          speakers.append(Speaker(span: place, kind: .person, name: other))
        }
      }
      layers.quotes.append(
        Quote(
          parts: span.parts, kind: .direct, speakers: speakers, mention: quote.isMention ? span.speaker : nil,
          confidence: 0.9, rule: "test"))
    }
    let bytes = record.body
    for entity in article.entities {
      for span in Self.spans(of: entity.words, in: bytes) {
        layers.entities.append(Entity(span: span, kind: entity.kind, name: entity.name))
      }
    }
    for flag in article.flags {
      for span in Self.spans(of: flag.words, in: bytes) {
        layers.flags.append(
          Flag(
            span: span, kind: flag.kind, category: flag.category, severity: "minor", tier: "likely", message: "test"))
      }
    }
    layers.entities.sort { $0.span.start < $1.span.start }
    if !article.pending.contains("sentiment") {
      layers.attach("sentiment.label", on: "quotes", article.quotes.map { $0.label.map { .text($0) } ?? .missing })
      layers.attach("sentiment.score", on: "quotes", article.quotes.map { $0.score.map { .real($0) } ?? .missing })
    }
    return Analysed(
      document: document(record), layers: layers, done: analyzers.filter { !article.pending.contains($0) },
      failures: [], nanoseconds: analyzers.filter { !article.pending.contains($0) }.map { _ in 1 })
  }

  private static func spans(of words: String, in bytes: [UInt8]) -> [TextSpan] {
    let part = Array(words.utf8)
    guard !part.isEmpty, bytes.count >= part.count else { return [] }
    return (0...(bytes.count - part.count)).filter { bytes[$0..<$0 + part.count].elementsEqual(part) }
      .map { TextSpan($0, $0 + part.count) }
  }

  private static func document(_ record: ArticleRecord) -> Document {
    var tokens: [Token] = []
    let lines = record.body.withUnsafeBufferPointer { bytes in
      Tokenizer.tokenize(bytes, into: &tokens)
      return LineIndex(bytes)
    }
    var sentences: [TextSpan] = []
    var start = 0
    for (offset, byte) in record.body.enumerated() where byte == 0x0A {
      if offset > start { sentences.append(TextSpan(start, offset)) }
      start = offset + 1
    }
    return Document(
      article: record, tokens: tokens, sentences: sentences, lines: lines, words: tokens.count { $0.isWord })
  }
}

/// Keeps rows as text, cells apart by `|`.
final class ListSink: RowSink {
  var header: ResultHeader?
  var rows: [ResultRow] = []

  func begin(_ header: ResultHeader) throws { self.header = header }
  func row(_ row: ResultRow) throws { rows.append(row) }
  func end() throws {}

  var lines: [String] {
    let shown = header?.columns.indices.filter { header?.columns[$0].isHidden == false } ?? []
    return rows.map { row in shown.map { row.values[$0].shown }.joined(separator: "|") }
  }
}

extension Value {
  var shown: String {
    switch self {
    case .missing: return "∅"
    case .text(let text): return text
    case .integer(let number): return String(number)
    case .real(let number): return number == number.rounded() ? String(Int64(number)) : String(number)
    case .bool(let flag): return String(flag)
    case .list(let values): return "[" + values.map(\.shown).joined(separator: ",") + "]"
    case .table(let table):
      return "{" + table.rows.map { $0.map(\.shown).joined(separator: ",") }.joined(separator: ";") + "}"
    }
  }
}

extension Fixture {
  struct Result {
    var lines: [String]
    var footer: [String]
    var hints: [String]
    var sink: ListSink
  }

  /// The rows and the footer of the last query of a script.
  func run(_ script: String, footer: Bool = false) throws -> Result {
    var sink = ListSink()
    var outcome: Outcome?
    try session.run(script: script) { _ in
      sink = ListSink()
      return sink
    } then: { answer in
      switch answer {
      case .rows(let rows), .assigned(_, let rows): outcome = rows
      case .defined, .set: break
      }
    }
    var facts: [String] = []
    if footer, let outcome { facts = try session.executor.facts(of: outcome).map(FooterText.text) }
    return Result(
      lines: sink.lines, footer: facts, hints: outcome?.hints.map { $0.suggestion ?? $0.text } ?? [], sink: sink)
  }

  func lines(_ script: String) throws -> [String] { try run(script).lines }
}
