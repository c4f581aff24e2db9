/// Tables with tabs between their cells.
struct TSVReader: ArticleReader {
  let name = "tsv"
  let endings = ["tab", "tsv"]
  let summary = "A table with a header and tabs between its cells."

  func read(_ session: FileSession) throws {
    var table = try TableReading(session, delimiters: [0x09])
    try table?.read()
  }
}
