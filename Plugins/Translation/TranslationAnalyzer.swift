import Analysis
import CorpusModel
import French
import TextKernel

/// Findings that speak of a translation, mostly by machine, and what they come to for the article.
public struct TranslationAnalyzer: Analyzer {
  public static let manifest = AnalyzerManifest(
    id: "translation", version: "2",
    summary: "Translation-quality flags, a score of the article, and the probability that a machine translated it.",
    requires: ["entities", "quotes"], provides: ["flags"],
    attachments: [
      AnalyzerManifest.Attachment(
        on: ["articles"],
        fields: [
          Field("score", .number, "Detected quality, 0 to 100; missing under 100 words.", unit: "points"),
          Field("score.form", .number, "The score by faults of form alone.", unit: "points"),
          Field("score.language", .number, "The score by faults of language and terms alone.", unit: "points"),
          Field(
            "score.reliability", .number, "The score by faults of names, attribution, numbers and dates alone.",
            unit: "points"),
          Field("score.low", .number, "Lower end of the score's interval (nine in ten).", unit: "points"),
          Field("score.high", .number, "Upper end of the score's interval (nine in ten).", unit: "points"),
          Field(
            "machine", .number, "Probability that the text is machine-translated, 0 to 1; missing under 100 words."),
          Field("machine.low", .number, "Lower end of the probability's interval (nine in ten)."),
          Field("machine.high", .number, "Upper end of the probability's interval (nine in ten)."),
          Field("evidence", .list, "What speaks for a machine, strongest first."),
          Field("sources", .list, "Likely source languages (ISO 639-1), most likely first."),
          Field("sources.evidence", .list, "What speaks for each of them, with its weight."),
        ], primary: "score"),
      AnalyzerManifest.Attachment(
        on: ["quotes"], fields: [Field("flags", .list, "Kinds of the flags inside the quote, in order.")]),
    ],
    examples: translationExamples, kinds: flagRules.map(FlagRates.explained))

  public static var fingerprint: String { manifest.version + " " + SourceFingerprint.value }

  private let rules: [any FlagRule]
  private let switches: FlagSwitches

  public init(configuration: AnalyzerConfiguration) throws {
    rules = flagRules
    switches = try FlagSwitches(configuration.options)
  }

  public func analyze(_ document: borrowing Document, into layers: inout Layers) throws {
    let sentences = document.sentences
    let entities = layers.entities
    let outlet = document.article.outlet
    let published = document.article.published.flatMap { CivilDate(iso: $0) }
    let findings: Findings = document.article.body.withUnsafeBufferPointer { bytes in
      document.tokens.withUnsafeBufferPointer { tokens in
        document.readings.withUnsafeBufferPointer { readings in
          read(
            FlagText(
              bytes: bytes, tokens: tokens, sentences: sentences, entities: entities, readings: readings,
              published: published), outlet)
        }
      }
    }
    layers.flags = findings.flags
    layers.attached.reserveCapacity(layers.attached.count + 13)
    Self.attach(findings.score, to: &layers)
    Self.attach(findings.machine, to: &layers)
    let cells = layers.quotes.isEmpty ? [] : Self.inside(layers.quotes, findings.flags)
    layers.attach("translation.flags", on: "quotes", cells)
  }

  private static func attach(_ score: TranslationScore?, to layers: inout Layers) {
    attach("translation.score", score?.score, to: &layers)
    attach("translation.score.form", score?.form, to: &layers)
    attach("translation.score.language", score?.language, to: &layers)
    attach("translation.score.reliability", score?.reliability, to: &layers)
    attach("translation.score.low", score?.low, to: &layers)
    attach("translation.score.high", score?.high, to: &layers)
  }

  private static func attach(_ machine: MachineProbability?, to layers: inout Layers) {
    attach("translation.machine", machine?.value, to: &layers)
    attach("translation.machine.low", machine?.low, to: &layers)
    attach("translation.machine.high", machine?.high, to: &layers)
    attach("translation.evidence", list: machine?.evidence ?? [], to: &layers)
    let sources = machine?.sources ?? []
    attach("translation.sources", list: sources.map { .text($0.code) }, to: &layers)
    attach("translation.sources.evidence", list: sources.map { .text($0.evidence) }, to: &layers)
  }

  private static func attach(_ name: String, _ value: Double?, to layers: inout Layers) {
    layers.attach(name, on: "articles", value.map { [.real($0)] } ?? missing)
  }

  private static func attach(_ name: String, list: [Value], to layers: inout Layers) {
    layers.attach(name, on: "articles", list.isEmpty ? missing : [.list(list)])
  }

  /// The one row of an article that has no value: made once.
  private static let missing: [Cell] = [.missing]

  private struct Findings {
    var flags: [Flag]
    var score: TranslationScore?
    var machine: MachineProbability?
  }

  private func read(_ text: FlagText, _ outlet: String?) -> Findings {
    let all = flags(text)
    let kept = switches.isEmpty ? all : all.filter { !switches.isOff($0.kind, outlet: outlet) }
    return Findings(flags: kept, score: TranslationScore(kept, text), machine: MachineProbability(all, text))
  }

  private func flags(_ text: FlagText) -> [Flag] {
    var flags: [Flag] = []
    for rule in rules { rule.find(in: text, into: &flags) }
    flags.sort { ($0.span.start, $0.span.end, $0.kind) < ($1.span.start, $1.span.end, $1.kind) }
    return flags
  }

  /// A quote inherits the flags inside one of its parts.
  private static func inside(_ quotes: [Quote], _ flags: [Flag]) -> [Cell] {
    var cells = [Cell](repeating: .missing, count: quotes.count)
    guard !flags.isEmpty else { return cells }
    for row in quotes.indices {
      var kinds: [Value] = []
      for flag in flags.indices where quotes[row].parts.contains(where: { $0.contains(flags[flag].span) }) {
        kinds.append(.text(flags[flag].kind))
      }
      if !kinds.isEmpty { cells[row] = .list(kinds) }
    }
    return cells
  }
}
