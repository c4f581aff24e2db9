import CorpusModel
import Glibc

/// Where the bytes of answers go: the screen with its pager, a pipe, a file.
///
/// On a screen an answer that is taller than it goes through the pager, streamed, so that neither a long answer
/// scrolls away nor the first rows wait for the last.
final class AnswerOutlet {
  /// The file, where it is one.
  let path: String?
  /// Opened, and emptied, by its first answer: until then what stands in it stays.
  private var file: UnsafeMutablePointer<FILE>?
  /// Rows of the screen; nil where nothing is paged.
  private let screenRows: Int?
  /// Nil where there is none on this machine: answers then go straight to the screen.
  private let pagerCommand: String?
  private var held: [UInt8] = []
  /// What is written goes straight to the screen, which has room for it.
  private var isShort = false
  private var lines = 0
  private var pager: UnsafeMutablePointer<FILE>?
  /// The reader of the pager left: the rest is not wanted.
  private(set) var isDone = false

  init(screenRows: Int?) {
    path = nil
    self.screenRows = screenRows
    pagerCommand = Self.pagerOfUser
  }

  init(file path: String) {
    self.path = path
    screenRows = nil
    pagerCommand = nil
  }

  deinit {
    if let file { fclose(file) }
  }

  var isFile: Bool { path != nil }

  /// Looks whether a file can be written, without doing so.
  ///
  /// - Throws: `WriteFailure`.
  static func check(_ path: String) throws {
    var info = stat()
    if stat(path, &info) == 0 {
      errno = EISDIR
      guard info.st_mode & S_IFMT != S_IFDIR, access(path, W_OK) == 0 else { throw WriteFailure() }
    } else {
      let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? "."
      guard errno == ENOENT, access(folder, W_OK | X_OK) == 0 else { throw WriteFailure() }
    }
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws {
    guard !isDone, bytes.count > 0 else { return }
    if let pager {
      if fwrite(bytes.baseAddress, 1, bytes.count, pager) < bytes.count { isDone = true }
      return
    }
    if let path {
      guard try fwrite(bytes.baseAddress, 1, bytes.count, opened(path)) == bytes.count else { throw WriteFailure() }
      return
    }
    guard let screenRows, !isShort else { return try StandardStreams.write(bytes, to: STDOUT_FILENO) }
    held += bytes
    for byte in bytes where byte == 0x0A { lines += 1 }
    if lines > screenRows - 2 || pagerCommand == nil { try startPager() }
  }

  /// - Throws: `EnoughRows` where the reader has left.
  func writeRows(_ bytes: UnsafeRawBufferPointer) throws {
    try write(bytes)
    if isDone { throw EnoughRows() }
  }

  func write(_ text: String) throws {
    var text = text
    try text.withUTF8 { try write(UnsafeRawBufferPointer($0)) }
  }

  private func opened(_ path: String) throws -> UnsafeMutablePointer<FILE> {
    if let file { return file }
    guard let opened = fopen(path, "wb") else { throw WriteFailure() }
    file = opened
    return opened
  }

  /// There is no answer: a file that had none before stays what it was, for the next.
  func giveUp() throws {
    if !isFile || file != nil { try finish() }
  }

  /// The rows are written, and what follows may take a while: where they fit on the screen they are shown now.
  func endRows() throws {
    guard !isFile, pager == nil, !held.isEmpty else { return }
    try held.withUnsafeBytes { try StandardStreams.write($0, to: STDOUT_FILENO) }
    held = []
    isShort = true
  }

  /// Everything is written and, through a pager, read.
  func finish() throws {
    if let pager {
      // A Ctrl-C in the pager is the pager's.
      let status = pclose(pager)
      self.pager = nil
      // The shell's own codes for what cannot be run.
      if [126, 127].contains((status >> 8) & 0xFF) {
        StandardStreams.error(
          Note(message: "the pager cannot be run; `.pager off`, then `.last`, shows the answer without it").text)
      }
    } else if let path {
      guard fflush(try opened(path)) == 0 else { throw WriteFailure() }
    } else if !held.isEmpty {
      try held.withUnsafeBytes { try StandardStreams.write($0, to: STDOUT_FILENO) }
    }
    held = []
    lines = 0
    (isDone, isShort) = (false, false)
  }

  private func startPager() throws {
    let bytes = held
    held = []
    // As git does: answers have colours, and `less` shows them with `-R` alone.
    setenv("LESS", "FRX", 0)
    // Answers are UTF-8 whatever the locale is.
    setenv("LESSCHARSET", "utf-8", 0)
    pager = pagerCommand.flatMap { popen($0, "w") }
    guard pager != nil else { return try bytes.withUnsafeBytes { try StandardStreams.write($0, to: STDOUT_FILENO) } }
    try bytes.withUnsafeBytes { try write($0) }
  }

  /// VERBATIM_PAGER, PAGER, else `less` so that it ends by itself, keeps colours and leaves the text on the screen.
  private static var pagerOfUser: String? {
    for name in ["VERBATIM_PAGER", "PAGER"] {
      guard let value = getenv(name), value.pointee != 0 else { continue }
      let command = String(cString: value)
      return isMissing(command) ? nil : command
    }
    return isInstalled("less") ? "less -FRX" : nil
  }

  /// True where a command's first word that sets no variable (`LESS=-S less -R`) names a program that is not there.
  /// What only the shell can read (quotation marks, `~`, `$`) is left to it.
  static func isMissing(_ command: String) -> Bool {
    guard let program = command.split(separator: " ").first(where: { !$0.contains("=") }) else { return false }
    let isPlain = program.utf8.allSatisfy { byte in
      byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || "/._-+".utf8.contains(byte)
    }
    return isPlain && !isInstalled(String(program))
  }

  private static func isInstalled(_ program: String) -> Bool {
    if program.contains("/") { return access(program, X_OK) == 0 }
    let path = getenv("PATH").map { String(cString: $0) } ?? ""
    return path.split(separator: ":").contains { access("\($0)/\(program)", X_OK) == 0 }
  }
}
