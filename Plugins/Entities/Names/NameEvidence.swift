import Analysis
import CorpusModel
import TextKernel

/// Why two names of a corpus are one, or two.
struct NameEvidence {
  let state: ResolverState
  let aliases: AliasFile

  /// - Returns: nil where the corpus does not have one of both, and spelling has to do.
  func verdict(_ first: String, _ second: String) -> NameVerdict? {
    if let said = aliases.verdict(first, second) { return said }
    var state = state
    guard let (one, other) = forms(first, second, &state) else { return byKeys(first, second, &state) }
    let path = path(from: one, to: other)
    if !path.isEmpty { return NameVerdict(isSame: true, score: 1, reason: path.joined(separator: "; ")) }
    if one == other { return NameVerdict(isSame: true, score: 1, reason: "one form of the corpus") }
    return NameVerdict(
      isSame: false, score: Self.score(state.parts[one], state.parts[other]), reason: apart(one, other))
  }

  /// By what `=` accepts: a name that the corpus has in another spelling, or a surname that articles join themselves.
  private func byKeys(_ first: String, _ second: String, _ state: inout ResolverState) -> NameVerdict? {
    let names = state.names(aliases)
    func owners(_ name: String) -> [Int] {
      for key in [Fold.fold(name)] + SoundKey.keys(of: name) {
        let found = names.indices.filter { names[$0].keys.contains(key) || Fold.fold(names[$0].canonical) == key }
        if !found.isEmpty { return found }
      }
      return []
    }
    let (one, other) = (owners(first), owners(second))
    // Nord, a place of the corpus, is no surname of a longer name that it does not have.
    if one.isEmpty != other.isEmpty, let found = (one + other).first, names[found].kind != "person",
      (NameParts(first).givenCount == 0) != (NameParts(second).givenCount == 0)
    {
      let (known, missing) = one.isEmpty ? (second, first) : (first, second)
      return NameVerdict(
        isSame: false, score: 0, reason: "the corpus has «\(known)» (\(names[found].kind)) and no «\(missing)»")
    }
    guard one.count == 1, other.count == 1 else { return nil }
    let (left, right) = (names[one[0]].canonical, names[other[0]].canonical)
    if one == other {
      return NameVerdict(isSame: true, score: 0.95, reason: "both «\(first)» and «\(second)» find «\(left)» alone")
    }
    return NameVerdict(
      isSame: false, score: 0, reason: "«\(first)» finds «\(left)»; «\(second)» finds «\(right)»")
  }

  /// The forms with these words; where they stand under several kinds, two that are joined.
  private func forms(_ first: String, _ second: String, _ state: inout ResolverState) -> (Int, Int)? {
    let (one, other) = (indices(first), indices(second))
    guard let left = one.first, let right = other.first else { return nil }
    for left in one {
      for right in other where state.groups.root(left) == state.groups.root(right) { return (left, right) }
    }
    return (left, right)
  }

  /// The most mentioned first.
  private func indices(_ name: String) -> [Int] {
    let key = ResolverState.folded(name)
    return state.forms.indices.filter { state.folded[$0] == key }.sorted {
      (state.forms[$1].mentions, $0) < (state.forms[$0].mentions, $1)
    }
  }

  /// The steps that lead from one form to another, in words.
  private func path(from first: Int, to second: Int) -> [String] {
    var neighbours: [Int: [NameLink]] = [:]
    for link in state.links ?? [] {
      neighbours[link.first, default: []].append(link)
      neighbours[link.second, default: []].append(link)
    }
    var came: [Int: NameLink] = [:]
    var seen: Set<Int> = [first]
    var queue = [first]
    var next = 0
    while next < queue.count, queue[next] != second {
      let form = queue[next]
      next += 1
      for link in neighbours[form] ?? [] {
        let other = link.first == form ? link.second : link.first
        if seen.insert(other).inserted {
          came[other] = link
          queue.append(other)
        }
      }
    }
    var steps: [String] = []
    var form = second
    while form != first, let link = came[form] {
      let before = link.first == form ? link.second : link.first
      steps.append("\(named(before)) and \(named(form)): \(link.reason.rawValue)")
      form = before
    }
    return steps.reversed()
  }

  private func apart(_ one: Int, _ other: Int) -> String {
    let counts = "\(named(one)) and \(named(other))"
    let kinds = (state.forms[one].kind, state.forms[other].kind)
    if kinds.0 != kinds.1 { return "\(counts): \(kinds.0) and \(kinds.1)" }
    guard let first = state.parts[one], let second = state.parts[other] else { return "\(counts): other words" }
    let comparison = NameComparison(first, second)
    switch comparison.likeness {
    case .different: return "\(counts): \(comparison.reason)"
    case .slip: return "\(counts): \(comparison.reason), but neither is much the rarer"
    case .surnameOnly: return "\(counts): the surname has several bearers"
    case .romanised, .same: return "\(counts): \(comparison.reason), but other forms stand between"
    }
  }

  /// A form with the mentions of its words under all kinds that are one name with it.
  private func named(_ form: Int) -> String {
    var groups = state.groups
    let root = groups.root(form)
    var mentions = 0
    for other in state.forms.indices where state.forms[other].text == state.forms[form].text {
      if groups.root(other) == root { mentions += state.forms[other].mentions }
    }
    return "«\(state.forms[form].text)» (\(mentions))"
  }

  private static func score(_ first: NameParts?, _ second: NameParts?) -> Double {
    guard let first, let second else { return 0 }
    return min(0.49, NameComparison(first, second).verdict.score / 2)
  }
}
