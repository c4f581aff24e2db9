import CLibeditShim
import Glibc

/// Lines of a standard input that is no terminal.
struct PlainLines {
  /// A line longer than this is handed over in pieces: an input without newlines must not fill the memory.
  static let lineBytesMax = 64 << 20

  private var buffer: [UInt8] = []
  private var start = 0
  /// Up to here the buffer is known to hold no newline.
  private var searched = 0
  private var ended = false

  /// The next line without its newline; what is not UTF-8 in it is repaired with U+FFFD.
  mutating func next() -> LineEditor.Input {
    while true {
      if let newline = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        return take(to: newline, after: newline + 1)
      }
      searched = buffer.count
      if ended { return start < buffer.count ? take(to: buffer.count, after: buffer.count) : .end }
      if buffer.count - start >= Self.lineBytesMax { return take(to: buffer.count, after: buffer.count) }
      if let interrupted = fill() { return interrupted }
    }
  }

  private mutating func take(to end: Int, after next: Int) -> LineEditor.Input {
    var line = buffer[start..<end]
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    start = next
    searched = next
    return .line(String(decoding: line, as: UTF8.self))
  }

  private mutating func fill() -> LineEditor.Input? {
    buffer.removeFirst(start)
    (start, searched) = (0, buffer.count)
    let block = [UInt8](unsafeUninitializedCapacity: 1 << 16) { bytes, count in
      let length = Glibc.read(STDIN_FILENO, bytes.baseAddress, bytes.count)
      if length == 0 || length < 0 && errno != EINTR { ended = true }
      count = max(length, 0)
    }
    if block.isEmpty, Interrupt.isPending {
      Interrupt.clear()
      return .interrupted
    }
    buffer += block
    return nil
  }
}
