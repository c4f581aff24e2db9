import CorpusModel

extension StoreWriter {
  /// True where articles changed since names were resolved, or they were resolved from other `inputs`.
  ///
  /// - Parameter inputs: stands for what the corpus pass reads beside the forms: its code, the user's aliases.
  package func namesNeedResolving(by inputs: Int64) throws -> Bool {
    try namesAreStale || connection.integer("SELECT value FROM property WHERE name = 'names_inputs'") != inputs
  }

  /// Every form of a name that articles give, sorted by kind, then text: what the corpus pass reads.
  package func forms() throws -> [NameForm] {
    try changing {
      try dropUnusedForms()
      let rows = try connection.prepare(
        "SELECT id, text, kind, mentions, articles FROM form ORDER BY kind COLLATE BINARY, text COLLATE BINARY")
      var forms: [NameForm] = []
      while try rows.step() {
        forms.append(
          NameForm(
            id: rows.integer(0), text: rows.text(1), kind: rows.text(2), mentions: Int(rows.integer(3)),
            articles: Int(rows.integer(4))))
      }
      return forms
    }
  }

  /// Keeps what the corpus pass found. Only forms, names and aliases are written, no row of an article; a form
  /// that no name claims is a name of its own.
  ///
  /// The result depends on the names given and on nothing that was stored before.
  package func apply(_ names: [ResolvedName], from inputs: Int64 = 0) throws {
    try changing {
      try begin()
      try connection.run("INSERT OR REPLACE INTO property VALUES('names_inputs', \(inputs))")
      isRevised = true
      try dropUnusedForms()
      _ = articles?.rows.forms.takeFresh()
      try connection.run("DELETE FROM name; DELETE FROM alias; UPDATE form SET name = NULL WHERE name IS NOT NULL")
      let writer = try NameWriter(connection)
      let sorted = names.sorted { ($0.kind, $0.canonical) < ($1.kind, $1.canonical) }
      for name in sorted { try writer.write(name) }
      try writer.nameTheRest()
      try countNames()
      namesAreStale = false
    }
  }

  /// Names that forms made since the last resolution get until the next: their own words.
  func nameFreshForms() throws {
    guard let fresh = articles?.rows.forms.takeFresh(), !fresh.isEmpty else { return }
    try NameWriter(connection).nameTheRest()
  }

  /// Forms that no row uses any more go, and names without forms.
  func dropUnusedForms() throws {
    try articles?.flush()
    guard try connection.integer("SELECT 1 FROM form WHERE articles <= 0 LIMIT 1") != nil else { return }
    try begin()
    try connection.run(
      """
      DELETE FROM form WHERE articles <= 0;
      DELETE FROM name WHERE id NOT IN (SELECT name FROM form WHERE name IS NOT NULL);
      DELETE FROM alias WHERE name NOT IN (SELECT id FROM name);
      """)
    articles?.rows.forms.forget()
  }

  /// How often each name is mentioned and quoted.
  func countNames() throws {
    try connection.run(
      """
      UPDATE name SET mentions = u.m, quotes = u.q
      FROM (SELECT name AS id, sum(mentions) AS m, sum(quotes) AS q FROM form GROUP BY name) AS u
      WHERE u.id = name.id AND (mentions, quotes) IS NOT (u.m, u.q)
      """)
  }
}

/// Writes names with their forms and aliases.
private final class NameWriter {
  private let connection: Connection
  private let name: Statement
  private let form: Statement
  private let alias: Statement
  private let text: Statement
  private var next: Int64

  init(_ connection: Connection) throws {
    self.connection = connection
    name = try connection.prepare("INSERT INTO name(id, name, kind) VALUES(?, ?, ?)")
    form = try connection.prepare("UPDATE form SET name = ? WHERE id = ? AND name IS NULL")
    alias = try connection.prepare("INSERT OR IGNORE INTO alias VALUES(?, ?)")
    text = try connection.prepare("SELECT text FROM form WHERE id = ?")
    next = (try connection.integer("SELECT max(id) FROM name") ?? 0) + 1
  }

  func write(_ resolved: ResolvedName) throws {
    let id = next
    next += 1
    name.bind(1, id)
    name.bind(2, resolved.canonical)
    name.bind(3, resolved.kind)
    try name.run()
    var keys = Set(resolved.keys.map(Folded.key))
    keys.insert(Folded.key(resolved.canonical))
    for formID in resolved.forms {
      form.bind(1, id)
      form.bind(2, formID)
      try form.run()
      text.bind(1, formID)
      if try text.step() { keys.insert(Folded.key(text.text(0))) }
      text.reset()
    }
    for key in keys.sorted() where !key.isEmpty {
      alias.bind(1, key)
      alias.bind(2, id)
      try alias.run()
    }
  }

  /// Each form without a name becomes one.
  func nameTheRest() throws {
    let rest = try connection.prepare("SELECT id, text, kind FROM form WHERE name IS NULL ORDER BY kind, text")
    var forms: [(Int64, String, String)] = []
    while try rest.step() { forms.append((rest.integer(0), rest.text(1), rest.text(2))) }
    for (id, text, kind) in forms {
      try write(ResolvedName(canonical: text, kind: kind, forms: [id], keys: []))
    }
  }
}
