import CorpusModel
import SeededRandom
import Testing

@testable import Storage

/// Whatever is edited, moved, repeated or removed between loads: the store holds what the files hold, each record once.
struct UpdatePropertyTests {
  /// `isAhead`: all is read before anything is stored, as when the analysts are slow.
  @Test(arguments: [false, true])
  func theStoreHoldsWhatTheFilesHold(isAhead: Bool) throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SplitMix64(seed: seed)
    try TestFolder.with { folder in
      let path = folder + "/news.verbatim"
      var files: [String: [(id: String, body: String)]] = [:]
      for load in 0..<40 {
        for name in ["a", "b", "c"] where Int.random(in: 0..<3, using: &random) == 0 {
          // A file that is gone, or one of up to three records; the same id may come twice.
          let count = Int.random(in: -1...3, using: &random)
          files[name] =
            count < 0
            ? nil
            : (0..<count).map { _ in
              (["x", "y"][Int.random(in: 0...1, using: &random)], "Texte \(Int.random(in: 1...3, using: &random)).")
            }
        }
        let made = files.sorted { $0.key < $1.key }.map { MadeFile($0.key, Int64(load + 1), $0.value) }
        try update(made.shuffled(using: &random), at: path, isAhead: isAhead)
        let rows = try StoreReader(path: path).rows(
          """
          SELECT id || ' ' || body, "source.file" FROM data_articles AS a JOIN data_bodies AS b ON a.key = b.key
          ORDER BY 1
          """)
        let expected = Set(files.values.joined().map { "\($0.id) \($0.body)" }).sorted()
        #expect(rows.map { String($0.dropLast(2)) } == expected, "seed \(seed), load \(load)")
        for row in rows {
          let isThere = files[String(row.suffix(1))]?.contains { row.hasPrefix("\($0.id) \($0.body)") }
          #expect(isThere == true, "seed \(seed), load \(load): \(row)")
        }
      }
      try StoreHealth.check(path)
    }
  }

  private func update(_ files: [MadeFile], at path: String, isAhead: Bool) throws {
    let writer = try StoreWriter.open(.file(path), catalog: TestCorpus.catalog, analyzers: TestCorpus.analyzers)
    let update = try CorpusUpdate(writer, roots: ["/corpus"])
    var waiting: [ArticleRecord] = []
    func store() throws {
      for record in waiting { try update.store([TestCorpus.analysed(record)]) }
      waiting = []
    }
    for file in files {
      let stamp = SourceStamp(path: file.path, size: 1, modified: file.modified, inode: 1)
      guard try update.begin(stamp, root: "/corpus", named: file.path) else { continue }
      for record in file.records where try update.decide(record) == .analyse {
        waiting.append(record)
        if !isAhead { try store() }
      }
      try update.end(isComplete: true)
    }
    try store()
    _ = try update.finish(isComplete: true)
    try writer.finish()
  }
}
