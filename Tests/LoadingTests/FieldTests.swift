import CorpusModel
import Testing

@testable import Loading

@Suite struct FieldTests {
  @Test(arguments: [
    ("text", FieldRole.body), ("BODY", .body), ("articleBody", .body), ("maintext", .body), ("Full Text", .body),
    ("id", .id), ("_id", .id), ("GUID", .id), ("doc", .id), ("Titre", .title), ("headline", .title),
    ("datePublished", .published), ("date_publish", .published), ("pubDate", .published), ("publishedAt", .published),
    ("media_name", .outlet), ("Source", .outlet), ("journal", .outlet), ("byline", .author), ("dc:creator", .author),
    ("Langue", .lang), ("inLanguage", .lang), ("uri", .url), ("link", .url),
  ])
  func recognised(name: String, role: FieldRole) {
    #expect(FieldRole.recognise(name)?.role == role)
  }

  @Test(arguments: ["media_url", "summary", "date_download", "image_url", "title_page", "texts", "", "_"])
  func unknown(name: String) {
    #expect(FieldRole.recognise(name) == nil)
  }

  /// The list says which of two is read; its order is the one documented.
  @Test func noNameHasTwoRoles() {
    let names = FieldRole.allCases.flatMap { role in role.names.map { ($0, role) } }
    for (name, role) in names { #expect(FieldRole.recognise(name)?.role == role, "\(name)") }
    #expect(FieldRole.allCases.map(\.index) == Array(0..<FieldRole.allCases.count))
  }

  @Test func twoCandidates() {
    let loaded = load("a.jsonl", #"{"content": "second", "headline": "H", "text": "premier", "title": "T"}"#)
    #expect(loaded.bodies == ["premier"])
    #expect(loaded.records[0].title == "T")
    #expect(
      loaded.records[0].meta == [
        .init(name: "content", value: .text("second")), .init(name: "headline", value: .text("H")),
      ])
  }

  /// A candidate without a value leaves its place to the next.
  @Test func emptyCandidates() {
    let loaded = load(
      "a.jsonl", #"{"text": null, "content": "second", "published": "inconnue", "date": "2021-12-07", "title": ""}"#)
    #expect(loaded.bodies == ["second"])
    #expect(loaded.records[0].published == "2021-12-07")
    #expect(loaded.records[0].title == nil)
    #expect(loaded.records[0].meta.map(\.name) == ["published", "title"])
  }

  /// Names of which nothing is left but `_`, thousands of them: each is another field, and none costs more than the first.
  @Test func namesOfPunctuation() {
    let records = (0..<4).map { record in
      let fields = (0..<990).map { "\"\(String(repeating: "!", count: record + 1))\(punctuation($0))\": 1" }
      return "{\"text\": \"a\", \(fields.joined(separator: ", "))}\n"
    }
    let loaded = load("a.jsonl", records.joined())
    #expect(loaded.records.count == 4)
    for record in loaded.records { #expect(Set(record.meta.map(\.name)).count == 990) }
  }

  /// Ten marks as digits, of a fixed width.
  private func punctuation(_ number: Int) -> String {
    let marks = Array("#$%&'()*+,")
    return String([number / 1_000, number / 100 % 10, number / 10 % 10, number % 10].map { marks[$0] })
  }

  @Test func dateWithoutADay() {
    let loaded = load("a.jsonl", "{\"text\": \"a\", \"date\": \"2021-12\"}\n{\"text\": \"b\", \"date\": \"bientôt\"}")
    #expect(loaded.records.map(\.published) == [nil, nil])
    #expect(loaded.records[0].meta == [.init(name: "date", value: .text("2021-12"))])
    #expect(loaded.messages == ["2 dates name no day, kept in meta (line 1: «2021-12»)"])
  }

  @Test func mapping() throws {
    var options = LoadOptions()
    try options.map("body=corps_du_texte")
    try options.map("title=text")
    let loaded = load("a.jsonl", #"{"corps_du_texte": "b", "text": "t", "title": "autre"}"#, options)
    #expect(loaded.bodies == ["b"])
    #expect(loaded.records[0].title == "t")
    #expect(loaded.records[0].meta == [.init(name: "title", value: .text("autre"))])
    #expect(throws: LoadOptionError.self) { try options.map("corps=x") }
    #expect(throws: LoadOptionError.self) { try options.map("body") }
    #expect(throws: LoadOptionError.self) { try options.map("body=") }
    #expect(throws: LoadOptionError.self) { try options.setFormat("docx") }
    try options.setFormat("NDJSON")
  }

  @Test(arguments: [
    ("fr", "fr"), ("fr-FR", "fr"), ("fr_CA", "fr"), ("FRENCH", "fr"), ("français", "fr"), ("fra", "fr"),
    ("Klingon", "klingon"),
  ])
  func languages(text: String, code: String) {
    #expect(languageCode(text) == code)
  }

  @Test func listsAreSortedAndComplete() {
    #expect(allReaders.map(\.name) == allReaders.map(\.name).sorted())
    let endings = allReaders.flatMap(\.endings)
    #expect(Set(endings).count == endings.count)
    for reader in allReaders { #expect(reader.endings == reader.endings.sorted() && reader.summary.hasSuffix(".")) }
  }
}
