import Testing
import SeededRandom

@testable import Loading

@Suite struct DateTests {
  @Test(arguments: [
    ("2021-12-07", "2021-12-07"),
    ("2021/12/07", "2021-12-07"),
    ("2021-12-07T15:35:00Z", "2021-12-07T15:35:00Z"),
    ("2021-12-07T15:35:00+03:00", "2021-12-07T15:35:00+03:00"),
    ("2021-12-07T15:35:00.123456-0500", "2021-12-07T15:35:00-05:00"),
    ("2021-12-07T15:35", "2021-12-07T15:35:00"),
    ("2021-12-07 15:35:00", "2021-12-07T15:35:00"),
    ("2021-12-07 15:35:00 UTC", "2021-12-07T15:35:00Z"),
    ("2021-12-07 00:00:00", "2021-12-07"),
    ("2021-12-07T00:00:00Z", "2021-12-07T00:00:00Z"),
    ("20211207", "2021-12-07"),
    ("20211207153500", "2021-12-07T15:35:00"),
    ("20211207T153500Z", "2021-12-07T15:35:00Z"),
    ("07/12/2021", "2021-12-07"),
    ("7.12.2021", "2021-12-07"),
    ("07-12-2021 15:35", "2021-12-07T15:35:00"),
    ("12/31/2021", "2021-12-31"),
    ("7 décembre 2021", "2021-12-07"),
    ("7 De\u{301}cembre 2021", "2021-12-07"),
    ("1er août 2021", "2021-08-01"),
    ("le mardi 7 décembre 2021 à 15h35", "2021-12-07T15:35:00"),
    ("mar. 7 déc. 2021", "2021-12-07"),
    ("mar. 14 mars 2006", "2006-03-14"),
    ("Mar 7, 2021", "2021-03-07"),
    ("mardi 14 mars 2006, 8 h", "2006-03-14T08:00:00"),
    ("Publié le 7 décembre 2021 à 15 h 35", "2021-12-07T15:35:00"),
    ("7\u{A0}décembre\u{202F}2021", "2021-12-07"),
    ("December 7, 2021", "2021-12-07"),
    ("Dec. 7, 2021 3:35 PM", "2021-12-07T15:35:00"),
    ("Dec 7, 2021 12:05 am", "2021-12-07T00:05:00"),
    ("June 3rd, 2024", "2024-06-03"),
    ("7-Dec-2021", "2021-12-07"),
    ("12 April 2013 Tuesday", "2013-04-12"),
    ("Tue, 07 Dec 2021 15:35:00 +0000", "2021-12-07T15:35:00Z"),
    ("Tue, 07 Dec 2021 15:35:00 EST", "2021-12-07T15:35:00-05:00"),
    ("Tue Dec 07 15:35:00 +0000 2021", "2021-12-07T15:35:00Z"),
    ("Tue Dec 07 2021 15:35:00 GMT+0100 (heure normale d’Europe centrale)", "2021-12-07T15:35:00+01:00"),
    ("1638891300", "2021-12-07T15:35:00Z"),
    ("1638891300.25", "2021-12-07T15:35:00Z"),
    ("1638891300000", "2021-12-07T15:35:00Z"),
    ("1638891300000000000", "2021-12-07T15:35:00Z"),
    ("9223372036854775807", "2262-04-11T23:47:16Z"),
    ("29 février 2020", "2020-02-29"),
  ])
  func reads(text: String, iso: String) {
    #expect(isoDate(text) == iso)
  }

  @Test(arguments: [
    "", "2021", "2021-12", "décembre 2021", "12/2021", "2021-13-01", "2021-02-29", "31/04/2021", "07/12/21", "hier",
    "7 Brumaire an VIII", "2021-12-07T25:00:00", "2021-12-07T15:35:00+99:00", "0", "12", "99999999", "20211307",
    "7 décembre 2021 7 8", "-2021-12-07", "2021-W49-2", "\u{0}", "((((", "7 h 2021", "9999999999999999999999",
    "9999999999999999999", "9223372036854775808", "1638891300x", "2021-12-07T", "+", "à à à",
    "٧ décembre 2021",
  ])
  func namesNoDay(text: String) {
    #expect(text == "2021-12-07T" ? isoDate(text) == "2021-12-07" : isoDate(text) == nil)
  }

  @Test(arguments: [
    ("03/25/2024", ReadDate.Order.monthFirst), ("25/03/2024", .certain), ("03/04/2024", .dayFirstOrMonthFirst),
    ("04.04.2024", .certain), ("2024-03-04", .certain), ("12-31-2021 15:35", .monthFirst), ("March 4, 2024", .certain),
  ])
  func whatStoodFirst(text: String, order: ReadDate.Order) {
    #expect(readDate(text)?.order == order)
  }

  /// A column whose dates cannot all be day first is said to be so, with what may have been misread in it.
  @Test(arguments: [
    (["03/25/2024"], "1 date is month first (line 2: «03/25/2024»)"),
    (
      ["03/04/2024", "03/25/2024", "3/26/2024", "05/06/2024"],
      "2 dates are month first (line 3: «03/25/2024»); 2 that may be either, as «03/04/2024», read day first"
    ),
    (["03/04/2024", "25/03/2024"], nil),
    (["2024-03-25"], nil),
  ])
  func aColumnThatIsMonthFirst(dates: [String], note: String?) {
    let loaded = load("a.csv", "text,date\n" + dates.map { "Un.,\($0)\n" }.joined())
    #expect(loaded.records.count == dates.count)
    #expect(loaded.messages == [note].compactMap { $0 })
  }

  /// Whatever the bytes, an answer is a real day.
  @Test func anyBytes() {
    let seed: UInt64 = 7
    var random = SplitMix64(seed: seed)
    let pieces = [
      "2021", "12", "07", "-", "/", ":", "T", "Z", "h", " ", "mar", "déc", "PM", "+", "é", "9", ".", "(", "\u{A0}",
    ]
    var read = 0
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 1...10, using: &random)).map { _ in pieces.randomElement(using: &random)! }
        .joined()
      guard let iso = isoDate(text) else { continue }
      read += 1
      let parts = iso.prefix(10).split(separator: "-").compactMap { Int($0) }
      #expect(parts.count == 3 && 1...12 ~= parts[1] && 1...31 ~= parts[2], "seed \(seed): \(text) → \(iso)")
    }
    #expect(read > 10)
  }
}
