/// The folded form, in which search and comparison meet: lower case, accents and ligatures resolved
/// (é → e, œ → oe), ’ = ', NFKD compatibility forms, every blank a space; Latin, Greek and Cyrillic; no locale.
public enum Fold {
  public static func fold(_ text: String) -> String {
    var text = text
    var folded: [UInt8] = []
    text.withUTF8 { append($0, to: &folded) }
    return String(decoding: folded, as: UTF8.self)
  }

  /// Appends the folded form of `bytes` to `folded`.
  public static func append(_ bytes: UnsafeBufferPointer<UInt8>, to folded: inout [UInt8]) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: growthMax * bytes.count) { room in
      guard let base = room.baseAddress else { return }
      folded.append(contentsOf: UnsafeBufferPointer(start: base, count: write(bytes, to: base)))
    }
  }

  /// Folded bytes a byte of text may give at most: ⁗ (three bytes) gives four, ½ (two) five.
  static let growthMax = 3

  /// Writes the folded form of `bytes` to `folded`, which has room for `growthMax` times as many.
  static func write(_ bytes: UnsafeBufferPointer<UInt8>, to folded: UnsafeMutablePointer<UInt8>) -> Int {
    var count = 0
    forEachByte(bytes) {
      folded[count] = $0
      count &+= 1
    }
    return count
  }

  /// Hash of the folded form of `bytes`, the same as `Token.hash`.
  public static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash = FoldedHash()
    forEachByte(bytes) { hash.add($0) }
    return hash.value
  }

  /// Hash of a word written in the source.
  public static func hash(_ word: StaticString) -> UInt32 {
    hash(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  /// True where the folded forms are the same; `folded` is folded already.
  static func isEqual(_ bytes: UnsafeBufferPointer<UInt8>, to folded: UnsafeBufferPointer<UInt8>) -> Bool {
    // Below 0x80 a byte folds to one byte, and most words end there.
    var index = 0
    while index < bytes.count, bytes[index] < 0x80 {
      guard index < folded.count, asciiLower(bytes[index]) == folded[index] else { return false }
      index &+= 1
    }
    if index == bytes.count { return index == folded.count }
    var isEqual = true
    forEachByte(UnsafeBufferPointer(rebasing: bytes[index...])) {
      if index >= folded.count || folded[index] != $0 { isEqual = false }
      index += 1
    }
    return isEqual && index == folded.count
  }

  @inline(__always)
  static func forEachByte(_ bytes: UnsafeBufferPointer<UInt8>, _ emit: (UInt8) -> Void) {
    guard let base = bytes.baseAddress else { return }
    let count = bytes.count
    var index = 0
    while index < count {
      let byte = base[index]
      if byte < 0x80 {
        emit(asciiLower(byte))
        index += 1
      } else {
        let (scalar, length) = decodeScalar(base, index, count)
        FoldMap.shared.fold(scalar, base + index, length, emit)
        index += length
      }
    }
  }

  @inline(__always)
  static func asciiLower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
