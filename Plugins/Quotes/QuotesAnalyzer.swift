import Analysis
import CorpusModel
import French
import TextKernel

/// Who said what: direct, mixed and indirect speech, by marks, verbs that report, and prepositions.
public struct QuotesAnalyzer: QuoteExplaining {
  public static let manifest = AnalyzerManifest(
    id: "quotes", version: "2", summary: "What people are reported to have said, and who said it.",
    requires: ["entities"], provides: ["quotes"], collections: [MarkedWords.collection], examples: quoteExamples)

  public init(configuration: AnalyzerConfiguration) throws {}

  public func analyze(_ document: borrowing Document, into layers: inout Layers) throws {
    var marks: [LayerRow] = []
    layers.quotes =
      Self.read(document, layers.entities, marks: &marks) { resolver, candidates in resolver.quotes(candidates) } ?? []
    layers.tables["marks"] = marks
  }

  public func explain(_ document: borrowing Document, _ layers: Layers, quote number: Int) throws -> [String] {
    var marks: [LayerRow] = []
    let lines: [String]? = Self.read(document, layers.entities, marks: &marks) { resolver, candidates in
      guard candidates.indices.contains(number) else { return [] }
      return resolver.reasons(candidates, number)
    }
    return lines ?? []
  }

  /// Nil where the article has no quote.
  /// - Parameter marks: gets the marked words that are in none.
  private static func read<Answer>(
    _ document: borrowing Document, _ entities: [Entity], marks: inout [LayerRow],
    _ body: (inout SpeakerResolver, [Candidate]) -> Answer
  ) -> Answer? {
    let article = document.article
    let sentences = document.sentences
    return article.body.withUnsafeBufferPointer { bytes in
      let reading = Reading(document, entities, bytes)
      var finder = QuoteFinder(reading)
      finder.find(in: Units.ranges(reading, sentences))
      marks = MarkedWords(finder).rows()
      guard !finder.candidates.isEmpty else { return nil }
      let year = article.published.flatMap { Int($0.prefix(4)) }
      var resolver = SpeakerResolver(reading, finder.subjects, title: article.title, year: year)
      return body(&resolver, finder.candidates)
    }
  }
}
