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
/// Read with `read`, never mapped: a mapped file that somebody shortens kills the process.
final class FileSource: ByteSource {
  private let descriptor: Int32
  private let owned: Bool
  /// Bytes read so far.
  private(set) var bytesRead: Int64 = 0

  init(descriptor: Int32, owned: Bool) {
    self.descriptor = descriptor
    self.owned = owned
  }

  deinit {
    if owned { close(descriptor) }
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceFault) -> Int {
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 {
        bytesRead += Int64(count)
        return count
      }
      if errno != EINTR { throw SourceFault("could not be read: \(systemMessage(errno))", byte: bytesRead) }
    }
  }

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
