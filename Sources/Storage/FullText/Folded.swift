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
    var text = text
    var key: [UInt8] = []
    text.withUTF8 { Fold.append($0, to: &key) }
    var end = 0
    for place in key.indices {
      let byte = key[place]
      let isBlank = byte == 0x20 || (0x09...0x0D).contains(byte)
      if isBlank, end == 0 || key[end - 1] == 0x20 { continue }
      key[end] = isBlank ? 0x20 : byte
      end += 1
    }
    if end > 0, key[end - 1] == 0x20 { end -= 1 }
    return String(decoding: key[..<end], as: UTF8.self)
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
