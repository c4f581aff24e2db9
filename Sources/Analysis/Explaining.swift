import CorpusModel

/// An analyzer that fills `quotes` and can say why it gave one its speaker (`.why N`).
public protocol QuoteExplaining: Analyzer {
  /// Lines that say which sieve decided for quote `number` of those it finds, and which candidates lost, and why.
  ///
  /// - Parameter layers: those its `requires` put.
  func explain(_ document: borrowing Document, _ layers: Layers, quote number: Int) throws -> [String]
}

/// An analyzer of whose kinds of findings some are tables of phrases (`.flags KIND`).
///
/// Asked apart from the manifest, which every start of the program makes: the tables are long.
public protocol PhraseExplaining: Analyzer {
  /// What `kind` looks for, in the order of its table; empty where it has none.
  static func phrases(of kind: String) -> [ExplainedPhrase]
}

/// An entry of a table of phrases.
public struct ExplainedPhrase: Sendable, Equatable {
  /// In the language of its table.
  public var pattern: String
  public var suggestion: String?
  /// Likely source languages (ISO 639-1).
  public var languages: [String]
  /// What may not stand beside it, in the language of its table.
  public var exceptions: String?
  /// Findings in 100,000 words of native press.
  public var nativeRate: Double

  public init(
    pattern: String, suggestion: String? = nil, languages: [String] = [], exceptions: String? = nil,
    nativeRate: Double = 0
  ) {
    self.pattern = pattern
    self.suggestion = suggestion
    self.languages = languages
    self.exceptions = exceptions
    self.nativeRate = nativeRate
  }
}

extension AnalyzerRegistry {
  /// Ids of the analyzers that fill `quotes`.
  package var quoteProviders: [String] {
    analyzers.filter { $0.manifest.provides.contains("quotes") }.map(\.id)
  }

  /// The analyzers that can say why a quote is whose it is.
  package var quoteExplainers: [any QuoteExplaining] { analyzers.compactMap { $0.analyzer as? any QuoteExplaining } }
}
