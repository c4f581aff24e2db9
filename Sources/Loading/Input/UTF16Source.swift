/// UTF-16 made UTF-8 as it is read; a half of a surrogate pair alone becomes U+FFFD.
final class UTF16Source: ByteSource {
  private let upstream: any ByteSource
  private let isBigEndian: Bool
  private let input: UnsafeMutableRawBufferPointer
  private var odd: UInt8?
  private var high: UInt32?
  private var ready: [UInt8] = []
  private var given = 0
  private var hasEnded = false

  init(_ upstream: any ByteSource, isBigEndian: Bool) {
    self.upstream = upstream
    self.isBigEndian = isBigEndian
    input = .allocate(byteCount: 64 << 10, alignment: 16)
  }

  deinit { input.deallocate() }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceFault) -> Int {
    while given == ready.count {
      if hasEnded { return 0 }
      ready.removeAll(keepingCapacity: true)
      given = 0
      try convert()
    }
    let count = min(buffer.count, ready.count - given)
    for index in 0..<count { buffer[index] = ready[given + index] }
    given += count
    return count
  }

  private func convert() throws(SourceFault) {
    let count = try upstream.read(into: input)
    if count == 0 {
      hasEnded = true
      if high != nil || odd != nil { appendScalar(0xFFFD, to: &ready) }
      return
    }
    for byte in input[0..<count] {
      guard let first = odd else {
        odd = byte
        continue
      }
      odd = nil
      take(isBigEndian ? UInt32(first) << 8 | UInt32(byte) : UInt32(byte) << 8 | UInt32(first))
    }
  }

  private func take(_ unit: UInt32) {
    if let lead = high {
      high = nil
      if (0xDC00..<0xE000).contains(unit) {
        appendScalar(0x10000 + (lead - 0xD800) << 10 + (unit - 0xDC00), to: &ready)
        return
      }
      appendScalar(0xFFFD, to: &ready)
    }
    switch unit {
    case 0xD800..<0xDC00: high = unit
    case 0xDC00..<0xE000: appendScalar(0xFFFD, to: &ready)
    default: appendScalar(unit, to: &ready)
    }
  }
}

/// Appends `scalar`, which must be one, as UTF-8.
func appendScalar(_ scalar: UInt32, to bytes: inout [UInt8]) {
  switch scalar {
  case 0..<0x80:
    bytes.append(UInt8(truncatingIfNeeded: scalar))
  case 0x80..<0x800:
    bytes.append(0xC0 | UInt8(truncatingIfNeeded: scalar >> 6))
    bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
  case 0x800..<0x10000:
    bytes.append(0xE0 | UInt8(truncatingIfNeeded: scalar >> 12))
    bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar >> 6 & 0x3F))
    bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
  default:
    bytes.append(0xF0 | UInt8(truncatingIfNeeded: scalar >> 18))
    bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar >> 12 & 0x3F))
    bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar >> 6 & 0x3F))
    bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
  }
}
