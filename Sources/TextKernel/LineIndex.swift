/// Lines of a body, counted from 1; a line ends at its `\n`.
public struct LineIndex: Sendable {
  /// Start of each line, in bytes.
  public let starts: [Int32]

  public init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var starts: [Int32] = [0]
    let raw = UnsafeRawBufferPointer(bytes)
    var offset = 0
    while offset < bytes.count {
      // Eight bytes at a time where no line ends in them.
      if offset + 8 <= bytes.count {
        let other = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self) ^ 0x0A0A_0A0A_0A0A_0A0A
        if (other &- 0x0101_0101_0101_0101) & ~other & 0x8080_8080_8080_8080 == 0 {
          offset += 8
          continue
        }
      }
      let end = min(offset + 8, bytes.count)
      for place in offset..<end where bytes[place] == 0x0A {
        if place + 1 < bytes.count { starts.append(Int32(place + 1)) }
      }
      offset = end
    }
    self.starts = starts
  }

  /// The line that holds `offset`.
  public func line(at offset: Int32) -> Int32 {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return Int32(low + 1)
  }
}
