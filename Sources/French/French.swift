import TextKernel

/// The French language pack: sentence boundaries and the word lists that more than one analyzer reads.
public enum French {}

/// Sentence boundaries of French news text.
public enum Sentences {
  /// The sentences of `bytes`, in order; together they hold every token.
  public static func split(_ bytes: UnsafeBufferPointer<UInt8>, _ tokens: [Token]) -> [TextSpan] { [] }
}
