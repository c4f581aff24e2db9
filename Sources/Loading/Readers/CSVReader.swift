/// Tables with a row a record and the names of their columns in the first row (RFC 4180).
struct CSVReader: ArticleReader {
  let name = "csv"
  let endings = ["csv"]
  let summary = "A table with a header; `,`, `;`, tab or `|` between its cells, found from the header."

  func read(_ session: FileSession) throws {
    var table = try TableReading(session, delimiters: [Byte.comma, UInt8(ascii: ";"), 0x09, UInt8(ascii: "|")])
    try table?.read()
  }
}
