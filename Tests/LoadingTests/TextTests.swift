import CorpusModel
import Glibc
import Testing

@testable import Loading

@Suite struct TextTests {
  @Test func keptAsItWas() {
    let body = "Un titre de trois mots\r\n\r\nLe ministre a déclaré mardi que rien n’était décidé.\r\n"
    let loaded = load("a.txt", body)
    #expect(loaded.bodies == [body])
    #expect(loaded.records[0].id == "a.txt" && loaded.records[0].title == "Un titre de trois mots")
    #expect(loaded.records[0].titleSpan?.range == 0..<22)
    #expect(loaded.records[0].sourceStart == 0 && loaded.records[0].sourceEnd == Int64(body.utf8.count))
  }

  @Test func encodings() {
    let text = "L’été à la plage : l’œuvre coûte 5 €."
    let utf8 = Array(text.utf8)
    let little = utf16(text, isBigEndian: false)
    let big = utf16(text, isBigEndian: true)
    let cases: [([UInt8], [String], Int64)] = [
      (utf8, [], 0),
      ([0xEF, 0xBB, 0xBF] + utf8, [], 3),
      (windows1252(text), ["not UTF-8, read as windows-1252"], 0),
      (utf8 + [0x20, 0xE9], ["damaged UTF-8, its wrong bytes read as windows-1252"], 0),
      (little, ["read as UTF-16, little-endian; byte positions are those of its UTF-8"], 0),
      (big, ["read as UTF-16, big-endian; byte positions are those of its UTF-8"], 0),
    ]
    for (bytes, messages, start) in cases {
      let loaded = load("a.txt", bytes)
      #expect(loaded.bodies.first?.hasPrefix(text) == true)
      #expect(loaded.messages == messages)
      #expect(loaded.records.first?.sourceStart == start)
    }
    var options = LoadOptions()
    options.charset = Charset(label: "ISO_8859-15")
    #expect(load("a.txt", [0x35, 0x20, 0xA4], options).bodies == ["5 €"])
  }

  /// The mark of little-endian UTF-32 begins with that of UTF-16.
  @Test(arguments: [[0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0], [0, 0, 0xFE, 0xFF, 0, 0, 0, 0x41]] as [[UInt8]])
  func utf32(bytes: [UInt8]) {
    let loaded = load("a.txt", bytes)
    #expect(loaded.records.isEmpty && loaded.messages.isEmpty)
    #expect(loaded.reasons == ["is UTF-32, which is not read: iconv -f UTF-32 -t UTF-8 makes it UTF-8"])
  }

  /// Behind a byte order mark, a place of the body counted from `source.start` is a place of the file.
  @Test(arguments: [("a.txt", "Où ?"), ("a.jsonl", "{\"text\": \"Où ?\"}\n"), ("a.csv", "id,text\n1,Où ?\n")])
  func placesBehindAMark(name: String, text: String) throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    let record = try #require(load(name, bytes).records.first)
    let (start, end) = (Int(record.sourceStart), Int(record.sourceEnd))
    if name == "a.txt" { #expect(Array(bytes[start..<end]) == record.body) }
    #expect(String(decoding: bytes[start..<end], as: UTF8.self).contains("Où ?"))
    #expect(end == bytes.count - (name == "a.jsonl" ? 1 : 0))
  }

  /// « É » in Windows-1252 is no character of UTF-8 with what follows it.
  @Test func capitalsBeforeQuotationMarks() {
    #expect(load("a.txt", windows1252("«LIBERTÉ» et «ÉGALITÉ»")).bodies == ["«LIBERTÉ» et «ÉGALITÉ»"])
  }

  @Test func rejected() {
    let folder = Folder([
      ("a.txt", []), ("b.txt", Array("  \n\n\t ".utf8)), ("c.txt", Array("un\ndeux\u{0}".utf8)),
      ("d.txt", [UInt8](repeating: 0x61, count: 3_000)), ("e.txt", Array("bon".utf8)),
    ])
    var options = LoadOptions()
    options.recordLimitBytes = 2_048
    let loaded = load([folder.path], options)
    #expect(loaded.bodies == ["bon"])
    #expect(
      loaded.reasons == [
        "an empty file", "nothing but blanks", "holds a NUL, which no text has",
        "longer than the 2 KiB a text may have",
      ])
    #expect(loaded.rejections[2].line == 2 && loaded.rejections[2].byte == 7)
  }

  @Test(arguments: [
    ("Partager:\n\nLe président américain et le président russe se sont entretenus jeudi au téléphone.", nil),
    ("Un titre sans point\nLe président a parlé jeudi au téléphone avec son homologue russe.", "Un titre sans point"),
    ("Par Jean Dupont\nUn titre de presse\nLe président a parlé jeudi au téléphone avec lui.", "Un titre de presse"),
    (
      "Publié le 7 mars 2021\n\nQue veut Moscou ?\n\nLe président a parlé jeudi au téléphone avec lui.",
      "Que veut Moscou ?"
    ),
    ("Une phrase qui est un paragraphe.\nLe président a parlé jeudi au téléphone avec son homologue.", nil),
    ("Un titre sans rien dessous", nil),
    ("**** *source_Le_Monde *date_2024 *a_b\nLe président a parlé jeudi au téléphone avec son homologue russe.", nil),
    ("Un titre sans rien\n\nd’autre que des mots", nil),
    ("Titre court\nLe président a parlé jeudi au téléphone avec son homologue russe.", nil),
    ("«On verra bien.»\nLe président a parlé jeudi au téléphone avec son homologue russe.", nil),
    ("Ce qu’il faut lire…\nLe président a parlé jeudi au téléphone avec son homologue russe.", nil),
    (
      "\u{A0}\n \u{A0}Le titre est ici\u{A0}\nLe président a parlé jeudi au téléphone avec son homologue.",
      "Le titre est ici"
    ),
    ("", nil),
    ("\n\n\n", nil),
    ("Le titre est ici\r\rLe président a parlé jeudi au téléphone avec son homologue.\rFin.", "Le titre est ici"),
    ("Le titre est ici\r\n\r\nLe président a parlé jeudi au téléphone avec son homologue.\r\n", "Le titre est ici"),
    // One sentence is the article, not its title.
    ("Le président a parlé jeudi au téléphone avec son homologue russe.\n", nil),
    ("Le président a parlé jeudi au téléphone avec son homologue russe.\r", nil),
  ])
  func titles(text: String, title: String?) {
    let body = Array(text.utf8)
    let span = findTitle(in: body)
    #expect(span.map { String(decoding: body[$0.range], as: UTF8.self) } == title)
  }

  @Test func seeds() throws {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let loaded = load(["/" + root + "/seeds"])
    try #require(loaded.records.count == 5)
    #expect(loaded.rejections.isEmpty && loaded.notes.isEmpty)
    #expect(loaded.records.map { $0.title != nil } == [true, true, true, true, false])
    #expect(loaded.records[2].title == "Biden et Poutine ont discuté des tensions à la frontière ukrainienne")
    #expect(loaded.records[0].title?.hasSuffix("De Poursuivre Les Pourparlers") == true)
    #expect(loaded.records.map(\.id) == loaded.records.map(\.path))
  }

  @Test func metadata() {
    let folder = Folder([
      "metadata.csv": """
      "id","titre","source","date","texte","annee"
      "art1","Un titre","Le Journal","2024-09-11","rien","2024"
      "art2.txt","Deux","L’Autre","","","2023"
      "art9","Neuf","","","",""
      "art1","Encore","","","",""
      ragged
      """, "art1.txt": "Corps un.", "art2.txt": "Corps deux.", "art3.txt": "Corps trois.",
      "sub/art1.txt": "Ailleurs.",
    ])
    let loaded = load([folder.path])
    #expect(loaded.records.map(\.id) == ["art1", "art2.txt", "art3.txt", "sub/art1.txt"])
    #expect(loaded.records.map(\.title) == ["Un titre", "Deux", nil, nil])
    #expect(loaded.records.map(\.outlet) == ["Le Journal", "L’Autre", nil, nil])
    #expect(loaded.records[0].published == "2024-09-11")
    #expect(
      loaded.records[0].meta == [
        .init(name: "texte", value: .text("rien")), .init(name: "annee", value: .integer(2024)),
      ])
    #expect(loaded.bodies[0] == "Corps un.")
    #expect(
      loaded.messages == [
        "1 row not read, the first on line 6: not 6 cells as in the header",
        "1 row not read, the first on line 5: the text has a row before it",
        "1 text has no row in it: art3.txt", "1 row names a text that is not there: art9",
      ])
    // One file alone has the table beside it too; the others are there, if not read.
    let alone = load([folder.path + "/art1.txt"])
    #expect(alone.records.first?.title == "Un titre")
    #expect(alone.messages.last == "1 row names a text that is not there: art9")
  }

  @Test func oneTableOfFieldsIsRead() {
    let folder = Folder([
      "metadata.csv": "f,titre\na,Du CSV\n", "metadata.tsv": "f\ttitre\na\tDu TSV\n", "a.txt": "Corps.",
    ])
    for loaded in [load([folder.path]), load([folder.path + "/a.txt"])] {
      #expect(loaded.records.map(\.title) == ["Du CSV"] && loaded.rejections.isEmpty)
      #expect(loaded.notes.map(\.file) == [folder.path + "/metadata.tsv"])
      #expect(loaded.messages == ["not read: the fields of the texts are those of metadata.csv"])
    }
  }

  /// A quotation mark that opens no cell, since another that follows in a later row closes none either.
  @Test func strayMarksInATable() {
    let folder = Folder([
      "metadata.csv": "f,titre,source\na.txt,\"Hello world,Le Monde\nb.txt,\"hi\" x,Lui\n", "a.txt": "Un.",
      "b.txt": "Deux.",
    ])
    let loaded = load([folder.path])
    #expect(loaded.records.map(\.title) == ["\"Hello world", "\"hi\" x"])
    #expect(loaded.records.map(\.outlet) == ["Le Monde", "Lui"])
    #expect(loaded.messages.isEmpty)
  }

  @Test func strayMarksInTheNamesOfATable() {
    let folder = Folder([
      "metadata.csv": "f,titre\n\"a.txt,Hello\nb.txt,\"hi\" x\n", "\"a.txt": "Un.", "b.txt": "Deux.",
    ])
    #expect(load([folder.path]).records.map(\.title) == ["Hello", "\"hi\" x"])
  }

  /// What is met in the rows of a table is said once, of the table.
  @Test func datesOfATable() {
    let folder = Folder([
      "metadata.csv": "f,date\na,03/25/2024\nb,hier\nc,03/04/2024\n", "a.txt": "Un.", "b.txt": "Deux.",
      "c.txt": "Trois.",
    ])
    let loaded = load([folder.path])
    #expect(loaded.records.map(\.published) == ["2024-03-25", nil, "2024-04-03"])
    #expect(Set(loaded.notes.map(\.file)) == [folder.path + "/metadata.csv"])
    #expect(
      loaded.messages == [
        "1 date names no day, kept in meta (line 3: «hier»)",
        "1 date is month first (line 2: «03/25/2024»); 1 that may be either, as «03/04/2024», read day first",
      ])
  }

  @Test func metadataByFileName() {
    let folder = Folder(["metadata.tsv": "fichier\tauteur\na.txt\tA. B.\n", "a.txt": "Corps."])
    let record = load([folder.path]).records[0]
    #expect(record.id == "a.txt" && record.author == "A. B." && record.meta.isEmpty)
  }

  /// A change of the table is a change of the texts it describes.
  @Test func metadataCountsAsChange() {
    let folder = Folder(["a.txt": "Corps."])
    let before = load([folder.path]).files[0]
    folder.write("metadata.csv", Array("f,titre\na,T\n".utf8))
    let after = load([folder.path]).files[0]
    #expect(before.size != after.size && before.inode == after.inode)
  }
}

/// With its mark.
private func utf16(_ text: String, isBigEndian: Bool) -> [UInt8] {
  var bytes: [UInt8] = []
  for unit in [0xFEFF] + Array(text.utf16) {
    let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    bytes += isBigEndian ? pair : pair.reversed()
  }
  return bytes
}
