import Glibc

/// What is one file or folder, whatever paths lead to it.
struct FileIdentity: Hashable {
  var device: UInt64
  var inode: UInt64
}

/// What the file system says of a file.
struct FileStatus {
  enum Kind { case file, folder, pipe, other }

  var kind: Kind
  var size: Int64
  /// Nanoseconds since 1970.
  var modified: Int64
  var device: UInt64
  var inode: UInt64

  var identity: FileIdentity { FileIdentity(device: device, inode: inode) }

  /// Of the file that `path` leads to, links followed; throws errno.
  init(path: SystemPath) throws(FileFault) {
    var info = stat()
    guard path.withCString({ stat($0, &info) }) == 0 else { throw FileFault(code: errno) }
    self.init(info)
  }

  init?(descriptor: Int32) {
    var info = stat()
    guard fstat(descriptor, &info) == 0 else { return nil }
    self.init(info)
  }

  private init(_ info: stat) {
    switch info.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFIFO, S_IFCHR, S_IFSOCK: kind = info.st_mode & S_IFMT == S_IFSOCK ? .other : .pipe
    default: kind = .other
    }
    size = Int64(info.st_size)
    modified = Self.nanoseconds(info.st_mtim)
    device = UInt64(info.st_dev)
    inode = UInt64(info.st_ino)
  }

  /// A time after 2262, or as far before 1970, is the last that can be said.
  private static func nanoseconds(_ time: timespec) -> Int64 {
    let (whole, isTooFar) = Int64(time.tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
    let (sum, isBeyond) = whole.addingReportingOverflow(Int64(time.tv_nsec))
    guard isTooFar || isBeyond else { return sum }
    return time.tv_sec < 0 ? .min : .max
  }
}

struct FileFault: Error {
  var code: Int32
}

/// A path as the system has it: bytes, which need not be UTF-8.
struct SystemPath: Hashable {
  var bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }

  /// For messages and for ids.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// After the last `/`.
  var lastComponent: SystemPath {
    var end = bytes.count
    while end > 1, bytes[end - 1] == 0x2F { end -= 1 }
    var start = end
    while start > 0, bytes[start - 1] != 0x2F { start -= 1 }
    return SystemPath(bytes: Array(bytes[start..<end]))
  }

  /// Before the last `/`; `.` where there is none.
  var folder: SystemPath {
    guard let slash = bytes.lastIndex(of: 0x2F) else { return SystemPath(".") }
    return SystemPath(bytes: Array(bytes[..<max(slash, 1)]))
  }

  init(bytes: [UInt8]) { self.bytes = bytes }

  func appending(_ component: SystemPath) -> SystemPath {
    if bytes.isEmpty { return component }
    return SystemPath(bytes: bytes + (bytes.last == 0x2F ? [] : [0x2F]) + component.bytes)
  }

  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    (bytes + [0]).withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { chars in
        // An array with an element has an address.
        body(chars.baseAddress!)
      }
    }
  }

  /// Opens for reading. `O_NONBLOCK`: neither a pipe to which nobody writes nor one put in a file's place must stop the
  /// load here.
  ///
  /// - Parameter isStopped: of a pipe, as `FileSource` asks it.
  func open(isStopped: (@Sendable () -> Bool)? = nil) throws(FileFault) -> FileSource {
    let flags = O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK
    let descriptor = withCString { Glibc.open($0, flags) }
    guard descriptor >= 0 else { throw FileFault(code: errno) }
    return FileSource(descriptor: descriptor, owned: true, isStopped: isStopped)
  }
}
