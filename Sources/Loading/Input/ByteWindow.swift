import Glibc

/// The bytes of a source that are being looked at: read in large pieces, grown while a record needs it, bounded.
///
/// One window serves all files of a load, so that a folder of small texts costs no allocation a file.
package final class ByteWindow {
  static let chunkBytes = 256 << 10

  /// The window never holds more than this and a chunk.
  let limitBytes: Int
  private var storage: UnsafeMutablePointer<UInt8>
  private var capacity = ByteWindow.chunkBytes
  private var head = 0
  private var tail = 0
  private var source: (any ByteSource)?
  /// Offset in the source of the first byte held.
  private(set) var position: Int64 = 0
  /// True once the source has given all its bytes.
  private(set) var isAtEnd = true

  init(limitBytes: Int) {
    self.limitBytes = limitBytes
    storage = .allocate(capacity: capacity)
  }

  deinit { storage.deallocate() }

  /// Begins with `source`, whose first byte has the offset `position`.
  func attach(_ source: any ByteSource, position: Int64 = 0) {
    self.source = source
    self.position = position
    isAtEnd = false
    head = 0
    tail = 0
    if capacity > 4 * Self.chunkBytes { resize(to: Self.chunkBytes) }
  }

  func detach() {
    source = nil
    isAtEnd = true
    head = 0
    tail = 0
  }

  /// The bytes held; the pointer is good until the next call of a method.
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: storage + head, count: tail - head) }

  /// Lets go of the first `count` bytes.
  func advance(by count: Int) {
    head += count
    position += Int64(count)
  }

  /// Reads on: at least as many bytes as are held, so that looking again from the front stays linear.
  ///
  /// - Returns: false where the source has ended or the limit is reached.
  func more() throws(SourceFault) -> Bool {
    guard !isAtEnd, let source else { return false }
    let held = tail - head
    guard held <= limitBytes else { return false }
    if head > 0 {
      memmove(storage, storage + head, held)
      head = 0
      tail = held
    }
    let wanted = min(max(2 * held, 1), limitBytes + 1)
    let room = min(max(2 * held, Self.chunkBytes), limitBytes + Self.chunkBytes)
    if room > capacity { resize(to: room) }
    while tail < wanted || tail == held {
      let free = UnsafeMutableRawBufferPointer(start: storage + tail, count: capacity - tail)
      let count = try source.read(into: free)
      if count == 0 {
        isAtEnd = true
        return tail > held
      }
      tail += count
    }
    return true
  }

  /// Reads until the end or the limit.
  func fill() throws(SourceFault) {
    while try more() {}
  }

  /// Drops bytes up to and with the next line feed, reading on without holding them.
  ///
  /// - Returns: how many were dropped.
  func dropLine() throws(SourceFault) -> Int64 {
    let start = position
    while true {
      let bytes = self.bytes
      if let newline = firstIndex(of: 0x0A, in: bytes, from: 0) {
        advance(by: newline + 1)
        return position - start
      }
      advance(by: bytes.count)
      if try !more() { return position - start }
    }
  }

  private func resize(to newCapacity: Int) {
    let new = UnsafeMutablePointer<UInt8>.allocate(capacity: newCapacity)
    memcpy(new, storage + head, tail - head)
    tail -= head
    head = 0
    storage.deallocate()
    storage = new
    capacity = newCapacity
  }
}

/// Where `byte` next stands at or after `start`.
@inline(__always)
func firstIndex(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
  guard start < bytes.count, let base = bytes.baseAddress,
    let found = memchr(base + start, Int32(byte), bytes.count - start)
  else { return nil }
  return UnsafeRawPointer(found) - UnsafeRawPointer(base)
}

/// Line feeds in `bytes`.
func lineFeeds(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
  var count = 0
  for byte in bytes where byte == 0x0A { count += 1 }
  return count
}
