import CTerminal
import Glibc

/// Starts programs; Swift has no `fork`.
enum Spawn {
  /// What the three standard streams of a program are.
  enum Streams {
    /// A terminal, which becomes the controlling one of a new session.
    case terminal(String)
    case descriptors(input: Int32, output: Int32, errors: Int32)
  }

  /// - Parameter environment: all of it; nothing is inherited.
  static func run(
    _ executable: String, _ arguments: [String], _ environment: [String: String], folder: String? = nil,
    streams: Streams
  ) throws(TerminalError) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let folder { vb_spawn_in_folder(&actions, folder) }
    switch streams {
    case .terminal(let path):
      // A session leader gets the first terminal it opens as its controlling one.
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, path, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO)
      posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDERR_FILENO)
    case .descriptors(let input, let output, let errors):
      posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
      posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
      posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
    }

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The test runner may block or ignore signals; the program starts as from a shell.
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let newSession: Int32 = 0x80  // POSIX_SPAWN_SETSID
    posix_spawnattr_setflags(&attributes, Int16(newSession | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

    var process: pid_t = 0
    let code = withStrings([executable] + arguments) { arguments in
      withStrings(environment.map { "\($0.key)=\($0.value)" }.sorted()) { environment in
        posix_spawn(&process, executable, &actions, &attributes, arguments, environment)
      } ?? EINVAL
    }
    if code != 0 { throw TerminalError("cannot start \(executable): error \(code ?? 0)") }
    return process
  }

  private static func withStrings<Result>(
    _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result? {
    let copies: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) } + [nil]
    defer { copies.forEach { free($0) } }
    return copies.withUnsafeBufferPointer { $0.baseAddress.map(body) }
  }
}

/// Where the products of this build lie: beside the running test program.
package enum BuiltProducts {
  package static var folder: String {
    let program = [CChar](unsafeUninitializedCapacity: 4096) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      count = max(0, readlink("/proc/self/exe", start, buffer.count))
    }
    let path = String(decoding: program.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
  }

  package static func path(_ name: String) -> String { folder + "/" + name }

  /// The program under test: the one that `VERBATIM_BINARY` names (the release build, say), else this build's.
  package static var verbatim: String {
    if let named = getenv("VERBATIM_BINARY"), named.pointee != 0 { return String(cString: named) }
    return path("verbatim")
  }
}
