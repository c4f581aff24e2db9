import CorpusModel

@testable import Presentation

/// Answers to be shown.
struct Answer {
  var header: ResultHeader
  var rows: [ResultRow]

  init(
    _ columns: [ResultColumn], grain: String? = nil, view: String? = nil, isNested: Bool = false, _ rows: [ResultRow]
  ) {
    header = ResultHeader(columns: columns, grain: grain, isNested: isNested, view: view)
    self.rows = rows
  }

  /// All that a format writes, and what it left out.
  func shown(_ format: OutputFormat, _ style: OutputStyle = .file) throws -> (text: String, shortening: Shortening?) {
    var bytes: [UInt8] = []
    let sink = format.sink(style: style) { bytes += $0 }
    try sink.begin(header)
    for row in rows { try sink.row(row) }
    try sink.end()
    return (String(decoding: bytes, as: UTF8.self), sink.shortening)
  }

  func text(_ format: OutputFormat, _ style: OutputStyle = .file) throws -> String { try shown(format, style).text }

  static func screen(_ width: Int, isColoured: Bool = false) -> OutputStyle {
    OutputStyle(width: width, isColoured: isColoured, isTerminal: true)
  }

  /// `from quotes where speaker = "Peskov"`
  static let quotes = Answer(
    [
      ResultColumn(name: "articles.id", type: .text, field: "articles.id"),
      ResultColumn(name: "line", type: .number, field: "quotes.line"),
      ResultColumn(name: "speaker", type: .name, field: "quotes.speaker"),
      ResultColumn(name: "text", type: .text, field: "quotes.text"),
      ResultColumn(name: "kind", type: .text, field: "quotes.kind", isHidden: true),
      ResultColumn(name: "speaker.surface", type: .text, field: "quotes.speaker.surface", isHidden: true),
      ResultColumn(name: "confidence", type: .number, field: "quotes.confidence", isHidden: true),
    ], grain: "quotes",
    [
      quote(
        10, "Dmitri Peskov", "Peskov", "direct", 0.97,
        "En ce moment, des tensions et ainsi de suite sont créées pour diaboliser davantage la Russie"),
      quote(
        11, "Dmitri Peskov", "il", "indirect", 0.7149,
        "les deux dirigeants avaient convenu de tenir une autre série de pourparlers"),
      quote(12, nil, nil, "direct", 0.8, "Non"),
    ])

  private static func quote(
    _ line: Int64, _ speaker: String?, _ surface: String?, _ kind: String, _ confidence: Double, _ text: String
  ) -> ResultRow {
    ResultRow(
      values: [
        .text("000_e6ac.txt"), .integer(line), speaker.map { .text($0) } ?? .missing, .text(text), .text(kind),
        surface.map { .text($0) } ?? .missing, .real(confidence),
      ], origin: RowOrigin(article: "000_e6ac.txt", line: line, collection: "quotes", key: line))
  }

  /// `from entities group by name select count() as n, avg(sentiment) as mood, list(distinct surface) as spellings`
  static let names = Answer(
    [
      ResultColumn(name: "name", type: .name, field: "entities.name"), ResultColumn(name: "n", type: .number),
      ResultColumn(name: "mood", type: .number), ResultColumn(name: "spellings", type: .list),
    ],
    [
      ResultRow(values: [
        .text("Joe Biden"), .integer(31), .real(-0.123456),
        .list([.text("Biden"), .text("Joe Biden"), .text("Baiden")]),
      ]),
      ResultRow(values: [.text("Iouri Ouchakov"), .integer(1_000_000), .real(2), .list([.text("Ouchakov")])]),
      ResultRow(values: [.missing, .integer(3), .missing, .list([])]),
    ])

  /// `from articles select title, quotes`
  static let nested = Answer(
    [ResultColumn(name: "title", type: .text, field: "articles.title"), ResultColumn(name: "quotes", type: .list)],
    grain: "articles", isNested: true,
    [
      ResultRow(values: [
        .text("Un titre"),
        .table(
          NestedTable(
            columns: ["line", "speaker", "text"],
            rows: [[.integer(3), .text("Peskov"), .text("Non")], [.integer(4), .missing, .text("Oui")]])),
      ]),
      ResultRow(values: [.text("Deux"), .table(NestedTable(columns: ["line", "speaker", "text"], rows: []))]),
    ])

  /// One text column.
  static func texts(_ values: [Value], name: String = "x") -> Answer {
    Answer([ResultColumn(name: name, type: .text)], values.map { ResultRow(values: [$0]) })
  }
}
