/// Lines of a body, counted from 1; a line ends at its `\n`.
public struct LineIndex: Sendable {
  /// Start of each line, in bytes.
  public let starts: [Int32]

  public init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var starts: [Int32] = [0]
    for (offset, byte) in bytes.enumerated() where byte == 0x0A && offset + 1 < bytes.count {
      starts.append(Int32(offset + 1))
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
