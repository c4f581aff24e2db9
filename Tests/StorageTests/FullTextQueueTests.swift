import CorpusModel
import Testing

@testable import Storage

/// Texts wait for the full-text index; whatever happens to an article meanwhile, the index holds just the bodies.
struct FullTextQueueTests {
  @Test(arguments: [true, false])
  func anArticleDeletedWhileItsTextWaits(isNew: Bool) throws {
    try TestFolder.with { folder in
      let path = folder + "/news.verbatim"
      if !isNew { try store(["Un."], path) }
      let writer = try StoreWriter.open(.file(path), catalog: TestCorpus.catalog, analyzers: TestCorpus.analyzers)
      try writer.add(["Deux loups.", "Trois ours.", "Quatre loups."].map(article))
      let first: Int64 = isNew ? 1 : 2
      try writer.changing { try writer.delete(first) }
      if !isNew { try writer.changing { try writer.delete(1) } }
      try writer.finish()
      try StoreHealth.check(path)
      let reader = try StoreReader(path: path)
      let found = try reader.rows("SELECT rowid FROM fts_bodies WHERE fts_bodies MATCH 'loups'")
      #expect(found == ["\(first + 2)"])
    }
  }

  @Test func textsOfATransactionTakenBackAreForgotten() throws {
    try TestFolder.with { folder in
      let path = folder + "/news.verbatim"
      try store(["Un loup."], path)
      let writer = try StoreWriter.open(.file(path), catalog: TestCorpus.catalog, analyzers: TestCorpus.analyzers)
      try writer.add([article("Deux loups.")])
      writer.rollBack()
      try writer.add([article("Trois ours.")])
      try writer.finish()
      try StoreHealth.check(path)
    }
  }

  @Test func moreTextThanMayWait() throws {
    try TestFolder.with { folder in
      let path = folder + "/news.verbatim"
      try store((1...40).map { "loup \($0)" + String(repeating: " ", count: 60_000) }, path)
      try StoreHealth.check(path)
      let reader = try StoreReader(path: path)
      let found = try reader.rows("SELECT count(*) FROM fts_bodies WHERE fts_bodies MATCH 'loup 17'")
      #expect(found == ["1"])
    }
  }

  private func article(_ text: String) -> Analysed { TestCorpus.analysed(TestCorpus.record(text, text)) }

  private func store(_ texts: [String], _ path: String) throws {
    let writer = try StoreWriter.open(.file(path), catalog: TestCorpus.catalog, analyzers: TestCorpus.analyzers)
    try writer.add(texts.map(article))
    try writer.finish()
  }
}
