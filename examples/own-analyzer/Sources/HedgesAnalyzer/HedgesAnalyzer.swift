import Analysis
import CorpusModel
import TextKernel

/// Words that take a statement back a little: *peut-être*, *semble*, *aurait*, *selon toute vraisemblance*.
///
/// A collection of its own, `hedges` (`start`, `end` and `line` every row has), and a number on articles: how many there are in a hundred words.
public struct HedgesAnalyzer: Analyzer {
  public static let manifest = AnalyzerManifest(
    id: "hedges", version: "1", summary: "Words that take a statement back a little.",
    collections: [
      CorpusCollection(
        "hedges", parent: "articles", summary: "One hedging word or phrase.",
        fields: [
          Field("text", .text, "As it stands in the article."),
          Field("kind", .text, "What hedges.", vocabulary: HedgeKind.allCases.map(\.rawValue)),
        ],
        defaultColumns: ["articles.id", "line", "kind", "text"])
    ],
    attachments: [
      .init(on: ["articles"], fields: [Field("rate", .number, "Hedges in a hundred words.")], primary: "rate")
    ],
    examples: [
      .init(
        text: "Il pleut peut-être. La réunion semble reportée.", query: "from hedges select kind, text",
        answer: ["adverb,peut-être", "verb,semble"])
    ])

  private let lexicon = PhraseLexicon(HedgeKind.allCases.map { ($0.code, $0.words) })

  public init(configuration: AnalyzerConfiguration) throws {}

  public func analyze(_ document: borrowing Document, into layers: inout Layers) throws {
    let tokens = document.tokens
    var rows: [LayerRow] = []
    var index = 0
    while index < tokens.count {
      guard let found = lexicon.match(tokens, at: index), let kind = HedgeKind(code: found.value) else {
        index += 1
        continue
      }
      let span = TextSpan(tokens[index].start, tokens[index + found.count - 1].end)
      rows.append(LayerRow(span: span, cells: [.slice(span), .text(kind.rawValue)]))
      index += found.count
    }
    layers.tables["hedges"] = rows
    let rate = document.words > 0 ? Cell.real(100 * Double(rows.count) / Double(document.words)) : .missing
    layers.attach("hedges.rate", on: "articles", [rate])
  }
}

enum HedgeKind: String, CaseIterable {
  case adverb, phrase, verb

  /// One entry a line; case and accents don't matter.
  var words: StaticString {
    switch self {
    case .adverb:
      """
      apparemment
      éventuellement
      peut-être
      possiblement
      probablement
      vraisemblablement
      """
    case .phrase:
      """
      en principe
      il n'est pas exclu
      jusqu'à un certain point
      sans doute
      selon toute vraisemblance
      """
    case .verb:
      """
      aurait
      auraient
      pourrait
      pourraient
      semble
      semblent
      semblait
      serait
      seraient
      """
    }
  }

  /// Place in `allCases` from 1: 0 is the lexicon's word for nothing.
  var code: UInt32 { UInt32((Self.allCases.firstIndex(of: self) ?? 0) + 1) }

  init?(code: UInt32) {
    guard (1...UInt32(Self.allCases.count)).contains(code) else { return nil }
    self = Self.allCases[Int(code) - 1]
  }
}
