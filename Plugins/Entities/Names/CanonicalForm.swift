import CorpusModel
import TextKernel

/// The form shown for an entity: the fullest usual one, in French spelling.
enum CanonicalForm {
  /// - Parameter kind: of the entity; a name of a person is chosen by its parts.
  static func choose(_ forms: [NameForm], kind: String) -> String {
    guard let first = forms.first else { return "" }
    if forms.count == 1 { return first.text }
    let total = forms.reduce(0) { $0 + $1.mentions }
    let isPerson = kind == "person"
    var best = first
    var bestRank = rank(first, total, isPerson)
    for form in forms.dropFirst() {
      let rank = rank(form, total, isPerson)
      if bestRank.lexicographicallyPrecedes(rank) || (rank == bestRank && form.text < best.text) {
        best = form
        bestRank = rank
      }
    }
    return best.text
  }

  /// Usual before rare, full before short, French before English, then by use.
  private static func rank(_ form: NameForm, _ total: Int, _ isPerson: Bool) -> [Int] {
    let isUsual = form.mentions * 20 >= total ? 1 : 0
    let isWritten = form.text.utf8.contains(where: { $0 >= 0x61 && $0 <= 0x7A }) || form.text.utf8.count <= 6 ? 1 : 0
    guard isPerson else { return [isUsual, isWritten, form.mentions] }
    let parts = NameParts(form.text)
    let isFull = parts.givenCount == 0 || parts.words[0].count < 2 ? 0 : 1
    return [isFull, isUsual, isWritten, -Transliteration.foreignMarks(parts), form.mentions]
  }
}
