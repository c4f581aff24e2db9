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
    let isDone = text.withUTF8 { bytes in
      if isKey(bytes) { return true }
      Fold.append(bytes, to: &key)
      return false
    }
    if isDone { return text }
    let end = key.withUnsafeMutableBufferPointer { key in
      var end = 0
      for byte in key {
        let isBlank = byte == 0x20 || (0x09...0x0D).contains(byte)
        if isBlank, end == 0 || key[end - 1] == 0x20 { continue }
        key[end] = isBlank ? 0x20 : byte
        end += 1
      }
      return end > 0 && key[end - 1] == 0x20 ? end - 1 : end
    }
    return String(decoding: key[..<end], as: UTF8.self)
  }

  /// True where nothing is to be done: most keys are made of such.
  private static func isKey(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var isKey = bytes.last != 0x20
    var last: UInt8 = 0x20
    for byte in bytes {
      let isPlain = byte &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2D || byte == 0x27
      isKey = isKey && (isPlain || (byte == 0x20 && last != 0x20))
      last = byte
    }
    return isKey
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
