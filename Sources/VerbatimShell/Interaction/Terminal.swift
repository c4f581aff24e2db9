import Glibc

/// What the three standard streams are connected to.
struct Terminal {
  var inputIsTerminal = isatty(STDIN_FILENO) == 1
  var outputIsTerminal = isatty(STDOUT_FILENO) == 1
  var errorIsTerminal = isatty(STDERR_FILENO) == 1

  enum Colour: String, CaseIterable, Sendable {
    case auto, always, never
  }

  /// The flag beats NO_COLOR, which beats CLICOLOR_FORCE; else colour is for a terminal that is not dumb.
  func usesColour(_ choice: Colour, isTerminal: Bool) -> Bool {
    switch choice {
    case .always: return true
    case .never: return false
    case .auto:
      if let value = getenv("NO_COLOR"), value.pointee != 0 { return false }
      if let value = getenv("CLICOLOR_FORCE"), value.pointee != 0, value.pointee != 0x30 { return true }
      return isTerminal && !isDumb
    }
  }

  func usesColour(_ choice: Colour) -> Bool { usesColour(choice, isTerminal: outputIsTerminal) }

  /// Errors have a stream, and so a choice, of their own.
  func errorsUseColour(_ choice: Colour) -> Bool { usesColour(choice, isTerminal: errorIsTerminal) }

  /// Standard input held the corpus: from here on it is the keyboard.
  ///
  /// - Throws: `CommandFailure` where there is none.
  static func takeKeys() throws {
    let keys = open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard keys >= 0 else {
      throw CommandFailure(message: "no terminal to type on", help: "ask with -c: … | verbatim - -c 'from quotes'")
    }
    dup2(keys, STDIN_FILENO)
    close(keys)
  }

  var isDumb: Bool { getenv("TERM").map { strcmp($0, "dumb") == 0 } ?? true }

  /// Columns and rows of the terminal on standard output; 80 × 24 where it does not say.
  var size: (columns: Int, rows: Int) { Self.size(of: STDOUT_FILENO) }

  static func columns(of descriptor: Int32) -> Int { size(of: descriptor).columns }

  private static func size(of descriptor: Int32) -> (columns: Int, rows: Int) {
    var window = winsize()
    if ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0 {
      return (Int(window.ws_col), max(2, Int(window.ws_row)))
    }
    let columns = getenv("COLUMNS").flatMap { Int(String(cString: $0)) } ?? 80
    return (min(max(columns, 20), 10_000), 24)
  }
}
