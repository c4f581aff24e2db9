import Analysis
import CorpusModel
import French
import TextKernel

/// Who said what: direct, mixed and indirect speech, by marks, verbs that report, and prepositions.
public struct QuotesAnalyzer: Analyzer {
  public static let manifest = AnalyzerManifest(
    id: "quotes", version: "1", summary: "What people are reported to have said, and who said it.",
    requires: ["entities"], provides: ["quotes"], examples: quoteExamples)

  public init(configuration: AnalyzerConfiguration) throws {}

  public func analyze(_ document: borrowing Document, into layers: inout Layers) throws {
    let entities = layers.entities
    let sentences = document.sentences
    layers.quotes = document.article.body.withUnsafeBufferPointer { bytes in
      let reading = Reading(document, entities, bytes)
      var finder = QuoteFinder(reading)
      finder.find(in: Units.ranges(reading, sentences))
      guard !finder.candidates.isEmpty else { return [] }
      let article = document.article
      let year = article.published.flatMap { Int($0.prefix(4)) }
      var resolver = SpeakerResolver(reading, finder.subjects, title: article.title, year: year)
      return resolver.quotes(finder.candidates)
    }
  }
}
