import CorpusModel

extension Connection {
  /// Forms of names that meet `condition`, sorted by kind, then text: what the corpus pass reads.
  func forms(where condition: String = "TRUE") throws -> [NameForm] {
    let rows = try prepare(
      """
      SELECT id, text, kind, mentions, articles FROM form WHERE \(condition)
      ORDER BY kind COLLATE BINARY, text COLLATE BINARY
      """)
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
