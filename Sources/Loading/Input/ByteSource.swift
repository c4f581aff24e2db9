import Glibc

/// Where bytes come from: a file, a pipe, or another source unpacked or decoded.
package protocol ByteSource: AnyObject {
  /// Fills the front of `buffer`; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceFault) -> Int
}

/// Why a source gives no more bytes though it has not ended.
package struct SourceFault: Error, Sendable, Hashable {
  package var reason: String
  package var byte: Int64?

  package init(_ reason: String, byte: Int64? = nil) {
    self.reason = reason
    self.byte = byte
  }
}

/// An open file descriptor, closed with its owner.
///
/// Read with `read`, never mapped: a mapped file that somebody shortens kills the process. A pipe is waited for, since
/// its writer may be silent for hours: `read` would sleep in the system, where nobody can tell it to stop.
final class FileSource: ByteSource {
  private let descriptor: Int32
  private let owned: Bool
  /// Nil for a file, whose bytes are there.
  private let isStopped: (@Sendable () -> Bool)?
  /// Bytes read so far.
  private(set) var bytesRead: Int64 = 0

  /// - Parameter isStopped: of a pipe; asked while it gives nothing, true ends the wait with a fault.
  init(descriptor: Int32, owned: Bool, isStopped: (@Sendable () -> Bool)? = nil) {
    self.descriptor = descriptor
    self.owned = owned
    self.isStopped = isStopped
  }

  deinit {
    if owned { close(descriptor) }
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceFault) -> Int {
    while true {
      try wait()
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 {
        bytesRead += Int64(count)
        return count
      }
      // A pipe that another reader emptied first says EAGAIN.
      if errno != EINTR, errno != EAGAIN || isStopped == nil {
        throw SourceFault("could not be read: \(systemMessage(errno))", byte: bytesRead)
      }
    }
  }

  /// Until a pipe has bytes, has ended or has failed. Asks rather than counts on a signal to end the wait: the system
  /// may give it to any thread, and before the wait begins.
  private func wait() throws(SourceFault) {
    guard let isStopped else { return }
    var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while true {
      let count = poll(&state, 1, Self.patienceMilliseconds)
      if count > 0 || count < 0 && errno != EINTR { return }
      if isStopped() { throw SourceFault("stopped while nothing came", byte: bytesRead) }
    }
  }

  private static let patienceMilliseconds: Int32 = 100

  /// What the file system says of the open file now.
  func status() -> FileStatus? { FileStatus(descriptor: descriptor) }
}

/// Bytes read ahead, then the rest of their source.
final class PeekedSource: ByteSource {
  private let upstream: any ByteSource
  /// The first bytes, at most as many as asked for.
  let head: [UInt8]
  private var given = 0

  init(_ upstream: any ByteSource, peek count: Int) throws(SourceFault) {
    self.upstream = upstream
    var head: [UInt8] = []
    while head.count < count {
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: count - head.count, alignment: 1)
      defer { buffer.deallocate() }
      let got = try upstream.read(into: buffer)
      if got == 0 { break }
      head += buffer[0..<got]
    }
    self.head = head
  }

  /// Leaves out the first `count` bytes.
  func skip(_ count: Int) { given = min(head.count, given + count) }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceFault) -> Int {
    guard given < head.count else { return try upstream.read(into: buffer) }
    let count = min(buffer.count, head.count - given)
    for index in 0..<count { buffer[index] = head[given + index] }
    given += count
    return count
  }
}

func systemMessage(_ code: Int32) -> String {
  switch code {
  case EACCES, EPERM: "permission denied"
  case ENOENT: "no such file or folder"
  case ELOOP: "symbolic links that lead in a circle"
  case ENAMETOOLONG: "the path is too long"
  default: String(cString: strerror(code)).lowercased()
  }
}
