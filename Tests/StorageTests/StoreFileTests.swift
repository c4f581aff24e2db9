import CorpusModel
import Foundation
import Testing

@testable import Storage

/// Files that are not what they should be, places that cannot be written, and several programs at once.
struct StoreFileTests {
  private static func make(_ path: String, articles: Int = 1) throws {
    let writer = try StoreWriter.open(.file(path), catalog: TestCorpus.catalog, analyzers: TestCorpus.analyzers)
    try writer.add((0..<articles).map { TestCorpus.analysed(TestCorpus.record("a\($0)", "Article \($0).")) })
    try writer.finish()
  }

  private static func readError(_ path: String) -> StoreError? {
    do {
      let reader = try StoreReader(path: path)
      _ = try reader.rows("SELECT count(*), sum(words) FROM data_articles")
      _ = try reader.catalog
      return nil
    } catch { return error as? StoreError }
  }

  private static func writeError(_ path: String) -> StoreError? {
    do {
      let writer = try StoreWriter.open(.file(path), catalog: TestCorpus.catalog, analyzers: TestCorpus.analyzers)
      try writer.add([TestCorpus.analysed(TestCorpus.record("new", "Nouveau."))])
      try writer.finish()
      return nil
    } catch { return error as? StoreError }
  }

  enum Damage: String, CaseIterable {
    case missing, empty, folder, text, ordinarySQLite, newer, olderInName, truncated, scribbled
  }

  @Test(
    arguments: zip(
      Damage.allCases,
      [
        (StoreError.Kind.notFound, nil), (.notAStore, nil), (.notAStore, .notAStore), (.notAStore, .notAStore),
        (.notAStore, .notAStore), (.newerVersion, .newerVersion), (nil, .unknownVersion), (.corrupted, .corrupted),
        (.corrupted, .corrupted),
      ] as [(StoreError.Kind?, StoreError.Kind?)]))
  func damagedFile(damage: Damage, expected: (StoreError.Kind?, StoreError.Kind?)) throws {
    try TestFolder.with { folder in
      let path = folder + "/news.verbatim"
      switch damage {
      case .missing: break
      case .empty: try Data().write(to: URL(fileURLWithPath: path))
      case .folder: try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      case .text: try Data(repeating: 0x41, count: 100_000).write(to: URL(fileURLWithPath: path))
      case .ordinarySQLite: try PlainConnection(path).run("CREATE TABLE t(x); INSERT INTO t VALUES(1)")
      case .newer:
        try Self.make(path)
        try PlainConnection(path).run("PRAGMA user_version=99")
      case .olderInName:
        try Self.make(path)
        try PlainConnection(path).run("PRAGMA user_version=1")
      case .truncated:
        try Self.make(path, articles: 500)
        try TestFolder.bytes(path).prefix(50_000).write(to: URL(fileURLWithPath: path))
      case .scribbled:
        try Self.make(path, articles: 500)
        var bytes = try TestFolder.bytes(path)
        for index in stride(from: 16_384, to: bytes.count, by: 1) { bytes[index] = 0x5A }
        try bytes.write(to: URL(fileURLWithPath: path))
      }
      let before = try? TestFolder.bytes(path)
      let read = Self.readError(path)
      #expect(read?.kind == expected.0, "\(read?.message ?? "no error")")
      let written = Self.writeError(path)
      #expect(written?.kind == expected.1, "\(written?.message ?? "no error")")
      for error in [read, written].compactMap({ $0 }) {
        #expect(error.message.contains(path))
        #expect(error.advice != nil)
      }
      if expected.1 != nil { #expect((try? TestFolder.bytes(path)) == before, "left as it was") }
      #expect(try TestFolder.names(folder) == ["news.verbatim"])
    }
  }

  @Test func aStoreOfAnOlderVersionIsBroughtUpToDate() throws {
    try TestFolder.with { folder in
      let path = folder + "/news.verbatim"
      try Self.make(path, articles: 3)
      try PlainConnection(path).run("DROP TABLE short_line; DROP TABLE repeated_line; PRAGMA user_version=1")
      #expect(Self.readError(path) == nil)
      #expect(Self.writeError(path) == nil)
      #expect(try StoreReader(path: path).rows("PRAGMA user_version") == ["\(Migration.newest)"])
      try StoreHealth.check(path)
    }
  }

  /// The log of a store that was deleted without it belongs to no other: neither its articles nor its pages come back.
  @Test func theLogOfADeletedStoreIsNotThatOfANewOne() throws {
    try TestFolder.with { folder in
      let path = folder + "/news.verbatim"
      try Self.make(path)
      // A reader keeps what the writer leaves, as a kill would.
      let reader = try StoreReader(path: path)
      _ = try reader.revision
      #expect(Self.writeError(path) == nil)
      let log = try TestFolder.bytes(path + "-wal")
      #expect(!log.isEmpty)
      try FileManager.default.removeItem(atPath: path)
      let writer = try StoreWriter.open(.file(path), catalog: TestCorpus.catalog, analyzers: TestCorpus.analyzers)
      try writer.add((0..<50).map { TestCorpus.analysed(TestCorpus.record("n\($0)", "Autre \($0).")) })
      for ending in ["-journal", "-wal", "-shm"] { try log.write(to: URL(fileURLWithPath: path + ending)) }
      try writer.finish()
      #expect(try TestFolder.names(folder) == ["news.verbatim"])
      #expect(try StoreReader(path: path).rows("SELECT count(*) FROM data_articles WHERE id LIKE 'n_%'") == ["50"])
      try StoreHealth.check(path)
    }
  }

  @Test func aLogThatCannotBeDeletedIsToldBeforeTheWork() throws {
    try TestFolder.with { folder in
      let path = folder + "/news.verbatim"
      try FileManager.default.createDirectory(atPath: path + "-wal", withIntermediateDirectories: true)
      let error = Self.writeError(path)
      #expect(error?.message.hasPrefix("cannot delete \(path)-wal: ") == true, "\(error?.message ?? "no error")")
      #expect(try TestFolder.names(folder) == ["news.verbatim-wal"])
    }
  }

  /// Who asks whether a store is being made holds its lock for a moment.
  @Test func aLookAtTheLockIsNoWriter() throws {
    try TestFolder.with { folder in
      let path = folder + "/news.verbatim"
      let looking = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
      #expect(flock(looking, LOCK_SH | LOCK_NB) == 0)
      let thread = Thread {
        Thread.sleep(forTimeInterval: 0.01)
        close(looking)
      }
      thread.start()
      #expect(Self.writeError(path) == nil)
      #expect(WriterLock.holder(store: path) == nil)
    }
  }

  @Test(.enabled(if: geteuid() != 0, "the system lets root write everywhere"))
  func aReadOnlyPlaceIsAClearErrorAndCanBeRead() throws {
    try TestFolder.with { folder in
      let path = folder + "/news.verbatim"
      try Self.make(path)
      try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
      #expect(Self.writeError(path)?.kind == .readOnly)
      try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder)
      defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder) }
      #expect(Self.writeError(path)?.kind == .readOnly)
      #expect(Self.writeError(folder + "/other.verbatim")?.kind == .readOnly)
      #expect(Self.readError(path) == nil)
    }
  }

  @Test func aFolderThatIsNotThereIsAClearError() throws {
    try TestFolder.with { folder in
      let error = Self.writeError(folder + "/none/news.verbatim")
      #expect(error?.kind == .notFound)
      #expect(error?.message.hasSuffix("No such file or directory") == true)
    }
  }

  @Test func aFullDiskLosesNothing() throws {
    try TestFolder.with { folder in
      let path = folder + "/news.verbatim"
      let many = (0..<3000).map { number in
        TestCorpus.analysed(TestCorpus.record("n\(number)", String(repeating: "Mot numéro \(number). ", count: 40)))
      }
      func fill(_ writer: StoreWriter) -> StoreError? {
        do {
          let pages = try writer.connection.integer("PRAGMA page_count") ?? 0
          try writer.connection.run("PRAGMA max_page_count=\(pages + 20)")
          try writer.add(many)
          try writer.finish()
          return nil
        } catch { return error as? StoreError }
      }
      // A new store leaves nothing.
      let first = try StoreWriter.open(.file(path), catalog: TestCorpus.catalog, analyzers: TestCorpus.analyzers)
      #expect(fill(first)?.kind == .diskFull)
      try first.abandon()
      #expect(try TestFolder.names(folder) == [])
      // A store that was there keeps what it had.
      try Self.make(path, articles: 3)
      let second = try StoreWriter.open(.file(path), catalog: TestCorpus.catalog, analyzers: TestCorpus.analyzers)
      let error = fill(second)
      #expect(error?.kind == .diskFull)
      #expect(error?.message == "no space left on the disk that holds \(path)")
      try second.abandon()
      #expect(try StoreReader(path: path).rows("SELECT count(*) FROM data_articles WHERE id LIKE 'a%'") == ["3"])
      try StoreHealth.check(path)
      #expect(Self.writeError(path) == nil)
    }
  }

  @Test func twoWritersTheSecondSaysWhoHoldsIt() throws {
    try TestFolder.with { folder in
      let path = folder + "/news.verbatim"
      for _ in 0..<2 {
        let writer = try StoreWriter.open(.file(path), catalog: TestCorpus.catalog, analyzers: TestCorpus.analyzers)
        let error = Self.writeError(path)
        #expect(error?.kind == .locked)
        #expect(error?.message == "\(path) is being written by process \(getpid())")
        try writer.finish()
      }
      #expect(Self.writeError(path) == nil)
      #expect(try TestFolder.names(folder) == ["news.verbatim"])
    }
  }

  @Test func aReaderIsToldOfAStoreThatIsBeingMade() throws {
    try TestFolder.with { folder in
      let path = folder + "/news.verbatim"
      func message() -> String? {
        do {
          _ = try StoreReader(path: path)
          return nil
        } catch {
          return (error as? StoreError)?.message
        }
      }
      #expect(message() == "there is no store at \(path)")
      let writer = try StoreWriter.open(.file(path), catalog: TestCorpus.catalog, analyzers: TestCorpus.analyzers)
      #expect(message() == "\(path) is being made by process \(getpid())")
      try writer.finish()
      #expect(message() == nil)
    }
  }

  @Test func readersNeverWaitForAWriter() throws {
    try TestFolder.with { folder in
      let path = folder + "/news.verbatim"
      try Self.make(path)
      let (one, two) = (try StoreReader(path: path), try StoreReader(path: path))
      let count = "SELECT count(*) FROM data_articles"
      let (first, clock) = (try one.revision, ContinuousClock())
      let writer = try StoreWriter.open(.file(path), catalog: TestCorpus.catalog, analyzers: TestCorpus.analyzers)
      try writer.add([TestCorpus.analysed(TestCorpus.record("b", "Deux."))])
      let started = clock.now
      #expect(try one.rows(count) == ["1"])
      #expect(try two.rows(count) == ["1"])
      #expect(clock.now - started < .milliseconds(500))
      try two.withSnapshot {
        #expect(try two.rows(count) == ["1"])
        try writer.finish()
        #expect(try two.rows(count) == ["1"])
        #expect(try two.revision == first)
      }
      #expect(try two.rows(count) == ["2"])
      #expect(try one.revision == first + 1)
    }
  }

  @Test func aNewStoreIsSeenWholeOrNotAtAll() throws {
    try TestFolder.with { folder in
      let path = folder + "/news.verbatim"
      let writer = try StoreWriter.open(.file(path), catalog: TestCorpus.catalog, analyzers: TestCorpus.analyzers)
      try writer.add([TestCorpus.analysed(TestCorpus.peskov, TestCorpus.peskovLayers)])
      #expect(Self.readError(path)?.kind == .notFound)
      try writer.abandon()
      #expect(try TestFolder.names(folder) == [])
      try Self.make(path)
      #expect(Self.readError(path) == nil)
    }
  }

  @Test func aLongQueryIsCancelledFromAnotherThread() throws {
    let reader = try StoreReader(sharing: TestCorpus.memory())
    let endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"
    let interrupter = reader.interrupter
    let clock = ContinuousClock()
    let started = clock.now
    let thread = Thread {
      Thread.sleep(forTimeInterval: 0.05)
      interrupter.interrupt()
    }
    thread.start()
    #expect(throws: CancellationError.self) { try reader.rows(endless) }
    #expect(clock.now - started < .seconds(2))
    // Until the shell is ready for the next one.
    #expect(throws: CancellationError.self) { try reader.rows("SELECT 1") }
    interrupter.reset()
    #expect(try reader.rows("SELECT 1") == ["1"])
  }

  @Test func theCachedStoreOfACorpus() throws {
    let one = try StoreLocation.cached(for: ["/a/b", "/c"])
    #expect(try StoreLocation.cached(for: ["/c/", "/a/./x/../b", "/c"]) == one)
    #expect(try StoreLocation.cached(for: ["/a", "/b/c"]) != one)
    guard case .file(let path) = one else { return }
    #expect(path.hasSuffix(".verbatim"))
    #expect(path.contains("/verbatim/"))
  }
}
