/// The encodings a text may be read as besides UTF-8.
package enum Charset: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case windows1252 = "windows-1252"
  case latin9 = "iso-8859-15"

  /// The encoding that `label` names, as files and servers write it.
  ///
  /// `iso-8859-1` is read as Windows-1252, as browsers do: who declares it writes ’ and œ all the same.
  package init?(label: String) {
    switch label.lowercased().filter({ $0 != "-" && $0 != "_" && $0 != " " }) {
    case "utf8": self = .utf8
    case "utf16", "utf16le": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "windows1252", "cp1252", "iso88591", "latin1", "ascii", "usascii", "ansi": self = .windows1252
    case "iso885915", "latin9": self = .latin9
    default: return nil
    }
  }

  /// The code point of `byte`; for the encodings of one byte a character.
  func scalar(_ byte: UInt8) -> UInt32 {
    switch self {
    case .latin9: Self.latin9Differences[byte] ?? UInt32(byte)
    default: (0x80...0x9F).contains(byte) ? UInt32(Self.windows1252C1[Int(byte - 0x80)]) : UInt32(byte)
    }
  }

  /// Bytes 80–9F; the five that Windows-1252 leaves open keep their number (WHATWG Encoding Standard).
  private static let windows1252C1: [UInt16] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D,
    0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0x009D, 0x017E, 0x0178,
  ]

  private static let latin9Differences: [UInt8: UInt32] = [
    0xA4: 0x20AC, 0xA6: 0x0160, 0xA8: 0x0161, 0xB4: 0x017D, 0xB8: 0x017E, 0xBC: 0x0152, 0xBD: 0x0153, 0xBE: 0x0178,
  ]
}
