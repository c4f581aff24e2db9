import Analysis
import CorpusModel
import French
import Testing
import TextKernel

@testable import DatesAnalyzer

@Suite struct DatesTests {
  private func found(_ text: String, _ anchor: String?) throws -> (document: Document, rows: [LayerRow]) {
    var article = ArticleRecord(id: "t", path: "t", body: Array(text.utf8))
    article.published = anchor
    let document = Document(reading: article)
    var layers = Layers()
    try DatesAnalyzer(configuration: AnalyzerConfiguration()).analyze(document, into: &layers)
    return (document, layers.tables["dates"] ?? [])
  }

  private func text(_ cell: Cell) -> String {
    if case .text(let text) = cell { return text }
    return "?"
  }

  @Test func everyCaseOfTheTable() throws {
    let cases = CaseTable.lines("dates.txt")
    #expect(cases.count >= 80)
    for line in cases where line.count == 3 {
      let (document, rows) = try found(line[1], line[0] == "-" ? nil : line[0])
      let answer = rows.map { row in
        "\(document.text(row.span)) = \(text(row.cells[1]))..\(text(row.cells[2])) \(text(row.cells[3]))"
      }
      #expect((answer.isEmpty ? "-" : answer.joined(separator: "; ")) == line[2], "\(line[0]) \(line[1])")
    }
  }

  @Test func theZoneIsKept() throws {
    let (document, rows) = try found("Ce soir à 23h30, heure de Moscou.", "2021-12-30")
    let row = try #require(rows.first)
    guard case .slice(let zone) = row.cells[4] else {
      Issue.record("no zone")
      return
    }
    #expect(document.text(zone) == "heure de Moscou")
    #expect(row.cells[5] == .bool(true))
  }

  static let days: [(iso: String, days: Int, weekday: Int)] = [
    ("1970-01-01", 0, 4), ("2021-12-07", 18968, 2), ("2000-02-29", 11016, 2), ("1900-03-01", -25508, 4),
    ("1789-07-14", -65914, 2),
  ]

  @Test(arguments: days)
  func calendar(_ iso: String, _ days: Int, _ weekday: Int) throws {
    let date = try #require(CivilDate(iso: iso))
    #expect(date.days == days && date.weekday == weekday && date.iso == iso)
  }

  @Test func everyDayThereAndBack() throws {
    for days in stride(from: -150_000, through: 150_000, by: 37) {
      let date = CivilDate(days: days)
      let (year, month, day) = date.civil
      #expect(CivilDate(year: year, month: month, day: day) == date)
    }
    #expect(CivilDate(year: 2021, month: 2, day: 29) == nil)
    #expect(CivilDate(iso: "2021-13-01") == nil)
  }
}
