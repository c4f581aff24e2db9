import Glibc

/// Keeps two programs from writing to one store: a lock on a file beside it, which says who holds it.
///
/// The system lets go of it when its holder dies, however it dies. Readers never ask for it.
final class WriterLock {
  private let descriptor: Int32
  private let path: String

  /// Takes the lock of the store at `store`; throws `.locked` with the holder's words where another has it.
  init(store: String) throws {
    path = store + ".lock"
    while true {
      let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else { throw FileCalls.error("cannot write beside \(store)") }
      guard Self.take(descriptor) else {
        let holder = Self.read(descriptor)
        close(descriptor)
        throw StoreError(
          .locked, "\(store) is being written by \(holder)", advice: "wait until it is done, or end that process")
      }
      // The holder before us may have removed the name between our open and our lock: then another lock counts.
      if Self.isNamed(path, descriptor) {
        self.descriptor = descriptor
        break
      }
      close(descriptor)
    }
    let words = Array("process \(getpid())".utf8)
    ftruncate(descriptor, 0)
    _ = pwrite(descriptor, words, words.count, 0)
  }

  deinit {
    unlink(path)
    close(descriptor)
  }

  /// False where another writer has it; one who only looks (`holder`) lets go of it within moments.
  private static func take(_ descriptor: Int32) -> Bool {
    for _ in 0..<10 {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
      usleep(5_000)
    }
    return flock(descriptor, LOCK_EX | LOCK_NB) == 0
  }

  /// Who holds the lock of the store at `store`; nil where nobody does.
  static func holder(store: String) -> String? {
    let descriptor = open(store + ".lock", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    return flock(descriptor, LOCK_SH | LOCK_NB) == 0 ? nil : read(descriptor)
  }

  private static func isNamed(_ path: String, _ descriptor: Int32) -> Bool {
    var (named, opened) = (stat(), stat())
    return stat(path, &named) == 0 && fstat(descriptor, &opened) == 0 && named.st_ino == opened.st_ino
      && named.st_dev == opened.st_dev
  }

  /// Who holds the lock; printable characters only, since anybody may have written there.
  private static func read(_ descriptor: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    let printable = bytes.prefix(max(0, count)).filter { $0 >= 0x20 && $0 < 0x7F }
    return printable.isEmpty ? "another process" : String(decoding: printable, as: UTF8.self)
  }
}
