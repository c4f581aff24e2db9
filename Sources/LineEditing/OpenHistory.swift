import Glibc

/// The history file, open and locked against other shells until this value is gone.
struct OpenHistory: ~Copyable {
  private let path: String
  private let descriptor: Int32

  /// - Returns: nil where there is no file and `create` does not ask for one.
  init?(_ path: String, create: Bool) throws(HistoryError) {
    self.path = path
    // Twice, should another shell make or replace the file between our two looks at it.
    for _ in 0..<3 {
      var found = Self.openFile(path)
      if found < 0, errno == ENOENT {
        if !create { return nil }
        try Self.makeFolder(of: path)
        // O_EXCL: never through a link somebody left there; for the owner alone from its first moment.
        found = open(path, O_RDWR | O_APPEND | O_CLOEXEC | O_CREAT | O_EXCL, 0o600)
        if found < 0, errno == EEXIST { continue }
      }
      if found < 0 { throw HistoryError("open", path) }
      if try Self.isOurs(found, path) {
        descriptor = found
        return
      }
      close(found)
    }
    throw HistoryError("\(path) keeps being replaced")
  }

  deinit { close(descriptor) }

  /// The last bytes of the file, from the start of a line on.
  func readEnd(_ limit: Int) throws(HistoryError) -> [UInt8] {
    let size = lseek(descriptor, 0, SEEK_END)
    let start = max(0, size - limit)
    var bytes: [UInt8] = []
    var offset = start
    while offset < size {
      let block = [UInt8](unsafeUninitializedCapacity: min(1 << 20, size - offset)) { buffer, count in
        count = max(0, pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset)))
      }
      if block.isEmpty { break }
      bytes += block
      offset += block.count
    }
    guard start > 0 else { return bytes }
    return Array(bytes.drop { $0 != UInt8(ascii: "\n") })
  }

  /// Adds whole lines, or nothing: on a full disk the file is cut back to what it was.
  func append(_ line: [UInt8]) throws(HistoryError) {
    let size = lseek(descriptor, 0, SEEK_END)
    var last: UInt8 = 0
    let isTorn = size > 0 && pread(descriptor, &last, 1, size - 1) == 1 && last != UInt8(ascii: "\n")
    let bytes = (isTorn ? [UInt8(ascii: "\n")] : []) + line
    if write(descriptor, bytes, bytes.count) != bytes.count {
      let code = errno
      ftruncate(descriptor, size)
      throw HistoryError("write", path, code)
    }
  }

  /// Writes the file anew beside itself and moves it into place.
  func replace(with bytes: [UInt8]) throws(HistoryError) {
    var name = Array((path + ".XXXXXX").utf8CString)
    let fresh = mkstemp(&name)  // 0600
    if fresh < 0 { throw HistoryError("write beside", path) }
    defer { close(fresh) }
    if write(fresh, bytes, bytes.count) != bytes.count || rename(name, path) != 0 {
      let code = errno
      unlink(name)
      throw HistoryError("rewrite", path, code)
    }
  }

  /// O_NONBLOCK so that a pipe by that name cannot hold the shell up; `isOurs` refuses it.
  private static func openFile(_ path: String) -> Int32 {
    open(path, O_RDWR | O_APPEND | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
  }

  /// Checks and locks; false where the path no longer names the opened file.
  private static func isOurs(_ descriptor: Int32, _ path: String) throws(HistoryError) -> Bool {
    var opened = stat()
    guard fstat(descriptor, &opened) == 0, opened.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw HistoryError("\(path) is not a regular file")
    }
    guard opened.st_uid == geteuid() else {
      close(descriptor)
      throw HistoryError("\(path) belongs to another user")
    }
    if opened.st_mode & 0o077 != 0 { fchmod(descriptor, 0o600) }
    // A lock nobody gives back (a stopped shell) must not hold this one up: appending is safe without it.
    var tries = 20
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0, tries > 0 {
      usleep(5_000)
      tries -= 1
    }
    var named = stat()
    return stat(path, &named) == 0 && named.st_ino == opened.st_ino && named.st_dev == opened.st_dev
  }

  private static func makeFolder(of path: String) throws(HistoryError) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    var folder = ""
    for part in parts {
      folder += part + "/"
      if folder == "/" { continue }
      if mkdir(folder, 0o700) != 0, errno != EEXIST { throw HistoryError("make", folder) }
    }
  }
}
