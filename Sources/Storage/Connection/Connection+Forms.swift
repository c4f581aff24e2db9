import CorpusModel

extension Connection {
  /// Forms of names that meet `condition`, in no order.
  func forms(where condition: String = "TRUE") throws -> [NameForm] {
    let rows = try prepare("SELECT id, text, kind, mentions, articles, quotes FROM form WHERE \(condition)")
    var forms: [NameForm] = []
    while try rows.step() {
      forms.append(
        NameForm(
          id: rows.integer(0), text: rows.text(1), kind: rows.text(2), mentions: Int(rows.integer(3)),
          articles: Int(rows.integer(4)), quotes: Int(rows.integer(5))))
    }
    return forms
  }
}
