import Analysis
import CorpusModel
import TextKernel

/// Which forms of the corpus name the same: folding, romanisation, slips of the pen, surnames; then the user's word.
///
/// Two forms meet only in a block of one key (folded words, surname skeleton, or a skeleton with one letter left
/// out), so that the work grows with the forms and not with their pairs. A pure function of the set of forms.
struct NameResolver {
  let aliases: AliasFile

  func resolve(_ forms: [NameForm]) -> [ResolvedName] {
    var state = joined(forms)
    return state.names(aliases)
  }

  /// The forms in groups.
  ///
  /// - Parameter traced: keeps what joined them.
  func joined(_ forms: [NameForm], traced: Bool = false) -> ResolverState {
    func precedes(_ first: NameForm, _ second: NameForm) -> Bool {
      (first.kind, first.text, first.id) < (second.kind, second.text, second.id)
    }
    let isSorted = zip(forms, forms.dropFirst()).allSatisfy(precedes)
    var state = ResolverState(isSorted ? forms : forms.sorted(by: precedes))
    if traced { state.links = [] }
    state.joinFolded()
    state.joinVariants()
    state.joinRomanised()
    state.joinInitials()
    state.joinListed()
    state.joinSurnames()
    state.joinSlips()
    state.join(aliases)
    return state
  }
}

/// The forms with what their steps have found so far.
struct ResolverState {
  let forms: [NameForm]
  /// Folded, hyphens as blanks, a leading article left out.
  let folded: [String]
  /// Of persons only: a word that is mostly a place or a body is nobody's surname (`settleKind`).
  var parts: [NameParts?]
  var groups: NameGroups
  /// Mentions of the whole group, at its root.
  var mentions: [Int]
  /// What joined which forms; nil where nobody asks.
  var links: [NameLink]?

  init(_ forms: [NameForm]) {
    self.forms = forms
    var folded: [String] = []
    var parts: [NameParts?] = []
    folded.reserveCapacity(forms.count)
    parts.reserveCapacity(forms.count)
    for form in forms {
      let bytes = Self.fold(form.text)
      parts.append(form.kind == "person" ? NameParts(folded: bytes) : nil)
      folded.append(Self.key(bytes))
    }
    self.folded = folded
    self.parts = parts
    groups = NameGroups(count: forms.count)
    mentions = forms.map(\.mentions)
  }

  mutating func join(_ first: Int, _ second: Int, _ reason: NameLink.Reason) {
    if links != nil && first != second { links?.append(NameLink(first: first, second: second, reason: reason)) }
    let one = groups.root(first)
    let other = groups.root(second)
    if one == other { return }
    let sum = mentions[one] + mentions[other]
    groups.join(one, other)
    mentions[groups.root(one)] = sum
  }

  mutating func size(_ index: Int) -> Int { mentions[groups.root(index)] }

  /// The key under which case, accents, hyphens and articles do not count: Maison-Blanche is la Maison Blanche.
  static func folded(_ text: String) -> String { key(fold(text)) }

  private static func fold(_ text: String) -> [UInt8] {
    var text = text
    var folded: [UInt8] = []
    text.withUTF8 { Fold.append($0, to: &folded) }
    return folded
  }

  private static func key(_ folded: [UInt8]) -> String {
    var start = 0
    if folded.count > 6 {
      for article in articles where folded.starts(with: article) { start = article.count }
    }
    return String(decoding: folded[start...].map { $0 == 0x2D ? 0x20 : $0 }, as: UTF8.self)
  }

  private static let articles = ["le ", "la ", "les ", "l'"].map { Array($0.utf8) }
}
