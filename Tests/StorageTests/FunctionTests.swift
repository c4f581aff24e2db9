import CorpusModel
import Testing

@testable import Storage

/// Each SQL function by a table of calls: ordinary values, wrong types, hostile ones.
struct FunctionTests {
  @Test(arguments: [
    ("vb_length('été « 1 »')", "9"), ("vb_length('')", "0"), ("vb_length(5)", "∅"), ("vb_length('𝒳')", "1"),
    ("vb_inside('[[0,5],[10,20]]', 11, 20)", "1"), ("vb_inside('[[0,5],[10,20]]', 4, 11)", "0"),
    ("vb_inside(NULL, 0, 1)", "∅"), ("vb_inside('[[0,', 0, 1)", "∅"), ("vb_inside('[[5,1]]', 0, 1)", "∅"),
    ("vb_inside('[[99999999999999999999,1]]', 0, 1)", "∅"), ("vb_inside('{}', 0, 1)", "∅"),
    ("vb_inside('[]', 0, 1)", "0"),
    ("vb_fold('Élysée ’Œuvre')", "elysee 'oeuvre"), ("vb_fold(NULL)", "∅"), ("vb_fold(1)", "∅"),
    ("vb_lower('ÉTÉ Ж')", "été ж"), ("vb_upper('été ж')", "ÉTÉ Ж"), ("vb_lower(1.5)", "∅"), ("vb_upper(x'41')", "∅"),
    ("vb_contains('L’Élysée dit', 'elysee d')", "1"), ("vb_contains('abc', 'Bc')", "1"),
    ("vb_contains('abc', 'abcd')", "0"), ("vb_contains('', '')", "1"), ("vb_contains('aab', 'ab')", "1"),
    ("vb_contains(NULL, 'a')", "∅"), ("vb_contains('a', NULL)", "∅"), ("vb_contains('aaa', 3)", "∅"),
    ("vb_starts('Élysée', 'ely')", "1"), ("vb_starts('a', 'ab')", "0"), ("vb_starts('', '')", "1"),
    ("vb_ends('Élysée', 'SEE')", "1"), ("vb_ends('a', 'ba')", "0"), ("vb_ends('abc', '')", "1"),
    ("vb_matches('Poutine', '^pou', 1)", "1"), ("vb_matches('Poutine', '^pou', 0)", "0"),
    ("vb_matches('a', '(', 0)", "∅"), ("vb_matches(NULL, 'a', 0)", "∅"), ("vb_matches('a', 'a', 'x')", "∅"),
    ("vb_has('Les lignes rouges', 'ligne* rouge*', NULL)", "1"), ("vb_has('ligne', 'rouge', NULL)", "0"),
    ("vb_has('a', '', NULL)", "∅"), ("vb_has(NULL, 'a', NULL)", "∅"), ("vb_has('x', NULL, NULL)", "∅"),
    ("vb_has('la ligne … rouge', 'ligne rouge', '[[0,8],[20,25]]')", "0"),
    ("vb_has('la ligne … rouge', 'la ligne', '[[0,8],[20,25]]')", "1"),
    ("vb_has('la ligne … rouge', 'ligne rouge', 'broken')", "1"),
    ("vb_from('2021')", "2021-01-01"), ("vb_until('2021')", "2022-01-01"), ("vb_from('2021-Q4')", "2021-10-01"),
    ("vb_until('2021-Q4')", "2022-01-01"), ("vb_from('2021-W53')", "2022-01-03"), ("vb_from('2020-W53')", "2020-12-28"),
    ("vb_until('2020-W53')", "2021-01-04"), ("vb_until('2024-02')", "2024-03-01"), ("vb_from('2021-13')", "∅"),
    ("vb_until('2024-02-28T23:59:00Z')", "2024-02-29"), ("vb_until('2021-12-31')", "2022-01-01"), ("vb_from('')", "∅"),
    ("vb_until('1969-12-31')", "1970-01-01"), ("vb_from('0000-02-29')", "0000-02-29"), ("vb_from(2021)", "∅"),
    ("vb_week('2021-12-07')", "2021-W49"), ("vb_week('2021-01-03')", "2020-W53"), ("vb_week('2018-12-31')", "2019-W01"),
    ("vb_week('2021-12-07T15:35:00+03:00')", "2021-W49"), ("vb_week('2021-12')", "∅"), ("vb_week('2021-02-29')", "∅"),
    ("vb_week('2024-02-29')", "2024-W09"), ("vb_week('é021-12-07')", "∅"), ("vb_week(20211207)", "∅"),
    ("vb_week('0001-01-01')", "0001-W01"), ("vb_week('9999-12-31')", "9999-W52"),
    ("vb_weekday('2021-12-07')", "2"), ("vb_weekday('1970-01-01')", "4"), ("vb_weekday('1969-12-29')", "1"),
    ("vb_weekday('x')", "∅"), ("vb_weekday('2021-12-07x')", "∅"),
  ])
  func scalar(call: String, expected: String) throws {
    #expect(try Self.reader().rows("SELECT \(call)") == [expected])
  }

  /// Pieces of the bodies 1 («été à Paris», 14 bytes), 2 (empty), 3 (bytes that are no text) and 4 (one that fills many
  /// pages of the file).
  @Test(arguments: [
    ("vb_slice('data_bodies', 1, 0, 5)", "été"), ("vb_slice('data_bodies', 1, 1, 2)", "∅"),
    ("vb_slice('data_bodies', 1, 0, 6)", "été "), ("vb_slice('data_bodies', 1, 0, 7)", "∅"),
    ("vb_slice('data_bodies', 1, 0, 14)", "été à Paris"), ("vb_slice('data_bodies', 1, 0, 15)", "∅"),
    ("vb_slice('data_bodies', 1, 14, 14)", ""), ("vb_slice('data_bodies', 1, 7, 7)", "∅"),
    ("vb_slice('data_bodies', 1, -1, 2)", "∅"), ("vb_slice('data_bodies', 1, 3, 2)", "∅"),
    ("vb_slice('data_bodies', 1, 'a', 1)", "∅"), ("vb_slice('data_bodies', 'a', 0, 1)", "∅"),
    ("vb_slice('data_bodies', 1, 0, 9223372036854775807)", "∅"),
    ("vb_slice('data_bodies', 1, -9223372036854775808, 1)", "∅"),
    ("vb_slice('data_bodies', 9, 0, 1)", "∅"), ("vb_slice(NULL, 1, 0, 1)", "∅"), ("vb_slice('none', 1, 0, 1)", "∅"),
    ("vb_slice('data_articles', 1, 0, 1)", "∅"), ("vb_slice('articles', 1, 0, 1)", "∅"),
    ("vb_slice('data_bodies', 2, 0, 0)", ""), ("vb_slice('data_bodies', 2, 0, 1)", "∅"),
    ("vb_slice('data_bodies', 4, 700000, 700003)", "abc"),
    ("vb_clip('data_bodies', 1, -5, 3)", "ét"), ("vb_clip('data_bodies', 1, -5, 1)", ""),
    ("vb_clip('data_bodies', 1, 1, 7)", "té "), ("vb_clip('data_bodies', 1, 8, 99)", " Paris"),
    ("vb_clip('data_bodies', 1, 99, 3)", ""), ("vb_clip('data_bodies', 1, 5, 3)", ""),
    ("vb_clip('data_bodies', 1, -9223372036854775808, 9223372036854775807)", "été à Paris"),
    ("vb_clip('data_bodies', 2, 0, 9)", ""), ("vb_clip('data_bodies', 9, 0, 9)", "∅"),
    ("vb_clip('data_bodies', 3, 0, 9)", ""), ("vb_clip('data_bodies', 1, 0, NULL)", "∅"),
    ("vb_chars('data_bodies', 1, 5)", "3"), ("vb_chars('data_bodies', 1, 14)", "11"),
    ("vb_chars('data_bodies', 1, 15)", "∅"), ("vb_chars('data_bodies', 1, -1)", "∅"),
    ("vb_chars('data_bodies', 4, 700000)", "700000"), ("vb_chars('data_bodies', 9, 0)", "∅"),
  ])
  func piecesOfBodies(call: String, expected: String) throws {
    #expect(try Self.bodies().rows("SELECT \(call)") == [expected])
  }

  /// Each row of a statement finds its own body, whichever was open before.
  @Test func piecesRowByRow() throws {
    let rows = try Self.bodies().rows(
      """
      SELECT vb_slice('data_bodies', column1, column2, column2 + 1), vb_chars('data_bodies', column1, column2)
      FROM (VALUES (1, 4), (4, 700001), (9, 0), (4, 2), (1, 2), (2, 0), (4, 800000))
      """)
    #expect(rows == ["∅|3", "b|700001", "∅|∅", "c|2", "t|1", "∅|0", "∅|800000"])
  }

  /// A body that a statement has opened holds nothing up once the statement is done, however it ends.
  @Test func anOpenBodyGoesWithItsStatement() throws {
    let writer = try TestCorpus.memory([])
    let reader = try Self.bodies(writer)
    try reader.query(SQLStatement("SELECT vb_slice('data_bodies', key, 0, 0) FROM data_bodies", [])) { _ in false }
    try writer.connection.run("DELETE FROM data_bodies WHERE key = 1")
    #expect(try reader.rows("SELECT vb_slice('data_bodies', 1, 0, 0)") == ["∅"])
    try writer.connection.run("VACUUM")
  }

  @Test(arguments: [
    ("vb_median(column1)", "(3), (1), (NULL), ('x'), (2)", "2.0"), ("vb_median(column1)", "(1), (2)", "1.5"),
    ("vb_median(column1)", "(NULL)", "∅"), ("vb_median(column1)", "('a')", "∅"),
    ("vb_sum(column1)", "(3), (NULL), ('x'), (-1)", "2"), ("vb_sum(column1)", "(1), (0.5)", "1.5"),
    ("vb_sum(column1)", "(NULL), ('9')", "∅"), ("vb_sum(DISTINCT column1)", "(2), (2), (3)", "5"),
    ("vb_sum(column1)", "(9223372036854775807), (1)", "9.223372036854776e+18"),
    ("vb_sum(column1)", "(9223372036854775807), (1), (-9223372036854775807)", "0.0"),
    ("vb_sum(column1)", "(-9223372036854775807), (-1)", "-9223372036854775808"),
    ("vb_first(column1, column2)", "('b', 2), (NULL, 1), ('a', 3)", "b"),
    ("vb_first(column1, column2)", "(NULL, 1)", "∅"), ("vb_first(column1, column2)", "('a', 'x')", "∅"),
    ("vb_list(column1)", "('a\"'), (NULL), (1), (1.5)", "[\"a\\\"\",1,1.5]"), ("vb_list(column1)", "(NULL)", "∅"),
    ("vb_list(DISTINCT column1)", "('a'), ('a'), ('b')", "[\"a\",\"b\"]"),
  ])
  func aggregate(call: String, values: String, expected: String) throws {
    #expect(try Self.reader().rows("SELECT \(call) FROM (VALUES \(values))") == [expected])
  }

  @Test func aggregatesOfNothing() throws {
    let rows = try Self.reader().rows(
      "SELECT vb_sum(key), vb_median(id), vb_first(id, key), vb_list(id) FROM data_articles WHERE 0")
    #expect(rows == ["∅|∅|∅|∅"])
  }

  @Test func groupsKeepTheirOwnState() throws {
    let rows = try Self.reader().rows(
      "SELECT column1, vb_list(column2), vb_median(column2) FROM (VALUES (1, 5), (2, 6), (1, 7)) GROUP BY 1")
    #expect(rows == ["1|[5,7]|6.0", "2|[6]|6.0"])
  }

  @Test func anExpensivePatternIsAClearError() throws {
    let text = String(repeating: "a", count: 40) + "!"
    let error = #expect(throws: StoreError.self) {
      try Self.reader().rows(
        "SELECT vb_matches(?, ?, 0)", [.text(text), .text(#"^(?=(a+)+$)(a|a)*(?:\1|a)+$"#)])
    }
    #expect(error?.kind == .patternTooExpensive)
    #expect(error?.message == "the regular expression needs too many steps on some text")
  }

  @Test func aPatternIsCompiledForAllRowsOfAStatement() throws {
    let rows = try Self.reader().rows(
      "SELECT count(*) FROM (VALUES ('ab'), ('cb'), ('ad')) WHERE vb_matches(column1, ?, 0) AND vb_contains(column1, ?)",
      [.text("^a"), .text("D")])
    #expect(rows == ["1"])
  }

  private static func bodies(_ writer: StoreWriter? = nil) throws -> StoreReader {
    let writer = try writer ?? TestCorpus.memory([])
    try writer.connection.run(
      """
      INSERT INTO data_bodies (key, body) VALUES
        (1, 'été à Paris'), (2, ''), (3, x'808080'), (4, replace(hex(zeroblob(100000)), '00', 'abcdbcdb'))
      """)
    return try StoreReader(sharing: writer)
  }

  private static func reader() throws -> StoreReader { try StoreReader(sharing: TestCorpus.memory([])) }
}
