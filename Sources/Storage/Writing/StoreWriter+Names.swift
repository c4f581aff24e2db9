import CorpusModel

extension StoreWriter {
  /// True where articles changed since names were resolved, or they were resolved from other `inputs`.
  ///
  /// - Parameter inputs: stands for what the corpus pass reads beside the forms: its code, the user's aliases.
  package func namesNeedResolving(by inputs: Int64) throws -> Bool {
    try namesAreStale || connection.integer("SELECT value FROM property WHERE name = 'names_inputs'") != inputs
  }

  /// Every form of a name that articles give, in no order: what the corpus pass reads.
  package func forms() throws -> [NameForm] {
    try changing {
      if let forms = articles?.rows.forms.unwritten() { return forms }
      try dropUnusedForms()
      return try connection.forms()
    }
  }

  /// Keeps what the corpus pass found of the forms that are there.
  package func apply(_ names: [ResolvedName], from inputs: Int64 = 0) throws {
    let plan = NamePlan(names, forms: try forms())
    try apply(plan, aliases: plan.aliases, from: inputs)
  }

  /// Keeps what the corpus pass found. Only forms, names and aliases are written, no row of an article.
  ///
  /// - Parameters:
  ///   - plan: made of the forms as they are now.
  ///   - aliases: those of the plan, asked for when its names and forms are written.
  package func apply(_ plan: NamePlan, aliases: () throws -> [NameAlias], from inputs: Int64) throws {
    try changing {
      try begin()
      try connection.run("INSERT OR REPLACE INTO property VALUES('names_inputs', \(inputs))")
      isRevised = true
      // All forms get a name: their index is made anew at less than what each change of it would cost.
      try connection.run(
        """
        DELETE FROM name; DELETE FROM alias; UPDATE form SET name = NULL WHERE name IS NOT NULL;
        DROP INDEX IF EXISTS form_by_name;
        """)
      try write(plan, aliases: aliases)
      try connection.run("CREATE INDEX form_by_name ON form(name)")
      namesAreStale = false
    }
  }

  /// Names that forms made since the last resolution get until the next: their own words.
  func nameFreshForms() throws {
    guard let articles, articles.rows.forms.areFresh else { return }
    let plan = NamePlan([], forms: try connection.forms(where: "name IS NULL"))
    try write(plan, aliases: plan.aliases)
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

  private func write(_ plan: NamePlan, aliases: () throws -> [NameAlias]) throws {
    let first = (try connection.integer("SELECT max(id) FROM name") ?? 0) + 1
    let names = BulkInsert(connection, into: "name", ["id", "name", "kind", "mentions", "quotes"])
    try names.insert(plan.names.count) { row, statement in
      let (text, kind, mentions, quotes) = plan.names[row]
      statement.bind(1, first + Int64(row))
      statement.bind(2, text)
      statement.bind(3, kind)
      statement.bind(4, mentions)
      statement.bind(5, quotes)
    }
    try articles?.rows.forms.name(plan.forms, first: first)
    let found = try aliases()
    let insert = BulkInsert(connection, into: "alias", ["key", "name"])
    try insert.insert(found.count) { row, statement in
      statement.bind(1, found[row].key)
      statement.bind(2, first + found[row].name)
    }
  }
}
