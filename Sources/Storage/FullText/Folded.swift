import Glibc
import TextKernel

/// Folded texts as bytes, for comparisons that look at many.
enum Folded {
  static func bytes(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.count)
    Fold.append(text, to: &folded)
    return folded
  }

  static func withFolded<T>(_ text: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> T) -> T {
    bytes(text).withUnsafeBufferPointer(body)
  }

  /// A key under which names meet: folded, blanks as one space, none at the ends.
  static func key(_ text: String) -> String {
    var key: [UInt8] = []
    for byte in Fold.fold(text).utf8 {
      let isBlank = byte == 0x20 || (0x09...0x0D).contains(byte)
      if !isBlank {
        key.append(byte)
      } else if let last = key.last, last != 0x20 {
        key.append(0x20)
      }
    }
    if key.last == 0x20 { key.removeLast() }
    return String(decoding: key, as: UTF8.self)
  }
}

extension UnsafeBufferPointer<UInt8> {
  func contains(_ part: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = baseAddress, let start = part.baseAddress, !part.isEmpty else { return part.isEmpty }
    var rest = UnsafeRawPointer(base)
    let last = UnsafeRawPointer(base) + (count - part.count)
    while rest <= last, let found = memchr(rest, Int32(start[0]), last - rest + 1) {
      if memcmp(found, start, part.count) == 0 { return true }
      rest = UnsafeRawPointer(found) + 1
    }
    return false
  }

  func starts(_ part: UnsafeBufferPointer<UInt8>) -> Bool {
    guard part.count <= count, let base = baseAddress, let start = part.baseAddress else { return part.isEmpty }
    return memcmp(base, start, part.count) == 0
  }

  func ends(_ part: UnsafeBufferPointer<UInt8>) -> Bool {
    guard part.count <= count, let base = baseAddress, let start = part.baseAddress else { return part.isEmpty }
    return memcmp(base + (count - part.count), start, part.count) == 0
  }
}
