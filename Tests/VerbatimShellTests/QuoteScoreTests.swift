import CorpusModel
import Testing

@testable import VerbatimShell

/// The measures of `verbatim evaluate quotes`, on cases worked out by hand.
@Suite struct QuoteScoreTests {
  private func item(_ range: Range<Int>, _ kind: QuoteKind = .direct, _ speaker: String? = "Anne") -> QuoteScore.Item {
    QuoteScore.Item(characters: Set(range), kind: kind, speakerSpan: 90..<94, speaker: speaker)
  }

  private func score(
    _ gold: [QuoteScore.Item], _ found: [QuoteScore.Item], _ match: QuoteScore.Match = .iou5, _ kind: QuoteKind? = nil
  ) -> QuoteScore {
    QuoteScore([QuoteScore.Article(gold: gold, found: found, ambiguous: [])], match, kind)
  }

  @Test func theSameIsRight() {
    let score = score([item(0..<10)], [item(0..<10)])
    #expect(score.f1 == 1 && score.endToEnd == 1)
  }

  @Test func anOverlongOneCostsByUnionAndNotByCover() {
    let (gold, found) = ([item(0..<10)], [item(0..<30)])
    #expect(score(gold, found, .cover8).f1 == 1)
    #expect(score(gold, found, .iou5).f1 == 0)
  }

  @Test func pairsAreOneToOne() {
    let score = score([item(0..<10)], [item(0..<10), item(2..<10)])
    #expect(score.hits == 1 && score.wrong == 1)
  }

  @Test func anUnknownSpeakerCostsRecallOnly() {
    let score = score([item(0..<10)], [item(0..<10, .direct, nil)])
    #expect(score.f1 == 1 && score.endToEnd == 0)
  }

  @Test func anotherKindIsNoneOfThisKind() {
    let score = score([item(0..<10, .mixed)], [item(0..<10)], .iou5, .mixed)
    #expect(score.hits == 0 && score.missed == 1 && score.wrong == 0)
  }

  @Test func whatIsNotRequiredIsNeither() {
    var gold = item(0..<10)
    gold.isRequired = false
    let score = score([gold], [item(0..<10)])
    #expect(score.hits == 0 && score.missed == 0 && score.wrong == 0)
  }

  static let names: [(gold: String, found: String, isSame: Bool)] = [
    ("Dmitri Peskov", "Peskov", true), ("Dmitri Peskov", "M. Peskov", true), ("Élodie Roy", "elodie roy", true),
    ("Dmitri Peskov", "Dmitri Medvedev", false), ("Paul Girard", "l'avocat de Paul Girard", false),
    ("directeur général de la santé", "directeur général de la police", false),
    ("Anne Martin; Paul Girard", "Paul Girard", true), ("?", "Paul", false), ("les pompiers", "pompiers", true),
  ]

  @Test(arguments: names) func isSame(gold: String, found: String, isSame: Bool) {
    #expect(SpeakerNames.isSame(gold, found) == isSame)
  }
}
