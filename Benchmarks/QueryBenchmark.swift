import Foundation

/// The queries of the language page, each as a whole process, beside the best SQL we could write by hand for the
/// same rows, run by a process that does nothing else.
struct QueryBenchmark {
  var binary: String
  var store: String
  var rounds: Int

  func run() throws {
    let database = try Database(store, readOnly: true)
    print("query: whole process, ms · hand-written SQL on an open connection, ms · difference, ms")
    for pair in HandWritten.all {
      var (ours, theirs) = ([Double](), [Double]())
      var counts = (0, 0)
      for _ in 0..<rounds {
        let figures = try Measured.run([binary, store, "-c", pair.query, "--format", "csv"])
        ours.append(figures.wall * 1000)
        let start = ContinuousClock.now
        let rows = try database.rows(pair.sql)
        theirs.append(start.duration(to: .now) / .milliseconds(1))
        counts = (figures.output.split(separator: "\n").count - 1, rows.count)
      }
      print(
        String(format: "%7.1f %7.1f %7.1f  ", ours.median, theirs.median, ours.median - theirs.median), pair.query,
        counts.0 == counts.1 ? "" : "(rows \(counts.0), by hand \(counts.1))")
    }
  }
}

/// A query and its SQL.
struct HandWritten {
  var query: String
  var sql: String

  private static let peskov =
    "SELECT id FROM form WHERE name IN (SELECT name FROM alias WHERE key = 'macron')"

  static let all = [
    HandWritten(
      query: #"from articles where speaker = "Macron" select quotes"#,
      sql: """
        SELECT a.id, q.line, n.name, q.text FROM data_quotes q JOIN data_articles a ON a.key = q.key >> 20
        LEFT JOIN form f ON f.id = q.speaker LEFT JOIN name n ON n.id = f.name
        WHERE q.speaker IN (\(peskov)) ORDER BY q.key
        """),
    HandWritten(
      query: #"from quotes where speaker = "Macron" and published in 2019-12 order by published limit 20"#,
      sql: """
        SELECT a.id, q.line, n.name, q.text FROM data_quotes q JOIN data_articles a ON a.key = q.key >> 20
        LEFT JOIN form f ON f.id = q.speaker LEFT JOIN name n ON n.id = f.name
        WHERE q.speaker IN (\(peskov)) AND a.published >= '2019-12-01' AND a.published < '2020-01-01'
        ORDER BY a.published, q.key LIMIT 20
        """),
    HandWritten(
      query: #"from articles where no quotes (speaker = "Macron") and body has "Elysée" select id, title"#,
      sql: """
        SELECT id, title FROM data_articles WHERE key IN (SELECT rowid FROM fts_bodies WHERE fts_bodies MATCH 'elysee')
        AND key NOT IN (SELECT key >> 20 FROM data_quotes WHERE speaker IN (\(peskov)))
        """.replacingOccurrences(
          of: "SELECT rowid FROM fts_bodies WHERE fts_bodies MATCH 'elysee'",
          // Another program has not our tokenizer: by hand one scans.
          with: "SELECT key FROM data_bodies WHERE body LIKE '%Elysée%' OR body LIKE '%Élysée%'")),
    HandWritten(
      query: "from quotes group by speaker select count() as n, count(articles) as arts order by n desc limit 20",
      sql: """
        SELECT f.name, count(*) n, count(DISTINCT q.key >> 20) FROM data_quotes q LEFT JOIN form f ON f.id = q.speaker
        GROUP BY f.name ORDER BY n DESC LIMIT 20
        """),
    HandWritten(
      query: "from flags group by category, kind select count() as n order by n desc",
      sql: "SELECT category, kind, count(*) n FROM data_flags GROUP BY 1, 2 ORDER BY n DESC"),
    HandWritten(
      query: "from quotes where no flags and confidence >= 0.8 select speaker, text, title limit 1000",
      sql: """
        SELECT n.name, q.text, a.title FROM data_quotes q JOIN data_articles a ON a.key = q.key >> 20
        LEFT JOIN form f ON f.id = q.speaker LEFT JOIN name n ON n.id = f.name
        WHERE q.confidence >= 0.8 AND q.key NOT IN (SELECT q2.key FROM data_flags g CROSS JOIN data_quotes q2
          ON q2.key BETWEEN (g.key >> 20) << 20 AND ((g.key >> 20) << 20) + 1048575
          AND g.start >= q2.start AND g."end" <= q2."end") ORDER BY q.key LIMIT 1000
        """),
    HandWritten(
      query: #"from entities where kind = "person" group by name select count() as n order by n desc limit 50"#,
      sql: """
        SELECT n.name, count(*) c FROM data_entities e JOIN form f ON f.id = e.name JOIN name n ON n.id = f.name
        WHERE e.kind = 'person' GROUP BY n.id ORDER BY c DESC LIMIT 50
        """),
    HandWritten(
      query: "from quotes where sentiment < -0.5 group by outlet select count() as n order by n desc",
      sql: """
        SELECT a.outlet, count(*) n FROM data_quotes q JOIN data_articles a ON a.key = q.key >> 20
        WHERE q."sentiment.score" < -0.5 GROUP BY 1 ORDER BY n DESC
        """),
  ]
}
