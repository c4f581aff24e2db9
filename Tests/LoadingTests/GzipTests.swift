import CorpusModel
import Testing

@testable import Loading

@Suite struct GzipTests {
  private static let jsonl = (0..<5_000).map { "{\"text\": \"Article numéro \($0)\"}\n" }.joined()

  @Test func everyFormat() {
    let folder = Folder([
      ("a.jsonl.gz", gzip(Array(Self.jsonl.utf8))), ("b.csv.gz", gzip(Array("text\nb\n".utf8))),
      ("c.json.gz", gzip(Array(#"[{"text": "c"}]"#.utf8))), ("d.tsv.GZ", gzip(Array("text\td\nd\t1\n".utf8))),
      ("e.txt.gz", gzip([0xEF, 0xBB, 0xBF] + Array("e".utf8))), ("f.ndjson", gzip(Array(#"{"text": "f"}"#.utf8))),
    ])
    let loaded = load([folder.path])
    #expect(loaded.rejections.isEmpty && loaded.notes.isEmpty)
    #expect(loaded.records.count == 5_005)
    #expect(loaded.bodies[4_999] == "Article numéro 4999")
    #expect(loaded.bodies.suffix(5) == ["b", "c", "d", "e", "f"])
    #expect(loaded.outcome?.progress.bytes == loaded.outcome?.progress.bytesTotal)
  }

  @Test func membersOneAfterAnother() {
    let one = gzip(Array("{\"text\": \"un\"}\n".utf8))
    let two = gzip(Array("{\"text\": \"deux\"}\n".utf8))
    #expect(load("a.jsonl.gz", one + two).bodies == ["un", "deux"])
    #expect(load("a.jsonl.gz", one + [0, 0, 0]).bodies == ["un"])
    let trailing = load("a.jsonl.gz", one + Array("reste".utf8))
    #expect(trailing.bodies == ["un"])
    #expect(trailing.messages == ["what follows the packed data was left out"])
  }

  @Test func cutAtEveryByte() {
    let packed = gzip(Array("{\"text\": \"un\"}\n{\"text\": \"deux\"}\n".utf8))
    for count in 3..<packed.count {
      let loaded = load("a.jsonl.gz", Array(packed[..<count]))
      #expect(loaded.reasons.last == "the packed data is unfinished", "cut at \(count)")
      #expect(loaded.outcomes.last?.isComplete == false)
    }
  }

  @Test func damaged() {
    var packed = gzip(Array(Self.jsonl.utf8))
    packed[packed.count / 2] ^= 0xFF
    packed[packed.count / 2 + 1] ^= 0x55
    let loaded = load("a.jsonl.gz", packed)
    #expect(loaded.reasons.last == "the packed data is damaged")
    #expect(loaded.rejections.last?.byte != nil)
  }

  @Test func bomb() {
    var options = LoadOptions()
    options.expansionFloorBytes = 1 << 20
    options.expansionLimit = 50
    let line = "{\"text\": \"" + String(repeating: "a", count: 1_000) + "\"}\n"
    let loaded = load("a.jsonl.gz", gzip(Array(String(repeating: line, count: 20_000).utf8)), options)
    #expect(loaded.reasons.last == "unpacks to more than 50 times its size: taken for a bomb and left")
    #expect(loaded.records.count < 20_000)
  }

  @Test func notPacked() {
    let loaded = load("a.jsonl.gz", #"{"text": "a"}"#)
    #expect(loaded.bodies == ["a"])
    #expect(loaded.messages == ["not packed, though its name says so: read as it is"])
  }
}
