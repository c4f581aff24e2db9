import CorpusModel
import Testing
import TextKernel

@testable import Storage

/// A file of a made-up corpus: its name, a stamp that stands for its state, and its records.
struct MadeFile {
  var path: String
  var modified: Int64
  var records: [ArticleRecord]
  var isComplete = true

  init(_ path: String, _ records: [(id: String, body: String)], isComplete: Bool = true) {
    self.init(path, 1, records, isComplete: isComplete)
  }

  init(_ path: String, _ modified: Int64, _ records: [(id: String, body: String)], isComplete: Bool = true) {
    self.path = path
    self.modified = modified
    self.isComplete = isComplete
    var offset: Int64 = 0
    self.records = records.map { entry in
      var record = TestCorpus.record(entry.id, entry.body, path: path)
      record.sourceFile = path
      record.sourceStart = offset
      offset += Int64(entry.body.utf8.count) + 10
      record.sourceEnd = offset
      return record
    }
  }
}

/// One load of such a corpus.
struct MadeLoad {
  var files: [MadeFile]
  var account: String
  /// What the store holds after, as `file id text`.
  var articles: [String]
  var isComplete = true
  var reading = ""
}

struct UpdateTests {
  static let x = (id: "x", body: "Texte un.")
  static let y = (id: "y", body: "Texte deux.")
  static let z = (id: "z", body: "Texte trois.")

  static let scenarios: [(String, [MadeLoad])] = [
    (
      "the same again",
      [
        .init(files: [.init("a", [x, y])], account: "2 2/0 0 0 0 0", articles: ["a x Texte un.", "a y Texte deux."]),
        .init(files: [.init("a", [x, y])], account: "2 0/0 2 0 0 0", articles: ["a x Texte un.", "a y Texte deux."]),
      ]
    ),
    (
      "touched but not changed",
      [
        .init(files: [.init("a", [x, y])], account: "2 2/0 0 0 0 0", articles: ["a x Texte un.", "a y Texte deux."]),
        .init(
          files: [.init("a", 2, [x, y])], account: "2 0/0 2 0 0 0", articles: ["a x Texte un.", "a y Texte deux."]),
      ]
    ),
    (
      "a record changed, one vanished, one is new",
      [
        .init(files: [.init("a", [x, y])], account: "2 2/0 0 0 0 0", articles: ["a x Texte un.", "a y Texte deux."]),
        .init(
          files: [.init("a", 2, [("x", "Autre."), z])], account: "2 2/0 0 0 1 0",
          articles: ["a x Autre.", "a z Texte trois."]),
      ]
    ),
    (
      "a file vanished",
      [
        .init(
          files: [.init("a", [x]), .init("b", [y])], account: "2 2/0 0 0 0 0",
          articles: ["a x Texte un.", "b y Texte deux."]),
        .init(files: [.init("b", [y])], account: "1 0/0 1 0 1 0", articles: ["b y Texte deux."]),
      ]
    ),
    (
      "a file is missing from a load that was cut short",
      [
        .init(
          files: [.init("a", [x]), .init("b", [y])], account: "2 2/0 0 0 0 0",
          articles: ["a x Texte un.", "b y Texte deux."]),
        .init(
          files: [.init("b", [y])], account: "1 0/0 1 0 0 0", articles: ["a x Texte un.", "b y Texte deux."],
          isComplete: false),
      ]
    ),
    (
      "the same text under another id is a copy, imported",
      [
        .init(
          files: [.init("a", [x, ("x2", x.body)])], account: "2 2/1 0 0 0 0",
          articles: ["a x Texte un.", "a x2 Texte un."]),
        .init(
          files: [.init("a", 2, [x, ("x2", x.body), ("x3", x.body)])], account: "3 1/1 2 0 0 0",
          articles: ["a x Texte un.", "a x2 Texte un.", "a x3 Texte un."]),
      ]
    ),
    (
      "empty texts are no copies of each other",
      [
        .init(files: [.init("a", [("x", ""), ("y", "")])], account: "2 2/0 0 0 0 0", articles: ["a x ", "a y "])
      ]
    ),
    (
      "the same record again is a duplicate, skipped",
      [
        .init(files: [.init("a", [x, x]), .init("b", [x])], account: "3 1/0 0 2 0 0", articles: ["a x Texte un."]),
        .init(files: [.init("a", [x, x]), .init("b", [x])], account: "3 0/0 1 2 0 0", articles: ["a x Texte un."]),
      ]
    ),
    (
      "a duplicate takes the place of an article whose file vanished",
      [
        .init(files: [.init("a", [x]), .init("b", [x])], account: "2 1/0 0 1 0 0", articles: ["a x Texte un."]),
        .init(files: [.init("b", [x])], account: "1 0/0 1 0 0 0", articles: ["b x Texte un."]),
        .init(files: [.init("b", [x])], account: "1 0/0 1 0 0 0", articles: ["b x Texte un."]),
      ]
    ),
    (
      "a duplicate takes the place of an article that changed",
      [
        .init(files: [.init("a", [x]), .init("b", [x])], account: "2 1/0 0 1 0 0", articles: ["a x Texte un."]),
        .init(
          files: [.init("a", 2, [("x", "Autre.")]), .init("b", [x])], account: "2 1/0 1 0 0 0",
          articles: ["a x Autre.", "b x Texte un."]),
        .init(
          files: [.init("a", 2, [("x", "Autre.")]), .init("b", [x])], account: "2 0/0 2 0 0 0",
          articles: ["a x Autre.", "b x Texte un."]),
      ]
    ),
    (
      "a record that two files have is changed in both",
      [
        .init(files: [.init("a", [x]), .init("b", [x])], account: "2 1/0 0 1 0 0", articles: ["a x Texte un."]),
        .init(
          files: [.init("a", 2, [("x", "Autre.")]), .init("b", 2, [("x", "Autre.")])], account: "2 1/0 0 1 0 0",
          articles: ["a x Autre."]),
        .init(
          files: [.init("a", 2, [("x", "Autre.")]), .init("b", 2, [("x", "Autre.")])], account: "2 0/0 1 1 0 0",
          articles: ["a x Autre."]),
      ]
    ),
    (
      "a record becomes what another file has",
      [
        .init(
          files: [.init("a", [x]), .init("b", [("x", "Autre.")])], account: "2 2/0 0 0 0 0",
          articles: ["a x Texte un.", "b x Autre."]),
        .init(
          files: [.init("a", 2, [("x", "Autre.")]), .init("b", [("x", "Autre.")])], account: "2 0/0 1 1 1 0",
          articles: ["b x Autre."]),
      ]
    ),
    (
      "a record moves to another file",
      [
        .init(files: [.init("a", [x, y])], account: "2 2/0 0 0 0 0", articles: ["a x Texte un.", "a y Texte deux."]),
        .init(
          files: [.init("a", 2, [y]), .init("b", [x])], account: "2 1/0 1 0 1 0",
          articles: ["a y Texte deux.", "b x Texte un."]),
      ]
    ),
    (
      "two records of one id in a file",
      [
        .init(
          files: [.init("a", [x, ("x", "Autre.")])], account: "2 2/0 0 0 0 0",
          articles: ["a x Autre.", "a x Texte un."]),
        .init(
          files: [.init("a", 2, [x, ("x", "Encore.")])], account: "2 1/0 1 0 0 0",
          articles: ["a x Encore.", "a x Texte un."]),
      ]
    ),
    (
      "a file that was not read to its end is read again",
      [
        .init(files: [.init("a", [x], isComplete: false)], account: "1 1/0 0 0 0 0", articles: ["a x Texte un."]),
        .init(files: [.init("a", [x, y])], account: "2 1/0 1 0 0 0", articles: ["a x Texte un.", "a y Texte deux."]),
        .init(
          files: [.init("a", 2, [y], isComplete: false)], account: "1 0/0 1 0 0 0",
          articles: ["a x Texte un.", "a y Texte deux."]),
      ]
    ),
    (
      "another way of reading has all read again",
      [
        .init(files: [.init("a", [x])], account: "1 1/0 0 0 0 0", articles: ["a x Texte un."], reading: "body=text"),
        .init(
          files: [.init("a", [("x", "Autre.")])], account: "1 1/0 0 0 0 0", articles: ["a x Autre."],
          reading: "body=content"),
        .init(
          files: [.init("a", [("x", "Non lu.")])], account: "1 0/0 1 0 0 0", articles: ["a x Autre."],
          reading: "body=content"),
      ]
    ),
  ]

  @Test(arguments: scenarios.map(\.0)) func scenario(name: String) throws {
    let loads = Self.scenarios.first { $0.0 == name }?.1 ?? []
    try TestFolder.with { folder in
      let path = folder + "/news.verbatim"
      for (number, load) in loads.enumerated() {
        let account = try Self.run(load, at: path)
        #expect(account.shown == load.account, "\(name), load \(number + 1)")
        let reader = try StoreReader(path: path)
        let articles = try reader.rows(
          """
          SELECT "source.file" || ' ' || id || ' ' || body FROM data_articles AS a JOIN data_bodies AS b ON a.key = b.key
          ORDER BY 1
          """)
        #expect(articles == load.articles, "\(name), load \(number + 1)")
        try StoreHealth.check(path)
      }
    }
  }

  @Test func anUnchangedCorpusWritesNothing() throws {
    try TestFolder.with { folder in
      let path = folder + "/news.verbatim"
      let load = MadeLoad(files: [.init("a", [Self.x, Self.y])], account: "", articles: [])
      _ = try Self.run(load, at: path)
      let before = try TestFolder.bytes(path)
      let account = try Self.run(load, at: path)
      #expect(account.changedNothing)
      #expect(account.unchanged == 2)
      #expect(try TestFolder.bytes(path) == before)
    }
  }

  @Test func standardInputAddsAndNeverRemoves() throws {
    let writer = try StoreWriter.open(.memory, catalog: TestCorpus.catalog, analyzers: TestCorpus.analyzers)
    for (body, expected) in [("Un.", "1 1/0 0 0 0 0"), ("Deux.", "1 1/0 0 0 0 0"), ("Deux.", "1 0/0 1 0 0 0")] {
      let update = try CorpusUpdate(writer, roots: ["-"])
      let stamp = SourceStamp(path: "stdin", size: 0, modified: 0, inode: 0, isRegular: false)
      #expect(try update.begin(stamp, root: "-", named: "-"))
      let record = TestCorpus.record(body, body, path: "stdin")
      if try update.decide(record) == .analyse { try update.store([TestCorpus.analysed(record)]) }
      try update.end(isComplete: true)
      #expect(try update.finish(isComplete: true).shown == expected)
      try writer.finish()
    }
    #expect(try StoreReader(sharing: writer).rows("SELECT id FROM data_articles ORDER BY key") == ["Un.", "Deux."])
  }

  /// Times that no clock gave are no reason to trust a file, nor to stop.
  @Test(arguments: [(Int64.max, false), (Int64.min, true), (0, true)])
  func timesOfFiles(modified: Int64, isKnownAgain: Bool) throws {
    try TestFolder.with { folder in
      let load = MadeLoad(files: [.init("a", modified, [Self.x])], account: "", articles: [])
      for _ in 0..<2 { _ = try Self.run(load, at: folder + "/s") }
      let known = try StoreReader(path: folder + "/s").rows("SELECT count(modified) FROM source_file")
      #expect(known == [isKnownAgain ? "1" : "0"])
    }
  }

  @Test func rejectionsAreRememberedWithTheirFile() throws {
    try TestFolder.with { folder in
      for expected in ["2 1/0 0 0 0 1", "2 0/0 1 0 0 1"] {
        let writer = try StoreWriter.open(
          .file(folder + "/s"), catalog: TestCorpus.catalog, analyzers: TestCorpus.analyzers)
        let update = try CorpusUpdate(writer, roots: [folder])
        if try update.begin(SourceStamp(path: "a", size: 1, modified: 1, inode: 1), root: folder, named: "n/a") {
          let record = TestCorpus.record("x", "Un.")
          if try update.decide(record) == .analyse { try update.store([TestCorpus.analysed(record)]) }
          update.reject(.init(file: "n/a", line: 7, byte: 99, reason: "not JSON"))
          try update.end(isComplete: true)
        }
        let account = try update.finish(isComplete: true)
        #expect(account.shown == expected)
        #expect(account.rejected == [.init(file: "n/a", line: 7, byte: 99, reason: "not JSON")])
        try writer.finish()
      }
    }
  }

  @Test func oneBadArticleNeverStopsALoad() throws {
    let writer = try StoreWriter.open(.memory, catalog: TestCorpus.catalog, analyzers: TestCorpus.analyzers)
    let bad = TestCorpus.record("bad", "Un mot.")
    var layers = Layers()
    layers.flags = Array(
      repeating: Flag(span: TextSpan(0, 2), kind: "k", category: "c", severity: "s", tier: "t", message: "m"),
      count: Int(StoreNaming.rowsPerArticleMax))
    let rejections = try writer.add([
      TestCorpus.analysed(bad, layers), TestCorpus.analysed(TestCorpus.peskov, TestCorpus.peskovLayers),
    ])
    #expect(rejections.map(\.reason) == ["more than 1048575 rows of one kind in an article"])
    try writer.finish()
    #expect(try StoreReader(sharing: writer).rows("SELECT id FROM data_articles") == ["a1"])
  }

  static func run(_ load: MadeLoad, at path: String) throws -> LoadAccount {
    let writer = try StoreWriter.open(.file(path), catalog: TestCorpus.catalog, analyzers: TestCorpus.analyzers)
    let update = try CorpusUpdate(writer, roots: ["/corpus"], reading: load.reading)
    for file in load.files {
      let size = Int64(file.records.count)
      let stamp = SourceStamp(path: file.path, size: size, modified: file.modified, inode: 1)
      guard try update.begin(stamp, root: "/corpus", named: file.path) else { continue }
      for record in file.records where try update.decide(record) == .analyse {
        try update.store([TestCorpus.analysed(record)])
      }
      try update.end(isComplete: file.isComplete)
    }
    let account = try update.finish(isComplete: load.isComplete)
    try writer.finish()
    return account
  }
}

extension LoadAccount {
  /// found imported/copies unchanged duplicate removed rejected
  var shown: String { "\(found) \(imported)/\(copies) \(unchanged) \(duplicate) \(removed) \(rejectedCount)" }
}
