import Analysis
import CorpusModel
import TextKernel

/// Findings that speak of a translation, mostly by machine, and what they come to for the article.
public struct TranslationAnalyzer: Analyzer {
  public static let manifest = AnalyzerManifest(
    id: "translation", version: "1",
    summary: "Translation-quality flags, a score of the article, and the probability that a machine translated it.",
    requires: ["entities"], provides: ["flags"],
    attachments: [
      AnalyzerManifest.Attachment(
        on: ["articles"],
        fields: [
          Field("score", .number, "Detected quality, 0 to 100; missing under 100 words.", unit: "points"),
          Field("machine", .number, "Probability that the text is machine-translated, 0 to 1."),
        ], primary: "score")
    ],
    examples: translationExamples)

  public static var fingerprint: String { manifest.version + " " + SourceFingerprint.value }

  public init(configuration: AnalyzerConfiguration) throws {}

  public func analyze(_ document: borrowing Document, into layers: inout Layers) throws {
    let sentences = document.sentences
    let entities = layers.entities
    let (flags, score, machine) = document.article.body.withUnsafeBufferPointer { bytes in
      document.tokens.withUnsafeBufferPointer { tokens in
        let text = FlagText(bytes: bytes, tokens: tokens, sentences: sentences, entities: entities)
        let flags = Self.flags(text)
        return (flags, TranslationScore(flags, text).score, MachineProbability(flags, text).value)
      }
    }
    layers.flags = flags
    layers.attach("translation.score", on: "articles", [score.map { .real($0) } ?? .missing])
    layers.attach("translation.machine", on: "articles", [.real(machine)])
  }

  static func flags(_ text: FlagText) -> [Flag] {
    var flags: [Flag] = []
    for rule in flagRules { rule.find(in: text, into: &flags) }
    return flags.sorted { ($0.span.start, $0.span.end, $0.kind) < ($1.span.start, $1.span.end, $1.kind) }
  }
}
