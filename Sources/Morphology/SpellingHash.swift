/// Thirteen bits of a spelling, accents and case in: tells forms of one folded form from each other (marche, marché).
public enum SpellingHash {
  @inlinable public static var values: UInt32 { 91 * 91 }

  /// The hash of `bytes` as they stand, and of the same in lower case; the apostrophe ’ counts as '.
  ///
  /// Eight bytes at a time.
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
    var written = start(bytes.count)
    var lower = written
    var last: UInt64 = 0
    var index = 0
    while index < bytes.count {
      let length = min(8, bytes.count &- index)
      let word = load(base + index, length)
      // ’ is three bytes that count as one: the rest is copied.
      if !isFree(word, of: 0xE2) { return copied(base, bytes.count) }
      let small = lowered(word, after: last)
      if length < 8 { return (last8(written, word), last8(lower, small)) }
      written = next(written, word)
      lower = next(lower, small)
      last = word >> 56
      index &+= 8
    }
    return (last8(written, 0), last8(lower, 0))
  }

  /// The same byte by byte, where an apostrophe ’ may stand.
  @usableFromInline
  static func copied(_ base: UnsafePointer<UInt8>, _ length: Int) -> (written: UInt32, lower: UInt32) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * length) { copies in
      let (written, lower) = (copies.baseAddress!, copies.baseAddress! + length)
      var count = 0
      var index = 0
      var last: UInt8 = 0
      while index < length {
        var byte = base[index]
        if byte == 0xE2, index + 2 < length, base[index + 1] == 0x80, base[index + 2] == 0x99 {
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

  /// Eight bytes of the lower-case form, as the other `lowered` gives them one by one.
  @inlinable
  @inline(__always)
  static func lowered(_ word: UInt64, after last: UInt64) -> UInt64 {
    let high: UInt64 = 0x8080_8080_8080_8080
    let seven = word & ~high
    // A–Z: at least 0x41 and not above 0x5A.
    let capitals = (seven &+ all(0x80 - 0x41)) & ~(seven &+ all(0x7F - 0x5A)) & ~word & high
    guard word & high != 0 || last >= 0x80 else { return word | capitals >> 2 }
    let before = word << 8 | last
    // À–Þ but ×: 80–9E after C3.
    let latin = zeros(before ^ all(0xC3)) & word & ~(seven &+ all(0x80 - 0x1F)) & ~zeros(word ^ all(0x97)) & high
    let ligature = zeros(before ^ all(0xC5)) & zeros(word ^ all(0x92)) & high
    return (word | (capitals | latin) >> 2) | ligature >> 7
  }

  @inlinable
  @inline(__always)
  static func all(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

  /// The highest bit of each byte that is 0.
  @inlinable
  @inline(__always)
  static func zeros(_ word: UInt64) -> UInt64 {
    let seven: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    return ~(((word & seven) &+ seven) | word | seven)
  }

  @inlinable
  @inline(__always)
  static func isFree(_ word: UInt64, of byte: UInt64) -> Bool { zeros(word ^ all(byte)) == 0 }

  /// Up to eight bytes, the first the lowest.
  @inlinable
  @inline(__always)
  static func load(_ base: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    if count == 8 { return UnsafeRawPointer(base).loadUnaligned(as: UInt64.self).littleEndian }
    if count >= 4 {
      let low = UInt64(UnsafeRawPointer(base).loadUnaligned(as: UInt32.self).littleEndian)
      let high = UInt64(UnsafeRawPointer(base + count - 4).loadUnaligned(as: UInt32.self).littleEndian)
      return low | high << (UInt64(count - 4) * 8)
    }
    if count == 0 { return 0 }
    return UInt64(base[0]) | UInt64(base[count / 2]) << (UInt64(count / 2) * 8)
      | UInt64(base[count - 1]) << (UInt64(count - 1) * 8)
  }

  @inlinable
  @inline(__always)
  static func start(_ count: Int) -> UInt64 { UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15 }

  @inlinable
  @inline(__always)
  static func next(_ state: UInt64, _ word: UInt64) -> UInt64 {
    let state = (state ^ word) &* 0xFF51_AFD7_ED55_8CCD
    return state ^ state &>> 32
  }

  @inlinable
  @inline(__always)
  static func last8(_ state: UInt64, _ word: UInt64) -> UInt32 {
    let state = (state ^ word) &* 0xC4CE_B9FE_1A85_EC53
    return UInt32(truncatingIfNeeded: (state &>> 40) % UInt64(values))
  }

  @inlinable
  @inline(__always)
  static func mixed(_ base: UnsafePointer<UInt8>, _ count: Int) -> UInt32 {
    var state = start(count)
    var index = 0
    while index + 8 <= count {
      state = next(state, load(base + index, 8))
      index &+= 8
    }
    return last8(state, load(base + index, count &- index))
  }
}
