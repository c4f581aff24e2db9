import CorpusModel
import Testing
import SeededRandom

@testable import Loading

/// Whatever the bytes: no crash, every place inside the file, every body valid.
@Suite struct FuzzTests {
  private static let samples: [(name: String, text: String)] = [
    (
      "a.jsonl",
      """
      {"id": "1", "title": "Un \\u00e9té", "text": "Il a dit \\"non\\" \\ud83d\\ude00", "date": "2021-12-07", "n": [1, {"a": -2.5e3}]}
      {"text": "Deux", "source": {"name": "Le Monde"}, "authors": ["A", "B"], "vide": null, "vrai": true}
      """
    ),
    ("a.csv", "id,text,date\n1,\"Un \"\"mot\"\", deux\nlignes\",07/12/2021\r\n2,Deux,\n3,Trois,hier\n"),
    ("a.json", #"[{"text": "un"}, {"text": "de\\ux", "x": [[], {}]}, 5]"#),
    ("a.tsv", "id\ttext\n1\t\"Un\tmot\"\n2\t\"Non\" dit-il\n"),
    ("a.txt", "Un titre de presse\n\nLe président a déclaré « non » à 15h35, mardi."),
  ]

  @Test(arguments: 0..<samples.count)
  func mutations(of index: Int) {
    let (name, text) = Self.samples[index]
    let seed = UInt64(index) + 1
    var random = SplitMix64(seed: seed)
    let original = Array(text.utf8)
    let pieces: [[UInt8]] = [
      [0x22], [0x5C], [0x00], [0x0A], [0x0D], [0x2C], [0x7B], [0x7D], [0x5B], [0x5D], [0xC3], [0xFF],
      [0xED, 0xA0, 0x80],
      Array("\\u".utf8), Array("\\ud83d".utf8), Array("\"\"".utf8), [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0x1F, 0x8B],
      [0x3A],
    ]
    let folder = Folder()
    var given = 0
    var rejected = 0
    for round in 0..<400 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let at = Int.random(in: 0...bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: at)
        case 1 where at < bytes.count: bytes.remove(at: at)
        case 2 where at < bytes.count: bytes[at] = UInt8.random(in: 0...255, using: &random)
        default: bytes = Array(bytes[..<at]) + (Bool.random(using: &random) ? Array(bytes[at...]) : [])
        }
      }
      folder.write(name, bytes)
      let loaded = load([folder.path + "/" + name])
      given += loaded.records.count
      rejected += loaded.rejections.count
      let isPlain = !bytes.starts(with: [0xFF, 0xFE]) && !bytes.starts(with: [0xFE, 0xFF])
      for record in loaded.records {
        let isInside = 0 <= record.sourceStart && record.sourceStart <= record.sourceEnd
        #expect(isInside && (!isPlain || record.sourceEnd <= Int64(bytes.count)), "seed \(seed), round \(round)")
        let isValid = record.body.withUnsafeBufferPointer { firstInvalidUTF8($0) == nil }
        #expect(isValid && !record.body.contains(0), "seed \(seed), round \(round)")
        if let span = record.titleSpan {
          #expect(0 <= span.start && span.start < span.end && Int(span.end) <= record.body.count)
        }
      }
      for rejection in loaded.rejections {
        let byte = rejection.byte ?? 0
        #expect(0 <= byte && (!isPlain || byte <= Int64(bytes.count)), "seed \(seed), round \(round)")
        #expect(rejection.line.map { 1...bytes.count + 1 ~= $0 } ?? true, "seed \(seed), round \(round)")
      }
    }
    #expect(given > 100 && rejected > (name == "a.txt" ? 0 : 20), "both successes and failures")
  }

  /// A table in pieces of any size reads as in one.
  @Test func rowsDoNotDependOnTheWindow() {
    let seed: UInt64 = 11
    var random = SplitMix64(seed: seed)
    let marks = ["\"", "\"\"", ",", "\n", "\r\n", "a", "é", "\r"]
    for round in 0..<2_000 {
      let text = (0..<30).map { _ in marks.randomElement(using: &random)! }.joined()
      let bytes = Array(text.utf8)
      bytes.withUnsafeBufferPointer { whole in
        var scanner = CSVScanner(delimiter: Byte.comma)
        guard case .row(let length) = scanner.row(whole, isWhole: true) else { return }
        let cells = scanner.cells.map { Array(scanner.text[$0.range]) }
        for count in 0..<length {
          let result = scanner.row(UnsafeBufferPointer(rebasing: whole[..<count]), isWhole: false)
          if case .row(let short) = result {
            #expect(short == length, "seed \(seed), round \(round): \(text.debugDescription) at \(count)")
          }
        }
        #expect(scanner.row(whole, isWhole: true) == .row(length: length))
        #expect(scanner.cells.map { Array(scanner.text[$0.range]) } == cells)
      }
    }
  }
}
