/// Thirteen bits of a spelling, accents and case in: tells forms of one folded form from each other (marche, marché).
public enum SpellingHash {
  public static let values: UInt32 = 91 * 91

  /// The hash of `bytes` as they stand, and of the same in lower case; the apostrophe ’ counts as '.
  ///
  /// Eight bytes at a time; only what is not plain lower case is copied.
  ///
  /// - Parameter isPlain: there are no capitals and nothing beyond ASCII.
  @inlinable
  public static func of(_ bytes: UnsafeBufferPointer<UInt8>, isPlain: Bool = false) -> (written: UInt32, lower: UInt32)
  {
    guard let base = bytes.baseAddress else { return (0, 0) }
    if isPlain {
      let hash = mixed(base, bytes.count)
      return (hash, hash)
    }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * bytes.count) { copies in
      let (written, lower) = (copies.baseAddress!, copies.baseAddress! + bytes.count)
      var count = 0
      var index = 0
      var last: UInt8 = 0
      while index < bytes.count {
        var byte = base[index]
        if byte == 0xE2, index + 2 < bytes.count, base[index + 1] == 0x80, base[index + 2] == 0x99 {
          byte = 0x27
          index += 2
        }
        written[count] = byte
        lower[count] = lowered(byte, after: last)
        last = byte
        count += 1
        index += 1
      }
      return (mixed(written, count), mixed(lower, count))
    }
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
  static func mixed(_ base: UnsafePointer<UInt8>, _ count: Int) -> UInt32 {
    var state = UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
    var index = 0
    while index + 8 <= count {
      state =
        (state ^ UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self).littleEndian) &* 0xFF51_AFD7_ED55_8CCD
      state ^= state &>> 32
      index &+= 8
    }
    var rest: UInt64 = 0
    var shift: UInt64 = 0
    while index < count {
      rest |= UInt64(base[index]) &<< shift
      shift &+= 8
      index &+= 1
    }
    state = (state ^ rest) &* 0xC4CE_B9FE_1A85_EC53
    return UInt32(truncatingIfNeeded: (state &>> 40) % UInt64(values))
  }
}
