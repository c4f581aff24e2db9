import CorpusModel
import TextKernel

/// Words in quotation marks that nobody is reported to have said: what they are instead.
///
/// No mark is lost in silence: each outermost pair of an article is in a quote or here.
struct MarkedWords {
  enum Kind: String, CaseIterable {
    /// Of a book, a film, a song, a report.
    case title
    /// Of a person, a body, a place; a nickname.
    case name
    /// A word or a turn that the writer holds at a distance.
    case term
    /// Words of somebody, but the text does not say whose in a way the rules know.
    case unattributed
  }

  static let collection = CorpusCollection(
    "marks", parent: "articles", summary: "Words in quotation marks that are no quote, and why.",
    fields: [
      Field("kind", .text, "What they are instead.", vocabulary: Kind.allCases.map(\.rawValue)),
      Field("text", .text, "The words, marks excluded.", isSlice: true),
    ], defaultColumns: ["articles.id", "line", "kind", "text"])

  let finder: QuoteFinder
  private var reading: Reading { finder.reading }

  init(_ finder: QuoteFinder) { self.finder = finder }

  func rows() -> [LayerRow] {
    var rows: [LayerRow] = []
    let untaken = finder.taken.count { !$0 }
    if untaken > 0 { rows.reserveCapacity(untaken) }
    for mark in reading.marks.indices where !finder.taken[mark] {
      let inner = reading.trimmed(reading.marks[mark].inner)
      guard reading.words(inner) > 0, !reading.isBoilerplate(inner.lowerBound) else { continue }
      rows.append(LayerRow(span: reading.span(inner), cells: [.text(kind(mark, inner).rawValue)]))
    }
    return rows
  }

  private static let termWordsMax = 6
  /// le nouveau film de Jean Durand « … »: the noun may stand so far before the mark.
  private static let nounReach = 5

  private func kind(_ mark: Int, _ inner: Range<Int>) -> Kind {
    let words = reading.words(inner)
    let capitals = inner.count { reading.tokens[$0].kind == .word && reading.tokens[$0].flags.contains(.capitalised) }
    let hasVerb = inner.contains(where: reading.isFinite)
    if isCalledWork(before: reading.marks[mark].open) { return .title }
    if reading.entityOf[inner.lowerBound] >= 0,
      reading.entityOf[inner.lowerBound] == reading.entityOf[inner.upperBound - 1]
    {
      return .name
    }
    let small = inner.count { reading.has($0, [.determiner, .preposition, .conjunction]) }
    let isCapitalised = reading.tokens[inner.lowerBound].flags.contains(.capitalised)
    if isCapitalised, capitals + small >= words, words - small <= 4, !hasVerb {
      return words > small + 1 ? .title : .name
    }
    if !hasVerb, words <= Self.termWordsMax { return .term }
    return .unattributed
  }

  /// A noun for a work stands before the mark, in the same sentence.
  private func isCalledWork(before open: Int) -> Bool {
    var index = open - 1
    while index >= 0, open - index <= Self.nounReach {
      let token = reading.tokens[index]
      if token.kind == .stop || reading.isMark(index) || token.flags.contains(.lineBefore) {
        return reading.is(index, .work)
      }
      if reading.is(index, .work) || reading.is(index, .titleNoun) { return true }
      index -= 1
    }
    return false
  }
}
