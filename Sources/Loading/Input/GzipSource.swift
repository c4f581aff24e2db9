import CZlib
import Glibc

/// Unpacks gzip data as it is read, one member after another.
final class GzipSource: ByteSource {
  private let upstream: any ByteSource
  private let input: UnsafeMutableRawBufferPointer
  /// zlib keeps a pointer to its stream, so it must not move.
  private let stream: UnsafeMutablePointer<z_stream>
  private let expansionLimit: Int
  private let expansionFloor: Int
  private var packedBytes = 0
  private var unpackedBytes = 0
  private var state = State.reading
  /// What came after the packed data and was left out.
  private(set) var hasTrailingBytes = false

  private enum State { case reading, betweenMembers, ended }

  init(_ upstream: any ByteSource, options: LoadOptions) throws(SourceFault) {
    self.upstream = upstream
    expansionLimit = options.expansionLimit
    expansionFloor = options.expansionFloorBytes
    input = .allocate(byteCount: 64 << 10, alignment: 16)
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // 15: the largest window; + 16: a gzip header and nothing else.
    let code = inflateInit2_(stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    if code != Z_OK { throw SourceFault("zlib did not start (code \(code))") }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
    input.deallocate()
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceFault) -> Int {
    guard state != .ended, buffer.count > 0 else { return 0 }
    stream.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_out = UInt32(clamping: buffer.count)
    let room = Int(stream.pointee.avail_out)
    while state != .ended, Int(stream.pointee.avail_out) == room {
      if stream.pointee.avail_in == 0 { try refill() }
      if state == .betweenMembers { nextMember() }
      if state == .reading { try inflateSome() }
    }
    let count = room - Int(stream.pointee.avail_out)
    unpackedBytes += count
    if unpackedBytes > expansionFloor, unpackedBytes / max(packedBytes, 1) >= expansionLimit {
      throw SourceFault(
        "unpacks to more than \(expansionLimit) times its size: taken for a bomb and left", byte: Int64(unpackedBytes))
    }
    return count
  }

  private func refill() throws(SourceFault) {
    let count = try upstream.read(into: input)
    if count == 0 {
      if state == .reading { throw SourceFault("the packed data is unfinished", byte: Int64(unpackedBytes)) }
      state = .ended
      return
    }
    packedBytes += count
    stream.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_in = UInt32(count)
  }

  private func nextMember() {
    // Writers pad the last block with zeros; anything but another member is no text.
    guard stream.pointee.avail_in > 0 else { return }
    if stream.pointee.next_in.pointee == 0x1F {
      inflateReset(stream)
      state = .reading
    } else {
      hasTrailingBytes = stream.pointee.next_in.pointee != 0
      state = .ended
    }
  }

  private func inflateSome() throws(SourceFault) {
    switch inflate(stream, Z_NO_FLUSH) {
    case Z_OK, Z_BUF_ERROR: break
    case Z_STREAM_END: state = .betweenMembers
    default: throw SourceFault("the packed data is damaged", byte: Int64(unpackedBytes))
    }
  }
}
