import CTerminal
import Glibc

/// A program on a terminal of its own, as a person would have it: keys go in, a screen comes out.
///
/// Used by one test at a time; it reads the program's output only while it waits or sends.
package final class PseudoTerminal {
  package private(set) var screen: Screen
  /// Every byte the program wrote.
  package private(set) var output: [UInt8] = []
  package let process: pid_t

  private let master: Int32
  private var status: Int32?

  /// Starts `executable` as leader of a session of its own, the terminal being its controlling one.
  ///
  /// - Parameter environment: all of it; nothing is inherited.
  package init(
    _ executable: String, _ arguments: [String] = [], environment: [String: String], folder: String? = nil,
    rows: Int = 24, columns: Int = 80
  ) throws(TerminalError) {
    screen = Screen(rows: rows, columns: columns)
    var name = [CChar](repeating: 0, count: 128)
    master = vb_open_terminal(&name, name.count)
    guard master >= 0 else { throw TerminalError("no pseudo-terminal: \(String(cString: strerror(errno)))") }
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
    Self.setSize(master, rows: rows, columns: columns)
    let path = name.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    process = try Spawn.run(executable, arguments, environment, folder: folder, streams: .terminal(path))
  }

  deinit {
    if status == nil {
      kill(-process, SIGKILL)
      kill(process, SIGKILL)
      var ignored: Int32 = 0
      waitpid(process, &ignored, 0)
    }
    close(master)
  }

  /// Types `text`; what the program writes meanwhile is taken in, so that neither side blocks.
  package func send(_ text: String) { send(bytes: Array(text.utf8)) }

  package func send(bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty, poll(POLLIN | POLLOUT, milliseconds: 5_000) {
      takeOutput()
      let written = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if written > 0 { rest = rest.dropFirst(written) }
      if written < 0, errno != EAGAIN, errno != EINTR { return }
    }
  }

  /// Takes in output until `condition` holds.
  ///
  /// - Returns: whether it came to hold before the time ran out.
  package func wait(seconds: Double = 10, until condition: (Screen) -> Bool) -> Bool {
    let clock = ContinuousClock()
    let deadline = clock.now + .seconds(seconds)
    while !condition(screen) {
      if clock.now >= deadline { return false }
      if poll(POLLIN, milliseconds: 20) { takeOutput() }
    }
    return true
  }

  /// Waits until `text` stands on the screen.
  package func wait(for text: String, seconds: Double = 10) -> Bool {
    wait(seconds: seconds) { $0.contains(text) }
  }

  /// Takes in output until none comes for a while: for looking at a screen that should not change.
  package func settle(milliseconds: Int32 = 150) {
    while poll(POLLIN, milliseconds: milliseconds), takeOutput() {}
  }

  /// Changes the size of the window; the kernel tells the program by SIGWINCH.
  package func resize(rows: Int, columns: Int) {
    screen.resize(rows: rows, columns: columns)
    Self.setSize(master, rows: rows, columns: columns)
  }

  package func signal(_ number: Int32) { kill(process, number) }

  /// The exit code, 128 + n for death by signal n; nil where the program is still there after that time.
  package func exitCode(seconds: Double = 10) -> Int32? {
    _ = wait(seconds: seconds) { _ in self.hasExited }
    takeOutput()
    guard let status else { return nil }
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }

  /// True where the terminal edits and echoes lines itself, as a shell expects to find it.
  package var isCooked: Bool {
    var modes = termios()
    guard tcgetattr(master, &modes) == 0 else { return false }
    let cooked = tcflag_t(ICANON | ECHO | ISIG)
    return modes.c_lflag & cooked == cooked && modes.c_iflag & tcflag_t(ICRNL) != 0
  }

  private var hasExited: Bool {
    var found: Int32 = 0
    if status == nil, waitpid(process, &found, WNOHANG) == process { status = found }
    return status != nil
  }

  private func poll(_ events: Int32, milliseconds: Int32) -> Bool {
    var ready = pollfd(fd: master, events: Int16(events), revents: 0)
    let found = Glibc.poll(&ready, 1, milliseconds)
    // A hang-up is reported at once for ever: let time pass.
    if found > 0, Int32(ready.revents) & POLLHUP != 0 { usleep(10_000) }
    return found > 0
  }

  @discardableResult
  private func takeOutput() -> Bool {
    var tookAny = false
    while true {
      let block = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        count = max(0, read(master, buffer.baseAddress, buffer.count))
      }
      if block.isEmpty { return tookAny }
      tookAny = true
      output += block
      screen.write(block)
    }
  }

  private static func setSize(_ descriptor: Int32, rows: Int, columns: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
  }
}

package struct TerminalError: Error, CustomStringConvertible {
  package let description: String
  init(_ description: String) { self.description = description }
}
