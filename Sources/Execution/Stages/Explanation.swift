import CorpusModel
import QueryLanguage

/// `| explain`: the plan as a tree, the SQL with its arguments, and how the engine goes about it; with `analyze` also
/// what it took.
struct Explanation {
  let executor: Executor
  let prepared: Prepared

  func write(analyze: Bool, into sink: any RowSink) throws {
    let query = try prepared.compiled()
    try sink.begin(
      ResultHeader(
        columns: [ResultColumn(name: "part", type: .text), ResultColumn(name: "text", type: .text)], grain: nil,
        isNested: false, view: "explain"))
    for line in PlanText(prepared.plan).lines { try put("plan", line, sink) }
    try put("sql", query.statement.sql, sink)
    for (place, argument) in query.statement.arguments.enumerated() {
      try put("argument", String(place + 1) + ": " + Self.text(argument), sink)
    }
    for line in try engineLines(query.statement) { try put("sqlite", line, sink) }
    if analyze { try measure(query.statement, sink) }
    try sink.end()
  }

  private func put(_ part: String, _ text: String, _ sink: any RowSink) throws {
    try sink.row(ResultRow(values: [.text(part), .text(text)]))
  }

  /// The lines of EXPLAIN QUERY PLAN, indented by their depth.
  private func engineLines(_ statement: SQLStatement) throws -> [String] {
    var depths: [Int64: Int] = [:]
    var lines: [String] = []
    try executor.source.query(SQLStatement("EXPLAIN QUERY PLAN " + statement.sql, statement.arguments)) { values in
      guard values.count >= 4, let id = values[0].integer, let parent = values[1].integer else { return true }
      let depth = (depths[parent] ?? -1) + 1
      depths[id] = depth
      lines.append(String(repeating: "  ", count: depth) + (values[3].text ?? ""))
      return true
    }
    return lines
  }

  private func measure(_ statement: SQLStatement, _ sink: any RowSink) throws {
    let clock = ContinuousClock()
    let start = clock.now
    var rows: Int64 = 0
    var first: Duration?
    try executor.source.query(statement) { _ in
      if rows == 0 { first = clock.now - start }
      rows += 1
      return true
    }
    let total = clock.now - start
    try put("rows", String(rows), sink)
    if let first { try put("first row", DurationText.text(first), sink) }
    try put("time", DurationText.text(total), sink)
    for level in prepared.plan.levels.indices where prepared.plan.levels[level].quantifier == nil {
      guard !prepared.plan.isTable || level > 0 else { continue }
      var plan = prepared.plan
      plan.output = .rows(grain: level, columns: [])
      plan.order = []
      plan.having = nil
      plan.cut = nil
      plan.isDistinct = false
      let count = try executor.number(
        translating { () throws(DialectError) in
          try prepared.dialect.count(plan, limit: FooterFacts.countMax, prepared.bindings)
        })
      try put("survivors", plan.levels[level].collection + ": " + String(count), sink)
    }
  }

  private static func text(_ value: Value) -> String {
    switch value {
    case .missing: "missing"
    case .text(let text): "\"" + text + "\""
    case .integer(let number): String(number)
    case .real(let number): String(number)
    case .bool(let flag): flag ? "true" : "false"
    case .list, .table: "…"
    }
  }
}

/// A time as a reader wants it.
package enum DurationText {
  package static func text(_ duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    let microseconds = seconds * 1_000_000 + attoseconds / 1_000_000_000_000
    if microseconds < 1_000 { return String(microseconds) + " µs" }
    if microseconds < 10_000 {
      return String(microseconds / 1_000) + "." + String(microseconds % 1_000 / 100) + " ms"
    }
    if microseconds < 1_000_000 { return String(microseconds / 1_000) + " ms" }
    return String(microseconds / 1_000_000) + "." + String(microseconds % 1_000_000 / 100_000) + " s"
  }
}
