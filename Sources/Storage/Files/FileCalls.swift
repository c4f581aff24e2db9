import Glibc

/// The few file calls that a store needs, with their errors as `StoreError`.
enum FileCalls {
  /// Size of a file, nil where there is none.
  static func size(_ path: String) -> Int64? {
    var status = stat()
    return stat(path, &status) == 0 ? Int64(status.st_size) : nil
  }

  /// What is one file, whatever paths lead to it.
  struct Identity: Equatable {
    var device: UInt64
    var inode: UInt64
    /// Its name, links followed.
    var name: String
  }

  /// Of the file that a path leads to; nil where there is none.
  static func identity(_ path: String) -> Identity? {
    var status = stat()
    guard stat(path, &status) == 0, let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    let name = String(cString: real).split(separator: "/").last.map(String.init) ?? "/"
    return Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino), name: name)
  }

  static func isDirectory(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// True where the disk that holds a file has no room for the smallest of what a store writes beside itself.
  static func isDiskFull(_ path: String) -> Bool {
    var disk = statvfs()
    guard statvfs(parent(of: path), &disk) == 0 else { return false }
    return UInt64(disk.f_bavail) * UInt64(disk.f_frsize) < 64 << 10
  }

  /// True where the system bounds the size of the files that this process writes.
  static var hasSizeLimit: Bool {
    var limit = rlimit()
    return getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0 && limit.rlim_cur != rlim_t.max
  }

  /// Deletes a file; false where it was not there or stays, as `errno` says.
  @discardableResult
  static func remove(_ path: String) -> Bool { unlink(path) == 0 }

  /// Puts `source` in the place of `target` in one step, and makes both the names and the change durable.
  static func publish(_ source: String, as target: String) throws {
    guard rename(source, target) == 0 else { throw error("cannot write \(target)") }
    let directory = open(parent(of: target), O_RDONLY)
    guard directory >= 0 else { return }
    fsync(directory)
    close(directory)
  }

  /// Makes what was written to a file so far durable; a hint, which may fail. Meant for a thread of its own: whoever must
  /// be sure later waits for what came after alone.
  static func writeOut(_ path: String) {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { return }
    fdatasync(file)
    close(file)
  }

  /// Makes a directory and those above it, readable by the user alone.
  static func makeDirectories(_ path: String) throws {
    guard !path.isEmpty, path != "/", !isDirectory(path) else { return }
    try makeDirectories(parent(of: path))
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw error("cannot make the folder \(path)") }
  }

  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The path from the root, without `.`, `..` or doubled slashes; links are not followed.
  static func absolute(_ path: String) -> String {
    var parts: [Substring] = []
    let whole = path.hasPrefix("/") ? path : workingDirectory() + "/" + path
    for part in whole.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// Whether there is a folder in which SQLite can keep what does not fit in memory; it looks at these, in this order.
  static var hasTemporaryFolder: Bool {
    let named = ["SQLITE_TMPDIR", "TMPDIR"].compactMap(environment)
    return (named + ["/var/tmp", "/usr/tmp", "/tmp", "."]).contains { isDirectory($0) && access($0, W_OK | X_OK) == 0 }
  }

  static func workingDirectory() -> String {
    guard let path = getcwd(nil, 0) else { return "/" }
    defer { free(path) }
    return String(cString: path)
  }

  static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// What `errno` says of a file.
  static func error(_ what: String) -> StoreError {
    let number = errno
    let reason = strerror(number).map { String(cString: $0) } ?? "error \(number)"
    let kind: StoreError.Kind =
      switch number {
      case ENOSPC, EDQUOT: .diskFull
      case EACCES, EPERM, EROFS: .readOnly
      case ENOENT, ENOTDIR: .notFound
      default: .inputOutput
      }
    return StoreError(kind, "\(what): \(reason)", advice: "check the path and its permissions")
  }
}
