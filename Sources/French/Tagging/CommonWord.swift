import FullForms
import TextKernel

extension French {
  /// Whether a token, in lower case, is a word of the dictionary: Soumission is, Cybertruck is not; Paris is as a bet.
  ///
  /// - Complexity: one probe of the table.
  @inline(__always)
  public static func isCommonWord(_ token: Token, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    FullForms.french.match(token, in: bytes).lower >= 0
  }
}
