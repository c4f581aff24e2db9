import Analysis
import CorpusModel
import TextKernel
import SeededRandom

@testable import EntitiesAnalyzer

/// A text as the runner gives it to an analyzer.
func readDocument(_ text: String) -> Document {
  Document(reading: ArticleRecord(id: "a", path: "a.txt", body: Array(text.utf8)))
}

/// The mentions of a text.
func mentions(_ text: String) throws -> (document: Document, entities: [Entity]) {
  let document = readDocument(text)
  var layers = Layers()
  try EntitiesAnalyzer(configuration: AnalyzerConfiguration()).analyze(document, into: &layers)
  return (document, layers.entities)
}

extension SplitMix64 {
  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
}
