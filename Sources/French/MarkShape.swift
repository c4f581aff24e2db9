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

  /// The side that the blanks around the mark at `index` speak for: "mot" opens after a blank and closes before one;
  /// straight where both sides are glued or both are free.
  public static func leaning(
    _ bytes: UnsafeBufferPointer<UInt8>, _ tokens: [Token], at index: Int
  ) -> MarkShape {
    let shape = MarkShape(bytes, tokens[index])
    guard shape == .straight else { return shape }
    let isFreeBefore =
      index == 0 || tokens[index].flags.contains(.spaceBefore) || tokens[index - 1].flags.contains(.elided)
      || isOpeningBracket(bytes[Int(tokens[index - 1].start)])
    let isFreeAfter =
      index + 1 == tokens.count || tokens[index + 1].flags.contains(.spaceBefore)
      || isClosingPunctuation(bytes[Int(tokens[index + 1].start)])
    return isFreeBefore == isFreeAfter ? .straight : isFreeBefore ? .opening : .closing
  }

  private static func isOpeningBracket(_ byte: UInt8) -> Bool { byte == 0x28 || byte == 0x5B }

  /// , ; : ) ] .
  private static func isClosingPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2C, 0x3B, 0x3A, 0x29, 0x5D, 0x2E: true
    default: false
    }
  }
}
