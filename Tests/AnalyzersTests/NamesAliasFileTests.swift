import Analysis
import Testing

@testable import EntitiesAnalyzer

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
}
