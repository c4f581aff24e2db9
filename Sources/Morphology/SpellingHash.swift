/// Thirteen bits of a spelling, accents and case in: tells forms of one folded form from each other (marche, marché).
public enum SpellingHash {
  public static let values: UInt32 = 91 * 91

  /// The hash of `bytes` as they stand, and of the same in lower case; the apostrophe ’ counts as '.
  @inlinable
  public static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> (written: UInt32, lower: UInt32) {
    var written: UInt32 = 0x811C_9DC5
    var lower: UInt32 = 0x811C_9DC5
    var index = 0
    var last: UInt8 = 0
    while index < bytes.count {
      var byte = bytes[index]
      if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] == 0x99 {
        byte = 0x27
        index += 2
      }
      written = (written ^ UInt32(byte)) &* 0x0100_0193
      lower = (lower ^ UInt32(lowered(byte, after: last))) &* 0x0100_0193
      last = byte
      index += 1
    }
    return (reduced(written), reduced(lower))
  }

  /// A byte of the lower-case form: ASCII, Latin-1 (C3 80–9E) and Œ (C5 92).
  @inlinable
  @inline(__always)
  public static func lowered(_ byte: UInt8, after last: UInt8) -> UInt8 {
    if byte &- 0x41 < 26 { return byte | 0x20 }
    if last == 0xC3, byte &- 0x80 < 0x1F, byte != 0x97 { return byte | 0x20 }
    return last == 0xC5 && byte == 0x92 ? 0x93 : byte
  }

  @inlinable
  @inline(__always)
  static func reduced(_ hash: UInt32) -> UInt32 { (hash ^ hash >> 15) % values }
}
