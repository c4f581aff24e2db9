import CorpusModel
import Testing

@testable import Presentation

/// What a pipe or file gets: everything, whatever the screen.
@Suite struct FileFormatTests {
  @Test func csv() throws {
    #expect(
      try Answer.names.text(.csv) == """
        name,n,mood,spellings
        Joe Biden,31,-0.123456,"[""Biden"",""Joe Biden"",""Baiden""]"
        Iouri Ouchakov,1000000,2.0,"[""Ouchakov""]"
        ,3,,[]

        """)
    // Hidden columns are a card's.
    #expect(
      try Answer.quotes.text(.csv).hasPrefix("articles.id,line,speaker,text\n000_e6ac.txt,10,Dmitri Peskov,\"En ce"))
  }

  @Test(arguments: [
    (Value.text("a"), "a"), (.text("a,b"), "\"a,b\""), (.text("a \"b\""), "\"a \"\"b\"\"\""),
    (.text("a\nb"), "\"a\nb\""), (.text("a\r\nb"), "\"a\r\nb\""), (.text(" a"), "\" a\""), (.text(""), "\"\""),
    (.missing, ""), (.text("=1+1"), "'=1+1"), (.text("+33 1"), "'+33 1"), (.text("-5"), "'-5"), (.text("@a"), "'@a"),
    (.text("＝1"), "'＝1"), (.text("＋1"), "'＋1"), (.text("－1"), "'－1"), (.text("＠a"), "'＠a"),
    (.text("\n=a"), "\"'\n=a\""),
    (.text("－"), "'－"), (.text("1＝1"), "1＝1"), (.text("\ta"), "'\ta"), (.text("\r=a"), "\"'\r=a\""),
    (.text("=\"a\""), "\"'=\"\"a\"\"\""), (.integer(-5), "-5"),
    (.real(-0.5), "-0.5"), (.real(.nan), ""), (.real(1e300), "1e+300"), (.bool(true), "true"),
    (.text("2021-12-07"), "2021-12-07"), (.text("été"), "été"),
    (.list([.list([.integer(1), .integer(2)])]), "\"[[1,2]]\""),
  ])
  func csvCells(value: Value, cell: String) throws {
    #expect(try Answer.texts([value]).text(.csv) == "x\n\(cell)\n")
  }

  @Test func tsv() throws {
    let answer = Answer.texts([.text("a\tb\nc\\d\r"), .text("=1"), .missing, .text("\"a\"")], name: "=x")
    #expect(try answer.text(.tsv) == "'=x\na\\tb\\nc\\\\d\\r\n'=1\n\n\"a\"\n")
  }

  @Test func json() throws {
    #expect(
      try Answer.names.text(.json) == """
        [
        {"name":"Joe Biden","n":31,"mood":-0.123456,"spellings":["Biden","Joe Biden","Baiden"]},
        {"name":"Iouri Ouchakov","n":1000000,"mood":2.0,"spellings":["Ouchakov"]},
        {"name":null,"n":3,"mood":null,"spellings":[]}
        ]

        """)
    #expect(try Answer.texts([]).text(.json) == "[]\n")
  }

  @Test func jsonLines() throws {
    #expect(
      try Answer.nested.text(.jsonl) == """
        {"title":"Un titre","quotes":[{"line":3,"speaker":"Peskov","text":"Non"},{"line":4,"speaker":null,"text":"Oui"}]}
        {"title":"Deux","quotes":[]}

        """)
    #expect(try Answer.texts([]).text(.jsonl) == "")
  }

  @Test func jsonEscapes() throws {
    let text = "\"\\/\u{8}\u{9}\n\u{C}\r\u{1B}[2J\u{7F}\u{9B}\u{2028}\u{202E}é😀\u{0}"
    #expect(
      try Answer.texts([.text(text)]).text(.jsonl)
        == #"{"x":"\"\\/\b\t\n\f\r\u001b[2J\u007f\u009b\u2028\u202eé😀\u0000"}"# + "\n")
  }

  @Test func columnsOfOneName() throws {
    let answer = Answer(
      [
        ResultColumn(name: "id", type: .text), ResultColumn(name: "id", type: .text),
        ResultColumn(name: "id_2", type: .text),
      ],
      [ResultRow(values: [.text("a"), .text("b")])])
    #expect(try answer.text(.jsonl) == #"{"id":"a","id_2":"b","id_2_2":null}"# + "\n")
    #expect(try answer.text(.csv) == "id,id,id_2\na,b,\n")
  }

  @Test func markdown() throws {
    #expect(
      try Answer.names.text(.markdown) == """
        | name | n | mood | spellings |
        | --- | --: | --: | --- |
        | Joe Biden | 31 | -0.1235 | Biden, Joe Biden, Baiden |
        | Iouri Ouchakov | 1000000 | 2 | Ouchakov |
        |  | 3 |  |  |

        """)
    #expect(
      try Answer.texts([.text("a|b\n<b>*c*</b> & [d](e) `f` \u{1B}[0m")]).text(.markdown)
        == "| x |\n| --- |\n| a\\|b<br>&lt;b>\\*c\\*&lt;/b> &amp; \\[d\\](e) \\`f\\` ␛\\[0m |\n")
    #expect(
      try Answer.nested.text(.markdown)
        == "| title | quotes |\n| --- | --- |\n| Un titre | 3 · Peskov · Non<br>4 · Oui |\n| Deux |  |\n")
  }

  @Test(arguments: ["csv", "tsv"])
  func nestedRowsRefused(name: String) throws {
    let format = try #require(OutputFormat.named(name))
    let error = #expect(throws: NestedRowsRefused.self) { try Answer.nested.text(format) }
    #expect(error?.message == "\(name) has no rows inside a cell, and `quotes` holds rows")
    #expect(error?.rewrites == ["select title, quotes.text", "select title, count(quotes) as n"])
  }

  /// A pipe gets everything: no format shortens where there is no screen.
  @Test func nothingIsCut() throws {
    let long = String(repeating: "mot ", count: 5_000) + "fin"
    for format in OutputFormat.all {
      let shown = try Answer.texts([.text(long)]).shown(format)
      #expect(shown.text.contains(long) && shown.shortening == nil, "\(format.name)")
    }
  }

  @Test func automatic() throws {
    func written(_ answer: Answer, _ style: OutputStyle) throws -> String {
      var bytes: [UInt8] = []
      let sink = OutputFormat.automaticSink(style: style) { bytes += $0 }
      try sink.begin(answer.header)
      for row in answer.rows { try sink.row(row) }
      try sink.end()
      return String(decoding: bytes, as: UTF8.self)
    }
    #expect(try written(.names, .file) == Answer.names.text(.csv))
    #expect(try written(.nested, .file) == Answer.nested.text(.jsonl))
    #expect(try written(.quotes, Answer.screen(80)) == Answer.quotes.text(.card, Answer.screen(80)))
    #expect(try written(.names, Answer.screen(80)) == Answer.names.text(.table, Answer.screen(80)))
  }

  @Test func listIsSortedAndComplete() {
    #expect(OutputFormat.all.map(\.name) == ["card", "csv", "json", "jsonl", "markdown", "table", "tsv"])
    let endings = OutputFormat.all.flatMap(\.endings)
    #expect(Set(endings).count == endings.count)
    for format in OutputFormat.all { #expect(format.summary.hasSuffix(".") && OutputFormat.named(format.name) != nil) }
    #expect(OutputFormat.forFile("a/peskov.CSV")?.name == "csv")
    #expect(OutputFormat.forFile("a.b/peskov") == nil)
    #expect(OutputFormat.forFile("peskov") == nil)
    #expect(OutputFormat.named("JSON")?.name == "json")
    #expect(OutputFormat.named("jsn") == nil)
  }

  /// The first row goes out at once, the others together; an error of the output comes through.
  @Test func writes() throws {
    var writes: [Int] = []
    let sink = OutputFormat.csv.sink(style: .file) { writes.append($0.count) }
    try sink.begin(Answer.texts([]).header)
    for _ in 0..<20_000 { try sink.row(ResultRow(values: [.text("abcdefghi")])) }
    try sink.end()
    #expect(writes.first == 12 && writes.count < 10 && writes.reduce(0, +) == 200_002)

    struct Full: Error {}
    let full = OutputFormat.csv.sink(style: .file) { _ in throw Full() }
    try full.begin(Answer.texts([]).header)
    #expect(throws: Full.self) { try full.row(ResultRow(values: [.text("a")])) }
  }
}
