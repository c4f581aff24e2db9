import Analysis
import CorpusModel
import TextKernel

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

/// SplitMix64, for properties; its seed is printed with a failure.
struct NamesRandom {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
}
