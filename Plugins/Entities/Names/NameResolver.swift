import Analysis
import CorpusModel
import TextKernel

/// Which forms of the corpus name the same: folding, romanisation, slips of the pen, surnames; then the user's word.
///
/// Two forms meet only in a block of one key (folded words, surname skeleton, or a skeleton with one letter left
/// out), so that the work grows with the forms and not with their pairs. A pure function of the forms.
struct NameResolver {
  let aliases: AliasFile

  func resolve(_ unsorted: [NameForm]) -> [ResolvedName] {
    let forms = unsorted.sorted { ($0.kind, $0.text, $0.id) < ($1.kind, $1.text, $1.id) }
    var state = ResolverState(forms)
    state.joinFolded()
    state.joinKinds()
    state.joinVariants()
    state.joinRomanised()
    state.joinSlips()
    state.joinSurnames()
    state.join(aliases)
    return state.names(aliases)
  }
}

/// The forms with what their steps have found so far.
struct ResolverState {
  let forms: [NameForm]
  let folded: [String]
  /// Of persons only.
  let parts: [NameParts?]
  var groups: NameGroups
  /// Mentions of the whole group, at its root.
  var mentions: [Int]

  init(_ forms: [NameForm]) {
    self.forms = forms
    folded = forms.map { Self.folded($0.text) }
    parts = forms.map { $0.kind == "person" ? NameParts($0.text) : nil }
    groups = NameGroups(count: forms.count)
    mentions = forms.map(\.mentions)
  }

  mutating func join(_ first: Int, _ second: Int) {
    let one = groups.root(first)
    let other = groups.root(second)
    if one == other { return }
    let sum = mentions[one] + mentions[other]
    groups.join(one, other)
    mentions[groups.root(one)] = sum
  }

  mutating func size(_ index: Int) -> Int { mentions[groups.root(index)] }

  /// Folded, hyphens as blanks, a leading article left out: Maison-Blanche is la Maison Blanche.
  static func folded(_ text: String) -> String {
    var folded = String(decoding: Fold.fold(text).utf8.map { $0 == 0x2D ? 0x20 : $0 }, as: UTF8.self)
    for article in ["le ", "la ", "les ", "l'"] where folded.hasPrefix(article) && folded.utf8.count > 6 {
      folded.removeFirst(article.utf8.count)
      break
    }
    return folded
  }
}
