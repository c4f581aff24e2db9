import Analysis
import CorpusModel
import French
import TextKernel

/// What the measuring tools ask of the tables (`Benchmarks/Text`): no part of analysing.
package enum TranslationMeasure {
  /// An entry of the phrase tables.
  package struct Phrase: Sendable {
    package var kind: String
    package var pattern: String
    package var languages: [String]
  }

  package static let phrases: [Phrase] = PhraseTable.shared.entries.map {
    Phrase(kind: phraseTables[$0.kind].kind.id, pattern: $0.line.pattern, languages: $0.languages)
  }

  /// The phrases found in an article: number in `phrases`, place in the body.
  package static func hits(in document: borrowing Document) -> [(phrase: Int, span: TextSpan)] {
    read(document) { text in text.phrases.map { ($0.entry, text.span($0.tokens)) } }
  }

  /// A turn of `MachineTable`, as its line begins.
  package static let turns: [String] = MachineTurn.all.map(\.line)

  /// What the fit of `MachineTable` counts in an article.
  package struct Counts: Sendable {
    package var words: Int
    /// Of each of `turns`.
    package var turns: [Int32]
    /// *déclaré*, and other verbs of reporting.
    package var declared: Int
    package var reported: Int
  }

  package static func counts(in document: borrowing Document) -> Counts {
    read(document) { text in
      Counts(
        words: text.words, turns: MachineCounts.of(text), declared: text.declared, reported: text.reported)
    }
  }

  /// Log-odds that a machine wrote it, by the turns of the committed table alone.
  package static func score(_ counts: Counts) -> Double {
    MachineProbability.logOdds(
      counts.turns, words: counts.words, declared: counts.declared, reported: counts.reported)
  }

  /// ln((n + prior) / (expected + prior)) of each of `turns`.
  ///
  /// - Parameter rates: of a word of the press, one a turn.
  package static func surprises(_ counts: Counts, rates: [Double]) -> [Double] {
    let words = Double(counts.words)
    return zip(counts.turns, rates).map { MachineEvidence.surprise($0, expected: words * $1) }
  }

  /// The share of *déclaré* among the verbs of reporting, 0 to 1.
  package static func declaredShare(_ counts: Counts) -> Double {
    MachineEvidence.declaredShare(counts.declared, counts.reported)
  }

  /// Nothing says more than so many spreads.
  package static let spreadsMax = MachineEvidence.spreadsMax

  private static func read<Result>(_ document: borrowing Document, _ body: (FlagText) -> Result) -> Result {
    let sentences = document.sentences
    return document.article.body.withUnsafeBufferPointer { bytes in
      document.tokens.withUnsafeBufferPointer { tokens in
        document.readings.withUnsafeBufferPointer { readings in
          body(FlagText(bytes: bytes, tokens: tokens, sentences: sentences, entities: [], readings: readings))
        }
      }
    }
  }
}
