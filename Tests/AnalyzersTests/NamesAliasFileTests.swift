import Testing

@testable import Analysis

@Suite struct NamesAliasFileTests {
  @Test func readsItsFourTables() throws {
    let file = try AliasFile(
      """
      # a comment
      [merge]
      "Joe Biden" = ["Baiden",   # another
        "J. \\"Joe\\" B.",
      ]
      Kremlin = 'Cremlin'
      [split]
      "George Bush" = ["George W. Bush"]
      [rename]
      "Kremlin" = "Présidence russe"
      [kind]
      "Santander" = "organisation"
      """)
    #expect(file.merge.map(\.name) == ["Joe Biden", "Kremlin"])
    #expect(file.merge[0].values == ["Baiden", "J. \"Joe\" B."])
    #expect(file.rename == [AliasFile.Entry(name: "Kremlin", values: ["Présidence russe"])])
    #expect(file.kind[0].values == ["organisation"] && file.split.count == 1)
    #expect(try AliasFile("").isEmpty && AliasFile("\u{feff}# nothing\r\n").isEmpty)
  }

  static let wrong: [(text: String, line: Int, message: String)] = [
    ("\"a\" = \"b\"", 1, "before the first [table]"),
    ("[merge]\n[other]", 2, "unknown table [other]"),
    ("[merge]\na b = \"c\"", 2, "`=` expected"),
    ("[merge]\na = b", 2, "quotation marks"),
    ("[merge]\n\na = \"b", 3, "not closed"),
    ("[merge]\na = [\"b\"", 2, "not closed"),
    ("[merge]\na = [\"b\" \"c\"]", 2, "`,` or `]`"),
    ("[merge]\na = []", 2, "empty list"),
    ("[merge]\na = \"\"", 2, "empty name"),
    ("[rename]\na = [\"b\", \"c\"]", 2, "one string"),
    ("[kind]\na = \"planet\"", 2, "none of person"),
    ("[merge]\na = \"b\" c = \"d\"", 2, "one entry a line"),
    ("[merge]\na = \"\\n\"", 2, "backslash"),
    ("[merge", 1, "`]` expected"),
    ("[merge]\n= \"b\"", 2, "a name expected"),
  ]

  @Test(arguments: wrong)
  func saysWhatIsWrongAndWhere(_ text: String, _ line: Int, _ message: String) throws {
    let error = try #require(throws: AliasFile.Invalid.self) { try AliasFile(text) }
    #expect(error.line == line)
    #expect(error.message.contains(message), "\(error)")
  }

  static let conflicts: [(text: String, line: Int)] = [
    ("[merge]\na = \"b\"\n[split]\na = \"b\"", 4),
    ("[split]\na = [\"c\"]\n[merge]\na = \"b\"\nB = \"c\"", 2),
    ("[rename]\na = \"b\"\nA = \"c\"", 3),
    ("[wikidata]\na = \"12\"", 2),
  ]

  @Test(arguments: conflicts)
  func contradictionsAreSaid(_ text: String, _ line: Int) throws {
    let error = try #require(throws: AliasFile.Invalid.self) { try AliasFile(text) }
    #expect(error.line == line, "\(error)")
  }

  @Test func changesLeaveTheRestAsItWas() throws {
    let text = "# mine\n[merge] # here\n\"Joe Biden\" = [\n  \"Baiden\", # a slip\n]\n\n[rename]\nKremlin = \"K\"\n"
    let change = AliasChange(.merge, "joe biden", "J. \"R\" B.")
    let more = try AliasFile.text(text, adding: change)
    #expect(more.contains("\"Baiden\", \"J. \\\"R\\\" B.\", # a slip"))
    let other = try AliasFile.text(more, adding: AliasChange(.merge, "A B", "C"))
    #expect(other.contains("\n\"A B\" = [\"C\"]\n"))
    let kind = try AliasFile.text(other, adding: AliasChange(.kind, "C", "place"))
    #expect(kind.hasSuffix("\n[kind]\n\"C\" = \"place\"\n"))
    #expect(try AliasFile(kind).changes.count == 5)
    let back = try AliasFile.text(kind, removing: AliasChange(.merge, "Joe Biden", "J. \"R\" B."))
    #expect(try AliasFile.text(back, removing: AliasChange(.merge, "A B", "C")).hasPrefix(text.dropLast()))
  }

  @Test func everyChangeCanBeTakenBack() throws {
    for table in AliasFile.Table.allCases {
      let value = table == .kind ? "person" : table == .wikidata ? "Q1" : "b"
      let change = AliasChange(table, "a", value)
      let text = try AliasFile.text("", adding: change)
      #expect(try AliasFile(text).changes.map(\.value) == [value])
      #expect(try AliasFile(AliasFile.text(text, removing: change)).changes.isEmpty)
    }
  }
}
