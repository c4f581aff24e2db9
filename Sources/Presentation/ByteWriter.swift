/// Gathers small pieces into writes of some size.
///
/// The first row goes out at once, so that a pipe sees that there is an answer.
final class ByteWriter {
  private let output: ByteOutput
  private var bytes: [UInt8] = []
  private var hasFlushed = false
  private static let flushBytes = 32 << 10

  init(_ output: @escaping ByteOutput) { self.output = output }

  func write(_ text: String) { bytes += text.utf8 }
  func write(_ byte: UInt8) { bytes.append(byte) }

  func write(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes += bytes }

  func write(_ text: StaticString) {
    bytes += UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }

  /// To be called at the end of each row.
  func endRow() throws {
    if !hasFlushed || bytes.count >= Self.flushBytes { try flush() }
  }

  func flush() throws {
    hasFlushed = true
    guard !bytes.isEmpty else { return }
    try bytes.withUnsafeBytes { try output($0) }
    bytes.removeAll(keepingCapacity: true)
  }
}
