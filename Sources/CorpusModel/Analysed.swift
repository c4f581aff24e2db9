/// One article with all that was said of it: what the runner hands to the store, in article order.
public final class Analysed: Sendable {
  public let document: Document
  public let layers: Layers
  /// Analyzers that ran without error, by id.
  public let done: [String]
  /// Analyzers that failed on this article: their fields stay pending.
  public let failures: [AnalyzerFailure]
  /// Time each analyzer took, in nanoseconds, in the order of `done`.
  public let nanoseconds: [Int64]

  public init(
    document: Document, layers: Layers, done: [String], failures: [AnalyzerFailure], nanoseconds: [Int64]
  ) {
    self.document = document
    self.layers = layers
    self.done = done
    self.failures = failures
    self.nanoseconds = nanoseconds
  }
}

public struct AnalyzerFailure: Error, Sendable, Equatable {
  public var analyzer: String
  public var message: String

  public init(analyzer: String, message: String) {
    self.analyzer = analyzer
    self.message = message
  }
}
