/// How candidates are inserted and listed.
enum CompletionList {
  static let rowsMax = 20

  /// What all candidates begin with, where that adds to `typed`; nil where Tab has nothing to insert.
  static func commonBeginning(of completions: Completions, typed: String) -> String? {
    guard completions.isWhole, let first = completions.candidates.first?.text.withoutControls else { return nil }
    var common = Array(first.unicodeScalars)
    for candidate in completions.candidates.dropFirst() {
      let other = candidate.text.withoutControls.unicodeScalars
      common = zip(common, other).prefix { $0 == $1 }.map(\.0)
    }
    // A candidate found by another spelling (`Pes` → Песков) may begin otherwise; what is typed is never shortened.
    let isOnly = completions.total == 1
    guard isOnly || common.count > typed.unicodeScalars.count else { return nil }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: common)
    let text = String(scalars)
    return text == typed ? nil : text
  }

  /// The list under the line, each row ended by a newline.
  ///
  /// - Parameters:
  ///   - columns: of the terminal; no row is wider.
  ///   - rows: of the terminal; the list leaves room for the line.
  static func rows(_ completions: Completions, columns: Int, rows: Int) -> [String] {
    let shown = completions.candidates.prefix(max(1, min(rowsMax, rows - 3)))
    let texts = shown.map { flat($0.text) }
    let notes = shown.map { flat($0.note) }
    let width = min(texts.map(\.cells).max() ?? 0, max(8, columns - 24))
    var list: [String] = []
    for (text, note) in zip(texts, notes) {
      let cut = note.isEmpty ? text : text.cut(toCells: width)
      let gap = note.isEmpty ? "" : String(repeating: " ", count: max(0, width - cut.cells) + 3)
      list.append(("  " + cut + gap + note).cut(toCells: columns - 1))
    }
    let more = completions.total - shown.count
    if !completions.isWhole {
      list.append("  … and others: not all were looked through")
    } else if more > 0 {
      list.append("  … \(more) more")
    }
    return list
  }

  private static func flat(_ text: String) -> String {
    text.withoutControls.replacing("\n", with: " ")
  }
}
