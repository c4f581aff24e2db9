import CorpusModel

/// Views for people and other programs: plain SQL without any function of ours, dots as underscores, names
/// as text, an article by its id.
struct StoreViews {
  struct View {
    var name: String
    var query: String
  }

  private let schema: StoreSchema

  init(_ schema: StoreSchema) { self.schema = schema }

  var all: [View] {
    var views = [analyzersWithKey, analyzers, names, aliases]
    for table in schema.tables {
      // An analyzer may call its collection `names`; the tables of the store keep their word.
      let name =
        views.contains { $0.name == table.collection.name } ? table.collection.name + "_rows" : table.collection.name
      views.append(View(name: name, query: query(table)))
    }
    return views
  }

  private func query(_ table: StoreSchema.Table) -> String {
    switch table.collection.name {
    case "articles" where table.collection.isCore: articles(table)
    case "sentences" where table.collection.isCore: sentences(table)
    case "quotes" where table.collection.isCore: quotes(table)
    default: rows(table)
    }
  }

  private func articles(_ table: StoreSchema.Table) -> String {
    let hidden: Set = ["done", "corpus", "text_hash", "record_hash", "title_start", "title_end", "file", "ordinal"]
    let shown = table.allColumns.filter { !hidden.contains($0.name) }
    return """
      SELECT c.key AS key, \(columns(shown, of: table)), b.body AS body
      FROM data_articles AS c LEFT JOIN data_bodies AS b ON b.key = c.key
      """
  }

  /// The bytes of the body a row stands on.
  private static let slice = #"CAST(substr(CAST(b.body AS BLOB), c."start" + 1, c."end" - c."start") AS TEXT)"#

  private func sentences(_ table: StoreSchema.Table) -> String {
    """
    SELECT c.key AS key, a.id AS article_id, (c.key & 1048575) + 1 AS n, \(Self.slice) AS text,
      \(columns(table.allColumns, of: table))
    FROM data_sentences AS c JOIN data_articles AS a ON a.key = c.key >> 20
      JOIN data_bodies AS b ON b.key = c.key >> 20
    """
  }

  private func quotes(_ table: StoreSchema.Table) -> String {
    """
    SELECT c.key AS key, a.id AS article_id, \(columns(table.allColumns, of: table)),
      CASE WHEN c."speaker.kind" IS NOT NULL THEN (SELECT json_group_array(s) FROM (
        SELECT \(speakerName) AS s UNION ALL
        SELECT coalesce((SELECT n.name FROM form AS f JOIN name AS n ON n.id = f.name WHERE f.id = o.form), o.surface)
        FROM co_speaker AS o WHERE o.quote = c.key)) END AS speakers
    FROM data_quotes AS c JOIN data_articles AS a ON a.key = c.key >> 20
    """
  }

  private func rows(_ table: StoreSchema.Table) -> String {
    let slices = table.collection.fields.filter(\.isSlice)
      .map { ", \(Self.slice) AS \(StoreNaming.quoted($0.name))" }.joined()
    return """
      SELECT c.key AS key, a.id AS article_id, \(columns(table.allColumns, of: table))\(slices)
      FROM \(StoreNaming.quoted(table.name)) AS c JOIN data_articles AS a ON a.key = c.key >> 20
      """ + (slices.isEmpty ? "" : "\n  JOIN data_bodies AS b ON b.key = c.key >> 20")
  }

  /// The columns as a view shows them; a dot becomes an underscore, and a word that is taken gets a number.
  private func columns(_ columns: [StoreSchema.Column], of table: StoreSchema.Table) -> String {
    var taken: Set<String> = ["key", "article_id", "n", "body", "speakers"]
    taken.formUnion(table.collection.fields.filter(\.isSlice).map { $0.name.lowercased() })
    let names = Set(table.collection.fields.lazy.filter { $0.type == .name }.map(\.name))
    return columns.map { column in
      var alias = String(column.name.map { $0 == "." ? "_" : $0 })
      while !taken.insert(alias.lowercased()).inserted { alias += "_" }
      let source = "c." + StoreNaming.quoted(column.name)
      return (names.contains(column.name) ? name(column.name, source, table) : source) + " AS "
        + StoreNaming.quoted(alias)
    }.joined(separator: ", ")
  }

  private func name(_ column: String, _ source: String, _ table: StoreSchema.Table) -> String {
    if table.collection.name == "quotes", column == "speaker" { return speakerName }
    return "(SELECT n.name FROM form AS f JOIN name AS n ON n.id = f.name WHERE f.id = \(source))"
  }

  /// An unnamed source is shown by its words.
  private let speakerName = """
    CASE WHEN c."speaker.kind" = 'unnamed' THEN c."speaker.surface" ELSE \
    (SELECT n.name FROM form AS f JOIN name AS n ON n.id = f.name WHERE f.id = c.speaker) END
    """

  private var names: View { View(name: "names", query: "SELECT id, name, kind, mentions, quotes FROM name") }

  private var aliases: View {
    View(
      name: "aliases",
      query: "SELECT a.key AS key, n.name AS name, n.kind AS kind FROM alias AS a JOIN name AS n ON n.id = a.name")
  }

  private var analyzersWithKey: View {
    View(
      name: StoreNaming.table("analyzers"),
      query: """
        SELECT key, id, version, origin,
          CASE WHEN pending = 0 THEN 'ready' WHEN error IS NOT NULL THEN 'failed' ELSE 'pending' END AS state,
          error, done, pending, time, summary
        FROM (SELECT r.position AS key, r.id AS id, r.version AS version, r.origin AS origin,
            coalesce(r.error, (SELECT message FROM failure WHERE analyzer = r.id ORDER BY article LIMIT 1)) AS error,
            (SELECT count(*) FROM data_articles WHERE done >> r.bit & 1) AS done,
            (SELECT count(*) FROM data_articles WHERE NOT done >> r.bit & 1) AS pending,
            CASE WHEN r.timed > 0 THEN r.nanoseconds / 1000.0 / r.timed END AS time, r.summary AS summary
          FROM analyzer AS r WHERE r.active)
        """)
  }

  private var analyzers: View {
    View(
      name: "analyzers",
      query: "SELECT id, version, origin, state, error, done, pending, time, summary FROM data_analyzers")
  }
}
