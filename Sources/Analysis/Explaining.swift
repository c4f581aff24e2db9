import CorpusModel

/// An analyzer that fills `quotes` and can say why it gave one its speaker (`.why N`).
public protocol QuoteExplaining: Analyzer {
  /// Lines that say which sieve decided for quote `number` of those it finds, and which candidates lost, and why.
  ///
  /// - Parameter layers: those its `requires` put.
  func explain(_ document: borrowing Document, _ layers: Layers, quote number: Int) throws -> [String]
}

extension AnalyzerRegistry {
  /// Ids of the analyzers that fill `quotes`.
  package var quoteProviders: [String] {
    analyzers.filter { $0.manifest.provides.contains("quotes") }.map(\.id)
  }

  /// The analyzers that can say why a quote is whose it is.
  package var quoteExplainers: [any QuoteExplaining] { analyzers.compactMap { $0.analyzer as? any QuoteExplaining } }
}
