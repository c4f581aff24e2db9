import Glibc

/// A program run to its end without a terminal, its streams being files: what a script or a pipe sees of it.
package struct ProgramRun: Sendable {
  /// The exit code, 128 + n for death by signal n.
  package let exitCode: Int32
  package let output: String
  package let errors: String

  /// - Parameters:
  ///   - environment: all of it; nothing is inherited.
  ///   - folder: where it runs; nil for the folder of the tests.
  ///   - seconds: after this it is killed.
  package init(
    _ executable: String, _ arguments: [String] = [], environment: [String: String] = [:], folder: String? = nil,
    input: String = "", seconds: Double = 60
  ) throws(TerminalError) {
    let files = [try Self.temporaryFile(), try Self.temporaryFile(), try Self.temporaryFile()]
    defer { files.forEach { close($0) } }
    var text = input
    let written = text.withUTF8 { pwrite(files[0], $0.baseAddress, $0.count, 0) }
    guard written == input.utf8.count else { throw TerminalError("cannot write the input") }
    let process = try Spawn.run(
      executable, arguments, environment, folder: folder,
      streams: .descriptors(input: files[0], output: files[1], errors: files[2]))
    exitCode = Self.wait(for: process, seconds: seconds)
    output = Self.text(of: files[1])
    errors = Self.text(of: files[2])
  }

  private static func wait(for process: pid_t, seconds: Double) -> Int32 {
    let deadline = ContinuousClock.now + .seconds(seconds)
    var status: Int32 = 0
    while waitpid(process, &status, WNOHANG) == 0 {
      if ContinuousClock.now >= deadline { kill(process, SIGKILL) }
      usleep(2_000)
    }
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }

  /// A file without a name: gone with its last descriptor.
  private static func temporaryFile() throws(TerminalError) -> Int32 {
    var name = Array("/tmp/verbatim-run-XXXXXX".utf8CString)
    let file = mkstemp(&name)
    guard file >= 0 else { throw TerminalError("no temporary file") }
    unlink(name)
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    return file
  }

  private static func text(of file: Int32) -> String {
    let size = Int(lseek(file, 0, SEEK_END))
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = max(0, pread(file, buffer.baseAddress, size, 0))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
