/// What a scalar beyond ASCII is to the tokenizer.
enum ScalarClass {
  case letter
  case digit
  /// A combining mark: goes on with the word before it.
  case mark
  /// Soft hyphen, joiners, direction marks: as if it were not there.
  case ignorable
  case space
  case line
  case stop
  case quotationMark
  case apostrophe
  case hyphen
  case other

  static func of(_ scalar: UInt32) -> ScalarClass {
    switch scalar {
    case 0xC0...0x24F: scalar == 0xD7 || scalar == 0xF7 ? .other : .letter
    case 0x300...0x36F: .mark
    case 0x400...0x481, 0x48A...0x52F: .letter
    case 0x85, 0x2028, 0x2029: .line
    case 0xA0, 0x1680, 0x2000...0x200B, 0x202F, 0x205F, 0x3000: .space
    case 0xAD, 0x200C...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF: .ignorable
    case 0xAB, 0xBB, 0x2018, 0x201A...0x201F, 0x2039, 0x203A, 0x301D...0x301F, 0xFF02: .quotationMark
    case 0x2019, 0x2BC: .apostrophe
    case 0x2010, 0x2011: .hyphen
    case 0x2026, 0x203C, 0x2047...0x2049, 0x3002, 0xFF01, 0xFF0E, 0xFF1F: .stop
    case 0xB2, 0xB3, 0xB9, 0x2070, 0x2074...0x2079, 0x2080...0x2089: .digit
    default: rare(scalar)
    }
  }

  private static func rare(_ value: UInt32) -> ScalarClass {
    guard let scalar = Unicode.Scalar(value) else { return .other }
    return switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .letterNumber: .letter
    case .nonspacingMark, .spacingMark, .enclosingMark: .mark
    case .decimalNumber: .digit
    case .spaceSeparator: .space
    case .initialPunctuation, .finalPunctuation: .quotationMark
    case .format: .ignorable
    default: .other
    }
  }

  /// Upper case (or title case) letter.
  static func isUpper(_ value: UInt32) -> Bool {
    switch value {
    case 0xC0...0xDE: value != 0xD7
    case 0xDF...0xFF, 0x430...0x45F: false
    case 0x400...0x42F: true
    default:
      Unicode.Scalar(value).map {
        $0.properties.generalCategory == .uppercaseLetter || $0.properties.generalCategory == .titlecaseLetter
      } ?? false
    }
  }
}

/// The scalar at `offset` and its length in bytes; never reads beyond `count`, never traps on broken UTF-8.
@inline(__always)
func decodeScalar(_ bytes: UnsafePointer<UInt8>, _ offset: Int, _ count: Int) -> (value: UInt32, length: Int) {
  let lead = UInt32(bytes[offset])
  if lead < 0x80 { return (lead, 1) }
  let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
  guard length > 1, offset + length <= count else { return (0xFFFD, 1) }
  var value = lead & (0x7F &>> UInt32(length))
  var index = 1
  while index < length {
    value = (value &<< 6) | UInt32(bytes[offset + index] & 0x3F)
    index += 1
  }
  return (value, length)
}
