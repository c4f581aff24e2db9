import Glibc

/// `-wal` and `-shm`: the files beside a store that its readers and its writer share while they use it.
///
/// SQLite makes them for whoever opens the store first, with that user as their owner, and only who may write to the
/// store deletes them. So a reader who may not would leave files that keep the store's owner from writing.
enum LogFiles {
  private static let endings = ["-journal", "-wal", "-shm"]

  /// Deletes what a database left beside itself that is gone; one that came to be at `store` would take it for its own.
  ///
  /// - Throws: `StoreError` where one of them stays.
  static func removeLeft(beside store: String) throws {
    for path in endings.map({ store + $0 }) {
      guard FileCalls.remove(path) || errno == ENOENT else { throw FileCalls.error("cannot delete \(path)") }
    }
  }

  /// Lets everybody who may write in the folder write to the files, where they are ours and the store is not.
  static func share(_ store: String) {
    var folder = stat()
    guard access(store, W_OK) != 0, stat(FileCalls.parent(of: store), &folder) == 0 else { return }
    for path in [store + "-wal", store + "-shm"] {
      var status = stat()
      guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid() else { continue }
      fchmodat(AT_FDCWD, path, (status.st_mode | folder.st_mode & 0o022) & 0o777, AT_SYMLINK_NOFOLLOW)
    }
  }

  /// Deletes the files of an empty log that are ours where the store is not, unless another process uses them.
  ///
  /// To be called when this process has no connection to the store: closing a file ends all its locks on it.
  static func remove(_ store: String) {
    let shared = store + "-shm"
    guard access(store, W_OK) != 0, FileCalls.size(store + "-wal") ?? 0 == 0 else { return }
    let file = open(shared, O_RDWR | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { return }
    defer { close(file) }
    var status = stat()
    // Whoever uses the files holds a lock on this byte, which SQLite's file format fixes.
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = 128
    lock.l_len = 1
    guard fstat(file, &status) == 0, status.st_uid == geteuid(), fcntl(file, F_SETLK, &lock) == 0 else { return }
    FileCalls.remove(store + "-wal")
    FileCalls.remove(shared)
  }

  /// True where the files of another user keep the one who may write to the store from it.
  static func areInTheWay(of store: String) -> Bool {
    access(store, W_OK) == 0
      && ["-wal", "-shm"].contains { access(store + $0, F_OK) == 0 && access(store + $0, W_OK) != 0 }
  }
}
