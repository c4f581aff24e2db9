import CorpusModel
import Testing

@testable import Loading

@Suite struct JSONTests {
  @Test func recordsAndMeta() {
    let loaded = load(
      "a.jsonl",
      """
      {"id": "x1", "title": "Un titre", "text": "Il a dit : \\"Non\\".\\nFin \\u00e9\\ud83d\\ude00", "date": "07/12/2021", "views": 12, "ratio": 0.5, "paid": true, "none": null, "tags": ["a", {"b": 1}], "big": 123456789012345678901}

      {"text": "Deux", "source": {"id": null, "name": "Le Monde"}, "authors": ["A. B.", "C. D."], "lang": "FRENCH", "url": "https://exemple.test/a", "section": "Monde\\tEst"}
      {"text": "Trois"}
      """)
    #expect(loaded.rejections.isEmpty && loaded.notes.isEmpty)
    #expect(loaded.lines == [1, 3, 4])
    #expect(loaded.bodies == ["Il a dit : \"Non\".\nFin é😀", "Deux", "Trois"])
    let first = loaded.records[0]
    #expect(first.id == "x1" && first.path == "a.jsonl" && first.title == "Un titre" && first.titleSpan == nil)
    #expect(first.published == "2021-12-07")
    #expect(
      first.meta == [
        .init(name: "views", value: .integer(12)), .init(name: "ratio", value: .real(0.5)),
        .init(name: "paid", value: .bool(true)), .init(name: "tags", value: .text(#"["a", {"b": 1}]"#)),
        .init(name: "big", value: .text("123456789012345678901")),
      ])
    let second = loaded.records[1]
    #expect(second.id == "a.jsonl#2" && second.outlet == "Le Monde" && second.author == "A. B., C. D.")
    #expect(second.lang == "fr" && second.url == "https://exemple.test/a")
    #expect(second.meta == [.init(name: "section", value: .text("Monde\tEst"))])
    #expect(loaded.records[2].id == "a.jsonl#3")
  }

  /// `source.start` and `source.end` are the record's own bytes.
  @Test func sourceBytes() {
    let lines = [#"{"text": "é1"}"#, #"  {"text": "deux"}  "#, #"{"text":"trois"}"#]
    let bytes = Array(lines.joined(separator: "\r\n").utf8)
    for name in ["a.jsonl", "a.ndjson"] {
      let loaded = load(name, bytes)
      #expect(loaded.records.count == 3)
      for (record, line) in zip(loaded.records, lines) {
        let slice = String(decoding: bytes[Int(record.sourceStart)..<Int(record.sourceEnd)], as: UTF8.self)
        #expect(slice.hasPrefix(line))
        #expect(record.sourceFile.hasSuffix("/" + name))
      }
    }
  }

  @Test(arguments: [
    (#"{"text": "a""#, "unfinished: it ends inside an object", 12),
    (#"{"text": "a"#, "unfinished: it ends inside a string", 11),
    (#"{"text": "a",}"#, "not JSON: expected a field name in quotation marks", 13),
    (#"{"text" "a"}"#, "not JSON: expected `:`", 8),
    (#"{"text": 'a'}"#, "not JSON: expected a value", 9),
    (#"{"text": "a"} x"#, "not JSON: something follows the record", 14),
    (#"{"text": "\x"}"#, "not JSON: not an escape", 10),
    (#"{"text": "\u00g0"}"#, "not JSON: not an escape", 10),
    (#"{"text": "a\u0000"}"#, "holds a NUL, which no text has", 11),
    ("{\"text\": \"a\u{0}\"}", "holds a NUL, which no text has", 11),
    (#"["text"]"#, "not an object: a record is `{…}`", 0),
    (#""text""#, "not an object: a record is `{…}`", 0),
    (#"{"text": "a", "n": 01}"#, "not JSON: not a number", 19),
    (#"{"text": "a", "n": 1.}"#, "not JSON: not a number", 19),
    (#"{"text": "a", "n": tru}"#, "not JSON: expected a value", 19),
    (#"{"title": "a", "n": 1}"#, "no field with the text among title, n; --map body=FIELD names it", 0),
    (#"{}"#, "no field with the text among none; --map body=FIELD names it", 0),
    (#"{"text": null}"#, "field `text` holds no text", 0),
    (#"{"text": 5}"#, "field `text` holds no text", 0),
  ])
  func rejected(line: String, reason: String, byte: Int64) {
    // The bad line stands between two good ones, which are read.
    let good = #"{"text": "bon"}"# + "\n"
    let loaded = load("a.jsonl", good + line + "\n" + good)
    #expect(loaded.bodies == ["bon", "bon"])
    #expect(loaded.reasons == [reason])
    #expect(loaded.rejections.first?.line == 2)
    #expect(loaded.rejections.first?.byte == Int64(good.utf8.count) + byte)
    #expect(loaded.records.last?.id == "a.jsonl#3")
    #expect(loaded.outcomes == [FileOutcome(records: 2, rejected: 1, isComplete: true)])
  }

  @Test func whatDumpsHoldAllTheSame() {
    let loaded = load(
      "a.jsonl",
      "{\"text\": \"tab\there\", \"n\": NaN, \"m\": -Infinity}\n{\"text\": \"x \\ud83d y\"}\n{\"text\": \"\"}\n")
    #expect(loaded.bodies == ["tab\there", "x \u{FFFD} y", ""])
    #expect(loaded.records[0].meta.isEmpty)
    #expect(
      loaded.messages == [
        "half of a surrogate pair alone, read as U+FFFD (1 record, line 2)", "the text is empty (1 record, line 3)",
      ])
  }

  @Test func bounds() {
    let deep = #"{"text": "a", "d": "# + String(repeating: "[", count: 100_000) + "\n"
    let many = "{" + (0..<2_000).map { "\"k\($0)\": 1" }.joined(separator: ",") + ",\"text\":\"a\"}\n"
    let loaded = load("a.jsonl", deep + many + #"{"text": "bon"}"#)
    #expect(loaded.reasons == ["nested more than 64 deep", "more than 1000 fields"])
    #expect(loaded.bodies == ["bon"])
  }

  @Test func lastOfTwoFieldsOfOneNameHolds() {
    let loaded = load("a.jsonl", #"{"a": 1, "text": "un", "b": 2, "a": 3, "text": "deux"}"#)
    #expect(loaded.bodies == ["deux"])
    #expect(loaded.records[0].meta == [.init(name: "a", value: .integer(3)), .init(name: "b", value: .integer(2))])
  }

  @Test(arguments: [
    (#"[{"text": "un"}, {"text": "d]}\"eux"}]"#, ["un", "d]}\"eux"], 0),
    ("\n\n[\n {\"text\":\n \"un\"}\n,\n{\"text\": \"deux\"}]\n", ["un", "deux"], 0),
    (#"{"text": "seul", "n": [1, 2]}"#, ["seul"], 0),
    ("{\n  \"text\": \"seul\"\n}\n", ["seul"], 0),
    ("{\"text\": \"un\"}\n{\"text\": \"deux\"}\n", ["un", "deux"], 0),
    (#"[{"text": "un"}, 5, {"txt": 1}, "x", {"text": "deux"}]"#, ["un", "deux"], 3),
    (#"[{"text": "un"}, {"text": "deux""#, ["un"], 1),
    ("5", [], 1),
    ("[]", [], 0),
    ("}", [], 1),
    ("[}]", [], 1),
  ])
  func arrays(text: String, bodies: [String], rejected: Int) {
    let loaded = load("a.json", text)
    #expect(loaded.bodies == bodies)
    #expect(loaded.rejections.count == rejected)
    #expect(loaded.messages == (bodies.isEmpty && rejected == 0 ? ["no record in it"] : []))
  }

  @Test func linesOfAnArray() {
    let loaded = load(
      "a.json", "[\n{\"text\": \"un\"},\n\n{\"text\":\n\"deux\"}, {\"text\": oups},\n {\"text\": \"trois\"}]")
    #expect(loaded.lines == [2, 4, 6])
    #expect(loaded.rejections.map(\.line) == [5])
  }

  /// `.jsonl` that is an array is read as one.
  @Test func arrayUnderAnotherName() {
    #expect(load("a.jsonl", #"[{"text": "un"}]"#).bodies == ["un"])
  }
}
