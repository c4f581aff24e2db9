import GRDBSQLite

/// Why the engine could not read.
struct EngineFailure: Error {
  let code: Int32
}

/// Reads pieces of bodies, not more of a body than is asked for, and finds it once while the rows of one article follow
/// one another. As an argument of a function a body would be copied whole for each row.
///
/// Belongs to one statement: an open body keeps its snapshot.
final class BodyReader {
  private let connection: OpaquePointer?
  private let table: String
  private var handle: OpaquePointer?
  private var article: Int64?
  /// Bytes of the open body.
  private(set) var count = 0
  private var room = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 256)
  /// So many code points stand before this offset of the open body.
  private var counted = (offset: 0, points: Int64(0))

  init(_ table: UnsafeBufferPointer<UInt8>, of connection: OpaquePointer?) {
    self.table = String(decoding: table, as: UTF8.self)
    self.connection = connection
  }

  deinit {
    sqlite3_blob_close(handle)
    room.deallocate()
  }

  /// - Returns: false where the article has no body.
  func open(_ article: Int64) throws(EngineFailure) -> Bool {
    if article == self.article { return true }
    let code =
      handle == nil
      // Only a table is opened, never a view: what a store of somebody else's computes is not run from here.
      ? sqlite3_blob_open(connection, "main", table, "body", article, 0, &handle)
      : sqlite3_blob_reopen(handle, article)
    guard code == SQLITE_OK else {
      // Of no use after a failure.
      sqlite3_blob_close(handle)
      handle = nil
      self.article = nil
      if code == SQLITE_ERROR { return false }
      throw EngineFailure(code: code)
    }
    self.article = article
    count = Int(sqlite3_blob_bytes(handle))
    counted = (0, 0)
    return true
  }

  /// The bytes of a span inside the body, until the next reading; nil where it cuts a character.
  func slice(_ span: Range<Int>) throws(EngineFailure) -> UnsafeBufferPointer<UInt8>? {
    // With the byte behind it, which tells whether a character ends there.
    let bytes = try read(span.lowerBound..<min(span.upperBound + 1, count))
    guard UTF8Boundary.isBoundary(0, in: bytes), UTF8Boundary.isBoundary(span.count, in: bytes) else { return nil }
    return UnsafeBufferPointer(rebasing: bytes[..<span.count])
  }

  /// The whole characters of a span inside the body, until the next reading.
  func clip(_ span: Range<Int>) throws(EngineFailure) -> UnsafeBufferPointer<UInt8> {
    let bytes = try read(span.lowerBound..<min(span.upperBound + 1, count))
    var start = 0
    var end = span.count
    while start < end, !UTF8Boundary.isBoundary(start, in: bytes) { start += 1 }
    while end > start, !UTF8Boundary.isBoundary(end, in: bytes) { end -= 1 }
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }

  /// Code points before an offset inside the body; goes on from the last one asked for.
  func codePoints(before offset: Int) throws(EngineFailure) -> Int64 {
    if offset < counted.offset { counted = (0, 0) }
    while counted.offset < offset {
      let end = min(offset, counted.offset + Self.pieceBytes)
      counted.points += UTF8Boundary.codePoints(try read(counted.offset..<end))
      counted.offset = end
    }
    return counted.points
  }

  private static let pieceBytes = 64 << 10

  private func read(_ span: Range<Int>) throws(EngineFailure) -> UnsafeBufferPointer<UInt8> {
    if span.count > room.count {
      room.deallocate()
      room = .allocate(capacity: span.count)
    }
    if !span.isEmpty {
      let code = sqlite3_blob_read(handle, room.baseAddress, Int32(span.count), Int32(span.lowerBound))
      guard code == SQLITE_OK else { throw EngineFailure(code: code) }
    }
    return UnsafeBufferPointer(rebasing: room[..<span.count])
  }
}
