import CorpusModel
import Testing

@testable import Presentation

@Suite struct ScreenTests {
  @Test func cards() throws {
    #expect(
      try Answer.quotes.text(.card, Answer.screen(76)) == """
        1  Dmitri Peskov                           000_e6ac.txt:10   direct
           «\u{A0}En ce moment, des tensions et ainsi de suite sont créées pour
           diaboliser davantage la Russie\u{A0}»
        2  Dmitri Peskov, as «il»                  000_e6ac.txt:11   indirect · 0.71
           les deux dirigeants avaient convenu de tenir une autre série de
           pourparlers
        3  (unknown)                               000_e6ac.txt:12   direct
           «\u{A0}Non\u{A0}»

        """)
    #expect(
      try Answer.quotes.text(.card, Answer.screen(40)).hasPrefix(
        """
        1  Dmitri Peskov
           000_e6ac.txt:10   direct
           «\u{A0}En ce moment, des tensions et ainsi
           de suite sont créées pour diaboliser
           davantage la Russie\u{A0}»
        2  Dmitri Peskov, as «il»
           000_e6ac.txt:11   indirect · 0.71
        """))
    #expect(
      try Answer.quotes.text(.card).hasPrefix(
        "1  Dmitri Peskov  000_e6ac.txt:10  direct\n   «\u{A0}En ce moment, des tensions et ainsi de suite sont créées pour dia"
      ))
  }

  @Test func cardsOfOtherThings() throws {
    #expect(
      try Answer.nested.text(.card, Answer.screen(60)) == """
        1  Un titre
           quotes  3 · Peskov · Non
                   4 · Oui
        2  Deux
           quotes  0 rows

        """)
    #expect(
      try Answer.names.text(.card, Answer.screen(40)) == """
        1  Joe Biden
           n          31
           mood       -0.1235
           spellings  Biden, Joe Biden, Baiden
        2  Iouri Ouchakov
           n          1000000
           mood       2
           spellings  Ouchakov
        3  (none)
           n          3
           spellings  \("")

        """)
  }

  @Test func table() throws {
    #expect(
      try Answer.names.text(.table, Answer.screen(60)) == """
        name                  n     mood  spellings
        Joe Biden            31  -0.1235  Biden, Joe Biden, Baiden
        Iouri Ouchakov  1000000        2  Ouchakov
        ·                     3        ·

        """)
    let narrow = try Answer.names.shown(.table, Answer.screen(40))
    #expect(
      narrow.text == """
        name              n     mood  spellings
        Joe Biden        31  -0.1235  Biden, Jo…
        Iouri Ouc…  1000000        2  Ouchakov
        ·                 3        ·

        """)
    #expect(narrow.shortening == Shortening(cells: 2))
    #expect(narrow.shortening?.message() == "2 cells shortened; `.mode card` shows them whole")
    #expect(try Answer.texts([]).text(.table, Answer.screen(40)) == "")
  }

  @Test func nestedTable() throws {
    let shown = try Answer.nested.shown(.table, Answer.screen(40))
    #expect(shown.text == "title     quotes\nUn titre  2 rows\nDeux      0 rows\n")
    #expect(shown.shortening?.message() == "1 cell shortened; `.mode card` shows it whole")
    // A pipe gets everything.
    let piped = try Answer.nested.shown(.table)
    #expect(piped.text == "title     quotes\nUn titre  3 · Peskov · Non | 4 · Oui\nDeux      0 rows\n")
    #expect(piped.shortening == nil)
  }

  /// A row that comes after those that gave the widths.
  @Test func laterRows() throws {
    let rows = [Value](repeating: .text("abc"), count: TableSink.measuredRows) + [.text("abcdefghij"), .text("fin")]
    let onScreen = try Answer.texts(rows).shown(.table, Answer.screen(40))
    #expect(onScreen.text.hasSuffix("abc\nab…\nfin\n") && onScreen.shortening?.cells == 1)
    let inFile = try Answer.texts(rows).shown(.table)
    #expect(inFile.text.hasSuffix("abc\nabcdefghij\nfin\n") && inFile.shortening == nil)
  }

  @Test(arguments: [
    ([3, 3], 20, [3, 3]), ([30, 3], 20, [17, 3]), ([30, 30], 20, [10, 10]), ([30, 8, 30], 29, [11, 8, 10]),
    ([10, 10, 10], 3, [6, 6, 6]), ([], 10, []),
  ])
  func widths(widths: [Int], room: Int, fit: [Int]) {
    #expect(fitted(widths, into: room) == fit)
  }

  @Test func concordance() throws {
    let answer = Answer(
      ["place", "left", "match", "right"].map { ResultColumn(name: $0, type: .text) }, grain: "quotes", view: "kwic",
      [
        ResultRow(values: [
          .text("000:7"), .text("ce que Moscou appelle une « "), .text("ligne rouge"), .text(" », une"),
        ]),
        ResultRow(values: [.text("wire.jsonl#12:19"), .text("des "), .text("lignes rouges"), .text(" qu’elle ne")]),
      ].map { row in ResultRow(values: row.values.map { .text(($0.text ?? "").trimmingBlanks) }) })
    #expect(
      try answer.text(.table, Answer.screen(90)) == """
        000:7             ce que Moscou appelle une «  ligne rouge  », une
        wire.jsonl#12:19                          des  lignes rouges  qu’elle ne

        """)
    let narrow = try answer.shown(.card, Answer.screen(50))
    #expect(
      narrow.text == """
        000:7             … une «  ligne rouge  », une
        wire.jsonl#12:19      des  lignes rouges  qu’elle…

        """)
    #expect(narrow.shortening?.message() == "the context of 2 lines is cut to the screen; `.mode csv` shows it whole")
    #expect(try answer.shown(.card, Answer.screen(90)).shortening == nil)
    #expect(try answer.text(.csv).hasPrefix("place,left,match,right\n000:7,"))
    for line in narrow.text.split(separator: "\n") { #expect(cellCount(String(line)) <= 50) }
  }

  @Test func explanation() throws {
    let answer = Answer(
      [ResultColumn(name: "plan", type: .text)], view: "explain",
      [ResultRow(values: [.text("from quotes\n  where")]), ResultRow(values: [.text("SELECT 1")])])
    #expect(try answer.text(.table, Answer.screen(40)) == "from quotes\n  where\nSELECT 1\n")
    #expect(try answer.text(.markdown) == "```\nfrom quotes\n  where\nSELECT 1\n```\n")
  }

  @Test func colour() throws {
    let text = try Answer.names.text(.table, Answer.screen(60, isColoured: true))
    #expect(text.hasPrefix("\u{1B}[1mname\u{1B}[0m"))
    let plain = text.replacingAll("\u{1B}[1m", with: "").replacingAll("\u{1B}[0m", with: "")
    #expect(plain == (try Answer.names.text(.table, Answer.screen(60))))
  }
}

@Suite struct HostileTextTests {
  static let hostile = "a\u{1B}]0;x\u{7}\u{1B}[2J\u{202E}b\u{9B}31m\r\nc\u{2066}\u{7F}\u{0}\u{8}é\u{2028}"

  /// No format of a screen lets a control character of an article through.
  @Test func nothingReachesTheTerminal() throws {
    let answers = [
      Answer.texts([.text(Self.hostile), .list([.text(Self.hostile)])], name: Self.hostile),
      Answer(
        ["place", "left", "match", "right"].map { ResultColumn(name: $0, type: .text) }, view: "kwic",
        [ResultRow(values: [Value](repeating: .text(Self.hostile), count: 4))]),
      Answer(
        [ResultColumn(name: "text", type: .text, field: "quotes.text")],
        [
          ResultRow(
            values: [.text(Self.hostile)],
            origin: RowOrigin(article: Self.hostile, line: 1, collection: "quotes", key: 1))
        ]),
      Answer([ResultColumn(name: "p", type: .text)], view: "explain", [ResultRow(values: [.text(Self.hostile)])]),
    ]
    for answer in answers {
      for format in OutputFormat.all {
        let text = try answer.text(format, Answer.screen(60))
        for scalar in text.unicodeScalars where scalar != "\n" && !(scalar == "\t" && format.name == "tsv") {
          let isBad =
            scalar.value < 0x20 || 0x7F..<0xA0 ~= scalar.value || isReordering(scalar) || scalar.value == 0x2028
          #expect(!isBad, "\(format.name): U+\(String(scalar.value, radix: 16))")
        }
      }
    }
  }

  @Test func visible() {
    #expect(visibleLine("a\tb\r\nc\u{1B}d\u{202E}e\u{200F}") == "a b c␛d\u{FFFD}e\u{200F}")
    #expect(visibleLines("a\r\nb\u{2028}c\n") == "a\nb\nc\n")
    #expect(visibleLine("L’été, «\u{A0}œuf\u{A0}» – Песков") == "L’été, «\u{A0}œuf\u{A0}» – Песков")
  }
}

@Suite struct CellTests {
  @Test(arguments: [
    ("abc", 3), ("été", 3), ("e\u{301}te\u{301}", 3), ("日本", 4), ("👩‍👩‍👧", 2), ("🇫🇷", 2), ("👍🏽", 2), ("Песков", 6), ("", 0),
  ])
  func counted(text: String, cells: Int) {
    #expect(cellCount(text) == cells)
  }

  @Test(arguments: [
    ("abcdef", 4, "abc…"), ("abcd", 4, nil), ("日本語", 4, "日…"), ("日本語", 5, "日本…"), ("日本", 4, nil),
    ("e\u{301}te\u{301}s", 3, "e\u{301}t…"), ("a👩‍👩‍👧b", 3, "a…"), ("a👩‍👩‍👧bc", 4, "a👩‍👩‍👧…"), ("abc", 1, "…"), ("abc", 0, ""),
  ])
  func cut(text: String, cells: Int, short: String?) {
    let result = shortened(text, to: cells)
    #expect(result == short)
    if let result { #expect(cellCount(result) <= cells) }
  }

  @Test func endsAreCutLikewise() {
    #expect(suffix("abcdef", cells: 3) == "def")
    #expect(suffix("日本語", cells: 3) == "語")
    #expect(suffix("ae\u{301}", cells: 1) == "e\u{301}")
  }

  @Test(arguments: [
    ("un deux trois", 7, ["un deux", "trois"]), ("abcdefgh ij", 3, ["abc", "def", "gh", "ij"]), ("", 5, [""]),
    ("a\nb", 5, ["a", "b"]), ("«\u{A0}Non\u{A0}» dit", 7, ["«\u{A0}Non\u{A0}»", "dit"]), ("日本語", 4, ["日本", "語"]),
    ("日本", 1, ["日", "本"]), ("a  b", 5, ["a b"]), ("ab 日本語c de", 4, ["ab", "日本", "語c", "de"]),
    ("e\u{301}e\u{301}e\u{301}", 2, ["e\u{301}e\u{301}", "e\u{301}"]), ("abcd", 2, ["ab", "cd"]),
  ])
  func wraps(text: String, cells: Int, lines: [String]) {
    #expect(wrapped(text, to: cells) == lines)
    #expect(wrapped("a b\nc", to: nil) == ["a b", "c"])
  }

  @Test func aWordOfAMegabyteIsSoonBroken() {
    #expect(wrapped(String(repeating: "é", count: 1_000_000), to: 70).count == 14_286)
  }

  @Test(arguments: [
    (0.5, "0.5"), (2, "2"), (-0.123456, "-0.1235"), (0.71, "0.71"), (1e-9, "1e-09"), (1e20, "1e+20"), (0, "0"),
    (-0.0, "0"),
    (1234567.891, "1234567.891"), (0.99999, "1"), (-0.99999, "-1"), (0.0001, "0.0001"), (.infinity, ""),
  ])
  func numbers(real: Double, text: String) {
    #expect(shortNumber(real) == text)
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    var text = self[...]
    while text.first == " " { text = text.dropFirst() }
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
