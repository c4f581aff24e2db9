import Analysis
import CorpusModel
import TextKernel

/// What each part of an article is: shows the layer that all analyzers share (`Document.zones`).
///
/// A collection of its own, `zones`, and a word on sentences and quotes: the zone they stand in.
public struct ZonesAnalyzer: Analyzer {
  public static let manifest = AnalyzerManifest(
    id: "zone", version: "1", summary: "Headline, dateline, headings, body, captions and boilerplate of a page.",
    requires: ["quotes"],
    collections: [
      CorpusCollection(
        "zones", parent: "articles", summary: "A part of an article and what it is.",
        fields: [
          Field("kind", .text, "What it is.", vocabulary: kinds),
          Field("text", .text, "The part as it stands.", isSlice: true),
          Field("words", .number, "Words in it.", unit: "words"),
          Field("lang", .text, "Its language as read, ISO 639-1."),
        ],
        defaultColumns: ["articles.id", "line", "kind", "text"])
    ],
    attachments: [
      .init(
        on: ["sentences", "quotes"],
        fields: [Field("kind", .text, "The zone it begins in.", vocabulary: kinds)], primary: "kind")
    ], examples: zoneExamples)

  private static let kinds = ZoneKind.allCases.map(\.rawValue)

  public init(configuration: AnalyzerConfiguration) throws {}

  public func analyze(_ document: borrowing Document, into layers: inout Layers) throws {
    let zones = document.zones
    let tokens = document.tokens
    var rows: [LayerRow] = []
    rows.reserveCapacity(zones.count)
    var next = 0
    for zone in zones {
      var words: Int64 = 0
      while next < tokens.count, tokens[next].start < zone.span.end {
        if tokens[next].start >= zone.span.start, tokens[next].isWord { words += 1 }
        next += 1
      }
      let language = zone.language ?? document.language
      rows.append(
        LayerRow(
          span: zone.span,
          cells: [
            .text(zone.kind.rawValue), .integer(words), language.map { .text($0.rawValue) } ?? .missing,
          ]))
    }
    layers.tables["zones"] = rows
    layers.attach("zone.kind", on: "sentences", Self.cells(zones, document.sentences.lazy.map(\.start)))
    layers.attach("zone.kind", on: "quotes", Self.cells(zones, layers.quotes.lazy.map(\.span.start)))
  }

  /// The kind of the zone at each of some offsets.
  private static func cells(_ zones: [Zone], _ offsets: some Collection<Int32>) -> [Cell] {
    if offsets.isEmpty { return [] }
    return offsets.map { offset in zones.zone(at: offset).map { .text($0.kind.rawValue) } ?? .missing }
  }
}

private let zoneExamples: [AnalyzerManifest.Example] = [
  .init(
    text: "Accord à Minsk\n\nMINSK (Reuters) - Un accord a été signé lundi.\n\nPartager\n",
    query: "from zones select kind, text",
    answer: [
      "headline,Accord à Minsk", "dateline,MINSK (Reuters) -", "body,Un accord a été signé lundi.",
      "boilerplate,Partager",
    ])
]
