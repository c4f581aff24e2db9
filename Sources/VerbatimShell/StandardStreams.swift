import Glibc

/// Writing to the standard streams without Foundation, whole or not at all.
enum StandardStreams {
  /// A reader that went away is success (`| head`), not a signal; a file that may not grow (`ulimit -f`) is an error of
  /// whoever writes it.
  static func ignoreSignals() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }

  static func out(_ text: String) { try? write(text, to: STDOUT_FILENO) }
  static func error(_ text: String) { try? write(text, to: STDERR_FILENO) }

  static func write(_ text: String, to descriptor: Int32) throws {
    var text = text
    try text.withUTF8 { try write(UnsafeRawBufferPointer($0), to: descriptor) }
  }

  /// - Throws: `BrokenPipe` where nobody reads any more, `WriteFailure` with the system's words.
  static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) throws {
    var offset = 0
    while offset < bytes.count {
      let written = Glibc.write(descriptor, bytes.baseAddress! + offset, bytes.count - offset)
      if written > 0 {
        offset += written
      } else if errno == EPIPE {
        throw BrokenPipe()
      } else if errno == EAGAIN {
        // Whoever shares the stream has made it non-blocking.
        var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&ready, 1, -1)
      } else if errno != EINTR {
        throw WriteFailure()
      }
    }
  }
}

struct BrokenPipe: Error {}

/// What the system says of the last call that failed.
struct WriteFailure: Error, CustomStringConvertible {
  let message = String(cString: strerror(errno))
  var description: String { "cannot write: \(message)" }
}
