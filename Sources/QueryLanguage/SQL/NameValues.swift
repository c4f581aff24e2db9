import CorpusModel
import TextKernel

/// R12: names compare by identity, and unnamed sources by their own words within one article.
extension PlanCompiler {
  /// The name shown: the entity's, else the form's, else the words of an unnamed source.
  func shownName(_ field: String, _ level: Int, _ scope: SelectScope) throws(DialectError) -> SQL {
    let (form, name) = (try scope.form(of: field, at: level), try scope.name(of: field, at: level))
    guard try isSpeaker(field, level) else { return "coalesce(\(name).name, \(form).text)" }
    let quote = try scope.alias(level)
    return #"""
      coalesce(\#(name).name, \#(form).text, CASE WHEN \#(quote)."speaker.kind" = 'unnamed' THEN \#(quote)."speaker.surface" END)
      """#
  }

  func isSpeaker(_ field: String, _ level: Int) throws(DialectError) -> Bool {
    field == "speaker" ? try collection(of: level).name == "quotes" : false
  }

  /// A scalar that is the same for the same entity and the same unnamed source of one article; missing where missing.
  func identity(of expression: Expression, _ scope: SelectScope) throws(DialectError) -> SQL {
    if let sql = try scope.computed?.identity(expression) { return sql }
    guard case .field(let level, let field) = expression, try type(of: expression, scope) == .name else {
      return try value(expression, scope)
    }
    if level == 0, isTable {
      return "\(try scope.alias(0)).id\(number: try inputColumn(field).place)"
    }
    let form = try scope.form(of: field, at: level)
    let named: SQL = "coalesce(\(form).name, -\(form).id)"
    guard try isSpeaker(field, level) else { return named }
    let quote = try scope.alias(level)
    return #"""
      coalesce(\#(named), CASE WHEN \#(quote)."speaker.kind" = 'unnamed' \#
      THEN (\#(quote).key >> 20) || ' ' || vb_fold(\#(quote)."speaker.surface") END)
      """#
  }

  /// `=` with any of some literals. `exact` gives unknown for unknown; otherwise no may stand for it, so that an
  /// index on the field serves.
  func isNamed(_ expression: Expression, _ literals: [String], exact: Bool, _ scope: SelectScope) throws(DialectError)
    -> SQL
  {
    let ids = literals.flatMap { bindings.names[$0] ?? [] }
    let folded = literals.map { Value.text(Fold.fold($0)) }
    guard case .field(let level, let field) = expression, scope.computed == nil, !(level == 0 && isTable) else {
      // A column of an answer: its identity, else its words; missing speakers have words (unknown) only.
      let mine = try identity(of: expression, scope)
      return """
        CASE WHEN vb_fold(\(try value(expression, scope))) IN (\(SQL.binding(folded))) THEN 1 \
        WHEN \(mine) IS NOT NULL THEN \(mine) IN (\(SQL.binding(ids.map(Value.integer)))) END
        """
    }
    let forms: SQL = "SELECT id FROM form WHERE name IN (\(SQL.binding(ids.map(Value.integer))))"
    let row = try scope.alias(level)
    guard try isSpeaker(field, level) else {
      let same: SQL = "\(row).\(name: field) IN (\(forms))"
      return exact ? "CASE WHEN \(row).\(name: field) IS NOT NULL THEN \(same) END" : same
    }
    let words = SQL.binding(folded)
    // One set of keys: rows are read by key, in order, whichever way they were found.
    let unnamed: SQL = #"""
      SELECT key FROM data_quotes WHERE "speaker.kind" = 'unnamed' AND "speaker.surface" IN \#
      (SELECT surface FROM (SELECT DISTINCT "speaker.surface" AS surface FROM data_quotes WHERE "speaker.kind" = 'unnamed') \#
      WHERE vb_fold(surface) IN (\#(words))) \#
      UNION ALL SELECT quote FROM co_speaker WHERE form IS NULL AND vb_fold(surface) IN (\#(words))
      """#
    let keys: SQL =
      ids.isEmpty
      ? unnamed
      : """
      SELECT key FROM data_quotes WHERE speaker IN (\(forms)) UNION ALL \
      SELECT quote FROM co_speaker WHERE form IN (\(forms)) UNION ALL \(unnamed)
      """
    let any: SQL = "\(row).key IN (\(keys))"
    guard exact else { return any }
    return
      #"CASE WHEN \#(any) THEN 1 WHEN \#(row).speaker IS NOT NULL OR \#(row)."speaker.kind" = 'unnamed' THEN 0 END"#
  }

  /// Names, then the group of unnamed speakers, then that of missing ones.
  static func rank(_ identity: SQL) -> SQL {
    "CASE WHEN \(identity) IS NULL THEN 2 WHEN typeof(\(identity)) = 'text' THEN 1 ELSE 0 END"
  }

  /// The column of a table that the plan goes on from.
  func isTableField(_ expression: Expression) -> Bool {
    if case .field(0, _) = expression { isTable } else { false }
  }

  /// Two names of the corpus; on a speaker, any of the speakers.
  func sameName(_ left: Expression, _ right: Expression, _ scope: SelectScope) throws(DialectError) -> SQL {
    let (first, second) = (try identity(of: left, scope), try identity(of: right, scope))
    var tests: [SQL] = ["\(first) = \(second)"]
    for (side, other) in [(left, second), (right, first)] {
      guard case .field(let level, let field) = side, scope.computed == nil, try isSpeaker(field, level) else {
        continue
      }
      tests.append(
        """
        CASE WHEN \(other) IS NOT NULL THEN (\(try scope.key(level)), \(other)) IN (SELECT quote, \
        coalesce(form.name, -form.id, (quote >> 20) || ' ' || vb_fold(surface)) \
        FROM co_speaker LEFT JOIN form ON form.id = co_speaker.form) END
        """)
    }
    return tests.count == 1 ? tests[0] : "(\(tests.joined(" OR ")))"
  }

  /// All speakers as a JSON list, the first first; missing where there is none.
  func speakers(_ level: Int, _ scope: SelectScope) throws(DialectError) -> SQL {
    let quote = try scope.alias(level)
    let first = try shownName("speaker", level, scope)
    return """
      CASE WHEN \(first) IS NOT NULL THEN (SELECT json_group_array(speaker) FROM (SELECT \(first) AS speaker UNION ALL \
      SELECT * FROM (SELECT coalesce(name.name, form.text, co_speaker.surface) FROM co_speaker \
      LEFT JOIN form ON form.id = co_speaker.form LEFT JOIN name ON name.id = form.name \
      WHERE co_speaker.quote = \(quote).key ORDER BY co_speaker.n))) END
      """
  }
}
