/// Capitals inside a word, with a letter before and a small one behind: eight bytes of the text at once.
enum InnerCapitals {
  /// The first from `start` (1 or more) on; nil where there is none.
  ///
  /// Every byte of a letter beyond ASCII counts as a letter, so that some answers are no capital inside a word.
  static func next(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return nil }
    var index = max(1, start)
    while index + 9 <= bytes.count {
      let capitals = Self.capitals(base.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      if capitals != 0 {
        let before = base.loadUnaligned(fromByteOffset: index - 1, as: UInt64.self)
        let behind = base.loadUnaligned(fromByteOffset: index + 1, as: UInt64.self)
        let isInside = Self.capitals(before) | smallLetters(before)
        let found = capitals & isInside & (smallLetters(behind) | apostrophes(behind))
        if found != 0 { return index + UInt64(littleEndian: found).trailingZeroBitCount / 8 }
      }
      index += 8
    }
    while index + 1 < bytes.count {
      if isFound(bytes[index - 1], bytes[index], bytes[index + 1]) { return index }
      index += 1
    }
    return nil
  }

  private static func isFound(_ before: UInt8, _ byte: UInt8, _ behind: UInt8) -> Bool {
    func isCapital(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
    func isSmall(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 || byte >= 0x80 }
    return isCapital(byte) && (isCapital(before) || isSmall(before)) && (isSmall(behind) || behind == 0x27)
  }

  // The upper bit of each byte of the answers says yes.

  private static func capitals(_ bytes: UInt64) -> UInt64 { inRange(bytes, 0x41, 0x5A) & ~bytes & upper }

  /// Bytes beyond ASCII too.
  private static func smallLetters(_ bytes: UInt64) -> UInt64 { (inRange(bytes, 0x61, 0x7A) | bytes) & upper }

  private static func apostrophes(_ bytes: UInt64) -> UInt64 { inRange(bytes, 0x27, 0x27) & ~bytes & upper }

  /// Whether the seven lower bits of each byte lie in the range.
  @inline(__always)
  private static func inRange(_ bytes: UInt64, _ first: UInt64, _ last: UInt64) -> UInt64 {
    let low = bytes & ~upper
    return (low &+ (0x80 - first) &* ones) & ~(low &+ (0x7F - last) &* ones)
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let upper: UInt64 = 0x8080_8080_8080_8080
}
