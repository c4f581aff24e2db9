import TextKernel

/// Which side a quotation mark is made for.
public enum MarkShape: Sendable, Hashable {
  case opening
  case closing
  /// " and ': the text around decides.
  case straight

  /// The shape of a token of kind `quotationMark`.
  public init(_ bytes: UnsafeBufferPointer<UInt8>, _ token: Token) {
    let start = Int(token.start)
    switch token.span.count {
    case 1: self = .straight
    case 2:
      // « C2 AB, » C2 BB, and the typed << and >>.
      self = bytes[start + 1] == 0xAB || bytes[start] == 0x3C ? .opening : .closing
    default:
      switch bytes[start + 2] {
      // ‘ ‚ ‛ “ „ ‟ ‹
      case 0x98, 0x9A, 0x9B, 0x9C, 0x9E, 0x9F, 0xB9: self = .opening
      // ’ ” ›
      case 0x99, 0x9D, 0xBA: self = .closing
      default: self = .straight
      }
    }
  }
}
