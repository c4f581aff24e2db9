import CorpusModel
import Testing

@testable import Loading

@Suite struct CSVTests {
  @Test(arguments: [
    ("a.csv", "id,text,annee\n1,Un,2021\n2,\"De, \"\"ux\"\"\nfin\",2022\n", ["Un", "De, \"ux\"\nfin"]),
    ("a.csv", "id;text;annee\r\n1;Un;2021\r\n2;\"De;ux\";2022\r\n", ["Un", "De;ux"]),
    ("a.csv", "id\ttext\n1\tUn\n2\tDeux", ["Un", "Deux"]),
    ("a.csv", "id|text\n1|Un\n2|Deux", ["Un", "Deux"]),
    ("a.csv", "sep=;\nid;text\n1;Un\n2;Deux,x", ["Un", "Deux,x"]),
    ("a.tsv", "id\ttext\n1\tUn, deux; trois\n2\t\"De\tux\"\n", ["Un, deux; trois", "De\tux"]),
    ("a.csv", "\u{FEFF}text,id\nUn,1\n\n\nDeux,2\n", ["Un", "Deux"]),
    ("a.csv", "\"text\",\"id\"\n\"Un\",\"1\"\n\"Deux\",\"2\"", ["Un", "Deux"]),
    // A cell that only begins with a quotation mark is kept as it stands.
    ("a.tsv", "text\tid\n\"Non\" dit-il\t1\n\"Oui\"\t2\n", ["\"Non\" dit-il", "Oui"]),
    ("a.csv", "text,id\n\"Un\r\ndeux\",1\r\n5\" pluie,2\r\n", ["Un\r\ndeux", "5\" pluie"]),
  ])
  func bodies(name: String, text: String, bodies: [String]) {
    let loaded = load(name, text)
    #expect(loaded.bodies == bodies)
    #expect(loaded.rejections.isEmpty && loaded.notes.isEmpty)
    #expect(loaded.records.map(\.id) == ["1", "2"])
  }

  @Test func columns() {
    let loaded = load(
      "a.csv",
      """
      Titre,Texte,Source,Date,code,n,,n,vrai,vide
      Un,corps,Le Monde,7 décembre 2021,01000,75001,x,1.5,True,
      """)
    let record = loaded.records[0]
    #expect(record.title == "Un" && record.outlet == "Le Monde" && record.published == "2021-12-07")
    #expect(
      record.meta == [
        .init(name: "code", value: .text("01000")), .init(name: "n", value: .integer(75001)),
        .init(name: "column_7", value: .text("x")), .init(name: "n_2", value: .real(1.5)),
        .init(name: "vrai", value: .bool(true)),
      ])
  }

  @Test func raggedRows() {
    let loaded = load("a.csv", "text,id\nUn,1\nseul\na,b,c\n\"De\nux\",2\nx,y,z\n")
    #expect(loaded.bodies == ["Un", "De\nux"])
    #expect(loaded.lines == [2, 5])
    #expect(loaded.rejections.map(\.line) == [3, 4, 7])
    #expect(loaded.rejections.map(\.byte) == [13, 18, 34])
    #expect(
      loaded.reasons == [
        "1 cell where the header has 2", "3 cells where the header has 2", "3 cells where the header has 2",
      ])
  }

  @Test(arguments: ["text,id\rUn,1\rDeux,2\r", "text,id\rUn,1"])
  func carriageReturnsAlone(table: String) {
    let loaded = load("a.csv", table)
    #expect(loaded.reasons == ["its lines end in carriage returns alone: save it with other line ends"])
  }

  @Test func quotationMarkThatNothingCloses() {
    let loaded = load("a.csv", "text,id\nUn,1\n\"Deux,2\nTrois,3\nQuatre,4\n")
    #expect(loaded.bodies == ["Un", "Trois", "Quatre"])
    #expect(loaded.rejections.map(\.line) == [3])
    #expect(loaded.reasons == ["a quotation mark opens a cell that nothing closes"])
  }

  @Test func quotationMarkThatNothingClosesInALongFile() {
    var options = LoadOptions()
    options.recordLimitBytes = 10_000
    let rows = (0..<100_000).map { "ligne \($0),\($0)\n" }.joined()
    let loaded = load("a.csv", "text,id\n\"Un,1\n" + rows, options)
    #expect(loaded.records.count == 100_000)
    #expect(loaded.rejections.map(\.line) == [2])
    #expect(loaded.reasons[0].hasPrefix("no end of the row within 9.8 KiB"))
  }

  @Test func noTextColumn() {
    let loaded = load("a.csv", "id,title\n1,Un\n2,Deux\n")
    #expect(loaded.records.isEmpty)
    #expect(loaded.reasons == ["no field with the text among id, title; --map body=FIELD names it"])
    var options = LoadOptions()
    options.mapping = [.body: "TITLE"]
    #expect(load("a.csv", "id,title\n1,Un\n2,Deux\n", options).bodies == ["Un", "Deux"])
    options.mapping = [.body: "résumé"]
    #expect(load("a.csv", "id,text\n1,Un\n", options).reasons == ["no column `résumé`, which --map names"])
  }

  @Test func nul() {
    let loaded = load("a.csv", "text,id\nU\u{0}n,1\nDeux,2\n")
    #expect(loaded.bodies == ["Deux"])
    #expect(loaded.reasons == ["holds a NUL, which no text has"])
  }

  @Test func windows1252Rows() {
    let loaded = load(
      "a.csv", windows1252("text,id\nL’été à Œuvres: œuf,1\nASCII,2\nà é,3\n".replacing("Œ", with: "O")))
    #expect(loaded.bodies == ["L’été à Ouvres: œuf", "ASCII", "à é"])
    #expect(loaded.messages == ["not UTF-8, read as windows-1252 (2 records, the first on line 2)"])
  }

  /// The same rows whatever their encoding: what follows a row says whether a quotation mark in it opens a cell.
  @Test(arguments: ["", "3,\"hi\" x,Fin.\n", "3,\"é\" x,Fin.\n", "3,\"é; \"\"fin\"\"\",Fin.\r\n"])
  func theSameRowsInLatin1(last: String) {
    let table = "id,title,text\n1,\"Été,Le texte un.\n2,\"À, \"\"la\"\"\",Le texte deux.\n" + last
    let (plain, latin) = (load("a.csv", table), load("a.csv", windows1252(table)))
    #expect(latin.bodies == plain.bodies && latin.reasons == plain.reasons && latin.lines == plain.lines)
    #expect(latin.records.map(\.title) == plain.records.map(\.title))
    #expect(plain.bodies.contains("Le texte deux."))
    #expect(latin.records.first { $0.id == "2" }?.title == "À, \"la\"")
    #expect(latin.records.first?.title == "\"Été" && plain.records.count == (last.isEmpty ? 2 : 3))
  }

  @Test func columnsOfOneName() {
    let names = (0..<998).map { _ in "n" }.joined(separator: ",")
    let loaded = load("a.csv", "text,\(names)\nUn\(String(repeating: ",1", count: 998))\n")
    #expect(loaded.records.first?.meta.count == 998)
    #expect(loaded.records.first?.meta.last?.name == "n_998")
  }

  @Test func emptyTables() {
    #expect(load("a.csv", "").messages == ["no record in it"])
    #expect(load("a.csv", "text,id\n").messages == ["no record in it"])
    #expect(load("a.csv", "\n\n\n").messages == ["no record in it"])
  }
}
