import Testing

@testable import Execution

/// Queries that a program writes: long chains, long lists, deep conditions. The engine's own bounds are not reached.
@Suite struct LongQueryTests {
  /// Condition on articles, and the ids it leaves.
  @Test(arguments: [
    (chain("words = ", " or ", 3_000), ["w1", "w2", "w3", "w4", "w5"]),
    (chain("words != -1 or words = ", " and ", 3_000), ["w1", "w2", "w3", "w4", "w5"]),
    ("outlet = \"BBC\" and not (\(chain("words < -", " or ", 1_100)))", ["w3", "w4"]),
    ("outlet in (\(list(20_000)), \"TASS\")", ["w1"]),
    ("id in (\"w2\", \(list(20_000)))", ["w2"]),
    ("words" + String(repeating: " + 1", count: 400) + " - 400 = words and outlet = \"TASS\"", ["w1"]),
    ("words" + String(repeating: " * 2 / 2", count: 200) + " = words and outlet = \"TASS\"", ["w1"]),
    (nested(40, "outlet = \"BBC\""), ["w3", "w4"]),
    (String(repeating: "not (", count: 40) + "outlet = \"BBC\"" + String(repeating: ")", count: 40), ["w3", "w4"]),
  ])
  func articles(_ condition: String, _ ids: [String]) throws {
    #expect(try WireFixture.make().run("from articles where \(condition) select id").lines == ids)
  }

  @Test func namesInALongList() throws {
    let names = Self.list(5_000) + ", \"Ouchakov\""
    let result = try WireFixture.make().run("from quotes where speaker in (\(names)) select text")
    #expect(result.lines == ["un dialogue utile", "nous parlerons ensemble"])
  }

  private static func chain(_ condition: String, _ joint: String, _ count: Int) -> String {
    "(" + (0..<count).map { condition + String($0) }.joined(separator: joint) + ")"
  }

  private static func list(_ count: Int) -> String {
    (0..<count).map { "\"v\($0)\"" }.joined(separator: ", ")
  }

  /// `c and (c or (c and …))`
  private static func nested(_ depth: Int, _ condition: String) -> String {
    (0..<depth).reduce(condition) { "\(condition) \($1 % 2 == 0 ? "and" : "or") (\($0))" }
  }
}
