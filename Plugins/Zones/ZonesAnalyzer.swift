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
      let words = tokens.withUnsafeBufferPointer { Self.words(in: zone.span, $0, from: &next) }
      let language = zone.language ?? document.language
      rows.append(
        LayerRow(
          span: zone.span,
          cells: [
            .text(zone.kind.rawValue), .integer(Int64(words)), language.map { .text($0.rawValue) } ?? .missing,
          ]))
    }
    layers.tables["zones"] = rows
    layers.attach("zone.kind", on: "sentences", Self.cells(zones, document.sentences.lazy.map(\.start)))
    layers.attach("zone.kind", on: "quotes", Self.cells(zones, layers.quotes.lazy.map(\.span.start)))
  }

  /// Words that begin in a zone; `next` goes on to the first token behind it.
  private static func words(in zone: TextSpan, _ tokens: UnsafeBufferPointer<Token>, from next: inout Int) -> Int {
    var index = next
    var words = 0
    while index < tokens.count, tokens[index].start < zone.start { index &+= 1 }
    while index < tokens.count, tokens[index].start < zone.end {
      words &+= tokens[index].kind == .word || tokens[index].kind == .number ? 1 : 0
      index &+= 1
    }
    next = index
    return words
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
