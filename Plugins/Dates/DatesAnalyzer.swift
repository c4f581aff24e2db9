import Analysis
import CorpusModel
import French
import TextKernel

/// French expressions of time, resolved against the article's date to intervals.
public struct DatesAnalyzer: Analyzer {
  public static let manifest = AnalyzerManifest(
    id: "dates", version: "1", summary: "Expressions of time and the days or hours they mean.",
    collections: [
      CorpusCollection(
        "dates", parent: "articles", summary: "One expression of time.",
        fields: [
          Field("text", .text, "As it stands in the article."),
          Field("earliest", .date, "Where the interval begins; missing where the article's date would be needed."),
          Field("latest", .date, "Where it ends (the last day or minute of it)."),
          Field(
            "granularity", .text, "How exact it is.", vocabulary: Granularity.allCases.map(\.rawValue)),
          Field("zone", .text, "The time zone as the article names it."),
          Field("relative", .bool, "It is counted from the article's date (hier, jeudi dernier)."),
        ], defaultColumns: ["articles.id", "line", "text", "earliest", "latest"])
    ], examples: dateExamples)

  public static var fingerprint: String { manifest.version + " " + SourceFingerprint.value }

  public init(configuration: AnalyzerConfiguration) throws {}

  public func analyze(_ document: borrowing Document, into layers: inout Layers) throws {
    let anchor = document.article.published.flatMap { CivilDate(iso: $0) }
    var rows: [LayerRow] = []
    document.article.body.withUnsafeBufferPointer { bytes in
      document.tokens.withUnsafeBufferPointer { tokens in
        // What a token is and the places worth a look stand in one piece of memory.
        let size = tokens.count * MemoryLayout<DateWord>.stride
        withUnsafeTemporaryAllocation(byteCount: size + tokens.count * MemoryLayout<Int32>.stride, alignment: 8) {
          let words = UnsafeMutableRawBufferPointer(rebasing: $0[..<size]).bindMemory(to: DateWord.self)
          let places = UnsafeMutableRawBufferPointer(rebasing: $0[size...]).bindMemory(to: Int32.self)
          let count = DateTable.shared.words(of: tokens, into: words, places: places)
          DateScanner(bytes: bytes, tokens: tokens, words: UnsafeBufferPointer(words), anchor: anchor)
            .forEachExpression(in: UnsafeBufferPointer(rebasing: places[..<count])) { found in
              if rows.isEmpty { rows.reserveCapacity(Self.rowsUsual) }
              rows.append(Self.row(found))
            }
        }
      }
    }
    layers.tables["dates"] = rows
  }

  private static let rowsUsual = 8

  private static func row(_ found: DateExpression) -> LayerRow {
    LayerRow(
      span: found.span,
      cells: [
        .slice(found.span), found.earliest.map { .text($0) } ?? .missing, found.latest.map { .text($0) } ?? .missing,
        .text(found.granularity.rawValue), found.zone.map { .slice($0) } ?? .missing, .bool(found.isRelative),
      ])
  }
}

enum Granularity: String, CaseIterable {
  case minute, hour, part, day, weekend, week, month, quarter, season, year, decade, range
}

/// What was found in the text.
struct DateExpression {
  var span: TextSpan
  /// ISO 8601.
  var earliest: String?
  var latest: String?
  var granularity: Granularity
  var zone: TextSpan?
  var isRelative: Bool
}
